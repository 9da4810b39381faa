// Widths of texts, told at once for the characters that screens are made of, and remembered for the others: Ink measures every
// text of every frame.

import stringWidth, { type Options } from 'string-width';
import { isNarrow, isWide } from './narrow.js';

const MOST_KEPT = 4000;
const widths = new Map<string, number>();

/** How many terminal cells a text takes. */
export default function width(text: string, options?: Options): number {
	return options === undefined ? (simpleWidth(text) ?? rememberedWidth(text)) : stringWidth(text, options);
}

/** The width of a text of narrow and Chinese characters; undefined where there is anything else in it. */
function simpleWidth(text: string): number | undefined {
	let cells = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (isNarrow(code)) {
			cells += 1;
		} else if (isWide(code)) {
			cells += 2;
		} else {
			return undefined;
		}
	}
	return cells;
}

function rememberedWidth(text: string): number {
	const known = widths.get(text) ?? stringWidth(text);
	if (widths.size >= MOST_KEPT) {
		widths.clear();
	}
	widths.set(text, known);
	return known;
}
