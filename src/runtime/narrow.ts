// The characters that the screens are made of, told by their codes alone: no table of Unicode need be loaded for them.

/** Single ones: the transpose, the keys (pages, shift, backspace, return), the small triangle, the cross. */
const SINGLE: ReadonlySet<number> = new Set([0x1d40, 0x21de, 0x21df, 0x21e7, 0x232b, 0x23ce, 0x25b4, 0x2715]);

/** ASCII, Latin, Greek, dashes, subscripts, arrows, mathematical signs, lines, blocks, shapes, braille: one cell each, never joined. */
export function isNarrow(code: number): boolean {
	return (
		(code >= 0x20 && code < 0x7f) ||
		(code > 0xad && code < 0x300) ||
		(code >= 0x391 && code <= 0x3a1) ||
		(code >= 0x3a3 && code <= 0x3a9) ||
		(code >= 0x3b1 && code <= 0x3c9) ||
		(code >= 0x2010 && code <= 0x2027) ||
		(code >= 0x2080 && code <= 0x2089) ||
		(code >= 0x2190 && code <= 0x2195) ||
		(code >= 0x2200 && code <= 0x22ff) ||
		(code >= 0x2308 && code <= 0x230b) ||
		(code >= 0x2500 && code <= 0x25a9) ||
		(code >= 0x25b7 && code <= 0x25bf) ||
		(code >= 0x25c1 && code <= 0x25f0) ||
		SINGLE.has(code) ||
		(code >= 0x2800 && code <= 0x28ff)
	);
}

/** Chinese characters and their punctuation: two cells each. */
export function isWide(code: number): boolean {
	return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3001 && code <= 0x3029) || (code >= 0xff01 && code <= 0xff60);
}
