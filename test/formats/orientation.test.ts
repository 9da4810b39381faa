// The tag that says how to turn a picture: both byte orders, every damage, and the eight ways to turn.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeJpeg } from '../../src/formats/jpeg.js';
import { type Orientation, orientationIn, turnsAcross, upright } from '../../src/formats/orientation.js';
import { exifOf, greyJpeg, withSegment } from './fixtures.js';

describe('the tag', () => {
	test.each([true, false])('is read where the first byte is the lesser: %s', little => {
		expect([1, 2, 3, 4, 5, 6, 7, 8].map(orientation => orientationIn(exifOf(orientation, { little })))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
	});

	test.each([
		['nothing', new Uint8Array(0)],
		['another beginning', Uint8Array.from([0x4d, 0x49, ...exifOf(6).subarray(2)])],
		['no number of that kind', exifOf(9)],
		['zero', exifOf(0)],
		['a table beyond the end', exifOf(6, { table: 1000 })],
		['a table four billion bytes on', exifOf(6, { table: 2 ** 32 - 1 })],
		['a tag of another type', exifOf(6, { type: 2 })],
		['ten thousand entries that are not there', exifOf(6, { tag: 271, entries: 10_000 })],
		['a table that leads back to itself', exifOf(6, { tag: 271, next: 8 })],
	])('%s leaves the picture as it is', (_, tiff) => {
		expect(orientationIn(tiff)).toBe(1);
	});

	test('cut off anywhere, or damaged, it is some orientation', () => {
		const tiff = exifOf(6);
		for (let end = 0; end <= tiff.length; end++) {
			expect([1, 6]).toContain(orientationIn(tiff.subarray(0, end)));
		}
		fc.assert(
			fc.property(fc.nat(tiff.length - 1), fc.nat(255), (at, byte) => {
				const damaged = Uint8Array.from(tiff);
				damaged[at] = byte;
				const read = orientationIn(damaged);
				expect(read >= 1 && read <= 8).toBe(true);
			}),
			{ numRuns: 300, seed: 20211023 },
		);
	});
});

describe('the picture', () => {
	/** 1 2 3 over 4 5 6. */
	const stored = Float64Array.of(1, 2, 3, 4, 5, 6);

	test.each<[Orientation, string]>([
		[1, '123 456'],
		[2, '321 654'],
		[3, '654 321'],
		[4, '456 123'],
		[5, '14 25 36'],
		[6, '41 52 63'],
		[7, '63 52 41'],
		[8, '36 25 14'],
	])('%i', (orientation, seen) => {
		const text = upright(stored, 2, 3, orientation).join('');
		expect(turnsAcross(orientation) ? text.replace(/(..)(?!$)/g, '$1 ') : text.replace(/^(...)/, '$1 ')).toBe(seen);
	});

	test('of several channels: each by itself', () => {
		expect([...upright(Float64Array.of(1, 2, 3, 4), 1, 2, 3)]).toEqual([2, 1, 4, 3]);
	});

	test('is turned by the first Exif block of a JPEG, and by no other segment', () => {
		const exif = (orientation: number) => [...Buffer.from('Exif\0\0'), ...exifOf(orientation)];
		const lying = greyJpeg(2, { width: 5, height: 3 });
		const shapeOf = (jpeg: Uint8Array) => decodeJpeg(jpeg).shape;
		expect(shapeOf(withSegment(lying, 0xe1, exif(6)))).toEqual([1, 5, 3]);
		expect(shapeOf(withSegment(withSegment(lying, 0xe1, exif(6)), 0xe1, exif(1)))).toEqual([1, 3, 5]);
		expect(shapeOf(withSegment(lying, 0xe1, [...Buffer.from('http://ns.adobe.com/xap/1.0/\0')]))).toEqual([1, 3, 5]);
		expect(shapeOf(withSegment(lying, 0xe2, exif(6)))).toEqual([1, 3, 5]);
		expect(shapeOf(withSegment(lying, 0xe1, exif(6).slice(0, 12)))).toEqual([1, 3, 5]);
	});
});
