// A clock that is set back, far ahead, or to nonsense: every answer stays, each once, and what is due is a moment that can be shown.

import { utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { typed } from '../commands/cli.js';
import { DAY, NOON } from '../course/progress/draw.js';
import { answersIn, linesIn, logOf, newHome, open, writeAnswers } from '../runtime/progress/home.js';
import { newAnswer } from '../runtime/progress/new-answer.js';
import { SOAKING } from '../soak/soak.js';

const FAR = 8.64e15;
const CLOCKS: Readonly<Record<string, number>> = {
	'an hour back': NOON - DAY / 24,
	'a month back': NOON - 30 * DAY,
	'at 1970': 0,
	'before 1970': -DAY,
	'a century ahead': NOON + 36_525 * DAY,
	'at the last moment there is': FAR,
	'beyond it': 2 * FAR,
	'at no number': Number.NaN,
};

describe('a clock set', () => {
	test.each(Object.entries(CLOCKS))('%s between two answers', async (_, now) => {
		const home = newHome();
		expect(open(home).append([newAnswer('before', { seed: 1 })], NOON)).toBeUndefined();
		const odd = open(home, now);
		expect(odd.notice).toBeUndefined();
		expect(odd.append([newAnswer('meanwhile', { seed: 2 })], now)).toBeUndefined();
		const after = open(home, NOON + DAY);
		expect(after.append([newAnswer('after', { seed: 3 })], NOON + DAY)).toBeUndefined();
		const again = open(home, NOON + DAY);
		expect(again.notice).toBeUndefined();
		expect(answersIn(again).sort()).toEqual(['after', 'before', 'meanwhile']);
		expect(again.progress()).toEqual(after.progress());
		expect(linesIn(logOf(home))).toHaveLength(4);
		for (const { due } of Object.values(again.progress().skills)) {
			expect(new Date(due).getTime()).not.toBeNaN();
		}
		if (Math.abs(now) <= FAR) {
			for (const line of SOAKING ? ['progress', 'list', 'review', 'learn 1'] : ['progress']) {
				const { status, out, error } = await typed(line, { home, now });
				expect([status, error], line).toEqual([0, '']);
				expect(out, line).not.toMatch(/NaN|Invalid|undefined|Infinity/);
			}
		}
	});

	test.each([-30 * DAY, -DAY / 24, DAY / 24, 30 * DAY])(
		'so that the lock was made %i ms from now: it is stale, and the log mended',
		off => {
			const home = newHome();
			const log = writeAnswers(home, 2);
			writeFileSync(log, 'rubbish\n', { flag: 'a' });
			writeFileSync(`${log}.new`, '');
			utimesSync(`${log}.new`, (NOON + off) / 1000, (NOON + off) / 1000);
			const kept = open(home);
			expect(kept.notice?.message).toContain('set aside');
			expect(answersIn(kept)).toEqual(['0', '1']);
		},
	);
});
