// Every known attack on YAML and Markdown, as a lesson of somebody else's: compiled, checked, and taken where it compiles.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileAll } from '../../src/course/format/compile.js';
import { FRONT, filesOf, LESSON, STEPS, step, told } from '../course/format/lesson.js';
import { block, prose } from '../course/format/spoil.js';
import { recordFigure, SOAKING } from '../soak/soak.js';
import { MARKDOWN_ATTACKS } from './attacks/markdown.js';
import { YAML_ATTACKS } from './attacks/yaml.js';
import { type Door, printed, saidOf } from './doors.js';
import { newFolder } from './folders.js';
import { harmOfAll, type Seen } from './guard.js';

const YAML = Object.values(YAML_ATTACKS).flat();
const MARKDOWN = Object.values(MARKDOWN_ATTACKS).flat();
const COURSE = join(newFolder(), 'course');
mkdirSync(join(COURSE, '01-slide'), { recursive: true });

/** What a command says of the lesson as a file. */
async function byCommand(text: string, words: (path: string) => readonly string[]): Promise<Seen> {
	writeFileSync(join(COURSE, '01-slide', 'lesson.md'), text);
	return printed(words(COURSE), { lines: ['', '1', 'h', 's', '', 'q'] });
}

/** The lesson beside a sound one, as its translation. */
function asTranslation(text: string): Seen {
	const { pages } = compileAll(filesOf({ '01-slide': [LESSON, { 'zh-TW': text }] }));
	return { out: told(pages.flatMap(({ problems }) => problems)).join('\n') };
}

const check = (path: string): string[] => ['check', path];
const learn = (path: string): string[] => ['learn', `${path}/`, '--plain'];
const inFront = (text: string): string => `${FRONT.replace(/\n---\n$/, '')}\n${text}\n---\n${STEPS[0]}`;
const afterSound = (text: string): string => `${FRONT}${STEPS[0]}${step('number', text, 'Another step')}`;
const inTitle = (text: string): string => `${FRONT}\n## ${text.split('\n')[0]}\n\nSome words.\n`;

const YAML_DOORS: readonly Door[] = [
	{ name: 'a block', enter: text => saidOf(block('number', text)) },
	{ name: 'front matter', enter: text => saidOf(inFront(text)) },
	{ name: 'a translation', enter: text => asTranslation(block('number', text)) },
	{ name: 'check', enter: text => byCommand(block('view', text), check) },
	{ name: 'learn', enter: text => byCommand(afterSound(text), learn) },
];

const MARKDOWN_DOORS: readonly Door[] = [
	{ name: 'prose', enter: text => saidOf(prose(text)) },
	{ name: 'a title', enter: text => saidOf(inTitle(text)) },
	{ name: 'a translation', enter: text => asTranslation(prose(text)) },
	{ name: 'check', enter: text => byCommand(prose(text), check) },
	{ name: 'learn', enter: text => byCommand(prose(text), learn) },
];

beforeAll(async () => {
	for (const { enter } of [...YAML_DOORS, ...MARKDOWN_DOORS]) {
		await enter('a: 1');
	}
});

let tried = 0;

/** In the short form every second attack takes one door. */
async function harmAt({ enter }: Door, at: number, attacks: readonly string[]): Promise<string[]> {
	const texts = attacks.filter((_, index) => SOAKING || index % (2 * YAML_DOORS.length) === at);
	tried += texts.length;
	return harmOfAll(texts, enter);
}

test('there are many', () => {
	expect(YAML.length).toBeGreaterThan(120);
	expect(MARKDOWN.length).toBeGreaterThan(120);
	expect(new Set([...YAML, ...MARKDOWN]).size).toBe(YAML.length + MARKDOWN.length);
});

describe('YAML', () => {
	test.each(YAML_DOORS.map((door, at) => ({ ...door, at })))('in $name', { timeout: 600_000 }, async ({ at, ...door }) => {
		expect(await harmAt(door, at, YAML)).toEqual([]);
	});

	test('none of it makes a lesson', () => {
		const made = YAML.filter(text => saidOf(block('number', text)).out === '');
		expect(made).toEqual([]);
	});
});

describe('Markdown', () => {
	test.each(MARKDOWN_DOORS.map((door, at) => ({ ...door, at })))('in $name', { timeout: 600_000 }, async ({ at, ...door }) => {
		expect(await harmAt(door, at, MARKDOWN)).toEqual([]);
	});

	test.each(['HTML', 'images', 'characters'] as const)('none of the %s makes a lesson', kind => {
		const made = (MARKDOWN_ATTACKS[kind] ?? []).filter(text => saidOf(prose(text)).out === '');
		expect(made).toEqual([]);
	});
});

afterAll(() =>
	recordFigure(
		'hostile: lessons',
		`${YAML.length} attacks by YAML, ${MARKDOWN.length} by Markdown, ${YAML_DOORS.length} doors each, ${tried} tries`,
	),
);
