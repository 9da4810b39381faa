// The course in the model: its lessons, the learner's progress, the home screen, and what lies open on the desk.

import type { Catalogue, Lesson } from '../../course/lesson.js';
import { NO_PROGRESS, type Progress } from '../../course/progress/progress.js';
import type { Desk } from './desk.js';
import type { Planned } from './review.js';

/** What is to be opened as soon as its lessons have been read. */
export type Wish =
	| { readonly kind: 'lesson'; readonly id: string }
	| { readonly kind: 'test'; readonly id: string }
	| { readonly kind: 'review'; readonly planned: readonly Planned[] };

/** The home screen: the entry under the cursor, and what is searched for. */
export interface Home {
	readonly cursor: number;
	/** Undefined where nothing is searched for. */
	readonly search: string | undefined;
	/** Whether the next keys go into the search. */
	readonly typing: boolean;
}

export interface Course {
	readonly catalogue: Catalogue;
	readonly progress: Progress;
	/** Milliseconds since 1970, as of the last message that told. */
	readonly now: number;
	/** Where the seed of the next variant comes from. */
	readonly chance: number;
	/** Lessons that have been read, by id. */
	readonly books: Readonly<Record<string, Lesson>>;
	readonly wish: Wish | undefined;
	readonly home: Home;
	readonly desk: Desk | undefined;
	/** Where a screen that was opened from the desk leads back to. */
	readonly visit: Visit | undefined;
	/** Requests for the value of an expression, counted. */
	readonly requests: number;
}

/** The stage or the trainer, opened from a lesson: to look around, or for a task with a goal. */
interface Visit {
	readonly task: boolean;
}

export const FIRST_HOME: Home = { cursor: 0, search: undefined, typing: false };

/** A course before anything was done. */
export function openCourse(given: Partial<Pick<Course, 'catalogue' | 'progress' | 'now' | 'chance'>> = {}): Course {
	return {
		catalogue: { lessons: [] },
		progress: NO_PROGRESS,
		now: 0,
		chance: 1,
		...given,
		books: {},
		wish: undefined,
		home: FIRST_HOME,
		desk: undefined,
		visit: undefined,
		requests: 0,
	};
}
