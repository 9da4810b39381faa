// The values of options: a text, a name of a list, numbers parted by commas. What can't be read as such ends in a Fault that names the option.

import { Fault, type FaultValue, phrase } from '../core/fault.js';
import { PADDING_NAMES, type Padding, type Pair } from '../core/layer.js';
import { PADDING_FORM, pairFrom, sidesFrom } from '../core/layer-parts.js';
import { oneOf } from '../core/one-of.js';
import { quote } from '../core/quote.js';
import type { OptionValues } from './parse.js';
import type { OptionName } from './table.js';

/** An option's text; undefined where it was not given, or is a switch. */
export function textOf(options: OptionValues, name: OptionName): string | undefined {
	const value = options[name];
	return typeof value === 'string' ? value : undefined;
}

/** What a person calls the options that take a name. */
const NAMED = {
	'padding-mode': phrase('padding mode'),
	mode: phrase('mode'),
	activation: phrase('activation'),
	loss: phrase('loss'),
	optimizer: phrase('optimizer'),
} as const satisfies Partial<Record<OptionName, FaultValue>>;

/** One of the known names; a Fault where the text is another. */
export function nameOf<Known extends string>(
	options: OptionValues,
	option: keyof typeof NAMED,
	known: readonly Known[],
): Known | undefined {
	return oneOf(NAMED[option], options[option], known);
}

/** Numbers parted by commas; a Fault where one is none. */
function numbersOf(text: string, option: string, form: FaultValue): number[] {
	const numbers = text
		.replaceAll('−', '-')
		.replace(/^\[|\]$/g, '')
		.split(',')
		.map(piece => (piece.trim() === '' ? Number.NaN : Number(piece)));
	if (!numbers.every(Number.isFinite)) {
		throw wrongForm(option, text, form);
	}
	return numbers;
}

const WHOLE_FORM = phrase('a whole number');

/** One number, whatever it is. */
export function countOf(options: OptionValues, option: 'groups'): number | undefined {
	const text = textOf(options, option);
	if (text === undefined) {
		return undefined;
	}
	const [count, ...more] = numbersOf(text, option, WHOLE_FORM);
	if (more.length > 0) {
		throw wrongForm(option, text, WHOLE_FORM);
	}
	return count;
}

const PAIR_FORM = phrase('one number, or two: rows,columns');

/** One number for both directions, or one each. Throws a Fault where there are none or more. */
export function pairOf(options: OptionValues, option: OptionName): Pair | undefined {
	const text = textOf(options, option);
	if (text === undefined) {
		return undefined;
	}
	const pair = pairFrom(numbersOf(text, option, PAIR_FORM));
	if (pair === undefined) {
		throw wrongForm(option, text, PAIR_FORM);
	}
	return pair;
}

/** A padding by its name, or in numbers. Throws a Fault where it is neither. */
export function paddingOf(text: string | undefined): Padding | undefined {
	const name = PADDING_NAMES.find(known => known === text);
	if (text === undefined || name !== undefined) {
		return name;
	}
	const sides = sidesFrom(numbersOf(text, 'padding', PADDING_FORM));
	if (sides === undefined) {
		throw wrongForm('padding', text, PADDING_FORM);
	}
	return sides;
}

function wrongForm(option: string, text: string, form: FaultValue): Fault {
	return new Fault('--{option} {text} is not {form}', { option, text: quote(text), form });
}

/** One bias for all, or a list. Throws a Fault where one is no number. */
export function biasOf(text: string | undefined): number | number[] | undefined {
	if (text === undefined) {
		return undefined;
	}
	const numbers = numbersOf(text, 'bias', phrase('a number, or one for each output channel: 1,2,3'));
	return numbers.length === 1 ? numbers[0] : numbers;
}

/** A whole number within bounds; undefined where the option was not given. Throws a Fault where it is another. */
export function wholeOf(options: OptionValues, option: OptionName, least: number, most: number): number | undefined {
	const text = textOf(options, option);
	const number = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
	if (text !== undefined && !(Number.isSafeInteger(number) && number >= least && number <= most)) {
		throw new Fault('--{option} {text} is not a whole number from {least} to {most}', { option, text: quote(text), least, most });
	}
	return text === undefined ? undefined : number;
}
