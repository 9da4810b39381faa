// The outer shell of a PNG, read before any library sees the file: whether its parts are in order, and its compressed
// data really unpacks to what the header says. What is not needed to draw it (text, profiles) is dropped here.

import { inflateSync } from 'node:zlib';
import { Fault } from '../core/fault.js';
import { quote } from '../core/quote.js';
import { type PngHeader, pngHeader, unpackedSize } from './png-header.js';

export interface PngShell {
	readonly header: PngHeader;
	/** The same file with only what a decoder needs. */
	readonly essential: Uint8Array;
}

interface Chunk {
	readonly type: string;
	readonly body: Uint8Array;
	/** Length, type, body and checksum, as they stand in the file. */
	readonly whole: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const NEEDED = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
/** A palette has 256 colours of three bytes; each may have an opacity. */
const LONGEST: Readonly<Record<string, number>> = { PLTE: 3 * 256, tRNS: 256 };
const MAX_CHUNK = 2 ** 31;
const MOST_CHUNKS = 2 ** 16;

/** Opens the shell. Throws a Fault where it is no PNG, too large, cut off, or unpacks to another size than it says. */
export function openPng(bytes: Uint8Array): PngShell {
	if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) {
		throw new Fault('this is not a PNG picture');
	}
	const chunks = neededChunks(bytes);
	const header = pngHeader((chunks[0] as Chunk).body);
	checkUnpackedSize(header, join(chunks.filter(({ type }) => type === 'IDAT').map(({ body }) => body)));
	return { header, essential: join([Uint8Array.from(SIGNATURE), ...chunks.map(({ whole }) => whole)]) };
}

/** The chunks that pixels depend on, up to the end's. Throws a Fault where they are in disorder, too many or too long. */
function neededChunks(bytes: Uint8Array): Chunk[] {
	const chunks: Chunk[] = [];
	const once = new Set<string>();
	let seen = 0;
	for (let at = SIGNATURE.length; !once.has('IEND'); seen++) {
		const chunk = chunkAt(bytes, at);
		at += chunk.whole.length;
		if ((chunk.type === 'IHDR') !== (seen === 0)) {
			throw new Fault('the PNG has to begin with its header, and have no other');
		}
		if (seen > MOST_CHUNKS || once.has(chunk.type) || chunk.body.length > (LONGEST[chunk.type] ?? MAX_CHUNK)) {
			throw new Fault('the PNG has more {type} parts, or longer ones, than a picture needs', { type: quote(chunk.type) });
		}
		if (NEEDED.has(chunk.type)) {
			chunks.push(chunk);
		}
		if (NEEDED.has(chunk.type) && chunk.type !== 'IDAT') {
			once.add(chunk.type);
		}
	}
	return chunks;
}

/** The chunk that starts at an offset. */
function chunkAt(bytes: Uint8Array, at: number): Chunk {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const length = at + 12 <= bytes.length ? view.getUint32(at) : Number.POSITIVE_INFINITY;
	if (at + 12 + length > bytes.length) {
		throw new Fault('the PNG is cut off: it ends after {found} bytes', { found: bytes.length });
	}
	const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
	return { type, body: bytes.subarray(at + 8, at + 8 + length), whole: bytes.subarray(at, at + 12 + length) };
}

/** Unpacks the pixels once, stopping at the size the header promises. Throws a Fault where they are more or fewer. */
function checkUnpackedSize(header: PngHeader, packed: Uint8Array): void {
	const wanted = unpackedSize(header);
	let found: number;
	try {
		found = inflateSync(packed, { maxOutputLength: wanted }).length;
	} catch (error) {
		if (error instanceof RangeError) {
			throw new Fault('the PNG unpacks to more than its {width}×{height} pixels', { width: header.width, height: header.height });
		}
		throw new Fault('the pixels of the PNG are damaged or cut off');
	}
	if (found < wanted) {
		throw new Fault('the PNG unpacks to fewer than its {width}×{height} pixels', { width: header.width, height: header.height });
	}
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
