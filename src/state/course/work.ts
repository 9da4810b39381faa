// What the keys do to an answer before it is given: typing, moving among cells, options and items.

import type { Answer } from '../../course/exercises/drawn.js';
import { ANY_MARK, withoutLast } from '../marks.js';
import type { Attempt, Work } from './attempt.js';

/** What a line takes; a sentence takes anything that can be seen. Letters that are commands can't be typed into a number. */
const LINE = /^[\d.,+\-−*/×·÷^()[\] xX%e]$/;
export const LONGEST = { line: 60, cell: 12, sentence: 300 };

/** Full-width characters of a Chinese input method, as those of a keyboard. */
const WRITTEN: Readonly<Record<string, string>> = {
	space: ' ',
	'，': ',',
	'．': '.',
	'。': '.',
	'－': '-',
	'＋': '+',
	'／': '/',
	'（': '(',
	'）': ')',
};

function markOf(key: string): string {
	const code = key.length === 1 ? key.charCodeAt(0) : 0;
	return WRITTEN[key] ?? (code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xff10 + 0x30) : key);
}

/** The answer with a key typed into it; the same where it does not take it. */
export function typeKey(work: Work, key: string): Work {
	switch (work.kind) {
		case 'line': {
			const mark = markOf(key);
			return LINE.test(mark) && work.text.length < LONGEST.line ? { ...work, text: work.text + mark } : work;
		}
		case 'grid': {
			const mark = markOf(key);
			const text = textAt(work);
			return LINE.test(mark) && mark !== ' ' && text.length < LONGEST.cell ? withCell(work, text + mark) : work;
		}
		case 'sentence': {
			const mark = key === 'space' ? ' ' : key;
			return work.writing && ANY_MARK.test(mark) && work.text.length < LONGEST.sentence ? { ...work, text: work.text + mark } : work;
		}
		case 'pick':
		case 'order':
		case 'elsewhere':
			return work;
	}
}

/** The last character taken back. */
export function eraseKey(work: Work): Work {
	switch (work.kind) {
		case 'line':
			return { ...work, text: withoutLast(work.text) };
		case 'sentence':
			return work.writing ? { ...work, text: withoutLast(work.text) } : work;
		case 'grid':
			return withCell(work, withoutLast(textAt(work)));
		default:
			return work;
	}
}

type GridWork = Extract<Work, { kind: 'grid' }>;

/** What is typed in the cell under the cursor. */
function textAt({ texts, row, col }: GridWork): string {
	return texts[row]?.[col] ?? '';
}

function withCell(work: GridWork, text: string): GridWork {
	return { ...work, texts: work.texts.map((line, row) => (row === work.row ? line.with(work.col, text) : line)) };
}

/** The cursor moved: over cells, options, items (which it may carry along), points. */
export function moveWork(work: Work, rows: number, cols: number): Work {
	switch (work.kind) {
		case 'grid': {
			const [height, width] = [work.texts.length, work.texts[0]?.length ?? 1];
			return { ...work, row: clamp(work.row + rows, height), col: clamp(work.col + cols, width) };
		}
		case 'order': {
			const cursor = clamp(work.cursor + rows, work.order.length);
			return work.held ? { ...work, cursor, order: swapped(work.order, work.cursor, cursor) } : { ...work, cursor };
		}
		case 'sentence':
			return { ...work, cursor: clamp(work.cursor + rows, work.made.length) };
		default:
			return work;
	}
}

/** The same over options, of which an attempt knows how many there are. */
export function moveOption(work: Extract<Work, { kind: 'pick' }>, by: number, count: number): Work {
	return { ...work, cursor: clamp(work.cursor + by, count) };
}

const clamp = (value: number, length: number): number => Math.min(Math.max(value, 0), Math.max(0, length - 1));

function swapped(order: readonly number[], from: number, to: number): readonly number[] {
	return order.with(from, order[to] as number).with(to, order[from] as number);
}

/** Space: an option picked or not, an item taken or put down, a point made or not. */
export function toggle({ drawn, work }: Attempt): Work {
	switch (work.kind) {
		case 'pick': {
			const option = drawn.shown[work.cursor] as number;
			const one = drawn.exercise.type === 'choice';
			const has = work.picked.includes(option);
			return { ...work, picked: has ? work.picked.filter(each => each !== option) : one ? [option] : [...work.picked, option] };
		}
		case 'order':
			return { ...work, held: !work.held };
		case 'sentence':
			return { ...work, made: work.made.with(work.cursor, !work.made[work.cursor]) };
		default:
			return work;
	}
}

/** The next cell that is empty, in reading order from the cursor on, round and round; undefined where all are filled. */
export function nextEmpty(work: GridWork): GridWork | undefined {
	const flat = work.texts.flat();
	const width = work.texts[0]?.length ?? 1;
	const at = work.row * width + work.col;
	const order = flat.map((_, index) => (at + 1 + index) % flat.length);
	const empty = order.find(index => flat[index]?.trim() === '');
	return empty === undefined ? undefined : { ...work, row: Math.floor(empty / width), col: empty % width };
}

/** What the work is as an answer; undefined where it has to be read from text. */
export function pickedAnswer({ drawn, work }: Attempt): { readonly answer: Answer; readonly said: string } | undefined {
	switch (work.kind) {
		case 'pick': {
			const under = drawn.shown[work.cursor] as number;
			const picked = drawn.exercise.type === 'choice' ? [under] : work.picked;
			return { answer: { kind: 'options', picked }, said: numbersOf(drawn.shown, picked) };
		}
		case 'order':
			return {
				answer: { kind: 'order', order: work.order },
				said: work.order.map(item => drawn.shown.indexOf(item) + 1).join(' '),
			};
		case 'sentence':
			return { answer: { kind: 'points', made: work.made, text: work.text }, said: work.text };
		default:
			return undefined;
	}
}

/** Options by the numbers they have on the screen. */
export function numbersOf(shown: readonly number[], picked: readonly number[]): string {
	return shown.flatMap((option, place) => (picked.includes(option) ? [numberOf(place)] : [])).join(' ');
}

/** `1` for the first option. */
export const numberOf = (place: number): string => String(place + 1);

/** The typed grid as one text: cells by blanks, rows by semicolons. */
export const gridText = ({ texts }: GridWork): string => texts.map(row => row.join(' ')).join('; ');
