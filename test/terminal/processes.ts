// Whether processes are there, as the kernel tells it. Source: proc(5).

import { readdirSync, readFileSync } from 'node:fs';

/** False where it has ended, or is only waited for. */
export function isRunning(pid: number): boolean {
	try {
		return readdirSync('/proc').includes(String(pid)) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
	} catch {
		return false;
	}
}

/** The state of a process in a letter: `T` is stopped, `Z` is only waited for; undefined where there is none. */
export const stateOf = (pid: number): string | undefined => statOf(pid)?.state;

/** The processes that run in a session: what was opened in a terminal, and everything that it started. */
export function runningIn(session: number): number[] {
	return readdirSync('/proc')
		.filter(name => /^\d+$/.test(name))
		.map(Number)
		.filter(pid => statOf(pid)?.session === session && isRunning(pid));
}

/** Seconds that a process has computed for. */
export const secondsOf = (pid: number): number => (statOf(pid)?.ticks ?? 0) / TICKS;

/** Of the clock that such times are told in. */
const TICKS = 100;

/** How nice each thread of a process is to others, that of the program first: 0 as usual, more where it lets them go before it. */
export function nicenessOf(pid: number): number[] {
	const threads = readdirSync(`/proc/${pid}/task`).sort((one, other) => Number(one) - Number(other));
	return threads.flatMap(thread => statOf(`${pid}/task/${thread}`)?.nice ?? []);
}

interface Stat {
	readonly state: string | undefined;
	readonly session: number;
	readonly ticks: number;
	readonly nice: number;
}

/** The name of a process may hold anything, but no bracket comes after it. */
function statOf(pid: number | string): Stat | undefined {
	try {
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
			.replace(/^.*\) /s, '')
			.split(' ');
		return { state: fields[0], session: Number(fields[3]), ticks: Number(fields[11]) + Number(fields[12]), nice: Number(fields[16]) };
	} catch {
		return undefined;
	}
}
