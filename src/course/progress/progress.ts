// Where a learner stands, derived from the events: which lessons, how well each skill sits, what went wrong last.

/** Everything that the screens ask about. Plain data: it is kept as a snapshot. */
export interface Progress {
	readonly lessons: Readonly<Record<string, LessonProgress>>;
	readonly skills: Readonly<Record<string, SkillMemory>>;
	/** Where a misconception was last met, by its name. */
	readonly misconceptions: Readonly<Record<string, Met>>;
	/** The lesson that was open last. */
	readonly last: string | undefined;
	/** How many answers there are. */
	readonly answers: number;
	/** The variant whose elements are being foretold; only the fold asks: its last element rates the skill. */
	readonly open?: Variant;
}

/** One exercise with its numbers. */
export interface Variant {
	readonly lesson: string;
	readonly exercise: string;
	readonly seed: number;
}

export interface LessonProgress {
	/** Where to go on, from 0. */
	readonly step: number;
	/** Of the variant that was asked there, from the last `step` event; 0 where there was none. */
	readonly seed: number;
	/** Milliseconds since 1970; undefined where it is not done. */
	readonly done: number | undefined;
	/** Exercises answered right, skipped or marked, by id. */
	readonly exercises: Readonly<Record<string, ExerciseState>>;
	/** A `predict` that was left in the middle; undefined where none was. */
	readonly partly: Partly | undefined;
}

export type ExerciseState = 'right' | 'skipped' | 'wrong';

/** The elements of a variant that were foretold, as they were typed. */
export interface Partly {
	readonly exercise: string;
	readonly seed: number;
	readonly said: readonly string[];
}

/** How well a skill sits: FSRS's memory state. Times in milliseconds since 1970, stability in days. */
export interface SkillMemory {
	readonly due: number;
	readonly stability: number;
	readonly difficulty: number;
	readonly reviews: number;
	readonly lapses: number;
	readonly last: number;
	/** FSRS's state: 0 new, 1 learning, 2 review, 3 relearning. */
	readonly state: number;
	/** The variant it was last practised by: one variant rates a skill once. */
	readonly lesson: string;
	readonly exercise: string;
	readonly seed: number;
}

interface Met {
	readonly lesson: string;
	readonly exercise: string;
	readonly time: number;
}

export const NO_PROGRESS: Progress = { lessons: {}, skills: {}, misconceptions: {}, last: undefined, answers: 0 };
