// From a value to its place between the least and the greatest, and from there to a colour or a mark.

import { originOf } from '../../core/changed.js';
import { once } from '../../core/once.js';
import type { Swatch } from '../theme/palette.js';
import type { Theme } from '../theme/theme.js';

/** How the numbers become colours: a row of greys from low to high, or two colours that part at zero. */
export type Scale =
	| { readonly kind: 'sequential'; readonly low: number; readonly high: number }
	| { readonly kind: 'diverging'; readonly most: number };

/** The least and the greatest of values, found once: a picture has a million of them, and a screen asks at every key. */
const rangeOf: (values: ArrayLike<number>) => Range = once(values => rangeAfter(values) ?? findRange(values));

/** The scale that fits values: greys, or blue and orange where some are negative or `signed` says so. */
export function scaleFor(values: ArrayLike<number>, signed: boolean): Scale {
	const { low, high } = rangeOf(values);
	return signed || low < 0
		? { kind: 'diverging', most: Math.max(Math.abs(low), Math.abs(high)) }
		: { kind: 'sequential', low: Math.min(low, 0), high };
}

interface Range {
	readonly low: number;
	readonly high: number;
}

/** The range of values of which only a few are others than before; undefined where one at an end of it went. */
function rangeAfter(values: ArrayLike<number>): Range | undefined {
	const origin = originOf(values);
	if (origin === undefined) {
		return undefined;
	}
	const { from, indices } = origin;
	const before = rangeOf(from);
	const wasInside = (index: number): boolean => (from[index] as number) > before.low && (from[index] as number) < before.high;
	if (!indices.every(wasInside)) {
		return undefined;
	}
	const now = findRange(indices.map(index => values[index] as number));
	return { low: Math.min(before.low, now.low), high: Math.max(before.high, now.high) };
}

function findRange(values: ArrayLike<number>): Range {
	let low = Infinity;
	let high = -Infinity;
	for (let index = 0; index < values.length; index++) {
		const value = values[index] as number;
		low = value < low ? value : low;
		high = value > high ? value : high;
	}
	return { low, high };
}

/** Where a value lies on its scale: 0 … 1, or −1 … 1 on a diverging one. What lies beyond is at its end. */
export function levelOf(scale: Scale, value: number): number {
	if (scale.kind === 'diverging') {
		return scale.most === 0 ? 0 : clamp(value / scale.most, -1);
	}
	return scale.high === scale.low ? 0 : clamp((value - scale.low) / (scale.high - scale.low), 0);
}

const clamp = (level: number, least: number): number => Math.min(1, Math.max(least, level));

/** The colours of a value, dimmed where it is not touched. */
export function swatchOf(scale: Scale, { value, touched }: { readonly value: number; readonly touched: boolean }, theme: Theme): Swatch {
	const row = (touched ? theme.bright : theme.dimmed)[scale.kind];
	const level = scale.kind === 'diverging' ? (levelOf(scale, value) + 1) / 2 : levelOf(scale, value);
	return row[Math.round(level * (row.length - 1))] ?? {};
}

/** The filling that stands for a value where there is no colour. */
export function shadeMark(scale: Scale, value: number, { marks }: Theme): string {
	const level = levelOf(scale, value);
	const row = level < 0 ? marks.below : marks.above;
	return row[Math.round(Math.abs(level) * (row.length - 1))] ?? ' ';
}
