// Events made up: by hand with only what matters, or drawn from few lessons and skills, so that they meet.

import fc from 'fast-check';
import type { Answered, ProgressEvent } from '../../../src/course/progress/events.js';

export const DAY = 86_400_000;
/** Noon of the day on which the page that the tutor grew from was written. */
export const NOON = Date.UTC(2021, 9, 23, 12);

/** An answer, right at the first try, of the only variant there is; what is given is otherwise. */
export function answer(given: Partial<Answered> = {}): Answered {
	return {
		id: 'aa-1-000000',
		time: NOON,
		kind: 'answer',
		lesson: 'cross-correlation',
		exercise: 'first-element',
		skill: 'correlate',
		seed: 1,
		answer: '19',
		outcome: 'right',
		models: [],
		hints: 0,
		attempt: 1,
		sitting: 'lesson',
		...given,
	};
}

const lesson = fc.constantFrom('one', 'two', 'three');
const time = fc.integer({ min: NOON, max: NOON + 20 * DAY });
const seed = fc.integer({ min: 0, max: 3 });

const answered = fc.record({
	kind: fc.constant('answer' as const),
	lesson,
	exercise: fc.constantFrom('a', 'b'),
	skill: fc.constantFrom('correlate', 'read-window', 'size'),
	seed,
	answer: fc.string({ maxLength: 10, unit: 'binary' }),
	outcome: fc.constantFrom('right' as const, 'wrong' as const, 'skipped' as const, 'self' as const),
	models: fc.subarray(['kernel-flipped', 'size-kept']),
	hints: fc.integer({ min: 0, max: 2 }),
	attempt: fc.integer({ min: 1, max: 3 }),
	sitting: fc.constantFrom('lesson' as const, 'review' as const, 'test' as const),
});
const ofPredict = fc.tuple(answered, fc.integer({ min: 1, max: 3 })).map(([event, left]) => ({ ...event, left }));
const ofSentence = fc.tuple(answered, fc.integer({ min: 0, max: 4 })).map(([event, quarters]) => ({ ...event, share: quarters / 4 }));
const reached = fc.record({ kind: fc.constant('step' as const), lesson, step: fc.integer({ min: 0, max: 5 }), seed });
const finished = fc.record({ kind: fc.constant('done' as const), lesson, by: fc.constantFrom('steps' as const, 'test' as const) });
const forgotten = fc.record({
	kind: fc.constant('forget' as const),
	lesson: fc.oneof({ weight: 4, arbitrary: lesson }, { weight: 1, arbitrary: fc.constant(undefined) }),
});

const withoutStamp = fc.oneof(
	{ weight: 6, arbitrary: answered },
	{ weight: 1, arbitrary: ofPredict },
	{ weight: 1, arbitrary: ofSentence },
	{ weight: 2, arbitrary: reached },
	{ weight: 1, arbitrary: finished },
	{ weight: 1, arbitrary: forgotten },
);

/** One event of any kind. Ids are few: some events differ under one id, as they should not and may. */
export const anyEvent: fc.Arbitrary<ProgressEvent> = fc
	.tuple(withoutStamp, time, fc.integer({ min: 0, max: 200 }))
	.map(([event, at, id]) => ({ id: `m-${id}`, time: at, ...event }));

/** Some events, each with an id of its own. */
export const ownEvents: fc.Arbitrary<ProgressEvent[]> = fc
	.array(fc.tuple(withoutStamp, time), { maxLength: 30 })
	.map(all => all.map(([event, at], index) => ({ id: `m-${String(index).padStart(3, '0')}`, time: at, ...event })));

export const anyEvents: fc.Arbitrary<ProgressEvent[]> = fc.array(anyEvent, { maxLength: 30 });
