// Lines that come faster than they can be written one by one leave together; a line that is alone leaves at once.
// Each time the event loop gets its turn: an interrupt is heard, and a reader that is slow is waited for.

import { setImmediate } from 'node:timers/promises';
import type { Session } from '../session.js';

/** Milliseconds that a line may wait for others. */
const PACE = 20;
/** Characters that may wait. */
const MOST = 2 ** 16;

export interface Outbox {
	/** Takes a text to be printed; empty where there is only time to be given. */
	add(text: string): Promise<void>;
	/** Prints all that waits. */
	flush(): Promise<void>;
}

/** An outbox over a session's standard output. */
export function openOutbox(print: Session['print']): Outbox {
	let waiting = '';
	let last = Number.NEGATIVE_INFINITY;
	const flush = async (): Promise<void> => {
		const text = waiting;
		waiting = '';
		if (text !== '') {
			await print(text);
		}
		await setImmediate();
		last = performance.now();
	};
	return {
		flush,
		add: async text => {
			waiting += text;
			if (waiting.length > MOST || performance.now() - last >= PACE) {
				await flush();
			}
		},
	};
}
