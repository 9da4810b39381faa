// What a PNG says of itself in thirteen bytes, measured before anything is made of it.

import { Fault } from '../core/fault.js';
import { countOf } from './number-array.js';

export interface PngHeader {
	readonly width: number;
	readonly height: number;
	/** Bits a sample. */
	readonly depth: number;
	readonly colour: boolean;
	readonly palette: boolean;
	readonly alpha: boolean;
	readonly interlaced: boolean;
}

const DEPTHS: Readonly<Record<number, readonly number[]>> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] };

/** The header's fields. Throws a Fault where the picture is too large or of a kind PNG does not know. */
export function pngHeader(body: Uint8Array): PngHeader {
	if (body.length !== 13) {
		throw new Fault('the PNG header has {found} bytes, not 13', { found: body.length });
	}
	const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
	const [width, height, depth, kind] = [view.getUint32(0), view.getUint32(4), view.getUint8(8), view.getUint8(9)];
	if (DEPTHS[kind]?.includes(depth) !== true) {
		throw new Fault('the PNG says colour type {kind} with {depth} bits, which does not exist', { kind, depth });
	}
	const colour = kind === 2 || kind === 3 || kind === 6;
	countOf([colour ? 3 : 1, height, width]);
	return { width, height, depth, colour, palette: kind === 3, alpha: kind >= 4, interlaced: view.getUint8(12) !== 0 };
}

/** Bytes of all scan lines, each with its filter's byte. Interlaced, each of the seven passes has lines of its own. */
export function unpackedSize({ width, height, depth, colour, palette, alpha, interlaced }: PngHeader): number {
	const bits = depth * ((colour && !palette ? 3 : 1) + (alpha ? 1 : 0));
	const lines = (cols: number, rows: number) => (cols > 0 && rows > 0 ? rows * (1 + Math.ceil((cols * bits) / 8)) : 0);
	if (!interlaced) {
		return lines(width, height);
	}
	// [first column, first row, columns apart, rows apart] of Adam7.
	const passes = [
		[0, 0, 8, 8],
		[4, 0, 8, 8],
		[0, 4, 4, 8],
		[2, 0, 4, 4],
		[0, 2, 2, 4],
		[1, 0, 2, 2],
		[0, 1, 1, 2],
	] as const;
	return passes.reduce((sum, [x, y, dx, dy]) => sum + lines(Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)), 0);
}
