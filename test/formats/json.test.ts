// Nested lists from JSON, and the sentences for lists that are none.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromNested, toNested } from '../../src/core/grid.js';
import { decodeJson, fromNestedJson } from '../../src/formats/json.js';
import { parseJson } from '../../src/formats/json-text.js';
import { toGrid } from '../../src/formats/number-array.js';
import { faultOf } from './fixtures.js';

test.each<[string, number[], number[]]>([
	['5', [], [5]],
	['[1, 2, 3]', [3], [1, 2, 3]],
	['\uFEFF [[1, 2], [3, 4]]\n', [2, 2], [1, 2, 3, 4]],
	['[[[1], [2]]]', [1, 2, 1], [1, 2]],
	['[[[[-1.5e3]]]]', [1, 1, 1, 1], [-1500]],
])('%s', (text, shape, values) => {
	expect(decodeJson(text)).toEqual({ shape, data: Float64Array.from(values) });
});

describe('each wrong list has its sentence', () => {
	test.each([
		['[[1, 2], [3]]', 'the list at [1] has 1 items where the first has 2'],
		['[[1, 2], 3]', '[1] is 3 where its neighbours are lists'],
		['[1, [2]]', '[1] is a list where its neighbours are numbers'],
		['[[1, "2"]]', '[0, 1] is "2", not a number'],
		['[[1, null]]', '[0, 1] is null, not a number'],
		['[[1, true]]', '[0, 1] is true, not a number'],
		['[[1, 1e999]]', '[0, 1] is Infinity, not a number'],
		['[[1, {"a": 1}]]', '[0, 1] is {…}, not a number'],
		['{"input": [[1]]}', '{…} is neither a number nor a list of numbers'],
		['"\\u001b[31mred"', '"␛[31mred" is neither a number nor a list of numbers'],
		['[]', 'the list [ ] is empty: write numbers, as in [[0, 1], [2, 3]]'],
		['[[[]]]', 'the list [0, 0] is empty: write numbers, as in [[0, 1], [2, 3]]'],
		['[[1], []]', 'the list at [1] has 0 items where the first has 1'],
		['[[[[[1]]]]]', 'lists are nested at most 4 deep'],
		['[1, NaN]', 'this is not JSON: character 5 starts NaN], where only numbers, commas and brackets may be'],
		['[1, 2', 'this is not JSON: its brackets, commas or numbers do not fit; right is [[0, 1], [2, 3]]'],
		['', 'this is not JSON: its brackets, commas or numbers do not fit; right is [[0, 1], [2, 3]]'],
	])('%s', (text, sentence) => {
		expect(faultOf(() => decodeJson(text))).toBe(sentence);
	});
});

describe('size and depth are known before anything is parsed', () => {
	test.each([
		['100,000 brackets, never closed', '['.repeat(100_000)],
		['100,000 brackets, closed', '['.repeat(100_000) + ']'.repeat(100_000)],
		['100,000 objects', '{"a":'.repeat(100_000)],
	])('%s', (_, text) => {
		expect(faultOf(() => decodeJson(text))).toBe('lists are nested at most 4 deep');
	});

	test('five million values', () => {
		expect(faultOf(() => decodeJson(`[${'1,'.repeat(5_000_000)}1]`))).toBe('5000001 values are too many: at most 4194304');
	});

	test('brackets and commas in a string are neither', () => {
		expect(parseJson('"[[[[[[[[[[[[\\"[[[[,"')?.value).toBe('[[[[[[[[[[[["[[[[,');
	});
});

test('parsed JSON that refers to itself in one list is still measured', () => {
	const row = Array<number>(3000).fill(1);
	expect(faultOf(() => fromNestedJson(Array<number[]>(3000).fill(row)))).toBe('3000×3000 is too large: at most 4194304 values');
});

test('a list with holes is not a list of numbers', () => {
	expect(faultOf(() => fromNestedJson(new Array(3)))).toBe('[0] is undefined, not a number');
});

test('a grid written as JSON is read as the same grid', () => {
	const value = fc.double({ noNaN: true, noDefaultInfinity: true }).map(x => x + 0);
	const sides = fc.tuple(
		...([1, 2, 3].map(() => fc.integer({ min: 1, max: 4 })) as [fc.Arbitrary<number>, fc.Arbitrary<number>, fc.Arbitrary<number>]),
	);
	const nested = sides.chain(([c, h, w]) => {
		const list = <Item>(item: fc.Arbitrary<Item>, length: number) => fc.array(item, { minLength: length, maxLength: length });
		return list(list(list(value, w), h), c);
	});
	fc.assert(
		fc.property(nested, channels => {
			const grid = toGrid(decodeJson(JSON.stringify(toNested(fromNested(channels)))));
			expect(grid).toEqual(fromNested(channels));
		}),
	);
});

test('any JSON is numbers or a Fault', () => {
	fc.assert(
		fc.property(fc.jsonValue(), value => {
			expect(faultOf(() => decodeJson(JSON.stringify(value)))).not.toMatch(/^not a Fault/);
		}),
	);
});
