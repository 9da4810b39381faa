// The digits' thread as it is shipped: it reads the digits, learns from them, hears a rest while it does, and goes when it is told.

import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DIGIT_AREA } from '../../../src/core/digit.js';
import { planFrom } from '../../../src/core/network-plan-text.js';
import { openDigitsDesk } from '../../../src/runtime/digits/digits-desk.js';
import type { DigitsAnswer, DigitsJob } from '../../../src/state/digits/jobs.js';
import type { Message } from '../../../src/state/message.js';
import { usualSetup } from '../../../src/training/digits/setup.js';

const SETUP = usualSetup(undefined, planFrom('dense 10'));

let worker: Worker;
let desk: ReturnType<typeof openDigitsDesk>;
let heard: Message[];
let failed: unknown[];
let wake: () => void;

beforeEach(() => {
	[heard, failed, wake] = [[], [], () => {}];
	desk = openDigitsDesk(
		message => {
			heard.push(message);
			wake();
		},
		error => failed.push(error),
		(answered, fail) => {
			worker = new Worker(resolve('dist/digits-worker.js'));
			worker.on('message', answered);
			worker.on('error', fail);
			return { post: job => worker.postMessage(job), close: () => void worker.terminate() };
		},
	);
});
afterEach(() => desk.close());

/** The next answer of a kind that fits; what came before it is forgotten. */
async function next<Type extends DigitsAnswer['type']>(
	type: Type,
	fits: (answer: Extract<DigitsAnswer, { type: Type }>) => boolean = () => true,
): Promise<Extract<DigitsAnswer, { type: Type }>> {
	for (;;) {
		const message = heard.shift();
		if (message === undefined) {
			await new Promise<void>(woken => {
				wake = woken;
			});
		} else if (message.type === type && fits(message as Extract<DigitsAnswer, { type: Type }>)) {
			return message as Extract<DigitsAnswer, { type: Type }>;
		}
	}
}

const perform = (...jobs: readonly DigitsJob[]): void => {
	for (const job of jobs) {
		desk.perform(job);
	}
};

test('it learns, hears a rest, keeps what it learned and goes on from there', async () => {
	perform({ kind: 'open', run: 1, setup: SETUP });
	const opened = await next('digits-opened');
	expect(opened.tests.labels.length).toBe(2000);
	expect(opened.batchesPerEpoch).toBe(250);

	perform({ kind: 'train', run: 1, order: 1, until: 1, recipe: SETUP.recipe });
	const { epochs } = await next('digits-trained', answer => answer.resting);
	expect(epochs.at(-1)?.test.accuracy ?? 1).toBeGreaterThan(0.8);

	perform({ kind: 'train', run: 1, order: 2, until: 1000, recipe: SETUP.recipe });
	await next('digits-trained', answer => answer.place.epoch >= 1 && !answer.resting);
	perform({ kind: 'examine', run: 1, request: 1, pixels: new Uint8Array(DIGIT_AREA) });
	expect((await next('digits-examined')).request).toBe(1);
	perform({ kind: 'rest', run: 1, order: 3 });
	const rested = await next('digits-trained', answer => answer.resting && answer.order === 3);

	const path = join(mkdtempSync(join(tmpdir(), 'conv-tutor-')), 'digits.npz');
	perform({ kind: 'keep', run: 1, path, replace: false });
	expect((await next('digits-kept')).outcome).toEqual({ kind: 'written' });
	perform({ kind: 'read', run: 2, path });
	const again = await next('digits-opened');
	expect(again).toMatchObject({ run: 2, place: rested.place, path });
	expect(again.weights).toEqual(rested.weights);

	perform({ kind: 'read', run: 3, path: `${path}.gone` });
	expect((await next('digits-failed')).fault.message).toContain('is not there');
	expect(failed).toEqual([]);
}, 30_000);

test('closed while it trains it is gone at once', async () => {
	perform({ kind: 'open', run: 1, setup: SETUP });
	await next('digits-opened');
	perform({ kind: 'train', run: 1, order: 1, until: 1000, recipe: SETUP.recipe });
	await next('digits-trained');
	const gone = once(worker, 'exit');
	desk.close();
	await gone;
	expect(failed).toEqual([]);
}, 30_000);
