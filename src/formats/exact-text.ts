// Numbers as text that reads back as the very same numbers: the sign of a zero too, which JSON.stringify drops.

import type { NumberArray } from './number-array.js';

/** A number as the shortest text that stands for it alone. */
export const exactNumber = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** A value as JSON text. It holds finite numbers, texts, switches, lists, and objects of these. */
export function exactJson(value: unknown): string {
	if (typeof value === 'number') {
		return exactNumber(value);
	}
	if (Array.isArray(value)) {
		return `[${value.map(exactJson).join(',')}]`;
	}
	if (typeof value === 'object' && value !== null) {
		return `{${Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}:${exactJson(entry)}`)}}`;
	}
	return JSON.stringify(value);
}

/** Numbers as nested lists. */
export function nestedLists({ shape, data }: NumberArray): unknown {
	const [side, ...inner] = shape;
	if (side === undefined) {
		return data[0];
	}
	const size = data.length / side;
	return Array.from({ length: side }, (_, at) => nestedLists({ shape: inner, data: data.subarray(at * size, (at + 1) * size) }));
}

/** Numbers in the form a person types first: `0 1 2; 3 4 5`; as JSON where they are nested deeper than that. */
export function inlineText(array: NumberArray): string {
	const { shape, data } = array;
	const [rows = 1, cols = 1] = shape;
	if (shape.length !== 2) {
		return exactJson(nestedLists(array));
	}
	return Array.from({ length: rows }, (_, row) => Array.from(data.subarray(row * cols, (row + 1) * cols), exactNumber).join(' ')).join(
		'; ',
	);
}
