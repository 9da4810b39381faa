// A lesson as an author writes it, and ways to spoil a part of it.

import { compileAll, type LessonFiles } from '../../../src/course/format/compile.js';
import type { Problem } from '../../../src/course/format/source.js';

export const FRONT = `---
format: 1
id: slide
title: Slide the window
needs: []
skills: [correlate, sizes]
minutes: 6
---
`;

/** A step with a block, after a line of prose. */
export const step = (type: string, body: string, title = 'A step'): string =>
	`\n## ${title}\n\nSome words.\n\n\`\`\`${type}\n${body.trim()}\n\`\`\`\n`;

export const HINTS = `hints:
  - Which values lie under the window?
  - Multiply each of them by the weight over it.
explain: Four products, one sum.`;

export const NUMBER = `id: rows
skill: sizes
params: {n: 5..9, k: [2, 3]}
where: n > k
ask: "How many rows come out of {=n} under a kernel of {=k}?"
answer: outputSize(n, k)
${HINTS}
wrong: [size-kept, plus-one-forgotten]`;

export const CHOICE = `id: which
skill: correlate
ask: Which of them slides?
options:
  - {text: The window., right: true, explain: It does.}
  - {text: The input., explain: It stays., model: kernel-flipped}
${HINTS}`;

/** A step of every kind, the first with every kind of prose. */
export const STEPS: readonly string[] = [
	`
## Guess first

Place the *kernel* on the **top-left** corner: \`correlate(X, K)\`. Of 7 rows {=outputSize(7, 3)} are left.
See [the web](https://example.org/a) and [this very lesson](lesson.md).

1. first
2. second
   - deeper

> A quote.

\`\`\`python
y = correlate(x, k)  # {= not ours }
\`\`\`

\`\`\`view
id: look
layer: {input: counting, kernel: "0 1; 2 3"}
at: [0, 1]
caption: "The sum is {=0*0 + 1*1 + 3*2 + 4*3}."
\`\`\`
`,
	step(
		'predict',
		`id: first-elements
skill: correlate
layer:
  input: counting
  kernel: [[0, 1], [2, 3]]
cells: [[0, 0], [0, 0, 1]]
${HINTS}
wrong: [kernel-flipped, kernel-transposed]`,
	),
	step('number', NUMBER),
	step(
		'shape',
		`id: size
skill: sizes
params: {n: 5..9, m: 10..14}
ask: Which size?
answer: ["outputSize(n, 3)", "outputSize(m, 3)"]
${HINTS}
wrong: [size-kept, height-width-swapped]`,
	),
	step(
		'matrix',
		`id: fill
skill: correlate
params:
  X: {rows: 3, cols: 3, of: 0..9}
layer: {input: X, kernel: [[1, 2], [3, 4]]}
given: [[0, 0]]
ask: Fill it in.
${HINTS}
wrong: [kernel-flipped]`,
	),
	step(
		'kernel',
		`id: design
skill: correlate
layer: {input: edge-image}
answer: edge
ask: Find the edges.
${HINTS}`,
	),
	step('choice', CHOICE),
	step(
		'choices',
		`id: which-all
skill: correlate
ask: Which hold?
options:
  - {text: This., right: true, explain: It does.}
  - {text: That., explain: It does not.}
  - {text: And this., right: true, explain: It does.}
fixed: true
${HINTS}`,
	),
	step(
		'order',
		`id: sort
skill: correlate
ask: In which order?
items: [Place the window., Multiply., Add.]
${HINTS}`,
	),
	step(
		'explain',
		`id: say
skill: correlate
ask: Why?
points: [The kernel is learned., Flipped it does the same.]
${HINTS}`,
	),
	step(
		'train',
		`id: train-it
skill: correlate
ask: Train it.
setup: {input: edge-image, targetKernel: edge, init: d2l-pytorch}
goal: {loss: 0.3, epochs: 10}
${HINTS}`,
	),
	step(
		'play',
		`id: keep-it
skill: sizes
ask: Keep the size.
layer: {input: counting, kernel: blur}
goal: rows == inRows
answer: --padding 1
${HINTS}`,
	),
];

export const LESSON = FRONT + STEPS.join('');

/** A course of these lessons; translations by language after a lesson's text. */
export function filesOf(lessons: Readonly<Record<string, string | readonly [string, Readonly<Record<string, string>>]>>): LessonFiles[] {
	return Object.entries(lessons).map(([folder, lesson]): LessonFiles => {
		const [text, translations] = typeof lesson === 'string' ? [lesson, {}] : lesson;
		return {
			folder,
			number: Number.parseInt(folder, 10),
			original: { path: `${folder}/lesson.md`, text },
			translations: Object.fromEntries(
				Object.entries(translations).map(([language, translated]) => [
					language,
					{ path: `${folder}/lesson.${language}.md`, text: translated },
				]),
			),
		};
	});
}

/** Everything that is wrong with a lesson's text. */
export function problemsIn(text: string): readonly Problem[] {
	return compileAll(filesOf({ '01-slide': text })).pages.flatMap(({ problems }) => problems);
}

/** The same as one reads it: `31:7 hints: …`. */
export const told = (problems: readonly Problem[]): string[] => problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
