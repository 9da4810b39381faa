// The playground's slow work, done where no thread is: layers applied, matrices read from whatever was typed or pasted, files written.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { buildLayer } from '../../../src/core/build-layer.js';
import { EXAMPLES } from '../../../src/core/examples.js';
import { forward } from '../../../src/core/forward.js';
import { fillGrid, fromNested, type Grid } from '../../../src/core/grid.js';
import { kernelFrom } from '../../../src/core/kernel.js';
import { KERNELS } from '../../../src/core/kernels.js';
import { SAMPLES } from '../../../src/core/samples.js';
import { decodeFile } from '../../../src/formats/decode-file.js';
import { encodeFile } from '../../../src/formats/encode-file.js';
import { fromGrid, fromKernel, toGrid } from '../../../src/formats/number-array.js';
import type { Answer, Job } from '../../../src/runtime/play/jobs.js';
import { performJob } from '../../../src/runtime/play/perform-job.js';
import { BOOK, COUNTING } from '../../core/helpers.js';
import { faultOfAsync } from '../../formats/fixtures.js';
import { WRITERS } from '../../formats/pasted/writers.js';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'conv-tutor-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

type Reading = Extract<Job, { type: 'read-grid' }>;
type Storing = Extract<Job, { type: 'store' }>;

const reading = (text: string, given: Partial<Reading> = {}): Reading => ({
	type: 'read-grid',
	request: 3,
	role: 'input',
	from: 'typed',
	text,
	...given,
});
const storing = (name: string, given: Partial<Storing> = {}): Storing => ({
	type: 'store',
	on: 'output',
	path: join(folder, name),
	values: COUNTING,
	replace: false,
	...given,
});
/** What is told of a fault, without the folder's name, which is another one every time. */
const faultOf = async (job: Job): Promise<string> => (await faultOfAsync(() => performJob(job))).replaceAll(folder, '…');

async function put(name: string, grid: Grid): Promise<string> {
	const path = join(folder, name);
	writeFileSync(path, (await encodeFile(path, fromGrid(grid))).bytes);
	return path;
}

describe('a layer', () => {
	test.each(EXAMPLES.map(({ id, input, spec }) => ({ id, input, spec })))('is applied as everywhere: $id', async ({ input, spec }) => {
		const output = forward(buildLayer(spec, input), input);
		expect(await performJob({ type: 'apply', request: 5, input, spec })).toEqual({ type: 'applied', request: 5, output });
	});

	test('that does not fit its input is told of', async () => {
		const spec = { op: 'conv', kernel: kernelFrom([[1, 2, 3, 4]]) } as const;
		expect(await faultOf({ type: 'apply', request: 5, input: COUNTING, spec })).toMatch(/^2 .*4/);
	});
});

const SQUARE = fromNested([
	[0, 1],
	[2, 3],
]);

describe('a matrix that is typed', () => {
	test.each<[string, Grid]>([
		['0 1; 2 3', SQUARE],
		['[[0, 1], [2, 3]]', SQUARE],
		[
			'[[[0, 1], [2, 3]], [[4, 5], [6, 7]]]',
			fillGrid({ channels: 2, rows: 2, cols: 2 }, (row, col, channel) => channel * 4 + row * 2 + col),
		],
		['[0, 1; 2, 3]', SQUARE],
		[
			'ones(2, 2) * 3',
			fromNested([
				[3, 3],
				[3, 3],
			]),
		],
		['1/4', fromNested([[0.25]])],
		['counting', COUNTING],
		['book', SQUARE],
	])('%s', async (text, input) => {
		expect(await performJob(reading(text))).toEqual({ type: 'grid-read', request: 3, name: text, told: undefined, role: 'input', input });
	});

	test.each(['.json', '.csv', '.txt', '.npy', '.png'])('is read from a file that ends in %s', async ending => {
		const grid = fillGrid({ channels: 1, rows: 8, cols: 8 }, () => 200);
		const path = await put(`a${ending}`, grid);
		expect(await performJob(reading(path))).toMatchObject({ name: path, told: undefined, input: grid });
	});

	test.each(['.jpg', '.JPEG'])('is read from a photograph, which has three channels, in %s', async ending => {
		const path = await put(
			`a${ending}`,
			fillGrid({ channels: 1, rows: 8, cols: 8 }, () => 200),
		);
		const input = fillGrid({ channels: 3, rows: 8, cols: 8 }, () => 200);
		expect(await performJob(reading(path))).toMatchObject({ name: path, told: undefined, input });
	});

	test('is read from a path as seen from here', async () => {
		const path = relative(process.cwd(), await put('a.csv', SQUARE));
		expect(await performJob(reading(path))).toMatchObject({ name: path, input: SQUARE });
	});

	test('has its own numbers as a kernel, and a name from the other list too', async () => {
		const kernel = kernelFrom([[[[1, 2]]], [[[3, 4]]]]);
		expect(await performJob(reading('[[[[1, 2]]], [[[3, 4]]]]', { role: 'kernel' }))).toMatchObject({ role: 'kernel', kernel });
		expect(await performJob(reading('book', { role: 'kernel' }))).toMatchObject({ role: 'kernel', kernel: BOOK });
		expect(await performJob(reading('ones', { role: 'kernel' }))).toMatchObject({ kernel: { rows: 6, cols: 6 } });
	});

	test('every built-in name is known in both places', async () => {
		for (const { name } of [...SAMPLES, ...KERNELS]) {
			for (const role of ['input', 'kernel'] as const) {
				expect(await performJob(reading(name, { role }))).toMatchObject({ type: 'grid-read', name, role });
			}
		}
	});

	test('is scaled where it is a large picture, and that is told', async () => {
		const path = await put(
			'large.png',
			fillGrid({ channels: 1, rows: 4, cols: 1100 }, (_, col) => col % 256),
		);
		expect(await performJob(reading(path))).toMatchObject({ name: path, told: { kind: 'scaled', from: '4×1100' } });
	});

	test.each([
		['-', '2 - is standard input, and the keyboard is there: write numbers, a name, a file or an expression'],
		['edge-imag', '2 unknown input edge-imag: did you mean edge-image, edge-image-transposed?'],
		['1 2; 3', '2 row 1 has 1 values where row 0 has 2'],
		['zeros(99999, 99999)', /^2 .*at most/],
		['/nowhere/a.png', '1 /nowhere/a.png is not there: check the path'],
		['/dev/zero', /^1 \/dev\/zero is no plain file/],
		['/', '1 / is a folder, not a file'],
		['a\u0000b.csv', '1 a␀b.csv can not be the name of a file: take a shorter one, of letters and digits'],
		[`${'a'.repeat(300)}.csv`, `1 ${'a'.repeat(40)}… can not be the name of a file: take a shorter one, of letters and digits`],
		['\u001b[2J', /^2 \P{Cc}+$/u],
	])('%j is told what is wrong with it', async (text, sentence) => {
		expect(await faultOf(reading(text))).toMatch(typeof sentence === 'string' ? new RegExp(`^${escaped(sentence)}$`) : sentence);
	});

	// The system's own files say that they are empty, some never end, some are waited for: they are taken at their word.
	test.runIf(process.platform === 'linux')('a file that says it is empty is not read from', async () => {
		expect(await faultOf(reading('/proc/self/pagemap'))).toMatch(/^1 \/proc\/self\/pagemap: files end in /);
	});

	test('the home folder may be written as ~, and its own name is what a line can hold', async () => {
		expect(await faultOf(reading('~/nowhere/a.npy'))).toBe(`1 ${cut(`${homedir()}/nowhere/a.npy`)} is not there: check the path`);
		expect(await faultOf(reading('~nobody/a.npy'))).toBe('1 ~nobody/a.npy is not there: check the path');
	});
});

describe('a matrix that is pasted', () => {
	test.each(WRITERS.map(({ dialect, depths, write }) => ({ dialect, depths, write })))(
		'as $dialect prints it',
		async ({ depths, dialect, write }) => {
			for (const depth of depths.filter(each => each <= 3)) {
				const shape = [2, 3, 4].slice(3 - depth);
				const data = Float64Array.from({ length: shape.reduce((product, side) => product * side, 1) }, (_, index) => index + 1);
				const [cols = 1, rows = 1, channels = 1] = shape.toReversed();
				const read = await performJob(reading(write({ shape, data }), { from: 'pasted' }));
				expect(read).toMatchObject({
					type: 'grid-read',
					name: undefined,
					told: { kind: 'dialect', dialect },
					input: { channels, rows, cols },
				});
				expect(read.type === 'grid-read' && read.role === 'input' && read.input.data).toEqual(data);
			}
		},
	);

	test.each(['hello', '\u001b]0;title\u0007', '[[1, 2], [3'])('%j is one line that no terminal obeys', async text => {
		expect(await faultOf(reading(text, { from: 'pasted' }))).toMatch(/^2 \P{Cc}+$/u);
	});

	test('a file, a name or an expression is none: what is pasted may come from anywhere', async () => {
		for (const text of ['/etc/hostname', 'edge-image', 'zeros(2, 2)']) {
			expect(await faultOf(reading(text, { from: 'pasted' }))).toMatch(/^2 /);
		}
	});
});

describe('a matrix that is stored', () => {
	const back = async (name: string) => decodeFile(name, readFileSync(join(folder, name)));

	test.each(['.json', '.csv', '.txt', '.npy', '.png'])('as %s is read back the same', async ending => {
		const name = `a${ending}`;
		expect(await performJob(storing(name))).toEqual(written(name));
		expect(toGrid(await back(name))).toEqual(COUNTING);
	});

	test.each(['.json', '.npy'])('as %s keeps filters and channels', async ending => {
		const values = kernelFrom([
			[[[1, 2]], [[3, 4]]],
			[[[5, 6]], [[7, 8]]],
		]);
		await performJob(storing(`a${ending}`, { values }));
		expect(await back(`a${ending}`)).toEqual(fromKernel(values));
	});

	test('as a picture tells what its black and its white stand for: as far below zero as above', async () => {
		const values = fromNested([[-1, 0.5, 3]]);
		expect(await performJob(storing('a.png', { values }))).toEqual(written('a.png', { low: -3, high: 3 }));
	});

	test('is not written where a file is, until it is said', async () => {
		await performJob(storing('a.csv'));
		expect(await performJob(storing('a.csv', { values: SQUARE }))).toEqual({
			type: 'stored',
			path: join(folder, 'a.csv'),
			outcome: { kind: 'exists', on: 'output' },
		});
		expect(await back('a.csv')).toEqual(fromGrid(COUNTING));
		expect(await performJob(storing('a.csv', { values: SQUARE, replace: true }))).toEqual(written('a.csv'));
		expect(await back('a.csv')).toEqual(fromGrid(SQUARE));
		expect(readdirSync(folder)).toEqual(['a.csv']);
	});

	test.each([
		['a.gif', /^1 .*: files end in \.json \.csv \.txt \.npy \.png \.jpg \.jpeg$/],
		['a', /: files end in/],
		['no/a.npy', /can not be written: there is no such folder$/],
	])('in %s can not be', async (name, sentence) => {
		expect(await faultOf(storing(name))).toMatch(sentence);
		expect(readdirSync(folder)).toEqual([]);
	});

	test('is told as it was typed, the home folder as ~', async () => {
		const path = '~/nowhere/a.npy';
		expect(await faultOf(storing('', { path }))).toBe(`1 ${cut(`${homedir()}/nowhere/a.npy`)} can not be written: there is no such folder`);
	});

	function written(name: string, scale?: { low: number; high: number }): Answer {
		return { type: 'stored', path: join(folder, name), outcome: { kind: 'written', scale } };
	}
});

const cut = (path: string): string => (path.length > 40 ? `${path.slice(0, 40)}…` : path);
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
