// Letting go of progress: asked for first, and itself only one more event, so that two machines can still be merged.

import { Fault, fill } from '../../core/fault.js';
import { quotePath } from '../../core/quote.js';
import type { Catalogue } from '../../course/lesson.js';
import { LATEST } from '../../course/progress/event-fields.js';
import type { ProgressEvent } from '../../course/progress/events.js';
import { progressOf } from '../../course/progress/fold.js';
import type { Progress } from '../../course/progress/progress.js';
import { lessonNamed, unknownLesson } from '../lesson-named.js';
import type { Around } from '../progress.js';
import type { Session } from '../session.js';

/** Forgets a lesson, by id or number, or everything; the exit status. Throws a Fault where nobody can be asked, or it can't be kept. */
export async function reset(around: Around, word: string | undefined, sure: boolean): Promise<number> {
	const { kept, words, session, catalogue } = around;
	const lesson = word === undefined ? undefined : lessonOf(word, catalogue, kept.progress());
	const title = lesson === undefined ? '' : (catalogue.lessons.find(({ id }) => id === lesson)?.title ?? lesson);
	const say = (template: string, values = {}): Promise<void> => session.print(`${fill(template, { lesson: title, ...values })}\n`);
	if (kept.path === undefined && kept.notice !== undefined) {
		throw kept.notice;
	}
	if (isEmpty(kept.progress(), lesson)) {
		await say(lesson === undefined ? words.nothingToForget : words.nothingOf);
		return 0;
	}
	const count = countOf(around, lesson, session.now());
	if (!sure && !(await confirmed(fill(lesson === undefined ? words.askAll : words.askLesson, { lesson: title, count }), session))) {
		await say(words.kept);
		return 0;
	}
	const trouble = kept.append([{ kind: 'forget', lesson }], session.now());
	// There is no next answer that it could be written with.
	const lost = trouble && kept.close();
	if (lost !== undefined) {
		throw lost;
	}
	await say(lesson === undefined ? words.forgotAll : words.forgotLesson, { count });
	await say(words.forGood, { file: quotePath(kept.path ?? '') });
	const later = countOf(around, lesson, LATEST);
	if (later > 0) {
		await say(words.stillCount, { count: later });
	}
	return 0;
}

/** How many answers a reset at that time makes forgotten. */
function countOf({ kept }: Around, lesson: string | undefined, time: number): number {
	const events = kept.events();
	const forget: ProgressEvent = { id: AFTER_ALL, time, kind: 'forget', lesson };
	return progressOf(events).answers - progressOf([...events, forget]).answers;
}

/** Sorts behind every id. */
const AFTER_ALL = '\uffff';

/** Whether nothing is remembered of a lesson, or at all. */
function isEmpty({ answers, lessons, skills, misconceptions }: Progress, lesson: string | undefined): boolean {
	const practised = [...Object.values(skills), ...Object.values(misconceptions)];
	return lesson === undefined
		? answers === 0 && Object.keys(lessons).length === 0
		: !Object.hasOwn(lessons, lesson) && practised.every(entry => entry.lesson !== lesson);
}

/** The lesson's id. One of another course has no number, and is known where something is remembered of it. */
function lessonOf(word: string, { lessons }: Catalogue, progress: Progress): string {
	const found = lessonNamed(word, lessons)?.id;
	if (found !== undefined || !isEmpty(progress, word)) {
		return found ?? word;
	}
	throw unknownLesson(word, [...new Set([...lessons.map(({ id }) => id), ...Object.keys(progress.lessons)])]);
}

/** Asks, and waits for a line. Throws a Fault where nobody can answer. */
async function confirmed(question: string, { print, lines, stdinIsTerminal, stdoutIsTerminal }: Session): Promise<boolean> {
	if (!stdinIsTerminal || !stdoutIsTerminal) {
		throw new Fault('--reset asks first, and there is nobody to ask: add --yes');
	}
	await print(question);
	for await (const line of lines()) {
		return /^\s*(?:y|yes|是)\s*$/i.test(line);
	}
	return false;
}
