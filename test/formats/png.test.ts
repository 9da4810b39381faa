// PNG pictures of every kind become values from 0 to 255; pictures that lie about themselves become a sentence.

import fc from 'fast-check';
import { encode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { decodePng } from '../../src/formats/png.js';
import { chunk, faultOf, pngOf } from './fixtures.js';

describe('every kind of pixel', () => {
	test('grey, 8 bits', () => {
		expect(decodePng(pngOf({ width: 2, height: 2, lines: [0, 0, 64, 0, 128, 255] }))).toEqual({
			shape: [1, 2, 2],
			data: Float64Array.of(0, 64, 128, 255),
		});
	});

	test.each([
		[1, [0b1010_0000], [255, 0, 255]],
		[2, [0b0001_1000], [0, 85, 170]],
		[4, [0x0f, 0x30], [0, 255, 51]],
		[16, [0, 0, 0xff, 0xff, 1, 1], [0, 255, 1]],
	])('grey, %i bits: scaled to 0 to 255, a line at a time', (depth, line, values) => {
		const lines = [0, ...line, 0, ...line];
		expect(decodePng(pngOf({ width: 3, height: 2, depth, lines })).data).toEqual(Float64Array.of(...values, ...values));
	});

	test('16 bits keep what lies between two steps of 8', () => {
		expect(decodePng(pngOf({ width: 1, height: 1, depth: 16, lines: [0, 0, 128] })).data[0]).toBeCloseTo(128 / 257, 12);
	});

	test('colour: a channel after the other', () => {
		expect(decodePng(pngOf({ width: 2, height: 1, kind: 2, lines: [0, 1, 2, 3, 4, 5, 6] }))).toEqual({
			shape: [3, 1, 2],
			data: Float64Array.of(1, 4, 2, 5, 3, 6),
		});
	});

	test('what is transparent shows white paper', () => {
		const grey = decodePng(pngOf({ width: 3, height: 1, kind: 4, lines: [0, 0, 0, 0, 255, 0, 51] }));
		expect(grey).toEqual({ shape: [1, 1, 3], data: Float64Array.of(255, 0, 204) });
		const colour = decodePng(pngOf({ width: 2, height: 1, kind: 6, lines: [0, 1, 2, 3, 255, 1, 2, 3, 0] }));
		expect(colour.data).toEqual(Float64Array.of(1, 255, 2, 255, 3, 255));
	});

	test('one colour that is declared transparent', () => {
		const grey = pngOf({ width: 2, height: 1, lines: [0, 7, 8], extra: [['tRNS', [0, 7]]] });
		expect(decodePng(grey).data).toEqual(Float64Array.of(255, 8));
		const colour = pngOf({ width: 3, height: 1, kind: 2, lines: [0, 1, 2, 3, 1, 2, 4, 0, 0, 0], extra: [['tRNS', [0, 1, 0, 2, 0, 3]]] });
		expect(decodePng(colour).data).toEqual(Float64Array.of(255, 1, 0, 255, 2, 0, 255, 4, 0));
	});

	test('one pixel, of the very colour that is clear', () => {
		const file = pngOf({ width: 1, height: 1, kind: 2, lines: [0, 1, 2, 3], extra: [['tRNS', [0, 1, 0, 2, 0, 3]]] });
		expect(decodePng(file).data).toEqual(Float64Array.of(255, 255, 255));
	});

	test('pixels that share a byte, interlaced', () => {
		// By the specification's figure, the nine pixels are in the passes 1 6 4 / 7 7 7 / 5 6 5. White are those of 1, 5 and 7.
		const lines = [0, 0b1000_0000, 0, 0b0000_0000, 0, 0b1100_0000, 0, 0b0000_0000, 0, 0b0000_0000, 0, 0b1110_0000];
		expect(decodePng(pngOf({ width: 3, height: 3, depth: 1, interlaced: true, lines })).data).toEqual(
			Float64Array.of(255, 0, 0, 255, 255, 255, 255, 0, 255),
		);
	});

	test('a palette, two of its colours partly transparent, four pixels a byte', () => {
		const picture = pngOf({
			width: 3,
			height: 1,
			depth: 2,
			kind: 3,
			lines: [0, 0b0001_1000],
			extra: [
				['PLTE', [255, 0, 0, 0, 255, 0, 0, 0, 255]],
				['tRNS', [255, 0]],
			],
		});
		expect(decodePng(picture)).toEqual({ shape: [3, 1, 3], data: Float64Array.of(255, 255, 0, 0, 255, 0, 0, 255, 255) });
	});

	test('chunks that say nothing about pixels are passed over, damaged or not', () => {
		const extra = [
			['iCCP', [120, 0, 0, 1, 2, 3]],
			['tEXt', [27, 91, 51, 49]],
			['prVt', []],
		] as const;
		expect(decodePng(pngOf({ width: 1, height: 1, lines: [0, 9], extra })).data).toEqual(Float64Array.of(9));
	});
});

test('what another implementation writes is read as the same numbers, interlaced or not', () => {
	const picture = fc.record({
		width: fc.integer({ min: 1, max: 9 }),
		height: fc.integer({ min: 1, max: 9 }),
		channels: fc.constantFrom(1, 3),
		depth: fc.constantFrom<8 | 16>(8, 16),
		interlace: fc.constantFrom<'null' | 'Adam7'>('null', 'Adam7'),
		seed: fc.nat(),
	});
	fc.assert(
		fc.property(picture, ({ width, height, channels, depth, interlace, seed }) => {
			const area = width * height;
			const stored = Array.from({ length: area * channels }, (_, at) => (seed + at * 7919) % 2 ** depth);
			const data = depth === 8 ? Uint8Array.from(stored) : Uint16Array.from(stored);
			const { shape, data: values } = decodePng(encode({ width, height, channels, depth, data }, { interlace }));
			expect(shape).toEqual([channels, height, width]);
			for (const [at, value] of values.entries()) {
				const sample = stored[(at % area) * channels + Math.floor(at / area)] as number;
				expect(value).toBeCloseTo(depth === 8 ? sample : sample / 257, 9);
			}
		}),
		{ numRuns: 60 },
	);
});

describe('pictures that lie', () => {
	const patched = (file: Uint8Array, at: number, byte: number): Uint8Array => {
		const header = Uint8Array.from(file.subarray(16, 29));
		header[at - 16] = byte;
		return Buffer.concat([file.subarray(0, 8), chunk('IHDR', header), file.subarray(33)]);
	};
	const sound = pngOf({ width: 2, height: 2, lines: [0, 1, 2, 0, 3, 4] });
	const cases: [string, Uint8Array, string | RegExp][] = [
		['nothing', new Uint8Array(0), 'this is not a PNG picture'],
		['another file', Buffer.from('GIF89a'), 'this is not a PNG picture'],
		['a signature only', sound.subarray(0, 8), 'the PNG is cut off: it ends after 8 bytes'],
		['cut off', sound.subarray(0, sound.length - 1), /^the PNG is cut off/],
		[
			'3,600 million pixels',
			pngOf({ width: 60_000, height: 60_000, lines: [] }),
			'a picture of 60000×60000 pixels is too large: at most 50 million',
		],
		[
			'a row of two thousand million',
			pngOf({ width: 2 ** 31, height: 1, lines: [] }),
			'a picture of 2147483648×1 pixels is too large: at most 50 million',
		],
		[
			'49 million pixels of eight bytes',
			pngOf({ width: 7000, height: 7000, depth: 16, kind: 6, lines: [] }),
			'the PNG unpacks to 374 MB, and at most 256 can be read: save it with 8 bits a sample',
		],
		[
			'49 million pixels in a hundred bytes',
			pngOf({ width: 7000, height: 7000, lines: Array<number>(1000).fill(0) }),
			'the PNG unpacks to fewer than its 7000×7000 pixels',
		],
		['no pixels', pngOf({ width: 0, height: 3, lines: [] }), /^every side is a whole number/],
		['three bits', pngOf({ width: 1, height: 1, depth: 3, lines: [0, 0] }), 'the PNG says colour type 0 with 3 bits, which does not exist'],
		['too few lines', pngOf({ width: 2, height: 2, lines: [0, 1, 2] }), 'the PNG unpacks to fewer than its 2×2 pixels'],
		[
			'a bomb: 16 MB behind a header of four pixels',
			pngOf({ width: 2, height: 2, lines: Array<number>(2 ** 24).fill(0) }),
			'the PNG unpacks to more than its 2×2 pixels',
		],
		['a filter that does not exist', pngOf({ width: 1, height: 1, lines: [9, 0] }), 'the PNG is damaged: save it anew'],
		['no palette', pngOf({ width: 1, height: 1, kind: 3, lines: [0, 0] }), 'the PNG asks for colour 0 of a palette of 0'],
		[
			'a colour beyond the palette',
			pngOf({ width: 1, height: 1, kind: 3, lines: [0, 5], extra: [['PLTE', [1, 2, 3]]] }),
			'the PNG asks for colour 5 of a palette of 1',
		],
		['a third way to interlace', patched(sound, 8 + 8 + 12, 2), 'the PNG is damaged: save it anew'],
		[
			'half a colour in a palette',
			pngOf({ width: 1, height: 1, kind: 3, lines: [0, 0], extra: [['PLTE', [1, 2, 3, 4]]] }),
			'the PNG is damaged: save it anew',
		],
		[
			'a clear colour of one part where pixels have three',
			pngOf({ width: 1, height: 1, kind: 2, lines: [0, 1, 2, 3], extra: [['tRNS', [0, 1]]] }),
			'the PNG is damaged: save it anew',
		],
		[
			'two headers',
			pngOf({ width: 1, height: 1, lines: [0, 0], extra: [['IHDR', [0, 0, 1, 0, 0, 0, 1, 0, 8, 0, 0, 0, 0]]] }),
			'the PNG has to begin with its header, and have no other',
		],
		[
			'no header',
			Buffer.concat([sound.subarray(0, 8), chunk('IEND', new Uint8Array(0))]),
			'the PNG has to begin with its header, and have no other',
		],
		[
			'two palettes',
			pngOf({
				width: 1,
				height: 1,
				kind: 3,
				lines: [0, 0],
				extra: [
					['PLTE', [1, 2, 3]],
					['PLTE', [1, 2, 3]],
				],
			}),
			'the PNG has more PLTE parts, or longer ones, than a picture needs',
		],
		[
			'a palette of a thousand colours',
			pngOf({ width: 1, height: 1, kind: 3, lines: [0, 0], extra: [['PLTE', Array<number>(3000).fill(0)]] }),
			'the PNG has more PLTE parts, or longer ones, than a picture needs',
		],
		[
			'a hundred thousand parts',
			pngOf({ width: 1, height: 1, lines: [0, 0], extra: Array(100_000).fill(['IDAT', []]) }),
			'the PNG has more IDAT parts, or longer ones, than a picture needs',
		],
		['a wrong checksum', Buffer.concat([sound.subarray(0, -1), Uint8Array.of(0)]), 'the PNG is damaged: save it anew'],
	];
	test.each(cases)('%s', (_, bytes, sentence) => {
		expect(faultOf(() => decodePng(bytes))).toMatch(sentence);
	});

	test('whatever comes after the end is not looked at', () => {
		expect(decodePng(Buffer.concat([sound, Buffer.alloc(1000, 'x')])).data).toEqual(Float64Array.of(1, 2, 3, 4));
	});

	test('any damage ends in numbers or a Fault', () => {
		fc.assert(
			fc.property(fc.nat(sound.length - 1), fc.nat(255), fc.nat(sound.length), (at, byte, end) => {
				const damaged = Uint8Array.from(sound);
				damaged[at] = byte;
				expect(faultOf(() => decodePng(damaged.subarray(0, end)))).not.toMatch(/^not a Fault/);
			}),
			{ numRuns: 500 },
		);
	});
});
