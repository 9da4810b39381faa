// Tables as spreadsheets write them.

import { describe, expect, test } from 'vitest';
import { decodeCsv } from '../../src/formats/csv.js';
import { faultOf } from './fixtures.js';

const TWO_ROWS = { shape: [2, 3], data: Float64Array.of(0, 1, 2, 3, 4, 5) };

test.each([
	['commas', '0,1,2\n3,4,5\n'],
	['no newline at the end', '0,1,2\n3,4,5'],
	['tabs', '0\t1\t2\n3\t4\t5\n'],
	['semicolons', '0;1;2\r\n3;4;5\r\n'],
	['a byte order mark', '\uFEFF0,1,2\n3,4,5\n'],
	['quotes', '"0","1","2"\n"3","4","5"\n'],
	['blanks around values', ' 0, 1 ,2\n3 ,4, 5\n'],
	['blank lines', '\n0,1,2\n\n   \n3,4,5\n\n'],
])('%s', (_, text) => {
	expect(decodeCsv(text)).toEqual(TWO_ROWS);
});

describe('each wrong table has its sentence', () => {
	test.each([
		['a,b\n1,2\n', 'line 1, column 1 holds a, not a number; a header line has to go'],
		['1,2\n3,x\n', 'line 2, column 2 holds x, not a number; a header line has to go'],
		['1,2\n\n3,NaN\n', 'line 3, column 2 holds NaN, not a number; a header line has to go'],
		['1,2\n3\n', 'line 2 has 1 values where line 1 has 2'],
		['1,2\n3,\n', 'line 2, column 2 is empty'],
		['1,5;2,5\n', 'line 1, column 1 holds 1,5, not a number; a header line has to go'],
		['1,"2\n3,4\n', 'a quotation mark does not fit, on line 2 or before'],
		['\n\n', 'there is nothing in it: write rows such as 0,1,2'],
		['1,\u001b]0;title\u0007\n', 'line 1, column 1 holds 1,␛]0, not a number; a header line has to go'],
	])('%j', (text, sentence) => {
		expect(faultOf(() => decodeCsv(text))).toBe(sentence);
	});

	test.each([
		['1', 'this is no table of numbers: it begins with 1111111111111111111111111111111111111111…'],
		[' ', 'this is no table of numbers: it begins with '],
	])('a million times %j is never parsed', (text, sentence) => {
		expect(faultOf(() => decodeCsv(text.repeat(1_000_000)))).toBe(sentence);
	});

	test.each(['1,', '1\n', '1\r', ';'])('five million times %j is never split', text => {
		expect(faultOf(() => decodeCsv(text.repeat(5_000_000)))).toBe('the table is too large: at most 4194304 values');
	});
});
