// The average of every block, whatever the sizes.

import { expect, it } from 'vitest';
import { blockMeans } from '../../src/core/block-means.js';
import { fillGrid, fromNested, valueAt } from '../../src/core/grid.js';
import { drawGrid, forAll } from './draw.js';

it('a block at the edge is averaged over the cells it has', () => {
	const grid = fromNested([
		[1, 3, 10],
		[5, 7, 20],
		[2, 4, 6],
	]);
	const means = blockMeans(grid, 0, 2);
	expect({ ...means, data: [...means.data] }).toEqual({ channels: 1, rows: 2, cols: 2, data: [4, 15, 3, 6] });
});

it('each is the mean of its block, of the channel that is asked for', () => {
	forAll(choose => {
		const shape = { channels: choose(1, 3), rows: choose(1, 12), cols: choose(1, 12) };
		const grid = drawGrid(choose, shape);
		const [channel, side] = [choose(0, shape.channels - 1), choose(1, 14)];
		const means = blockMeans(grid, channel, side);
		expect([means.rows, means.cols]).toEqual([Math.ceil(shape.rows / side), Math.ceil(shape.cols / side)]);
		for (let row = 0; row < means.rows; row++) {
			for (let col = 0; col < means.cols; col++) {
				const cells: number[] = [];
				for (let r = row * side; r < Math.min((row + 1) * side, shape.rows); r++) {
					for (let c = col * side; c < Math.min((col + 1) * side, shape.cols); c++) {
						cells.push(valueAt(grid, { channel, row: r, col: c }));
					}
				}
				const mean = cells.reduce((sum, value) => sum + value, 0) / cells.length;
				expect(valueAt(means, { channel: 0, row, col })).toBeCloseTo(mean, 12);
			}
		}
	});
});

it('is made once for a grid, a channel and a side, and again for a grid that changed', () => {
	const grid = fillGrid({ channels: 2, rows: 6, cols: 6 }, (row, col, channel) => row + col + channel);
	expect(blockMeans(grid, 0, 2)).toBe(blockMeans({ ...grid }, 0, 2));
	expect(blockMeans(grid, 1, 2)).not.toBe(blockMeans(grid, 0, 2));
	expect(blockMeans(grid, 0, 3)).not.toBe(blockMeans(grid, 0, 2));
	const changed = { ...grid, data: grid.data.map(value => value + 4) };
	expect(blockMeans(changed, 0, 2).data[0]).toBe((blockMeans(grid, 0, 2).data[0] as number) + 4);
});
