// Whether a process is there.

import { readdirSync, readFileSync } from 'node:fs';

/** False where it has ended, or is only waited for. */
export function isRunning(pid: number): boolean {
	try {
		return readdirSync('/proc').includes(String(pid)) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
	} catch {
		return false;
	}
}
