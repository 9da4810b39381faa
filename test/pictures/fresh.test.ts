// The pictures are those of the README, light, and of the screens as they are today. `npm run pictures` makes them anew.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { again } from './again.js';
import { PICTURES } from './pictures.js';

const FOLDER = 'test/pictures';
const files = readdirSync(FOLDER).filter(name => name.endsWith('.svg'));
const readme = readFileSync('README.md', 'utf8');
const shown = [...readme.matchAll(/!\[([^\]]+)\]\(test\/pictures\/([\w-]+\.svg)\)/g)].map(([, told = '', name = '']) => ({ told, name }));

/** The words and places of a picture: colours may be those of another day. */
const textsIn = (svg: string): string[] => svg.split('\n').filter(line => line.startsWith('<text') || line.startsWith('<title'));

describe('the pictures', () => {
	test('are those that the script makes, and each stands in the README once', () => {
		const made = PICTURES.map(({ name }) => `${name}.svg`).sort();
		expect(files.sort()).toEqual(made);
		expect(shown.map(({ name }) => name).sort()).toEqual(made);
		expect(shown.filter(({ told }) => told.length < 20)).toEqual([]);
	});

	test('are light', () => {
		expect(files.filter(name => statSync(`${FOLDER}/${name}`).size > 30_000)).toEqual([]);
	});

	test('show no path of the machine that made them', () => {
		expect(files.filter(name => /\/(?:tmp|home|root|Users|var)\//.test(readFileSync(`${FOLDER}/${name}`, 'utf8')))).toEqual([]);
	});

	test.each(PICTURES.filter(({ opening }) => opening.by !== 'digits').map(picture => [picture.name, picture] as const))(
		'%s is fresh',
		async (name, picture) => {
			const kept = readFileSync(`${FOLDER}/${name}.svg`, 'utf8');
			expect(textsIn(kept).length).toBeGreaterThan(5);
			expect(textsIn(await again(picture))).toEqual(textsIn(kept));
		},
	);
});
