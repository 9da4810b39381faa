// One text, seven forms: which of them wins, and what is said when none does.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromNested, type Grid } from '../../../src/core/grid.js';
import { type Kernel, kernelFrom } from '../../../src/core/kernel.js';
import { MAX_FILE_BYTES, readBytes } from '../../../src/runtime/grids/read-bytes.js';
import { type GridSources, readValues } from '../../../src/runtime/grids/read-values.js';
import { faultOfAsync } from '../../formats/fixtures.js';

const BUILT_IN = new Map<string, Grid | Kernel>([
	['edge', fromNested([[0, 1]])],
	['photo', fromNested([[[1]], [[2]], [[3]]])],
	['sobel-x', kernelFrom([[1, 0, -1]])],
	['mixer', kernelFrom([[[[1]], [[2]]]])],
	['1 2', fromNested([[9]])],
]);

const FILES = new Map([
	['a.csv', '1,2\n3,4\n'],
	['data/grid', '1'],
	['edge.txt', '5 6'],
	['wrong.json', '[[1], [2, 3]]'],
]);

const failing = (code: string) => () => Promise.reject(Object.assign(new Error('never shown'), { code }));

const sources: GridSources = {
	role: 'input',
	names: [...BUILT_IN.keys()],
	named: name => BUILT_IN.get(name),
	readFile: async path => {
		const content = FILES.get(path);
		return content === undefined ? failing('ENOENT')() : new TextEncoder().encode(content);
	},
	readStdin: async () => '[[7, 8]]',
};

describe('each form', () => {
	test.each<[string, number[], number[]]>([
		['-', [1, 2], [7, 8]],
		['edge', [1, 2], [0, 1]],
		['photo', [3, 1, 1], [1, 2, 3]],
		['sobel-x', [1, 3], [1, 0, -1]],
		['mixer', [2, 1, 1], [1, 2]],
		['a.csv', [2, 2], [1, 2, 3, 4]],
		['0 1; 2 3', [2, 2], [0, 1, 2, 3]],
		['5', [1, 1], [5]],
		['-1', [1, 1], [-1]],
		['[[1, 2], [3, 4]]', [2, 2], [1, 2, 3, 4]],
		['[[1, 2], [3, 4]] * 2', [2, 2], [2, 4, 6, 8]],
		['[1, 2; 3, 4]', [2, 2], [1, 2, 3, 4]],
		['ones(2,2)/2', [2, 2], [0.5, 0.5, 0.5, 0.5]],
		['2-1', [], [1]],
		['6/3', [], [2]],
		['pi - pi', [], [0]],
		['e-e', [], [0]],
	])('%s', async (text, shape, values) => {
		expect(await readValues(text, sources)).toEqual({ shape, data: Float64Array.from(values) });
	});
});

test('a built-in name goes before a file and before numbers', async () => {
	expect((await readValues('1 2', sources)).data).toEqual(Float64Array.of(9));
	expect((await readValues(' edge ', sources)).data).toEqual(Float64Array.of(0, 1));
	expect((await readValues('edge.txt', sources)).data).toEqual(Float64Array.of(5, 6));
});

describe('what is none of them', () => {
	test.each([
		['', '2 the input is empty: write numbers such as "0 1; 2 3", a name, a file or an expression'],
		['sobbel', '2 unknown input sobbel: did you mean sobel-x?'],
		['sobel-y', '2 unknown input sobel-y: did you mean sobel-x?'],
		['Edge', '2 unknown input Edge: did you mean edge?'],
		[
			'zzzzzz',
			'2 unknown input zzzzzz: write numbers such as "0 1; 2 3", a file, an expression, or a name such as edge, photo, sobel-x, mixer, 1 2',
		],
		['ones', '2 ones is a function: write ones(rows, columns)'],
		['0 1; 2', '2 row 1 has 1 values where row 0 has 2'],
		['[[1, 2], [3]]', '2 the list at [1] has 1 items where the first has 2'],
		['one(3,3)', '2 one is not known in an expression: did you mean ones?'],
		['{"input": 1}', '2 {…} is neither a number nor a list of numbers'],
		['red\u001b[0m', '2 the [ at character 5 is never closed'],
	])('%j', async (text, sentence) => {
		expect(await faultOfAsync(() => readValues(text, sources))).toBe(sentence);
	});
});

describe('files', () => {
	test.each([
		['nope.png', '1 nope.png is not there: check the path'],
		['./nope', '1 ./nope is not there: check the path'],
		['/nope/at all', '1 /nope/at all is not there: check the path'],
		['\u001b[2J.png', '1 ␛[2J.png is not there: check the path'],
		['data/grid', '1 data/grid: files end in .json .csv .txt .npy .png .jpg .jpeg'],
		['wrong.json', '1 wrong.json: the list at [1] has 2 items where the first has 1'],
	])('%j', async (text, sentence) => {
		expect(await faultOfAsync(() => readValues(text, sources))).toBe(sentence);
	});

	test.each([
		['ENOENT', '1 a.png is not there: check the path'],
		['EISDIR', '1 a.png is a folder, not a file'],
		['EACCES', '1 a.png may not be read: check its permissions'],
		['ENAMETOOLONG', '1 a.png can not be the name of a file: take a shorter one, of letters and digits'],
		['EIO', '1 a.png can not be read (EIO)'],
	])('the system says %s', async (code, sentence) => {
		expect(await faultOfAsync(() => readValues('a.png', { ...sources, readFile: failing(code) }))).toBe(sentence);
	});

	test('more bytes than allowed are not decoded', async () => {
		const huge = new Uint8Array(MAX_FILE_BYTES + 1);
		expect(await faultOfAsync(() => readValues('a.csv', { ...sources, readFile: async () => huge }))).toBe(
			'1 a.csv is too large: at most 64 MB',
		);
	});

	test('a quotient is no path, even where nothing can be read', async () => {
		expect((await readValues('1/8', { ...sources, readFile: failing('EACCES') })).data).toEqual(Float64Array.of(0.125));
	});
});

describe('sources that are left out are forbidden', () => {
	const { readFile: _, readStdin: __, ...pure } = sources;

	test.each([
		['a.csv', '2 the input a.csv is a file, and files can not be read here'],
		['/etc/hosts', '2 the input /etc/hosts is a file, and files can not be read here'],
		['-', '2 the input can not come from standard input here'],
	])('%s', async (text, sentence) => {
		expect(await faultOfAsync(() => readValues(text, pure))).toBe(sentence);
	});

	test('the rest works', async () => {
		expect((await readValues('6/3', pure)).data).toEqual(Float64Array.of(2));
	});
});

test.each([
	['', '1 standard input: nothing arrived: JSON such as [[0, 1], [2, 3]] is wanted'],
	['1 2; 3 4', '1 standard input: this is not JSON: character 4 starts ; 3 4, where only numbers, commas and brackets may be'],
	['['.repeat(100_000), '1 standard input: lists are nested at most 4 deep'],
])('standard input: %.20j', async (text, sentence) => {
	expect(await faultOfAsync(() => readValues('-', { ...sources, readStdin: async () => text }))).toBe(sentence);
});

describe('real files', () => {
	let folder = '';
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'read-values-'));
		await writeFile(join(folder, 'a.txt'), '1 2\n3 4\n');
	});
	afterAll(() => rm(folder, { recursive: true }));
	const real = { ...sources, readFile: readBytes };

	test('a file, a folder, nothing', async () => {
		expect((await readValues(join(folder, 'a.txt'), real)).shape).toEqual([2, 2]);
		expect(await faultOfAsync(() => readValues(folder, real))).toMatch(/^1 .* is a folder, not a file$/);
		expect(await faultOfAsync(() => readValues(join(folder, 'b.txt'), real))).toMatch(/^1 .* is not there: check the path$/);
	});

	test.skipIf(process.platform === 'win32')('a device that never ends', async () => {
		expect(await faultOfAsync(() => readBytes('/dev/zero'))).toBe('1 /dev/zero is no plain file: pipe numbers in with - instead');
	});
});
