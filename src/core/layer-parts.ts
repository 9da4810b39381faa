// The parts of a layer as they are given, on the command line or in JSON: one number for both directions, two, four sides, or nothing.

import type { Pair, Sides } from './layer.js';

/** One number for both directions, or one each; undefined where there are none or more. */
export function pairFrom(numbers: readonly number[]): Pair | undefined {
	const [rows, cols = rows, ...more] = numbers;
	return rows === undefined || cols === undefined || more.length > 0 ? undefined : [rows, cols];
}

/** Four sides from one, two (rows, columns) or four numbers; undefined where there are other than these. */
export function sidesFrom(numbers: readonly number[]): Sides | undefined {
	const pair = pairFrom(numbers);
	if (pair !== undefined) {
		return [pair[0], pair[0], pair[1], pair[1]];
	}
	const [top, bottom, left, right, ...more] = numbers;
	const four = top !== undefined && bottom !== undefined && left !== undefined && right !== undefined && more.length === 0;
	return four ? [top, bottom, left, right] : undefined;
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The entries that have a value. */
export function given<T extends object>(entries: T): Given<T> {
	return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Given<T>;
}
