// What a person types as a number or a matrix: mathjs reads it, our own short list of functions computes it, so that
// neither the language's wider reach nor its appetite for time and memory is ever within the text's power.

import { Fault } from '../core/fault.js';
import { quote } from '../core/quote.js';
import { guardText, tooDeep } from './guard.js';
import { plainTree } from './plain-tree.js';
import { parseTree, type Tree } from './tree.js';
import { sides, singleOf, type Value } from './value.js';
import { onlyComputes, walk } from './walk.js';
import { newWork } from './work.js';

/** The numbers that an expression such as `ones(3,3)/9` yields, at most four deep. Throws a Fault; never hangs. */
export function evaluateNumbers(text: string): Value {
	const guarded = guardText(text);
	return parsed(guarded, tree => walk(tree, newWork()));
}

/** What is made of the tree of a text; whatever goes wrong is one sentence. */
function parsed<Made>(guarded: string, make: (tree: Tree) => Made): Made {
	try {
		return make(treeOf(guarded));
	} catch (error) {
		throw error instanceof RangeError ? tooDeep() : error;
	}
}

function treeOf(guarded: string): Tree {
	try {
		return parseTree(guarded);
	} catch (error) {
		throw error instanceof RangeError ? error : complaint(error, guarded);
	}
}

/** An expression as plain data, to be walked later without the parser. Throws a Fault where it can't be read. */
export function compileTree(text: string): Tree {
	return parsed(guardText(text), plainTree);
}

/** The one number that an expression such as `3*2+1` or `1/9` yields. Throws a Fault where it is a matrix. */
export function evaluateNumber(text: string): number {
	const value = evaluateNumbers(text);
	const number = singleOf(value);
	if (number === undefined) {
		throw new Fault('one number is wanted, and this is {shape}', { shape: sides(value) });
	}
	return number;
}

/** The parser's complaint as one sentence. Its errors of another kind are about what stands in front of an equals sign. */
function complaint(error: unknown, text: string): Fault {
	if (!(error instanceof SyntaxError)) {
		return onlyComputes();
	}
	if (error.message.startsWith('Column dimensions')) {
		return new Fault('the rows in [ ] are not of one length: each has as many values as the first');
	}
	const { char } = error as SyntaxError & { readonly char?: unknown };
	const place = typeof char === 'number' ? char : 1;
	const near = text.slice(Math.max(0, place - 1)).trim();
	if (near === '') {
		return new Fault('the expression ends too early, after {text}', { text: quote(text.trim().slice(-20)) });
	}
	return new Fault('the expression goes wrong at character {place}, at {near}: values are split by commas, rows by ;', {
		place,
		near: quote(near, 12),
	});
}
