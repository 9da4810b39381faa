// How a lesson's screen is shared out: its texts as lines, what is left for the stage, and how much of what is said has no room.

import type { Desk } from '../../state/course/desk.js';
import type { Notice, Size } from '../../state/model.js';
import { FRAME_LINES, MARGIN } from '../components/measures.js';
import { type Line, wrapLine } from '../paint/span.js';
import { faultText } from '../stage/notice.js';
import { spell } from '../theme/theme.js';
import { fedBack } from './fed-back.js';
import { proseLines } from './prose.js';
import { entryOfLine, type Pen, questionLines, questionOf } from './question.js';

/** From this width on, prose and question stand beside the stage. */
const WIDE = 110;
/** Of a wide screen, what the prose takes. */
const PROSE_WIDTH = 46;
/** Lines kept for what is said of an answer, so that nothing jumps when it is said; what is longer takes more. */
const SAID = { low: 3, tall: 5 };
const TALL = 30;
/** The least that a stage is worth drawing in: titles, three rows, the arithmetic. */
const LEAST_STAGE = 5;
/** Blank lines among the parts of a text that stands beside the stage. */
const GAPS = 3;

/** What there is to draw in, in columns and lines. */
export interface LessonRoom {
	/** Whether the stage stands beside the text, not under it. */
	readonly wide: boolean;
	/** Of all of it, and of the text alone. */
	readonly width: number;
	readonly text: number;
	readonly lines: number;
	/** Lines for what is said of an answer, at the least. */
	readonly said: number;
}

/** The room on a screen of a size, inside of its frame. */
export function lessonRoom({ columns, rows }: Size, { stage }: Desk): LessonRoom {
	const wide = columns >= WIDE && stage !== undefined;
	const width = columns - 2 * MARGIN;
	return { wide, width, text: wide ? PROSE_WIDTH : width, lines: rows - FRAME_LINES, said: rows >= TALL ? SAID.tall : SAID.low };
}

export interface LessonText {
	/** The prose. */
	readonly above: readonly Line[];
	/** The question and its answer; or what is said of a view. */
	readonly asked: readonly Line[];
	/** Of each of these lines, the option, item or point that it belongs to. */
	readonly options: readonly (number | undefined)[];
	/** What is said of the answer. */
	readonly said: readonly Line[];
	/** Lines that there is no room for. */
	readonly missing: number;
}

/** The texts as lines of the pen's width, what is said of an answer cut where the room ends. */
export function lessonText(desk: Desk, notice: Notice | undefined, pen: Pen, room: LessonRoom): LessonText {
	const above = desk.kind === 'lesson' ? proseLines(desk.prose, pen, true) : [];
	const question = desk.attempt === undefined ? { asked: captionLines(desk, pen), entries: [] } : questionOf(desk.attempt, pen);
	const asked = questionLines(question);
	const taken = above.length + asked.length + (room.wide ? GAPS : leastFigure(desk));
	const left = Math.max(room.said, room.lines - taken);
	const { lines, cut } = fedBack(desk.attempt, notice, pen, { least: room.said, most: left });
	return { above, asked, options: entryOfLine(question), said: lines, missing: cut + Math.max(0, taken + lines.length - room.lines) };
}

function captionLines(desk: Desk, { theme, words, width }: Pen): Line[] {
	const caption = desk.kind === 'lesson' ? desk.caption : '';
	const told = typeof caption === 'string' ? caption : faultText(caption, words);
	return told === '' ? [] : wrapLine([{ text: spell(theme, told), ...theme.roles.muted }], width);
}

/** The least lines for what stands between the prose and the question. */
function leastFigure({ stage, attempt }: Desk): number {
	if (stage !== undefined) {
		return LEAST_STAGE;
	}
	return attempt === undefined
		? 0
		: attempt.work.kind === 'grid'
			? attempt.work.texts.length + (attempt.drawn.columnNames.length > 0 ? 3 : 2)
			: 2;
}
