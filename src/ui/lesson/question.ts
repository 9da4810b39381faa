// What is asked, and the answer as far as it has come: a line, options, items, a sentence with its points.

import { fill } from '../../core/fault.js';
import type { Drawn } from '../../course/exercises/drawn.js';
import { type Attempt, elementInQuestion, isAsking, isOver } from '../../state/course/attempt.js';
import { numberOf } from '../../state/course/work.js';
import type { Words } from '../../text/words.js';
import { cutLine, hangLine, type Line, lineWidth, type Span, type Style, wrapLine } from '../paint/span.js';
import { spell, type Theme } from '../theme/theme.js';
import { sentences } from './sentences.js';

export interface Pen {
	readonly theme: Theme;
	readonly words: Words;
	readonly width: number;
}

/** A question's lines: what is asked, the place where its answer goes; then each entry that can be chosen among, and behind them nothing. */
export interface Question {
	readonly asked: readonly Line[];
	readonly entries: readonly (readonly Line[])[];
}

/** The question with the place where its answer goes. */
export function questionOf(attempt: Attempt, pen: Pen): Question {
	const { work } = attempt;
	const asked = askLines(attempt, pen);
	switch (work.kind) {
		case 'line':
			return alone(isAsking(attempt) ? withField(asked, work.text, attempt, pen) : asked);
		case 'grid':
		case 'elsewhere':
			return alone([...asked, ...(isAsking(attempt) ? howLine(attempt, pen) : [])]);
		case 'pick':
			return { asked, entries: optionLines(attempt, work, pen) };
		case 'order':
			return { asked, entries: itemLines(attempt, work, pen) };
		case 'sentence': {
			const { text, points } = sentenceLines(attempt, work, pen);
			return { asked: [...asked, ...text], entries: points };
		}
	}
}

const alone = (asked: readonly Line[]): Question => ({ asked, entries: [] });

/** All of its lines. */
export const questionLines = ({ asked, entries }: Question): Line[] => [...asked, ...entries.flat()];

/** For each of its lines, which entry it is of. */
export const entryOfLine = ({ asked, entries }: Question): (number | undefined)[] => [
	...asked.map(() => undefined),
	...entries.flatMap((lines, index) => lines.map(() => index)),
];

/** The author's question, or the interface's where there is none. */
export function askText(attempt: Attempt, words: Words): string {
	const { drawn } = attempt;
	const place = drawn.cells[elementInQuestion(attempt)];
	if (drawn.exercise.type === 'predict' && place !== undefined) {
		const { predictFirst, predictFirstIn, predictNext, predictNextIn } = words.course;
		const [first, next] = hasChannels(drawn) ? [predictFirstIn, predictNextIn] : [predictFirst, predictNext];
		const own = fill(elementInQuestion(attempt) === 0 ? first : next, { ...place });
		return sentences([drawn.ask, own]);
	}
	return drawn.ask || (words.course.asks[drawn.exercise.type] ?? '');
}

/** Whether the layer beside a question has several output channels. */
function hasChannels({ scene }: Drawn): boolean {
	return scene !== undefined && ('kernel' in scene.spec ? scene.spec.kernel.filters : scene.input.channels) > 1;
}

function askLines(attempt: Attempt, { theme, words, width }: Pen): Line[] {
	const text = spell(theme, askText(attempt, words));
	const mark = isOver(attempt) ? '  ' : `${theme.marks.pointer} `;
	return hangLine({ text: mark, ...theme.roles.accent }, [{ text, ...theme.roles.strong }], width);
}

/** On the line of the question where there is room, else below it. */
function withField(asked: readonly Line[], text: string, attempt: Attempt, pen: Pen): Line[] {
	const { theme, width } = pen;
	const field: Line = [
		{ text: spell(theme, text), ...theme.roles.strong },
		attempt.asked === undefined
			? { text: theme.marks.cursor, ...theme.roles.accent }
			: { text: theme.marks.ellipsis, ...theme.roles.muted },
	];
	const last = asked.at(-1) ?? [];
	if (lineWidth(last) + 2 + FIELD_ROOM <= width && lineWidth(last) + lineWidth(field) + 2 <= width) {
		return [...asked.slice(0, -1), [...last, { text: '  ' }, ...field]];
	}
	return [...asked, [{ text: '  ' }, ...field]];
}

/** What an answer needs beside its question, or it goes below. */
const FIELD_ROOM = 14;

function howLine({ drawn }: Attempt, { theme, words, width }: Pen): Line[] {
	return [
		cutLine([{ text: `  ${spell(theme, words.course.how[drawn.exercise.type])}`, ...theme.roles.muted }], width, theme.marks.ellipsis),
	];
}

type Of<Kind extends Attempt['work']['kind']> = Extract<Attempt['work'], { kind: Kind }>;

/** Each option on its lines: what is picked, and once it is over, what holds. */
function optionLines(attempt: Attempt, work: Of<'pick'>, pen: Pen): Line[][] {
	const { drawn } = attempt;
	const many = drawn.exercise.type === 'choices';
	const over = isOver(attempt);
	return drawn.shown.map((option, place) => {
		const entry = drawn.options[option];
		const picked = work.picked.includes(option) || (!many && over && wasPicked(attempt, option));
		const here = !over && place === work.cursor;
		const box = over ? (entry?.right ? '●' : picked ? '✕' : ' ') : many ? (picked ? '●' : '○') : ' ';
		const style: Style = over ? (entry?.right ? pen.theme.roles.strong : pen.theme.roles.muted) : here ? pen.theme.roles.accent : {};
		return listLines(here, `${numberOf(place)} ${markIn(box, pen.theme)}`, entry?.text ?? '', style, pen);
	});
}

const MARKS: Readonly<Record<string, string>> = { '●': '*', '○': '.', '✕': 'x', ' ': ' ' };
const markIn = (mark: string, theme: Theme): string => (theme.ascii ? (MARKS[mark] ?? mark) : mark);

function wasPicked({ drawn, said }: Attempt, option: number): boolean {
	return said.split(' ').includes(numberOf(drawn.shown.indexOf(option)));
}

function itemLines(attempt: Attempt, work: Of<'order'>, pen: Pen): Line[][] {
	const { drawn } = attempt;
	const over = isOver(attempt);
	const order = over ? drawn.items.map((_, index) => index) : work.order;
	return order.map((item, place) => {
		const here = !over && place === work.cursor;
		const style: Style = here ? { ...pen.theme.roles.accent, bold: work.held } : {};
		return listLines(here, `${place + 1} ${here && work.held ? (pen.theme.ascii ? '#' : '≡') : ' '}`, drawn.items[item] ?? '', style, pen);
	});
}

/** The sentence; once it is written, the points that it may make. */
function sentenceLines(attempt: Attempt, work: Of<'sentence'>, pen: Pen): { readonly text: Line[]; readonly points: Line[][] } {
	const { theme, words, width } = pen;
	const text: Line[] = wrapLine([{ text: `${work.text}${work.writing && isAsking(attempt) ? theme.marks.cursor : ''}` }], width - 2).map(
		line => [{ text: '  ' }, ...line],
	);
	if (work.writing && isAsking(attempt)) {
		return { text, points: [] };
	}
	const heading: Line = [{ text: `  ${words.course.points}`, ...theme.roles.muted }];
	const points = attempt.drawn.points.map((point, index) => {
		const here = isAsking(attempt) && index === work.cursor;
		return listLines(here, markIn(work.made[index] ? '●' : '○', theme), point, here ? theme.roles.accent : {}, pen);
	});
	return { text: [...text, heading], points };
}

/** An entry behind its mark, wrapped where it is long. */
function listLines(here: boolean, mark: string, text: string, style: Style, { theme, width }: Pen): Line[] {
	const start: Span = { text: `${here ? theme.marks.pointer : ' '} ${mark} `, ...(here ? theme.roles.accent : theme.roles.muted) };
	return hangLine(start, [{ text: spell(theme, text), ...style }], width);
}
