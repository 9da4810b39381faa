// Programs print more than digits for a number: a truth value, a fraction, dots for what they left out.

import { Fault, type Phrase } from '../../core/fault.js';
import { quote } from '../../core/quote.js';
import { LONGEST_NUMBER, parseNumber } from '../text.js';

const TRUTH: ReadonlyMap<string, number> = new Map([
	['True', 1],
	['False', 0],
	['TRUE', 1],
	['FALSE', 0],
	['true', 1],
	['false', 0],
]);
/** `1/9` of MATLAB's `format rat` and of Python, `1//9` of Julia. */
const FRACTION = /^([+-]?\d+)\/\/?(\d+)$/;
const GROUPED = /^[+-]?\d+(?:_\d+)+(?:\.\d*)?$/;
const ELIDED = /^(?:\.\.\.|[…⋮⋱⋯])/;
/** What programs write where there is no finite number. */
export const NO_VALUE = /^[+-]?(?:nan|inf|infinity|na|none|null|nothing|missing)$/i;

/** The number that a printed word stands for; undefined where it is none. It may be too large, and so infinite. */
function numberOf(word: string): number | undefined {
	if (word.length > LONGEST_NUMBER) {
		return;
	}
	return parseNumber(word) ?? TRUTH.get(word) ?? fractionOf(word) ?? (GROUPED.test(word) ? Number(word.replaceAll('_', '')) : undefined);
}

function fractionOf(word: string): number | undefined {
	const [, top, bottom] = FRACTION.exec(word) ?? [];
	return top === undefined ? undefined : Number(top) / Number(bottom);
}

/** The finite number of a word at a place. Throws a Fault that says what the word is instead, and how to print what dots left out. */
export function finiteNumber(word: string, place: () => Phrase, remedy: string): number {
	const value = numberOf(word);
	if (value !== undefined && Number.isFinite(value)) {
		return value;
	}
	const found = quote(word);
	if (ELIDED.test(word)) {
		throw new Fault('{place} is {found}, which stands for values left out: print all of them, after {remedy}', {
			place: place(),
			found,
			remedy,
		});
	}
	if (value !== undefined || NO_VALUE.test(word)) {
		throw new Fault('{place} is {found}: every value has to be a finite number', { place: place(), found });
	}
	throw new Fault('{place} is {found}, not a number', { place: place(), found });
}
