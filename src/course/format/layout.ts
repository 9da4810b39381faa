// A lesson's text before Markdown is read: front matter, fences and computed places are set apart, so that the parser of Markdown sees
// nothing of them, and what is left is measured, because that parser takes its time and calls itself.

import { Fault } from '../../core/fault.js';
import { unseenFault, unseenIn } from './characters.js';
import { maskLine, type Place } from './places.js';
import { MOST_FILE_BYTES, type Page } from './source.js';

export interface Layout {
	/** As long as the text, and without what Markdown has no business with: lines of fences do not end where they did. */
	readonly markdown: string;
	/** Where the front matter begins and ends; undefined where there is none. */
	readonly front: { readonly start: number; readonly end: number } | undefined;
	readonly places: readonly Place[];
}

const LIMITS = { line: 2000, lines: 3000, indent: 16, marks: 200, allMarks: 3000 };

/** Marks that Markdown nests by, so many at the start of a line. */
const NESTED = /^(?:[ ]*(?:>|[-+*]|\d{1,9}[.)])(?=[ ]|>|$)){8}/;
const MARKS = /[*_[\]`<&!~\\]|\{=/g;
const OPEN = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;

/** What there is to read; undefined where it must not be, which is put down. */
export function layOut(page: Page): Layout | undefined {
	const { text, wrong } = page;
	if (text.length > MOST_FILE_BYTES) {
		wrong(0, new Fault('the file is too large: at most {most} KB', { most: MOST_FILE_BYTES / 1024 }));
		return undefined;
	}
	const unseen = unseenIn(text);
	if (unseen >= 0) {
		wrong(unseen, unseenFault(text, unseen));
		return undefined;
	}
	const front = frontOf(page);
	return front === 'open' ? undefined : masked(page, front);
}

function frontOf({ text, wrong }: Page): Layout['front'] | 'open' {
	if (!/^--- *(?:\n|$)/.test(text)) {
		return undefined;
	}
	const start = Math.min(text.length, text.indexOf('\n') + 1);
	const end = text.slice(start).search(/^--- *$/m);
	if (start === 0 || end < 0) {
		wrong(0, new Fault('the front matter is never closed: end it with a line of ---'));
		return 'open';
	}
	return { start, end: start + end };
}

interface Fence {
	readonly offset: number;
	readonly closes: RegExp;
}

/** The text line by line: front matter and fences as one long line each, places masked, everything else held to its limits. */
function masked(page: Page, front: Layout['front']): Layout | undefined {
	const places: Place[] = [];
	const meter = newMeter();
	let [markdown, offset, fence]: [string, number, Fence | undefined] = ['', 0, undefined];
	/** Whether the line before was hidden, and its end with it. */
	let hidden = false;
	for (const line of page.text.split('\n')) {
		const inFront = front !== undefined && offset <= front.end;
		const inFence = fence !== undefined && !fence.closes.test(line);
		const fault = line.length > LIMITS.line ? tooLong() : inFront || fence !== undefined ? undefined : meter(line);
		if (fault !== undefined) {
			page.wrong(offset, fault);
			return undefined;
		}
		if (inFront || inFence) {
			markdown += (inFront ? ' ' : 'x').repeat(line.length + 1);
		} else {
			markdown = `${hidden ? endingLine(markdown) : markdown}${maskLine(line, offset, places)}\n`;
			fence = fence === undefined ? fenceAt(line, offset) : undefined;
		}
		hidden = inFront || inFence;
		offset += line.length + 1;
	}
	if (fence !== undefined) {
		page.wrong(fence.offset, new Fault('this fence is never closed'));
	}
	return { markdown: markdown.slice(0, -1), front, places };
}

/** What was written, its last line ended. */
const endingLine = (text: string): string => `${text.slice(0, -1)}\n`;

function fenceAt(line: string, offset: number): Fence | undefined {
	const [, ticks, waves] = OPEN.exec(line) ?? [];
	const opening = ticks ?? waves;
	return opening === undefined ? undefined : { offset, closes: new RegExp(`^ {0,3}${opening}${opening[0]}* *$`) };
}

const tooLong = (): Fault => new Fault('the line is too long: at most {most} characters', { most: LIMITS.line });

/** Why a line of prose is one too many, or too much; undefined where it is not. */
function newMeter(): (line: string) => Fault | undefined {
	let [lines, marks, allMarks] = [0, 0, 0];
	return line => {
		const found = line.match(MARKS)?.length ?? 0;
		lines++;
		marks = line.trim() === '' ? 0 : marks + found;
		allMarks += found;
		if (NESTED.test(line) || line.search(/\S/) > LIMITS.indent) {
			return new Fault('the line is nested too deep');
		}
		if (marks > LIMITS.marks || allMarks > LIMITS.allMarks) {
			return new Fault('there are too many marks such as * and [: at most {most} in a paragraph, {all} in a file', {
				most: LIMITS.marks,
				all: LIMITS.allMarks,
			});
		}
		return lines > LIMITS.lines ? new Fault('the prose is too long: at most {most} lines', { most: LIMITS.lines }) : undefined;
	};
}
