// Widths of texts, remembered: Ink measures every line of every frame, and most of them have not changed.

import stringWidth, { type Options } from 'string-width';

const MOST_KEPT = 4000;
const widths = new Map<string, number>();

/** How many terminal cells a text takes. */
export default function width(text: string, options?: Options): number {
	if (options !== undefined) {
		return stringWidth(text, options);
	}
	const known = widths.get(text) ?? stringWidth(text);
	if (widths.size >= MOST_KEPT) {
		widths.clear();
	}
	widths.set(text, known);
	return known;
}
