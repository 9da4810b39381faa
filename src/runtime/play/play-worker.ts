// The thread beside the screen that works for the playground: a large layer, a file, a typed expression never make a key wait.
// Its own bundle, started when the first job comes.

import { parentPort } from 'node:worker_threads';
import { faultOf } from '../../core/fault.js';
import type { Grid } from '../../core/grid.js';
import { faultedOf } from './faulted.js';
import type { Answer, Job, Sent } from './jobs.js';
import { performJob } from './perform-job.js';

/** Jobs one after the other: answers come in the order that was asked. */
let last: Promise<void> = Promise.resolve();

async function answer(job: Job): Promise<void> {
	const made = await performJob(job).catch(faulted);
	parentPort?.postMessage(made, computed(made));
}

/** What was computed is handed over, not copied. */
function computed(made: Answer): ArrayBuffer[] {
	switch (made.type) {
		case 'applied':
			return [made.output.data.buffer as ArrayBuffer];
		case 'stack-applied':
			return [made.input.data.buffer as ArrayBuffer, made.output.data.buffer as ArrayBuffer];
		default:
			return [];
	}
}

const faulted = (error: unknown): Answer => faultedOf(faultOf(error));

/** The input that a layer was applied to last. */
let input: Grid | undefined;

/** A job as it was before its way here. Throws where it builds on an input that never came. */
function received(sent: Sent): Job {
	if (sent.type !== 'apply') {
		return sent;
	}
	input = sent.input ?? input;
	if (input === undefined) {
		throw new Error('no input was sent');
	}
	return { ...sent, input };
}

parentPort?.on('message', (sent: Sent) => {
	const job = received(sent);
	last = last.then(() => answer(job));
});
