// The scan lines of a PNG, in one pass or the seven of Adam7: where each starts, the filters taken off in place, and any
// sample found where it lies. No library here reads interlaced pixels that share a byte.

import { Fault } from '../core/fault.js';
import type { PngHeader } from './png-header.js';

/** Every so many columns and rows of the picture, from a first one on, stored as a picture of its own. */
interface Pass {
	readonly firstCol: number;
	readonly firstRow: number;
	readonly colStep: number;
	readonly rowStep: number;
	readonly rows: number;
	/** A line with its filter's byte in front. */
	readonly lineBytes: number;
	/** Where its lines start. */
	readonly start: number;
}

/** A stored sample, from 0 to 2^depth − 1. */
export type SampleAt = (row: number, col: number, sample: number) => number;

/** What a filter adds to a byte, of those to the left (a), above (b) and above to the left (c). */
type Predictor = (a: number, b: number, c: number) => number;

/** First column and row, columns and rows apart: PNG specification, section 8.2. */
const ADAM7 = [
	[0, 0, 8, 8],
	[4, 0, 8, 8],
	[0, 4, 4, 8],
	[2, 0, 4, 4],
	[0, 2, 2, 4],
	[1, 0, 2, 2],
	[0, 1, 1, 2],
] as const;

/** None, Sub, Up, Average and Paeth: section 9.2. */
const PREDICTORS: readonly (Predictor | undefined)[] = [undefined, a => a, (_, b) => b, (a, b) => (a + b) >> 1, paeth];

/** Bytes of all scan lines, each with its filter's byte. */
export function unpackedSize(header: PngHeader): number {
	return passesOf(header).reduce((sum, { rows, lineBytes }) => sum + rows * lineBytes, 0);
}

/** Takes the filters off, in place. Throws a Fault on one that does not exist. */
export function unfilter(header: PngHeader, bytes: Uint8Array): void {
	const back = Math.ceil((header.depth * header.samples) / 8);
	for (const { rows, lineBytes, start } of passesOf(header)) {
		for (let row = 0; row < rows; row++) {
			const from = start + row * lineBytes;
			const filter = bytes[from] as number;
			if (filter >= PREDICTORS.length) {
				throw new Fault('the PNG is damaged: save it anew');
			}
			const predict = PREDICTORS[filter];
			if (predict !== undefined) {
				unfilterLine(bytes, from, lineBytes, back, row === 0, predict);
			}
		}
	}
}

function unfilterLine(bytes: Uint8Array, from: number, lineBytes: number, back: number, isFirst: boolean, predict: Predictor): void {
	for (let at = from + 1; at < from + lineBytes; at++) {
		const isLeftmost = at - from <= back;
		const a = isLeftmost ? 0 : (bytes[at - back] as number);
		const b = isFirst ? 0 : (bytes[at - lineBytes] as number);
		const c = isLeftmost || isFirst ? 0 : (bytes[at - lineBytes - back] as number);
		bytes[at] = (bytes[at] as number) + predict(a, b, c);
	}
}

/** Whichever of the three is nearest to a + b − c, in this order. */
function paeth(a: number, b: number, c: number): number {
	const toA = Math.abs(b - c);
	const toB = Math.abs(a - c);
	const toC = Math.abs(a + b - c - c);
	return toA <= toB && toA <= toC ? a : toB <= toC ? b : c;
}

/** Reads samples out of lines without their filters. */
export function samplesIn(header: PngHeader, bytes: Uint8Array): SampleAt {
	const { depth, samples } = header;
	const passAt = passOf(header);
	const most = 2 ** depth - 1;
	return (row, col, sample) => {
		const { firstCol, firstRow, colStep, rowStep, lineBytes, start } = passAt(row, col);
		const index = ((col - firstCol) / colStep) * samples + sample;
		const line = start + ((row - firstRow) / rowStep) * lineBytes + 1;
		if (depth === 8) {
			return bytes[line + index] as number;
		}
		if (depth === 16) {
			return ((bytes[line + 2 * index] as number) << 8) | (bytes[line + 2 * index + 1] as number);
		}
		const bit = index * depth;
		return ((bytes[line + (bit >> 3)] as number) >> (8 - depth - (bit & 7))) & most;
	};
}

/** The pass that a pixel is in: the pattern of Adam7 repeats every eight rows and columns. */
function passOf(header: PngHeader): (row: number, col: number) => Pass {
	const passes = passesOf(header);
	const [only] = passes;
	if (!header.interlaced) {
		return () => only as Pass;
	}
	const pattern = Array.from({ length: 64 }, (_, at) =>
		passes.find(
			({ firstCol, firstRow, colStep, rowStep }) =>
				(at & 7) >= firstCol && at >> 3 >= firstRow && ((at & 7) - firstCol) % colStep === 0 && ((at >> 3) - firstRow) % rowStep === 0,
		),
	);
	return (row, col) => pattern[((row & 7) << 3) | (col & 7)] as Pass;
}

/** The passes that hold any pixel, one after the other. */
function passesOf({ width, height, depth, samples, interlaced }: PngHeader): Pass[] {
	const passes: Pass[] = [];
	let start = 0;
	for (const [firstCol, firstRow, colStep, rowStep] of interlaced ? ADAM7 : [[0, 0, 1, 1] as const]) {
		const cols = Math.ceil((width - firstCol) / colStep);
		const rows = Math.ceil((height - firstRow) / rowStep);
		if (cols > 0 && rows > 0) {
			const lineBytes = 1 + Math.ceil((cols * depth * samples) / 8);
			passes.push({ firstCol, firstRow, colStep, rowStep, rows, lineBytes, start });
			start += rows * lineBytes;
		}
	}
	return passes;
}
