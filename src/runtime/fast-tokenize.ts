// Ink takes every text apart into characters, several times a frame, with a segmenter made for all of Unicode: most of a frame's
// time. The bundle puts this in its place: the same answers, found by plain loops for the characters that matrices are made of
// and remembered from frame to frame; anything else goes to the library as before. A test compares the two.

import * as library from '@alcalzone/ansi-tokenize';
import { isNarrow, isWide } from './narrow.js';

type Token = ReturnType<typeof library.tokenize>[number];
type StyledChar = library.StyledChar;

/** Texts kept from frame to frame: those of a screen or two, each with a token a character. */
const MOST_KEPT = 250;

let tokens = new Map<string, Token[]>();
/** Texts of before: one that comes again is kept, the others go when as many new ones have come. */
let olderTokens = new Map<string, Token[]>();
const chars = new WeakMap<Token[], StyledChar[]>();

/** The characters and colour codes of a text. */
export function tokenize(text: string, end?: number): Token[] {
	if (end !== undefined) {
		return library.tokenize(text, end);
	}
	const known = tokens.get(text);
	if (known !== undefined) {
		return known;
	}
	const found = olderTokens.get(text) ?? tokenizeSimple(text) ?? library.tokenize(text);
	if (tokens.size >= MOST_KEPT) {
		olderTokens = tokens;
		tokens = new Map();
	}
	tokens.set(text, found);
	return found;
}

/** Each character with the codes that are in force at it. */
export function styledCharsFromTokens(list: Token[]): StyledChar[] {
	const known = chars.get(list) ?? withStyles(list);
	chars.set(list, known);
	return known;
}

const ESCAPE = 0x1b;
const LINE_FEED = 0x0a;
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with this character.
const COLOUR = /\u001b\[(?:([34])8;(?:5;\d+|2;\d+;\d+;\d+)|(39|49|22|1|3[0-7]|4[0-7]|9[0-7]|10[0-7]))m/y;

/** The tokens of a text of simple characters and single colour codes; undefined where there is anything else in it. */
function tokenizeSimple(text: string): Token[] | undefined {
	const found: Token[] = [];
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === ESCAPE) {
			COLOUR.lastIndex = at;
			const match = COLOUR.exec(text);
			if (match === null) {
				return undefined;
			}
			found.push(colourToken(match));
			at += match[0].length - 1;
		} else if (code === LINE_FEED || isNarrow(code) || isWide(code)) {
			found.push(charToken(text[at] as string, isWide(code)));
		} else {
			return undefined;
		}
	}
	return found;
}

const colourTokens = new Map<string, Token>();
const charTokens = new Map<string, Token>();

function colourToken([code, layer, simple]: RegExpExecArray): Token {
	const known = colourTokens.get(code) ?? { type: 'ansi', code, endCode: `\u001b[${endOf(layer ?? '', Number(simple))}m` };
	colourTokens.set(code, known);
	return known;
}

/** The code that ends another: 39 the text's colour, 49 the background's, 22 boldness. */
function endOf(layer: string, simple: number): number {
	if (simple === 1 || simple === 22) {
		return 22;
	}
	const background = layer === '4' || (simple >= 40 && simple <= 49) || simple >= 100;
	return background ? 49 : 39;
}

function charToken(value: string, fullWidth: boolean): Token {
	const known = charTokens.get(value) ?? { type: 'char', value, fullWidth };
	charTokens.set(value, known);
	return known;
}

type Styles = StyledChar['styles'];

const NO_STYLES: Styles = [];
const sharedStyles = new Map<string, Styles>([['', NO_STYLES]]);
const MOST_STYLES = 500;

/** The one list that stands for these styles, so that equal styles are the same object. */
function shared(styles: Styles): Styles {
	const name = styles.map(({ code, endCode }) => code + endCode).join('');
	const known = sharedStyles.get(name) ?? styles;
	if (sharedStyles.size >= MOST_STYLES) {
		sharedStyles.clear();
	}
	sharedStyles.set(name, known);
	return known;
}

const turns = new WeakMap<Styles, WeakMap<Styles, string>>();

/** The escapes between two styles: what the library writes for a character of one before a character of the other. */
function turn(from: Styles, to: Styles): string {
	const known = turns.get(from) ?? new WeakMap<Styles, string>();
	turns.set(from, known);
	const escapes = known.get(to) ?? between(from, to);
	known.set(to, escapes);
	return escapes;
}

/** Two characters that no text holds, to ask the library what it writes between them. */
const [BEFORE, AFTER] = ['\ue000', '\ue001'];

function between(from: Styles, to: Styles): string {
	const mark = (value: string, styles: Styles): StyledChar => ({ type: 'char', value, fullWidth: false, styles });
	const text = library.styledCharsToString([mark(BEFORE, from), mark(AFTER, to)]);
	return text.slice(text.indexOf(BEFORE) + 1, text.indexOf(AFTER));
}

/** The characters as text, with an escape wherever the style turns. */
export function styledCharsToString(list: readonly StyledChar[]): string {
	let text = '';
	let styles = NO_STYLES;
	for (const char of list) {
		// Ink makes a new empty list for every blank cell of a frame.
		const next = char.styles.length === 0 ? NO_STYLES : char.styles;
		text += next === styles ? char.value : turn(styles, next) + char.value;
		styles = next;
	}
	return styles === NO_STYLES ? text : text + turn(styles, NO_STYLES);
}

/** As the library does it, with one list of styles for all characters of a run. */
function withStyles(list: readonly Token[]): StyledChar[] {
	let styles = NO_STYLES;
	const found: StyledChar[] = [];
	for (const token of list) {
		if (token.type === 'ansi') {
			styles = shared(library.reduceAnsiCodesIncremental(styles, [token]));
		} else if (token.type === 'char') {
			found.push(styledChar(token, styles));
		}
	}
	return found;
}

type CharToken = Extract<Token, { type: 'char' }>;

const styledChars = new WeakMap<Styles, Map<CharToken, StyledChar>>();

/** A character in a style: one object for all of its places. The library's tokens are new each time: to remember them would never end. */
function styledChar(token: CharToken, styles: Styles): StyledChar {
	if (charTokens.get(token.value) !== token) {
		return { ...token, styles };
	}
	const own = styledChars.get(styles) ?? new Map<CharToken, StyledChar>();
	styledChars.set(styles, own);
	const known = own.get(token) ?? { ...token, styles };
	own.set(token, known);
	return known;
}
