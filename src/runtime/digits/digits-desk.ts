// The screen's end of the thread that trains on the digits: jobs go out, answers come back as messages.

import type { DigitsJob } from '../../state/digits/jobs.js';
import type { Message } from '../../state/message.js';

export interface DigitsDesk {
	readonly perform: (job: DigitsJob) => void;
	readonly close: () => void;
}

/** A desk that hands its answers to `send`, and whatever goes wrong in its thread to `fail`. */
export function openDigitsDesk(_send: (message: Message) => void, _fail: (error: unknown) => void): DigitsDesk {
	return { perform: () => {}, close: () => {} };
}
