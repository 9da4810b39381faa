// Every option of `run`, on examples small enough to check by hand; figures of the book where it has them.

import { describe, expect, test } from 'vitest';
import { outputOf } from './cli.js';

const VALID = '19 25; 37 43';
const FULL = '0 3 8 4; 9 19 25 10; 21 37 43 16; 6 7 8 0';

describe('conv: 0 1 2; 3 4 5; 6 7 8 under 0 1; 2 3', () => {
	test.each([
		['', VALID],
		['--stride 2', '19'],
		['--stride 1,2', '19; 37'],
		['--stride 2,1', '19 25'],
		['--padding valid', VALID],
		['--padding same', '19 25 10; 37 43 16; 7 8 0'],
		['--padding full', FULL],
		['--padding 1', FULL],
		['--padding 1,1', FULL],
		['--padding 1,0', '3 8; 19 25; 37 43; 7 8'],
		['--padding 0,1', '9 19 25 10; 21 37 43 16'],
		['--padding 1,0,0,0', '3 8; 19 25; 37 43'],
		['--padding 0,1,0,0', '19 25; 37 43; 7 8'],
		['--padding 0,0,1,0', '9 19 25; 21 37 43'],
		['--padding 0,0,0,1', '19 25 10; 37 43 16'],
		['--padding 1 --stride 3,2', '0 8; 6 8'],
		['--padding 1,0,0,0 --padding-mode zeros', '3 8; 19 25; 37 43'],
		['--padding 1,0,0,0 --padding-mode replicate', '4 10; 19 25; 37 43'],
		['--padding 1,0,0,0 --padding-mode reflect', '7 13; 19 25; 37 43'],
		['--padding 1,0,0,0 --padding-mode circular', '10 16; 19 25; 37 43'],
		['--dilation 2', '38'],
		['--dilation 1,2', '23; 41'],
		['--dilation 2,1', '34 40'],
		['--mode convolution', '5 11; 23 29'],
		['--mode correlation', VALID],
		['--bias 1', '20 26; 38 44'],
		['--bias -20', '-1 5; 17 23'],
		['--bias −20 --activation relu', '0 5; 17 23'],
		['--bias=-20 --activation none', '-1 5; 17 23'],
		['--bias [-20]', '-1 5; 17 23'],
		['--groups 1', VALID],
	])('%s', async (options, output) => {
		expect(await outputOf(`--input counting --kernel book ${options}`)).toBe(output);
	});

	test.each([
		['sigmoid', '0.5'],
		['tanh', '0'],
	])('%s of a sum that is 0', async (name, value) => {
		expect(await outputOf(`--input 5 --kernel 1 --bias -5 --activation ${name}`)).toBe(value);
	});
});

describe('conv over two channels, 0 to 8 and 1 to 9', () => {
	const SLICES = '[[0,1],[2,3]],[[1,2],[3,4]]';

	test.each([
		[`--kernel "[${SLICES}]"`, '56 72; 104 120'],
		[`--kernel "[[${SLICES}],[[[0,0],[0,1]],[[0,0],[0,0]]]]" --bias 0,-4`, '56 72; 104 120 | 0 1; 3 4'],
		['--kernel book --groups 2', '19 25; 37 43 | 25 31; 43 49'],
		['--kernel book --groups 2 --bias 1,-25', '20 26; 38 44 | 0 6; 18 24'],
		['--kernel "[[[[1]]],[[[2]]],[[[3]]],[[[4]]]]" --groups 2 --stride 2', '0 2; 6 8 | 0 4; 12 16 | 3 9; 21 27 | 4 12; 28 36'],
	])('%s', async (options, output) => {
		expect(await outputOf(`--input two-channels ${options}`)).toBe(output);
	});
});

describe('pooling', () => {
	test.each([
		['max-pool --input counting --window 2,2 --stride 1', '4 5; 7 8'],
		['avg-pool --input counting --window 2 --stride 1', '2 3; 5 6'],
		['max-pool --input counting --window 1,3', '2; 5; 8'],
		['max-pool --input ramp --window 2', '5 7; 13 15'],
		['max-pool --input ramp --window 3', '10'],
		['max-pool --input ramp --window 3 --padding 1 --stride 2', '5 7; 13 15'],
		['max-pool --input ramp --window 3 --stride 2', '10'],
		['max-pool --input ramp --window 3 --stride 2 --ceil-mode', '10 11; 14 15'],
		['max-pool --input ramp --window 2 --dilation 2 --stride 1', '10 11; 14 15'],
		['max-pool --input "-1 -2; -3 -4" --window 2 --padding 1 --stride 3', '-1'],
		['max-pool --input "-1 -2; -3 -4" --window 2 --activation relu', '0'],
		['avg-pool --input counting --window 2 --padding 1 --stride 3', '0 2; 6 8'],
		['avg-pool --input counting --window 2 --padding 1 --stride 3 --count-padding', '0 0.5; 1.5 2'],
		['max-pool --input two-channels --window 3', '8 | 9'],
	])('%s', async (line, output) => {
		expect(await outputOf(line)).toBe(output);
	});
});

describe('conv-transpose: 0 1; 2 3 under itself', () => {
	test.each([
		['', '0 0 1; 0 4 6; 4 12 9'],
		['--stride 2', '0 0 0 1; 0 0 2 3; 0 2 0 3; 4 6 6 9'],
		['--stride 2 --output-padding 1', '0 0 0 1 0; 0 0 2 3 0; 0 2 0 3 0; 4 6 6 9 0; 0 0 0 0 0'],
		['--stride 2 --output-padding 0,1', '0 0 0 1 0; 0 0 2 3 0; 0 2 0 3 0; 4 6 6 9 0'],
		['--padding 1', '4'],
		['--padding 1,1,1,0', '4 6'],
		['--dilation 2', '0 0 0 1; 0 0 2 3; 0 2 0 3; 4 6 6 9'],
		['--mode convolution', '0 3 2; 6 14 6; 2 3 0'],
		['--bias 1', '1 1 2; 1 5 7; 5 13 10'],
		['--kernel "[[[[1]],[[2]]]]" --bias 0,1', '0 1; 2 3 | 1 3; 5 7'],
	])('%s', async (options, output) => {
		expect(await outputOf(`conv-transpose --input "0 1; 2 3" --kernel book ${options}`)).toBe(output);
	});
});

describe('a GRID from anywhere', () => {
	test.each([
		['standard input', '--input - --kernel book'],
		['standard input, written with =', '--input=- --kernel book'],
		['a CSV file', '--input rows.csv --kernel book'],
		['a text file', '--input rows.txt --kernel book'],
		['a JSON file', '--input ./rows.json --kernel book'],
		['an expression', '--input "[0,1,2;3,4,5;6,7,8]*1" --kernel "[0,1;2,3]"'],
		['numbers that begin with a minus', '--input "-0 1 2; 3 4 5; 6 7 8" --kernel book'],
	])('%s', async (_, options) => {
		const files = { 'rows.csv': '0,1,2\n3,4,5\n6,7,8\n', 'rows.txt': '0 1 2\n3 4 5\n6 7 8\n', './rows.json': '[[0,1,2],[3,4,5],[6,7,8]]' };
		expect(await outputOf(options, { files, stdin: '[[0,1,2],[3,4,5],[6,7,8]]\n' })).toBe(VALID);
	});

	test('the kernel from standard input; a kernel that begins with a minus', async () => {
		expect(await outputOf('--input counting --kernel -', { stdin: '[[-1,1]]' })).toBe('1 1; 1 1; 1 1');
		expect(await outputOf('--input counting --kernel "-1 0 1"')).toBe('2; 2; 2');
	});
});
