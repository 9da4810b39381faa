// The thread beside the screen that works for the playground: a large layer, a file, a typed expression never make a key wait.
// Its own bundle, started when the first job comes.

import { parentPort } from 'node:worker_threads';
import { Fault } from '../../core/fault.js';
import { faultedOf } from './faulted.js';
import type { Answer, Job } from './jobs.js';
import { performJob } from './perform-job.js';

/** Jobs one after the other: answers come in the order that was asked. */
let last: Promise<void> = Promise.resolve();

async function answer(job: Job): Promise<void> {
	const made = await performJob(job).catch(faulted);
	parentPort?.postMessage(made, made.type === 'applied' ? [made.output.data.buffer as ArrayBuffer] : []);
}

function faulted(error: unknown): Answer {
	if (error instanceof Fault) {
		return faultedOf(error);
	}
	throw error;
}

parentPort?.on('message', (job: Job) => {
	last = last.then(() => answer(job));
});
