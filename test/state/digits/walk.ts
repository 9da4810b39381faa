// Digits' tests as lines of a table: keys, and where they lead.

import { expect, test } from 'vitest';
import { wrongWith } from '../wrong-with.js';
import { type Desk, digitsDesk, sketchDesk, work } from './fake-runtime.js';

/** Each line is a test: the words of `work`, and the sketch after them. */
export function walk(lines: readonly (readonly [keys: string, after: string])[], open: () => Desk = digitsDesk): void {
	test.each(lines)('%s → %s', (keys, after) => {
		const desk = work(open(), keys);
		expect(sketchDesk(desk)).toBe(after);
		expect(wrongWith(desk.model)).toEqual([]);
	});
}
