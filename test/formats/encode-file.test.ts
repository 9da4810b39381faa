// What is written is read back: exactly where the format can, and where it can't, there is a sentence instead.

import fc from 'fast-check';
import { load } from 'npyjs';
import { describe, expect, test } from 'vitest';
import { decodeFile } from '../../src/formats/decode-file.js';
import { encodeFile } from '../../src/formats/encode-file.js';
import { fromGrid, fromKernel, type NumberArray, toGrid, toKernel } from '../../src/formats/number-array.js';
import { faultOfAsync } from './fixtures.js';

const SEED = 20211023;
const numbered = (...shape: number[]): NumberArray => ({
	shape,
	data: Float64Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, index) => index),
});
const textOf = async (path: string, array: NumberArray): Promise<string> => new TextDecoder().decode((await encodeFile(path, array)).bytes);
const throughFile = async (path: string, array: NumberArray): Promise<NumberArray> =>
	decodeFile(path, (await encodeFile(path, array)).bytes);

/** Any finite numbers, negative zero and the smallest and largest among them, of a shape up to so deep. */
const arrays = (least: number, most: number, value = fc.double({ noNaN: true, noDefaultInfinity: true })): fc.Arbitrary<NumberArray> =>
	fc
		.array(fc.integer({ min: 1, max: 4 }), { minLength: least, maxLength: most })
		.chain(shape =>
			fc
				.array(value, { minLength: numbered(...shape).data.length, maxLength: numbered(...shape).data.length })
				.map(values => ({ shape, data: Float64Array.from(values) })),
		);

describe('read back, the numbers are the same to the last bit', () => {
	test.each([
		['.json', 0, 4],
		['.npy', 0, 4],
		['.csv', 2, 2],
		['.txt', 2, 2],
	])('%s', async (extension, least, most) => {
		await fc.assert(
			fc.asyncProperty(arrays(least, most), async array => {
				expect(await throughFile(`a${extension}`, array)).toEqual(array);
			}),
			{ numRuns: 100, seed: SEED },
		);
	});

	test('.png, of whole values from 0 to 255, in one channel or three', async () => {
		const pictures = fc
			.tuple(fc.constantFrom(1, 3), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.infiniteStream(fc.nat(255)))
			.map(([channels, rows, cols, steps]) => ({
				shape: [channels, rows, cols],
				data: Float64Array.from(steps.take(channels * rows * cols)),
			}));
		await fc.assert(
			fc.asyncProperty(pictures, async picture => {
				const { bytes, scale } = await encodeFile('a.png', picture);
				expect(scale).toBeUndefined();
				expect(await decodeFile('a.png', bytes)).toEqual(picture);
			}),
			{ numRuns: 100, seed: SEED },
		);
	});

	test('a row or a single number is a table of one row', async () => {
		expect(await throughFile('a.csv', numbered(3))).toEqual(numbered(1, 3));
		expect(await throughFile('a.txt', numbered())).toEqual(numbered(1, 1));
	});
});

describe('what is written', () => {
	test('JSON: a row a line', async () => {
		expect(await textOf('a.json', numbered(2, 2, 2))).toBe('[[[0, 1],\n  [2, 3]],\n [[4, 5],\n  [6, 7]]]\n');
		expect(await textOf('a.json', numbered(2))).toBe('[0, 1]\n');
		expect(await textOf('a.json', numbered())).toBe('0\n');
	});

	test('CSV and text', async () => {
		expect(await textOf('a.csv', { shape: [2, 2], data: Float64Array.of(0.1, -2, 1e21, 5e-324) })).toBe('0.1,-2\n1e+21,5e-324\n');
		expect(await textOf('Folder/A.TXT', numbered(2, 2))).toBe('0 1\n2 3\n');
	});

	test.each([[], [3], [2, 3], [4, 2, 3], [5, 4, 2, 3]].map(shape => [shape] as const))(
		'.npy of shape %j, as another implementation reads it',
		async shape => {
			const array = numbered(...shape);
			const { bytes } = await encodeFile('a.npy', array);
			const read = await load(bytes.buffer as ArrayBuffer);
			expect(read).toMatchObject({ data: array.data, shape: array.shape, dtype: 'f8', fortranOrder: false });
			const header = Buffer.from(bytes.subarray(0, bytes.length - 8 * array.data.length)).toString('latin1');
			expect(header.length % 64).toBe(0);
			expect(header.slice(0, 8)).toBe('\x93NUMPY\x01\x00');
			expect(header.slice(10)).toMatch(/^\{'descr': '<f8', 'fortran_order': False, 'shape': \(.*\), \} *\n$/);
		},
	);

	test('JPEG: close to it, in three channels', async () => {
		const grey = { shape: [16, 16], data: Float64Array.from({ length: 256 }, (_, at) => (at % 16) * 16) };
		const { shape, data } = await throughFile('a.jpeg', grey);
		expect(shape).toEqual([3, 16, 16]);
		expect(data.every((value, at) => Math.abs(value - (grey.data[at % 256] as number)) <= 4)).toBe(true);
	});
});

describe('values that are no steps from 0 to 255 are mapped to them, and the range is told', () => {
	test.each<[string, number[], number[], number, number]>([
		['from the least to the greatest', [0, 0.5, 1], [0, 128, 255], 0, 1],
		['not from zero', [10.5, 20.5, 15.5], [0, 255, 128], 10.5, 20.5],
		['above 255', [1, 256], [0, 255], 1, 256],
		['about zero where any is negative', [-4, 0, 4, 2], [0, 128, 255, 191], -4, 4],
		['about zero, the greatest size being below it', [-4, 0, 1], [0, 128, 159], -4, 4],
		['all one value', [0.5, 0.5], [255, 255], 0, 0.5],
		['the largest numbers there are', [-1.7e308, 0, 1.7e308], [0, 128, 255], -1.7e308, 1.7e308],
		['the smallest', [0, 5e-324], [0, 255], 0, 5e-324],
	])('%s', async (_, values, steps, low, high) => {
		const { bytes, scale } = await encodeFile('a.png', { shape: [1, values.length], data: Float64Array.from(values) });
		expect(scale).toEqual({ low, high });
		expect((await decodeFile('a.png', bytes)).data).toEqual(Float64Array.from(steps));
	});
});

describe('what a format can not hold', () => {
	test.each<[string, NumberArray, string]>([
		['a.csv', numbered(2, 2, 2), '1 a.csv: a table has rows and columns, and can not hold 2×2×2: save it as .npy, .json'],
		['a.txt', numbered(1, 1, 2, 2), '1 a.txt: a table has rows and columns, and can not hold 1×1×2×2: save it as .npy, .json'],
		['a.png', numbered(2, 2, 2), '1 a.png: a picture has one channel or three, and can not hold 2×2×2: save it as .npy, .json'],
		['a.jpg', numbered(4, 2, 2), '1 a.jpg: a picture has one channel or three, and can not hold 4×2×2: save it as .npy, .json'],
		['a.png', numbered(2, 1, 2, 2), '1 a.png: a picture has one channel or three, and can not hold 2×1×2×2: save it as .npy, .json'],
		['a.jpg', numbered(1, 65_536), '1 a.jpg: a JPEG has at most 65535 rows and columns, not 1×65536: save it as .png, .npy, .json'],
		['a.json', numbered(1, 1, 1, 1, 1), '1 a.json: lists are nested at most 4 deep'],
		['a.npy', { shape: [2], data: Float64Array.of(1, Number.NaN) }, '1 a.npy: the value at [1] is NaN, not a finite number'],
		['a.csv', { shape: [3], data: Float64Array.of(1) }, '1 a.csv: 3 does not hold 1 values'],
		['a.gif', numbered(2), '1 a.gif: files end in .json .csv .txt .npy .png .jpg .jpeg'],
		['constructor', numbered(2), '1 constructor: files end in .json .csv .txt .npy .png .jpg .jpeg'],
	])('%s', async (path, array, sentence) => {
		expect(await faultOfAsync(() => encodeFile(path, array))).toBe(sentence);
	});
});

describe('grids and kernels have no more sides than they need', () => {
	test.each([
		[
			[1, 2, 3],
			[2, 3],
		],
		[
			[4, 2, 3],
			[4, 2, 3],
		],
	])('a grid of %j', (shape, sides) => {
		const array = fromGrid(toGrid(numbered(...shape)));
		expect(array.shape).toEqual(sides);
		expect(toGrid(array)).toEqual(toGrid(numbered(...shape)));
	});

	test.each([
		[
			[1, 1, 2, 3],
			[2, 3],
		],
		[
			[1, 4, 2, 3],
			[4, 2, 3],
		],
		[
			[5, 1, 2, 3],
			[5, 1, 2, 3],
		],
	])('a kernel of %j', (shape, sides) => {
		const array = fromKernel(toKernel(numbered(...shape)));
		expect(array.shape).toEqual(sides);
		expect(toKernel(array)).toEqual(toKernel(numbered(...shape)));
	});
});
