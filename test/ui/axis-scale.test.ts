// Axes of charts: where values lie, and round numbers that are few enough, in order and short.

import { describe, expect, test } from 'vitest';
import { type AxisScale, fractionOf, ticksOf } from '../../src/ui/paint/axis-scale.js';
import { forAll, pick } from '../core/draw.js';

const linear = (low: number, high: number): AxisScale => ({ kind: 'linear', low, high });
const log = (low: number, high: number): AxisScale => ({ kind: 'log', low, high });
const texts = (scale: AxisScale, most: number, whole = false): string[] => ticksOf(scale, most, whole).map(({ text }) => text);

describe('fractionOf', () => {
	test.each<[AxisScale, number, number]>([
		[linear(0, 10), 0, 0],
		[linear(0, 10), 2.5, 0.25],
		[linear(-1, 1), 0, 0.5],
		[linear(0, 10), 11, 1],
		[linear(0, 10), -1, 0],
		[linear(0, 10), Infinity, 1],
		[linear(0, 10), -Infinity, 0],
		[linear(3, 3), 3, 0.5],
		[log(0.01, 100), 1, 0.5],
		[log(0.01, 100), 10, 0.75],
		[log(0.01, 100), 1e9, 1],
		[log(0.01, 100), 0.001, 0],
		[log(0.01, 100), 0, 0],
		[log(0.01, 100), -5, 0],
		[log(0.01, 100), Infinity, 1],
		[log(5, 5), 5, 0.5],
		[log(0, 0), 0, 0],
		[log(-3, 100), 0, 0],
	])('on %j, %d is at %d', (scale, value, fraction) => {
		expect(fractionOf(scale, value)).toBeCloseTo(fraction, 12);
	});
});

describe('ticksOf', () => {
	test.each<[AxisScale, number, string[]]>([
		[linear(0, 10), 6, ['0', '2', '4', '6', '8', '10']],
		[linear(0, 10), 3, ['0', '5', '10']],
		[linear(0, 1), 6, ['0', '0.2', '0.4', '0.6', '0.8', '1']],
		[linear(-1.3, 1.2), 5, ['−1', '−0.5', '0', '0.5', '1']],
		[linear(0, 4e6), 5, ['0', '1e6', '2e6', '3e6', '4e6']],
		[linear(0, 4e-5), 5, ['0', '1e-5', '2e-5', '3e-5', '4e-5']],
		[linear(1, 1.0004), 5, ['1.0000', '1.0001', '1.0002', '1.0003', '1.0004']],
		[linear(7, 7), 5, ['7']],
		[log(0.3, 30), 5, ['0.3', '1', '3', '10', '30']],
		[log(0.01, 100), 5, ['0.01', '0.1', '1', '10', '100']],
		[log(0.01, 100), 4, ['0.01', '1', '100']],
		[log(0.01, 100), 2, ['0.1', '100']],
		[log(1e-12, 1e9), 5, ['1e-10', '1e-5', '1', '1e5']],
		[log(1e4, 1e6), 3, ['10000', '1e5', '1e6']],
		[log(12, 25), 3, ['15', '20', '25']],
		[log(2, 2), 3, ['2']],
	])('%j, at most %i: %j', (scale, most, shown) => {
		expect(texts(scale, most)).toEqual(shown);
	});

	test('epochs are whole', () => {
		expect(texts(linear(0, 2), 5)).toEqual(['0', '0.5', '1', '1.5', '2']);
		expect(texts(linear(0, 2), 9, true)).toEqual(['0', '1', '2']);
		expect(texts(linear(0, 0.5), 9, true)).toEqual(['0']);
		expect(texts(linear(0, 4000), 5, true)).toEqual(['0', '1000', '2000', '3000', '4000']);
	});

	test('on any axis: as many as asked at most, rising, on the axis, told apart by their short texts', () => {
		forAll(choose => {
			const kind = pick(choose, ['linear', 'log'] as const);
			const end = (): number => choose(kind === 'log' ? 1 : -999, 999) * 10 ** choose(-14, 9);
			const [one, other] = [end(), end()];
			const scale: AxisScale = { kind, low: Math.min(one, other), high: Math.max(one, other) };
			const { low, high } = scale;
			const most = choose(1, 20);
			const ticks = ticksOf(scale, most, choose(0, 1) === 1);
			expect(ticks.length).toBeLessThanOrEqual(most);
			for (const [index, { value, text }] of ticks.entries()) {
				expect(value).toBeGreaterThan(ticks[index - 1]?.value ?? -Infinity);
				expect(text).not.toBe(ticks[index - 1]?.text);
				expect(text).not.toMatch(/NaN|Infinity|undefined/);
				expect(value - low).toBeGreaterThanOrEqual(-1e-6 * Math.abs(high - low));
				expect(high - value).toBeGreaterThanOrEqual(-1e-6 * Math.abs(high - low));
			}
		}, 500);
	});

	test('an end that no axis should have ends the search all the same', () => {
		for (const [low, high] of [
			[Number.NaN, 1],
			[0, Infinity],
			[-Infinity, Infinity],
			[1, -1],
			[5e-324, 1.7e308],
			[1, 1 + Number.EPSILON],
		] as const) {
			expect(ticksOf(linear(low, high), 5).length).toBeLessThanOrEqual(5);
			expect(ticksOf(log(low, high), 5).length).toBeLessThanOrEqual(5);
		}
	});
});
