// Numbers and sides become grids and kernels, or a sentence that says why not.

import { describe, expect, test } from 'vitest';
import { checkValues, countOf, toGrid, toKernel } from '../../src/formats/number-array.js';
import { faultOf } from './fixtures.js';

const numbered = (...shape: number[]) => ({ shape, data: Float64Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => i) });

describe('toGrid', () => {
	test.each([
		[[], { channels: 1, rows: 1, cols: 1 }],
		[[3], { channels: 1, rows: 1, cols: 3 }],
		[[2, 3], { channels: 1, rows: 2, cols: 3 }],
		[[4, 2, 3], { channels: 4, rows: 2, cols: 3 }],
	])('%j', (shape, sides) => {
		const array = numbered(...shape);
		expect(toGrid(array)).toEqual({ ...sides, data: array.data });
	});

	test('four deep is too deep', () => {
		expect(faultOf(() => toGrid(numbered(1, 1, 2, 2)))).toBe('1×1×2×2 is 4 deep: a grid is at most channels × rows × columns');
	});
});

describe('toKernel', () => {
	test.each([
		[[], [1, 1, 1, 1]],
		[[3], [1, 1, 1, 3]],
		[
			[2, 3],
			[1, 1, 2, 3],
		],
		[
			[4, 2, 3],
			[1, 4, 2, 3],
		],
		[
			[5, 4, 2, 3],
			[5, 4, 2, 3],
		],
	])('%j', (shape, [filters, depth, rows, cols]) => {
		const array = numbered(...shape);
		expect(toKernel(array)).toEqual({ filters, depth, rows, cols, data: array.data });
	});

	test('five deep is too deep', () => {
		expect(faultOf(() => toKernel(numbered(1, 1, 1, 2, 2)))).toMatch(/^1×1×1×2×2 is 5 deep/);
	});
});

test('a value that is not finite is named with its place', () => {
	const data = Float64Array.of(0, 1, 2, 3, 4, Number.NaN);
	expect(faultOf(() => toGrid({ shape: [2, 3], data }))).toBe('the value at [1, 2] is NaN, not a finite number');
});

test.each([
	[[2 ** 11, 2 ** 12], /too large: at most 4194304 values/],
	[[2 ** 60, 2 ** 60], /too large/],
	[[2, 0], /at least 1, not 2×0/],
	[[1.5], /whole number/],
	[[-1], /at least 1/],
	[Array<number>(1000).fill(2), /^2×2×2×2×2×2×2×2×… is too large/],
])('sides that can not be: %#', (shape, sentence) => {
	expect(faultOf(() => countOf(shape))).toMatch(sentence);
});

test('sides and values must agree', () => {
	expect(faultOf(() => checkValues({ shape: [2, 2], data: new Float64Array(3) }))).toBe('2×2 does not hold 3 values');
});
