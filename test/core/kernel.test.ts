import { describe, expect, it } from 'vitest';
import { fromNested, MAX_VALUES, toNested, zeros } from '../../src/core/grid.js';
import { flipKernel, kernelFrom, kernelNested, kernelOf, kernelText, sliceOf, weightIndex } from '../../src/core/kernel.js';
import { drawConv, forAll } from './draw.js';
import { BOOK } from './helpers.js';

const stacked = [
	[[[0, 1]], [[2, 3]]],
	[[[4, 5]], [[6, 7]]],
	[[[8, 9]], [[10, 11]]],
];

describe('a kernel', () => {
	it.each([
		['two deep: one slice', [[1, 2, 3]], { filters: 1, depth: 1, rows: 1, cols: 3 }],
		['three deep: the slices of one filter', [[[1]], [[2]]], { filters: 1, depth: 2, rows: 1, cols: 1 }],
		['four deep: filters', stacked, { filters: 3, depth: 2, rows: 1, cols: 2 }],
	])('is read from arrays %s', (_, nested, shape) => {
		expect(kernelFrom(nested)).toMatchObject(shape);
	});

	it('gives its weights back, nested four deep', () => {
		expect(kernelNested(kernelFrom(stacked))).toEqual(stacked);
	});

	it('numbers its weights filter by filter, slice by slice', () => {
		const kernel = kernelFrom(stacked);
		expect(weightIndex(kernel, { filter: 2, slice: 1, row: 0, col: 1 })).toBe(11);
		expect(toNested(sliceOf(kernel, 1, 1))).toEqual([[[6, 7]]]);
	});

	it('is flipped on both axes, slice by slice', () => {
		expect(kernelNested(flipKernel(BOOK))).toEqual([
			[
				[
					[3, 2],
					[1, 0],
				],
			],
		]);
		expect(kernelNested(flipKernel(kernelFrom(stacked)))[2]).toEqual([[[9, 8]], [[11, 10]]]);
	});

	it('flipped twice is itself', () => {
		forAll(choose => {
			const { kernel } = drawConv(choose).spec;
			expect(flipKernel(flipKernel(kernel))).toEqual(kernel);
		});
	});

	it('says its shape', () => {
		expect(kernelText(BOOK)).toBe('2×2');
		expect(kernelText(kernelFrom(stacked))).toBe('3×2×1×2');
	});
});

describe('what is no kernel', () => {
	it.each<[string, () => unknown, string]>([
		['no filter', () => kernelOf([]), 'a kernel has at least one filter'],
		['filters of two shapes', () => kernelOf([fromNested([[1]]), fromNested([[1, 2]])]), 'filter 1 is 1×1×2 where filter 0 is 1×1×1'],
		['a ragged one', () => kernelFrom([[1], [2, 3]]), 'row 1 has 2 values where row 0 has 1'],
		[
			'too many weights',
			() => kernelOf(new Array(3).fill(zeros({ channels: 1, rows: 1024, cols: 2048 }))),
			`a kernel has at most ${MAX_VALUES} weights`,
		],
	])('%s is refused', (_, make, message) => {
		expect(make).toThrow(message);
	});
});
