// Tables as spreadsheets copy them: which sign parts the cells, whether commas are decimal, and what to say of a header.

import { Fault, orFault } from '../../core/fault.js';
import { quote } from '../../core/quote.js';
import { decodeCsv } from '../csv.js';
import type { NumberArray } from '../number-array.js';
import { decodeText, parseNumber } from '../text.js';
import { NO_VALUE } from './number-word.js';
import { columnAt, linesOf, placeAt } from './places.js';

export type Delimiter = '\t' | ';' | ',';

/** What parts the cells of a row; undefined for rows whose values are parted by blanks. */
export function delimiterOf(text: string): Delimiter | undefined {
	if (/\S\t/.test(text)) {
		return '\t';
	}
	if (text.includes(';')) {
		return isDecimal(text, ';') || isSemicolonTable(text) ? ';' : undefined;
	}
	return text.includes(',') ? ',' : undefined;
}

/** The numbers of a table. Throws a Fault with line and column of what is wrong. */
export function readTable(text: string, delimiter: Delimiter): NumberArray {
	const decimal = delimiter !== ',' && isDecimal(text, delimiter);
	return withHeaderTold(text, delimiter, () => decodeCsv(unquoted(decimal ? text.replaceAll(',', '.') : text, delimiter)));
}

/** The text without quotes around its cells. Throws a Fault where a quote is left: no number has one. */
function unquoted(text: string, delimiter: Delimiter): string {
	const plain = text.replace(QUOTED[delimiter], ' $1 ');
	const left = plain.indexOf('"');
	if (left >= 0) {
		throw new Fault('{place}: this quotation mark does not fit', { place: placeAt(plain, left) });
	}
	return plain;
}

/** A cell in quotes, alone between two delimiters. */
const QUOTED: Readonly<Record<Delimiter, RegExp>> = {
	'\t': /"(?<=(?:^|\t) *")([^"\t\n]*)"(?= *(?:$|\t))/gm,
	';': /"(?<=(?:^|;) *")([^";\n]*)"(?= *(?:$|;))/gm,
	',': /"(?<=(?:^|,) *")([^",\n]*)"(?= *(?:$|,))/gm,
};

/** Rows parted by `;` or the ends of lines, values by blanks or commas. Throws a Fault with row and column of what is wrong. */
export function readRows(text: string): NumberArray {
	return withHeaderTold(text, /[\s,]+/, () => decodeText(upToWord(text)));
}

/** The text up to the end of the first line with a sign that no number has: what follows it is not looked at. */
function upToWord(text: string): string {
	const at = text.search(/[^\s\d.,;eE+-]/);
	const end = at < 0 ? -1 : text.indexOf('\n', at);
	return end < 0 ? text : text.slice(0, end);
}

const CELLS = {
	'\t': /(?:[ "]*[+-]?\d+(?:,\d+)?(?:[eE][+-]?\d+)?[ "]*)?(?:\t|\n|$)/y,
	';': /(?:[ "]*[+-]?\d+(?:,\d+)?(?:[eE][+-]?\d+)?[ "]*)?(?:;|\n|$)/y,
};

/** Whether commas are decimal: there are some, and every cell is a number if they are. */
function isDecimal(text: string, delimiter: '\t' | ';'): boolean {
	const cell = CELLS[delimiter];
	cell.lastIndex = 0;
	while (cell.lastIndex < text.length) {
		if (!cell.test(text)) {
			return false;
		}
	}
	return text.includes(',');
}

/** Whether semicolons part cells, not rows: they stand inside of several lines, with no blank or comma between two values. */
function isSemicolonTable(text: string): boolean {
	let rows = 0;
	for (const line of linesOf(text)) {
		const trimmed = line.text.trim();
		if (trimmed === '') {
			continue;
		}
		rows++;
		if (!/;[^;]/.test(trimmed) || /[^\s;][ \t,]+[^\s;]/.test(trimmed)) {
			return false;
		}
	}
	return rows > 1;
}

/** What `read` gives. Where it throws a Fault and the table has words for names, the Fault is about these. */
function withHeaderTold(text: string, delimiter: string | RegExp, read: () => NumberArray): NumberArray {
	return orFault(read, fault => {
		throw wordsFault(text, delimiter) ?? finiteFault(fault) ?? fault;
	});
}

const LOOKED_AT = 4096;
const WORD = /\p{L}/u;

/** A Fault about a word for what is no finite number, where the table's own would say that a header has to go. */
function finiteFault({ values: { line, column, found } }: Fault): Fault | undefined {
	return typeof line === 'number' && typeof column === 'number' && typeof found === 'string' && NO_VALUE.test(found)
		? new Fault('{place} is {found}: every value has to be a finite number', { place: columnAt(line, column), found })
		: undefined;
}

/** A Fault about a first row or a first column of words, seen in the first two lines. */
function wordsFault(text: string, delimiter: string | RegExp): Fault | undefined {
	const rows: { readonly line: number; readonly cells: readonly string[] }[] = [];
	for (const { line, text: whole } of linesOf(text)) {
		const trimmed = whole.slice(0, LOOKED_AT).trim();
		if (trimmed !== '') {
			rows.push({ line, cells: trimmed.split(delimiter).map(cell => cell.trim().replaceAll('"', '')) });
		}
		if (rows.length === 2 || line === LOOKED_AT) {
			break;
		}
	}
	const [first, second] = rows;
	const words = first?.cells.filter(isWord) ?? [];
	if (first !== undefined && words.length > 0 && !first.cells.some(isNumber) && second?.cells.some(isNumber)) {
		return new Fault('line {line} is a header ({found}): paste only the rows of numbers below it', {
			line: first.line,
			found: quote(words[0] ?? ''),
		});
	}
	const labelled = rows.find(({ cells: [name = '', ...rest] }) => isWord(name) && rest.length > 0 && rest.every(isNumber));
	return (
		labelled &&
		new Fault('line {line} begins with a name ({found}): paste only the columns of numbers beside it', {
			line: labelled.line,
			found: quote(labelled.cells[0] ?? ''),
		})
	);
}

const isNumber = (cell: string): boolean => parseNumber(cell.replace(',', '.')) !== undefined;
const isWord = (cell: string): boolean => WORD.test(cell) && !NO_VALUE.test(cell) && !isNumber(cell);
