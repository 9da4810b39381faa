// Spreadsheets write commas, semicolons or tabs, quotes and a byte order mark; csv-parse knows all that, we want numbers.

import { type CsvError, type Options, parse } from 'csv-parse/sync';
import { Fault } from '../core/fault.js';
import { MAX_VALUES } from '../core/grid.js';
import { quote } from '../core/quote.js';
import { countOf, type NumberArray } from './number-array.js';
import { parseNumber, rowsText } from './text.js';

interface Line {
	readonly line: number;
	readonly values: readonly number[];
}

/** The most characters a value may take on average. The longest number has 25; the parser is slow on what has none. */
const WIDEST = 64;
const SMALL = 2 ** 16;

/** Rows × columns from comma-, semicolon- or tab-separated text. Throws a Fault with line and column of what is not a number. */
export function decodeCsv(text: string): NumberArray {
	const delimiter = delimiterOf(text);
	const separators = [delimiter, '\n', '\r'].map(separator => count(text, separator));
	if (separators.some(found => found > MAX_VALUES)) {
		throw new Fault('the table is too large: at most {most} values', { most: MAX_VALUES });
	}
	if (text.length > SMALL && text.length > WIDEST * separators.reduce((sum, found) => sum + found, 1)) {
		throw new Fault('this is no table of numbers: it begins with {start}', { start: quote(text.trimStart()) });
	}
	const lines = text.includes('"') ? quotedLines(text, delimiter) : plainLines(text, delimiter);
	const [first] = lines;
	if (first === undefined) {
		throw new Fault('there is nothing in it: write rows such as 0,1,2');
	}
	const cols = first.values.length;
	const data = new Float64Array(countOf([lines.length, cols]));
	for (const [row, { line, values }] of lines.entries()) {
		if (values.length !== cols) {
			throw new Fault('line {line} has {found} values where line {first} has {cols}', {
				line,
				found: values.length,
				first: first.line,
				cols,
			});
		}
		data.set(values, row * cols);
	}
	return { shape: [lines.length, cols], data };
}

/**
 * Comma-separated text that `decodeCsv` gives back. A blank line is no border between channels, since spreadsheets write
 * blank lines of their own. Throws a Fault where there is more than rows and columns.
 */
export const encodeCsv = (array: NumberArray): string => rowsText(array, ',');

/** A tab if there is one, else a semicolon, else a comma. */
function delimiterOf(text: string): string {
	return ['\t', ';'].find(candidate => text.includes(candidate)) ?? ',';
}

/** How often a character occurs: a bound on the values, known before any is read. */
function count(text: string, character: string): number {
	let found = 0;
	for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
		found++;
	}
	return found;
}

/** The lines that hold anything, of a text without quotes: the parser would take a minute for a million blank ones. */
function plainLines(text: string, delimiter: string): Line[] {
	const lines: Line[] = [];
	for (const [index, line] of text
		.replace(/^\uFEFF/, '')
		.split(/\r\n|\n|\r/)
		.entries()) {
		const cells = line.split(delimiter).map(cell => cell.trim());
		if (cells.some(cell => cell !== '')) {
			lines.push({ line: index + 1, values: cells.map((cell, column) => numberIn(cell, index + 1, column + 1)) });
		}
	}
	return lines;
}

/** The lines that hold anything. The first word among the numbers ends the reading. */
function quotedLines(text: string, delimiter: string): Line[] {
	const lines: Line[] = [];
	const options: Options = { bom: true, delimiter, relax_column_count: true, trim: true };
	const read = (cells: readonly string[], { lines: line }: { readonly lines: number }): null => {
		if (cells.some(cell => cell !== '')) {
			lines.push({ line, values: cells.map((cell, column) => numberIn(cell, line, column + 1)) });
		}
		return null;
	};
	try {
		parse(text, { ...options, on_record: read as unknown as NonNullable<Options['on_record']> });
	} catch (error) {
		throw error instanceof Fault ? error : parserFault(error as CsvError);
	}
	return lines;
}

/** What the parser itself complains about. */
function parserFault({ lines }: CsvError): Fault {
	return new Fault('a quotation mark does not fit, on line {line} or before', { line: typeof lines === 'number' ? lines : 1 });
}

/** The number in a cell. */
function numberIn(cell: string, line: number, column: number): number {
	const value = parseNumber(cell);
	if (value !== undefined && Number.isFinite(value)) {
		return value;
	}
	if (cell === '') {
		throw new Fault('line {line}, column {column} is empty', { line, column });
	}
	throw new Fault('line {line}, column {column} holds {found}, not a number; a header line has to go', {
		line,
		column,
		found: quote(cell),
	});
}
