// Cross-correlation, and true convolution as the same with the kernel flipped.

import type { Axis } from './axis.js';
import { type Grid, zeros } from './grid.js';
import { flipKernel } from './kernel.js';
import type { ConvLayer } from './layer.js';
import { channelLinks } from './links.js';
import { padInput } from './pad.js';

/**
 * The sums of a layer before its activation: input (c, n_h, n_w) → (filters, rows, cols).
 * y[o,i,j] = b[o] + Σ_c Σ_u Σ_v x[c, i·s_h + u·d_h, j·s_w + v·d_w] · k[o,c,u,v] over the padded input.
 * Source: D2L, 2-D convolutional layers and the chapters on padding, stride and channels.
 */
export function convolve(layer: ConvLayer, input: Grid): Grid {
	const padded = padInput(layer, input);
	const kernel = layer.mode === 'convolution' ? flipKernel(layer.kernel) : layer.kernel;
	const sums = zeros(layer.output);
	const area = layer.output.rows * layer.output.cols;
	for (const [channel, bias] of layer.bias.entries()) {
		sums.data.fill(bias, channel * area, (channel + 1) * area);
	}
	for (const { output, source, filter, slice } of channelLinks(layer)) {
		const x = padded.data.subarray(source * padded.rows * padded.cols, (source + 1) * padded.rows * padded.cols);
		const taps = kernel.rows * kernel.cols;
		const start = (filter * kernel.depth + slice) * taps;
		slide(x, padded.cols, kernel.data.subarray(start, start + taps), sums.data.subarray(output * area, (output + 1) * area), layer);
	}
	return sums;
}

/** Adds one plane's correlation with one slice to `y`. Bare loops over flat arrays: this is where the time goes. */
function slide(x: Float64Array, width: number, k: Float64Array, y: Float64Array, { rows, cols }: { rows: Axis; cols: Axis }): void {
	const rowStep = rows.dilation * width;
	for (let i = 0, out = 0; i < rows.output; i++) {
		for (let j = 0; j < cols.output; j++, out++) {
			let line = i * rows.stride * width + j * cols.stride;
			let sum = 0;
			for (let u = 0, tap = 0; u < rows.window; u++, line += rowStep) {
				for (let v = 0, at = line; v < cols.window; v++, tap++, at += cols.dilation) {
					sum += (x[at] as number) * (k[tap] as number);
				}
			}
			y[out] = (y[out] as number) + sum;
		}
	}
}
