// A lesson with every kind of block, written as an author writes it.

import { compileLesson } from '../../../src/course/format/compile-lesson.js';
import { openPage, problemText } from '../../../src/course/format/source.js';
import type { Catalogue, Lesson } from '../../../src/course/lesson.js';

/** The lesson of a Markdown text. */
export function lessonOf(text: string, number = 1): Lesson {
	const page = openPage({ path: 'lesson.md', text });
	const compiled = compileLesson(page, number);
	if (compiled === undefined || page.problems.length > 0) {
		throw new Error(page.problems.map(problemText).join('\n'));
	}
	return compiled.lesson;
}

const FRONT = (id: string, title: string, skills: string, needs = '[]'): string =>
	`---\nformat: 1\nid: ${id}\ntitle: ${title}\nneeds: ${needs}\nskills: ${skills}\nminutes: 5\n---\n`;

const ABOUT = 'hints: [Look again., Nearly there.]\nexplain: So it is.';

/** A step with a block. */
export const step = (title: string, type: string, body: string): string =>
	`\n## ${title}\n\nSome words.\n\n\`\`\`${type}\n${body}\n\`\`\`\n`;

/** Every kind of block, in the order of the author's guide. */
export const EVERY_TEXT =
	FRONT('every', 'Every block', '[see, count]') +
	step('See', 'view', 'id: look\nlayer: {input: counting, kernel: book}\ncaption: "The sum is {=19}."') +
	step(
		'Foretell',
		'predict',
		`id: foretell\nskill: see\nlayer: {input: counting, kernel: book}\ncells: [[0, 0], [0, 1]]\nwrong: [kernel-flipped]\n${ABOUT}`,
	) +
	step(
		'Count',
		'number',
		`id: count\nskill: count\nask: "How many for n = {=n}?"\nparams: {n: 5..9, k: [2, 3]}\nanswer: outputSize(n, k)\nwrong: [size-kept, plus-one-forgotten]\n${ABOUT}`,
	) +
	step('Ninth', 'number', `id: ninth\nskill: count\nask: One ninth?\nanswer: 1/9\n${ABOUT}`) +
	step(
		'Size',
		'shape',
		`id: size\nskill: count\nask: What size?\nlayer: {input: edge-image, kernel: edge}\nanswer: "[outputSize(6, 1), outputSize(8, 2)]"\nwrong: [size-kept, height-width-swapped]\n${ABOUT}`,
	) +
	step('Fill', 'matrix', `id: fill\nskill: see\nlayer: {input: counting, kernel: book}\nwrong: [kernel-flipped]\n${ABOUT}`) +
	step('Design', 'kernel', `id: design\nskill: see\nlayer: {input: edge-image}\nanswer: edge\nwrong: [sign-swapped]\n${ABOUT}`) +
	step(
		'Pick',
		'choice',
		`id: pick\nskill: see\nask: Which one?\nfixed: true\noptions:\n  - {text: This., right: true, explain: Yes.}\n  - {text: That., explain: No., model: kernel-flipped}\n${ABOUT}`,
	) +
	step(
		'Pick all',
		'choices',
		`id: pick-all\nskill: see\nask: Which of them?\nfixed: true\noptions:\n  - {text: This., right: true, explain: Yes.}\n  - {text: That., explain: No., model: size-kept}\n  - {text: This too., right: true, explain: Yes.}\n${ABOUT}`,
	) +
	step('Sort', 'order', `id: sort\nskill: see\nask: In which order?\nitems: [first, second, third]\n${ABOUT}`) +
	step('Say', 'explain', `id: say\nskill: see\nask: Why?\npoints: [It slides., It adds.]\n${ABOUT}`) +
	step(
		'Train',
		'train',
		`id: learn\nskill: see\nsetup: {input: edge-image, targetKernel: edge, init: d2l-tensorflow, rate: 0.03}\ngoal: {loss: 0.3, epochs: 10}\n${ABOUT}`,
	) +
	step(
		'Play',
		'play',
		`id: keep\nskill: count\nlayer: {input: square, kernel: blur}\ngoal: [rows == inRows, cols == inCols]\nanswer: "--padding 1"\n${ABOUT}`,
	) +
	'\n## Keep\n\n- One line.\n- Another, of {=outputSize(8, 3)} words.\n';

export const EVERY = lessonOf(EVERY_TEXT);

/** A short lesson after it. */
export const AFTER = lessonOf(
	FRONT('after', 'A short one', '[count]', '[every]') +
		step(
			'Count',
			'number',
			`id: again\nskill: count\nask: "And {=n}?"\nparams: {n: 5..9}\nanswer: n + 1\nwrong: [{model: size-kept, answer: n}]\n${ABOUT}`,
		),
	2,
);

const entryOf = ({ pages: _, ...entry }: Lesson): Catalogue['lessons'][number] => entry;

export const CATALOGUE: Catalogue = { lessons: [EVERY, AFTER].map(entryOf) };
