// JPEG pictures become values from 0 to 255; the decoder never sees a file whose segments don't add up.

import fc from 'fast-check';
import { encode } from 'jpeg-js';
import { describe, expect, test } from 'vitest';
import { decodeJpeg } from '../../src/formats/jpeg.js';
import { faultOf, greyJpeg } from './fixtures.js';

/** A picture of one colour, 16 × 8. */
const plain = (red: number, green: number, blue: number) => {
	const data = Uint8Array.from({ length: 16 * 8 * 4 }, (_, at) => [red, green, blue, 255][at % 4] as number);
	return Uint8Array.from(encode({ width: 16, height: 8, data }, 100).data);
};

test('colour has three channels', () => {
	const { shape, data } = decodeJpeg(plain(200, 100, 50));
	expect(shape).toEqual([3, 8, 16]);
	for (const [channel, wanted] of [200, 100, 50].entries()) {
		for (const value of data.subarray(channel * 128, (channel + 1) * 128)) {
			expect(Math.abs(value - wanted)).toBeLessThanOrEqual(2);
		}
	}
});

test('grey has one channel', () => {
	const lighter = decodeJpeg(greyJpeg(3));
	expect(lighter.shape).toEqual([1, 8, 8]);
	expect(lighter.data).toEqual(new Float64Array(64).fill(128 + 8 * 3));
	expect(decodeJpeg(greyJpeg(2)).data[0]).toBe(128 + 8 * 2);
});

test('a width that is not a multiple of eight is cut', () => {
	expect(decodeJpeg(greyJpeg(3, { width: 5, height: 3 })).shape).toEqual([1, 3, 5]);
});

describe('pictures that lie', () => {
	const patched = (at: number, ...bytes: number[]) => {
		const file = greyJpeg();
		file.set(bytes, at);
		return file;
	};
	/** The frame's segment starts here: marker, length, precision, height, width, components. */
	const frame = greyJpeg().findIndex((byte, at, all) => byte === 0xff && all[at + 1] === 0xc0);
	const cases: [string, Uint8Array, string | RegExp][] = [
		['nothing', new Uint8Array(0), 'this is not a JPEG picture'],
		['another file', Buffer.from('\x89PNG'), 'this is not a JPEG picture'],
		['start and end only', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), 'the JPEG holds no picture'],
		[
			'3,600 million pixels',
			greyJpeg(2, { width: 60_000, height: 60_000 }),
			'a picture of 60000×60000 pixels is too large: at most 50 million',
		],
		['48 million pixels in a few bytes', greyJpeg(2, { width: 8000, height: 6000 }), /^the JPEG is cut off/],
		[
			'48 million pixels, drawn thousands of times',
			greyJpeg(2, { width: 8000, height: 6000, scans: 3000 }),
			'the JPEG draws its picture more than 20 times over',
		],
		['no pixels', greyJpeg(2, { width: 0 }), /^every side is a whole number/],
		['a thousand scans', greyJpeg(2, { scans: 1000 }), 'the JPEG draws its picture more than 100 times over'],
		['lossless', patched(frame + 1, 0xc3), /^the JPEG is damaged, or of a kind other than baseline or progressive/],
		['twelve bits', patched(frame + 4, 12), 'the JPEG has 12 bits a sample, not 8'],
		['a frame of 200 components', patched(frame + 9, 200), /^the JPEG is damaged/],
		['a table longer than its segment', patched(25 + 64, 0xff), /^the JPEG is (damaged|cut off)/],
		['more pixels than there is data for', greyJpeg(2, { width: 64, height: 64 }), /^the JPEG is damaged/],
	];
	test.each(cases)('%s', (_, bytes, sentence) => {
		expect(faultOf(() => decodeJpeg(bytes))).toMatch(sentence);
	});

	test('whatever comes after the end is not looked at', () => {
		expect(decodeJpeg(Buffer.concat([greyJpeg(), Buffer.alloc(1000, 'x')]))).toEqual(decodeJpeg(greyJpeg()));
	});

	test('cut off anywhere, it is a Fault', () => {
		const file = plain(10, 200, 30);
		for (let end = 0; end < file.length; end++) {
			expect(faultOf(() => decodeJpeg(file.subarray(0, end)))).toMatch(/^(this is not|the JPEG is)/);
		}
	});

	test('any damage ends in numbers or a Fault', () => {
		const file = plain(10, 200, 30);
		fc.assert(
			fc.property(fc.nat(file.length - 1), fc.nat(255), (at, byte) => {
				const damaged = Uint8Array.from(file);
				damaged[at] = byte;
				expect(faultOf(() => decodeJpeg(damaged))).not.toMatch(/^not a Fault/);
			}),
			{ numRuns: 300 },
		);
	});
});
