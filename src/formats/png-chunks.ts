// The outer shell of a PNG, looked over before any pixel is: whether its parts are in order and undamaged, and whether its
// compressed data really unpacks to what the header says. What is not needed to draw it (text, profiles) is passed over.

import { crc32, inflateSync } from 'node:zlib';
import { Fault } from '../core/fault.js';
import { quote } from '../core/quote.js';
import { type PngHeader, pngHeader } from './png-header.js';
import { unfilter, unpackedSize } from './png-lines.js';

export interface PngShell {
	readonly header: PngHeader;
	/** All scan lines, without their filters. */
	readonly lines: Uint8Array;
	/** Red, green and blue of each entry. */
	readonly palette: Uint8Array;
	/** The opacity of each entry of the palette; without one, the colour that is clear. */
	readonly transparency: Uint8Array;
	/** An Exif block, which may say how to turn the picture. */
	readonly exif: Uint8Array;
}

interface Chunk {
	readonly type: string;
	readonly body: Uint8Array;
	/** Where the next one starts. */
	readonly end: number;
	/** Whether its checksum fits. */
	isSound(): boolean;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const NEEDED = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
/** A palette has 256 colours of three bytes; each may have an opacity. */
const LONGEST: Readonly<Record<string, number>> = { PLTE: 3 * 256, tRNS: 256 };
const MAX_CHUNK = 2 ** 31;
const MOST_CHUNKS = 2 ** 16;
/** 50 million pixels of colour and opacity; twice that with 16 bits is more than one wants in memory. */
const MOST_UNPACKED = 256 * 2 ** 20;
/** Deflate packs at most 258 bytes into two bits. */
const BEST_RATIO = 1032;

/** Opens the shell. Throws a Fault where it is no PNG, too large, cut off, or unpacks to another size than it says. */
export function openPng(bytes: Uint8Array): PngShell {
	if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) {
		throw new Fault('this is not a PNG picture');
	}
	const chunks = drawnChunks(bytes);
	const bodyOf = (wanted: string): Uint8Array => chunks.find(({ type }) => type === wanted)?.body ?? new Uint8Array(0);
	const header = pngHeader(bodyOf('IHDR'));
	const palette = bodyOf('PLTE');
	if (palette.length % 3 !== 0) {
		throw new Fault('the PNG is damaged: save it anew');
	}
	const lines = unpack(header, join(chunks.filter(({ type }) => type === 'IDAT').map(({ body }) => body)));
	unfilter(header, lines);
	return { header, lines, palette, transparency: bodyOf('tRNS'), exif: bodyOf('eXIf') };
}

/** The chunks that what is seen depends on, up to the end's. Throws a Fault where they are damaged, in disorder, too many or too long. */
function drawnChunks(bytes: Uint8Array): Chunk[] {
	const chunks: Chunk[] = [];
	const once = new Set<string>();
	let at = SIGNATURE.length;
	for (let seen = 0; !once.has('IEND'); seen++) {
		const chunk = chunkAt(bytes, at);
		at = chunk.end;
		if ((chunk.type === 'IHDR') !== (seen === 0)) {
			throw new Fault('the PNG has to begin with its header, and have no other');
		}
		if (seen > MOST_CHUNKS || once.has(chunk.type) || chunk.body.length > (LONGEST[chunk.type] ?? MAX_CHUNK)) {
			throw new Fault('the PNG has more {type} parts, or longer ones, than a picture needs', { type: quote(chunk.type) });
		}
		const isNeeded = NEEDED.has(chunk.type);
		if (isNeeded && !chunk.isSound()) {
			throw new Fault('the PNG is damaged: save it anew');
		}
		if (isNeeded || chunk.type === 'eXIf') {
			chunks.push(chunk);
		}
		if (isNeeded && chunk.type !== 'IDAT') {
			once.add(chunk.type);
		}
	}
	return chunks;
}

/** The chunk that starts at an offset. */
function chunkAt(bytes: Uint8Array, at: number): Chunk {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const length = at + 12 <= bytes.length ? view.getUint32(at) : Number.POSITIVE_INFINITY;
	const end = at + 12 + length;
	if (end > bytes.length) {
		throw new Fault('the PNG is cut off: it ends after {found} bytes', { found: bytes.length });
	}
	const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
	const isSound = (): boolean => crc32(bytes.subarray(at + 4, end - 4)) === view.getUint32(end - 4);
	return { type, body: bytes.subarray(at + 8, end - 4), end, isSound };
}

/** The scan lines, unpacked no further than the header promises. Throws a Fault where they are more or fewer. */
function unpack(header: PngHeader, packed: Uint8Array): Uint8Array {
	const { width, height } = header;
	const wanted = unpackedSize(header);
	if (wanted > MOST_UNPACKED) {
		throw new Fault('the PNG unpacks to {found} MB, and at most {most} can be read: save it with 8 bits a sample', {
			found: Math.ceil(wanted / 2 ** 20),
			most: MOST_UNPACKED / 2 ** 20,
		});
	}
	let lines: Uint8Array | undefined;
	if (wanted <= packed.length * BEST_RATIO) {
		try {
			lines = inflateSync(packed, { maxOutputLength: wanted, chunkSize: Math.max(64, wanted + 1) });
		} catch (error) {
			if (error instanceof RangeError) {
				throw new Fault('the PNG unpacks to more than its {width}×{height} pixels', { width, height });
			}
			throw new Fault('the pixels of the PNG are damaged or cut off');
		}
	}
	if (lines === undefined || lines.length < wanted) {
		throw new Fault('the PNG unpacks to fewer than its {width}×{height} pixels', { width, height });
	}
	return lines;
}

/** Pieces one after the other. */
function join(pieces: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
