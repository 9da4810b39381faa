// The names of sessions, and of their files. A file's name is made of small letters that every file system tells apart, so that `Edge`
// and `edge` are two sessions everywhere, and no name leads out of the folder.

import { Fault } from '../../core/fault.js';
import { quote } from '../../core/quote.js';

const LONGEST = 40;
/** Letters with their marks, digits, and what parts words; no two names look the same for their blanks. */
const NAME = /^[\p{L}\p{N}_.-][\p{L}\p{M}\p{N}_. -]*$/u;

/** The name in its one spelling. Throws a Fault where it can't be one. */
export function sessionName(text: string): string {
	const name = text
		.slice(0, 8 * LONGEST)
		.normalize('NFC')
		.trim();
	if (name === '' || Array.from(name).length > LONGEST || /^\.\.?$/.test(name) || !NAME.test(name)) {
		throw new Fault('{name} is no name for a session: 1 to {most} letters, digits, blanks or any of - _ .', {
			name: quote(text),
			most: LONGEST,
		});
	}
	return name;
}

const START = 'play-';
const ENDING = '.json';
/** Four digits hold every character there is: 36⁴ > 0x10ffff. */
const DIGITS = 4;
const BASE = 36;

/** The file of a session: `play-edge.json`, `play-~001tedge.json`. At most 210 bytes long. */
export function fileOf(name: string): string {
	const escaped = Array.from(name, character =>
		/[a-z0-9_-]/.test(character) ? character : `~${(character.codePointAt(0) ?? 0).toString(BASE).padStart(DIGITS, '0')}`,
	);
	return `${START}${escaped.join('')}${ENDING}`;
}

/** The name whose file it is; undefined where it is the file of none. */
export function nameOf(file: string): string | undefined {
	const [, escaped] = /^play-((?:[a-z0-9_-]|~[0-9a-z]{4})+)\.json$/.exec(file) ?? [];
	const name = escaped?.replaceAll(/~(....)/g, (_, digits: string) => characterOf(Number.parseInt(digits, BASE)));
	return name !== undefined && isName(name) && fileOf(name) === file ? name : undefined;
}

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

function isName(text: string): boolean {
	try {
		return sessionName(text) === text;
	} catch {
		return false;
	}
}
