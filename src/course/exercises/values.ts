// Between what expressions compute with and what layers are made of.

import { Fault } from '../../core/fault.js';
import { type Grid, MAX_VALUES, zeros } from '../../core/grid.js';
import type { Kernel } from '../../core/kernel.js';
import { formatFor, formatNumber } from '../../core/numbers.js';
import { numberIn, sides, type Value } from '../../expression/value.js';

/** A value of two or three sides as a grid; a vector is a row. */
export function gridOf(value: Value): Grid {
	const { shape, data } = value;
	if (shape.length === 0 || shape.length > 3) {
		throw new Fault('a matrix is wanted, not {shape}', { shape: sides(value) });
	}
	const [cols = 1, rows = 1, channels = 1] = shape.toReversed();
	return { ...zeros({ channels, rows, cols }), data };
}

/** A value of two sides (one slice), three (the slices of one filter) or four (filters) as a kernel. */
export function kernelOfValue(value: Value): Kernel {
	const { shape, data } = value;
	if (shape.length === 0 || shape.length > 4 || data.length > MAX_VALUES) {
		throw new Fault('a kernel is wanted, not {shape}', { shape: sides(value) });
	}
	const [cols = 1, rows = 1, depth = 1, filters = 1] = shape.toReversed();
	return { filters, depth, rows, cols, data };
}

/** A grid as a value: of two sides where it has one channel. */
export function asValue({ channels, rows, cols, data }: Grid): Value {
	return { shape: channels === 1 ? [rows, cols] : [channels, rows, cols], data };
}

/** A kernel as a value, with no more sides than it needs. */
export function valueOfKernel({ filters, depth, rows, cols, data }: Kernel): Value {
	return { shape: filters > 1 ? [filters, depth, rows, cols] : depth > 1 ? [depth, rows, cols] : [rows, cols], data };
}

/** The number of an argument, or what it is where it was left out. */
function numberAt(args: readonly Value[], index: number, otherwise: number): number {
	const value = args[index];
	return value === undefined ? otherwise : numberIn(value);
}

/** The whole number of an argument, within bounds. Throws a Fault where it is none. */
export function countAt(args: readonly Value[], index: number, otherwise: number, least = 0): number {
	const value = numberAt(args, index, otherwise);
	if (!Number.isInteger(value) || value < least || value > MOST_COUNT) {
		throw new Fault('a whole number from {least} to {most} is wanted, not {value}', { least, most: MOST_COUNT, value });
	}
	return value;
}

const MOST_COUNT = 1e6;

/** More values than these are no text. */
const MOST_SHOWN = 100;

/** A value as a lesson's text shows it: `7`, `[1, 2]`, `[0 1; 2 3]`; of what is too large for a text, its sides. */
export function valueText(value: Value): string {
	const { shape, data } = value;
	if (data.length > MOST_SHOWN) {
		return shape.join('×');
	}
	const format = formatFor(data);
	switch (shape.length) {
		case 0:
			return formatNumber(data[0] ?? 0);
		case 1:
			return `[${Array.from(data, format).join(', ')}]`;
		case 2: {
			const cols = shape[1] as number;
			const rows = Array.from({ length: shape[0] as number }, (_, row) => Array.from(data.subarray(row * cols, (row + 1) * cols), format));
			return `[${rows.map(row => row.join(' ')).join('; ')}]`;
		}
		default:
			return shape.join('×');
	}
}
