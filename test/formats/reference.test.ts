// What another library sees in a picture, we see: libvips (through sharp) reads the same files, and writes some of them.

import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { decodeFile } from '../../src/formats/decode-file.js';
import { encodeFile } from '../../src/formats/encode-file.js';
import { decodeJpeg } from '../../src/formats/jpeg.js';
import type { NumberArray } from '../../src/formats/number-array.js';
import { decodePng } from '../../src/formats/png.js';
import { unpackedSize } from '../../src/formats/png-lines.js';
import { pngOf, slowMeans } from './fixtures.js';

const SEED = 20211023;

/** Each byte of the colour that is declared clear. */
const CLEAR = 22;

/** Two decoders of JPEG may round each of three colours, and the sum of 64 waves, their own way. */
const ROUNDING = 3;

/** Every kind and depth that PNG knows. */
const KINDS = [
	...[1, 2, 4, 8, 16].map(depth => ({ kind: 0, depth, samples: 1 })),
	...[8, 16].map(depth => ({ kind: 2, depth, samples: 3 })),
	...[1, 2, 4, 8].map(depth => ({ kind: 3, depth, samples: 1 })),
	...[8, 16].map(depth => ({ kind: 4, depth, samples: 2 })),
	...[8, 16].map(depth => ({ kind: 6, depth, samples: 4 })),
];

/** Red, green, blue and opacity of each pixel, as libvips reads them, on white paper; one channel where the picture is grey. */
async function seen(bytes: Uint8Array, depth: number, channels: number): Promise<Float64Array> {
	const wide = depth === 16;
	const picture = sharp(bytes).ensureAlpha();
	const raw = await (wide ? picture.toColourspace('rgb16').raw({ depth: 'ushort' }) : picture.raw()).toBuffer();
	const values = wide ? new Uint16Array(raw.buffer, raw.byteOffset, raw.length / 2) : raw;
	const most = wide ? 65_535 : 255;
	const area = values.length / 4;
	return Float64Array.from({ length: channels * area }, (_, at) => {
		const pixel = (at % area) * 4;
		const value = ((values[pixel + Math.floor(at / area)] as number) * 255) / most;
		return 255 + (value - 255) * ((values[pixel + 3] as number) / most);
	});
}

/** Values of a picture from bytes, pixel by pixel, put channel by channel. */
const byChannel = (pixels: Uint8Array, channels: number): Float64Array =>
	Float64Array.from(pixels, (_, at) => {
		const area = pixels.length / channels;
		return pixels[(at % area) * channels + Math.floor(at / area)] as number;
	});

const farthest = (a: Float64Array, b: Float64Array): number =>
	a.reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] ?? NaN))), 0);

/** A picture of soft waves, one colour after the other: neighbours differ little, as in a photograph. */
const waves = (width: number, height: number, channels = 3, length = 9): Buffer =>
	Buffer.from(
		Array.from({ length: width * height * channels }, (_, at) => {
			const [pixel, colour] = [Math.floor(at / channels), at % channels];
			const [row, col] = [Math.floor(pixel / width), pixel % width];
			return Math.round(128 + 100 * Math.sin((row * (colour + 2) + col * (4 - colour)) / length));
		}),
	);

const photograph = (width: number, height: number, channels: 1 | 3 = 3, length = 9): Sharp =>
	sharp(waves(width, height, channels, length), { raw: { width, height, channels } });

describe.each(KINDS)('PNG of colour type $kind, $depth bits', ({ kind, depth, samples }) => {
	const palette = Array.from({ length: 3 * 2 ** Math.min(depth, 8) }, (_, at) => (at * 83 + 19) % 256);
	const channels = kind === 0 || kind === 4 ? 1 : 3;
	// Filtered bytes may be any, and so may the clear colour. Where few values are drawn, some pixels have it.
	const file = fc.record({
		width: fc.integer({ min: 1, max: 19 }),
		height: fc.integer({ min: 1, max: 19 }),
		interlaced: fc.boolean(),
		bytes: fc.infiniteStream(fc.nat(255)).map(stream => (count: number) => [...stream.take(count)]),
		isPlain: fc.boolean(),
		transparency: fc.boolean(),
	});

	test('interlaced or not, filtered in any way, clear in parts', async () => {
		await fc.assert(
			fc.asyncProperty(file, async ({ width, height, interlaced, bytes, isPlain, transparency }) => {
				const size = (cols: number, rows: number, isInterlaced: boolean): number =>
					unpackedSize({
						width: cols,
						height: rows,
						depth,
						samples,
						interlaced: isInterlaced,
						colour: channels === 3,
						palette: kind === 3,
						alpha: kind >= 4,
					});
				const starts = new Set(lineStarts(width, height, interlaced, (cols, rows) => size(cols, rows, false)));
				const lines = bytes(size(width, height, interlaced)).map((byte, at) =>
					starts.has(at) ? (isPlain ? 0 : byte % 5) : isPlain ? (byte % 2) * CLEAR : byte,
				);
				const clear: [string, number[]][] = !transparency || kind >= 4 ? [] : [['tRNS', clearOf(kind, depth)]];
				const extra: [string, number[]][] = kind === 3 ? [['PLTE', palette], ...clear] : clear;
				const png = pngOf({ width, height, depth, kind, interlaced, lines, extra });
				const { shape, data } = decodePng(png);
				expect(shape).toEqual([channels, height, width]);
				expect(farthest(data, await seen(png, depth, channels))).toBeLessThan(1e-9);
			}),
			{ numRuns: 25, seed: SEED },
		);
	});
});

/** Where each scan line starts. The sizes of the seven passes are written down here once more, as in the specification's figure. */
function lineStarts(width: number, height: number, interlaced: boolean, size: (cols: number, rows: number) => number): number[] {
	const passes = interlaced
		? [
				[Math.ceil(width / 8), Math.ceil(height / 8)],
				[Math.ceil((width - 4) / 8), Math.ceil(height / 8)],
				[Math.ceil(width / 4), Math.ceil((height - 4) / 8)],
				[Math.ceil((width - 2) / 4), Math.ceil(height / 4)],
				[Math.ceil(width / 2), Math.ceil((height - 2) / 4)],
				[Math.floor(width / 2), Math.ceil(height / 2)],
				[width, Math.floor(height / 2)],
			]
		: [[width, height]];
	const starts: number[] = [];
	let at = 0;
	for (const [cols = 0, rows = 0] of passes) {
		for (let row = 0; cols > 0 && row < rows; row++) {
			starts.push(at);
			at += size(cols, 1);
		}
	}
	return starts;
}

/** A clear colour, of which narrower samples take the low bits, or the opacities of a palette’s first entries. */
function clearOf(kind: number, depth: number): number[] {
	if (kind === 3) {
		return Array.from({ length: Math.min(2 ** depth, 100) }, (_, at) => (at * 71) % 256);
	}
	const part = depth === 16 ? [CLEAR, CLEAR] : [0, CLEAR];
	return kind === 0 ? part : [...part, ...part, ...part];
}

describe('PNG as libvips writes it', () => {
	test.each([
		['colour', (picture: Sharp) => picture],
		['interlaced', (picture: Sharp) => picture.png({ progressive: true, adaptiveFiltering: true })],
		['a palette of 4 colours', (picture: Sharp) => picture.png({ palette: true, colours: 4 })],
		['a palette of 16 colours, interlaced', (picture: Sharp) => picture.png({ palette: true, colours: 16, progressive: true })],
	])('%s', async (_, write) => {
		const png = await write(photograph(61, 37).png({ adaptiveFiltering: true })).toBuffer();
		expect(farthest(decodePng(png).data, await seen(png, 8, 3))).toBe(0);
	});
});

describe('JPEG', () => {
	test.each([
		['baseline', { chromaSubsampling: '4:4:4' }],
		['progressive', { chromaSubsampling: '4:4:4', progressive: true }],
		['coarse', { chromaSubsampling: '4:4:4', quality: 40 }],
	])('%s', async (_, options) => {
		const jpeg = await photograph(61, 37).jpeg(options).toBuffer();
		const { shape, data } = decodeJpeg(jpeg);
		expect(shape).toEqual([3, 37, 61]);
		expect(farthest(data, byChannel(await sharp(jpeg).raw().toBuffer(), 3))).toBeLessThanOrEqual(ROUNDING);
	});

	test('colour stored at half the size, which libvips also smooths: of slow waves, the same but for a step or two', async () => {
		const jpeg = await photograph(64, 48, 3, 60).jpeg({ chromaSubsampling: '4:2:0' }).toBuffer();
		const wanted = byChannel(await sharp(jpeg).raw().toBuffer(), 3);
		const { data } = decodeJpeg(jpeg);
		expect(data.reduce((sum, value, at) => sum + Math.abs(value - (wanted[at] as number)), 0) / data.length).toBeLessThan(2);
	});

	test.each([false, true])('grey, progressive: %s', async progressive => {
		const jpeg = await photograph(21, 34, 1).toColourspace('b-w').jpeg({ progressive }).toBuffer();
		const { shape, data } = decodeJpeg(jpeg);
		expect(shape).toEqual([1, 34, 21]);
		expect(farthest(data, byChannel(await sharp(jpeg).toColourspace('b-w').raw().toBuffer(), 1))).toBeLessThanOrEqual(1);
	});

	test('four inks: each takes its share of the light, and black of what is left', async () => {
		const jpeg = await photograph(32, 24).toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer();
		const inks = await sharp(jpeg).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer();
		const wanted = Uint8Array.from({ length: 3 * 32 * 24 }, (_, at) => {
			const [pixel, colour] = [Math.floor(at / 3), at % 3];
			return Math.round(255 * (1 - (inks[4 * pixel + colour] as number) / 255) * (1 - (inks[4 * pixel + 3] as number) / 255));
		});
		expect(farthest(decodeJpeg(jpeg).data, byChannel(wanted, 3))).toBeLessThanOrEqual(ROUNDING);
	});

	test.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i is turned upright', async orientation => {
		const jpeg = await photograph(24, 16).withMetadata({ orientation }).jpeg({ chromaSubsampling: '4:4:4' }).toBuffer();
		const { data, info } = await sharp(jpeg).autoOrient().raw().toBuffer({ resolveWithObject: true });
		const upright = decodeJpeg(jpeg);
		expect(upright.shape).toEqual([3, info.height, info.width]);
		expect(farthest(upright.data, byChannel(data, 3))).toBeLessThanOrEqual(ROUNDING);
	});
});

test('a PNG that says how to turn it is turned', async () => {
	const png = await photograph(9, 5).withMetadata({ orientation: 6 }).png().toBuffer();
	const { data, info } = await sharp(png).autoOrient().raw().toBuffer({ resolveWithObject: true });
	expect(decodePng(png)).toEqual({ shape: [3, info.height, info.width], data: byChannel(data, 3) });
});

describe('a picture that is too large is the mean of its areas', () => {
	test('PNG, by a whole factor', async () => {
		const read = decodePng(await photograph(2048, 40).png({ compressionLevel: 1 }).toBuffer());
		expect(read.shape).toEqual([3, 20, 1024]);
		expect(read.scaledFrom).toEqual([40, 2048]);
		const pixels = { shape: [3, 40, 2048], data: byChannel(waves(2048, 40), 3) };
		expect(read.data).toEqual(slowMeans(pixels, 20, 1024).map(Math.round));
	});

	test('JPEG, turned, by a factor between', async () => {
		const jpeg = await photograph(1300, 100).withMetadata({ orientation: 6 }).jpeg({ chromaSubsampling: '4:4:4' }).toBuffer();
		const read = await decodeFile('photo.jpg', jpeg);
		expect(read.shape).toEqual([3, 1024, 79]);
		expect(read.scaledFrom).toEqual([1300, 100]);
		const pixels = { shape: [3, 1300, 100], data: byChannel(await sharp(jpeg).autoOrient().raw().toBuffer(), 3) };
		expect(farthest(read.data, slowMeans(pixels, 1024, 79))).toBeLessThanOrEqual(ROUNDING);
	});
});

describe('what we write, libvips reads', () => {
	const grey: NumberArray = { shape: [3, 4], data: Float64Array.of(0, 1, 2, 3, 100, 101, 102, 103, 252, 253, 254, 255) };
	const colour: NumberArray = { shape: [3, 5, 7], data: byChannel(waves(7, 5), 3) };

	test('PNG, grey and in colour, the same values', async () => {
		const one = await sharp((await encodeFile('a.png', grey)).bytes)
			.toColourspace('b-w')
			.raw()
			.toBuffer({ resolveWithObject: true });
		expect([one.info.channels, one.info.height, one.info.width]).toEqual([1, 3, 4]);
		expect(Float64Array.from(one.data)).toEqual(grey.data);
		const three = await sharp((await encodeFile('a.png', colour)).bytes)
			.raw()
			.toBuffer();
		expect(byChannel(three, 3)).toEqual(colour.data);
	});

	test('JPEG, nearly the same', async () => {
		const { data, info } = await sharp((await encodeFile('a.jpg', colour)).bytes)
			.raw()
			.toBuffer({ resolveWithObject: true });
		expect([info.channels, info.height, info.width]).toEqual([3, 5, 7]);
		expect(farthest(byChannel(data, 3), colour.data)).toBeLessThan(30);
	});
});
