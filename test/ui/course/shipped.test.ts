// The lessons that are shipped, step by step in both languages: all of each step is on a screen of 80×24, nothing cut. What is said of
// answers, and the hints, have room too: the check of the lessons lays them out (crowded.test.ts).

import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../../src/course/lesson.js';
import { shippedCourse } from '../../../src/runtime/course/open-course.js';
import { openStep } from '../../../src/state/course/desk.js';
import type { Model } from '../../../src/state/model.js';
import { LANGUAGES } from '../../../src/text/languages.js';
import { wordsOf } from '../../../src/text/words.js';
import { askText } from '../../../src/ui/lesson/question.js';
import { atHome } from '../../state/course/study.js';
import { frameOf } from '../screen.js';

/** The text without blanks and line ends: however it was broken over lines. */
const bare = (text: string): string => text.replaceAll(/[\s`▸]/g, '');

function modelAt(lesson: Lesson, step: number): Model {
	const home = atHome();
	return { ...home, size: { columns: 80, rows: 24 }, room: 'desk', course: { ...home.course, desk: openStep(lesson, step, 7) } };
}

const LESSONS = LANGUAGES.flatMap(language => {
	const course = shippedCourse(language);
	return course.catalogue.lessons.map(({ id }) => [language, id, course.lesson(id)] as const);
});

describe.each(LESSONS)('%s: %s', (language, _, lesson) => {
	test.each(lesson.pages.map(({ title }, index) => [index, title] as const))('step %i, %s', step => {
		const model = modelAt(lesson, step);
		const { desk } = model.course;
		const frame = bare(frameOf(model, undefined, language));
		const prose = desk?.kind === 'lesson' ? desk.prose : [];
		for (const block of prose) {
			const text = block.kind === 'code' ? block.lines.join('') : block.spans.map(span => span.text).join('');
			expect(frame).toContain(bare(text));
		}
		if (desk?.attempt !== undefined) {
			expect(frame).toContain(bare(askText(desk.attempt, wordsOf(language))));
			for (const option of [...desk.attempt.drawn.options.map(({ text }) => text), ...desk.attempt.drawn.items]) {
				expect(frame).toContain(bare(option));
			}
		}
		expect(frame).toContain(wordsOf(language).commands.help);
	});
});
