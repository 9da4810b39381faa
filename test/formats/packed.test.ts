// Many numbers packed into a text: exactly those come out again, or a Fault says what is wrong.

import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/core/random.js';
import { exactJson } from '../../src/formats/exact-text.js';
import type { NumberArray } from '../../src/formats/number-array.js';
import { MOST_LISTED, packed, unpacked } from '../../src/formats/packed.js';
import { pick, SEED } from '../core/draw.js';
import { ODD } from './odd-numbers.js';

const array = (...shape: number[]): NumberArray => {
	const chance = randomFrom(SEED);
	const data = Float64Array.from({ length: shape.reduce((size, side) => size * side) }, () =>
		pick(() => Math.floor(chance() * ODD.length), ODD),
	);
	return { shape, data };
};

test.each([[[1, 1]], [[20, 20]], [[2, 3, 4]], [[1, 401]], [[3, 20, 20]], [[2, 3, 10, 10]], [[300, 300]]])(
	'%j comes back exactly',
	shape => {
		const before = array(...shape);
		expect(unpacked(JSON.parse(exactJson(packed(before))))).toEqual(before);
	},
);

test('few are lists, more are packed', () => {
	expect(packed({ shape: [1, 2], data: Float64Array.of(1, 2) })).toEqual([[1, 2]]);
	expect(Array.isArray(packed(array(1, MOST_LISTED)))).toBe(true);
	expect(exactJson(packed({ shape: [1, 401], data: new Float64Array(401).fill(1) }))).toMatch(
		/^\{"shape":\[1,401\],"float64":"AAAAAAAA8D8A/,
	);
});

describe('what is no pack of numbers', () => {
	const text = Buffer.from(Float64Array.of(1, 2).buffer).toString('base64');

	test.each<[unknown, string]>([
		[{ shape: [1, 2], float64: text }, ''],
		[{ shape: [1, 3], float64: text }, 'float64 is not the base64 of 24 bytes'],
		[{ shape: [1, 1], float64: text }, 'float64 is not the base64 of 8 bytes'],
		[{ shape: [1, 2], float64: text.replace('A', '!') }, 'float64 is not the base64 of 16 bytes'],
		[{ shape: [1, 2], float64: text.replace('=', 'A') }, 'float64 is not the base64 of 16 bytes'],
		[{ shape: [1, 2], float64: 5 }, 'float64 is not the base64 of 16 bytes'],
		[{ shape: [1, 2] }, 'float64 is not the base64 of 16 bytes'],
		[{ shape: [1, 2], float64: text, more: 1 }, 'unknown key more: one of shape, float64'],
		[{ shape: ['1', 2], float64: text }, 'shape holds "1", not a number'],
		[{ shape: [-1, -2], float64: text }, 'every side is a whole number of at least 1, not -1×-2'],
		[{ shape: [1e9, 1e9], float64: text }, '1000000000×1000000000 is too large: at most 4194304 values'],
		[{ float64: text }, 'shape holds undefined, not a number'],
		[{ shape: [1, 1], float64: Buffer.from(Float64Array.of(Number.NaN).buffer).toString('base64') }, 'the value at [0, 0] is NaN'],
		['text', '"text" is neither a number nor a list of numbers'],
	])('%j', (value, sentence) => {
		if (sentence === '') {
			expect(unpacked(value).data).toEqual(Float64Array.of(1, 2));
		} else {
			expect(() => unpacked(value)).toThrow(sentence);
		}
	});
});
