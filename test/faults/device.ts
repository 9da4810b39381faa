// A device where a file should be. Whoever may do everything gets one of their own: were the program wrong, it would replace that of the
// machine.

import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';

/** The numbers of Linux's character devices. Source: Linux allocated devices, major 1. */
const MINORS = { zero: 5, full: 7 } as const;

/** Puts a device at a path: its own where it may be made, else a link to the machine's, which this user can't replace. False where neither can be. */
export function putDevice(path: string, name: keyof typeof MINORS): boolean {
	if (process.getuid?.() === 0) {
		return spawnSync('mknod', ['-m', '666', path, 'c', '1', String(MINORS[name])]).status === 0;
	}
	symlinkSync(`/dev/${name}`, path);
	return true;
}
