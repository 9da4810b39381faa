// The double that stands in the bundle for Ink's tokenizer gives the same answers as the real one.

import * as library from '@alcalzone/ansi-tokenize';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { styledCharsFromTokens, styledCharsToString, tokenize } from '../../src/runtime/fast-tokenize.js';
import { SEED } from '../core/draw.js';
import { heapInUse } from '../soak/heap.js';
import { anything, ordinary } from './styled-text.js';

const TEXTS = [
	['what screens are made of', ordinary],
	['anything', anything],
] as const;
const RUNS = { seed: SEED, numRuns: 1500 };

const charsOf = (text: string): library.StyledChar[] => library.styledCharsFromTokens(library.tokenize(text));
const fastCharsOf = (text: string): library.StyledChar[] => styledCharsFromTokens(tokenize(text));

describe.each(TEXTS)('%s', (_, text) => {
	test('the same tokens, the first time and again', () => {
		fc.assert(
			fc.property(text, each => {
				expect(tokenize(each)).toEqual(library.tokenize(each));
				expect(tokenize(each)).toEqual(library.tokenize(each));
			}),
			RUNS,
		);
	});

	test('the same tokens up to a column', () => {
		fc.assert(
			fc.property(text, fc.integer({ min: 0, max: 30 }), (each, end) => {
				expect(tokenize(each, end)).toEqual(library.tokenize(each, end));
			}),
			RUNS,
		);
	});

	test('the same styles on every character', () => {
		fc.assert(
			fc.property(text, each => {
				expect(fastCharsOf(each)).toEqual(charsOf(each));
				expect(fastCharsOf(each)).toEqual(charsOf(each));
			}),
			RUNS,
		);
	});

	test('there and back: the same text, also of characters from many lines in any order', () => {
		fc.assert(
			fc.property(text, text, fc.integer({ min: 0, max: 12 }), (one, other, at) => {
				const mix = (of: (text: string) => library.StyledChar[]): library.StyledChar[] => [
					...of(one).slice(at),
					...of(other),
					...of(one).slice(0, at),
				];
				expect(styledCharsToString(fastCharsOf(one))).toBe(library.styledCharsToString(charsOf(one)));
				expect(styledCharsToString(mix(fastCharsOf))).toBe(library.styledCharsToString(mix(charsOf)));
			}),
			RUNS,
		);
	});
});

/** Beyond lie scripts that the double leaves to the library. */
const SYMBOLS_END = 0x2c00;

test('every character up to the end of the symbols, between two letters', () => {
	const different: string[] = [];
	for (let code = 0; code < SYMBOLS_END; code++) {
		const text = `a${String.fromCharCode(code)}b`;
		if (JSON.stringify(tokenize(text)) !== JSON.stringify(library.tokenize(text))) {
			different.push(code.toString(16));
		}
	}
	expect(different).toEqual([]);
});

test('lines beyond what is remembered are answered as before', () => {
	const lines = Array.from({ length: 9000 }, (_, index) => `\u001b[3${index % 8}mline ${index}\u001b[39m`);
	for (const line of [...lines, ...lines]) {
		tokenize(line);
	}
	for (const line of lines.filter((_, index) => index % 500 === 0)) {
		expect(tokenize(line)).toEqual(library.tokenize(line));
		expect(styledCharsToString(fastCharsOf(line))).toBe(line);
	}
});

test('what the library took apart is let go when nobody has it any more', async () => {
	/** A token that is never seen again, once its character has been made of it. */
	const seen = (): WeakRef<object> => {
		const tokens = library.tokenize('👍🏽');
		styledCharsFromTokens(tokens);
		return new WeakRef(tokens[0] as object);
	};
	const token = seen();
	await heapInUse();
	expect(token.deref()).toBeUndefined();
});
