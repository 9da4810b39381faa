// A knob is data: what it stands at, what one turn makes of the layer, what a typed value does. The sheet, the keys and the tests
// go through one table of them.

import { Fault, orFault, phrase } from '../../../core/fault.js';
import type { LayerSpec, Pair } from '../../../core/layer.js';
import { pairFrom } from '../../../core/layer-parts.js';
import { fractionIn } from '../../../core/numbers.js';
import { quote } from '../../../core/quote.js';
import type { Bare } from '../setup.js';

export const KNOB_NAMES = [
	'op',
	'input-size',
	'channels',
	'kernel-size',
	'filters',
	'stride',
	'padding',
	'padding-mode',
	'dilation',
	'groups',
	'mode',
	'bias',
	'activation',
	'output-padding',
	'ceil-mode',
	'count-padding',
] as const;
export type KnobName = (typeof KNOB_NAMES)[number];

/** One turn up or down. */
export type Direction = 1 | -1;

export interface Knob {
	readonly name: KnobName;
	/** What it stands at, as it would be typed; undefined where the layer has no such knob. */
	readonly value: (bare: Bare) => string | undefined;
	/** The layer after one turn; it may be one that can't be built. Undefined at the end of the row. */
	readonly turn: (bare: Bare, direction: Direction) => Bare | undefined;
	/** The layer with a typed value. Throws a Fault where the text is none. */
	readonly typed: (bare: Bare, text: string) => Bare;
	/** Whether an expression may be typed, such as sqrt(2). */
	readonly computes?: boolean;
	/** The names that may be typed, where it takes names. */
	readonly names?: readonly string[];
}

/** The setup with another spec. */
export const withSpec = (bare: Bare, spec: LayerSpec): Bare => ({ ...bare, spec });

/** `2`, or `2,3` where rows and columns differ. */
const pairText = ([rows, cols]: Pair): string => (rows === cols ? String(rows) : `${rows},${cols}`);

/** Both numbers one up or down; undefined where one would fall below the least. */
function bumped([rows, cols]: Pair, direction: Direction, least: number): Pair | undefined {
	const pair: Pair = [rows + direction, cols + direction];
	return Math.min(...pair) < least ? undefined : pair;
}

/** The numbers or fractions that a text lists: parted by commas, blanks or ×. Throws a Fault where one is no number. */
export function numbersTyped(text: string): number[] {
	const numbers = text
		.trim()
		.replaceAll('−', '-')
		.split(/\s*[,×x，、]\s*|\s+/)
		.map(word => (word === '' ? Number.NaN : fractionIn(word)));
	if (!numbers.every(Number.isFinite)) {
		throw new Fault('{text} is no number: write one such as 2, or two for rows and columns such as 2,3', { text: quote(text) });
	}
	return numbers;
}

/** Whether a text lists numbers and fractions alone, which need not be computed. */
export const isListed = (text: string): boolean =>
	orFault(
		() => numbersTyped(text).length > 0,
		() => false,
	);

/** One number for both directions, or one each. Throws a Fault where there are others. */
function pairTyped(text: string): Pair {
	const pair = pairFrom(numbersTyped(text));
	if (pair === undefined) {
		throw new Fault('{text} is neither one number nor two: rows, columns', { text: quote(text) });
	}
	return pair;
}

/** One whole number. Throws a Fault where it is another. */
function countTyped(text: string): number {
	const [count = Number.NaN, ...more] = numbersTyped(text);
	if (more.length > 0 || !Number.isSafeInteger(count) || count < 1) {
		throw new Fault('{text} is not a whole number from 1 on', { text: quote(text) });
	}
	return count;
}

/** One of the names, or the start of just one of them. Throws a Fault where it is none. */
function nameTyped<Name extends string>(names: readonly Name[], text: string): Name {
	const word = text.trim().toLowerCase();
	const begun = names.filter(name => name.startsWith(word));
	const name = names.find(each => each === word) ?? (word !== '' && begun.length === 1 ? begun[0] : undefined);
	if (name === undefined) {
		throw new Fault('{text} is not one of {known}', { text: word === '' ? phrase('nothing') : quote(text), known: names });
	}
	return name;
}

/** A knob that takes one of a few names: round and round. */
export function choice<Name extends string>(
	name: KnobName,
	names: readonly Name[],
	now: (bare: Bare) => Name | undefined,
	change: (bare: Bare, name: Name) => Bare,
): Knob {
	return {
		name,
		names,
		value: now,
		turn: (bare, direction) => {
			const at = names.indexOf(now(bare) ?? (names[0] as Name));
			return change(bare, names[(at + direction + names.length) % names.length] as Name);
		},
		typed: (bare, text) => change(bare, nameTyped(names, text)),
	};
}

/** A knob of two numbers, for rows and columns. */
export function pairKnob(
	name: KnobName,
	least: number,
	now: (bare: Bare) => Pair | undefined,
	change: (bare: Bare, pair: Pair) => Bare,
): Knob {
	return {
		name,
		value: bare => {
			const pair = now(bare);
			return pair && pairText(pair);
		},
		turn: (bare, direction) => {
			const pair = bumped(now(bare) ?? [least, least], direction, least);
			return pair && change(bare, pair);
		},
		typed: (bare, text) => change(bare, pairTyped(text)),
	};
}

/** A knob that counts. */
export function countKnob(
	name: KnobName,
	now: (bare: Bare) => number | undefined,
	change: (bare: Bare, count: number) => Bare,
	next = (count: number, direction: Direction, _bare: Bare): number => count + direction,
): Knob {
	return {
		name,
		value: bare => now(bare)?.toString(),
		turn: (bare, direction) => {
			const count = next(now(bare) ?? 1, direction, bare);
			return count < 1 ? undefined : change(bare, count);
		},
		typed: (bare, text) => change(bare, countTyped(text)),
	};
}

/** A knob that is on or off. */
export const flag = (name: KnobName, now: (bare: Bare) => boolean | undefined, change: (bare: Bare, on: boolean) => Bare): Knob =>
	choice(
		name,
		['off', 'on'],
		bare => {
			const on = now(bare);
			return on === undefined ? undefined : on ? 'on' : 'off';
		},
		(bare, word) => change(bare, word === 'on'),
	);
