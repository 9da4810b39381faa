// Pooling looks through the same window but learns nothing: the largest value, or the average. Padding never wins a maximum.

import type { Axis } from './axis.js';
import { type Grid, zeros } from './grid.js';
import type { PoolLayer } from './layer.js';

/** The pooled input: (c, n_h, n_w) → (c, rows, cols), each channel by itself. Source: PyTorch MaxPool2d and AvgPool2d. */
export function pool(layer: PoolLayer, input: Grid): Grid {
	const output = zeros(layer.output);
	eachWindow(layer, (index, cells, divisor) => {
		output.data[index] = layer.op === 'max-pool' ? (input.data[winnerIn(input, cells)] as number) : sumOf(input, cells) / divisor;
	});
	return output;
}

/**
 * Visits every output element: its flat index, the flat indices of the input cells under its window, and what an average
 * divides by. The list of cells is the same object each time.
 */
export function eachWindow(layer: PoolLayer, visit: (index: number, cells: readonly number[], divisor: number) => void): void {
	const { rows, cols, input, output } = layer;
	const cells: number[] = [];
	let index = 0;
	for (let channel = 0; channel < output.channels; channel++) {
		for (let row = 0; row < output.rows; row++) {
			for (let col = 0; col < output.cols; col++) {
				cells.length = 0;
				eachTap(rows, row, r => eachTap(cols, col, c => cells.push((channel * input.rows + r) * input.cols + c)));
				visit(index++, cells, averageDivisor(layer, row, col));
			}
		}
	}
}

/** Visits the input positions under the window of one output, those inside the input. */
function eachTap(axis: Axis, output: number, visit: (position: number) => void): void {
	const start = output * axis.stride - axis.before;
	for (let tap = 0; tap < axis.window; tap++) {
		const position = start + tap * axis.dilation;
		if (position >= 0 && position < axis.input) {
			visit(position);
		}
	}
}

/**
 * What an average divides by: the input cells under the window, with the padding cells where they count.
 * Cells that ceil mode reaches beyond the padding never count. Source: PyTorch AvgPool2d, `count_include_pad`.
 */
export function averageDivisor({ rows, cols, countPadding }: PoolLayer, row: number, col: number): number {
	return countTaps(rows, row, countPadding) * countTaps(cols, col, countPadding);
}

function countTaps({ window, dilation, stride, before, after, input }: Axis, output: number, padding: boolean): number {
	const start = output * stride - before;
	const [first, end] = padding ? [-before, input + after] : [0, input];
	let count = 0;
	for (let tap = 0; tap < window; tap++) {
		const position = start + tap * dilation;
		count += position >= first && position < end ? 1 : 0;
	}
	return count;
}

/** The flat index of the first of the largest values, as frameworks take it. */
export function winnerIn({ data }: Grid, cells: readonly number[]): number {
	let winner = cells[0] as number;
	for (const cell of cells) {
		if ((data[cell] as number) > (data[winner] as number)) {
			winner = cell;
		}
	}
	return winner;
}

function sumOf({ data }: Grid, cells: readonly number[]): number {
	let sum = 0;
	for (const cell of cells) {
		sum += data[cell] as number;
	}
	return sum;
}
