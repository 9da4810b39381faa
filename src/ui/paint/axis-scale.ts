// An axis of a chart: where a value lies on it, and which round numbers are written beside it.

import { formatFor, formatNumber } from '../../core/numbers.js';

export interface AxisScale {
	readonly kind: 'linear' | 'log';
	readonly low: number;
	readonly high: number;
}

export interface Tick {
	readonly value: number;
	readonly text: string;
}

/** Where a value lies between the ends, 0 … 1; what is beyond an end lies on it. The middle where both ends are one. */
export function fractionOf(scale: AxisScale, value: number): number {
	const { low, high } = scale.kind === 'log' ? positiveEnds(scale) : scale;
	if (low === high) {
		return 0.5;
	}
	const part = scale.kind === 'log' ? Math.log(Math.max(value, low) / low) / Math.log(high / low) : (value - low) / (high - low);
	return part > 0 ? Math.min(part, 1) : 0;
}

/** How far below its high end a logarithmic axis reaches that was given no positive low end. */
const DEPTH = 1e-6;

function positiveEnds({ low, high }: AxisScale): { readonly low: number; readonly high: number } {
	const top = high > 0 ? high : 1;
	return { low: low > 0 ? low : top * DEPTH, high: top };
}

/** Round numbers on an axis from low to high, at most so many; only whole ones where asked for. */
export function ticksOf(scale: AxisScale, most: number, whole = false): Tick[] {
	if (scale.low === scale.high) {
		return most < 1 ? [] : [{ value: scale.low, text: formatNumber(scale.low) }];
	}
	if (scale.kind === 'linear') {
		return evenTicks(scale, most, whole);
	}
	const ends = positiveEnds(scale);
	const powers = powerTicks(ends, most);
	return powers.length > 0 ? powers : evenTicks(ends, most, whole);
}

type Ends = Pick<AxisScale, 'low' | 'high'>;

/** The part of an axis by which a tick may lie beyond an end and still count as on it: rounding. */
const CLOSE = 1e-9;
/** Steps of an even scale, from the finest that may fit to one that fits. */
const STEPS = [1, 2, 5, 10, 20, 50];

function evenTicks({ low, high }: Ends, most: number, whole: boolean): Tick[] {
	const power = Math.floor(Math.log10((high - low) / most));
	const exponent = whole ? Math.max(0, power) : power;
	for (const step of STEPS) {
		const unit = (value: number): number => (exponent < 0 ? value * 10 ** -exponent : value / 10 ** exponent) / step;
		const slack = CLOSE * (unit(high) - unit(low));
		const first = Math.ceil(unit(low) - slack);
		const count = Math.floor(unit(high) + slack) - first + 1;
		if (count <= most) {
			const values = Array.from({ length: Math.max(0, count) }, (_, index) => scaled((first + index) * step, exponent));
			return withTexts(values, evenFormat(values, step < 10 ? -exponent : -exponent - 1));
		}
	}
	return [];
}

/** A whole number times a power of ten, rounded once. */
const scaled = (value: number, exponent: number): number => (exponent < 0 ? value / 10 ** -exponent : value * 10 ** exponent);

/** From here on a step has more decimals than a format for any numbers keeps. */
const FINE = 4;
const MOST_DECIMALS = 15;

function evenFormat(values: readonly number[], decimals: number): (value: number) => string {
	const largest = Math.max(...values.map(Math.abs));
	return decimals >= FINE && largest >= 1e-3
		? value => value.toFixed(Math.min(MOST_DECIMALS, decimals)).replace('-', '−')
		: formatFor(values);
}

/** Powers of ten, from close to far between: with threes among them, each, every second … */
const SPACINGS = [{ every: 1, tops: [1, 3] }, ...[1, 2, 3, 5, 10, 20, 50, 100, 200, 500].map(every => ({ every, tops: [1] }))];

function powerTicks({ low, high }: Ends, most: number): Tick[] {
	const [first, last] = [Math.floor(Math.log10(low)), Math.floor(Math.log10(high) + CLOSE)];
	const exponents = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
	for (const { every, tops } of SPACINGS) {
		// Counted from one, else from the top, where that leaves two at the least.
		for (const origin of every === 1 ? [0] : [0, last]) {
			const values = exponents
				.filter(exponent => (exponent - origin) % every === 0)
				.flatMap(exponent => tops.map(top => Number(`${top}e${exponent}`)))
				.filter(value => value >= low * (1 - CLOSE) && value <= high * (1 + CLOSE));
			if (values.length >= Math.min(2, most) && values.length <= most) {
				return withTexts(values, powerText);
			}
		}
	}
	return [];
}

/** From here on a power of ten is shorter with its exponent. */
const LONG = 1e5;

const powerText = (value: number): string => (value >= LONG ? value.toExponential().replace('e+', 'e') : formatNumber(value));

/** The values with their texts; a text that says no more than the one before it is left out. */
function withTexts(values: readonly number[], format: (value: number) => string): Tick[] {
	const ticks = values.map(value => ({ value, text: format(value) }));
	return ticks.filter(({ text }, index) => text !== ticks[index - 1]?.text);
}
