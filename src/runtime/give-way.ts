// A thread that computes beside the screen goes after it: where both want a core, keys are answered first.

import { constants, setPriority } from 'node:os';

/** Called in the thread itself. On Linux a priority is that of the thread that asks; elsewhere it would be that of the whole program. */
export function giveWay(): void {
	if (process.platform !== 'linux') {
		return;
	}
	try {
		setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
	} catch {
		// Where it may not, it computes as before.
	}
}
