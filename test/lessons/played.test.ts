// Every shipped lesson led to its end as lines, in each language: by right answers; and again, each wrong answer that is known first,
// until all have been given: the rule behind it is named.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isExercise } from '../../src/course/lesson.js';
import { shippedCourse } from '../../src/runtime/course/open-course.js';
import { LANGUAGES } from '../../src/text/languages.js';
import { wordsOf } from '../../src/text/words.js';
import { typed } from '../commands/cli.js';
import { linesOf, type Slip } from './student.js';

describe.each(LANGUAGES)('%s', language => {
	const course = shippedCourse(language);
	const words = wordsOf(language).course;

	test.each(course.catalogue.lessons.map(({ id }) => id))('%s', async id => {
		const lesson = course.lesson(id);
		const play = async (wrong?: number): Promise<{ readonly out: string; readonly slips: readonly Slip[] }> => {
			const home = mkdtempSync(join(tmpdir(), 'conv-tutor-'));
			const slips: Slip[] = [];
			const lines = linesOf({ lesson, home, ...(wrong === undefined ? {} : { wrong }), slipped: slip => slips.push(slip) });
			const { out, error, status } = await typed(`learn ${id} --plain`, { lines, home, language });
			expect({ error, status }).toEqual({ error: '', status: 0 });
			expect(out).toContain(words.lessonDone.replace('{title}', lesson.title));
			return { out, slips };
		};

		const { out } = await play();
		const exercises = lesson.pages.map(({ block }) => block).filter(isExercise);
		expect(out.split(words.right).length + out.split(words.marked).length - 2).toBeGreaterThanOrEqual(exercises.length);

		for (let wrong = 0; ; wrong++) {
			const { out: told, slips } = await play(wrong);
			if (slips.length === 0) {
				expect(wrong).toBeGreaterThan(2);
				break;
			}
			let at = 0;
			for (const { exercise, model } of slips) {
				const name = words.misconceptions[model]?.name ?? 'missing';
				at = told.indexOf(name, at) + name.length;
				expect(at, `${exercise}: ${model}`).toBeGreaterThan(name.length - 1);
			}
		}
	});
});
