// What a learner did, one event each, never changed once written. Everything else (what is done, what is due) is derived from them,
// so that two machines are merged by taking both lists.

/** How an answer was met. `self`: marked by the learner. */
export type Outcome = 'right' | 'wrong' | 'skipped' | 'self';

/** Where it was answered. */
export type Sitting = 'lesson' | 'review' | 'test';

interface AnyEvent {
	/** Unique among all machines: the machine's name, a session and a count. */
	readonly id: string;
	/** Milliseconds since 1970, as the machine's clock said. */
	readonly time: number;
}

export interface Answered extends AnyEvent {
	readonly kind: 'answer';
	readonly lesson: string;
	readonly exercise: string;
	readonly skill: string;
	readonly seed: number;
	/** As typed, or as indices; for a person to read. */
	readonly answer: string;
	readonly outcome: Outcome;
	/** The misconceptions that give this answer. */
	readonly models: readonly string[];
	readonly hints: number;
	/** Which try at this variant it was, from 1. */
	readonly attempt: number;
	/** Of a `predict`: how many elements are still to be foretold; left out where none are. */
	readonly left?: number;
	/** Of `self`: the share of the points that were made, 0 to 1. */
	readonly share?: number;
	readonly sitting: Sitting;
}

/** The learner came to a step: where to go on. */
interface Reached extends AnyEvent {
	readonly kind: 'step';
	readonly lesson: string;
	/** From 0; the number of steps where the lesson is done. */
	readonly step: number;
	/** Of the variant that is asked there: who comes back finds the same numbers. */
	readonly seed: number;
}

/** A lesson done: read to its end, or tested out of. */
interface Finished extends AnyEvent {
	readonly kind: 'done';
	readonly lesson: string;
	readonly by: 'steps' | 'test';
}

/** All of a lesson (or everything, where none is named) up to this moment counts no more. */
interface Forgotten extends AnyEvent {
	readonly kind: 'forget';
	readonly lesson: string | undefined;
}

export type ProgressEvent = Answered | Reached | Finished | Forgotten;

type WithoutStamp<Event> = Event extends ProgressEvent ? Omit<Event, 'id' | 'time'> : never;

/** An event before the runtime put its name and the time on it. */
export type NewEvent = WithoutStamp<ProgressEvent>;
