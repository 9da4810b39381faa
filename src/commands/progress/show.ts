// What is remembered, in three tables: the lessons, the skills with when they come back and how well they sit, the misconceptions.

import { fill } from '../../core/fault.js';
import { nextReview, RETENTION } from '../../course/progress/due.js';
import type { LessonProgress, Progress } from '../../course/progress/progress.js';
import { percentText, whenText } from '../../ui/lesson/when.js';
import { alignedRows } from '../../ui/paint/place.js';
import { dayText } from '../date-text.js';
import type { Around } from '../progress.js';

/** The text of all three. */
export function progressText(around: Around): string {
	const { kept, words, session, catalogue } = around;
	const progress = kept.progress();
	const { lessons } = catalogue;
	if (progress.answers === 0 && Object.keys(progress.lessons).length === 0) {
		return `${words.none}\n`;
	}
	const done = lessons.filter(({ id }) => progress.lessons[id]?.done !== undefined).length;
	const why = fill(session.words.course.whyThen, { percent: percentText(RETENTION) });
	return [
		[fill(words.summary, { done, all: lessons.length, answers: progress.answers })],
		section(words.lessons, lessonRows(progress, around)),
		section(words.skills, skillRows(progress, around), why),
		section(words.misconceptions, misconceptionRows(progress, around)),
	]
		.filter(lines => lines.length > 0)
		.map(lines => `${lines.join('\n')}\n`)
		.join('\n');
}

type Row = readonly string[];

/** Nothing where there are no rows. */
function section(title: string, rows: readonly Row[], closing?: string): string[] {
	const lines = alignedRows(rows).map(row => `  ${row}`);
	return lines.length === 0 ? [] : [title, ...lines, ...(closing === undefined ? [] : ['', `  ${closing}`])];
}

/** In the order of the course, those of other courses behind them. */
function lessonRows({ lessons }: Progress, { catalogue, words, session }: Around): Row[] {
	const own = catalogue.lessons.flatMap(({ id, title, steps, exercises }): Row[] => {
		const known = lessons[id];
		return known === undefined
			? []
			: [[id, title, stateOf(known, steps, words.doneOn, session.words.course.atStep), scoreOf(known, exercises.length, words.rightOf)]];
	});
	const others = Object.entries(lessons).filter(([id]) => !catalogue.lessons.some(lesson => lesson.id === id));
	return [
		...own,
		...others.map(([id, known]): Row => [id, '', known.done === undefined ? '' : fill(words.doneOn, { date: dayText(known.done) }), '']),
	];
}

function stateOf({ done, step }: LessonProgress, steps: number, doneOn: string, atStep: string): string {
	return done === undefined ? fill(atStep, { step: Math.min(step + 1, steps), steps }) : fill(doneOn, { date: dayText(done) });
}

function scoreOf({ exercises }: LessonProgress, all: number, rightOf: string): string {
	return all === 0 ? '' : fill(rightOf, { right: Object.values(exercises).filter(state => state === 'right').length, all });
}

/** What comes back first, first. */
function skillRows({ skills }: Progress, { words, session }: Around): Row[] {
	const now = session.now();
	return Object.entries(skills)
		.sort(([, a], [, b]) => a.due - b.due)
		.map(([skill, memory]) => {
			const { due, recall, recallThen } = nextReview(memory, now);
			const known = fill(words.recall, { now: percentText(recall), later: percentText(recallThen) });
			return [skill, whenText(due, now, session.words), dayText(due), known];
		});
}

/** What was met last, first. */
function misconceptionRows({ misconceptions }: Progress, { catalogue, session }: Around): Row[] {
	return Object.entries(misconceptions)
		.sort(([, a], [, b]) => b.time - a.time)
		.map(([model, { lesson, time }]) => {
			const title = catalogue.lessons.find(({ id }) => id === lesson)?.title ?? lesson;
			return [session.words.course.misconceptions[model]?.name ?? model, dayText(time), title];
		});
}
