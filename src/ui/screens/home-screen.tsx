// The home screen: where to go on, what is due, the lessons with their state, the rooms beside the course.

import { fill } from '../../core/fault.js';
import type { LessonEntry } from '../../course/lesson.js';
import type { Course } from '../../state/course/course.js';
import { type HomeEntry, homeEntries } from '../../state/course/home.js';
import { dueCount, nextDue } from '../../state/course/review.js';
import type { Model } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { FRAME_LINES, MARGIN } from '../components/measures.js';
import { lessonText, stateText } from '../lesson/lesson-state.js';
import type { Pen } from '../lesson/question.js';
import { sentences } from '../lesson/sentences.js';
import { whenText } from '../lesson/when.js';
import { pad } from '../paint/place.js';
import { blanks, cutLine, type Line, type Span, widthOf, wrapLine } from '../paint/span.js';
import { noticeText } from '../stage/notice.js';
import { spell, type Theme } from '../theme/theme.js';

interface HomeScreenProps {
	readonly model: Model;
	readonly theme: Theme;
	readonly words: Words;
}

/** Lines under the list for what the entry under the cursor is. */
const ABOUT_LINES = 3;

export function HomeScreen({ model, theme, words }: HomeScreenProps) {
	const { course, size } = model;
	const width = size.columns - 2 * MARGIN;
	const height = size.rows - FRAME_LINES - ABOUT_LINES - 2;
	const entries = homeEntries(course);
	const list = listLines(entries, course, { theme, words, width });
	const first = Math.max(0, Math.min(list.at - Math.floor(height / 2), list.lines.length - height));
	const shown = list.lines.slice(first, first + height);
	const more = (hidden: number): Line => (hidden > 0 ? [{ text: `    ${theme.marks.ellipsis}`, ...theme.roles.muted }] : []);
	const below = list.lines.length - first - shown.length;
	const about = aboutLines(model, entries[course.home.cursor], { theme, words, width }).slice(0, ABOUT_LINES);
	return (
		<Frame model={model} theme={theme} words={words} title={words.course.title} aside={summaryOf(course, words)}>
			<Lines level={theme.level} lines={[more(first), ...shown, ...blanks(height - shown.length), more(below), ...about]} />
		</Frame>
	);
}

/** `1 of 3 lessons done · 2 due`. */
function summaryOf({ catalogue, progress, now }: Course, { course: words }: Words): string {
	const done = catalogue.lessons.filter(({ id }) => progress.lessons[id]?.done !== undefined).length;
	const due = dueCount(catalogue, progress, now);
	return [fill(words.summary, { done, all: catalogue.lessons.length }), due === 0 ? '' : fill(words.due, { count: due })]
		.filter(Boolean)
		.join(' · ');
}

/** The entries as lines, kinds set apart, and on which line the cursor is. */
function listLines(entries: readonly HomeEntry[], course: Course, pen: Pen): { readonly lines: readonly Line[]; readonly at: number } {
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
	if (entries.length === 0) {
		return { lines: [...search, [{ text: home.search === undefined ? words.course.noLessons : words.course.noneFound }]], at: 0 };
	}
	const digits = Math.max(...course.catalogue.lessons.map(({ number }) => String(number).length));
	const titles = Math.max(...course.catalogue.lessons.map(lesson => widthOf(numbered(lesson, digits))), 0);
	const lines: Line[] = [...search];
	let at = 0;
	for (const [index, entry] of entries.entries()) {
		if (index > 0 && isApart(entries[index - 1], entry)) {
			lines.push([]);
		}
		if (index === home.cursor) {
			at = lines.length;
		}
		lines.push(cutLine(entryLine(entry, index === home.cursor, { titles, digits }, course, pen), pen.width, theme.marks.ellipsis));
	}
	return { lines, at };
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

/** A notice or a question first; else what the entry under the cursor is. */
function aboutLines(model: Model, entry: HomeEntry | undefined, { theme, words, width }: Pen): Line[] {
	const { course, notice, overlays } = model;
	const top = overlays.at(-1);
	const told = (text: string, style = theme.roles.muted): Line[] => wrapLine([{ text: spell(theme, text), ...style }], width);
	if (top?.kind === 'confirm') {
		const title = course.catalogue.lessons.find(({ id }) => id === top.lesson)?.title ?? top.lesson;
		return told(fill(words.course.forget, { title }), theme.roles.alert);
	}
	if (notice !== undefined) {
		return told(noticeText(notice, words), theme.roles.alert);
	}
	switch (entry?.kind) {
		case 'continue':
		case 'lesson':
			return told(aboutLesson(entry.lesson, course, words));
		case 'review':
			return told(words.course.aboutReview);
		default:
			return [];
	}
}

function aboutLesson({ id, exercises }: LessonEntry, { progress }: Course, { course: words }: Words): string {
	const known = progress.lessons[id];
	const state = known === undefined ? words.aboutNew : known.done === undefined ? '' : words.aboutDone;
	const met = Object.entries(progress.misconceptions)
		.filter(([, { lesson }]) => lesson === id)
		.sort(([, a], [, b]) => b.time - a.time)[0]?.[0];
	const mistaken = met === undefined ? '' : fill(words.lastMistaken, { name: words.misconceptions[met]?.name ?? met });
	return sentences([fill(words.aboutLesson, { count: exercises.length }), state, mistaken]);
}
