// What a process holds, as the system tells it.

import { readFileSync } from 'node:fs';

/** The most that a process ever held, in MiB; undefined where the system doesn't tell. */
export const peakMemory = (pid: number): number | undefined => statusOf(pid, 'VmHWM');

/** What a process holds now, in MiB; undefined where the system doesn't tell. */
export const residentMemory = (pid: number): number | undefined => statusOf(pid, 'VmRSS');

function statusOf(pid: number, name: 'VmHWM' | 'VmRSS'): number | undefined {
	try {
		const [, kibibytes] = new RegExp(`${name}:\\s*(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
		return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
	} catch {
		return undefined;
	}
}
