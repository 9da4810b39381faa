// English: what `--plain` says beside the course's own sentences.

import type { PlainWords } from '../course-words.js';

export const enPlain: PlainWords = {
	commands: 'Enter goes on. h hint, s skip, b back, r other numbers, p print again, q quit.',
	help: [
		'Type an answer and enter. A lone letter is a command:',
		'h  one hint more',
		's  skip: show the answer',
		'n  go on (an empty line does, too)',
		'b  the step before',
		'r  the same exercise with other numbers',
		'p  print this step again',
		'q  quit; everything is saved',
	],
	how: {
		predict: 'Answer with a number, or an expression such as 3*2+1.',
		number: 'Answer with a number, a fraction such as 1/9, or an expression.',
		shape: 'Answer with rows x columns, such as 4x5.',
		threeSides: 'Answer with channels x rows x columns, such as 3x4x5.',
		matrix: 'Answer with all rows, parted by semicolons: 1 2; 3 4',
		kernel: 'Answer with all rows of the kernel, parted by semicolons: 1 2; 3 4',
		choice: 'Answer with its number.',
		choices: 'Answer with the numbers of all that hold, such as 1 3.',
		order: 'Answer with the numbers in the right order, such as 2 1 3.',
		explain: 'Write one sentence.',
		points: 'Which of these does your sentence say? Their numbers, such as 1 3, or 0 for none.',
		train: 'Answer with a learning rate and how many epochs, such as 0.03 10.',
		play: 'Answer with options of the layer, such as --padding 1 --stride 2.',
	},
	goOn: 'Enter goes on.',
	notYet: 'Answer first, or s shows the answer.',
	noBefore: 'There is no step before this one.',
	noHints: 'There are no more hints: s shows the answer.',
	noTestHints: 'A test gives no hints: s goes on without an answer.',
	trained: 'epoch {epoch}: loss {loss}, kernel {kernel}',
	diverged: 'It diverged: the loss grew beyond all bounds.',
	notReached: 'The goal is not reached yet. Try again.',
	left: 'Saved. conv-tutor learn {lesson} goes on from here.',
	step: '{lesson} · {place}: {title}',
	noReview: '{review}: {when}.',
};
