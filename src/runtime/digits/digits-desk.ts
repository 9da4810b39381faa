// The screen's end of the thread that trains on the digits: jobs go out as they come, answers come back as messages.

import { Worker } from 'node:worker_threads';
import { Fault } from '../../core/fault.js';
import type { DigitsAnswer, DigitsJob } from '../../state/digits/jobs.js';
import type { Message } from '../../state/message.js';
import { faultFrom } from '../play/faulted.js';
import { isMemory } from '../worker-memory.js';
import type { SentAnswer } from './sent.js';

export interface DigitsDesk {
	readonly perform: (job: DigitsJob) => void;
	readonly close: () => void;
}

/** What the desk needs of a thread. */
interface Thread {
	readonly post: (job: DigitsJob) => void;
	readonly close: () => void;
}

/** Starts a thread; its answers and what goes wrong in it are handed back. */
export type Hire = (answered: (answer: SentAnswer) => void, failed: (error: unknown) => void) => Thread;

/** A desk that hands its answers to `send`, and whatever goes wrong in its thread to `fail`. */
export function openDigitsDesk(send: (message: Message) => void, fail: (error: unknown) => void, hire: Hire = hireWorker): DigitsDesk {
	let thread: Thread | undefined;
	/** The newest training that was asked for. */
	let run = 0;
	const failed = (error: unknown): void => {
		thread = undefined;
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
			thread ??= hire(answer => send(received(answer)), failed);
			thread.post(job);
		},
		close: () => thread?.close(),
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

/** Megabytes: digits and weights lie outside of what this counts. */
const LIMITS = { maxOldGenerationSizeMb: 256 };

function hireWorker(answered: (answer: SentAnswer) => void, failed: (error: unknown) => void): Thread {
	const worker = new Worker(new URL('../digits-worker.js', import.meta.url), { resourceLimits: LIMITS });
	// The app ends when the screen does, whatever is being trained.
	worker.unref();
	worker.on('message', answered);
	worker.on('error', failed);
	return { post: job => worker.postMessage(job), close: () => void worker.terminate() };
}
