// Matrices cut and filled up: what they had at their top left stays, what is new is zero or goes on counting.

import { describe, expect, test } from 'vitest';
import { fromNested, type Grid, toNested, valueAt } from '../../src/core/grid.js';
import { kernelFrom, kernelNested } from '../../src/core/kernel.js';
import { resizeChannels, resizeGrid, resizeWindows } from '../../src/core/resize.js';
import { drawGrid, forAll } from './draw.js';
import { cellsOf } from './helpers.js';

const GRID = fromNested([
	[1, 2],
	[3, 4],
]);

describe('a grid', () => {
	test.each([
		[
			'larger: zeros',
			{ channels: 1, rows: 3, cols: 3 },
			[
				[
					[1, 2, 0],
					[3, 4, 0],
					[0, 0, 0],
				],
			],
		],
		['smaller: the top left', { channels: 1, rows: 1, cols: 2 }, [[[1, 2]]]],
		['wider and lower', { channels: 1, rows: 1, cols: 3 }, [[[1, 2, 0]]]],
		[
			'a new channel is the one before plus one',
			{ channels: 3, rows: 2, cols: 1 },
			[
				[[1], [3]],
				[[2], [4]],
				[[3], [5]],
			],
		],
	])('%s', (_, shape, nested) => {
		expect(toNested(resizeGrid(GRID, shape))).toEqual(nested);
	});

	test('keeps every cell that is in both; larger and back is the same', () => {
		forAll(choose => {
			const grid = drawGrid(choose, { channels: choose(1, 3), rows: choose(1, 4), cols: choose(1, 4) });
			const shape = { channels: choose(1, 3), rows: choose(1, 5), cols: choose(1, 5) };
			const resized = resizeGrid(grid, shape);
			for (const cell of cellsOf(grid).filter(
				({ channel, row, col }) => channel < shape.channels && row < shape.rows && col < shape.cols,
			)) {
				expect(valueAt(resized, cell)).toBe(valueAt(grid, cell));
			}
			const larger: Grid = resizeGrid(grid, { channels: grid.channels + 1, rows: grid.rows + choose(0, 2), cols: grid.cols + 1 });
			expect(resizeGrid(larger, grid)).toEqual(grid);
		});
	});

	test.each([
		[{ channels: 1, rows: 0, cols: 2 }, /at least one/],
		[{ channels: 1, rows: 1.5, cols: 2 }, /at least one/],
		[{ channels: 1, rows: 1e9, cols: 1e9 }, /too large/],
	])('%j can not be', (shape, message) => {
		expect(() => resizeGrid(GRID, shape)).toThrow(message);
	});
});

describe('a kernel', () => {
	const KERNEL = kernelFrom([[[[1, 2]], [[3, 4]]]]);

	test('its windows, larger and smaller', () => {
		expect(kernelNested(resizeWindows(KERNEL, 2, 1))).toEqual([
			[
				[[1], [0]],
				[[3], [0]],
			],
		]);
		expect(kernelNested(resizeWindows(KERNEL, 1, 3))).toEqual([[[[1, 2, 0]], [[3, 4, 0]]]]);
	});

	test('its slices and filters go on counting', () => {
		expect(kernelNested(resizeChannels(KERNEL, 1, 3))).toEqual([[[[1, 2]], [[3, 4]], [[4, 5]]]]);
		expect(kernelNested(resizeChannels(KERNEL, 2, 1))).toEqual([[[[1, 2]]], [[[2, 3]]]]);
		expect(resizeChannels(resizeChannels(KERNEL, 3, 4), 1, 2)).toEqual(KERNEL);
	});

	test('a size that no memory holds is refused before anything is made', () => {
		expect(() => resizeChannels(KERNEL, 999_999_999, 2)).toThrow(/at most 4194304 weights/);
		expect(() => resizeChannels(KERNEL, Number.MAX_SAFE_INTEGER, 2)).toThrow(/at most 4194304 weights/);
		expect(() => resizeChannels(KERNEL, 1, 1e12)).toThrow(/at most 4194304 weights/);
		expect(() => resizeWindows(resizeChannels(KERNEL, 4000, 2), 2000, 2000)).toThrow(/at most 4194304 weights/);
	});
});
