// A thread of the program, each a bundle of its own: jobs go out, answers come back, and its end is told where nobody asked for it.

import { type ResourceLimits, Worker } from 'node:worker_threads';

/** What a desk needs of a thread. */
export interface Thread<Job> {
	readonly post: (job: Job) => void;
	readonly close: () => void;
}

/** Starts the thread of that name; `failed` is told once why it ended, unless it was closed. */
export function hireThread<Job, Answer>(
	name: string,
	resourceLimits: ResourceLimits,
	answered: (answer: Answer) => void,
	failed: (error: unknown) => void,
): Thread<Job> {
	const worker = new Worker(new URL(`../${name}.js`, import.meta.url), { resourceLimits });
	// The app ends when the screen does, whatever is being computed.
	worker.unref();
	worker.on('message', answered);
	let isOver = false;
	const over = (error: unknown): void => {
		if (!isOver) {
			isOver = true;
			failed(error);
		}
	};
	worker.on('error', over);
	worker.on('exit', status => over(new Error(`a thread ended by itself (${status})`)));
	return {
		post: job => worker.postMessage(job),
		close: () => {
			isOver = true;
			void worker.terminate();
		},
	};
}
