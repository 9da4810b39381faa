// A digit as a picture, whole or smaller: ink on paper in the greys that every input of the app is drawn in.

import { blockMeans } from '../../core/block-means.js';
import { paintMatrix } from '../paint/matrix.js';
import type { Line } from '../paint/span.js';
import { type Detail, type MatrixView, paintedSize, whole } from '../paint/view.js';
import type { Theme } from '../theme/theme.js';

/** A rectangle of pixels, ringed where it is drawn. */
export interface PictureMark {
	readonly row: number;
	readonly col: number;
	readonly rows: number;
	readonly cols: number;
}

/** A square of pixels, 0 the paper and 255 the ink, as lines. */
export function pictureLines(pixels: ArrayLike<number>, detail: Detail, theme: Theme, mark?: PictureMark): Line[] {
	const view = pictureView(pixels, mark);
	return paintMatrix(view, detail, whole(view), theme);
}

/** The terminal cells that a square of so many pixels a side takes. */
export const pictureSize = (side: number, detail: Detail): { width: number; height: number } =>
	paintedSize({ rows: side, cols: side }, detail);

/** The same as a matrix to look at. */
function pictureView(pixels: ArrayLike<number>, mark?: PictureMark): MatrixView {
	const side = Math.round(Math.sqrt(pixels.length));
	return {
		firstRow: 0,
		firstCol: 0,
		rows: side,
		cols: side,
		scale: { kind: 'sequential', low: 0, high: 255 },
		format: String,
		others: 'ringed',
		cell: (row, col) => ({ value: pixels[row * side + col] ?? 0, touched: true, marked: mark !== undefined && isIn(mark, row, col) }),
	};
}

const isIn = ({ row, col, rows, cols }: PictureMark, r: number, c: number): boolean =>
	r >= row && r < row + rows && c >= col && c < col + cols;

/** The square `factor` times smaller, each pixel the mean of a block; the side a multiple of it. */
export function shrunkPixels(pixels: ArrayLike<number>, factor: number): Float64Array {
	const side = Math.round(Math.sqrt(pixels.length));
	return blockMeans({ channels: 1, rows: side, cols: side, data: Float64Array.from(pixels) }, 0, factor).data;
}
