// A person finds what is wrong by the line that an editor numbers, not by the character of the whole text.

import { type Phrase, phrase } from '../../core/fault.js';

export interface Line {
	/** From 1, as editors count. */
	readonly line: number;
	readonly text: string;
}

/** The lines one after the other: sixty million empty ones are never held at once. */
export function* linesOf(text: string): Generator<Line> {
	let start = 0;
	for (let line = 1; start <= text.length; line++) {
		const found = text.indexOf('\n', start);
		const end = found < 0 ? text.length : found;
		yield { line, text: text.slice(start, end) };
		start = end + 1;
	}
}

/** Where a character stands: its line and its place in it, both from 1. */
export function placeAt(text: string, at: number): Phrase {
	let line = 1;
	let start = 0;
	for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', start)) {
		line++;
		start = end + 1;
	}
	return phrase('line {line}, character {character}', { line, character: at - start + 1 });
}

/** The place of a value in a line, both from 1, as the tables of src/formats/csv.ts count. */
export const columnAt = (line: number, column: number): Phrase => phrase('line {line}, column {column}', { line, column });

/** The first place from `at` on that is no blank; the text's end where there is none. */
export function afterBlanks(text: string, at: number): number {
	const blanks = /\s*/y;
	blanks.lastIndex = at;
	blanks.test(text);
	return blanks.lastIndex;
}
