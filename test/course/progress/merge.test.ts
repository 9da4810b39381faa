// Two machines' events become one list, whichever way round and however often they are merged.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeEvents } from '../../../src/course/progress/merge.js';
import { SEED } from '../../core/draw.js';
import { answer, anyEvents } from './draw.js';

const CHECK = { seed: SEED, numRuns: 300 };

describe('merging', () => {
	test('is the same both ways', () => {
		fc.assert(
			fc.property(anyEvents, anyEvents, (a, b) => {
				expect(mergeEvents(a, b)).toEqual(mergeEvents(b, a));
			}),
			CHECK,
		);
	});

	test('of three, it matters not which two are merged first', () => {
		fc.assert(
			fc.property(anyEvents, anyEvents, anyEvents, (a, b, c) => {
				expect(mergeEvents(mergeEvents(a, b), c)).toEqual(mergeEvents(a, mergeEvents(b, c)));
			}),
			CHECK,
		);
	});

	test('done twice adds nothing', () => {
		fc.assert(
			fc.property(anyEvents, anyEvents, (a, b) => {
				const merged = mergeEvents(a, b);
				expect(mergeEvents(merged, b)).toEqual(merged);
				expect(mergeEvents(merged, merged)).toEqual(merged);
			}),
			CHECK,
		);
	});

	test('loses no id and has none twice', () => {
		fc.assert(
			fc.property(anyEvents, anyEvents, (a, b) => {
				const ids = mergeEvents(a, b).map(({ id }) => id);
				expect(new Set(ids)).toEqual(new Set([...a, ...b].map(({ id }) => id)));
				expect(new Set(ids).size).toBe(ids.length);
			}),
			CHECK,
		);
	});

	test('of two events under one id takes the same one everywhere', () => {
		const [right, wrong] = [answer({ outcome: 'right' }), answer({ outcome: 'wrong' })];
		expect(mergeEvents([right], [wrong])).toEqual([right]);
		expect(mergeEvents([wrong], [right])).toEqual([right]);
	});
});
