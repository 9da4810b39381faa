// Small files that unpack, or ask, to very much: what each is called as, how it is made, and where the long form watches the memory it takes.

import { brotliCompressSync, constants, crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { encodeZip } from '../../../src/formats/zip.js';
import { chunk, exifOf, greyJpeg, npyOf, pngOf, withSegment } from '../../formats/fixtures.js';
import { type HandEntry, zipByHand } from '../../formats/zip-by-hand.js';
import { rounds } from '../../soak/soak.js';

export interface Bomb {
	readonly name: string;
	/** Of a file of numbers, with its ending; `.npz` are weights, `.bin` digits. */
	readonly file: string;
	readonly bytes: () => Uint8Array;
	/** Whether it is a sound file after all. */
	readonly sound?: true;
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
/** Bytes of what is large, values of what is many, and the side of a large picture: in the short form only as much as shows it. */
const LARGE = rounds(4_000_000, 100_000_000);
const MANY = rounds(200_000, 2_000_000);
const SIDE = rounds(1500, 7000);
const zeros = (count: number): Uint8Array => new Uint8Array(count);
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG of these chunks, between a header of so many pixels and the end. */
function pngWith(width: number, height: number, chunks: readonly Uint8Array[], depth = 8, kind = 0): Uint8Array {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([depth, kind, 0, 0, 0], 8);
	return Buffer.concat([SIGNATURE, chunk('IHDR', header), ...chunks, chunk('IEND', zeros(0))]);
}

const onePixel = (): Uint8Array => chunk('IDAT', deflateSync(Buffer.from([0, 9])));

/** An archive of deflated members whose directory says what it likes. */
const zipOf = (entries: readonly (Pick<HandEntry, 'name' | 'packed' | 'size' | 'start'> & { readonly sum?: number })[], count?: number) =>
	zipByHand(
		entries.map(({ sum = 0, ...entry }) => ({ ...entry, method: 8, checksum: sum })),
		count === undefined ? {} : { count },
	);

const large = (): Uint8Array => deflateRawSync(zeros(LARGE));

/** A file of digits that promises fewer than its packed part holds. */
function digitsOf(count: number, packed: Uint8Array): Uint8Array {
	const header = Buffer.alloc(20);
	header.write('digits', 'latin1');
	header.set([1, 28], 6);
	header.writeUInt32LE(count, 8);
	header.writeUInt32LE(packed.length, 12);
	return Buffer.concat([header, packed]);
}

const packedZeros = (count: number): Uint8Array => brotliCompressSync(zeros(count), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });

export const BOMBS: readonly Bomb[] = [
	{
		name: 'a PNG of four pixels that unpacks to 100 MB',
		file: 'a.png',
		bytes: () => pngWith(2, 2, [chunk('IDAT', deflateSync(zeros(LARGE)))]),
	},
	{ name: 'a PNG of 3,600 million pixels', file: 'a.png', bytes: () => pngOf({ width: 60_000, height: 60_000, lines: [0] }) },
	{ name: 'a PNG as wide as can be said', file: 'a.png', bytes: () => pngOf({ width: 0xffff_ffff, height: 0xffff_ffff, lines: [0] }) },
	{ name: 'a PNG of 49 million pixels in a few bytes', file: 'a.png', bytes: () => pngOf({ width: 7000, height: 7000, lines: [0] }) },
	{
		name: 'a PNG of millions of pixels, all there in a few kB',
		file: 'a.png',
		bytes: () => pngWith(SIDE, SIDE, [chunk('IDAT', deflateSync(zeros((SIDE + 1) * SIDE)))]),
		sound: true,
	},
	{ name: 'a PNG of 49 million pixels of eight bytes', file: 'a.png', bytes: () => pngWith(7000, 7000, [onePixel()], 16, 6) },
	{
		name: 'a PNG of a hundred thousand parts of nothing',
		file: 'a.png',
		bytes: () => pngWith(1, 1, [...Array<Uint8Array>(100_000).fill(chunk('IDAT', zeros(0))), onePixel()]),
	},
	{
		name: 'a PNG with 65,000 texts',
		file: 'a.png',
		bytes: () => pngWith(1, 1, [...Array<Uint8Array>(65_000).fill(chunk('tEXt', text('a\0b'))), onePixel()]),
		sound: true,
	},
	{
		name: 'a PNG whose text unpacks to 100 MB',
		file: 'a.png',
		bytes: () => pngWith(1, 1, [chunk('zTXt', Buffer.concat([text('a\0\0'), deflateSync(zeros(LARGE))])), onePixel()]),
		sound: true,
	},
	{
		name: 'a PNG whose colour profile unpacks to 100 MB',
		file: 'a.png',
		bytes: () => pngWith(1, 1, [chunk('iCCP', Buffer.concat([text('a\0\0'), deflateSync(zeros(LARGE))])), onePixel()]),
		sound: true,
	},
	{
		name: 'a PNG part as long as can be said',
		file: 'a.png',
		bytes: () => Buffer.concat([pngWith(1, 1, []).subarray(0, 33), Buffer.from('ffffffff49444154', 'hex')]),
	},
	{
		name: 'a PNG with an Exif block that goes round',
		file: 'a.png',
		bytes: () => pngWith(1, 1, [chunk('eXIf', exifOf(6, { next: 8 })), onePixel()]),
		sound: true,
	},
	{
		name: 'a PNG with an Exif block of 65,535 entries',
		file: 'a.png',
		bytes: () => pngWith(1, 1, [chunk('eXIf', exifOf(6, { entries: 65_535 })), onePixel()]),
		sound: true,
	},
	{ name: 'a JPEG of 65,535 by 65,535', file: 'a.jpg', bytes: () => greyJpeg(2, { width: 65_535, height: 65_535 }) },
	{ name: 'a JPEG of 48 million pixels in a few bytes', file: 'a.jpg', bytes: () => greyJpeg(2, { width: 8000, height: 6000 }) },
	{ name: 'a JPEG that draws itself a thousand times', file: 'a.jpg', bytes: () => greyJpeg(2, { scans: 1000 }) },
	{
		name: 'a JPEG of twenty thousand segments',
		file: 'a.jpg',
		bytes: () =>
			Buffer.concat([
				Buffer.from([0xff, 0xd8]),
				...Array.from({ length: 20_000 }, () => Buffer.from([0xff, 0xfe, 0, 2])),
				greyJpeg().subarray(2),
			]),
	},
	{
		name: 'a JPEG of four million fill bytes',
		file: 'a.jpg',
		bytes: () => Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(4_000_000, 0xff), greyJpeg().subarray(3)]),
		sound: true,
	},
	{
		name: 'a JPEG whose Exif block goes round',
		file: 'a.jpg',
		bytes: () => withSegment(greyJpeg(), 0xe1, [...text('Exif\0\0'), ...exifOf(6, { next: 8, table: 8 })]),
		sound: true,
	},
	{
		name: 'a JPEG whose Exif block points far away',
		file: 'a.jpg',
		bytes: () => withSegment(greyJpeg(), 0xe1, [...text('Exif\0\0'), ...exifOf(6, { table: 0xffff_fff0 })]),
		sound: true,
	},
	{ name: 'an array of 10¹² values', file: 'a.npy', bytes: () => npyOf("'<f8'", '(1000000, 1000000)', zeros(8)) },
	{ name: 'an array of more sides than fit', file: 'a.npy', bytes: () => npyOf("'<f8'", `(${'1, '.repeat(20_000)})`, zeros(8)) },
	{ name: 'an array of a side as long as a page', file: 'a.npy', bytes: () => npyOf("'<f8'", `(${'9'.repeat(900)},)`, zeros(8)) },
	{ name: 'an array whose sides come to nothing', file: 'a.npy', bytes: () => npyOf("'<f8'", '(0, 99999999999)', zeros(0)) },
	{
		name: 'an array whose header is 4 GB',
		file: 'a.npy',
		bytes: () => Buffer.concat([Buffer.from('\x93NUMPY\x02\x00\xff\xff\xff\xff', 'latin1'), zeros(64)]),
	},
	{ name: 'an array of pickled objects', file: 'a.npy', bytes: () => npyOf("'|O'", '(1,)', text("cos\nsystem\n(S'ls'\ntR.")) },
	{ name: 'an array of records', file: 'a.npy', bytes: () => npyOf("[('__proto__', '<f8')]", '(1,)', zeros(8)) },
	{ name: 'a table of a million columns', file: 'a.csv', bytes: () => text('1,'.repeat(1_000_000)) },
	{ name: 'a table of five million columns', file: 'a.csv', bytes: () => text('1,'.repeat(5_000_000)) },
	{ name: 'a table of very many rows', file: 'a.csv', bytes: () => text('1\n'.repeat(MANY)), sound: true },
	{ name: 'a table of ten million blank lines', file: 'a.csv', bytes: () => text('\n'.repeat(10_000_000)) },
	{ name: 'a table of one cell of 20 MB', file: 'a.csv', bytes: () => text('9'.repeat(20_000_000)) },
	{ name: 'a table of open quotes', file: 'a.csv', bytes: () => text('"'.repeat(1_000_001)) },
	{ name: 'a table of quotes and commas', file: 'a.csv', bytes: () => text('"1",'.repeat(MANY / 4)) },
	{ name: 'rows of five million numbers', file: 'a.txt', bytes: () => text('1 '.repeat(5_000_000)) },
	{ name: 'rows of twenty million blanks', file: 'a.txt', bytes: () => text(' '.repeat(20_000_000)) },
	{ name: 'a million brackets', file: 'a.json', bytes: () => text('['.repeat(1_000_000) + ']'.repeat(1_000_000)) },
	{ name: 'five million numbers', file: 'a.json', bytes: () => text(`[${'1,'.repeat(5_000_000)}1]`) },
	{ name: 'very many lists', file: 'a.json', bytes: () => text(`[${'[1],'.repeat(MANY)}[1]]`), sound: true },
	{ name: 'a very long text', file: 'a.json', bytes: () => text(`"${'x'.repeat(LARGE / 2)}"`) },
	{ name: 'a number of ten million digits', file: 'a.json', bytes: () => text(`[[${'9'.repeat(10_000_000)}]]`) },
	{
		name: 'an archive that unpacks to 100 MB and says 1 kB',
		file: 'a.npz',
		bytes: () => zipOf([{ name: 'training.json', packed: large(), size: 1000 }]),
	},
	{
		name: 'an archive that says 4 GB',
		file: 'a.npz',
		bytes: () => zipOf([{ name: 'training.json', packed: zeros(8), size: 0xffff_ffff }]),
	},
	{
		name: 'an archive whose members lie on each other',
		file: 'a.npz',
		bytes: () => {
			const packed = deflateRawSync(zeros(8_000_000));
			const sum = crc32(zeros(8_000_000));
			return zipOf(Array.from({ length: 60 }, () => ({ name: 'training.json', packed, size: 8_000_000, sum, start: 0 })));
		},
	},
	{ name: 'an archive of 65,535 members', file: 'a.npz', bytes: () => zipOf([{ name: 'a', packed: zeros(2), size: 0 }], 65_535) },
	{
		name: 'an archive in an archive',
		file: 'a.npz',
		bytes: () => encodeZip(new Map([['training.json', encodeZip(new Map([['training.json', zeros(8)]]))]])),
	},
	{
		name: 'an archive whose text is nested without end',
		file: 'a.npz',
		bytes: () => encodeZip(new Map([['training.json', text('['.repeat(1_000_000))]])),
	},
	{
		name: 'an archive with an array of 10¹² values',
		file: 'a.npz',
		bytes: () =>
			encodeZip(
				new Map([
					['training.json', text('{}')],
					['0.kernel.npy', npyOf("'<f8'", '(1000000, 1000000)', zeros(8))],
				]),
			),
	},
	{ name: 'digits that unpack to 200 MB and say they are one', file: 'a.bin', bytes: () => digitsOf(1, packedZeros(2 * LARGE)) },
	{ name: 'digits that say they are four thousand million', file: 'a.bin', bytes: () => digitsOf(0xffff_ffff, packedZeros(1000)) },
];
