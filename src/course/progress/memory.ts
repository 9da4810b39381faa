// How well a skill sits, by FSRS: when it shall come back, so that it is asked just before it would be forgotten.

import { createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs';
import { DAY, daysUntil, RETENTION } from './due.js';
import type { Answered } from './events.js';
import type { SkillMemory, Variant } from './progress.js';

/**
 * Days are the smallest step: what fails comes again in the same sitting anyway, and a skill is due a day later at the earliest.
 * Nothing is left to chance, so that the same events always give the same dates. Source: ts-fsrs, FSRS-6.
 */
const scheduler = fsrs({ request_retention: RETENTION, enable_fuzz: false, enable_short_term: false });

/** The share of a sentence's points from which on it is as good as right, and as good as right with help. */
const MOST_POINTS = 0.99;
const SOME_POINTS = 0.5;

/** How the first answer to a variant rates its skill; undefined where it does not: to skip is no failure. */
export function ratingOf({ outcome, hints, share = 0 }: Pick<Answered, 'outcome' | 'hints' | 'share'>): Grade | undefined {
	switch (outcome) {
		case 'skipped':
			return undefined;
		case 'self':
			return share >= MOST_POINTS ? Rating.Good : share >= SOME_POINTS ? Rating.Hard : Rating.Again;
		case 'right':
			return hints > 0 ? Rating.Hard : Rating.Good;
		case 'wrong':
			return Rating.Again;
	}
}

/**
 * The memory of a skill after an answer; the same where it does not rate it. `open` is the variant whose elements are being foretold:
 * it rates with its first failure, or with its last element where there was none.
 */
export function remembered(before: SkillMemory | undefined, answer: Answered, open?: Variant): SkillMemory | undefined {
	const rating = isFirst(before, answer, open) ? ratingOf(answer) : undefined;
	if (rating === undefined) {
		return before;
	}
	// A clock that was set back: no time has passed, rather than less than none.
	const time = Math.max(answer.time, before?.last ?? 0);
	const { card } = scheduler.next(cardOf(before, time), time, rating);
	// The card's own date keeps its four buttons a day apart. Here nobody chooses among them: the date is that of the recall aimed at.
	const days = scheduler.next_interval(card.stability, 0);
	return {
		due: time + days * DAY,
		stability: card.stability,
		difficulty: card.difficulty,
		reviews: card.reps,
		lapses: card.lapses,
		last: time,
		state: card.state,
		lesson: answer.lesson,
		exercise: answer.exercise,
		seed: answer.seed,
	};
}

/** Whether the answer decides how its variant went: later tries at it, also after coming back to it, do not. */
function isFirst(before: SkillMemory | undefined, answer: Answered, open: Variant | undefined): boolean {
	const { attempt, outcome, left = 0 } = answer;
	const isUndecided = left > 0 && outcome === 'right';
	return !isUndecided && !isVariant(answer, before) && (attempt === 1 || left > 0 || isVariant(answer, open));
}

const isVariant = (answer: Answered, variant: Variant | undefined): boolean =>
	variant !== undefined && answer.lesson === variant.lesson && answer.exercise === variant.exercise && answer.seed === variant.seed;

function cardOf(memory: SkillMemory | undefined, time: number): Parameters<typeof scheduler.next>[0] {
	if (memory === undefined) {
		return createEmptyCard(time);
	}
	const { due, stability, difficulty, reviews, lapses, last, state } = memory;
	return {
		due,
		stability,
		difficulty,
		reps: reviews,
		lapses,
		state,
		last_review: last,
		elapsed_days: 0,
		scheduled_days: daysUntil(due, last),
		learning_steps: 0,
	};
}
