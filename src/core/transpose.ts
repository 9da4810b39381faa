// Transposed convolution: every input element spreads its kernel over the output. It restores a shape, not the values.

import { biasGrid } from './bias.js';
import { type Grid, indexOf } from './grid.js';
import { weightIndex } from './kernel.js';
import type { TransposeLayer } from './layer.js';
import { channelLinks, colLinks, rowLinks } from './links.js';

/**
 * The sums before the activation: input (c, n_h, n_w) → (depth · groups, rows, cols); the adjoint of the correlation
 * with the same kernel, stride, padding and dilation. y[o, i·s + u·d − p] += x[c,i] · k[c,o,u]. Source: D2L, Transposed Convolution.
 */
export function transpose(layer: TransposeLayer, input: Grid): Grid {
	const { kernel } = layer;
	const sums = biasGrid(layer);
	const rows = rowLinks(layer);
	const cols = colLinks(layer);
	for (const { output, source, filter, slice } of channelLinks(layer)) {
		for (const row of rows) {
			const from = indexOf(input, { channel: source, row: row.source, col: 0 });
			const to = indexOf(sums, { channel: output, row: row.output, col: 0 });
			const taps = weightIndex(kernel, { filter, slice, row: row.tap, col: 0 });
			for (const col of cols) {
				const product = (input.data[from + col.source] as number) * (kernel.data[taps + col.tap] as number);
				sums.data[to + col.output] = (sums.data[to + col.output] as number) + product;
			}
		}
	}
	return sums;
}
