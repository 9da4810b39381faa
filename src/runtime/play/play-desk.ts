// The screen's end of the playground's thread: jobs go out one at a time, answers come back as messages. Of several layers that wait
// to be applied only the newest is: the others are on the screen no more.

import { Fault } from '../../core/fault.js';
import type { Grid } from '../../core/grid.js';
import type { Message } from '../../state/message.js';
import { hireThread, type Thread } from '../hire-thread.js';
import { isMemory } from '../worker-memory.js';
import { faultFrom } from './faulted.js';
import type { Answer, Job, Sent } from './jobs.js';

export interface PlayDesk {
	readonly perform: (job: Job) => void;
	/** Lets the thread go: at once, or when the files that are asked for are written. */
	readonly close: () => Promise<void>;
}

/** Starts a thread; its answers and what goes wrong in it are handed back. */
export type Hire = (answered: (answer: Answer) => void, failed: (error: unknown) => void) => Thread<Sent>;

/** Megabytes: a photograph is read pixel by pixel. */
const LIMITS = { maxOldGenerationSizeMb: 1024 };

const hireWorker: Hire = (answered, failed) => hireThread('play-worker', LIMITS, answered, failed);

/** A desk that hands its answers to `send`, and whatever goes wrong in its thread to `fail`. */
export function openPlayDesk(send: (message: Message) => void, fail: (error: unknown) => void, hire: Hire = hireWorker): PlayDesk {
	let thread: Thread<Sent> | undefined;
	let waiting: readonly Job[] = [];
	let current: Job | undefined;
	/** The input that the thread has: a knob is turned over the same one again and again, and it may be large. */
	let known: Grid | undefined;
	/** What is done when nothing waits any more. */
	let leave: (() => void) | undefined;
	const sent = (job: Job): Sent => {
		if (job.type !== 'apply') {
			return job;
		}
		const input = job.input === known ? undefined : job.input;
		known = job.input;
		return { ...job, input };
	};
	const next = (): void => {
		[current, ...waiting] = waiting;
		if (current !== undefined) {
			thread ??= hire(answered, failed);
			thread.post(sent(current));
		} else {
			leave?.();
		}
	};
	const answered = (answer: Answer): void => {
		const job = current;
		current = undefined;
		if (job !== undefined) {
			send(answer.type === 'faulted' ? faultMessage(job, faultFrom(answer)) : answer);
		}
		next();
	};
	const failed = (error: unknown): void => {
		thread = undefined;
		known = undefined;
		if (!isMemory(error) || current === undefined) {
			fail(error);
			leave?.();
			return;
		}
		const job = current;
		current = undefined;
		send(faultMessage(job, new Fault('there is not enough memory for that: take something smaller', {}, 1)));
		next();
	};
	return {
		perform: job => {
			waiting = [...(isShown(job) ? waiting.filter(({ type }) => type !== job.type) : waiting), job];
			if (current === undefined) {
				next();
			}
		},
		close: () =>
			new Promise(done => {
				leave = () => {
					thread?.close();
					done();
				};
				waiting = waiting.filter(isKept);
				if (waiting.length === 0 && (current === undefined || !isKept(current))) {
					leave();
				}
			}),
	};
}

/** Whether what comes of a job stays when the app is left. */
const isKept = ({ type }: Job): boolean => type === 'store';

/** Whether what comes of a job is to be seen, so that only the newest of its kind is. */
const isShown = ({ type }: Job): boolean => type === 'apply' || type === 'apply-stack';

/** A job that came to nothing, as the message that was waited for. */
function faultMessage(job: Job, fault: Fault): Message {
	switch (job.type) {
		case 'apply':
			return { type: 'failed', fault, request: job.request };
		case 'apply-stack':
			return { type: 'stack-applied', request: job.request, fault };
		case 'read-grid':
			return { type: 'grid-read', request: job.request, fault };
		case 'store':
			return { type: 'stored', path: job.path, outcome: { kind: 'failed', fault } };
	}
}
