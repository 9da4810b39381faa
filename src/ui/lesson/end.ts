// How a lesson, a review or a test ended: how it went, when each skill comes back and why, what comes next.

import { fill } from '../../core/fault.js';
import type { Course } from '../../state/course/course.js';
import { type Desk, hasPassed, type LessonDesk, lessonAfter, type RoundDesk } from '../../state/course/desk.js';
import { RETENTION } from '../../state/course/review.js';
import type { Words } from '../../text/words.js';
import { alignedRows } from '../paint/place.js';
import type { Line } from '../paint/span.js';
import { percentText, whenText } from './when.js';

export interface Told {
	readonly title: string;
	readonly aside: string;
	readonly lines: readonly Line[];
}

/** What is told at the end of a desk. */
export function endOf(desk: Desk, course: Course, words: Words): Told {
	return desk.kind === 'lesson' ? lessonEnd(course, desk, words) : roundEnd(course, desk, words);
}

/** How the exercises of a lesson went, and the lesson that follows. */
function lessonEnd({ catalogue, progress, now }: Course, { lesson }: LessonDesk, words: Words): Told {
	const { course } = words;
	const known = progress.lessons[lesson.id]?.exercises ?? {};
	const outcomes = lesson.exercises.map(({ id }) => known[id]);
	const count = (outcome: string): number => outcomes.filter(each => each === outcome).length;
	const next = lessonAfter(catalogue.lessons, lesson.id);
	const dues = lesson.skills.flatMap(skill => progress.skills[skill]?.due ?? []);
	const due =
		dues.length === 0 ? [] : [[], [{ text: fill(course.comesBack, { when: whenText(Math.min(...dues), now, words), percent: PERCENT }) }]];
	return {
		title: fill(course.lessonDone, { title: lesson.title }),
		aside: '',
		lines: [
			[{ text: fill(course.lessonScore, { right: count('right'), all: outcomes.length, skipped: count('skipped') }) }],
			...due,
			[],
			[{ text: next === undefined ? course.lastLesson : fill(course.nextLesson, { title: next.title, minutes: next.minutes }) }],
		],
	};
}

/** How each card went, and when its skill comes back. */
function roundEnd({ progress, now }: Course, desk: RoundDesk, words: Words): Told {
	const { course } = words;
	const firsts = desk.played.filter(({ card }) => !card.again);
	const right = firsts.filter(({ outcome }) => outcome === 'right').length;
	const rows = firsts.map(({ card, outcome }) => {
		const memory = progress.skills[card.skill];
		const when = memory === undefined || desk.kind === 'test' ? '' : fill(course.nextReview, { when: whenText(memory.due, now, words) });
		return [card.lesson.title, course.outcomes[outcome], when] as const;
	});
	const title = desk.lesson?.title ?? '';
	const closing =
		desk.kind === 'review'
			? fill(course.whyThen, { percent: PERCENT })
			: fill(hasPassed(desk) ? course.testPassed : course.testFailed, { title });
	return {
		title: desk.kind === 'review' ? course.reviewDone : fill(course.test, { title }),
		aside: fill(course.score, { right, all: firsts.length }),
		lines: [...alignedRows(rows).map((text): Line => [{ text }]), [], [{ text: closing }]],
	};
}

/** What the scheduler aims at: the chance that a skill is still known when it comes back. */
const PERCENT = percentText(RETENTION);
