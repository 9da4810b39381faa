// The thread beside the screen: it trains, finds curvatures and reads what was typed as a number, so that no key ever waits for
// matrix algebra. Its own bundle: the screen's thread never loads mathjs.

import { parentPort } from 'node:worker_threads';
import { curvatureOf } from '../training/curvature.js';
import type { Problem } from '../training/problem.js';
import { giveWay } from './give-way.js';
import { trainBatch } from './train-batch.js';
import { type Answer, type Job, remember } from './training-jobs.js';

/** Milliseconds after which a batch of epochs is handed over: some twenty a second are drawn, and between them the screen is free for keys. */
const BATCH = 50;
const problems = new Map<number, Problem>();

/** The problem of a job; what was made of it, such as its windows, lives as long as it does. */
function problemOf({ key, problem }: { readonly key: number; readonly problem: Problem | undefined }): Problem {
	const known = problems.get(key) ?? problem;
	if (known === undefined) {
		throw new Error(`problem ${key} was never sent`);
	}
	remember(problems, key, known);
	return known;
}

async function answer(job: Job): Promise<Answer> {
	switch (job.type) {
		case 'train': {
			const end = performance.now() + BATCH;
			return trainBatch({ ...job, problem: problemOf(job) }, () => performance.now() < end);
		}
		case 'measure':
			return { type: 'measured', key: job.key, curvature: curvatureOf(problemOf(job)) };
		case 'evaluate':
			return { type: 'evaluated', text: job.text, request: job.request, value: await numberOf(job.text) };
	}
}

/** The number that a text comes to; undefined where it is none. */
async function numberOf(text: string): Promise<number | undefined> {
	const [{ evaluateNumber }, { Fault }] = await Promise.all([import('../expression/evaluate.js'), import('../core/fault.js')]);
	try {
		return evaluateNumber(text);
	} catch (error) {
		if (error instanceof Fault) {
			return undefined;
		}
		throw error;
	}
}

giveWay();
parentPort?.on('message', async (job: Job) => {
	parentPort?.postMessage(await answer(job));
});
