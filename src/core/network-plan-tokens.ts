// The words and numbers of a network that was written as text: what people type differently is made the same here.

import { Fault } from './fault.js';
import type { Pair } from './layer.js';
import { quote } from './quote.js';

/** The most characters of a network's text. */
const MAX_PLAN_TEXT = 1000;

/** A word, a number, two numbers such as 3x3, or a mark that is none of them. */
export interface Token {
	readonly word: string;
	/** Both directions; the same twice where one number stands there. */
	readonly numbers: Pair | undefined;
	readonly isPair: boolean;
	/** As a message shows it. */
	readonly shown: string;
}

/** What stands between two commas. */
export interface Item {
	/** Which it is, from 1 on. */
	readonly place: number;
	readonly tokens: readonly Token[];
	readonly shown: string;
}

const PARTED = /[,;、\n\r]+/;
/** `conv8` is a word and a number, `3 x 3` two numbers; what is neither stands alone as far as the next blank. */
const TOKENS = /\d+(?:\s*x\s*\d+)?(?![\d.])|[a-z]+(?:-[a-z]+)*|[^\sa-z]\S*/g;
const NUMBERS = /^(\d+)(?:\s*x\s*(\d+))?$/;

/** The items of a text in order, empty ones left out. Throws a Fault where it is too long. */
export function itemsOf(text: string): Item[] {
	if (text.length > MAX_PLAN_TEXT) {
		throw new Fault('the network is told in {count} characters: at most {most}', { count: text.length, most: MAX_PLAN_TEXT });
	}
	return plain(text)
		.split(PARTED)
		.map(item => item.trim())
		.filter(item => item !== '')
		.map((item, index) => ({ place: index + 1, tokens: tokensOf(item), shown: quote(item) }));
}

/** Small letters; full-width ones and digits as the others; one sign for times, one name for a pooling. */
function plain(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/[×*]/g, 'x')
		.replaceAll(/\b(max|avg)[\s_]?pool/g, '$1-pool');
}

function tokensOf(item: string): Token[] {
	return [...item.matchAll(TOKENS)].map(([text]) => {
		const [, rows, cols] = NUMBERS.exec(text) ?? [];
		const numbers: Pair | undefined = rows === undefined ? undefined : [Number(rows), Number(cols ?? rows)];
		return { word: text, numbers, isPair: cols !== undefined, shown: quote(text) };
	});
}
