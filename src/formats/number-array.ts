// What every reader hands over: numbers and their shape, before anyone decides whether they are an input or a kernel.

import { Fault } from '../core/fault.js';
import { type Grid, MAX_VALUES } from '../core/grid.js';
import type { Kernel } from '../core/kernel.js';

/** Numbers nested any number deep, row-major: the last side changes fastest. A bare number has no side at all. */
export interface NumberArray {
	readonly shape: readonly number[];
	readonly data: Float64Array;
}

/** The endings of files that hold numbers nested any number deep, exactly. */
export const KEEPS_SHAPES: readonly string[] = ['.npy', '.json'];

/** How many values a shape holds. Throws a Fault where a side is not a whole number ≥ 1 or the whole is too large: ask before allocating. */
export function countOf(shape: readonly number[]): number {
	let count = 1;
	for (const side of shape) {
		if (!Number.isInteger(side) || side < 1) {
			throw new Fault('every side is a whole number of at least 1, not {shape}', { shape: sidesText(shape) });
		}
		count *= side;
	}
	if (count > MAX_VALUES) {
		throw new Fault('{shape} is too large: at most {most} values', { shape: sidesText(shape), most: MAX_VALUES });
	}
	return count;
}

/** A grid from one row (1 deep), rows × cols (2) or channels × rows × cols (3). Throws a Fault on anything else. */
export function toGrid(array: NumberArray): Grid {
	checkValues(array);
	if (array.shape.length > 3) {
		throw new Fault('{shape} is {depth} deep: a grid is at most channels × rows × columns', {
			shape: sidesText(array.shape),
			depth: array.shape.length,
		});
	}
	const [channels, rows, cols] = padded<[number, number, number]>(array.shape, 3);
	return { channels, rows, cols, data: array.data };
}

/** Weights, as `toGrid`, or filters × depth × rows × cols (4 deep). Throws a Fault on anything else. */
export function toKernel(array: NumberArray): Kernel {
	checkValues(array);
	if (array.shape.length > 4) {
		throw new Fault('{shape} is {depth} deep: a kernel is at most filters × depth × rows × columns', {
			shape: sidesText(array.shape),
			depth: array.shape.length,
		});
	}
	const [filters, depth, rows, cols] = padded<[number, number, number, number]>(array.shape, 4);
	return { filters, depth, rows, cols, data: array.data };
}

/** A grid with no more sides than it needs: rows × cols of a single channel, else channels × rows × cols. */
export function fromGrid({ channels, rows, cols, data }: Grid): NumberArray {
	return { shape: channels === 1 ? [rows, cols] : [channels, rows, cols], data };
}

/** Weights with no more sides than they need: rows × cols of one slice, depth × rows × cols of one filter, else all four. */
export function fromKernel({ filters, depth, rows, cols, data }: Kernel): NumberArray {
	if (filters > 1) {
		return { shape: [filters, depth, rows, cols], data };
	}
	return fromGrid({ channels: depth, rows, cols, data });
}

/** Throws a Fault unless the sides fit the number of values and every value is finite. */
export function checkValues({ shape, data }: NumberArray): void {
	if (countOf(shape) !== data.length) {
		throw new Fault('{shape} does not hold {found} values', { shape: sidesText(shape), found: data.length });
	}
	const index = firstEndless(data);
	if (index < data.length) {
		throw new Fault('the value at {place} is {value}, not a finite number', {
			place: placeText(placeOf(shape, index)),
			value: String(data[index]),
		});
	}
}

/** The index of the first value that is not finite; behind the last where all are. A bare loop: a picture has a million. */
function firstEndless(data: Float64Array): number {
	let index = 0;
	while (index < data.length && Number.isFinite(data[index])) {
		index++;
	}
	return index;
}

/** `2×3`, as read aloud: two by three. */
export function sidesText(shape: readonly number[]): string {
	return shape.length === 0 ? '1' : shape.slice(0, 8).join('×') + (shape.length > 8 ? '×…' : '');
}

/** `[0, 2]`, as a program would index it. */
export function placeText(place: readonly number[]): string {
	return `[${place.join(', ')}]`;
}

/** The place, side by side, of a flat index. */
function placeOf(shape: readonly number[], index: number): number[] {
	const place: number[] = [];
	let rest = index;
	for (const side of shape.toReversed()) {
		place.unshift(rest % side);
		rest = Math.floor(rest / side);
	}
	return place;
}

/** The shape with ones in front, up to a depth. */
function padded<Sides extends number[]>(shape: readonly number[], depth: number): Sides {
	return [...Array<number>(depth - shape.length).fill(1), ...shape] as Sides;
}
