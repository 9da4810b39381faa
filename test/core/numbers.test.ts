// Numbers as short as they are exact, in one format for a whole matrix.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFor, formatNumber } from '../../src/core/numbers.js';
import { SEED } from '../core/draw.js';

/** What a person reads in a number: a sign, a fraction, an exponent. */
function read(text: string): number {
	const [top = '', bottom = '1'] = text.replace('−', '-').split('/');
	return Number(top) / Number(bottom);
}

describe('one number', () => {
	test.each([
		[19, '19'],
		[-1, '−1'],
		[0, '0'],
		[-0, '0'],
		[0.25, '0.25'],
		[-0.125, '−0.125'],
		[2.5, '2.5'],
		[100, '100'],
		[1 / 9, '1/9'],
		[-4 / 9, '−4/9'],
		[10 / 9, '10/9'],
		[1 / 16, '1/16'],
		[1 / 256, '1/256'],
		[36 / 256, '9/64'],
		[1e9, '1e9'],
		[-1.5e9, '−1.5e9'],
		[1234567, '1.23e6'],
		[999999, '999999'],
		[1e300, '1e300'],
		[0.1 + 0.2, '0.3'],
		[0.1 + 0.2 - 0.3, '0'],
		[-5e-17, '0'],
		[Math.PI, '3.14'],
		[-Math.PI / 10, '−0.314'],
		[31.41592, '31.4'],
		[-314.1592, '−314'],
	])('%d → %s', (value, text) => {
		expect(formatNumber(value)).toBe(text);
	});
});

describe('a matrix has one format', () => {
	test.each<[string, number[], string[]]>([
		['whole numbers', [0, -1, 19], ['0', '−1', '19']],
		['decimals as far as each needs them', [0, 0.5, 0.25, -1], ['0', '0.5', '0.25', '−1']],
		['ninths', [1 / 9, 2 / 9, 3 / 9, 1], ['1/9', '2/9', '1/3', '1']],
		['a Gaussian of 256ths', [1 / 256, 4 / 256, 6 / 256, 36 / 256], ['1/256', '1/64', '3/128', '9/64']],
		['what has no common measure', [1 / 9, Math.PI, -0.001], ['0.11', '3.14', '0.00']],
		['large and small', [1e9, 5, 0.5, -2e6], ['1e9', '5', '5e-1', '−2e6']],
	])('%s', (_, values, texts) => {
		expect(values.map(formatFor(values))).toEqual(texts);
	});
});

describe('for any numbers', () => {
	const value = fc.oneof(
		fc.integer({ min: -999, max: 999 }),
		fc.double({ min: -1000, max: 1000, noNaN: true }),
		fc.constantFrom(-0, 1 / 3, 1e7),
	);

	test('what is written is near what was meant; zero has no sign; nothing is long', () => {
		fc.assert(
			fc.property(fc.array(value, { minLength: 1, maxLength: 9 }), values => {
				const largest = Math.max(0.1, ...values.map(Math.abs));
				for (const one of values) {
					const text = formatFor(values)(one);
					expect(Math.abs(read(text) - one)).toBeLessThanOrEqual(largest * 0.01);
					expect(text).not.toMatch(/^−[0.]*$|-0|\.$|^−?\.|NaN|undefined/);
					expect(text.length).toBeLessThanOrEqual(10);
				}
			}),
			{ seed: SEED },
		);
	});
});
