// What a process holds, as the system tells it.

import { readFileSync } from 'node:fs';

/** The most that a process ever held, in MiB; undefined where the system doesn't tell. */
export function peakMemory(pid: number): number | undefined {
	try {
		const [, kibibytes] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
		return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
	} catch {
		return undefined;
	}
}
