// From the events to where a learner stands. The order they were written in plays no part: they are taken by time, then by id.

import type { Answered, ProgressEvent } from './events.js';
import { remembered } from './memory.js';
import { mergeEvents } from './merge.js';
import { comparePlaces } from './place.js';
import { type ExerciseState, type LessonProgress, NO_PROGRESS, type Progress } from './progress.js';

/** Where a learner stands after all of these, in whatever order and however often each is given. */
export function progressOf(events: readonly ProgressEvent[]): Progress {
	return counted(mergeEvents([], events).sort(comparePlaces)).reduce(takeIn, NO_PROGRESS);
}

/**
 * Where a learner stands after one event more, the newest of all. A lesson that is forgotten takes along the skills that it was the
 * last to practise: what they were before it only `progressOf` all events can tell.
 */
export function foldOn(progress: Progress, event: ProgressEvent): Progress {
	if (event.kind === 'forget') {
		return event.lesson === undefined ? NO_PROGRESS : without(progress, event.lesson);
	}
	return takeIn(progress, event);
}

function without(progress: Progress, id: string): Progress {
	const keep = <Entry extends { readonly lesson: string }>(entries: Readonly<Record<string, Entry>>): Record<string, Entry> =>
		Object.fromEntries(Object.entries(entries).filter(([, { lesson }]) => lesson !== id));
	return {
		...progress,
		lessons: Object.fromEntries(Object.entries(progress.lessons).filter(([lesson]) => lesson !== id)),
		skills: keep(progress.skills),
		misconceptions: keep(progress.misconceptions),
		last: progress.last === id ? undefined : progress.last,
	};
}

type Counted = Exclude<ProgressEvent, { readonly kind: 'forget' }>;

/** The events that no later one says to forget. */
function counted(events: readonly ProgressEvent[]): Counted[] {
	const forgotten = new Map<string | undefined, number>();
	events.forEach((event, place) => {
		if (event.kind === 'forget') {
			forgotten.set(event.lesson, place);
		}
	});
	const until = (lesson: string | undefined): number => forgotten.get(lesson) ?? -1;
	return events.filter(
		(event, place): event is Counted => event.kind !== 'forget' && place > until(undefined) && place > until(event.lesson),
	);
}

function takeIn(progress: Progress, event: Counted): Progress {
	switch (event.kind) {
		case 'answer':
			return answered(progress, event);
		case 'step':
			return { ...withLesson(progress, event.lesson, { step: event.step, seed: event.seed }), last: event.lesson };
		case 'done':
			return withLesson(progress, event.lesson, { done: event.time });
	}
}

const FRESH: LessonProgress = { step: 0, seed: 0, done: undefined, exercises: {}, partly: undefined };

/** The entry of a name that came from outside: `constructor` is none. */
function entryOf<Entry>(entries: Readonly<Record<string, Entry>>, name: string): Entry | undefined {
	return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

function withLesson(progress: Progress, id: string, change: Partial<LessonProgress>): Progress {
	return { ...progress, lessons: { ...progress.lessons, [id]: { ...FRESH, ...entryOf(progress.lessons, id), ...change } } };
}

function answered(progress: Progress, event: Answered): Progress {
	const { lesson, exercise, seed, skill, models, time, left = 0 } = event;
	const { open, ...known } = progress;
	const memory = remembered(entryOf(progress.skills, skill), event, open);
	const met = Object.fromEntries(models.map(model => [model, { lesson, exercise, time }]));
	const change = event.sitting === 'lesson' ? exerciseAfter(event, entryOf(progress.lessons, lesson)) : undefined;
	return {
		...(change === undefined ? known : withLesson(known, lesson, change)),
		answers: progress.answers + 1,
		skills: memory === undefined ? progress.skills : { ...progress.skills, [skill]: memory },
		misconceptions: { ...progress.misconceptions, ...met },
		...(left > 0 ? { open: { lesson, exercise, seed } } : {}),
	};
}

/** How the exercise stands in its lesson. One whose elements are not all foretold is still open. */
function exerciseAfter(event: Answered, known: LessonProgress = FRESH): Partial<LessonProgress> {
	const { exercise, seed, answer, left = 0 } = event;
	if (left > 0) {
		const before = known.partly?.exercise === exercise && known.partly.seed === seed ? known.partly.said : [];
		return { partly: { exercise, seed, said: [...before, answer] } };
	}
	return { partly: undefined, exercises: { ...known.exercises, [exercise]: stateAfter(event, entryOf(known.exercises, exercise)) } };
}

/** What was answered right once stays so. */
function stateAfter({ outcome }: Answered, before: ExerciseState | undefined): ExerciseState {
	switch (outcome) {
		case 'right':
		case 'self':
			return 'right';
		case 'skipped':
		case 'wrong':
			return before === 'right' ? 'right' : outcome;
	}
}
