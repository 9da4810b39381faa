// CONTRIBUTING.md is followed to the letter: each recipe is applied to a copy of the project, and what it promises is looked for there.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apply, copyOfProject, stepsIn } from './recipes.js';

const page = readFileSync('CONTRIBUTING.md', 'utf8');
const steps = stepsIn(page);
const recipes = [...new Set(steps.map(({ recipe }) => recipe))];

test('its recipes are the five things that are added', () => {
	expect(recipes).toEqual(['A kernel', 'A misconception', 'A lesson', 'A language', 'A screen']);
});

test('every file that it speaks of is there', () => {
	const made = steps.map(({ path }) => path);
	const named = [...page.matchAll(/`((?:src|test|lessons)\/[\w./-]+)`|\]\(([\w./-]+)\)/g)].map(([, path = '', link]) => link ?? path);
	expect(named.length).toBeGreaterThan(15);
	expect(named.filter(path => !existsSync(path) && !made.includes(path))).toEqual([]);
});

test('every script that it names is one', () => {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
	const named = [...page.matchAll(/npm (?:run )?([\w:]+)/g)].map(([, name = '']) => name).filter(name => name !== 'ci');
	expect(named.filter(name => scripts[name] === undefined)).toEqual([]);
});

describe('the recipes, followed', () => {
	const copy = copyOfProject();
	/** What the compiler says of the copy. */
	function compiled(): string {
		writeFileSync(join(copy, 'tsconfig.src.json'), '{ "extends": "./tsconfig.json", "include": ["src"] }');
		return spawnSync(resolve('node_modules/.bin/tsc'), ['-p', 'tsconfig.src.json'], { cwd: copy, encoding: 'utf8' }).stdout;
	}
	let tried: typeof import('./recipes-tried.js');

	beforeAll(async () => {
		for (const step of steps) {
			apply(copy, step);
		}
		const outfile = join(copy, 'tried.mjs');
		await build({
			entryPoints: [join(copy, 'test/recipes-tried.ts')],
			outfile,
			bundle: true,
			format: 'esm',
			platform: 'node',
			packages: 'external',
			jsx: 'automatic',
			logLevel: 'warning',
		});
		tried = await import(/* @vite-ignore */ pathToFileURL(outfile).href);
	});

	afterAll(() => rmSync(copy, { recursive: true, force: true }));

	test('the whole of it compiles', () => {
		expect(compiled()).toBe('');
	});

	test('a kernel is listed, and can be used', async () => {
		expect((await tried.typed('list --samples')).out).toMatch(/^ {2}corner +2×2 +differences of differences: corners$/m);
		const { out } = await tried.typed('run --input "0 1; 1 5" --kernel corner --format csv');
		expect(out.trim()).toBe('3');
	});

	test('a misconception is told to who has it', async () => {
		const { out } = await tried.typed(['learn', join(copy, 'lessons/02-cross-correlation'), '--plain'], { lines: ['38'] });
		expect(out).toContain('That counts each product twice.');
	});

	test('a lesson is checked, and taught', async () => {
		const lesson = join(copy, 'lessons/21-one-product');
		expect((await tried.typed(['check', lesson])).out).toContain('1 lesson, 1 exercise, no problems');
		expect((await tried.typed(['learn', lesson, '--plain'], { lines: [] })).out).toContain('A kernel of one');
		const { out } = await tried.typed(['learn', lesson, '--plain'], { lines: [], language: 'zh-TW' });
		expect(out).toContain('只有一個權重的核');
	});

	test('a language is taken, and spoken', async () => {
		expect(tried.valueForm('lang', undefined)?.split('|')).toContain('fr');
		expect(tried.languageOf({ LANG: 'fr_FR.UTF-8' })).toBe('fr');
		const frame = tried.frameOf(tried.press(tried.example('book'), '?').model, undefined, 'fr' as 'en');
		expect(frame).toContain('Touches');
	});

	test('a screen is opened by its key, and closed', () => {
		const opened = tried.press(tried.example('book'), '#');
		expect(tried.frameOf(opened.model)).toMatch(/sum of the output[\s\S]*Σ = 124/);
		expect(tried.frameOf(tried.press(opened.model, 'escape').model)).not.toContain('Σ = 124');
	});
});
