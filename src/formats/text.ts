// The form a person types first: `0 1 2; 3 4 5`. It steps aside for anything that is not plainly numbers.

import { Fault } from '../core/fault.js';
import { MAX_VALUES } from '../core/grid.js';
import { quote } from '../core/quote.js';
import { countOf, KEEPS_SHAPES, type NumberArray, sidesText } from './number-array.js';

const NUMBER = /^[+\-−]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+\-−]?\d+)?$/;
/** The smallest number that there is has 1,076 signs where it is written in full; over a word of millions a pattern may run out of stack. */
export const LONGEST_NUMBER = 1100;
const ROW_END = /[;\n\r]+/;
const VALUE_END = /\s*,\s*|\s+/;
const [SPACE, COMMA, SEMICOLON, BEYOND_ASCII] = [0x20, 0x2c, 0x3b, 0x80];

/** The number a word stands for, the real minus sign allowed; undefined where it is not one. */
export function parseNumber(word: string): number | undefined {
	return isNumber(word) ? Number(word.replaceAll('−', '-')) : undefined;
}

const isNumber = (word: string): boolean => word.length <= LONGEST_NUMBER && NUMBER.test(word);

/**
 * Rows split by `;` or a line's end, values by spaces or commas. Undefined where a word is not a number:
 * the text is of another form. Throws a Fault where all are numbers but the rows don't make a rectangle.
 */
export function parseInline(text: string): NumberArray | undefined {
	const rows = rowsOf(text);
	const words = rows.flat();
	if (words.every(word => word === '') || words.some(word => word !== '' && !isNumber(word))) {
		return undefined;
	}
	return fromWords(rows);
}

/** The same grammar where no other form is possible: a word that is not a number is a Fault. */
export function decodeText(text: string): NumberArray {
	const rows = rowsOf(text);
	if (rows.length === 0) {
		throw new Fault('there is nothing in it: write rows such as 0 1 2');
	}
	for (const [row, words] of rows.entries()) {
		const column = words.findIndex(word => word !== '' && !isNumber(word));
		if (column >= 0) {
			throw new Fault('row {row}, column {column} holds {found}, not a number', { row, column, found: quote(words[column] ?? '') });
		}
	}
	return fromWords(rows);
}

/** Text of rows, values apart by a blank, that `decodeText` gives back. Throws a Fault where there is more than rows and columns. */
export const encodeText = (array: NumberArray): string => rowsText(array, ' ');

/** A line for each row; a bare number is a row of one. Throws a Fault where there is more than rows and columns. */
export function rowsText({ shape, data }: NumberArray, separator: string): string {
	if (shape.length > 2) {
		throw new Fault('a table has rows and columns, and can not hold {shape}: save it as {accepted}', {
			shape: sidesText(shape),
			accepted: KEEPS_SHAPES,
		});
	}
	const cols = shape.at(-1) ?? 1;
	return Array.from({ length: data.length / cols }, (_, row) => {
		const values = data.subarray(row * cols, (row + 1) * cols);
		return `${Array.from(values, numberText).join(separator)}\n`;
	}).join('');
}

/** The shortest digits that stand for exactly this number, a negative zero among them. */
export const numberText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** The words of each row that has any. An empty word stands between two commas. */
function rowsOf(text: string): string[][] {
	if (wordsIn(text) > MAX_VALUES) {
		throw new Fault('there are too many values: at most {most}', { most: MAX_VALUES });
	}
	return text
		.replace(/^\uFEFF/, '')
		.split(ROW_END)
		.map(row => row.trim())
		.filter(row => row !== '')
		.map(row => row.split(VALUE_END));
}

/** About how many words splitting would make, so that sixty megabytes of them are never made. */
function wordsIn(text: string): number {
	let words = 0;
	let commas = 0;
	let inside = false;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const apart = code <= SPACE || code === COMMA || code === SEMICOLON || code >= BEYOND_ASCII;
		words += inside || apart ? 0 : 1;
		commas += code === COMMA ? 1 : 0;
		inside = !apart;
	}
	return Math.max(words, commas);
}

/** Rows of number words as a rectangle. */
function fromWords(rows: readonly (readonly string[])[]): NumberArray {
	const cols = rows[0]?.length ?? 0;
	const shape = [rows.length, cols];
	const data = new Float64Array(countOf(shape));
	let index = 0;
	for (const [row, words] of rows.entries()) {
		if (words.length !== cols) {
			throw new Fault('row {row} has {found} values where row 0 has {cols}', { row, found: words.length, cols });
		}
		for (const [column, word] of words.entries()) {
			data[index++] = finite(word, row, column);
		}
	}
	return { shape, data };
}

/** The finite value of a word known to look like a number, or to be empty. */
function finite(word: string, row: number, column: number): number {
	const value = parseNumber(word);
	if (value === undefined) {
		throw new Fault('row {row}, column {column} is empty: there is a comma too many', { row, column });
	}
	if (!Number.isFinite(value)) {
		throw new Fault('row {row}, column {column} is {value}, too large for a number', { row, column, value: quote(word) });
	}
	return value;
}
