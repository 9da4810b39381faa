// The lessons that are shipped, step by step in both languages: all of each step is on a screen of 80×24, nothing cut.

import { describe, expect, test } from 'vitest';
import type { Solution } from '../../../src/course/exercises/drawn.js';
import { isExercise, type Lesson } from '../../../src/course/lesson.js';
import { shippedCourse } from '../../../src/runtime/course/open-course.js';
import { type Answered, answerText, showHint, skip } from '../../../src/state/course/answer.js';
import type { Attempt } from '../../../src/state/course/attempt.js';
import { openStep, withAttempt } from '../../../src/state/course/desk.js';
import { numbersOf } from '../../../src/state/course/work.js';
import type { Model } from '../../../src/state/model.js';
import { LANGUAGES } from '../../../src/text/languages.js';
import { wordsOf } from '../../../src/text/words.js';
import { sayings } from '../../../src/ui/lesson/feedback.js';
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

	test.each(lesson.pages.flatMap(({ title, block }, index) => (isExercise(block) ? [[index, title] as const] : [])))(
		'step %i, %s: what explains the answer is there whole',
		step => {
			const model = modelAt(lesson, step);
			const { desk } = model.course;
			if (desk?.attempt === undefined) {
				throw new Error('an exercise is asked');
			}
			const over = withAttempt(desk, skip(desk.attempt).attempt);
			const frame = bare(frameOf({ ...model, course: { ...model.course, desk: over } }, undefined, language));
			expect(frame).toContain(bare(desk.attempt.drawn.explain));
		},
	);

	test.each(lesson.pages.flatMap(({ title, block }, index) => (isExercise(block) ? [[index, title] as const] : [])))(
		'step %i, %s: each hint is there whole',
		step => {
			const model = modelAt(lesson, step);
			const { desk } = model.course;
			if (desk?.attempt === undefined) {
				throw new Error('an exercise is asked');
			}
			let attempt: Attempt = desk.attempt;
			for (const hint of desk.attempt.drawn.hints) {
				attempt = showHint(attempt);
				const asking = withAttempt(desk, attempt);
				expect(bare(frameOf({ ...model, course: { ...model.course, desk: asking } }, undefined, language))).toContain(bare(hint));
			}
		},
	);

	test.each(lesson.pages.flatMap(({ title, block }, index) => (isExercise(block) ? [[index, title] as const] : [])))(
		'step %i, %s: what is said of each wrong answer is there whole, each hint beside it too',
		step => {
			const model = modelAt(lesson, step);
			const { desk } = model.course;
			if (desk?.attempt === undefined) {
				throw new Error('an exercise is asked');
			}
			for (const { solution } of desk.attempt.drawn.models) {
				const answered = wrongAnswer(desk.attempt, solution);
				if (answered?.kind !== 'attempt') {
					continue;
				}
				let attempt = answered.attempt;
				for (let hints = 0; hints <= attempt.drawn.hints.length; hints++) {
					const told = withAttempt(desk, attempt);
					const frame = bare(frameOf({ ...model, course: { ...model.course, desk: told } }, undefined, language));
					for (const { text } of sayings(attempt, wordsOf(language))) {
						expect(frame).toContain(bare(text));
					}
					attempt = showHint(attempt);
				}
			}
		},
	);
});

/** What is answered by whom a misconception has; undefined where it is not answered in a word or two. */
function wrongAnswer(attempt: Attempt, solution: Solution): Answered | undefined {
	switch (solution.kind) {
		case 'number':
			return answerText(attempt, String(solution.value));
		case 'cells':
			return answerText(attempt, String(solution.values[0]));
		case 'shape':
			return answerText(attempt, solution.sides.join('x'));
		case 'options':
			return answerText(attempt, numbersOf(attempt.drawn.shown, solution.picked));
		default:
			return undefined;
	}
}
