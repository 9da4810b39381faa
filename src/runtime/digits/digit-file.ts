// Digits as one file, each pixel exact. How much is to come stands in front, uncompressed, so that nothing more is unpacked.
//
// bytes   what
// 0–5     `digits`
// 6       the version of the format: 1
// 7       rows, and columns, of a digit: 28
// 8–11    digits
// 12–15   bytes from 20 to the end
// 16–19   CRC-32 of all labels and pixels, not compressed
// 20–     compressed with Brotli: the labels, a byte each, 0 to 9; then the pixels, a byte each, digit by digit and row by row
//
// Numbers of four bytes have the least byte first.

import { brotliCompressSync, brotliDecompressSync, constants, crc32 } from 'node:zlib';
import { CLASSES, DIGIT_AREA, DIGIT_SIDE } from '../../core/digit.js';
import { Fault } from '../../core/fault.js';
import type { DigitSet } from '../../training/digits/digit-set.js';

const MAGIC = 'digits';
const VERSION = 1;
const HEADER_BYTES = 20;
/** All of MNIST is 70,000. */
const MOST_DIGITS = 100_000;
/** The best that takes no more than a second: the next one takes sixteen, for a tenth less. */
const QUALITY = 9;

/** The file of a set of digits. */
export function encodeDigits({ labels, pixels }: DigitSet): Uint8Array {
	const unpacked = Buffer.concat([labels, pixels]);
	const packed = brotliCompressSync(unpacked, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
	const header = Buffer.alloc(HEADER_BYTES);
	header.write(MAGIC, 'latin1');
	header.set([VERSION, DIGIT_SIDE], MAGIC.length);
	header.writeUInt32LE(labels.length, 8);
	header.writeUInt32LE(packed.length, 12);
	header.writeUInt32LE(crc32(unpacked), 16);
	return Buffer.concat([header, packed]);
}

/** The digits of a file. Throws a Fault where it is no such file, is damaged or cut off, or something follows it. */
export function decodeDigits(bytes: Uint8Array): DigitSet {
	const { count, checksum } = headerOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
	const unpacked = unpack(bytes.subarray(HEADER_BYTES), count * (1 + DIGIT_AREA));
	if (crc32(unpacked) !== checksum) {
		throw damaged();
	}
	const labels = unpacked.subarray(0, count);
	const odd = labels.find(label => label >= CLASSES);
	if (odd !== undefined) {
		throw new Fault('the file of digits has a digit {label}: they are 0 to 9', { label: odd }, 1);
	}
	return { labels, pixels: unpacked.subarray(count) };
}

const damaged = (): Fault => new Fault('the file of digits is damaged', {}, 1);

function headerOf(file: Buffer): { readonly count: number; readonly checksum: number } {
	if (file.length < HEADER_BYTES || file.toString('latin1', 0, MAGIC.length) !== MAGIC) {
		throw new Fault('this is no file of digits', {}, 1);
	}
	if (file[6] !== VERSION || file[7] !== DIGIT_SIDE) {
		throw new Fault(
			'the file of digits is of another format than {version}, or they are not {side}×{side}',
			{ version: VERSION, side: DIGIT_SIDE },
			1,
		);
	}
	const count = file.readUInt32LE(8);
	if (count < 1 || count > MOST_DIGITS) {
		throw new Fault('the file of digits says that there are {count}: 1 to {most} can be read', { count, most: MOST_DIGITS }, 1);
	}
	const promised = file.readUInt32LE(12);
	const found = file.length - HEADER_BYTES;
	if (promised !== found) {
		throw new Fault('the file of digits promises {promised} bytes, and {found} are there', { promised, found }, 1);
	}
	return { count, checksum: file.readUInt32LE(16) };
}

/** Exactly so many bytes, or a Fault: more are not unpacked. */
function unpack(packed: Uint8Array, size: number): Uint8Array {
	let unpacked: Uint8Array;
	try {
		unpacked = brotliDecompressSync(packed, { maxOutputLength: size });
	} catch {
		throw damaged();
	}
	if (unpacked.length !== size) {
		throw damaged();
	}
	return unpacked;
}
