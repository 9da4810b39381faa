// JSON text is looked over before it is parsed: from outside it may be a hundred thousand brackets deep, or a hundred
// million values long.

import { Fault } from '../core/fault.js';
import { MAX_VALUES } from '../core/grid.js';
import { quote } from '../core/quote.js';

/** How deep lists of numbers may be nested. */
export const DEEPEST = 4;
/** An object around the lists may add a level: the sentence about objects is better than the one about depth. */
const DEEPEST_TEXT = DEEPEST + 4;

/** What JSON text says, or undefined where it is not JSON. Throws a Fault where it is too deep or too long to look at. */
export function parseJson(text: string): { readonly value: unknown } | undefined {
	checkSize(text);
	try {
		return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
	} catch {
		return undefined;
	}
}

/** Throws a Fault where brackets are too deep or commas too many; brackets inside of strings don't count. */
function checkSize(text: string): void {
	let depth = 0;
	let commas = 0;
	let quoted = false;
	for (let at = 0; at < text.length; at++) {
		const character = text[at];
		if (quoted) {
			at += character === '\\' ? 1 : 0;
			quoted = character !== '"';
		} else if (character === '"') {
			quoted = true;
		} else if (character === '[' || character === '{') {
			depth++;
		} else if (character === ']' || character === '}') {
			depth--;
		} else if (character === ',') {
			commas++;
		}
		if (depth > DEEPEST_TEXT) {
			throw tooDeep();
		}
	}
	if (commas >= MAX_VALUES) {
		throw new Fault('{found} values are too many: at most {most}', { found: commas + 1, most: MAX_VALUES });
	}
}

/** The Fault for lists that are nested too deep. */
export function tooDeep(): Fault {
	return new Fault('lists are nested at most {most} deep', { most: DEEPEST });
}

/** Where text stops being a nested list of numbers, as well as one character can tell. */
export function notJson(text: string): Fault {
	const at = text.search(/[^\s\d+\-.eE,[\]\uFEFF]/);
	if (at >= 0) {
		return new Fault('this is not JSON: character {place} starts {found}, where only numbers, commas and brackets may be', {
			place: at + 1,
			found: quote(text.slice(at), 10),
		});
	}
	return new Fault('this is not JSON: its brackets, commas or numbers do not fit; right is [[0, 1], [2, 3]]');
}
