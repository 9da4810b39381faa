// The house rules, read from the sources themselves: which way imports point, and what every file is like.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Import {
	readonly from: string;
	/** A folder of src, `node:`, or a package. */
	readonly to: string;
	readonly typeOnly: boolean;
}

interface Source {
	readonly path: string;
	readonly folder: string;
	readonly text: string;
	readonly imports: readonly Import[];
}

const SOURCES: readonly Source[] = readdirSync('src', { recursive: true, withFileTypes: true })
	.filter(entry => entry.isFile())
	.map(entry => relative('src', join(entry.parentPath, entry.name)).split(sep).join('/'))
	.map(path => {
		const text = readFileSync(join('src', path), 'utf8');
		return { path, folder: folderOf(path), text, imports: importsOf(path, text) };
	});

/** The first folder of a path in src; the program's start has none. */
function folderOf(path: string): string {
	return path.includes('/') ? (path.split('/')[0] as string) : 'cli';
}

function importsOf(path: string, text: string): Import[] {
	const code = text.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '');
	const standing = [...code.matchAll(/^(?:import|export)\s+(type\s+)?(\{[^}]*\}|\*(?:\s+as\s+\w+)?|[\w\s,{}]*?)\s*from\s+'([^']+)'/gm)].map(
		([, type, names = '', target = '']) => ({ target, typeOnly: type !== undefined || onlyTypes(names) }),
	);
	const bare = [...code.matchAll(/^import\s+'([^']+)'/gm)].map(([, target = '']) => ({ target, typeOnly: false }));
	const called = [...code.matchAll(/(typeof\s+)?import\(\s*'([^']+)'\s*\)/g)].map(([, type, target = '']) => ({
		target,
		typeOnly: type !== undefined,
	}));
	return [...standing, ...bare, ...called].map(({ target, typeOnly }) => ({ from: path, to: placeOf(path, target), typeOnly }));
}

/** `{ type A, type B }`. */
function onlyTypes(names: string): boolean {
	const listed = /^\{([^}]*)\}$/.exec(names.trim())?.[1]?.split(',') ?? [];
	return listed.some(name => name.trim() !== '') && listed.every(name => name.trim() === '' || name.trim().startsWith('type '));
}

function placeOf(path: string, target: string): string {
	if (target.startsWith('node:')) {
		return 'node:';
	}
	if (!target.startsWith('.')) {
		return `package ${target}`;
	}
	return folderOf(join('src', path, '..', target).split(sep).slice(1).join('/'));
}

/** What a folder may import beside itself. `package` stands for any package, a name after it for one alone. */
const RULES: Readonly<Record<string, { readonly values: readonly string[]; readonly types?: readonly string[] }>> = {
	core: { values: [] },
	expression: { values: ['core', 'package'] },
	training: { values: ['core', 'package'] },
	course: { values: ['core', 'expression', 'package'] },
	formats: { values: ['core', 'package', 'node:'] },
	text: { values: [], types: ['core', 'training', 'course', 'state', 'commands'] },
	state: { values: ['core', 'training', 'course', 'expression'], types: ['text'] },
	ui: { values: ['core', 'state', 'text', 'package'], types: ['training', 'course'] },
	runtime: { values: ['boot', 'core', 'expression', 'formats', 'training', 'course', 'state', 'ui', 'text', 'package', 'node:'] },
	commands: { values: ['core', 'expression', 'training', 'course', 'formats', 'text', 'state', 'ui', 'runtime', 'package', 'node:'] },
	boot: { values: ['node:'] },
	cli: { values: ['core', 'commands', 'node:'] },
};

const allows = (rules: readonly string[], to: string): boolean =>
	rules.some(rule => rule === to || (rule === 'package' && to.startsWith('package ')));

describe('imports point one way', () => {
	test('the sources were found and understood', () => {
		expect(SOURCES.length).toBeGreaterThan(80);
		const found = SOURCES.flatMap(({ imports }) => imports).length;
		const written = SOURCES.reduce(
			(sum, { text }) => sum + (text.match(/^(?:import\s|export[^\n;]*\sfrom\s)|\bimport\(/gm)?.length ?? 0),
			0,
		);
		expect(found).toBeGreaterThanOrEqual(written - 2);
		expect(SOURCES.map(({ folder }) => folder).filter(folder => RULES[folder] === undefined)).toEqual([]);
	});

	test.each(Object.keys(RULES))('%s', folder => {
		const { values = [], types = [] } = RULES[folder] ?? {};
		const wrong = SOURCES.filter(source => source.folder === folder)
			.flatMap(({ imports }) => imports)
			.filter(({ to, typeOnly }) => to !== folder && !allows(values, to) && !(typeOnly && allows(types, to)));
		expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
	});

	test.each(['core', 'training', 'state', 'expression', 'course'])('%s knows neither Node nor the screen', folder => {
		const wrong = SOURCES.filter(source => source.folder === folder)
			.flatMap(({ imports }) => imports)
			.filter(({ to }) => to === 'node:' || /^package (?:react|ink|chalk)\b/.test(to));
		expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
	});

	test('Ink and React are loaded by the screen alone', () => {
		const wrong = SOURCES.flatMap(({ imports }) => imports).filter(
			({ from, to, typeOnly }) =>
				/^package (?:react|ink)\b/.test(to) && !typeOnly && !/^ui\/(?:app|screens\/|components\/)|^runtime\/open-screen/.test(from),
		);
		expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
	});
});

describe('the start is quick', () => {
	/** All files that a file loads with itself: imports of values, those of a function call not. */
	function loadedWith(path: string, seen = new Set<string>()): Set<string> {
		if (!seen.has(path)) {
			seen.add(path);
			const text = SOURCES.find(source => source.path === path)?.text ?? '';
			for (const [, type, names = '', target = ''] of text.matchAll(
				/^import\s+(type\s+)?(\{[^}]*\}|[\w\s,*]*?)\s*(?:from\s+)?'([^']+)'/gm,
			)) {
				if (type !== undefined || onlyTypes(names)) {
					continue;
				}
				const file = target.startsWith('.') ? join(path, '..', target).split(sep).join('/').replace(/\.js$/, '') : target;
				loadedWith(SOURCES.find(source => source.path.replace(/\.tsx?$/, '') === file)?.path ?? file, seen);
			}
		}
		return seen;
	}

	test.each(['runtime/open-screen.tsx', 'commands/play.ts', 'commands/obey.ts', 'cli.ts'])(
		'%s loads no matrix algebra: the thread that trains has it',
		path => {
			const loaded = [...loadedWith(path)];
			expect(loaded.length).toBeGreaterThan(3);
			expect(loaded.filter(file => /^mathjs|training\/algebra|expression\/(?:tree|evaluate)/.test(file))).toEqual([]);
		},
	);

	test.each(['commands/obey.ts', 'commands/learn.ts', 'runtime/open-screen.tsx'])(
		'%s loads no compiler of lessons: the build compiled them',
		path => {
			const loaded = [...loadedWith(path)];
			expect(loaded.filter(file => /^(?:yaml|zod|mdast|micromark)|course\/(?:format|check)\//.test(file))).toEqual([]);
		},
	);
});

describe('state is pure', () => {
	test.each(['core', 'state', 'training', 'expression'])('%s asks no clock, no chance and no surroundings', folder => {
		const asked = SOURCES.filter(source => source.folder === folder).filter(({ text }) =>
			/\bDate\b|Math\.random|performance\.now|\bprocess\.|setTimeout|setInterval|console\./.test(text),
		);
		expect(asked.map(({ path }) => path)).toEqual([]);
	});
});

describe('every file', () => {
	const offenders = (wrong: (source: Source) => boolean): string[] => SOURCES.filter(wrong).map(({ path }) => path);

	test('has a name in kebab case', () => {
		expect(offenders(({ path }) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.tsx?$/.test(path))).toEqual([]);
	});

	test('begins by saying what it is for', () => {
		expect(offenders(({ text }) => !/^(?:#![^\n]*\n)?\/\/ \S/.test(text))).toEqual([]);
	});

	test('is read without much scrolling', () => {
		expect(offenders(({ text }) => text.split('\n').length > 301)).toEqual([]);
	});

	test('exports by name, but for the doubles that a package’s default is replaced by', () => {
		expect(offenders(({ text }) => /^export default|export \{[^}]*\bas default\b/m.test(text))).toEqual(['runtime/fast-width.ts']);
	});

	test('is no barrel', () => {
		expect(offenders(({ path, text }) => /(?:^|\/)index\.tsx?$/.test(path) || /^export \*/m.test(text))).toEqual([]);
	});

	test('says what is wrong in a sentence that a language table can hold', () => {
		const calls = SOURCES.flatMap(({ path, text }) =>
			[...text.matchAll(/new Fault\(\s*([\s\S]{0,40})/g)].map(([, start = '']) => ({ path, start })),
		);
		expect(calls.length).toBeGreaterThan(60);
		expect(calls.filter(({ start }) => !/^['"]/.test(start)).map(({ path, start }) => `${path}: ${start}`)).toEqual([]);
	});

	test('fills in every value that its sentences name', () => {
		const calls = SOURCES.flatMap(({ path, text }) =>
			[...text.matchAll(/new Fault\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")\s*(,\s*\{[\s\S]*?\})?[\s,)]/g)].map(
				([, single, double, values = '']) => ({
					path,
					template: single ?? double ?? '',
					values,
				}),
			),
		);
		const lacking = calls.flatMap(({ path, template, values }) =>
			[...template.matchAll(/\{(\w+)\}/g)]
				.filter(([, name]) => !new RegExp(`\\b${name}\\b`).test(values))
				.map(([whole]) => `${path}: ${template} ${whole}`),
		);
		expect(calls.length).toBeGreaterThan(60);
		expect(lacking).toEqual([]);
	});
});

/** Test files of more than 300 lines, and why each is one. */
const LONG: Readonly<Record<string, string>> = {
	'commands/digits.test.ts': 'one command, by its options and its outcomes',
	'commands/progress.test.ts': 'one command in its four forms, in a made-up world that they share',
	'course/exercises/draw.test.ts': 'what a drawn exercise is, each case with the family that shows it',
	'course/exercises/grade.test.ts': 'a table for each kind of answer',
	'course/exercises/misconceptions.test.ts': 'a table: each misconception, and what it makes of a layer',
	'hostile/attacks/expressions.ts': 'a list of attacks',
	'runtime/progress/open-progress.test.ts': 'one file on disk, in every state that it may be found in',
	'runtime/sessions.test.ts': 'one folder on disk, in every state that it may be found in',
	'state/course/desk.test.ts': 'one desk, walked through kind by kind',
	'state/digits/views.test.ts': 'the five views of one training',
};

test('a file of the tests is read without much scrolling, or has a reason', () => {
	const lines = readdirSync('test', { recursive: true, encoding: 'utf8' })
		.filter(path => /\.(?:tsx?|mjs)$/.test(path))
		.map(path => [path.split(sep).join('/'), readFileSync(join('test', path), 'utf8').split('\n').length] as const);
	expect(lines.length).toBeGreaterThan(300);
	expect(lines.flatMap(([path, count]) => (count > 301 ? [path] : [])).sort()).toEqual(Object.keys(LONG));
});
