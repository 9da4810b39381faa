// The terminal is borrowed: another screen, no cursor, keys one by one. Whatever happens, it is given back.

import { writeSync } from 'node:fs';
import { constants } from 'node:os';

const ENTER = '\u001b[?1049h\u001b[?25l\u001b[?2004h\u001b[2J\u001b[H';
/** The left button and where the mouse goes while it is down, with coordinates in digits; and no more of it. Source: xterm, Control Sequences. */
const MOUSE_ON = '\u001b[?1002h\u001b[?1006h';
const MOUSE_OFF = '\u001b[?1002l\u001b[?1006l';
/** Colours off, mouse and paste brackets off, a frame that was begun ended, cursor shown, first screen. */
const LEAVE = `\u001b[?2026l\u001b[0m${MOUSE_OFF}\u001b[?2004l\u001b[?25h\u001b[?1049l`;

export interface Terminal {
	readonly enter: () => void;
	/** Gives the terminal back. Calling it again does nothing. */
	readonly leave: () => void;
	/** Gives it back when the process ends, however that comes. */
	readonly end: () => void;
	/** Whether the mouse is reported, for as long as the terminal is borrowed, and again when it is entered again. */
	readonly mouse: (wanted: boolean) => void;
}

/** The terminal of this process. */
export function openTerminal(): Terminal {
	let entered = false;
	let mouse = false;
	let isGone = false;
	const send = (bytes: string): void => {
		try {
			writeSync(process.stdout.fd, bytes);
		} catch {
			// There is nothing left to give back.
			isGone = true;
		}
	};
	const leave = (): void => {
		if (entered) {
			entered = false;
			send(LEAVE);
			rawMode(false);
		}
	};
	return {
		enter: () => {
			if (!entered) {
				entered = true;
				// Before anything is drawn: a key typed meanwhile would be echoed over it.
				rawMode(true);
				send(mouse ? ENTER + MOUSE_ON : ENTER);
			}
		},
		mouse: wanted => {
			if (entered && wanted !== mouse) {
				send(wanted ? MOUSE_ON : MOUSE_OFF);
			}
			mouse = wanted;
		},
		leave,
		end: () => {
			leave();
			if (isGone) {
				hangUp();
			}
		},
	};
}

/** Keys one by one, unechoed; or lines, as a shell expects. */
function rawMode(raw: boolean): void {
	try {
		process.stdin.setRawMode?.(raw);
	} catch {
		// A terminal that is gone has no mode to set.
	}
}

/** Node gives the modes of the terminal back by itself, and aborts where that is gone: a signal ends the process before it comes to that. */
function hangUp(): void {
	process.removeAllListeners('SIGHUP');
	process.kill(process.pid, 'SIGHUP');
}

/** What ends a program that does not listen for it. */
export const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

/** The exit status that says which signal ended a process. */
function statusOf(signal: NodeJS.Signals): number {
	return 128 + (constants.signals[signal] ?? 0);
}

/** Calls `end` with 128 + n on a signal that ends the process, or where the terminal goes away. */
export function onEnding(end: (status: number) => void): void {
	for (const signal of ENDING) {
		process.on(signal, () => end(statusOf(signal)));
	}
	process.stdin.on('end', () => end(statusOf('SIGHUP')));
	process.stdin.on('error', () => end(statusOf('SIGHUP')));
}

export interface Pausing {
	readonly leave: () => void;
	readonly enter: () => void;
}

/** Lets the process be stopped and continued, from outside or by itself: the terminal is given back in between. */
export function onPausing({ leave, enter }: Pausing): { suspend: () => void } {
	let stopped = false;
	const resume = (): void => {
		if (stopped) {
			stopped = false;
			process.on('SIGTSTP', fromOutside);
			enter();
		}
	};
	const stop = (kill: () => void): void => {
		stopped = true;
		process.removeListener('SIGTSTP', fromOutside);
		leave();
		kill();
	};
	const fromOutside = (): void => stop(() => process.kill(process.pid, 'SIGSTOP'));
	process.on('SIGTSTP', fromOutside);
	process.on('SIGCONT', resume);
	return {
		suspend: () =>
			stop(() => {
				// The whole job stops, npx and all. Where no shell waits for it the signal is void: go on at once.
				process.kill(0, 'SIGTSTP');
				setTimeout(resume, 50);
			}),
	};
}
