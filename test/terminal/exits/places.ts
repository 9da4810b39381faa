// Where a learner may be when the program ends: every screen, and everything that takes a while; how each is reached, by keys from the
// command line.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenTerminal } from '../terminal.js';
import type { Part } from './breakable-program.js';

/** The folders of a run. */
export interface Around {
	/** Where progress is kept. */
	readonly home: string;
	/** Where the learner's own files go: empty at first. */
	readonly own: string;
	/** Where the marks of broken parts go, and what is left of a run. */
	readonly marks: string;
	/** What can be opened: `long.csv`, `large.csv`, `kernel.csv` and `window.csv`, 500, 200 and 60 ones square, `small.npz`, `reading/`, a course of one step of prose. */
	readonly given: string;
}

/** Keys, and what holds once they have done their work. */
export interface Step {
	readonly keys: (around: Around) => readonly string[];
	readonly until: RegExp | 'another screen' | ((app: OpenTerminal, around: Around) => boolean);
}

/** Answers that were given before. */
export const GIVEN = 30;

/** The text of the progress that is kept. */
export const logIn = (home: string): string => readFileSync(join(home, 'progress.jsonl'), 'utf8');

/** The lines of the answers that are kept. */
export const answersIn = (home: string): string[] =>
	logIn(home)
		.split('\n')
		.filter(entry => entry.includes('"kind":"answer"'));

/** Whether a line was begun. */
const isTorn = (home: string): boolean => !logIn(home).endsWith('\n');

export interface Place {
	readonly name: string;
	readonly args: (around: Around) => readonly string[];
	readonly env?: Readonly<Record<string, string>>;
	readonly size?: { readonly columns: number; readonly rows: number };
	/** What is on the screen when it has opened. */
	readonly opens: RegExp;
	readonly steps: readonly Step[];
	/** What is on the screen there, for as long as nothing is pressed. */
	readonly shows: RegExp;
	/** What `q` does there. */
	readonly q: 'quits' | 'closes' | 'is typed';
	/** What draws it. */
	readonly draws: Part;
	/** From which step on the disk is slow: the place is in the middle of a write, or a read. */
	readonly slowFrom?: number;
	/** Answers that were given on the way. */
	readonly answers?: number;
	/** What its thread does, and keys that make it do that; none where it does it all the time. */
	readonly thread?: { readonly does: Part; readonly keys: readonly string[] };
	/** Keys with which something is asked of the world there. */
	readonly errand?: readonly string[];
	/** The file of the learner's own that is being written. */
	readonly writes?: (around: Around) => string;
}

const SCREENS = 'src/ui/screens';
const HOME: Part = `${SCREENS}/home-screen.tsx#HomeScreen`;
const LESSON: Part = `${SCREENS}/lesson-screen.tsx#LessonScreen`;
const STAGE: Part = `${SCREENS}/stage-screen.tsx#StageScreen`;
const DIGITS: Part = `${SCREENS}/digits-screen.tsx#DigitsScreen`;
const TRAINER: Part = `${SCREENS}/trainer-screen.tsx#TrainerScreen`;

/** Keys, and what is then on the screen. */
const press = (keys: string | readonly string[], until: RegExp): Step => ({ keys: () => [keys].flat(), until });

const line = (text: string) => (): readonly string[] => text.split(' ');

const WIDE = { columns: 120, rows: 40 } as const;

const ANSWERED: Step = press(['1', '9', 'Enter'], /● Right/);

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

const DOES_DIGITS: Part = 'src/runtime/digits/session.ts#doNext';

/** A network so small that it is there at once. */
const SMALL = line('digits --layers pool4,dense10 --batch 100');

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

/** That it is on the screen no more. */
const lacks =
	(text: RegExp) =>
	(app: OpenTerminal): boolean =>
		!text.test(app.screen().join('\n'));

/** Whether a file was begun. */
const isBegun = (folder: string): boolean => readdirSync(folder).length > 0;

const BUSY: readonly Place[] = [
	{
		name: 'the start',
		args: line('play'),
		opens: /^/,
		steps: [{ keys: () => [], until: app => app.alternate() }],
		shows: /^/,
		q: 'quits',
		draws: STAGE,
	},
	{
		name: 'a large layer is computed',
		args: ({ given }) => ['play', '--input', join(given, 'large.csv')],
		opens: /OUTPUT/,
		steps: [press('W', /▸/), { keys: ({ given }) => [join(given, 'kernel.csv'), 'Enter'], until: /kernel 200×200/ }],
		shows: /kernel 200×200/,
		q: 'quits',
		draws: STAGE,
	},
	{
		name: 'a file is read',
		args: line('play'),
		opens: /= 19/,
		steps: [press('I', /▸/), { keys: ({ given }) => [join(given, 'long.csv'), 'Enter'], until: lacks(/▸/) }],
		shows: /OUTPUT|INPUT/,
		q: 'quits',
		draws: STAGE,
	},
	{
		name: 'a matrix is written',
		args: line('play'),
		opens: /= 19/,
		steps: [press('S', /▸/), { keys: ({ own }) => [join(own, 'out.npy'), 'Enter'], until: (_, { own }) => isBegun(own) }],
		shows: /OUTPUT/,
		q: 'quits',
		draws: STAGE,
		slowFrom: 1,
		writes: ({ own }) => join(own, 'out.npy'),
	},
	{
		name: 'a session is kept',
		args: line('play'),
		opens: /= 19/,
		steps: [
			press('K', /▸/),
			{
				keys: () => ['mine', 'Enter'],
				until: (_, { home }) => readdirSync(home).includes('sessions') && isBegun(join(home, 'sessions')),
			},
		],
		shows: /OUTPUT/,
		q: 'quits',
		draws: STAGE,
		slowFrom: 1,
		writes: ({ home }) => join(home, 'sessions', 'play-mine.json'),
	},
	{
		name: 'progress is written',
		args: line('learn cross-correlation'),
		opens: /row 0, column 0\?/,
		steps: [
			{
				keys: () => ['1', '9', 'Enter'],
				until: (_, { home }) => isTorn(home) || answersIn(home).length > GIVEN,
			},
		],
		shows: /row 0, column 0|● Right/,
		q: 'quits',
		draws: LESSON,
		slowFrom: 0,
		answers: 1,
	},
	{
		name: 'digits: weights are written',
		args: SMALL,
		size: WIDE,
		opens: /FILTERS/,
		steps: [press('K', /\.npz/), { keys: ({ own }) => [join(own, 'mine.npz'), 'Enter'], until: (_, { own }) => isBegun(own) }],
		shows: /FILTERS/,
		q: 'quits',
		draws: DIGITS,
		slowFrom: 1,
		writes: ({ own }) => join(own, 'mine.npz'),
		thread: { does: DOES_DIGITS, keys: ['n'] },
	},
	{
		name: 'digits: weights are read',
		args: SMALL,
		size: WIDE,
		opens: /FILTERS/,
		steps: [press('O', /\.npz/), { keys: ({ given }) => [join(given, 'small.npz'), 'Enter'], until: lacks(/\.npz/) }],
		shows: /FILTERS/,
		q: 'quits',
		draws: DIGITS,
		slowFrom: 1,
	},
];

/** Every screen, and everything that takes a while. */
export const PLACES: readonly Place[] = [...COURSE, ...PLAYGROUND, ...TRAINING, ...DIGIT_PLACES, ...BUSY];
