// The inline grammar: what it reads, what it leaves to others, what it calls wrong.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channelRows, fromNested } from '../../src/core/grid.js';
import { toGrid } from '../../src/formats/number-array.js';
import { decodeText, parseInline } from '../../src/formats/text.js';
import { faultOf } from './fixtures.js';

const rows = (text: string) => {
	const array = parseInline(text);
	return array && channelRows(toGrid(array));
};

test.each<[string, number[][]]>([
	[
		'0 1 2; 3 4 5',
		[
			[0, 1, 2],
			[3, 4, 5],
		],
	],
	[
		'0 1 2\n3 4 5\n',
		[
			[0, 1, 2],
			[3, 4, 5],
		],
	],
	[
		'0,1,2\r\n3,4,5\r\n',
		[
			[0, 1, 2],
			[3, 4, 5],
		],
	],
	[
		'  0 , 1\t2 ;3   4,5 ; ',
		[
			[0, 1, 2],
			[3, 4, 5],
		],
	],
	['1 -1', [[1, -1]]],
	['-1 +1 −1', [[-1, 1, -1]]],
	['.5 1. 1e-3 1E+2 2e−2', [[0.5, 1, 0.001, 100, 0.02]]],
	['7', [[7]]],
	['1;2;3', [[1], [2], [3]]],
])('%j', (text, wanted) => {
	expect(rows(text)).toEqual(wanted);
});

test.each([
	'',
	' ; ',
	',',
	'sobel-x',
	'ones(3,3)',
	'1/9',
	'2-1',
	'1 - 1',
	'[[1]]',
	'1 2 x',
	'NaN 1',
	'0x10',
	'1e',
	'--1',
	'.',
	'1..2',
	'1_000',
	'１',
])('%j is of another form', text => {
	expect(parseInline(text)).toBeUndefined();
});

describe('numbers that make no rectangle', () => {
	test.each([
		['1 2 3; 4 5', 'row 1 has 2 values where row 0 has 3'],
		['1; 2 3', 'row 1 has 2 values where row 0 has 1'],
		['1,,2', 'row 0, column 1 is empty: there is a comma too many'],
		['1 2; 3 1e999', 'row 1, column 1 is 1e999, too large for a number'],
	])('%j', (text, sentence) => {
		expect(faultOf(() => parseInline(text))).toBe(sentence);
	});
});

test('in a file, a word is an error with its place', () => {
	expect(decodeText('\uFEFF1 2\n3 4\n').shape).toEqual([2, 2]);
	expect(faultOf(() => decodeText('1 2\n3 four'))).toBe('row 1, column 1 holds four, not a number');
	expect(faultOf(() => decodeText('\n\n'))).toBe('there is nothing in it: write rows such as 0 1 2');
});

test('the smallest number may be written in full; a word that is longer is none', () => {
	expect(rows(`0.${'0'.repeat(323)}5`)).toEqual([[Number.MIN_VALUE]]);
	expect(rows(`${'1'.repeat(300)}.${'1'.repeat(799)}`)).toEqual([[Number('1'.repeat(300))]]);
	expect(parseInline('1'.repeat(1101))).toBeUndefined();
	expect(faultOf(() => decodeText(`1 ${'1'.repeat(10_000_000)}`))).toMatch(/^row 0, column 1 holds "?1{20,}.*, not a number$/);
});

test.each(['1 ', '1,', '1\n', ',', '1\u2003'])('five million times %j is never split', text => {
	expect(faultOf(() => decodeText(text.repeat(5_000_000)))).toBe('there are too many values: at most 4194304');
});

test('a grid written as text is read as the same grid', () => {
	const value = fc.double({ noNaN: true, noDefaultInfinity: true }).map(x => x + 0);
	const grid = fc
		.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
		.chain(([height, width]) =>
			fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
		);
	const separator = fc.constantFrom(' ', ',', ', ', '\t');
	const rowEnd = fc.constantFrom(';', '; ', '\n', '\r\n');
	fc.assert(
		fc.property(grid, separator, rowEnd, (nested, between, end) => {
			const text = nested.map(row => row.join(between)).join(end);
			expect(toGrid(parseInline(text) as never)).toEqual(fromNested(nested));
		}),
	);
});

test('any text is numbers, another form, or a Fault', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.-+eE,; \n−x') }), text => {
			expect(faultOf(() => parseInline(text))).not.toMatch(/^not a Fault/);
		}),
	);
});
