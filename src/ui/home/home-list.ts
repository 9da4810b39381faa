// The home screen's list: drawn by the screen, and asked for what is pointed at.

import { fill } from '../../core/fault.js';
import type { LessonEntry } from '../../course/lesson.js';
import type { Course } from '../../state/course/course.js';
import { type HomeEntry, homeEntries } from '../../state/course/home.js';
import { nextDue } from '../../state/course/review.js';
import type { Model, Size } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import { FRAME_LINES, HEAD_LINES, MARGIN } from '../components/measures.js';
import { lessonText, stateText } from '../lesson/lesson-state.js';
import type { Pen } from '../lesson/question.js';
import { whenText } from '../lesson/when.js';
import { pad } from '../paint/place.js';
import { cutLine, type Line, type Span, widthOf } from '../paint/span.js';
import { listZone, moved, type Zone } from '../pointing/zone.js';
import { spell, type Theme } from '../theme/theme.js';

/** A line of the list, and the place of its entry among all, where it is one's. */
interface ListLine {
	readonly line: Line;
	readonly entry: number | undefined;
}

/** The lines in sight, the cursor's among them, and how many are not, above and below. */
export interface HomeList {
	readonly shown: readonly ListLine[];
	readonly above: number;
	readonly below: number;
}

/** Lines under the list for what the entry under the cursor is. */
export const ABOUT_LINES = 3;

/** Lines over the list: that there are more of it. */
const MORE_LINES = 1;

/** The lines of the list on a screen of this size. */
export const listHeight = ({ rows }: Size): number => rows - FRAME_LINES - ABOUT_LINES - 2 * MORE_LINES;

/** The list in so many lines. */
export function homeList(course: Course, height: number, pen: Pen): HomeList {
	const lines = listLines(homeEntries(course), course, pen);
	const at = lines.findIndex(({ entry }) => entry === course.home.cursor);
	const above = Math.max(0, Math.min(Math.max(0, at) - Math.floor(height / 2), lines.length - height));
	const shown = lines.slice(above, above + height);
	return { shown, above, below: lines.length - above - shown.length };
}

/** The entries as lines, kinds set apart. */
function listLines(entries: readonly HomeEntry[], course: Course, pen: Pen): ListLine[] {
	const { theme, words } = pen;
	const { home } = course;
	const search: Line[] =
		home.search === undefined
			? []
			: [
					[
						{ text: `${theme.marks.pointer} ${words.course.search} `, ...theme.roles.accent },
						{ text: home.search },
						{ text: home.typing ? theme.marks.cursor : '', ...theme.roles.accent },
					],
					[],
				];
	const plain = (line: Line): ListLine => ({ line, entry: undefined });
	if (entries.length === 0) {
		return [...search, [{ text: home.search === undefined ? words.course.noLessons : words.course.noneFound }]].map(plain);
	}
	const digits = Math.max(...course.catalogue.lessons.map(({ number }) => String(number).length));
	const titles = Math.max(...course.catalogue.lessons.map(lesson => widthOf(numbered(lesson, digits))), 0);
	const entryLines = entries.flatMap((entry, index): ListLine[] => {
		const line = entryLine(entry, index === home.cursor, { titles, digits }, course, pen);
		const apart = index > 0 && isApart(entries[index - 1], entry) ? [plain([])] : [];
		return [...apart, { line: cutLine(line, pen.width, theme.marks.ellipsis), entry: index }];
	});
	return [...search.map(plain), ...entryLines];
}

/** Between what is next, the lessons, and the rooms beside them. */
function isApart(before: HomeEntry | undefined, entry: HomeEntry): boolean {
	const group = (kind: HomeEntry['kind'] | undefined): number =>
		kind === 'lesson' ? 1 : kind === 'playground' || kind === 'trainer' || kind === 'digits' ? 2 : 0;
	return group(before?.kind) !== group(entry.kind);
}

/** What the longest of the lessons takes. */
interface Longest {
	/** In columns, its number with it. */
	readonly titles: number;
	readonly digits: number;
}

function entryLine(entry: HomeEntry, here: boolean, longest: Longest, course: Course, { theme, words }: Pen): Line {
	const start: Span = { text: here ? `${theme.marks.pointer} ` : '  ', ...theme.roles.accent };
	const name = (text: string): Span => ({ text: spell(theme, text), ...(here ? { ...theme.roles.accent, bold: true } : theme.roles.text) });
	const muted = (text: string): Span => ({ text: spell(theme, text), ...theme.roles.muted });
	const { course: own } = words;
	switch (entry.kind) {
		case 'continue': {
			const { lesson } = entry;
			const where = entry.begun ? ` · ${stateText(lesson, course, words)}` : '';
			return [start, name(pad(entry.begun ? own.goOn : own.begin, ROOM)), { text: lesson.title }, muted(where)];
		}
		case 'review':
			return [start, name(pad(own.review, ROOM)), muted(reviewText(course, entry.due, words))];
		case 'lesson': {
			const { lesson } = entry;
			const [title, mark] = [numbered(lesson, longest.digits), markOf(lesson, course, theme)];
			return [start, muted(`${mark} `), name(pad(title, longest.titles + 3)), muted(lessonText(lesson, course, words))];
		}
		case 'playground':
			return [start, name(pad(own.playground, ROOM)), muted(own.playgroundAbout)];
		case 'trainer':
			return [start, name(pad(own.trainer, ROOM)), muted(own.trainerAbout)];
		case 'digits':
			return [start, name(pad(own.digits, ROOM)), muted(own.digitsAbout)];
	}
}

/** A lesson's title behind its number, the numbers of all under one another. */
function numbered({ number, title }: LessonEntry, digits: number): string {
	return `${String(number).padStart(digits)} ${title}`;
}

/** Room for the names of what is no lesson. */
const ROOM = 12;

function markOf({ id }: LessonEntry, { progress }: Course, { ascii }: Theme): string {
	const known = progress.lessons[id];
	const [done, begun, fresh] = ascii ? ['#', '+', '.'] : ['●', '◐', '○'];
	return known === undefined ? fresh : known.done === undefined ? begun : done;
}

function reviewText({ catalogue, progress, now }: Course, due: number, words: Words): string {
	const { course } = words;
	if (due > 0) {
		return fill(course.reviewDue, { count: due });
	}
	const next = nextDue(catalogue, progress);
	return next === undefined ? course.reviewNone : fill(course.reviewLater, { when: whenText(next, now, words) });
}

/** The zone of the entries. */
export function homeZones({ course, size }: Model, theme: Theme, words: Words): Zone[] {
	const width = size.columns - 2 * MARGIN;
	const { shown } = homeList(course, listHeight(size), { theme, words, width });
	const zone = listZone(
		shown.map(({ entry }) => entry),
		width,
		index => ({ on: 'entry', index }),
	);
	return moved([zone], { x: MARGIN, y: HEAD_LINES + MORE_LINES });
}
