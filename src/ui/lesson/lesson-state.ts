// How far a learner is in a lesson, in a few words.

import { fill } from '../../core/fault.js';
import type { LessonEntry } from '../../course/lesson.js';
import type { Course } from '../../state/course/course.js';
import type { Words } from '../../text/words.js';

/** `6 min · step 3 of 7`. */
export function lessonText(lesson: LessonEntry, course: Course, words: Words): string {
	return [fill(words.course.minutes, { count: lesson.minutes }), stateText(lesson, course, words)].filter(Boolean).join(' · ');
}

/** `done`, `step 3 of 7`, or what to do before. */
export function stateText({ id, steps, needs }: LessonEntry, { progress, catalogue }: Course, { course: words }: Words): string {
	const known = progress.lessons[id];
	if (known?.done !== undefined) {
		return words.done;
	}
	if (known !== undefined) {
		return fill(words.atStep, { step: Math.min(known.step + 1, steps), steps });
	}
	const before = catalogue.lessons.filter(lesson => needs.includes(lesson.id) && progress.lessons[lesson.id]?.done === undefined);
	return before.length === 0 ? '' : fill(words.after, { lessons: before.map(({ number }) => number).join(words.comma) });
}
