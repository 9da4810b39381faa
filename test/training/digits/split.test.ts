// The digits that the program ships, and how they are parted: real ones, all of them, a fifth held back for good.

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { DIGIT_AREA } from '../../../src/core/digit.js';
import { readDigits } from '../../../src/runtime/digits/read-digits.js';
import { type DigitSet, pixelsOf } from '../../../src/training/digits/digit-set.js';
import { splitDigits, TRAINING_DIGITS } from '../../../src/training/digits/split.js';

const ALL = readDigits();
const SPLIT = splitDigits(ALL);

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const digitsOf = (set: DigitSet): string[] =>
	Array.from(set.labels, (label, index) => `${label} ${Buffer.from(pixelsOf(set, index)).toString('latin1')}`);
const countsOf = ({ labels }: DigitSet): number[] =>
	Array.from({ length: 10 }, (_, label) => labels.reduce((sum, each) => sum + Number(each === label), 0));

describe('the digits', () => {
	test('are those of the package, byte by byte', () => {
		expect(ALL.labels.length).toBe(10_000);
		expect(ALL.pixels.length).toBe(10_000 * DIGIT_AREA);
		expect(hashOf(ALL.labels)).toBe('44e605757823cf79c6557e6d2a7f45c693b286e8cd303ea10339b002801b4916');
		expect(hashOf(ALL.pixels)).toBe('0768d16c5adea568dee18fa5e4e1acb117e9ec2c5d6b1dffe5fc29c1e61c1eca');
	});

	test('are as many of each class as in the package', () => {
		expect(countsOf(ALL)).toEqual([1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978]);
	});

	test('are all different, so that no picture can be on both sides', () => {
		expect(new Set(digitsOf(ALL).map(digit => digit.slice(2))).size).toBe(10_000);
	});
});

describe('the split', () => {
	test('holds back a fifth of every class, 2,000 in all', () => {
		expect(countsOf(SPLIT.test)).toEqual([200, 225, 198, 206, 196, 173, 203, 214, 189, 196]);
		expect(SPLIT.test.labels.length).toBe(2000);
		expect(SPLIT.training.labels.length).toBe(8000);
		expect(TRAINING_DIGITS).toBe(8000);
	});

	test('loses no digit, has none twice, and keeps each with its label', () => {
		expect([...digitsOf(SPLIT.training), ...digitsOf(SPLIT.test)].sort()).toEqual(digitsOf(ALL).sort());
	});

	test('is always the same', () => {
		expect([...SPLIT.test.labels.slice(0, 20)].join('')).toBe('04579314118905740035');
		expect(hashOf(SPLIT.test.pixels)).toBe('5eef3d45380f13c3e10c087592805db7179b257abff034a20e1c77c651448fd8');
		expect(hashOf(SPLIT.training.pixels)).toBe('a3d72ea7c6c49de5a1729628161ead99c51586349f3c70d6c2a34989deaa9442');
	});

	test('mixes the classes: a hundred in a row hold every one', () => {
		for (const { labels } of [SPLIT.training, SPLIT.test]) {
			for (let at = 0; at + 100 <= labels.length; at += 100) {
				expect(new Set(labels.subarray(at, at + 100)).size).toBe(10);
			}
		}
	});

	test('shares no memory with the whole', () => {
		expect(SPLIT.test.pixels.buffer).not.toBe(ALL.pixels.buffer);
		expect(SPLIT.test.pixels.byteLength).toBe(SPLIT.test.pixels.buffer.byteLength);
	});

	test.each([
		[
			[0, 0, 0, 0, 0, 1, 1, 1, 1, 1],
			[1, 1],
		],
		[
			[0, 0, 0, 0, 1],
			[1, 0],
		],
		[
			[0, 0, 0, 0, 0, 0, 0, 1, 1, 1],
			[1, 1],
		],
		[
			[0, 1, 2, 3],
			[0, 0],
		],
	])('of labels %j holds back %j', (labels, wanted) => {
		const pixels = new Uint8Array(labels.length * DIGIT_AREA);
		expect(countsOf(splitDigits({ labels: Uint8Array.from(labels), pixels }).test).slice(0, 2)).toEqual(wanted);
	});
});
