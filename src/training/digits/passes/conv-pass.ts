// A convolution as one product of matrices: every window of the input becomes a column, as in the im2col view.

import { sizeOf } from '../../../core/grid.js';
import type { ConvLayer } from '../../../core/layer.js';
import { colLinks, rowLinks } from '../../../core/links.js';
import { type Matrix, multiply, type Values } from './multiply.js';
import type { Allocate, Learned, Pass } from './pass.js';

/**
 * Y = K · X, K (filters × depth·rows·cols) and X the windows as columns; dL/dK = dL/dY · Xᵀ, and dL/dX is Kᵀ · dL/dY with every column
 * added back to where its window was. Without groups. Source: Chellapilla et al., High Performance Convolutional Neural Networks, 2006.
 */
export function convPass(layer: ConvLayer, learned: Learned, allocate: Allocate, isFirst: boolean): Pass {
	const filters = layer.output.channels;
	const windows = layer.output.rows * layer.output.cols;
	const taps = layer.kernel.depth * layer.kernel.rows * layer.kernel.cols;
	const sources = windowSources(layer);
	// One place more than the input has: padding reads the zero there, and leaves its gradient there.
	const padded = allocate(sizeOf(layer.input) + 1);
	const columns = allocate(taps * windows);
	const sums = allocate(filters * windows);
	const kernelGradient = allocate(filters * taps);
	const columnGradient = allocate(isFirst ? 0 : taps * windows);
	const spread = allocate(isFirst ? 0 : padded.length);
	const inputGradient = spread.subarray(0, -1);

	const forward = (input: Values): Values => {
		padded.set(input);
		for (let at = 0; at < sources.length; at++) {
			columns[at] = padded[sources[at] as number] as number;
		}
		multiply(sums, rowsOf(learned.kernel, taps), rowsOf(columns, windows), filters, windows, taps);
		addBias(sums, learned.bias, windows);
		return sums;
	};
	const backward = (outputGradient: Values): Values => {
		addRowSums(learned.biasGradient, outputGradient, windows);
		multiply(kernelGradient, rowsOf(outputGradient, windows), transposed(columns, windows), filters, taps, windows);
		addTo(learned.kernelGradient, kernelGradient);
		if (!isFirst) {
			multiply(columnGradient, transposed(learned.kernel, taps), rowsOf(outputGradient, windows), taps, windows, filters);
			spread.fill(0);
			for (let at = 0; at < sources.length; at++) {
				const source = sources[at] as number;
				spread[source] = (spread[source] as number) + (columnGradient[at] as number);
			}
		}
		return inputGradient;
	};
	return { forward, backward };
}

const rowsOf = (values: Values, cols: number): Matrix => ({ values, down: cols, across: 1 });
const transposed = (values: Values, cols: number): Matrix => ({ values, down: 1, across: cols });

/** For each element of the columns, tap by tap and window by window, the input value it is a copy of; the input's size where it is padding. */
function windowSources(layer: ConvLayer): Int32Array {
	const { input, output, kernel } = layer;
	const nothing = sizeOf(input);
	const sources = new Int32Array(kernel.depth * kernel.rows * kernel.cols * output.rows * output.cols);
	const windows = output.rows * output.cols;
	for (let slice = 0; slice < kernel.depth; slice++) {
		for (const row of rowLinks(layer)) {
			for (const col of colLinks(layer)) {
				const tap = (slice * kernel.rows + row.tap) * kernel.cols + col.tap;
				const isPadding = row.source < 0 || col.source < 0;
				sources[tap * windows + row.output * output.cols + col.output] = isPadding
					? nothing
					: (slice * input.rows + row.source) * input.cols + col.source;
			}
		}
	}
	return sources;
}

function addBias(sums: Values, bias: Values, windows: number): void {
	for (let filter = 0; filter < bias.length; filter++) {
		const value = bias[filter] as number;
		for (let at = filter * windows; at < (filter + 1) * windows; at++) {
			sums[at] = (sums[at] as number) + value;
		}
	}
}

function addRowSums(into: Values, values: Values, windows: number): void {
	for (let filter = 0; filter < into.length; filter++) {
		let sum = 0;
		for (let at = filter * windows; at < (filter + 1) * windows; at++) {
			sum += values[at] as number;
		}
		into[filter] = (into[filter] as number) + sum;
	}
}

function addTo(into: Values, values: Values): void {
	for (let at = 0; at < into.length; at++) {
		into[at] = (into[at] as number) + (values[at] as number);
	}
}
