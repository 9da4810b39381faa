// What words mean in an expression, and what to say of a word that means nothing.

import { Fault } from '../core/fault.js';
import { quote } from '../core/quote.js';
import { FUNCTIONS } from './functions.js';
import { nearest } from './nearest.js';
import { CONSTANTS } from './numbers.js';

/** Whether a word means something in an expression. */
export function isKnownWord(word: string): boolean {
	return Object.hasOwn(CONSTANTS, word) || FUNCTIONS.has(word);
}

/** The number behind a name. */
export function numberNamed(name: string): number {
	const value = Object.hasOwn(CONSTANTS, name) ? CONSTANTS[name] : undefined;
	if (value !== undefined) {
		return value;
	}
	const usage = FUNCTIONS.get(name)?.usage;
	if (usage !== undefined) {
		throw new Fault('{name} is a function: write {usage}', { name, usage });
	}
	throw unknownName(name, Object.keys(CONSTANTS));
}

/** The Fault for a word that means nothing, with the words that may have been meant. */
export function unknownName(name: string, candidates: Iterable<string>): Fault {
	const meant = nearest(name, candidates);
	if (meant.length > 0) {
		return new Fault('{name} is not known in an expression: did you mean {meant}?', { name: quote(name), meant });
	}
	return new Fault('{name} is not known in an expression: there are numbers without units, {constants}, and functions such as ones(3,3)', {
		name: quote(name),
		constants: Object.keys(CONSTANTS),
	});
}
