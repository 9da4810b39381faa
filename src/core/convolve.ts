// Cross-correlation, and true convolution as the same with the kernel flipped.

import type { Axis } from './axis.js';
import { biasGrid } from './bias.js';
import { channelOf, type Grid } from './grid.js';
import { flipKernel, sliceOf } from './kernel.js';
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
	const sums = biasGrid(layer);
	for (const { output, source, filter, slice } of channelLinks(layer)) {
		slide(channelOf(padded, source), sliceOf(kernel, filter, slice), channelOf(sums, output), layer);
	}
	return sums;
}

/** Adds one plane's correlation with one slice to `y`. Bare loops over flat arrays: this is where the time goes. */
function slide({ data: x, cols: width }: Grid, { data: k }: Grid, { data: y }: Grid, { rows, cols }: { rows: Axis; cols: Axis }): void {
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
