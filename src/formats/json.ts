// Nested lists, as any language writes them: each that is not a rectangle of numbers is told with its place.

import { Fault } from '../core/fault.js';
import { quote } from '../core/quote.js';
import { DEEPEST, notJson, parseJson, tooDeep } from './json-text.js';
import { countOf, type NumberArray, placeText } from './number-array.js';
import { numberText } from './text.js';

/** Numbers from JSON text: a number, or lists nested up to four deep. Throws a Fault with the place of what is wrong. */
export function decodeJson(text: string): NumberArray {
	const parsed = parseJson(text);
	if (parsed === undefined) {
		throw notJson(text);
	}
	return fromNestedJson(parsed.value);
}

/** Numbers from JSON that is parsed already. Throws a Fault with the place of what is wrong. */
export function fromNestedJson(value: unknown): NumberArray {
	const shape = shapeOf(value);
	const data = new Float64Array(countOf(shape));
	let index = 0;
	const visit = (item: unknown, place: readonly number[]): void => {
		const side = shape[place.length];
		if (side === undefined) {
			data[index++] = numberAt(item, place);
			return;
		}
		if (!Array.isArray(item)) {
			throw new Fault('{place} is {found} where its neighbours are lists', { place: placeText(place), found: describe(item) });
		}
		if (item.length !== side) {
			throw new Fault('the list at {place} has {found} items where the first has {side}', {
				place: placeText(place),
				found: item.length,
				side,
			});
		}
		for (let at = 0; at < side; at++) {
			visit(item[at], [...place, at]);
		}
	};
	visit(value, []);
	return { shape, data };
}

/** JSON text, nested as the array is, a row a line; `decodeJson` gives the same array back. Throws a Fault where it is more than four deep. */
export function encodeJson({ shape, data }: NumberArray): string {
	if (shape.length > DEEPEST) {
		throw tooDeep();
	}
	const textOf = (depth: number, start: number, end: number): string => {
		const side = shape[depth];
		if (side === undefined) {
			return numberText(data[start] as number);
		}
		const size = (end - start) / side;
		const items = Array.from({ length: side }, (_, at) => textOf(depth + 1, start + at * size, start + (at + 1) * size));
		return `[${items.join(depth === shape.length - 1 ? ', ' : `,\n${' '.repeat(depth + 1)}`)}]`;
	};
	return `${textOf(0, 0, data.length)}\n`;
}

/** The sides, read along the first item of each list. */
function shapeOf(value: unknown): number[] {
	const shape: number[] = [];
	for (let item = value; Array.isArray(item); item = item[0]) {
		if (shape.length === DEEPEST) {
			throw tooDeep();
		}
		if (item.length === 0) {
			throw new Fault('the list {place} is empty: write numbers, as in [[0, 1], [2, 3]]', {
				place: shape.length === 0 ? '[ ]' : placeText(shape.map(() => 0)),
			});
		}
		shape.push(item.length);
	}
	return shape;
}

/** The number at a place. */
function numberAt(item: unknown, place: readonly number[]): number {
	if (typeof item === 'number' && Number.isFinite(item)) {
		return item;
	}
	if (place.length === 0) {
		throw new Fault('{found} is neither a number nor a list of numbers', { found: describe(item) });
	}
	if (Array.isArray(item)) {
		throw new Fault('{place} is a list where its neighbours are numbers', { place: placeText(place) });
	}
	throw new Fault('{place} is {found}, not a number', { place: placeText(place), found: describe(item) });
}

/** A JSON value in a word or two. */
function describe(item: unknown): string {
	return typeof item === 'object' && item !== null ? '{…}' : quote(typeof item === 'string' ? `"${item}"` : String(item));
}
