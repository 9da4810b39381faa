// Files made byte by byte, so that a test shows what is in them, and can make them wrong in one place.

import { crc32, deflateSync } from 'node:zlib';
import { Fault } from '../../src/core/fault.js';
import type { NumberArray } from '../../src/formats/number-array.js';

/** The sentence of the Fault that `action` throws; a plain remark where it throws none, or something that is not a Fault. */
export function faultOf(action: () => unknown): string {
	try {
		action();
		return 'no fault';
	} catch (error) {
		return error instanceof Fault ? error.message : `not a Fault: ${String(error)}`;
	}
}

/** The same for what a promise rejects with, its exit status in front. */
export async function faultOfAsync(action: () => Promise<unknown>): Promise<string> {
	try {
		await action();
		return 'no fault';
	} catch (error) {
		return error instanceof Fault ? `${error.status} ${error.message}` : `not a Fault: ${String(error)}`;
	}
}

export interface PngParts {
	readonly width: number;
	readonly height: number;
	readonly depth?: number;
	/** 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha. */
	readonly kind?: number;
	readonly interlaced?: boolean;
	/** The scan lines, each with its filter's byte in front. */
	readonly lines: readonly number[];
	readonly extra?: readonly (readonly [type: string, body: readonly number[]])[];
}

/** A PNG of the parts. */
export function pngOf({ width, height, depth = 8, kind = 0, interlaced = false, lines, extra = [] }: PngParts): Uint8Array {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([depth, kind, 0, 0, Number(interlaced)], 8);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', header),
		...extra.map(([type, body]) => chunk(type, Buffer.from(body))),
		chunk('IDAT', deflateSync(Buffer.from(lines))),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

/** Length, type, body and checksum. */
export function chunk(type: string, body: Uint8Array): Uint8Array {
	const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
	const length = Buffer.alloc(4);
	const sum = Buffer.alloc(4);
	length.writeUInt32BE(body.length);
	sum.writeUInt32BE(crc32(typed));
	return Buffer.concat([length, typed, sum]);
}

/** The mean of the area under each of fewer places, pixel for pixel as the formula says, of an array of channels. */
export function slowMeans(
	{ shape: [channels = 1, rows = 1, cols = 1], data }: NumberArray,
	fewerRows: number,
	fewerCols: number,
): Float64Array {
	const overlap = (from: number, fewer: number, target: number, at: number): number =>
		Math.max(0, Math.min(at + 1, ((target + 1) * from) / fewer) - Math.max(at, (target * from) / fewer));
	return Float64Array.from({ length: channels * fewerRows * fewerCols }, (_, index) => {
		const col = index % fewerCols;
		const row = Math.floor(index / fewerCols) % fewerRows;
		const channel = Math.floor(index / (fewerCols * fewerRows));
		let sum = 0;
		for (let r = Math.floor((row * rows) / fewerRows); r < Math.min(rows, ((row + 1) * rows) / fewerRows); r++) {
			for (let c = Math.floor((col * cols) / fewerCols); c < Math.min(cols, ((col + 1) * cols) / fewerCols); c++) {
				const area = overlap(rows, fewerRows, row, r) * overlap(cols, fewerCols, col, c);
				sum += area * (data[(channel * rows + r) * cols + c] as number);
			}
		}
		return (sum * fewerRows * fewerCols) / (rows * cols);
	});
}

/** A .npy file with a header of one's own. */
export function npyOf(descr: string, shape: string, values: Uint8Array, { fortran = false, version = 1 } = {}): Uint8Array {
	const header = `{'descr': ${descr}, 'fortran_order': ${fortran ? 'True' : 'False'}, 'shape': ${shape}, }\n`;
	const length = Buffer.alloc(version === 1 ? 2 : 4);
	length.writeUIntLE(header.length, 0, length.length);
	return Buffer.concat([Buffer.from([0x93, ...Buffer.from('NUMPY'), version, 0]), length, Buffer.from(header), values]);
}

/** A grey JPEG of one 8 × 8 block, all of it of one shade: 128 + 8·step, for a step from 1 to 3. */
export function greyJpeg(step: 2 | 3 = 2, { width = 8, height = 8, scans = 1 } = {}): Uint8Array {
	const segment = (marker: number, body: readonly number[]) => [0xff, marker, 0, body.length + 2, ...body];
	const oneCode = (table: number, symbol: number) => segment(0xc4, [table, 1, ...Array<number>(15).fill(0), symbol]);
	// Code 0: a difference of two bits, then `step`; code 0: end of block; then ones to fill the byte.
	const coded = (step << 5) | 0b0000_1111;
	const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), coded];
	return Uint8Array.from([
		...[0xff, 0xd8],
		...segment(0xdb, [0, ...Array<number>(64).fill(64)]),
		...segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
		...oneCode(0x00, 2),
		...oneCode(0x10, 0),
		...Array.from({ length: scans }, () => scan).flat(),
		...[0xff, 0xd9],
	]);
}

/** A JPEG with one more segment, right behind its start. */
export function withSegment(jpeg: Uint8Array, marker: number, body: readonly number[]): Uint8Array {
	const length = body.length + 2;
	return Uint8Array.from([...jpeg.subarray(0, 2), 0xff, marker, length >> 8, length & 255, ...body, ...jpeg.subarray(2)]);
}

/** An Exif block whose one entry is the orientation, or whatever else is said of it. */
export function exifOf(orientation: number, { little = true, table = 8, tag = 274, type = 3, entries = 1, next = 0 } = {}): Uint8Array {
	const view = new DataView(new ArrayBuffer(26));
	view.setUint16(0, little ? 0x4949 : 0x4d4d);
	view.setUint16(2, 42, little);
	view.setUint32(4, table, little);
	view.setUint16(8, entries, little);
	view.setUint16(10, tag, little);
	view.setUint16(12, type, little);
	view.setUint32(14, 1, little);
	view.setUint16(18, orientation, little);
	view.setUint32(22, next, little);
	return new Uint8Array(view.buffer);
}
