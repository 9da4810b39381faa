// When a skill comes back. The days between were worked out from the formulas and default
// parameters of FSRS-6 beside the library, the dates counted in a calendar.

import { forgetting_curve, generatorParameters, Rating } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { dueSkills, nextReview, recallAfter } from '../../src/course/progress/due.js';
import type { Answered } from '../../src/course/progress/events.js';
import { progressOf } from '../../src/course/progress/fold.js';
import { ratingOf } from '../../src/course/progress/memory.js';
import type { SkillMemory } from '../../src/course/progress/progress.js';
import { answer, DAY, NOON } from './progress/draw.js';

/** The memory of `correlate` after answers, each on its day, in a variant of its own where no seed is given. */
function memoryAfter(...answers: readonly (Partial<Answered> & { readonly day?: number })[]): SkillMemory | undefined {
	const events = answers.map(({ day = 0, ...given }, index) =>
		answer({ id: `e-${index}`, seed: index, ...given, time: NOON + day * DAY + index * 60_000 }),
	);
	return progressOf(events).skills['correlate'];
}

const dateOf = (memory: SkillMemory | undefined): string | undefined => memory && new Date(memory.due).toISOString().slice(0, 10);

describe('an answer rates its skill', () => {
	test.each([
		['right at once', { outcome: 'right' as const, hints: 0 }, Rating.Good],
		['right with a hint', { outcome: 'right' as const, hints: 1 }, Rating.Hard],
		['wrong', { outcome: 'wrong' as const, hints: 0 }, Rating.Again],
		['wrong with hints', { outcome: 'wrong' as const, hints: 2 }, Rating.Again],
		['skipped', { outcome: 'skipped' as const, hints: 2 }, undefined],
		['a sentence with all points', { outcome: 'self' as const, hints: 0, share: 1 }, Rating.Good],
		['a sentence with half of them', { outcome: 'self' as const, hints: 0, share: 0.5 }, Rating.Hard],
		['a sentence with fewer', { outcome: 'self' as const, hints: 0, share: 0.25 }, Rating.Again],
		['a sentence with none', { outcome: 'self' as const, hints: 0 }, Rating.Again],
	])('%s', (_, how, rating) => {
		expect(ratingOf(how)).toBe(rating);
	});
});

describe('a lesson at noon on 23 October 2021', () => {
	test.each([
		['right at once', { outcome: 'right' as const }, '2021-10-25'],
		['right with a hint', { hints: 1 }, '2021-10-24'],
		['wrong', { outcome: 'wrong' as const }, '2021-10-24'],
	])('%s: the skill is due on', (_, given, date) => {
		expect(dateOf(memoryAfter(given))).toBe(date);
	});

	test('skipped: nothing is known of the skill, and nothing is due', () => {
		expect(memoryAfter({ outcome: 'skipped' })).toBeUndefined();
		expect(memoryAfter({ outcome: 'right' }, { outcome: 'skipped' })).toEqual(memoryAfter({ outcome: 'right' }));
	});

	test('a test counts as a lesson does', () => {
		expect(memoryAfter({ sitting: 'test' })).toEqual(memoryAfter({ sitting: 'lesson' }));
	});
});

describe('reviews on the days they are due', () => {
	test('right each time, the days between them grow: 2, 11, 46, 163', () => {
		const dates = [{ day: 0 }, { day: 2 }, { day: 13 }, { day: 59 }].map((_, end, all) => dateOf(memoryAfter(...all.slice(0, end + 1))));
		expect(dates).toEqual(['2021-10-25', '2021-11-05', '2021-12-21', '2022-06-02']);
	});

	test('a failure brings it back the next day, or after two', () => {
		expect(dateOf(memoryAfter({ day: 0 }, { day: 2, outcome: 'wrong' }))).toBe('2021-10-26');
		const failed = memoryAfter({ day: 0 }, { day: 2 }, { day: 13, outcome: 'wrong' });
		expect(failed).toMatchObject({ lapses: 1, reviews: 3 });
		expect(dateOf(failed)).toBe('2021-11-07');
	});

	test('a day off, or ten, costs nothing: right after all is worth more', () => {
		const punctual = memoryAfter({ day: 0 }, { day: 2 });
		const late = memoryAfter({ day: 0 }, { day: 13 });
		expect(late?.stability).toBeGreaterThan(punctual?.stability ?? Number.POSITIVE_INFINITY);
		expect(late?.lapses).toBe(0);
	});
});

describe('a variant counts once', () => {
	test('wrong first, right afterwards: wrong', () => {
		const once = memoryAfter({ outcome: 'wrong', seed: 5 });
		expect(memoryAfter({ outcome: 'wrong', seed: 5 }, { outcome: 'right', attempt: 2, seed: 5 }, { attempt: 3, seed: 5 })).toEqual(once);
	});

	test('also where the lesson was left in between, and the tries are counted anew', () => {
		const once = memoryAfter({ outcome: 'wrong', seed: 5 });
		expect(memoryAfter({ outcome: 'wrong', seed: 5 }, { outcome: 'right', attempt: 1, seed: 5 })).toEqual(once);
	});

	test('other numbers are another variant', () => {
		expect(memoryAfter({ outcome: 'wrong', seed: 5 }, { outcome: 'right', seed: 6 })?.reviews).toBe(2);
	});

	test('a later try alone, its first lost, rates nothing', () => {
		expect(memoryAfter({ attempt: 2 })).toBeUndefined();
	});
});

describe('elements foretold one after the other', () => {
	const of = (...outcomes: readonly Answered['outcome'][]): SkillMemory | undefined =>
		memoryAfter(...outcomes.map((outcome, index) => ({ outcome, seed: 5, attempt: index + 1, ...(index < 2 ? { left: 2 - index } : {}) })));

	test('all right: right, with the last of them', () => {
		expect(of('right', 'right')).toBeUndefined();
		expect(of('right', 'right', 'right')).toMatchObject({ reviews: 1, lapses: 0 });
		expect(dateOf(of('right', 'right', 'right'))).toBe('2021-10-25');
	});

	test.each([
		['the first', ['wrong', 'right', 'right']],
		['one in the middle', ['right', 'wrong', 'right']],
		['the last', ['right', 'right', 'wrong']],
		['all', ['wrong', 'wrong', 'wrong']],
	] as const)('%s wrong: wrong, once', (_, outcomes) => {
		expect(of(...outcomes)).toMatchObject({ reviews: 1 });
		expect(dateOf(of(...outcomes))).toBe('2021-10-24');
	});

	test('given up in the middle, all right so far: nothing', () => {
		expect(of('right', 'skipped')).toBeUndefined();
	});
});

describe('what is due', () => {
	const events = [
		answer({ id: 'a', skill: 'correlate' }),
		answer({ id: 'b', skill: 'size', outcome: 'wrong' }),
		answer({ id: 'c', skill: 'pooling', time: NOON + 10 * DAY }),
	];
	const due = (day: number, among = ['pooling', 'correlate', 'size', 'new']): string[] =>
		dueSkills(progressOf(events), NOON + day * DAY, among);

	test('is nothing on the day itself', () => {
		expect(due(0)).toEqual([]);
		expect(due(0.99)).toEqual([]);
	});

	test('the longest due first', () => {
		expect(due(1)).toEqual(['size']);
		expect(due(2)).toEqual(['size', 'correlate']);
		expect(due(100)).toEqual(['size', 'correlate', 'pooling']);
	});

	test('of the skills that are asked for alone', () => {
		expect(due(100, ['pooling', 'constructor'])).toEqual(['pooling']);
	});
});

describe('when a skill comes back, and why then', () => {
	const memory = memoryAfter({}) as SkillMemory;

	test('in days, with the chance that it is known now and then', () => {
		expect(nextReview(memory, NOON)).toMatchObject({ due: NOON + 2 * DAY, days: 2, recall: 1 });
		expect(nextReview(memory, NOON).recallThen).toBeCloseTo(0.9, 1);
		expect(nextReview(memory, NOON + DAY)).toMatchObject({ days: 1 });
	});

	test('from the third review on within a hundredth of 90 %', () => {
		const known = memoryAfter({ day: 0 }, { day: 2 }, { day: 13 }) as SkillMemory;
		expect(Math.abs(nextReview(known, NOON + 13 * DAY).recallThen - 0.9)).toBeLessThan(0.01);
	});

	test('overdue: now, and as well as it is known now', () => {
		const late = nextReview(memory, NOON + 30 * DAY);
		expect(late.days).toBe(0);
		expect(late.recallThen).toBe(late.recall);
		expect(late.recall).toBeLessThan(0.8);
	});

	test('with a clock that was set back it is known for sure', () => {
		expect(nextReview(memory, NOON - 5 * DAY)).toMatchObject({ days: 7, recall: 1 });
	});

	test('is 90 % after as many days as the stability says', () => {
		expect(recallAfter(2.5, 2.5)).toBeCloseTo(0.9, 12);
	});

	test.each([0, 1, 3, 10, 365])('after %d days: as ts-fsrs says', days => {
		const { w } = generatorParameters({});
		expect(recallAfter(days, 3.7)).toBeCloseTo(forgetting_curve(w, days, 3.7), 7);
	});
});
