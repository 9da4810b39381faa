// Reviews and tests as lines: what the screen asks is asked, right answers lead to the end, and the same is remembered of it.

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Drawn } from '../../src/course/exercises/drawn.js';
import { shippedCourse } from '../../src/runtime/course/open-course.js';
import { openProgress } from '../../src/runtime/progress/open-progress.js';
import { planReview } from '../../src/state/course/review.js';
import { LANGUAGES } from '../../src/text/languages.js';
import { wordsOf } from '../../src/text/words.js';
import { NOON, typed } from '../commands/cli.js';
import { DAY } from '../course/progress/draw.js';
import { recordFigure, rounds, SOAKING } from '../soak/soak.js';
import { sitAtScreen } from './screen-student.js';
import { linesOf, rightLines } from './student.js';

const fresh = (): string => mkdtempSync(join(tmpdir(), 'conv-tutor-'));

/** Right answers to what is asked, and on after each. */
const linesFor = (asked: readonly Drawn[]): string[] => asked.flatMap(drawn => [...rightLines(drawn), '']);

/** The lines that were added to the progress, as events. */
function eventsAfter(home: string, count: number): unknown[] {
	return linesIn(home)
		.slice(count)
		.map(line => JSON.parse(line) as { readonly id: string; readonly time: number })
		.map(({ id: _, time: _time, ...event }) => event);
}

const linesIn = (home: string): string[] =>
	readFileSync(join(home, 'progress.jsonl'), 'utf8')
		.split('\n')
		.filter(line => line.includes('"kind"'));

describe.each(SOAKING ? LANGUAGES : (['en'] as const))('%s', language => {
	const course = shippedCourse(language);
	const words = wordsOf(language).course;
	const ids = course.catalogue.lessons.map(({ id }) => id);

	test.each(SOAKING ? ids : ids.slice(2, 4))('%s: tested out of', async id => {
		const home = fresh();
		const { events, asked } = sitAtScreen({
			course,
			wishes: [
				{ kind: 'lesson', id },
				{ kind: 'test', id },
			],
			now: NOON,
		});
		expect(asked.length).toBeGreaterThan(2);
		const { out } = await typed(`learn ${id} --plain`, { home, language, lines: ['t', ...linesFor(asked)] });
		expect(out).toContain(words.testPassed.replace('{title}', course.lesson(id).title));
		expect(eventsAfter(home, 0)).toEqual(events);
	});

	test('a review of all that was learned', { timeout: 900_000 }, async () => {
		const home = fresh();
		for (const id of ids.slice(1, rounds(3, ids.length))) {
			await typed(`learn ${id} --plain`, { home, language, lines: linesOf({ lesson: course.lesson(id), home }) });
		}
		let reviewed = 0;
		for (let day = 30; day <= rounds(60, 300); day += 30) {
			const now = NOON + day * DAY;
			const progress = openProgress({ CONV_TUTOR_HOME: home }, now).progress();
			const planned = planReview(course.catalogue, progress, now);
			if (planned.length === 0) {
				continue;
			}
			const before = linesIn(home).length;
			const { events, asked } = sitAtScreen({ course, wishes: [{ kind: 'review', planned }], now, progress });
			const { out } = await typed('review --plain', { home, language, now, lines: linesFor(asked) });
			expect(out).toContain(words.reviewDone);
			expect(eventsAfter(home, before)).toEqual(events);
			reviewed += asked.length;
		}
		expect(reviewed).toBeGreaterThan(4);
		recordFigure(
			'plain',
			`${ids.length} lessons in ${LANGUAGES.length} languages: led to their ends, tested out of and reviewed over 300 days (${reviewed} cards) as lines, with the events of the screen`,
		);
	});
});
