// Pooling looks through the same window but learns nothing: the largest value, or the average. Padding never wins a maximum.

import type { Axis, Link } from './axis.js';
import { type Grid, zeros } from './grid.js';
import type { PoolLayer } from './layer.js';
import { colLinks, rowLinks } from './links.js';

/** The pooled input: (c, n_h, n_w) → (c, rows, cols), each channel by itself. Source: PyTorch MaxPool2d and AvgPool2d. */
export function pool(layer: PoolLayer, input: Grid): Grid {
	const rows = byOutput(rowLinks(layer), layer.rows);
	const cols = byOutput(colLinks(layer), layer.cols);
	const output = zeros(layer.output);
	let index = 0;
	for (let channel = 0; channel < output.channels; channel++) {
		for (const rowTaps of rows) {
			for (const colTaps of cols) {
				output.data[index++] = poolWindow(layer, input, channel, rowTaps, colTaps);
			}
		}
	}
	return output;
}

function poolWindow(layer: PoolLayer, input: Grid, channel: number, rowTaps: readonly Link[], colTaps: readonly Link[]): number {
	let largest = -Infinity;
	let sum = 0;
	for (const { source: row } of rowTaps) {
		for (const { source: col } of colTaps) {
			if (row >= 0 && col >= 0) {
				const value = input.data[(channel * input.rows + row) * input.cols + col] as number;
				largest = Math.max(largest, value);
				sum += value;
			}
		}
	}
	return layer.op === 'max-pool' ? largest : sum / divisor(layer, rowTaps, colTaps);
}

/**
 * What an average divides by: the input cells in the window, with the padding cells where they count.
 * Cells that ceil mode reaches beyond the padding never count. Source: PyTorch AvgPool2d, `count_include_pad`.
 */
export function divisor(layer: PoolLayer, rowTaps: readonly Link[], colTaps: readonly Link[]): number {
	return countTaps(rowTaps, layer.rows, layer.countPadding) * countTaps(colTaps, layer.cols, layer.countPadding);
}

function countTaps(taps: readonly Link[], axis: Axis, padding: boolean): number {
	return taps.filter(({ position, source }) => (padding ? position < axis.input + axis.after : source >= 0)).length;
}

function byOutput(links: readonly Link[], { output, window }: Axis): Link[][] {
	return Array.from({ length: output }, (_, index) => links.slice(index * window, (index + 1) * window));
}
