// Expressions of a lesson: read into trees, and held to what they can name, so that a slip is told at its very place.

import { Fault, orFault } from '../../core/fault.js';
import { quote } from '../../core/quote.js';
import { compileTree } from '../../expression/evaluate.js';
import { FUNCTIONS } from '../../expression/functions.js';
import { isKnownWord, unknownName } from '../../expression/names.js';
import { nearest } from '../../expression/nearest.js';
import { CONSTANTS } from '../../expression/numbers.js';
import { namesIn } from '../../expression/plain-tree.js';
import type { Tree } from '../../expression/tree.js';
import { TRUE_ENGINE } from '../exercises/engine.js';

/** Names of values that an expression may use beside the built-in ones. */
export type Names = ReadonlySet<string>;

/** Puts down what is wrong at a character of the text. */
export type ComplainAt = (index: number, fault: Fault) => void;

const ENGINE = Object.keys(TRUE_ENGINE.functions);

/** Whether a word has a meaning of its own, so that nothing else may be called so. */
export const isTaken = (word: string): boolean => isKnownWord(word) || ENGINE.includes(word);

/** The tree of an expression; undefined where it can't be read or names what is not there, which is put down. */
export function compileChecked(text: string, names: Names, complain: ComplainAt): Tree | undefined {
	const tree = orFault(
		() => compileTree(text),
		fault => {
			const { place } = fault.values;
			complain(typeof place === 'number' ? place - 1 : 0, fault);
			return undefined;
		},
	);
	if (tree === undefined) {
		return undefined;
	}
	const unknown = unknownIn(tree, names);
	for (const { word, fault } of unknown) {
		complain(Math.max(0, text.search(new RegExp(`(?<![A-Za-z0-9_])${word.replaceAll('$', '\\$')}(?![A-Za-z0-9_])`))), fault);
	}
	return unknown.length === 0 ? tree : undefined;
}

interface Unknown {
	readonly word: string;
	readonly fault: Fault;
}

function unknownIn(tree: Tree, allowed: Names): Unknown[] {
	const { names, functions } = namesIn(tree);
	const values = [...names].filter(name => !allowed.has(name) && !Object.hasOwn(CONSTANTS, name));
	const calls = [...functions].filter(name => !FUNCTIONS.has(name) && !ENGINE.includes(name));
	return [
		...values.map(word => ({ word, fault: valueFault(word, allowed) })),
		...calls.map(word => ({ word, fault: unknownName(word, [...ENGINE, ...FUNCTIONS.keys()]) })),
	];
}

function valueFault(word: string, allowed: Names): Fault {
	const usage = TRUE_ENGINE.functions[word]?.usage ?? FUNCTIONS.get(word)?.usage;
	if (usage !== undefined) {
		return new Fault('{word} is a function: write {usage}', { word, usage });
	}
	const known = [...allowed, ...Object.keys(CONSTANTS)];
	const meant = nearest(word, known);
	return meant.length > 0
		? new Fault('{word} is not known here: did you mean {meant}?', { word: quote(word), meant })
		: new Fault('{word} is not known here: there are {known}', { word: quote(word), known });
}
