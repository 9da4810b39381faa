// A picture too large to be seen cell by cell is seen block by block: the averages, made once for each way of looking.

import { originOf } from './changed.js';
import { type Cell, cellAt, type Grid } from './grid.js';
import { once } from './once.js';

/** The averages made so far of one array of values, by shape, channel and side of the blocks. */
const known = once((_: Float64Array) => new Map<string, Grid>());

/**
 * The averages of the blocks of side×side cells that one channel falls into: shape (1, ⌈rows/side⌉, ⌈cols/side⌉).
 * The last block of a row or a column is what is left of one: its average is that of the cells it has.
 */
export function blockMeans(grid: Grid, channel: number, side: number): Grid {
	const made = known(grid.data);
	const name = nameOf(grid, channel, side);
	const before = made.get(name);
	if (before !== undefined) {
		return before;
	}
	const means = averageAfter(grid, channel, side) ?? average(grid, channel, side);
	made.set(name, means);
	return means;
}

const nameOf = ({ rows, cols }: Grid, channel: number, side: number): string => `${rows}×${cols} ${channel} ${side}`;

/** The averages of a grid of which only a few values are others than before; undefined where those averages are not known. */
function averageAfter(grid: Grid, channel: number, side: number): Grid | undefined {
	const origin = originOf(grid.data);
	const before = origin && known(origin.from).get(nameOf(grid, channel, side));
	if (origin === undefined || before === undefined) {
		return undefined;
	}
	const data = before.data.slice();
	for (const cell of origin.indices.map(index => cellAt(grid, index)).filter(each => each.channel === channel)) {
		const [row, col] = [Math.floor(cell.row / side), Math.floor(cell.col / side)];
		data[row * before.cols + col] = blockMean(grid, channel, side, { row: row * side, col: col * side });
	}
	return { ...before, data };
}

/** The average of one block, line by line as all of them are summed. */
function blockMean({ rows, cols, data }: Grid, channel: number, side: number, first: Pick<Cell, 'row' | 'col'>): number {
	const [bottom, right] = [Math.min(first.row + side, rows), Math.min(first.col + side, cols)];
	let sum = 0;
	for (let row = first.row; row < bottom; row++) {
		let line = 0;
		for (let col = first.col; col < right; col++) {
			line += data[(channel * rows + row) * cols + col] as number;
		}
		sum += line;
	}
	return sum / ((bottom - first.row) * (right - first.col));
}

/** Bare loops over flat arrays: a picture has a million cells. */
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
