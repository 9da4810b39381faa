// What stands at the keys of a JSON object from outside: a name of a list, a number, a pair, a switch. What is another thing ends in a
// Fault that names the key.

import { Fault } from '../core/fault.js';
import type { Pair } from '../core/layer.js';
import { pairFrom } from '../core/layer-parts.js';
import { oneOf } from '../core/one-of.js';
import { quote } from '../core/quote.js';

/** A JSON object without a prototype: `constructor` is no key unless the text says it. */
export type Keys = Readonly<Record<string, unknown>>;

/** The keys of a parsed JSON object; undefined where it is none. */
export function keysIn(parsed: unknown): Keys | undefined {
	if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
		return undefined;
	}
	return Object.assign(Object.create(null), parsed) as Keys;
}

/** Throws a Fault where there is a key that is none of the known. */
export function checkKnown(keys: Keys, known: readonly string[]): void {
	const unknown = Object.keys(keys).find(key => !known.includes(key));
	if (unknown !== undefined) {
		throw new Fault('unknown key {key}: one of {known}', { key: quote(unknown), known });
	}
}

/** The known name at a key; undefined where there is nothing. Throws a Fault where it is none of them. */
export function nameAt<Known extends string>(keys: Keys, key: string, known: readonly Known[]): Known | undefined {
	const value = keys[key];
	return oneOf(key, value === undefined ? undefined : brief(value, String), known);
}

/** A value in a message: lists and objects only as such, however deep they are. */
function brief(value: unknown, write: (value: unknown) => string): string {
	return Array.isArray(value) ? '[…]' : typeof value === 'object' && value !== null ? '{…}' : write(value);
}

/** The finite number at a key; undefined where there is nothing. Throws a Fault where it is none. */
export function numberAt(keys: Keys, key: string): number | undefined {
	return keys[key] === undefined ? undefined : number(keys[key], key);
}

/** The whole number at a key. Throws a Fault where nothing is there, or what is no whole number within the bounds. */
export function wholeAt(keys: Keys, key: string, least: number, most: number): number {
	const value = numberAt(keys, key);
	if (value === undefined || !Number.isInteger(value) || value < least || value > most) {
		throw new Fault('{key} is no whole number from {least} to {most}', { key, least, most });
	}
	return value;
}

function number(value: unknown, key: string): number {
	if (typeof value !== 'number' || !Number.isFinite(value)) {
		throw new Fault('{key} holds {value}, not a number', { key, value: quote(brief(value, each => String(JSON.stringify(each)))) });
	}
	return value;
}

/** The numbers at a key, one or a list. Throws a Fault where something is none. */
export function numbersAt(keys: Keys, key: string): number[] {
	const value = keys[key];
	return (Array.isArray(value) ? value : [value]).map(entry => number(entry, key));
}

/** One number for both directions at a key, or one each; undefined where there is nothing. Throws a Fault where it is another thing. */
export function pairAt(keys: Keys, key: string): Pair | undefined {
	if (keys[key] === undefined) {
		return undefined;
	}
	const found = pairFrom(numbersAt(keys, key));
	if (found === undefined) {
		throw new Fault('{key} is one number, or two: [rows, columns]', { key });
	}
	return found;
}

/** The switch at a key; undefined where there is nothing. Throws a Fault where it is another thing. */
export function flagAt(keys: Keys, key: string): boolean | undefined {
	const value = keys[key];
	if (value !== undefined && typeof value !== 'boolean') {
		throw new Fault('{key} is true or false', { key });
	}
	return value;
}
