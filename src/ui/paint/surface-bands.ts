// How high each place of a loss surface lies, in bands: found once, while a path moves over it.

import type { Swatch } from '../theme/palette.js';
import type { Board } from './board.js';

/** A loss over a plane. */
export interface Plane {
	/** Loss at a place. */
	readonly loss: (x: number, y: number) => number;
	/** The least loss on the plane. */
	readonly least: number;
	readonly x: Range;
	readonly y: Range;
}

export interface Range {
	readonly low: number;
	readonly high: number;
}

/** Pixels over a plane, and into how many bands its heights are parted. */
export interface Raster {
	readonly cols: number;
	readonly rows: number;
	readonly bands: number;
}

/** A surface that is being painted: what marks upon it must know of what is under them. */
export interface Ground {
	readonly plane: Plane;
	readonly raster: Raster;
	readonly bands: Uint8Array;
	/** The colours of each band. */
	readonly swatches: readonly Swatch[];
	readonly board: Board;
}

/** The pixel column of a place; beyond the raster where the place is. The row likewise, from the top. */
export const pixelCol = ({ low, high }: Range, x: number, cols: number): number => Math.round(((x - low) / (high - low)) * (cols - 1));
export const pixelRow = ({ low, high }: Range, y: number, rows: number): number => Math.round(((high - y) / (high - low)) * (rows - 1));

/** The band of every pixel, row by row from the top: 0 at the least loss. */
export function surfaceBands({ loss, least, x, y }: Plane, { cols, rows, bands }: Raster): Uint8Array {
	const heights = new Float64Array(cols * rows);
	let highest = 0;
	for (let row = 0; row < rows; row++) {
		const at = placeOf(y, rows - 1 - row, rows);
		for (let col = 0; col < cols; col++) {
			const height = heightOf(loss(placeOf(x, col, cols), at) - least);
			heights[row * cols + col] = height;
			highest = height < Infinity ? Math.max(highest, height) : highest;
		}
	}
	return Uint8Array.from(heights, height => Math.min(bands - 1, Math.floor((height / (highest || 1)) * bands)));
}

const placeOf = ({ low, high }: Range, pixel: number, pixels: number): number =>
	pixels < 2 ? (low + high) / 2 : low + ((high - low) * pixel) / (pixels - 1);

/** The root of a loss: as even as the way to the minimum is long, where the loss is a square. */
const heightOf = (above: number): number => (above >= 0 ? Math.sqrt(above) : above < 0 ? 0 : Infinity);
