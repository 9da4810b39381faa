// Every screen that the program may be left on.

import { join } from 'node:path';
import type { Part } from './breakable-program.js';
import { ANSWERED, DIGITS, HOME, LESSON, line, type Place, press, SCREENS, STAGE, TRAINER, WIDE } from './place.js';

const COURSE: readonly Place[] = [
	{
		name: 'home',
		args: () => [],
		opens: /step \d of/,
		steps: [press('Escape', /Continue/)],
		shows: /Continue/,
		q: 'quits',
		draws: HOME,
	},
	{
		name: 'the search at home',
		args: () => [],
		opens: /step \d of/,
		steps: [press('Escape', /Continue/), press('/', /▸ Search/)],
		shows: /▸ Search/,
		q: 'is typed',
		draws: HOME,
	},
	{
		name: 'a lesson at a question',
		args: line('learn cross-correlation'),
		opens: /row 0, column 0\?/,
		steps: [],
		shows: /row 0, column 0\?/,
		q: 'quits',
		draws: LESSON,
	},
	{
		name: 'a lesson with an answer given',
		args: line('learn cross-correlation'),
		opens: /row 0, column 0\?/,
		steps: [ANSWERED],
		shows: /● Right/,
		q: 'quits',
		draws: LESSON,
		answers: 1,
	},
	{
		name: 'a lesson where one reads',
		args: ({ given }) => ['learn', join(given, 'reading')],
		opens: /Words to read/,
		steps: [],
		shows: /Words to read/,
		q: 'quits',
		draws: LESSON,
	},
	{
		name: 'the end of a lesson',
		args: ({ given }) => ['learn', join(given, 'reading')],
		opens: /Words to read/,
		steps: [press('Enter', /the last lesson/)],
		shows: /the last lesson/,
		q: 'quits',
		draws: `${SCREENS}/end-screen.tsx#EndScreen`,
	},
	{
		name: 'a review',
		args: line('review'),
		opens: /Review/,
		steps: [],
		shows: /Review/,
		q: 'quits',
		draws: LESSON,
	},
];

const PLAYGROUND: readonly Place[] = [
	{
		name: 'the stage',
		args: line('play'),
		opens: /= 19/,
		steps: [],
		shows: /= 19/,
		q: 'quits',
		draws: STAGE,
		thread: { does: 'src/runtime/play/perform-job.ts#performJob', keys: ['I', '1 2; 3 4', 'Enter'] },
		errand: ['y', 'Enter'],
	},
	{
		name: 'the stage while it plays',
		args: line('play --input circle --kernel sobel-x'),
		opens: /OUTPUT/,
		steps: [{ keys: () => ['.'], until: 'another screen' }],
		shows: /OUTPUT/,
		q: 'quits',
		draws: STAGE,
	},
	{
		name: 'a picture zoomed',
		args: ({ given }) => ['play', '--input', join(given, 'kernel.csv'), '--kernel', 'sobel-x'],
		opens: /OUTPUT/,
		steps: [{ keys: () => ['z'], until: 'another screen' }],
		shows: /OUTPUT/,
		q: 'quits',
		draws: STAGE,
	},
	{
		name: 'another view of the layer',
		args: line('play'),
		opens: /= 19/,
		steps: [{ keys: () => ['v'], until: 'another screen' }],
		shows: /\S/,
		q: 'quits',
		draws: `${SCREENS}/view-screen.tsx#ViewScreen`,
	},
	{
		name: 'the knobs',
		args: line('play'),
		opens: /= 19/,
		steps: [press('o', /stride[\s\S]*dilation/i)],
		shows: /stride[\s\S]*dilation/i,
		q: 'closes',
		draws: STAGE,
	},
	{
		name: 'a field',
		args: line('play'),
		opens: /= 19/,
		steps: [press('I', /▸/)],
		shows: /▸/,
		q: 'is typed',
		draws: STAGE,
	},
	{
		name: 'a list to pick from',
		args: line('play'),
		opens: /= 19/,
		steps: [press('i', /edge-image/)],
		shows: /edge-image/,
		q: 'closes',
		draws: `${SCREENS}/picker-screen.tsx#PickerScreen`,
	},
	{
		name: 'the help',
		args: line('play'),
		opens: /= 19/,
		steps: [press('?', /conv-tutor {2}Keys/)],
		shows: /conv-tutor {2}Keys/,
		q: 'closes',
		draws: `${SCREENS}/help-screen.tsx#HelpScreen`,
	},
	{
		name: 'a copied text',
		args: line('play'),
		env: { TERM: 'unknown' },
		opens: /= 19/,
		steps: [press('y', /Copy as/), press('Enter', /conv-tutor play\n/)],
		shows: /conv-tutor play\n/,
		q: 'closes',
		draws: `${SCREENS}/text-screen.tsx#TextScreen`,
	},
	{
		name: 'the stack',
		args: line('play'),
		opens: /= 19/,
		steps: [{ keys: () => ['L'], until: 'another screen' }],
		shows: /\S/,
		q: 'quits',
		draws: `${SCREENS}/stack-screen.tsx#StackScreen`,
		errand: ['E'],
	},
	{
		name: 'a terminal that is too small',
		args: line('play'),
		size: { columns: 100, rows: 19 },
		opens: /needs 60×20/,
		steps: [],
		shows: /needs 60×20/,
		q: 'quits',
		draws: 'src/ui/app.tsx#App',
	},
];

const TRAINING: readonly Place[] = [
	{
		name: 'the trainer',
		args: line('train'),
		size: WIDE,
		opens: /LOSS/,
		steps: [],
		shows: /LOSS/,
		q: 'quits',
		draws: TRAINER,
		thread: { does: 'src/runtime/train-batch.ts#trainBatch', keys: ['n'] },
	},
	{
		name: 'the gradient',
		args: line('train'),
		size: WIDE,
		opens: /LOSS/,
		steps: [press('g', /dL\/dK/)],
		shows: /dL\/dK/,
		q: 'quits',
		draws: STAGE,
	},
	{
		name: 'a kernel that is trained',
		args: line('train --epochs 1000000 --lr 1e-7'),
		size: WIDE,
		opens: /LOSS/,
		steps: [press(' ', /epoch [1-9]\d* of/)],
		shows: /LOSS/,
		q: 'quits',
		draws: TRAINER,
		thread: { does: 'src/runtime/train-batch.ts#trainBatch', keys: [] },
	},
];

export const DOES_DIGITS: Part = 'src/runtime/digits/session.ts#doNext';

/** A network so small that it is there at once. */
export const SMALL = line('digits --layers pool4,dense10 --batch 100');

const digits = (name: string, view: string, shows: RegExp): Place => ({
	name: `digits: ${name}`,
	args: SMALL,
	size: WIDE,
	opens: /FILTERS/,
	steps: view === '1' ? [] : [press(view, shows)],
	shows,
	q: 'quits',
	draws: DIGITS,
	thread: { does: DOES_DIGITS, keys: ['n'] },
});

const DIGIT_PLACES: readonly Place[] = [
	digits('the training', '1', /FILTERS/),
	digits('the maps', '2', /pool 4×4/),
	digits('who is taken for whom', '3', /CONFUSION/),
	digits('the test digits', '4', /TEST DIGITS/),
	digits('a digit to draw', '5', /Draw a digit/),
	{
		...digits('a network that is trained', '1', /FILTERS/),
		args: line('digits --layers pool4,dense10 --batch 100 --epochs 1000'),
		steps: [press(' ', /running .* batch/)],
		thread: { does: DOES_DIGITS, keys: [] },
	},
	{
		name: 'digits: the network is made',
		args: line('digits'),
		size: WIDE,
		opens: /\S/,
		steps: [],
		shows: /\S/,
		q: 'quits',
		draws: DIGITS,
	},
];

/** Every screen. */
export const SCREEN_PLACES: readonly Place[] = [...COURSE, ...PLAYGROUND, ...TRAINING, ...DIGIT_PLACES];
