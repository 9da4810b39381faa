// No mark that steers a terminal, hides or turns the writing comes out again, by whichever door it came in.

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SEED } from '../core/draw.js';
import { recordFigure, rounds } from '../soak/soak.js';
import { EACH_MARK, marked } from './attacks/marks.js';
import { harmOfAll } from './guard.js';
import { TEXT_DOORS } from './text-doors.js';

const NUM_RUNS = rounds(1, 100);

beforeAll(async () => {
	for (const { enter } of TEXT_DOORS) {
		await enter('x');
	}
});

describe('what comes out is fit to be seen', () => {
	test.each(TEXT_DOORS.map((door, at) => ({ ...door, at })))('$name', { timeout: 1_800_000 }, async ({ enter, at }) => {
		// In the short form each door takes a few marks, each mark several doors.
		const marks = EACH_MARK.filter((_, index) => rounds((index + at) % 18, 0) === 0);
		const drawn = fc.sample(marked, { seed: SEED + at, numRuns: NUM_RUNS });
		expect(await harmOfAll([...marks, ...drawn], enter), `seed ${SEED}`).toEqual([]);
	});
});

afterAll(() =>
	recordFigure('hostile: escapes', `${TEXT_DOORS.length} doors, ${EACH_MARK.length} marks and ${NUM_RUNS} texts drawn each, seed ${SEED}`),
);
