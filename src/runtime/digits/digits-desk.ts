// The screen's end of the thread that trains on the digits: jobs go out as they come, answers come back as messages.

import { Fault } from '../../core/fault.js';
import type { DigitsAnswer, DigitsJob } from '../../state/digits/jobs.js';
import type { Message } from '../../state/message.js';
import { hireThread, type Thread } from '../hire-thread.js';
import { faultFrom } from '../play/faulted.js';
import { isMemory } from '../worker-memory.js';
import type { SentAnswer } from './sent.js';

export interface DigitsDesk {
	readonly perform: (job: DigitsJob) => void;
	/** Lets the thread go: at once, or when the weights that are to be kept are written. */
	readonly close: () => Promise<void>;
}

/** Starts a thread; its answers and what goes wrong in it are handed back. */
export type Hire = (answered: (answer: SentAnswer) => void, failed: (error: unknown) => void) => Thread<DigitsJob>;

/** Megabytes: digits and weights lie outside of what this counts. */
const LIMITS = { maxOldGenerationSizeMb: 256 };

const hireWorker: Hire = (answered, failed) => hireThread('digits-worker', LIMITS, answered, failed);

/** A desk that hands its answers to `send`, and whatever goes wrong in its thread to `fail`. */
export function openDigitsDesk(send: (message: Message) => void, fail: (error: unknown) => void, hire: Hire = hireWorker): DigitsDesk {
	let thread: Thread<DigitsJob> | undefined;
	/** The newest training that was asked for. */
	let run = 0;
	/** How many files are being written. */
	let writing = 0;
	/** What is done when none is any more. */
	let leave: (() => void) | undefined;
	const written = (files: number): void => {
		writing -= files;
		if (writing === 0) {
			leave?.();
		}
	};
	const answered = (answer: SentAnswer): void => {
		send(received(answer));
		if (answer.type === 'digits-kept') {
			written(1);
		}
	};
	const failed = (error: unknown): void => {
		thread = undefined;
		written(writing);
		if (!isMemory(error)) {
			fail(error);
			return;
		}
		send({
			type: 'digits-failed',
			run,
			fault: new Fault('there is not enough memory for that: take something smaller', {}, 1),
			lost: true,
		});
	};
	return {
		perform: job => {
			run = Math.max(run, job.run);
			writing += job.kind === 'keep' ? 1 : 0;
			thread ??= hire(answered, failed);
			thread.post(job);
		},
		close: () =>
			new Promise(done => {
				leave = () => {
					thread?.close();
					done();
				};
				written(0);
			}),
	};
}

/** An answer as it was before its way here. */
function received(answer: SentAnswer): DigitsAnswer {
	switch (answer.type) {
		case 'digits-failed':
			return { ...answer, fault: faultFrom(answer.fault) };
		case 'digits-kept': {
			const { outcome } = answer;
			return { ...answer, outcome: outcome.kind === 'failed' ? { kind: 'failed', fault: faultFrom(outcome.fault) } : outcome };
		}
		default:
			return answer;
	}
}
