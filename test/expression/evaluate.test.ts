// Expressions as a person types them, and what they yield.

import fc from 'fast-check';
import { all, create, type FactoryFunctionMap } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { evaluateNumber, evaluateNumbers } from '../../src/expression/evaluate.js';
import { faultOf } from '../formats/fixtures.js';

type Nested = number | readonly Nested[];

/** The values in nested lists, as one reads them. */
function nested(text: string): Nested {
	const { shape, data } = evaluateNumbers(text);
	const lists = (at: number, from: number, size: number): Nested => {
		const side = shape[at];
		if (side === undefined) {
			return data[from] as number;
		}
		return Array.from({ length: side }, (_, index) => lists(at + 1, from + (index * size) / side, size / side));
	};
	return lists(0, 0, data.length);
}

describe('numbers', () => {
	test.each([
		['3*2+1', 7],
		['1/9', 1 / 9],
		['-2^2', -4],
		['2^3^2', 512],
		['(1 + 2) × 3 − 4 ÷ 2', 7],
		['7 % 3', 1],
		['mod(-1, 3)', 2],
		['2 pi', 2 * Math.PI],
		['sqrt(16) + abs(-3)', 7],
		['round(2.5) + round(-2.5)', 0],
		['round(2.567, 1)', 2.6],
		['log(8, 2)', 3],
		['max(1, 5, 3) - min([4, 2])', 3],
		['mean(1:4)', 2.5],
		['floor((28 + 2*1 - 3) / 2) + 1', 14],
		['det([1, 2; 3, 4])', -2],
		['dot([1, 2, 3], [4, 5, 6])', 32],
		['0 * -1', 0],
	])('%s', (text, wanted) => {
		expect(evaluateNumber(text)).toBeCloseTo(wanted, 12);
	});

	test('never minus zero', () => {
		expect(Object.is(evaluateNumber('-0'), 0)).toBe(true);
	});
});

describe('matrices', () => {
	test.each<[string, Nested]>([
		[
			'ones(2, 3)',
			[
				[1, 1, 1],
				[1, 1, 1],
			],
		],
		['ones(2)', [1, 1]],
		['zeros([1, 2])', [[0, 0]]],
		[
			'eye(2)',
			[
				[1, 0],
				[0, 1],
			],
		],
		['identity(1, 2)', [[1, 0]]],
		[
			'diag([1, 2])',
			[
				[1, 0],
				[0, 2],
			],
		],
		['diag([1, 2; 3, 4])', [1, 4]],
		[
			"[1, 2; 3, 4]'",
			[
				[1, 3],
				[2, 4],
			],
		],
		['transpose([1, 2, 3])', [1, 2, 3]],
		[
			'[1, 2; 3, 4] * [5, 6; 7, 8]',
			[
				[19, 22],
				[43, 50],
			],
		],
		[
			'[1, 2; 3, 4] .* [5, 6; 7, 8]',
			[
				[5, 12],
				[21, 32],
			],
		],
		['[1, 2; 3, 4] * [1, 1]', [3, 7]],
		['[1, 1] * [1, 2; 3, 4]', [4, 6]],
		[
			'[1, 2; 3, 4] / 2',
			[
				[0.5, 1],
				[1.5, 2],
			],
		],
		['1 ./ [1, 2]', [1, 0.5]],
		[
			'[1, 1; 0, 1] ^ 5',
			[
				[1, 5],
				[0, 1],
			],
		],
		[
			'[2, 0; 0, 4] ^ -1',
			[
				[0.5, 0],
				[0, 0.25],
			],
		],
		['[1, 2, 3] .^ 2', [1, 4, 9]],
		[
			'[1, 2, 3] + [10; 20]',
			[
				[11, 12, 13],
				[21, 22, 23],
			],
		],
		['-[1, 2]', [-1, -2]],
		['1:4', [1, 2, 3, 4]],
		['0:0.5:1', [0, 0.5, 1]],
		['3:-1:1', [3, 2, 1]],
		['range(0, 3)', [0, 1, 2, 3]],
		['linspace(0, 1, 3)', [0, 0.5, 1]],
		[
			'reshape(1:6, [2, 3])',
			[
				[1, 2, 3],
				[4, 5, 6],
			],
		],
		['flatten([1, 2; 3, 4])', [1, 2, 3, 4]],
		[
			'concat([1, 2; 3, 4], [5; 6])',
			[
				[1, 2, 5],
				[3, 4, 6],
			],
		],
		[
			'concat([[1, 2]], [[3, 4]], 1)',
			[
				[1, 2],
				[3, 4],
			],
		],
		[
			'flip([1, 2; 3, 4])',
			[
				[4, 3],
				[2, 1],
			],
		],
		[
			'flip([[[1, 2], [3, 4]], [[5, 6], [7, 8]]])',
			[
				[
					[4, 3],
					[2, 1],
				],
				[
					[8, 7],
					[6, 5],
				],
			],
		],
		[
			'kron([1, 2], [1; 1])',
			[
				[1, 2],
				[1, 2],
			],
		],
		[
			'outer([1, 2], [3, 4])',
			[
				[3, 4],
				[6, 8],
			],
		],
		[
			'inv([2, 0; 0, 4])',
			[
				[0.5, 0],
				[0, 0.25],
			],
		],
		[
			'round([1, 2; 1, 2] / 3, 2)',
			[
				[0.33, 0.67],
				[0.33, 0.67],
			],
		],
		[
			'[1:3, 4:6]',
			[
				[1, 2, 3],
				[4, 5, 6],
			],
		],
		['[[[[1]]]] + 1', [[[[2]]]]],
	])('%s', (text, wanted) => {
		expect(nested(text)).toEqual(wanted);
	});

	test('a mean filter', () => {
		expect(evaluateNumbers('ones(3,3)/9')).toEqual({ shape: [3, 3], data: new Float64Array(9).fill(1 / 9) });
	});
});

describe('the same as mathjs itself', () => {
	const math = create(all as FactoryFunctionMap);
	const value = fc.integer({ min: -9, max: 9 });
	const matrix = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
	const text = (rows: number[][]) => `[${rows.map(row => row.join(',')).join(';')}]`;
	const expectSame = (expression: string) => {
		const wanted = (math.evaluate(`matrix(${expression})`) as { toArray(): number[][] }).toArray().flat();
		for (const [at, x] of evaluateNumbers(expression).data.entries()) {
			expect(x).toBeCloseTo(wanted[at] as number, 6);
		}
	};

	test.each(["A * B'", 'A + B .* 2', 'A ^ 3 - B', 'mod(A, 5) + abs(B)', 'kron(A, B)', 'concat(A, B)', 'A .* [1, 2, 3] - [4; 5; 6]'])(
		'%s',
		form => {
			fc.assert(
				fc.property(matrix, matrix, (a, b) => expectSame(form.replace('A', text(a)).replace('B', text(b)))),
				{ numRuns: 20 },
			);
		},
	);

	test('determinant and inverse', () => {
		fc.assert(
			fc.property(matrix, a => {
				const wanted = math.det(a);
				expect(evaluateNumber(`det(${text(a)})`)).toBeCloseTo(wanted, 8);
				fc.pre(Math.abs(wanted) > 0.5);
				expectSame(`inv(${text(a)})`);
			}),
			{ numRuns: 50 },
		);
	});
});

describe('what does not fit is told with its sizes', () => {
	test.each([
		['ones(3,3) * ones(2,2)', '3×3 * 2×2: the columns of the left must be as many as the rows of the right; value by value is .*'],
		['ones(3,3) + ones(2,2)', '3×3 + 2×2: the sizes must be the same'],
		['1 / ones(2,2)', 'a number / 2×2: only a number may stand below /; value by value is ./, an inverse is inv(…)'],
		['ones(2,3)^2', '2×3 is not square: as many rows as columns are needed'],
		['ones(2,2)^0.5', '2×2 ^ a number: a matrix is raised to a whole number; value by value is .^'],
		['inv([1,2;2,4])', 'the 2×2 matrix has no inverse: its rows depend on each other'],
		['[1, 2; 3]', 'the rows in [ ] are not of one length: each has as many values as the first'],
		['[[1, 2], [3]]', 'item 1 in [ ] is 1 where item 0 is 2'],
		['reshape(1:6, [2, 2])', '6 values do not fit 2×2'],
		['concat([1, 2], [[3]])', '2, 1×1 can not be joined along side 1'],
		['5:1', 'there is nothing from 5 to 1 in steps of 1'],
		['1:0:5', 'there is nothing from 1 to 5 in steps of 0'],
		['sum(ones(2,2), 1)', 'sum takes one matrix, or numbers only'],
		['dot([1,2],[1,2,3])', 'dot takes two vectors of one length, not 2 and 3'],
		['diag(ones(1,1,1))', '1×1×1 is no matrix: only rows × columns can be used here'],
		['[]', '[ ] is empty: write values, as in [0, 1; 2, 3]'],
		['[1 2; 3 4]', 'the expression goes wrong at character 4, at 2; 3 4]: values are split by commas, rows by ;'],
		['1 +', 'the expression ends too early, after 1 +'],
		['(1 + 2', 'the ( at character 1 is never closed'],
		['1 + 2)', 'the ) at character 6 closes nothing'],
		['[1, 2)', 'the ) at character 6 closes nothing'],
		['', 'there is nothing to compute: write numbers or an expression such as ones(3,3)/9'],
	])('%s', (text, sentence) => {
		expect(faultOf(() => evaluateNumbers(text))).toBe(sentence);
	});

	test('a matrix where one number is wanted', () => {
		expect(faultOf(() => evaluateNumber('ones(2,2)'))).toBe('one number is wanted, and this is 2×2');
	});
});
