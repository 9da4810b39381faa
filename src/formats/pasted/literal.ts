// A matrix as one writes it in MATLAB, Octave or Julia: `[0 1 2; 3 4 5]`, its rows parted by semicolons or the ends of lines.

import { Fault } from '../../core/fault.js';
import { MAX_VALUES } from '../../core/grid.js';
import type { NumberArray } from '../number-array.js';
import { unexpected } from './nested.js';
import { finiteNumber } from './number-word.js';
import { Pages } from './pages.js';
import { afterBlanks, columnAt, linesOf } from './places.js';

/** NumPy breaks a long row where the next value would go beyond 75 characters: no line but the last is shorter than this. */
const NUMPY_LINE = 49;
const LOOKED_AT = 200;
/** Dots at a line's end join it with the next; what follows them is a comment. */
const JOINED = /\.\.\.[^\n]*$/;
const WORDS = /[^\s,;]+|[,;]/g;

/** Whether what begins with a bracket is a matrix of this form: one bracket, and a semicolon or a line's end that ends a row. */
export function isLiteral(text: string, start: number): boolean {
	if (text[start] !== '[' || text.includes('[', start + 1)) {
		return false;
	}
	return text.includes(';', start) || (/\.\.\.[^\S\n]*\n/.test(text) && !isElided(text, start)) || isRowPerLine(text);
}

/** Three values and then dots are what NumPy leaves of a long row. */
function isElided(text: string, start: number): boolean {
	return /^\[\s*(?:[^\s,]+\s+){3}\.\.\.\s/.test(text.slice(start, start + LOOKED_AT));
}

/** Whether each line can only be a row: no comma at its end, and either commas in it, or too short to be one that NumPy broke. */
function isRowPerLine(text: string): boolean {
	const commas = text.includes(',');
	let rows = 0;
	for (const line of linesOf(text)) {
		const trimmed = line.text.trim();
		if (trimmed.endsWith(',') || (!commas && trimmed.length >= NUMPY_LINE)) {
			return false;
		}
		rows += /\d/.test(trimmed) ? 1 : 0;
	}
	return rows > 1;
}

/** The matrix in the bracket. Throws a Fault with line and column of what is wrong. */
export function readLiteral(text: string, start: number): NumberArray {
	const end = text.indexOf(']', start);
	if (end < 0) {
		throw new Fault('the matrix is cut off: it begins with [ and has no ]');
	}
	const rest = afterBlanks(text, end + 1);
	if (rest < text.length) {
		throw unexpected(text, rest);
	}
	const rows = new Rows();
	const above = text.slice(0, start).replaceAll(/[^\n]/g, '');
	for (const { line, text: whole } of linesOf(above + text.slice(start + 1, end))) {
		for (const [word] of whole.replace(JOINED, '').matchAll(WORDS)) {
			rows.take(word, line);
		}
		if (!JOINED.test(whole)) {
			rows.end(line);
		}
	}
	return rows.array();
}

/** Takes words, commas and semicolons in the order in which they stand. Each step throws a Fault where they make no matrix. */
class Rows {
	readonly #pages = new Pages();
	#row: number[] = [];
	/** Whether a value has to come before a comma may. */
	#open = true;

	take(word: string, line: number): void {
		const column = this.#row.length + 1;
		if (word === ';') {
			this.end(line);
			return;
		}
		if (word === ',' && this.#open) {
			throw new Fault('line {line}, column {column} is empty', { line, column });
		}
		this.#open = word === ',';
		if (word !== ',') {
			this.#row.push(finiteNumber(word, () => columnAt(line, column), 'mat2str(A)'));
		}
		if (column > MAX_VALUES) {
			this.end(line);
		}
	}

	/** The row ends, if it has begun. */
	end(line: number): void {
		if (this.#row.length > 0) {
			this.#pages.row(this.#row, line);
		}
		this.#row = [];
		this.#open = true;
	}

	array(): NumberArray {
		return this.#pages.array();
	}
}
