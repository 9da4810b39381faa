// Every way out of the program, and what has to hold behind it.

import { expect, vi } from 'vitest';
import { isRunning, stateOf } from '../processes.js';
import type { OpenTerminal } from '../terminal.js';
import { BROKEN, breakPart, EXITS_WITH } from './breakable-program.js';
import type { Around, Place } from './place.js';

/** The program at a place. */
export interface Run {
	readonly app: OpenTerminal;
	/** The process of the program itself. */
	readonly pid: number;
	readonly place: Place;
	readonly around: Around;
	/** Whether the terminal now hands over lines, echoed, as a shell wants it; or keys. */
	readonly hasLines: () => boolean;
}

export interface Way {
	readonly name: string;
	/** The places that have this way; all of them where left out. */
	readonly isAt?: (place: Place) => boolean;
	/** Whether it takes the program whose parts can be broken, and not the built one. */
	readonly breaks?: true;
	readonly go: (run: Run) => Promise<void> | void;
	/** Whether the terminal is gone then. */
	readonly takesTerminal?: true;
	readonly status: number | ((place: Place) => number);
	/** The one line that is left on the terminal; none where left out. */
	readonly says?: string;
	/** What the shell may say of it besides. */
	readonly shellSays?: string;
}

const INTERRUPTED = 130;
const FAULT = { breaks: true, status: 1, says: `conv-tutor: internal error: ${BROKEN}; please report it` } as const;
const PATIENCE = { timeout: 20_000 };

/** `q` where it does not quit does what it does there, and the program goes on. */
const quit: Way = {
	name: 'q',
	go: async ({ app, place }) => {
		const before = app.screen().join('\n');
		app.press('q');
		if (place.q !== 'quits') {
			await app.until(() => app.screen().join('\n') !== before, `what q does at ${place.name}`);
			app.press('ctrl+c');
		}
	},
	status: ({ q }) => (q === 'quits' ? 0 : INTERRUPTED),
};

const KEYS: readonly Way[] = [
	quit,
	{ name: 'ctrl+c', go: ({ app }) => app.press('ctrl+c'), status: INTERRUPTED },
	{ name: 'ctrl+c twice at once', go: ({ app }) => app.write('\u0003\u0003'), status: INTERRUPTED },
];

const signals = (name: string, status: number, ...sent: readonly NodeJS.Signals[]): Way => ({
	name,
	status,
	// Once all is given back Node lets go of signals and ends; one that comes between ends it by itself, with the status that it would have had.
	...(sent.length > 1 ? { shellSays: 'Terminated' } : {}),
	go: ({ pid }) => {
		for (const signal of sent) {
			// The first may have ended it already.
			if (isRunning(pid)) {
				process.kill(pid, signal);
			}
		}
	},
});

const SIGNALS: readonly Way[] = [
	signals('SIGINT', 130, 'SIGINT'),
	signals('SIGTERM', 143, 'SIGTERM'),
	signals('SIGHUP', 129, 'SIGHUP'),
	signals('SIGQUIT', 131, 'SIGQUIT'),
	signals('SIGTERM twice at once', 143, 'SIGTERM', 'SIGTERM'),
];

const modesOf = ({ alternate, cursorHidden, pasteBrackets }: OpenTerminal): boolean[] => [alternate(), cursorHidden(), pasteBrackets()];

/** Stopped, the terminal is the shell's; going on, it is the program's, drawn anew. */
const pause: Way = {
	name: 'SIGTSTP, SIGCONT',
	go: async ({ app, pid, place, hasLines }) => {
		process.kill(pid, 'SIGTSTP');
		await vi.waitUntil(() => stateOf(pid) === 'T', PATIENCE);
		await app.until(() => !modesOf(app).includes(true), 'the first screen');
		expect(hasLines()).toBe(true);
		process.kill(pid, 'SIGCONT');
		await app.until(() => !modesOf(app).includes(false), 'the alternate screen');
		await app.until(place.shows);
		expect(hasLines()).toBe(false);
		app.press('ctrl+c');
	},
	status: INTERRUPTED,
};

const closed: Way = { name: 'the terminal is closed', go: ({ app }) => app.destroy(), takesTerminal: true, status: 129 };

/** Asks each screen to be drawn again. */
function redraw({ app, place: { size = { columns: 100, rows: 30 } } }: Run): void {
	app.resize(size.columns - 1, size.rows);
}

const FAULTS: readonly Way[] = [
	{
		...FAULT,
		name: 'a fault in update',
		go: ({ app, around: { marks } }) => {
			breakPart(marks, 'src/state/update.ts#update');
			app.press('Down');
		},
	},
	{
		...FAULT,
		name: 'a fault while drawing',
		go: run => {
			breakPart(run.around.marks, run.place.draws);
			redraw(run);
		},
	},
	{
		...FAULT,
		name: 'a fault in an effect',
		go: ({ app, around: { marks } }) => {
			breakPart(marks, 'effect');
			app.press('ctrl+z');
		},
	},
	{
		...FAULT,
		name: 'a fault in an errand',
		isAt: ({ errand }) => errand !== undefined,
		go: ({ app, place, around: { marks } }) => {
			breakPart(marks, 'src/runtime/play/errands.ts#runErrand');
			app.press(...(place.errand ?? []));
		},
	},
	{
		...FAULT,
		name: 'a fault in its thread',
		isAt: ({ thread }) => thread !== undefined,
		go: run => breakThread(run, 'throw'),
	},
	{
		...FAULT,
		name: 'its thread ends by itself',
		isAt: ({ thread }) => thread !== undefined,
		go: run => breakThread(run, 'exit'),
		says: `conv-tutor: internal error: a thread ended by itself (${EXITS_WITH}); please report it`,
	},
];

function breakThread({ app, place: { thread }, around: { marks } }: Run, by: 'throw' | 'exit'): void {
	if (thread === undefined) {
		throw new Error('no thread works there');
	}
	breakPart(marks, thread.does, by);
	app.press(...thread.keys);
}

/** Every way out. */
export const WAYS: readonly Way[] = [...KEYS, ...SIGNALS, pause, closed, ...FAULTS];

export const isWayAt = ({ isAt }: Way, place: Place): boolean => isAt?.(place) ?? true;
export const statusOf = ({ status }: Way, place: Place): number => (typeof status === 'function' ? status(place) : status);
