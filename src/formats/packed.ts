// Numbers packed for a file that nobody reads by eye: exact, and a third of what they take as text. Few of them stay nested lists.

import { Fault } from '../core/fault.js';
import { nestedLists } from './exact-text.js';
import { fromNestedJson } from './json.js';
import { checkKnown, keysIn, numbersAt } from './json-keys.js';
import { checkValues, countOf, type NumberArray } from './number-array.js';

/** The most numbers that are written one by one. */
export const MOST_LISTED = 400;

const BYTES = 8;

/** The numbers as JSON: nested lists, or a shape and the base64 of float64, little-endian and row-major. */
export function packed(array: NumberArray): unknown {
	const { shape, data } = array;
	if (data.length <= MOST_LISTED) {
		return nestedLists(array);
	}
	const bytes = Buffer.alloc(data.length * BYTES);
	for (const [index, value] of data.entries()) {
		bytes.writeDoubleLE(value, index * BYTES);
	}
	return { shape, float64: bytes.toString('base64') };
}

/** The numbers of either form. Throws a Fault where they are too many, do not fit their shape, or are none. */
export function unpacked(value: unknown): NumberArray {
	const keys = keysIn(value);
	if (keys === undefined) {
		return fromNestedJson(value);
	}
	checkKnown(keys, ['shape', 'float64']);
	const shape = numbersAt(keys, 'shape');
	const bytes = bytesOf(keys['float64'], countOf(shape) * BYTES);
	const data = Float64Array.from({ length: bytes.length / BYTES }, (_, index) => bytes.readDoubleLE(index * BYTES));
	checkValues({ shape, data });
	return { shape, data };
}

/** Base64 of so many bytes, written as it is written here: nothing is skipped or made up. */
function bytesOf(text: unknown, count: number): Buffer {
	if (typeof text === 'string' && text.length === 4 * Math.ceil(count / 3)) {
		const bytes = Buffer.from(text, 'base64');
		if (bytes.length === count && bytes.toString('base64') === text) {
			return bytes;
		}
	}
	throw new Fault('float64 is not the base64 of {count} bytes', { count });
}
