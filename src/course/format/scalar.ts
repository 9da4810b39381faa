// A text in YAML is written in several ways (plain, quoted, over several lines); where one of its characters stands is found here.

import type { Scalar } from 'yaml';

/** The offset in the source of a character of a scalar's text. */
export function placeInScalar(source: string, { range, value, type }: Scalar, index: number): number {
	const [start = 0, end = start] = range ?? [];
	if (typeof value !== 'string') {
		return start;
	}
	const first = type === 'PLAIN' || type === undefined ? start : type.startsWith('QUOTE') ? start + 1 : afterHead(source, start);
	return Math.min(walk(source.slice(first, end), value, index) + first, Math.max(start, end - 1));
}

/** A block scalar begins on the line after its `|` or `>`. */
const afterHead = (source: string, start: number): number => source.indexOf('\n', start) + 1;

/** How far to go in what is written until so many characters of the text have been met. What folding and escapes changed is passed by. */
function walk(written: string, text: string, index: number): number {
	let at = 0;
	for (let met = 0; met <= index && met < text.length; met++) {
		const wanted = text[met] as string;
		const blank = /\s/.test(wanted);
		let next = at;
		while (next < written.length && !(blank ? /\s/.test(written[next] as string) : written[next] === wanted)) {
			next++;
		}
		if (next >= written.length) {
			// An escape stands for it: what follows is met again further on.
			continue;
		}
		at = met === index ? next : next + 1;
	}
	return at;
}
