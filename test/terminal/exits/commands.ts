// Commands without a screen, and how each is ended in the midst of its work.

import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { constants } from 'node:os';
import { vi } from 'vitest';
import { HEADER } from '../../../src/course/progress/lines.js';
import { isRunning, secondsOf } from '../processes.js';
import { cleanEnv } from '../terminal.js';
import type { Around } from './place.js';

export interface Command {
	readonly words: (around: Around) => readonly string[];
	/** What is typed into it; its input stays open. */
	readonly typed?: string;
	/** When it is in the midst of its work: it has printed this, or computed for a while, or a file of the learner's is begun. */
	readonly busy: RegExp | 'computing' | 'writing';
	/** Whether it would go on for ever. */
	readonly isEndless?: true;
	/** Answers that are given on the way. */
	readonly answers?: number;
	/** The file of the learner's that is being written. */
	readonly writes?: (around: Around) => string;
	/** Its status where the person interrupts; it dies of the signal where left out. */
	readonly interrupted?: number;
}

const line = (text: string) => (): readonly string[] => text.split(' ');

/** By the words as they are typed. */
export const COMMANDS: Readonly<Record<string, Command>> = {
	run: { words: ({ given }) => ['run', '--input', `${given}/large.csv`, '--kernel', `${given}/window.csv`], busy: 'computing' },
	'run -': { words: line('run -'), typed: '{"input":[[1,2]],"kernel":[[1]]}\n', busy: /"output"/ },
	'train --format json': {
		words: line('train --format json --lr 1e-9 --epochs 1000000'),
		busy: /"epoch":1,/,
		isEndless: true,
		interrupted: 130,
	},
	'train --format table': {
		words: line('train --format table --lr 1e-9 --epochs 1000000'),
		busy: /epoch/,
		isEndless: true,
		interrupted: 130,
	},
	'digits --format json': {
		words: line('digits --layers pool4,dense10 --format json --epochs 1000'),
		busy: /"epoch":1,/,
		isEndless: true,
		interrupted: 130,
	},
	// Its work is done when the weights are written.
	'digits --save': {
		words: ({ own }) => [...line('digits --layers pool4,dense10 --epochs 1 --save')(), `${own}/mine.npz`],
		busy: 'writing',
		interrupted: 0,
		writes: ({ own }) => `${own}/mine.npz`,
	},
	check: { words: line('check lessons/12-stride'), busy: 'computing' },
	'learn --plain': { words: line('learn cross-correlation --plain'), typed: '19\n', busy: /Right/, answers: 1 },
	'review --plain': { words: line('review --plain'), busy: /review/i },
	'progress --import': { words: line('progress --import -'), typed: `${HEADER}\n${'\n'.repeat(200_000)}`, busy: /^/ },
	progress: { words: line('progress'), busy: /^/ },
	list: { words: line('list'), busy: /^/ },
	'(none)': { words: () => [], busy: /^/ },
	play: { words: line('play'), busy: /^/ },
};

export type Cut =
	| { readonly name: string; readonly signal: NodeJS.Signals }
	/** Whoever reads its output goes away. */
	| { readonly name: string; readonly signal?: undefined; readonly reads: 'nothing' | 'a line' };

export const CUTS: readonly Cut[] = [
	{ name: 'SIGINT', signal: 'SIGINT' },
	{ name: 'output closed after a line', reads: 'a line' },
	{ name: 'SIGTERM', signal: 'SIGTERM' },
	{ name: 'output closed at once', reads: 'nothing' },
	{ name: 'SIGHUP', signal: 'SIGHUP' },
];

const CLOSED_PIPE = 141;

/** The statuses that it may end with: what is all printed before its reader goes away is done. */
export function statusesOf({ isEndless, interrupted }: Command, cut: Cut): readonly number[] {
	if (cut.signal !== undefined) {
		const killed = 128 + constants.signals[cut.signal];
		return cut.signal === 'SIGINT' ? [interrupted ?? killed] : [killed];
	}
	return isEndless || cut.reads === 'nothing' ? [CLOSED_PIPE] : [CLOSED_PIPE, 0];
}

/** Half of a second that a program computes is more than its start takes. */
const A_WHILE = 0.5;

/** Runs a command and cuts it short; how it ended, and what it said on standard error. */
export async function cutShort(
	program: string,
	{ words, typed = '', busy }: Command,
	cut: Cut,
	around: Around,
	env: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly error: string }> {
	const child = spawn(process.execPath, [program, ...words(around)], { env: cleanEnv(env), stdio: 'pipe' });
	const { pid = 0 } = child;
	let [out, error] = ['', ''];
	child.stdout.on('data', data => {
		out += data;
		if (cut.signal === undefined) {
			child.stdout.destroy();
		}
	});
	child.stderr.on('data', data => {
		error += data;
	});
	// It may end before it has read everything.
	child.stdin.on('error', () => {});
	const status = statusOf(child);
	const taken = new Promise(done => child.stdin.write(typed, done));
	if (cut.signal === undefined) {
		if (cut.reads === 'nothing') {
			child.stdout.destroy();
		}
		child.stdin.end();
	} else {
		await taken;
		await vi.waitUntil(() => isBusy(busy, { out, pid, own: around.own }) || !isRunning(pid), { timeout: 20_000, interval: 10 });
		child.kill(cut.signal);
	}
	return { status: await status, error };
}

interface Seen {
	readonly out: string;
	readonly pid: number;
	readonly own: string;
}

function isBusy(busy: Command['busy'], { out, pid, own }: Seen): boolean {
	switch (busy) {
		case 'computing':
			return secondsOf(pid) > A_WHILE;
		case 'writing':
			return readdirSync(own).length > 0;
		default:
			return busy.test(out);
	}
}

/** The status as a shell tells it. */
const statusOf = (child: ChildProcess): Promise<number> =>
	new Promise(done => child.on('close', (code, signal) => done(code ?? 128 + constants.signals[signal as NodeJS.Signals])));
