// What a PNG says of itself in thirteen bytes, measured before anything is made of it.

import { Fault } from '../core/fault.js';
import { checkPictureSize } from './fit-picture.js';

export interface PngHeader {
	readonly width: number;
	readonly height: number;
	/** Bits a sample. */
	readonly depth: number;
	readonly colour: boolean;
	readonly palette: boolean;
	readonly alpha: boolean;
	readonly interlaced: boolean;
	/** How many samples are stored for a pixel. */
	readonly samples: number;
}

const DEPTHS: Readonly<Record<number, readonly number[]>> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] };

/** The header's fields. Throws a Fault where the picture is too large or of a kind PNG does not know. */
export function pngHeader(body: Uint8Array): PngHeader {
	if (body.length !== 13) {
		throw new Fault('the PNG header has {found} bytes, not 13', { found: body.length });
	}
	const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
	const [width, height, depth, kind] = [view.getUint32(0), view.getUint32(4), view.getUint8(8), view.getUint8(9)];
	const [compression, filter, interlacing] = [view.getUint8(10), view.getUint8(11), view.getUint8(12)];
	if (DEPTHS[kind]?.includes(depth) !== true) {
		throw new Fault('the PNG says colour type {kind} with {depth} bits, which does not exist', { kind, depth });
	}
	if (compression !== 0 || filter !== 0 || interlacing > 1) {
		throw new Fault('the PNG is damaged: save it anew');
	}
	checkPictureSize(height, width);
	const palette = kind === 3;
	const colour = kind === 2 || palette || kind === 6;
	const alpha = kind >= 4;
	const samples = (colour && !palette ? 3 : 1) + (alpha ? 1 : 0);
	return { width, height, depth, colour, palette, alpha, interlaced: interlacing === 1, samples };
}
