// The screen's end of the thread that trains: jobs go out, answers come back as messages. It is started when the first job comes.

import type { Effect, Message } from '../state/message.js';
import type { Problem } from '../training/problem.js';
import { hireThread, type Thread } from './hire-thread.js';
import { type Answer, type Carried, type Job, remember } from './training-jobs.js';

/** The effects that the workshop performs. */
export type Order = Extract<Effect, { type: 'train' | 'measure' | 'evaluate' }>;

export interface Workshop {
	readonly perform: (order: Order) => void;
	readonly close: () => void;
}

/** Megabytes: what epochs leave behind is swept up early, for the screen's thread has little to spare beside it. */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };

/** A workshop that hands its answers to `send`, and whatever goes wrong in its thread to `fail`. */
export function openWorkshop(send: (message: Message) => void, fail: (error: unknown) => void): Workshop {
	let thread: Thread<Job> | undefined;
	const carrier = createCarrier();
	const answered = (answer: Answer): void => {
		const message = carrier.messageOf(answer);
		if (message !== undefined) {
			send(message);
		}
	};
	const post = (job: Job): void => {
		thread ??= hireThread('training-worker', LIMITS, answered, fail);
		thread.post(job);
	};
	return {
		perform: order => {
			switch (order.type) {
				case 'train': {
					const { problem, ...rest } = order;
					post({ ...rest, ...carrier.carry(problem) });
					break;
				}
				case 'measure':
					post({ type: 'measure', ...carrier.carry(order.problem) });
					break;
				case 'evaluate':
					post(order);
			}
		},
		close: () => thread?.close(),
	};
}

interface Carrier {
	readonly carry: (problem: Problem) => Carried;
	/** The message of an answer; undefined where it is about a problem that nobody looks at any more. */
	readonly messageOf: (answer: Answer) => Message | undefined;
}

/** Problems by key, the newest last: an answer is about the very object that was asked about. Both ends forget the same ones. */
function createCarrier(): Carrier {
	const recent = new Map<number, Problem>();
	let keys = 0;
	return {
		carry: problem => {
			const known = [...recent].find(([, each]) => each === problem)?.[0];
			const key = known ?? keys++;
			remember(recent, key, problem);
			return { key, problem: known === undefined ? problem : undefined };
		},
		messageOf: answer => {
			if (answer.type !== 'measured') {
				return answer;
			}
			const { key, ...rest } = answer;
			const problem = recent.get(key);
			return problem && { ...rest, problem };
		},
	};
}
