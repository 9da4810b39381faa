// What would be done too often: at once where it rested, else when the time is over, and never left out at the end.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atMostEvery } from '../../src/runtime/at-most-every.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** When it was done, in milliseconds, where it was wanted at these. */
function doneAt(...wanted: readonly number[]): number[] {
	const start = Date.now();
	const done: number[] = [];
	const act = atMostEvery(500, () => done.push(Date.now() - start));
	for (const time of wanted) {
		vi.advanceTimersByTime(time - (Date.now() - start));
		act();
	}
	vi.advanceTimersByTime(5000);
	return done;
}

test.each<[number[], number[]]>([
	[[0], [0]],
	[
		[0, 100],
		[0, 500],
	],
	[
		[0, 20, 40, 60],
		[0, 500],
	],
	[
		[0, 499, 501, 502],
		[0, 500, 1000],
	],
	[
		[0, 700],
		[0, 700],
	],
	[Array.from({ length: 100 }, (_, index) => 20 * index), [0, 500, 1000, 1500, 2000]],
])('wanted at %j: done at %j', (wanted, done) => {
	expect(doneAt(...wanted)).toEqual(done);
});
