import { describe, expect, it } from 'vitest';
import {
	cellAt,
	channelOf,
	channelRows,
	contains,
	fillGrid,
	fromNested,
	indexOf,
	mapGrid,
	type Nested2,
	shapeText,
	toNested,
	transposeGrid,
	valueAt,
	zeros,
} from '../../src/core/grid.js';
import { drawGrid, forAll } from './draw.js';
import { cellsOf } from './helpers.js';

const two = [
	[
		[1, 2, 3],
		[4, 5, 6],
	],
	[
		[7, 8, 9],
		[10, 11, 12],
	],
];

describe('a grid', () => {
	it('is made of rows, or of channels of rows', () => {
		expect(fromNested(two)).toEqual({ channels: 2, rows: 2, cols: 3, data: Float64Array.from({ length: 12 }, (_, index) => index + 1) });
		expect(fromNested([[1, 2]])).toMatchObject({ channels: 1, rows: 1, cols: 2 });
	});

	it('gives its values back, nested', () => {
		expect(toNested(fromNested(two))).toEqual(two);
		expect(channelRows(fromNested(two), 1)).toEqual(two[1]);
		expect(toNested(channelOf(fromNested(two), 1))).toEqual([two[1]]);
	});

	it('is filled by row, column and channel', () => {
		expect(toNested(fillGrid({ channels: 2, rows: 1, cols: 2 }, (row, col, channel) => channel * 100 + row * 10 + col))).toEqual([
			[[0, 1]],
			[[100, 101]],
		]);
	});

	it('is never changed in place by mapping or transposing', () => {
		const grid = fromNested(two);
		expect(toNested(transposeGrid(grid))[0]).toEqual([
			[1, 4],
			[2, 5],
			[3, 6],
		]);
		expect(channelRows(mapGrid(grid, (value, index) => value * index))).toEqual([
			[0, 2, 6],
			[12, 20, 30],
		]);
		expect(toNested(grid)).toEqual(two);
	});

	it('finds each cell by its index and each index by its cell', () => {
		const grid = fromNested(two);
		for (const [index, cell] of cellsOf(grid).entries()) {
			expect(indexOf(grid, cell)).toBe(index);
			expect(valueAt(grid, cell)).toBe(index + 1);
			expect(cellAt(grid, index)).toEqual(cell);
			expect(contains(grid, cell)).toBe(true);
		}
	});

	it.each([
		{ channel: 0, row: -1, col: 0 },
		{ channel: 0, row: 2, col: 0 },
		{ channel: 0, row: 0, col: -1 },
		{ channel: 0, row: 0, col: 3 },
		{ channel: 2, row: 0, col: 0 },
		{ channel: -1, row: 0, col: 0 },
	])('does not contain $channel, $row, $col', cell => {
		expect(contains(fromNested(two), cell)).toBe(false);
	});

	it('transposed twice is itself', () => {
		forAll(choose => {
			const grid = drawGrid(choose, { channels: choose(1, 3), rows: choose(1, 5), cols: choose(1, 5) });
			expect(transposeGrid(transposeGrid(grid))).toEqual(grid);
		});
	});

	it('says its shape', () => {
		expect(shapeText(fromNested([[1, 2]]))).toBe('1×2');
		expect(shapeText(fromNested(two))).toBe('2×2×3');
	});
});

describe('what is no grid', () => {
	it.each<[string, Parameters<typeof fromNested>[0], string]>([
		['nothing', [], 'a grid has at least one channel, row and column, not 0×0'],
		['an empty row', [[]], 'a grid has at least one channel, row and column, not 1×0'],
		['an empty channel', [[[]]], 'a grid has at least one channel, row and column, not 1×0'],
		['a longer row', [[1], [2, 3]], 'row 1 has 2 values where row 0 has 1'],
		['a lower channel', [[[1], [2]], [[3]]], 'channel 1 has 1 rows where channel 0 has 2'],
		['not a number', [[1, Number.NaN]], 'the value at row 0, column 1 is NaN, not a finite number'],
		['no end', [[1], [Infinity]], 'the value at row 1, column 0 is Infinity, not a finite number'],
		['a word', [['one']] as unknown as Nested2, 'the value at row 0, column 0 is one, not a finite number'],
	])('%s is refused', (_, nested, message) => {
		expect(() => fromNested(nested)).toThrow(message);
	});

	it.each([
		[{ channels: 1, rows: 1e9, cols: 1e9 }, '1000000000×1000000000 is too large: at most 4194304 values'],
		[{ channels: 1, rows: 0, cols: 3 }, 'a grid has at least one channel, row and column, not 0×3'],
		[{ channels: 1.5, rows: 2, cols: 3 }, 'a grid has at least one channel, row and column, not 1.5×2×3'],
		[{ channels: 1, rows: Number.NaN, cols: 3 }, 'a grid has at least one channel, row and column, not NaN×3'],
	])('zeros of %o are refused', (shape, message) => {
		expect(() => zeros(shape)).toThrow(message);
	});

	it('holds the largest picture', () => {
		expect(zeros({ channels: 1, rows: 2048, cols: 2048 }).data.length).toBe(2 ** 22);
	});
});
