// Where a learner stands, told from the events alone.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProgressEvent } from '../../../src/course/progress/events.js';
import { foldOn, progressOf } from '../../../src/course/progress/fold.js';
import { comparePlaces } from '../../../src/course/progress/place.js';
import { NO_PROGRESS } from '../../../src/course/progress/progress.js';
import { extended, NOTHING_YET, standingOf } from '../../../src/course/progress/standing.js';
import { SEED } from '../../core/draw.js';
import { answer, anyEvents, DAY, NOON, ownEvents } from './draw.js';

const CHECK = { seed: SEED, numRuns: 200 };

/** Events with ids and times in the order in which they are given, an hour apart. */
function inTurn(...events: readonly object[]): ProgressEvent[] {
	return events.map((event, index) => ({ ...answer(), ...event, id: `e-${index}`, time: NOON + index * 3_600_000 }) as ProgressEvent);
}

const step = (lesson: string, at: number, seed = 7): object => ({ kind: 'step', lesson, step: at, seed });
const forget = (lesson: string | undefined): object => ({ kind: 'forget', lesson });

describe('progress', () => {
	test('of nothing is none', () => {
		expect(progressOf([])).toEqual(NO_PROGRESS);
	});

	test('tells where to go on, in the variant that was asked there', () => {
		const progress = progressOf(inTurn(step('one', 0), step('two', 3, 5), step('one', 2, 9)));
		expect(progress).toMatchObject({ last: 'one', lessons: { one: { step: 2, seed: 9 }, two: { step: 3, seed: 5 } } });
	});

	test('tells which lessons are done, and since when', () => {
		const progress = progressOf(inTurn(step('one', 4), { kind: 'done', lesson: 'one', by: 'steps' }));
		expect(progress.lessons['one']).toMatchObject({ step: 4, done: NOON + 3_600_000 });
		expect(progressOf(inTurn(step('one', 3))).lessons['one']?.done).toBeUndefined();
	});

	test('tells how each exercise went: right once is right', () => {
		const outcomes = ['wrong', 'right', 'wrong', 'skipped'].map(outcome => ({ outcome }));
		const states = outcomes.map((_, end) => progressOf(inTurn(...outcomes.slice(0, end + 1))).lessons['cross-correlation']?.exercises);
		expect(states.map(each => each?.['first-element'])).toEqual(['wrong', 'right', 'right', 'right']);
		expect(progressOf(inTurn({ outcome: 'skipped' })).lessons['cross-correlation']?.exercises).toEqual({ 'first-element': 'skipped' });
		expect(progressOf(inTurn({ outcome: 'self', share: 0.5 })).lessons['cross-correlation']?.exercises).toEqual({
			'first-element': 'right',
		});
	});

	test('keeps what was foretold of a variant until its last element', () => {
		const events = inTurn({ answer: '19', left: 2 }, { answer: '25', left: 1, attempt: 2 }, { answer: '37', attempt: 3 });
		expect(progressOf(events.slice(0, 2)).lessons['cross-correlation']).toMatchObject({
			exercises: {},
			partly: { exercise: 'first-element', seed: 1, said: ['19', '25'] },
		});
		expect(progressOf(events).lessons['cross-correlation']).toMatchObject({ exercises: { 'first-element': 'right' }, partly: undefined });
	});

	test('a review changes the skill and not the lesson', () => {
		const progress = progressOf(inTurn({ sitting: 'review', outcome: 'wrong' }));
		expect(progress).toMatchObject({ lessons: {}, answers: 1, skills: { correlate: { reviews: 1 } } });
	});

	test('remembers where a misconception was last met', () => {
		const progress = progressOf(
			inTurn({ outcome: 'wrong', models: ['size-kept', 'kernel-flipped'] }, { outcome: 'wrong', models: ['size-kept'], exercise: 'b' }),
		);
		expect(progress.misconceptions).toEqual({
			'size-kept': { lesson: 'cross-correlation', exercise: 'b', time: NOON + 3_600_000 },
			'kernel-flipped': { lesson: 'cross-correlation', exercise: 'first-element', time: NOON },
		});
	});
});

describe('what is forgotten', () => {
	test('counts no more, as if it had never been', () => {
		const before = inTurn(step('one', 2), { lesson: 'one', exercise: 'a' }, { lesson: 'two', exercise: 'b', models: ['size-kept'] });
		expect(progressOf([...before, ...inTurn({}, {}, {}, forget(undefined)).slice(3)])).toEqual(NO_PROGRESS);
	});

	test('of one lesson leaves the others, and the skill as they made it', () => {
		const others = inTurn({ lesson: 'two', exercise: 'a' });
		const all = inTurn(
			{ lesson: 'two', exercise: 'a' },
			{ lesson: 'one', exercise: 'b', outcome: 'wrong', models: ['size-kept'] },
			forget('one'),
		);
		expect(progressOf(all)).toEqual(progressOf(others));
		expect(progressOf(all.slice(0, 2)).skills['correlate']?.lapses).toBe(1);
	});

	test('may be learnt again', () => {
		const all = inTurn(step('one', 4), { kind: 'done', lesson: 'one', by: 'steps' }, forget('one'), step('one', 1));
		expect(progressOf(all).lessons['one']).toMatchObject({ step: 1, done: undefined });
	});

	test('is what another machine did up to then too, however late it comes to hand', () => {
		const here = inTurn({ lesson: 'one' }, {}, forget('one'));
		const there = answer({ id: 'other', lesson: 'one', time: NOON + 60_000 });
		const later = answer({ id: 'other', lesson: 'one', time: NOON + DAY });
		expect(progressOf([...here, there]).lessons['one']).toBeUndefined();
		expect(progressOf([...here, later]).lessons['one']?.exercises).toEqual({ 'first-element': 'right' });
	});
});

describe('the order in which events come', () => {
	const shuffled = ownEvents.chain(events => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })));

	test('plays no part', () => {
		fc.assert(
			fc.property(shuffled, ([events, otherwise]) => {
				expect(progressOf(otherwise)).toEqual(progressOf(events));
			}),
			CHECK,
		);
	});

	test('nor do events that come twice, also under one id', () => {
		fc.assert(
			fc.property(anyEvents, events => {
				expect(progressOf([...events, ...[...events].reverse()])).toEqual(progressOf(events));
			}),
			CHECK,
		);
	});

	test('taken in one by one they lead to the same', () => {
		fc.assert(
			fc.property(ownEvents, events => {
				const kept = events.filter(({ kind }) => kind !== 'forget').sort(comparePlaces);
				expect(kept.reduce(foldOn, NO_PROGRESS)).toEqual(progressOf(kept));
				expect(extended(NOTHING_YET, kept)).toEqual(standingOf(kept));
			}),
			CHECK,
		);
	});

	test('what is known is extended, or all is asked for; never something else', () => {
		fc.assert(
			fc.property(ownEvents, ownEvents, (before, more) => {
				const added = more.map(event => ({ ...event, id: `n-${event.id}` }));
				const next = extended(standingOf(before), added);
				expect(next ?? standingOf([...before, ...added])).toEqual(standingOf([...before, ...added]));
			}),
			CHECK,
		);
	});

	test('what is older, there already, or to be forgotten asks for all', () => {
		const standing = standingOf(inTurn({}, {}));
		const [, known] = inTurn({}, {});
		expect(extended(standing, inTurn({}, {}, {}).slice(2))).toBeDefined();
		expect(extended(standing, [answer({ id: 'x', time: NOON - 1 })])).toBeUndefined();
		expect(extended(standing, [known as ProgressEvent])).toBeUndefined();
		expect(extended(standing, inTurn({}, {}, forget('one')).slice(2))).toBeUndefined();
	});

	test('a clock that goes anywhere breaks nothing', () => {
		const times = fc.oneof(fc.constantFrom(0, 1, NOON, 253_402_300_799_999), fc.integer({ min: 0, max: 253_402_300_799_999 }));
		fc.assert(
			fc.property(fc.array(times, { minLength: 1, maxLength: 20 }), at => {
				const events = at.map((time, index) =>
					answer({ id: `e-${index}`, time, seed: index, outcome: index % 3 === 0 ? 'wrong' : 'right' }),
				);
				const { skills } = progressOf(events);
				for (const { skills: known } of [{ skills }, events.reduce(foldOn, NO_PROGRESS)]) {
					expect(Object.values(known).every(({ due, stability, difficulty }) => [due, stability, difficulty].every(Number.isFinite))).toBe(
						true,
					);
					expect(new Date(known['correlate']?.due ?? Number.NaN).getTime()).not.toBeNaN();
				}
			}),
			CHECK,
		);
	});
});
