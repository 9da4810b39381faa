// Before the parser, which calls itself for each bracket and sign, sees a text, its length and depth are measured.

import { Fault } from '../core/fault.js';
import { quote } from '../core/quote.js';

const MAX_LENGTH = 2 ** 14;
const MAX_BRACKETS = 50;
/** `--1` is odd, sixteen signs in a row are an attack. */
const SIGNS_IN_A_ROW = /(?:[-+~!][\s]*){16}/;
/** `2^2^2^…`: the parser goes one deeper for each. */
const POWERS_IN_A_ROW = /\^(?:[^()[\],;+\-*/^]*\^){32}/;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };
const TYPED: Readonly<Record<string, string>> = { '−': '-', '×': '*', '·': '*', '÷': '/' };

/** The text with the signs of good typography as those of a keyboard. Throws a Fault where it is too long or too deep to parse. */
export function guardText(text: string): string {
	if (text.length > MAX_LENGTH) {
		throw new Fault('the expression has {found} characters: at most {most}; put large grids into a file', {
			found: text.length,
			most: MAX_LENGTH,
		});
	}
	if (text.trim() === '') {
		throw new Fault('there is nothing to compute: write numbers or an expression such as ones(3,3)/9');
	}
	checkBrackets(text);
	if (SIGNS_IN_A_ROW.test(text) || POWERS_IN_A_ROW.test(text)) {
		throw tooDeep();
	}
	return text.replace(/[−×·÷]/g, sign => TYPED[sign] ?? sign);
}

/** A sentence for what nests too far. */
export function tooDeep(): Fault {
	return new Fault('the expression is nested too deep: write it in fewer brackets, signs and terms');
}

/** Throws a Fault where brackets don't match, are too deep, or are of a kind that has no meaning here. */
function checkBrackets(text: string): void {
	const open: { readonly bracket: string; readonly at: number }[] = [];
	for (let at = 0; at < text.length; at++) {
		const character = text[at] as string;
		if (CLOSING[character] !== undefined) {
			open.push({ bracket: character, at });
		} else if (character === ')' || character === ']') {
			const last = open.pop();
			if (last === undefined || CLOSING[last.bracket] !== character) {
				throw new Fault('the {bracket} at character {place} closes nothing', { bracket: character, place: at + 1 });
			}
		} else if ('{}"#\\'.includes(character)) {
			throw new Fault('{found} at character {place} has no place in an expression: write numbers such as ones(3,3)/9', {
				found: quote(character),
				place: at + 1,
			});
		}
		if (open.length > MAX_BRACKETS) {
			throw tooDeep();
		}
	}
	const last = open.pop();
	if (last !== undefined) {
		throw new Fault('the {bracket} at character {place} is never closed', { bracket: last.bracket, place: last.at + 1 });
	}
}
