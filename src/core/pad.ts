// The input with its border written out, so that the inner loops need no case for it.

import { sourceAt } from './axis.js';
import { type Grid, zeros } from './grid.js';
import type { ConvLayer } from './layer.js';

/** The input of shape (c, n_h, n_w) as (c, n_h + top + bottom, n_w + left + right); the same object where nothing is added. */
export function padInput({ rows, cols, paddingMode }: ConvLayer, input: Grid): Grid {
	if (rows.before + rows.after + cols.before + cols.after === 0) {
		return input;
	}
	const padded = zeros({
		channels: input.channels,
		rows: rows.before + input.rows + rows.after,
		cols: cols.before + input.cols + cols.after,
	});
	const columns = Array.from({ length: padded.cols }, (_, col) => sourceAt(col - cols.before, input.cols, paddingMode));
	for (let line = 0; line < padded.channels * padded.rows; line++) {
		const source = sourceAt((line % padded.rows) - rows.before, input.rows, paddingMode);
		if (source >= 0) {
			const from = (Math.floor(line / padded.rows) * input.rows + source) * input.cols;
			copyLine(input.data, from, padded.data, line * padded.cols, columns);
		}
	}
	return padded;
}

function copyLine(from: Float64Array, start: number, to: Float64Array, at: number, columns: readonly number[]): void {
	for (const [col, source] of columns.entries()) {
		if (source >= 0) {
			to[at + col] = from[start + source] as number;
		}
	}
}
