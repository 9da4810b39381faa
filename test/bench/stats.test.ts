// The figures of a benchmark are only as good as the few lines that sum them up.

import { describe, expect, it } from 'vitest';
import { goalText, isMet, type Row, tableOf } from './rows.js';
import { median, percentile, threeDigits, withUnit } from './stats.js';

describe('median', () => {
	it.each([
		[[3], 3],
		[[10, 2], 6],
		[[9, 1, 5], 5],
		[[4, 1, 3, 100], 3.5],
	])('of %j is %d', (values, expected) => {
		expect(median(values)).toBe(expected);
	});

	it('does not sort the values in place', () => {
		const values = [3, 1, 2];
		median(values);
		expect(values).toEqual([3, 1, 2]);
	});

	it('refuses none', () => {
		expect(() => median([])).toThrow(RangeError);
	});
});

describe('percentile', () => {
	const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

	it.each([
		[0, 1],
		[50, 50],
		[95, 95],
		[100, 100],
	])('%d of 1 … 100 is %d', (percent, expected) => {
		expect(percentile(hundred, percent)).toBe(expected);
	});

	it('is a value that was measured', () => {
		expect(percentile([1, 2, 40], 95)).toBe(40);
	});
});

describe('figures', () => {
	it.each([
		[0.51234, '0.512'],
		[12.345, '12.3'],
		[1482.4, '1,480'],
		[2, '2'],
	])('%d is written %s', (value, expected) => {
		expect(threeDigits(value)).toBe(expected);
	});

	it('keeps every digit of counted bytes', () => {
		expect(withUnit(11483, 'bytes')).toBe('11,483 bytes');
		expect(withUnit(16.04, 'ms')).toBe('16 ms');
	});
});

describe('rows', () => {
	const row: Row = { name: 'start', unit: 'ms', figure: 260, baseline: { name: 'hello', figure: 200 }, ratio: 1.31 };

	it('meets a goal up to its bound and not beyond, unrounded', () => {
		expect(isMet({ ...row, goal: { of: 'ratio', bound: 'at most', value: 1.31 } })).toBe(true);
		expect(isMet({ ...row, goal: { of: 'ratio', bound: 'at most', value: 1.3 } })).toBe(false);
		expect(isMet({ ...row, ratio: 1.3004, goal: { of: 'ratio', bound: 'at most', value: 1.3 } })).toBe(false);
		expect(isMet({ ...row, goal: { of: 'ratio', bound: 'at least', value: 1.3 } })).toBe(true);
		expect(isMet({ ...row, goal: { of: 'figure', bound: 'at most', value: 259 } })).toBe(false);
		expect(isMet(row)).toBeUndefined();
	});

	it('misses a goal on a ratio that was not measured', () => {
		expect(isMet({ name: 'x', unit: 'ms', figure: 1, goal: { of: 'ratio', bound: 'at most', value: 9 } })).toBe(false);
	});

	it('writes goals and a table', () => {
		const goal = { of: 'ratio', bound: 'at most', value: 1.3 } as const;
		expect(goalText({ ...row, goal })).toBe('≤ 1.3×');
		expect(goalText({ ...row, goal: { of: 'figure', bound: 'at least', value: 3 } })).toBe('≥ 3 ms');
		expect(tableOf([{ ...row, goal }]).split('\n')).toEqual([
			'| what  | figure | baseline      | ratio | goal   | met | detail |',
			'| ----- | ------ | ------------- | ----- | ------ | --- | ------ |',
			'| start | 260 ms | hello: 200 ms | 1.31× | ≤ 1.3× | NO  |        |',
		]);
	});
});
