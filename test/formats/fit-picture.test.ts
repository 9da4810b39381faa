// Made smaller, a picture keeps its channels, its proportions and its mean.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaMeans, checkPictureSize, fittedSides } from '../../src/formats/fit-picture.js';
import type { NumberArray } from '../../src/formats/number-array.js';
import { faultOf, slowMeans } from './fixtures.js';

const SEED = 20211023;

/** A picture of shape (rows, cols) or (channels, rows, cols), made smaller. */
function fitPicture({ shape, data }: NumberArray, mostSide: number): NumberArray {
	const [rows = 1, cols = 1] = shape.slice(-2);
	const channels = data.length / (rows * cols);
	const readRow = (row: number, target: Float64Array): void => {
		for (let channel = 0; channel < channels; channel++) {
			const start = (channel * rows + row) * cols;
			target.set(data.subarray(start, start + cols), channel * cols);
		}
	};
	const [fewerRows, fewerCols] = fittedSides(rows, cols, mostSide);
	return { shape: [...shape.slice(0, -2), fewerRows, fewerCols], data: areaMeans({ channels, rows, cols, readRow }, fewerRows, fewerCols) };
}

test('by a whole factor, plain blocks are averaged', () => {
	const data = Float64Array.of(0, 2, 4, 6, 2, 4, 6, 8);
	expect(fitPicture({ shape: [2, 4], data }, 2)).toEqual({ shape: [1, 2], data: Float64Array.of(2, 6) });
});

test('between whole factors, a value counts for as much as lies in the area', () => {
	// Three values for two: each is one and a half wide.
	expect(fitPicture({ shape: [1, 3], data: Float64Array.of(0, 3, 6) }, 2).data).toEqual(Float64Array.of(1, 5));
});

test('channels stay apart', () => {
	const data = Float64Array.of(1, 1, 1, 1, 8, 8, 8, 8);
	expect(fitPicture({ shape: [2, 2, 2], data }, 1)).toEqual({ shape: [2, 1, 1], data: Float64Array.of(1, 8) });
});

test('what fits stays as it is', () => {
	const array = { shape: [3, 2], data: Float64Array.of(1, 2, 3, 4, 5, 6) };
	expect(fitPicture(array, 3)).toEqual(array);
});

test('the means are those of the formula, and their mean that of the whole', () => {
	const picture = fc.record({
		channels: fc.integer({ min: 1, max: 3 }),
		rows: fc.integer({ min: 1, max: 12 }),
		cols: fc.integer({ min: 1, max: 12 }),
		most: fc.integer({ min: 1, max: 12 }),
		value: fc.infiniteStream(fc.integer({ min: -255, max: 255 })),
	});
	const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
	fc.assert(
		fc.property(picture, ({ channels, rows, cols, most, value }) => {
			const array = { shape: [channels, rows, cols], data: Float64Array.from(value.take(channels * rows * cols)) };
			const { shape, data } = fitPicture(array, most);
			const [fewerRows, fewerCols] = fittedSides(rows, cols, most);
			expect(shape).toEqual([channels, fewerRows, fewerCols]);
			const wanted = slowMeans(array, fewerRows, fewerCols);
			expect(data.every((at, index) => Math.abs(at - (wanted[index] as number)) < 1e-9)).toBe(true);
			expect(mean(data)).toBeCloseTo(mean(array.data), 9);
		}),
		{ numRuns: 200, seed: SEED },
	);
});

test('a picture turned, then made smaller, is the smaller one turned: to the last bit', () => {
	const data = Float64Array.from({ length: 7 * 5 }, (_, at) => (at * 97) % 256);
	const turned = { shape: [7, 5], data: data.toReversed() };
	expect(fitPicture(turned, 3).data.toReversed()).toEqual(fitPicture({ shape: [7, 5], data }, 3).data);
});

test.each([
	[3024, 4032, 768, 1024],
	[4032, 3024, 1024, 768],
	[1024, 1024, 1024, 1024],
	[1, 100_000, 1, 1024],
	[2048, 3, 1024, 2],
])('%i × %i is made %i × %i', (rows, cols, fewerRows, fewerCols) => {
	expect(fittedSides(rows, cols)).toEqual([fewerRows, fewerCols]);
});

test.each([
	[3024, 4032, 'no fault'],
	[6000, 8000, 'no fault'],
	[60_000, 60_000, 'a picture of 60000×60000 pixels is too large: at most 50 million'],
	[1, 2 ** 31 - 1, 'a picture of 2147483647×1 pixels is too large: at most 50 million'],
	[0, 5, 'every side is a whole number of at least 1, not 0×5'],
])('a header that says %i × %i', (rows, cols, sentence) => {
	expect(faultOf(() => checkPictureSize(rows, cols))).toBe(sentence);
});
