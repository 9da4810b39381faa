// A place that the program may be left at, as data: how it is reached by keys from the command line, and what is so there.

import { readFileSync } from 'node:fs';
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
export const isTorn = (home: string): boolean => !logIn(home).endsWith('\n');

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

export const SCREENS = 'src/ui/screens';
export const HOME: Part = `${SCREENS}/home-screen.tsx#HomeScreen`;
export const LESSON: Part = `${SCREENS}/lesson-screen.tsx#LessonScreen`;
export const STAGE: Part = `${SCREENS}/stage-screen.tsx#StageScreen`;
export const DIGITS: Part = `${SCREENS}/digits-screen.tsx#DigitsScreen`;
export const TRAINER: Part = `${SCREENS}/trainer-screen.tsx#TrainerScreen`;

/** Keys, and what is then on the screen. */
export const press = (keys: string | readonly string[], until: RegExp): Step => ({ keys: () => [keys].flat(), until });

export const line = (text: string) => (): readonly string[] => text.split(' ');

export const WIDE = { columns: 120, rows: 40 } as const;

export const ANSWERED: Step = press(['1', '9', 'Enter'], /● Right/);
