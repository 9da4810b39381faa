// A photograph has more pixels than anyone steps through, or a grid holds. It is made smaller by averaging areas, a row at
// a time as the reader hands them over, so that its millions of pixels never stand in memory as numbers.

import { Fault } from '../core/fault.js';
import { sidesText } from './number-array.js';

/** The longest side of a picture that is kept as it is: with three channels, well within what a grid holds. */
const MOST_SIDE = 1024;
/** What a phone or a camera takes has 12 to 48 million pixels. */
const MOST_PIXELS = 50_000_000;
/** A single row has to fit into memory. */
const LONGEST_SIDE = 2 ** 22;

/** A picture that is read a row at a time. */
export interface PixelRows {
	readonly channels: number;
	readonly rows: number;
	readonly cols: number;
	/** Writes one row, of shape (channels, cols). */
	readRow(row: number, target: Float64Array): void;
}

/** How much of each place goes to a target and to the one after it, in parts that are whole numbers. */
interface Shares {
	readonly targets: Uint32Array;
	readonly near: Float64Array;
	readonly far: Float64Array;
	/** What the parts of every target add up to. */
	readonly sum: number;
}

/** Throws a Fault where a header states more pixels than can be read, or none: ask before unpacking. */
export function checkPictureSize(rows: number, cols: number): void {
	if (rows < 1 || cols < 1) {
		throw new Fault('every side is a whole number of at least 1, not {shape}', { shape: sidesText([rows, cols]) });
	}
	if (rows * cols > MOST_PIXELS || Math.max(rows, cols) > LONGEST_SIDE) {
		throw new Fault('a picture of {width}×{height} pixels is too large: at most {most} million', {
			width: cols,
			height: rows,
			most: MOST_PIXELS / 1e6,
		});
	}
}

/** Rows and columns of a picture whose longer side is at most `mostSide`, in its proportions; those it has where they fit. */
export function fittedSides(rows: number, cols: number, mostSide = MOST_SIDE): readonly [rows: number, cols: number] {
	const factor = Math.min(1, mostSide / Math.max(rows, cols));
	return [Math.max(1, Math.round(rows * factor)), Math.max(1, Math.round(cols * factor))];
}

/**
 * Values of shape (channels, rows, cols), each the mean of the area of the picture under it: the box filter of every picture library.
 * From R × C to R′ × C′:
 *
 *     y[i, j] = Σ_r Σ_c  |[i, i+1]·R/R′ ∩ [r, r+1]| · |[j, j+1]·C/C′ ∩ [c, c+1]| · x[r, c]  ÷  (R/R′ · C/C′)
 *
 * The areas are counted in whole numbers, so that whole values have exact means, and integer factors average plain blocks.
 * Means are not rounded: the picture may hold anything, and its overall mean stays what it was.
 */
export function areaMeans(picture: PixelRows, rows: number, cols: number): Float64Array {
	const { channels } = picture;
	const across = sharesOf(picture.cols, cols);
	const down = sharesOf(picture.rows, rows);
	const wide = new Float64Array(channels * picture.cols);
	const narrow = new Float64Array(channels * cols);
	const data = new Float64Array(channels * rows * cols);
	for (let row = 0; row < picture.rows; row++) {
		picture.readRow(row, wide);
		narrow.fill(0);
		for (let channel = 0; channel < channels; channel++) {
			addShares(wide.subarray(channel * picture.cols, (channel + 1) * picture.cols), across, narrow.subarray(channel * cols));
			const target = (channel * rows + (down.targets[row] as number)) * cols;
			addRow(data, target, narrow, channel * cols, cols, down.near[row] as number);
			addRow(data, target + cols, narrow, channel * cols, cols, down.far[row] as number);
		}
	}
	const sum = across.sum * down.sum;
	return sum === 1 ? data : data.map(value => value / sum);
}

/** How `from` places are shared out among `to` fewer ones. */
function sharesOf(from: number, to: number): Shares {
	const common = divisor(from, to);
	const [place, target] = [to / common, from / common];
	const targets = new Uint32Array(from);
	const near = new Float64Array(from);
	const far = new Float64Array(from);
	for (let at = 0; at < from; at++) {
		const index = Math.floor((at * place) / target);
		const beyond = Math.max(0, (at + 1) * place - (index + 1) * target);
		targets[at] = index;
		near[at] = place - beyond;
		far[at] = beyond;
	}
	return { targets, near, far, sum: target };
}

/** Adds a row's values to the fewer places of another, each by its shares. */
function addShares(values: Float64Array, { targets, near, far }: Shares, sums: Float64Array): void {
	for (let at = 0; at < values.length; at++) {
		const target = targets[at] as number;
		const value = values[at] as number;
		sums[target] = (sums[target] as number) + value * (near[at] as number);
		if (far[at] !== 0) {
			sums[target + 1] = (sums[target + 1] as number) + value * (far[at] as number);
		}
	}
}

/** Adds `weight` times a row to a row of the sums. */
function addRow(sums: Float64Array, to: number, row: Float64Array, from: number, length: number, weight: number): void {
	for (let at = 0; weight !== 0 && at < length; at++) {
		sums[to + at] = (sums[to + at] as number) + (row[from + at] as number) * weight;
	}
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
