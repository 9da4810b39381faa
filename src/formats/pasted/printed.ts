// MATLAB, Octave, Julia and R print a matrix as bare rows, with lines between that say which rows and columns they are.

import { Fault } from '../../core/fault.js';
import { MAX_VALUES } from '../../core/grid.js';
import { quote } from '../../core/quote.js';
import type { NumberArray } from '../number-array.js';
import { finiteNumber } from './number-word.js';
import { Pages } from './pages.js';
import { columnAt, type Line, linesOf } from './places.js';

/** What the lines of a program look like that are no rows. */
export interface PrintedForm {
	/** Says what follows, and is passed over: `A =`. */
	readonly title?: RegExp;
	/** Begins a page; its groups are the label: `ans(:,:,2) =`. */
	readonly page?: RegExp;
	/** Begins a block of columns; its groups are the first and, if it says so, the last: `Columns 9 through 10`. */
	readonly columns?: RegExp;
	/** A power of ten for all rows to come; its group is the exponent: `1.0e+03 *`. */
	readonly scale?: RegExp;
	/** Stands before the values of a row; its group, if any, is the column they begin at: `[1,]`, or `[7]` of a vector. */
	readonly label?: RegExp;
	/** What to run so that the program prints every value. */
	readonly remedy: string;
}

/** No line but a row is longer. */
const LONGEST = 200;
const WORDS = /\S+/g;

/** The matrix of printed rows. Throws a Fault with line and column of what is wrong. */
export function readPrinted(text: string, form: PrintedForm): NumberArray {
	const pages = new Pages();
	let exponent = 0;
	for (const line of linesOf(text)) {
		const trimmed = line.text.trim();
		const matched = (pattern: RegExp | undefined) => (trimmed.length > LONGEST ? null : (pattern?.exec(trimmed) ?? null));
		const page = matched(form.page);
		const columns = matched(form.columns);
		const scale = matched(form.scale);
		if (page !== null) {
			pages.page(numbersIn(page), line.line);
			exponent = 0;
		} else if (columns !== null) {
			const [from = 1, to] = numbersIn(columns);
			pages.columns(from, to, line.line);
		} else if (scale !== null) {
			exponent = Number(scale[1]);
		} else if (matched(form.title) !== null) {
			checkFirst(pages, line);
		} else if (trimmed !== '') {
			takeRow(pages, { line: line.line, text: trimmed }, exponent, form);
		}
	}
	return pages.array();
}

function takeRow(pages: Pages, { line, text }: Line, exponent: number, { label, remedy }: PrintedForm): void {
	const found = label?.exec(text);
	if (found?.[1] !== undefined) {
		pages.columns(Number(found[1]), undefined, line);
	}
	const values: number[] = [];
	for (const [word] of text.slice(found?.[0].length ?? 0).matchAll(WORDS)) {
		const column = values.length + 1;
		values.push(finiteNumber(scaled(word, exponent), () => columnAt(line, column), remedy));
		if (column > MAX_VALUES) {
			break;
		}
	}
	pages.row(values, line);
}

/** The word with its power of ten written behind it: that is exact where a product is not. */
function scaled(word: string, exponent: number): string {
	return exponent !== 0 && /^[+-]?[\d.]+$/.test(word) ? `${word}e${exponent}` : word;
}

/** Throws a Fault where a second matrix begins. */
function checkFirst(pages: Pages, { line, text }: Line): void {
	if (pages.hasValues) {
		throw new Fault('line {line} begins another matrix ({found}): paste one at a time', { line, found: quote(text.trim()) });
	}
}

const numbersIn = (groups: RegExpExecArray): number[] => groups.slice(1).flatMap(group => (group === undefined ? [] : Number(group)));
