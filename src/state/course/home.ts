// The home screen's entries: where to go on, what is due, the lessons, and the rooms beside the course.

import type { LessonEntry } from '../../course/lesson.js';
import type { Course } from './course.js';
import { dueCount } from './review.js';

export type HomeEntry =
	/** The lesson that was left in the middle, or the first that is not done. */
	| { readonly kind: 'continue'; readonly lesson: LessonEntry; readonly begun: boolean }
	| { readonly kind: 'review'; readonly due: number }
	| { readonly kind: 'lesson'; readonly lesson: LessonEntry }
	| { readonly kind: 'playground' }
	| { readonly kind: 'trainer' }
	| { readonly kind: 'digits' };

/** The entries, in the order of the screen; of a search, the lessons it finds. */
export function homeEntries(course: Course): HomeEntry[] {
	const { catalogue, progress, now, home } = course;
	const next = lessonToContinue(course);
	const lessons = found(catalogue.lessons, home.search).map((lesson): HomeEntry => ({ kind: 'lesson', lesson }));
	if (home.search !== undefined) {
		return lessons;
	}
	const due = dueCount(catalogue, progress, now);
	return [
		...(next === undefined ? [] : [{ kind: 'continue', lesson: next, begun: progress.lessons[next.id] !== undefined } as const]),
		...(progress.answers === 0 ? [] : [{ kind: 'review', due } as const]),
		...lessons,
		{ kind: 'playground' },
		{ kind: 'trainer' },
		{ kind: 'digits' },
	];
}

/** The lesson that was open last if it is not done, else the first one that is not. */
export function lessonToContinue({ catalogue, progress }: Course): LessonEntry | undefined {
	const isOpen = ({ id }: LessonEntry): boolean => progress.lessons[id]?.done === undefined;
	const last = catalogue.lessons.find(({ id }) => id === progress.last);
	return last !== undefined && isOpen(last) ? last : catalogue.lessons.find(isOpen);
}

/** Lessons whose title, id or skills contain every word. */
function found(lessons: readonly LessonEntry[], search: string | undefined): readonly LessonEntry[] {
	const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
	return lessons.filter(({ id, title, skills }) => {
		const text = [id, title, ...skills].join(' ').toLowerCase();
		return words.every(word => text.includes(word));
	});
}

/** The entry under the cursor. */
export function entryUnderCursor(course: Course): HomeEntry | undefined {
	return homeEntries(course)[course.home.cursor];
}
