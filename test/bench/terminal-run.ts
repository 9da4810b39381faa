// A program in a pseudo-terminal as a stopwatch sees it: when bytes came and which; nothing is drawn, so that nothing else is timed.

import { setTimeout as sleep } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';

const SIZE = { cols: 120, rows: 40 };
/** Nothing for this long: the redraw is over. */
const QUIET = 40;
const PATIENCE = 15_000;

/** What a person's terminal says of itself; nothing of the machine that the benchmark runs on. */
export const ENV = { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', COLORTERM: 'truecolor', LANG: 'en_US.UTF-8' };

export interface Redraw {
	/** Milliseconds from the key to the first and to the last byte. */
	readonly first: number;
	readonly last: number;
	readonly bytes: number;
}

export interface TerminalRun {
	readonly pid: number;
	/** Milliseconds from the start until what came so far satisfies. Rejects where it never does. */
	readonly until: (satisfied: (output: string) => boolean) => Promise<number>;
	/** Waits until nothing comes any more. */
	readonly quiet: () => Promise<void>;
	/** Types a key and waits for the redraw to be over. Rejects where nothing is drawn. */
	readonly press: (key: string) => Promise<Redraw>;
	readonly end: () => Promise<void>;
}

/** Starts `node …args` in a terminal of 120×40. */
export function startInTerminal(args: readonly string[], home: string, env: Readonly<Record<string, string>> = {}): TerminalRun {
	const began = performance.now();
	// Without an encoding the bytes come as they are, and can be counted.
	const program = spawn(process.execPath, [...args], { ...SIZE, encoding: null, cwd: home, env: { ...ENV, HOME: home, ...env } });
	let output = '';
	let [first, last, bytes] = [0, 0, 0];
	let heard = (): void => {};
	let running = true;
	program.onData(data => {
		last = performance.now();
		first ||= last;
		const chunk = Buffer.from(data as unknown as Uint8Array);
		bytes += chunk.length;
		output += chunk.toString('latin1');
		heard();
	});
	const ended = new Promise<void>(resolve => {
		program.onExit(() => {
			running = false;
			heard();
			resolve();
		});
	});
	const fault = (what: string): Error =>
		new Error(`node ${args.slice(1).join(' ')}: ${what}; it wrote ${JSON.stringify(output.slice(-300))}`);
	const quiet = async (): Promise<void> => {
		while (performance.now() - last < QUIET) {
			await sleep(QUIET - (performance.now() - last) + 1);
		}
	};
	return {
		pid: program.pid,
		until: satisfied =>
			new Promise((resolve, reject) => {
				const timer = setTimeout(() => reject(fault('what was waited for did not come')), PATIENCE);
				heard = () => {
					if (satisfied(output)) {
						clearTimeout(timer);
						resolve(last - began);
					} else if (!running) {
						clearTimeout(timer);
						reject(fault('it ended too early'));
					}
				};
				heard();
			}),
		quiet,
		press: async key => {
			[first, last, bytes] = [0, 0, 0];
			const typed = performance.now();
			await new Promise<void>((resolve, reject) => {
				const timer = setTimeout(() => reject(fault(`nothing was drawn for ${JSON.stringify(key)}`)), PATIENCE);
				heard = () => {
					clearTimeout(timer);
					running ? resolve() : reject(fault('it ended too early'));
				};
				program.write(key);
			});
			heard = () => {};
			await quiet();
			return { first: first - typed, last: last - typed, bytes };
		},
		end: async () => {
			if (running) {
				program.kill('SIGKILL');
			}
			await ended;
		},
	};
}
