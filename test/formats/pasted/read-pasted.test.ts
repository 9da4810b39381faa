// A matrix as each program prints it, read back; and what is said of one that can't be read.

import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { NumberArray } from '../../../src/formats/number-array.js';
import { DIALECT_NAMES, type DialectName, readPasted } from '../../../src/formats/pasted/read-pasted.js';
import { SEED } from '../../core/draw.js';
import { recordFigure, rounds, SOAKING } from '../../soak/soak.js';
import { faultOf } from '../fixtures.js';
import { WRITERS } from './writers.js';

const told = (text: string): string => {
	const { values, dialect } = readPasted(text);
	return `${dialect} ${values.shape.join('×')}: ${values.data.join(' ')}`;
};

describe('as it is printed by', () => {
	test.each<[DialectName, string, string]>([
		['numpy', '[[ 0.  1.]\n [ 2. -3.]]', '2×2: 0 1 2 -3'],
		['numpy', '[[ 1.e+10 -5.e-01]\n [ 1.e-05  3.e+00]]', '2×2: 10000000000 -0.5 0.00001 3'],
		['numpy', '[[[ 0  1  2]\n  [ 3  4  5]]\n\n [[ 6  7  8]\n  [ 9 10 11]]]', '2×2×3: 0 1 2 3 4 5 6 7 8 9 10 11'],
		['numpy', 'array([[0., 1.],\n       [2., 3.]], dtype=float32)', '2×2: 0 1 2 3'],
		['numpy', '[[ True False]]', '1×2: 1 0'],
		['numpy', 'np.float64(3.0)', ': 3'],
		['numpy', 'x = np.array([[1/4, 1/2]])', '1×2: 0.25 0.5'],
		['python', '[np.float64(1.0), np.float64(2.5)]', '2: 1 2.5'],
		['python', '[array([0, 1]), array([2, 3])]', '2×2: 0 1 2 3'],
		['pytorch', "tensor([[0., 1.],\n        [2., 3.]], device='cuda:0', requires_grad=True)", '2×2: 0 1 2 3'],
		['pytorch', 'tensor([[0., 1.]], grad_fn=<AddBackward0>)', '1×2: 0 1'],
		['pytorch', 'Parameter containing:\ntensor([[1., 2.]], dtype=torch.float64,\n       requires_grad=True)', '1×2: 1 2'],
		['tensorflow', 'tf.Tensor(\n[[0. 1.]\n [2. 3.]], shape=(2, 2), dtype=float32)', '2×2: 0 1 2 3'],
		['tensorflow', '<tf.Tensor: shape=(2, 2), dtype=float32, numpy=\narray([[0., 1.],\n       [2., 3.]], dtype=float32)>', '2×2: 0 1 2 3'],
		['tensorflow', "<tf.Variable 'Variable:0' shape=(1,) dtype=float32, numpy=array([1.], dtype=float32)>", '1: 1'],
		['tensorflow', '<tf.Tensor: shape=(), dtype=float32, numpy=3.0>', ': 3'],
		['jax', 'Array([[0, 1]], dtype=int32)', '1×2: 0 1'],
		['python', '[[1_000, .5,],\n\n (1e-3, True),\n]', '2×2: 1000 0.5 0.001 1'],
		['python', '((0, 1), (2, 3))', '2×2: 0 1 2 3'],
		['json', '[[0, 1], [2, 3]]', '2×2: 0 1 2 3'],
		['matlab', 'A =\n\n     0     1\n     2     3\n', '2×2: 0 1 2 3'],
		['matlab', 'A =\n\n   1.0e+03 *\n\n    0.0010    1.2345\n    0.0020   -2.0000\n\n', '2×2: 1 1234.5 2 -2000'],
		['matlab', 'A =\n\n  Columns 1 through 2\n\n     0     1\n     2     3\n\n  Column 3\n\n     9\n     8\n', '2×3: 0 1 9 2 3 8'],
		['matlab', ' Columns 1 through 2:\n\n   0   1\n   2   3\n\n Columns 3 and 4:\n\n   9   8\n   7   6\n\n', '2×4: 0 1 9 8 2 3 7 6'],
		['matlab', 'ans(:,:,1) =\n\n     0     1\n\n\nans(:,:,2) =\n\n     2     3\n', '2×1×2: 0 1 2 3'],
		['matlab', '(:,:,1) =\n\n     0     1\n\n\n(:,:,2) =\n\n     2     3\n', '2×1×2: 0 1 2 3'],
		['matlab', 'A =\n\n  2×2 logical array\n\n   1   0\n   0   1\n', '2×2: 1 0 0 1'],
		['matlab', '[0 1 2; 3 4 5]', '2×3: 0 1 2 3 4 5'],
		['matlab', 'A = [0, 1; 2, 3];', '2×2: 0 1 2 3'],
		['matlab', '[0 1 ...\n 2; 3 4 5]', '2×3: 0 1 2 3 4 5'],
		['matlab', '[0 1\n2 3]', '2×2: 0 1 2 3'],
		['matlab', '       1/4            1/2     \n       0             -3/4     \n', '2×2: 0.25 0.5 0 -0.75'],
		['julia', '2×2 Matrix{Float64}:\n 0.0  1.0\n 2.0  3.0\n', '2×2: 0 1 2 3'],
		['r', '     [,1] [,2]\n[1,]    0    1\n[2,]    2    3', '2×2: 0 1 2 3'],
		['r', ' [1] 1 2 3\n [4] 4 5', '1×5: 1 2 3 4 5'],
		['csv', '0,1\r\n2,3\r\n', '2×2: 0 1 2 3'],
		['csv', '"0","1"\n"2","3"', '2×2: 0 1 2 3'],
		['semicolons', '0;1;2\n3;4;5', '2×3: 0 1 2 3 4 5'],
		['semicolons', '0,5;1,25', '1×2: 0.5 1.25'],
		['tsv', '0,5\t1\r\n2\t3,5\r\n', '2×2: 0.5 1 2 3.5'],
		['rows', '0 1; 2 3', '2×2: 0 1 2 3'],
		['rows', '0 1\n2 3\n', '2×2: 0 1 2 3'],
		['rows', '0,1,2; 3,4,5', '2×3: 0 1 2 3 4 5'],
		['rows', '1;2;3', '3×1: 1 2 3'],
	])('%s: %j', (dialect, text, wanted) => {
		expect(told(text)).toBe(`${dialect} ${wanted}`);
	});

	test('a row that NumPy broke is one row, a short one in two lines is two of MATLAB', () => {
		const long = Array.from({ length: 40 }, (_, index) => index);
		const broken = `[${long.slice(0, 24).join(' ')}\n ${long.slice(24).join(' ')}]`;
		expect(readPasted(broken).values).toEqual({ shape: [40], data: Float64Array.from(long) });
	});
});

test.each([
	['a real minus sign, hard blanks', '[[1 −2]\n\u00a0[3 4]]'],
	['a byte order mark, ends of lines as in Windows', '\uFEFF[[1, -2],\r\n [3, 4]]\r\n'],
	['a code fence', '```python\n[[1, -2],\n [3, 4]]\n```\n'],
	['a prompt and what was typed', '>>> print(x)\n[[ 1 -2]\n [ 3  4]]\n>>> '],
	['a value typed in two lines', '>>> x = [[1, -2],\n...      [3, 4]]'],
	['IPython', 'In [3]: x\nOut[3]: \narray([[ 1, -2],\n       [ 3,  4]])'],
	['MATLAB', '>> A\n\nA =\n\n     1    -2\n     3     4\n\n>> '],
	['a name and a semicolon', 'const kernel = [[1, -2], [3, 4]];'],
	['blank lines around', '\n\n  1 -2\n  3 4\n\n'],
])('%s may stand around a matrix', (_, text) => {
	expect(readPasted(text).values).toEqual({ shape: [2, 2], data: Float64Array.of(1, -2, 3, 4) });
});

describe('what is wrong is told with its place', () => {
	test.each([
		['', 'there is nothing in it: write rows such as 0 1 2'],
		['hello', 'this is no matrix that can be read: it begins with hello; right are rows such as 0 1 2, or [[0, 1], [2, 3]]'],
		[
			'[   0    1    2 ... 1997 1998 1999]',
			'line 1, character 17 is ..., which stands for values left out: print all of them, after np.set_printoptions(threshold=np.inf)',
		],
		[
			'tensor([[0., 0.,  ..., 0.]])',
			"line 1, character 19 is ..., which stands for values left out: print all of them, after torch.set_printoptions(threshold=float('inf'))",
		],
		['[[ 1. nan]\n [inf  0.]]', 'line 1, character 7 is nan: every value has to be a finite number'],
		['[1, -inf]', 'line 1, character 5 is -inf: every value has to be a finite number'],
		['1,2\n3,NaN', 'line 2, column 2 is NaN: every value has to be a finite number'],
		['```\n[[1, 2],\n [3, x]]\n```', 'line 3, character 6 is x, not a number'],
		['[1, 2', 'line 1, character 1: this bracket is never closed; paste all of the matrix'],
		['[[1, 2], [3 4]]', 'line 1, character 13: a comma is missing before 4]]'],
		['(1, 2,, 3)', 'line 1, character 7: there is a comma too many'],
		['tf.Tensor([1, 2], shape=(2,))', 'line 1, character 13 is a comma, where only blanks part the values before'],
		['(1)', 'line 1, character 1: round brackets around a single value make no list; write square ones'],
		['[[1 2]\n [3]]', 'the list at [1] has 1 items where the first has 2'],
		['[[1 2]\n 3]', '[1] is 3 where its neighbours are lists'],
		['[1 [2]]', '[1] is a list where its neighbours are numbers'],
		['array([])', 'the list [ ] is empty: write numbers, as in [[0, 1], [2, 3]]'],
		['[[[[[1 2]]]]]', 'lists are nested at most 4 deep'],
		['[0 1; 2 3]/9', 'line 1, character 11 begins /9, which has no place there; right is one matrix such as [[0, 1], [2, 3]]'],
		['[1,,2;3]', 'line 1, column 2 is empty'],
		['[1 2; 3', 'the matrix is cut off: it begins with [ and has no ]'],
		['A =\n\n 1 2\n 3\n', 'line 4 has 1 values where line 3 has 2'],
		['A =\n\n 1 2\n\nB =\n\n 1 2\n', 'line 5 begins another matrix (B =): paste one at a time'],
		[
			'Columns 1 through 2\n\n 1 2\n\nColumns 4 through 5\n\n 1 2',
			'line 5 goes on with column 4, where column 3 comes next: paste all of the matrix',
		],
		['Columns 1 through 8\n\n 1 2\n', 'line 1 promises 8 columns, but 2 follow: paste all of the matrix'],
		['Columns 1 and 2\n\n 1 2\n 3 4\n\nColumn 3\n\n 5\n', 'the columns that begin in line 6 have 1 rows, those before have 2'],
		['ans(:,:,1) =\n 1\nans(:,:,3) =\n 2', 'line 3 begins page 3, where page 2 comes next: paste all of the matrix'],
		['ans(:,:,1) =\n 1\nans(:,:,2) =\n 2 3', 'the page of line 3 is 1×2 where the first is 1×1'],
		['a;b\n1;2', 'line 1 is a header (a): paste only the rows of numbers below it'],
		['left right\n1 2', 'line 1 is a header (left): paste only the rows of numbers below it'],
		['x,1,2\ny,3,4', 'line 1 begins with a name (x): paste only the columns of numbers beside it'],
		['1\t\t3\n4\t\t6', 'line 1, column 2 is empty'],
		['1,"2\n3,4', 'line 1, character 3: this quotation mark does not fit'],
		['0 1 x', 'row 0, column 2 holds x, not a number'],
	])('%j', (text, sentence) => {
		expect(faultOf(() => readPasted(text))).toBe(sentence);
	});

	test.each([
		['[1, __proto__]', 'line 1, character 5 is __proto__, not a number'],
		['[constructor 1]', 'line 1, character 2 is constructor, not a number'],
		['[toString(1), 2]', 'line 1, character 2 is toString, not a number'],
		['[[1, \u001b[31m]]', 'line 1, character 6 is ␛, not a number'],
		['A =\n\n 1 \u001b]0;title\u0007', 'line 3, column 2 is ␛]0;title␇, not a number'],
		['[1, __import__("os").system("ls")]', 'line 1, character 5 is __import__, not a number'],
	])('nothing is obeyed or looked up: %j', (text, sentence) => {
		expect(faultOf(() => readPasted(text))).toBe(sentence);
	});
});

test('what any writer writes is read as the same numbers, and as its dialect', () => {
	const value = fc.oneof(fc.integer({ min: -99, max: 99 }), fc.double({ min: -1e6, max: 1e6, noNaN: true })).map(x => x + 0);
	const arrays = (depths: readonly number[]): fc.Arbitrary<NumberArray> =>
		fc
			.constantFrom(...depths)
			.chain(depth => fc.array(fc.integer({ min: 2, max: 5 }), { minLength: depth, maxLength: depth }))
			.chain(shape => {
				const count = shape.reduce((product, side) => product * side, 1);
				return fc.array(value, { minLength: count, maxLength: count }).map(values => ({ shape, data: Float64Array.from(values) }));
			});
	for (const { dialect, depths, write } of WRITERS) {
		fc.assert(
			fc.property(arrays(depths), array => {
				expect(readPasted(write(array))).toEqual({ values: array, dialect });
			}),
			{ seed: SEED, numRuns: 25 },
		);
	}
	expect([...new Set(WRITERS.map(({ dialect }) => dialect))].sort()).toEqual([...DIALECT_NAMES].sort());
});

test('any text is numbers or a Fault', () => {
	const pieces = [
		'[',
		']',
		'(',
		')',
		',',
		';',
		' ',
		'\n',
		'\t',
		'"',
		'1',
		'-2.5',
		'1/2',
		'...',
		'x',
		'A =',
		'array(',
		'tensor(',
		'(:,:,1) =',
		'>',
	];
	const text = fc.oneof(
		fc.string(),
		fc.array(fc.constantFrom(...pieces, 'Columns 1 and 2', '[1,]', '0,5', '```')).map(parts => parts.join('')),
	);
	fc.assert(
		fc.property(text, pasted => {
			expect(faultOf(() => readPasted(pasted))).not.toMatch(/^not a Fault/);
		}),
		{ seed: SEED, numRuns: rounds(800, 100_000) },
	);
});

describe('a quarter of a million signs are answered soon', () => {
	/** Ten times what it takes on a slow machine: what grows with the square takes minutes. */
	const LONGEST = 5000;
	const repeated = [
		'[',
		'(',
		']',
		' ',
		'\n',
		'\r',
		'\t',
		',',
		';',
		'"',
		'.',
		'...\n',
		'1 ',
		'1\n',
		'a ',
		'[1]',
		'array(',
		'>>> x\n',
		'0,5;',
		'−',
		'```\n',
	];
	const starts = ['', '[', '[1 ', '[[1, ', 'array([1]', 'tensor([1], ', 'A =\n\n', '1,2\n', '1;2\n', '1\t2\n', '"1"\t2\n', '[1 2;'];
	/** In the short form each start meets every third sign, each sign every third start. */
	const signsFor = (start: string): readonly string[] =>
		SOAKING ? repeated : repeated.filter((_, index) => (index + starts.indexOf(start)) % 3 === 0);

	test.each(starts)('%j and then', start => {
		for (const sign of signsFor(start)) {
			const began = performance.now();
			const fault = faultOf(() => readPasted(start + sign.repeat(2 ** 18 / sign.length)));
			expect(fault).not.toMatch(/^not a Fault/);
			expect(performance.now() - began, JSON.stringify(sign)).toBeLessThan(LONGEST);
		}
	});

	/** Those that are counted before they are read; the others are read, as far as they may be. */
	const counted = [
		['[', '1, ', ']'],
		['', '1 ', ''],
		['', '1,', '1'],
	] as const;
	const read = [
		['[', '1 ', ']'],
		['[', '1; ', ']'],
		['A =\n\n', '1 ', ''],
	] as const;
	test.each([...counted, ...(SOAKING ? read : [])])('five million values: %j and many %j', (start, value, end) => {
		expect(faultOf(() => readPasted(start + value.repeat(5_000_000) + end))).toMatch(/(?:too many|too large).*: at most 4194304/);
	});

	afterAll(() => recordFigure('hostile: pasted text', `${starts.length * repeated.length} texts of 2¹⁸ signs, 6 of 5 million values`));
});
