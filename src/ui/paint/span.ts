// What is drawn, before any terminal is thought of: lines of styled text, measured in terminal cells.

import stringWidth from 'string-width';

/** Colours are names or codes that chalk and Ink both read: `#rrggbb`, `ansi256(n)`, `yellow`. */
export interface Style {
	readonly fg?: string;
	readonly bg?: string;
	readonly bold?: boolean;
}

export interface Span extends Style {
	readonly text: string;
}

export type Line = readonly Span[];

/** How many terminal cells a text takes; Chinese characters take two. */
export const widthOf = (text: string): number => stringWidth(text);

/** How many terminal cells a line takes. */
export function lineWidth(line: Line): number {
	return line.reduce((sum, { text }) => sum + widthOf(text), 0);
}

/** The line without its styles. */
export function plain(line: Line): string {
	return line.map(({ text }) => text).join('');
}

/** So many empty lines; none where there are less than none. */
export const blanks = (count: number): Line[] => Array.from({ length: Math.max(0, count) }, (): Line => []);

/** The line cut to a width, with an ellipsis where something was lost. */
export function cutLine(line: Line, width: number, ellipsis: string): Line {
	if (lineWidth(line) <= width) {
		return line;
	}
	const kept: Span[] = [];
	let left = width - widthOf(ellipsis);
	for (const span of line) {
		const text = cutText(span.text, left);
		kept.push({ ...span, text });
		left -= widthOf(text);
		if (text !== span.text) {
			break;
		}
	}
	return width < widthOf(ellipsis) ? [] : [...kept, { text: ellipsis }];
}

function cutText(text: string, width: number): string {
	let cut = '';
	for (const mark of text) {
		if (widthOf(cut + mark) > width) {
			return cut;
		}
		cut += mark;
	}
	return cut;
}

/** Neighbouring spans of one style as one: fewer pieces for Ink to measure, fewer bytes for the terminal. */
export function joinSpans(line: Line): Line {
	const joined: Span[] = [];
	for (const span of line) {
		const last = joined.at(-1);
		if (last !== undefined && last.fg === span.fg && last.bg === span.bg && last.bold === span.bold) {
			joined[joined.length - 1] = { ...last, text: last.text + span.text };
		} else if (span.text !== '') {
			joined.push(span);
		}
	}
	return joined;
}

const WIDE = '\\u2e80-\\u9fff\\uff00-\\uffef';
/** Brackets that may not end a line, and punctuation that may not begin one; beside Han the half-width ones, too. */
const OPENS = '\\u3008\\u300a\\u300c\\u300e\\u3010\\uff08';
const CLOSES = '\\u3001\\u3002\\u3009\\u300b\\u300d\\u300f\\u3011\\uff01\\uff09\\uff0c\\uff1a\\uff1b\\uff1f';

/** Words with the blanks after them; in a script without blanks, characters; each with the punctuation that belongs to it. */
const PIECES = new RegExp(
	`[${OPENS}([]*(?:(?![${OPENS}${CLOSES}])[${WIDE}]|[^\\s${WIDE}]+)[${CLOSES}),.:;\\]]*\\s*|[${OPENS}${CLOSES}]+\\s*|\\s+`,
	'g',
);

/** Text broken into lines of at most a width, between words; between any two characters of a script without blanks. */
export function wrapText(text: string, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const piece of text.match(PIECES) ?? []) {
		if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
			lines.push(line.trimEnd());
			line = '';
		}
		line += piece;
	}
	return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** A styled line broken as its text would be. */
export function wrapLine(line: Line, width: number): Line[] {
	const marks = line.flatMap(({ text, ...style }) => Array.from(text, mark => ({ text: mark, ...style })));
	let at = 0;
	return wrapText(plain(line), width).map(text => {
		// What the break swallowed: the blanks between two words.
		while (marks[at]?.text.trim() === '' && !/^\s/.test(text)) {
			at++;
		}
		const length = Array.from(text).length;
		const own = marks.slice(at, at + length);
		at += length;
		return joinSpans(own);
	});
}

/** A line behind a mark, broken to a width; what follows the first line of it is set in as far. */
export function hangLine(mark: Span, line: Line, width: number): Line[] {
	const indent = widthOf(mark.text);
	return wrapLine(line, width - indent).map((own, index): Line => [index === 0 ? mark : { ...mark, text: ' '.repeat(indent) }, ...own]);
}
