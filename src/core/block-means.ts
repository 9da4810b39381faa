// A picture too large to be seen cell by cell is seen block by block: the averages, made once for each way of looking.

import type { Grid } from './grid.js';
import { once } from './once.js';

/** The averages made so far of one array of values, by shape, channel and side of the blocks. */
const known = once((_: Float64Array) => new Map<string, Grid>());

/**
 * The averages of the blocks of side×side cells that one channel falls into: shape (1, ⌈rows/side⌉, ⌈cols/side⌉).
 * The last block of a row or a column is what is left of one: its average is that of the cells it has.
 */
export function blockMeans(grid: Grid, channel: number, side: number): Grid {
	const made = known(grid.data);
	const name = `${grid.rows}×${grid.cols} ${channel} ${side}`;
	const before = made.get(name);
	if (before !== undefined) {
		return before;
	}
	const means = average(grid, channel, side);
	made.set(name, means);
	return means;
}

/** Bare loops over flat arrays: a picture has a million cells, and is averaged anew when one of them changes. */
function average({ rows, cols, data }: Grid, channel: number, side: number): Grid {
	const means = { channels: 1, rows: Math.ceil(rows / side), cols: Math.ceil(cols / side) };
	const sums = new Float64Array(means.rows * means.cols);
	for (let row = 0, at = channel * rows * cols; row < rows; row++) {
		const line = Math.floor(row / side) * means.cols;
		for (let block = 0, from = 0; block < means.cols; block++, from += side) {
			const to = Math.min(from + side, cols);
			let sum = 0;
			for (let col = from; col < to; col++, at++) {
				sum += data[at] as number;
			}
			sums[line + block] = (sums[line + block] as number) + sum;
		}
	}
	for (let row = 0, at = 0; row < means.rows; row++) {
		const high = Math.min(side, rows - row * side);
		for (let col = 0; col < means.cols; col++, at++) {
			sums[at] = (sums[at] as number) / (high * Math.min(side, cols - col * side));
		}
	}
	return { ...means, data: sums };
}
