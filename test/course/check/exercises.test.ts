// What is said of exercises that can be read, but not be relied on.

import { describe, expect, test } from 'vitest';
import { LESSON } from '../format/lesson.js';
import { exercise, saidOf } from './check.js';

test('a lesson with every kind of block has nothing to be said of', () => {
	expect(saidOf(LESSON, { there: ['01-slide/lesson.md'] })).toEqual([]);
});

type Row = readonly [why: string, text: string, ...problems: string[]];
const BOOK = 'layer: {input: counting, kernel: book}';

function say(title: string, rows: readonly Row[]): void {
	describe(title, () => {
		test.each(rows)('%s', (_, text, ...problems) => expect(saidOf(text)).toEqual(problems));
	});
}

say('an answer', [
	['that can not be computed', exercise('number', 'answer: outputSize(2, 3)'), '18:9 a window of 3 does not fit an input of 2'],
	['that is a matrix for a number', exercise('number', 'answer: ones(2, 2)'), '18:9 one number is wanted, and this is 2×2'],
	['that is no size', exercise('shape', 'answer: [5/2, 3]'), '18:9 the sides of the answer are no sizes (in every attempt)'],
	[
		'an element outside of the output',
		exercise('predict', `${BOOK}\ncells: [[0, 0], [2, 0]]`),
		'19:17 the element lies outside of the output, which is 2×2',
	],
	[
		'a cell given outside of the answer',
		exercise('matrix', `${BOOK}\ngiven: [[0, 0], [0, 2]]`),
		'19:17 the cell lies outside of the answer, which is 2×2',
	],
	['too few names of rows', exercise('matrix', 'answer: ones(3, 2)\nrowNames: [a, b]'), '19:11 the answer is 3×2: it wants as many names'],
	[
		'names beside a layer',
		exercise('matrix', `${BOOK}\ncolumnNames: [a, b]`),
		'19:14 names of rows and columns are for a matrix without a layer',
	],
	[
		'a kernel of zeros',
		exercise('kernel', 'layer: {input: counting}\nanswer: "0 0; 0 0"'),
		'19:9 a kernel of zeros is right too (in every attempt)',
	],
	[
		'a layer that can not be built',
		exercise('number', `layer: {input: counting, kernel: gaussian-5}\nanswer: 1`),
		expect.stringMatching(/^18:8 .*5×5/) as unknown as string,
	],
	[
		'options that read alike',
		exercise('choice', 'params: {n: 5..6}\noptions:\n  - {text: "{=n}", right: true, explain: a}\n  - {text: "{=n + 0}", explain: b}'),
		expect.stringMatching(/^21:5 1 and 2 read alike \(n = \d; seed 0\)$/) as unknown as string,
	],
	[
		'a text that can not be computed',
		exercise('number', 'params: {n: 1..2}\nanswer: n', 'It is {=outputSize(n, 3)}.'),
		expect.stringMatching(/^22:5 a window of 3 does not fit an input of \d$/) as unknown as string,
	],
]);

say('misconceptions', [
	[
		'that are right',
		exercise('number', 'answer: outputSize(7, 3)\nwrong: [padding-forgotten]'),
		'19:9 padding-forgotten gives the right answer here: leave it out',
	],
	[
		'that are never wrong, whatever is drawn',
		exercise('number', 'params: {n: 5..9}\nanswer: outputSize(n, 3)\nwrong: [size-kept, padding-forgotten]'),
		'20:20 padding-forgotten never says anything but the right answer: leave it out',
	],
	[
		'that say the same',
		exercise('number', 'answer: outputSize(7, 3)\nwrong: [{model: size-kept, answer: 4}, {model: size-grows, answer: 4}]'),
		'19:40 size-kept and size-grows give the same answer here',
	],
	[
		'that always say the same',
		exercise(
			'number',
			'params: {n: 5..9}\nanswer: outputSize(n, 3)\nwrong: [{model: size-kept, answer: n + 1}, {model: size-grows, answer: 1 + n}]',
		),
		'20:44 size-kept and size-grows always give the same answer: leave one of them out',
	],
	[
		'that have no answer',
		exercise('number', 'answer: outputSize(7, 3)\nwrong: [{model: size-kept, answer: "outputSize(2, 3)"}]'),
		'19:9 a window of 3 does not fit an input of 2',
	],
	[
		'with an answer of another size',
		exercise('matrix', 'layer: {input: counting, kernel: book, padding: 1}\nwrong: [padding-forgotten]'),
		'19:9 what padding-forgotten gives can not be answered here: it has another size (in every attempt)',
	],
	[
		'behind an option, and right',
		exercise('choice', 'options:\n  - {text: a, right: true, explain: b, model: size-kept}\n  - {text: c, explain: d}'),
	],
	[
		'each traced back',
		exercise('predict', `${BOOK}\ncells: [[0, 0], [0, 1]]\nwrong: [kernel-flipped, kernel-transposed, neighbour-right]`),
	],
]);

say('conditions', [
	[
		'that are never met',
		exercise('number', 'params: {n: 5..9}\nwhere: n > 9\nanswer: n'),
		expect.stringMatching(/^15:5 it has no variant/) as unknown as string,
	],
	[
		'a matrix without a size',
		exercise('number', 'params: {n: 0..0, X: {rows: n, cols: 1, of: 0..9}}\nanswer: sum(X)'),
		expect.stringMatching(/^18:9 .*0/) as unknown as string,
	],
]);

say('the last hint', [
	[
		'says the answer',
		exercise('number', 'answer: outputSize(7, 3)', 'Seven less three, and one: 5.'),
		'21:5 the last hint says the answer: leave the last step to the learner',
	],
	[
		'says it in every variant',
		exercise('number', 'params: {n: 5..9}\nanswer: n + 10', 'It is {=n + 10}.'),
		'22:5 the last hint says the answer: leave the last step to the learner',
	],
	['has its number by chance', exercise('number', 'params: {n: 5..9}\nanswer: n', 'There are 7 of them.')],
	['has a part of it', exercise('number', 'answer: outputSize(17, 3)', 'Take 3 from 17; 150 would be too many, 1.5 too few.')],
	['has a small number in it', exercise('number', 'answer: outputSize(3, 3)', 'Add 1 to what is left of 3.')],
	[
		'says what comes out, small as it is',
		exercise('number', 'answer: outputSize(3, 3)', '3 − 3 + 1 = 1'),
		'21:5 the last hint says the answer: leave the last step to the learner',
	],
	[
		'says both sides',
		exercise('shape', 'answer: [6, 7]', 'It has 6 rows and 7 columns.'),
		'21:5 the last hint says the answer: leave the last step to the learner',
	],
	['says one side', exercise('shape', 'answer: [6, 7]', 'It has 6 rows.')],
	['has the values in another order', exercise('matrix', 'answer: "[1, 2; 3, 4]"', 'Turn 4 3 over 2 1 round.')],
	[
		'says the right option',
		exercise(
			'choice',
			'options:\n  - {text: The window., right: true, explain: b}\n  - {text: The input., explain: d}',
			'It is the window that slides.',
		),
		'23:5 the last hint says the answer: leave the last step to the learner',
	],
]);

say('tasks', [
	[
		'a loss that is reached',
		exercise('train', 'setup: {input: edge-image, targetKernel: edge, init: d2l-pytorch}\ngoal: {loss: 0.3, epochs: 10}'),
	],
	[
		'a loss that is not',
		exercise('train', 'setup: {input: edge-image, targetKernel: edge, init: d2l-pytorch}\ngoal: {loss: 0.000001, epochs: 3}'),
		'19:7 no rate that was tried reaches the goal',
	],
	[
		'a divergence',
		exercise('train', 'setup: {input: edge-image, targetKernel: edge, init: d2l-pytorch}\ngoal: {diverged: true, epochs: 50}'),
	],
	[
		'a start of another size',
		exercise('train', 'setup: {input: edge-image, targetKernel: sobel-x, init: d2l-pytorch}\ngoal: {loss: 1, epochs: 3}'),
		'19:7 d2l-pytorch is a start for a 1×2 kernel, not for 3×3: take zeros, random or a GRID',
	],
	[
		'a goal that is reached',
		exercise('play', 'layer: {input: counting, kernel: blur}\ngoal: [rows == 3, cols == 3]\nanswer: --padding same'),
	],
	[
		'a goal that its answer does not reach',
		exercise('play', 'layer: {input: counting, kernel: blur}\ngoal: rows == 3\nanswer: --padding 2'),
		'20:9 the answer does not reach the goal',
	],
	[
		'a goal that is reached from the start',
		exercise('play', 'layer: {input: counting, kernel: blur}\ngoal: rows == 1\nanswer: --padding valid'),
		'19:7 the goal is reached before anything is done',
	],
	[
		'an answer that is no option',
		exercise('play', 'layer: {input: counting, kernel: blur}\ngoal: rows == 3\nanswer: --paddin 1'),
		'20:9 unknown option --paddin: did you mean --padding?',
	],
]);

say('a view', [
	[
		'of what is not there',
		`${exercise('number', 'answer: 5')}\n## Look\n\n\`\`\`view\nlayer: {input: counting, kernel: book}\nat: [0, 2]\n\`\`\`\n`,
		'29:5 the output is 2×2: there is no row 0, column 2',
	],
	[
		'of a layer that can not be',
		`${exercise('number', 'answer: 5')}\n## Look\n\n\`\`\`view\nlayer: {input: counting, kernel: gaussian-5}\n\`\`\`\n`,
		expect.stringMatching(/^28:8 .*5×5/) as unknown as string,
	],
]);
