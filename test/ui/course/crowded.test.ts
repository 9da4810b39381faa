// What the check says has no room is what the screen can't show: where it says nothing, all of a step is drawn, whatever is said of it.

import { describe, expect, test } from 'vitest';
import { crowdedIn } from '../../../src/commands/check/crowded.js';
import { compileCourse } from '../../../src/course/format/compile.js';
import type { Lesson } from '../../../src/course/lesson.js';
import { answerText, showHint, skip } from '../../../src/state/course/answer.js';
import type { Attempt } from '../../../src/state/course/attempt.js';
import { openStep, withAttempt } from '../../../src/state/course/desk.js';
import { wordsOf } from '../../../src/text/words.js';
import { sayings } from '../../../src/ui/lesson/feedback.js';
import { FRONT, filesOf } from '../../course/format/lesson.js';
import { atHome } from '../../state/course/study.js';
import { frameOf } from '../screen.js';

/** A step of so many lines of code, and a question with or without a layer beside it. */
function lessonOf(lines: number, { layer, hint = 'Multiply.' }: { readonly layer: boolean; readonly hint?: string }): Lesson {
	const code = Array.from({ length: lines }, (_, line) => `line ${line}`).join('\n');
	const beside = layer ? 'layer: {input: counting, kernel: book}\n' : '';
	const text = `${FRONT}\n## A step\n\n\`\`\`text\n${code}\n\`\`\`\n\n\`\`\`number\nid: it\nskill: sizes\nask: What?\n${beside}answer: outputSize(3, 2)\nhints: [Which?, ${hint}]\nexplain: So it is.\nwrong: [size-kept]\n\`\`\`\n`;
	const [lesson] = compileCourse(filesOf({ '01-slide': text }), 'en').lessons;
	return lesson as Lesson;
}

/** Whether each moment of the step is drawn with all that is said in it. */
function isDrawn(lesson: Lesson): boolean {
	const desk = openStep(lesson, 0, 1);
	const asked = desk.attempt as Attempt;
	const wrong = answerText(asked, '3');
	const moments = [asked, showHint(asked), showHint(showHint(asked)), skip(asked).attempt];
	return [...moments, ...(wrong.kind === 'attempt' ? [wrong.attempt, showHint(showHint(wrong.attempt))] : [])].every(attempt => {
		const home = atHome();
		const course = { ...home.course, desk: withAttempt(desk, attempt) };
		const frame = bare(frameOf({ ...home, size: { columns: 80, rows: 24 }, room: 'desk', course }));
		const code = desk.prose.flatMap(block => (block.kind === 'code' ? block.lines : []));
		return [...code, 'What?', ...sayings(attempt, wordsOf('en')).map(({ text }) => text)].every(text => frame.includes(bare(text)));
	});
}

const bare = (text: string): string => text.replaceAll(/\s/g, '');

describe.each([{ layer: false }, { layer: true }])('%o', kind => {
	test.each(Array.from({ length: 22 }, (_, lines) => lines + 1))('%i lines of prose', lines => {
		const crowded = crowdedIn(lessonOf(lines, kind), 0, 'en');
		if (crowded === undefined) {
			expect(isDrawn(lessonOf(lines, kind))).toBe(true);
		} else {
			// Three lines are kept for what is said of an answer: with a few more something is cut for good.
			expect(isDrawn(lessonOf(lines + 5, kind))).toBe(false);
		}
	});
});

test('the place is that of the text: a long hint, an answer that is explained at length', () => {
	const long = 'a hint of many words '.repeat(60);
	expect(crowdedIn(lessonOf(2, { layer: true }), 0, 'en')).toBeUndefined();
	expect(crowdedIn(lessonOf(2, { layer: true, hint: long }), 0, 'en')).toMatchObject({ path: ['hints', 1] });
	expect(crowdedIn(lessonOf(20, { layer: true }), 0, 'en')).toMatchObject({ path: [] });
});
