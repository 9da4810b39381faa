// Lists arrive bracket by bracket; whether they make a rectangle shows at the first that differs, and is told there.

import { Fault } from '../../core/fault.js';
import { MAX_VALUES } from '../../core/grid.js';
import { quote } from '../../core/quote.js';
import { DEEPEST, tooDeep } from '../json-text.js';
import { type NumberArray, placeText } from '../number-array.js';

/** Takes lists and numbers in the order in which they stand. Each step throws a Fault where the whole can be no rectangle. */
export class Rectangle {
	readonly #values: number[] = [];
	/** How long the first list of each depth is. */
	readonly #sides: number[] = [];
	/** The items so far of each list that is open, the outermost first: together, the place of the next item. */
	readonly #place: number[] = [];
	/** How many lists the numbers stand in; unknown before the first. */
	#depth: number | undefined;

	/** A list begins. */
	open(): void {
		if (this.#place.length === this.#depth) {
			throw new Fault('{place} is a list where its neighbours are numbers', { place: placeText(this.#place) });
		}
		if (this.#place.length === DEEPEST) {
			throw tooDeep();
		}
		this.#place.push(0);
	}

	/** A number, with the word it was written as. */
	add(value: number, word: string): void {
		this.#depth ??= this.#place.length;
		if (this.#place.length !== this.#depth) {
			throw new Fault('{place} is {found} where its neighbours are lists', { place: placeText(this.#place), found: quote(word) });
		}
		if (this.#values.length === MAX_VALUES) {
			throw new Fault('there are too many values: at most {most}', { most: MAX_VALUES });
		}
		this.#values.push(value);
		this.#next();
	}

	/** The innermost list ends. */
	close(): void {
		const found = this.#place.pop() ?? 0;
		const depth = this.#place.length;
		if (found === 0) {
			throw new Fault('the list {place} is empty: write numbers, as in [[0, 1], [2, 3]]', {
				place: depth === 0 ? '[ ]' : placeText(this.#place),
			});
		}
		const side = this.#sides[depth] ?? found;
		this.#sides[depth] = side;
		if (found !== side) {
			throw new Fault('the list at {place} has {found} items where the first has {side}', {
				place: placeText(this.#place),
				found,
				side,
			});
		}
		this.#next();
	}

	/** All that was taken, once every list is closed. */
	array(): NumberArray {
		return { shape: [...this.#sides], data: Float64Array.from(this.#values) };
	}

	#next(): void {
		const last = this.#place.length - 1;
		if (last >= 0) {
			this.#place[last] = (this.#place[last] ?? 0) + 1;
		}
	}
}
