// The screen's end of the digits' thread, with a thread that only listens: what is sent to it, and what its answers become.

import { beforeEach, describe, expect, test } from 'vitest';
import { Fault, tell } from '../../../src/core/fault.js';
import { type DigitsDesk, openDigitsDesk } from '../../../src/runtime/digits/digits-desk.js';
import { handedOver, type SentAnswer, sentOf } from '../../../src/runtime/digits/sent.js';
import type { DigitsAnswer, DigitsJob } from '../../../src/state/digits/jobs.js';
import type { Message } from '../../../src/state/message.js';
import { QUICK } from './thread.js';

interface ListeningThread {
	readonly jobs: DigitsJob[];
	readonly answer: (answer: SentAnswer) => void;
	readonly fail: (error: unknown) => void;
	closed: boolean;
}

let threads: ListeningThread[];
let heard: Message[];
let failed: unknown[];
let desk: DigitsDesk;
beforeEach(() => {
	[threads, heard, failed] = [[], [], []];
	desk = openDigitsDesk(
		message => heard.push(message),
		error => failed.push(error),
		(answer, fail) => {
			const thread: ListeningThread = { jobs: [], answer, fail, closed: false };
			threads.push(thread);
			return {
				post: job => thread.jobs.push(job),
				close: () => {
					thread.closed = true;
				},
			};
		},
	);
});

const newest = (): ListeningThread => threads.at(-1) as ListeningThread;
const open = (run: number): DigitsJob => ({ kind: 'open', run, setup: QUICK });
const rest: DigitsJob = { kind: 'rest', run: 1, order: 2 };

const FAULT = new Fault('{file} is not there: check the path', { file: 'a.npz' }, 1);
const EXAMINED: DigitsAnswer = {
	type: 'digits-examined',
	run: 1,
	request: 3,
	examined: { outputs: [new Float32Array(10)], chances: new Float32Array(10) },
};

describe('jobs', () => {
	test('hire a thread when the first comes, and only one; they go out as they come', () => {
		expect(threads).toHaveLength(0);
		desk.perform(open(1));
		desk.perform(rest);
		expect(threads).toHaveLength(1);
		expect(newest().jobs).toEqual([open(1), rest]);
	});
});

describe('answers', () => {
	beforeEach(() => desk.perform(open(1)));

	test('are handed on as they are', () => {
		newest().answer(sentOf(EXAMINED));
		expect(heard).toEqual([EXAMINED]);
	});

	test.each<[string, DigitsAnswer]>([
		['a file that is not there', { type: 'digits-failed', run: 2, fault: FAULT, lost: false }],
		['a file that can not be written', { type: 'digits-kept', path: 'a.npz', outcome: { kind: 'failed', fault: FAULT } }],
	])('%s is a Fault again, that other languages can tell', (_, answer) => {
		newest().answer(structuredClone(sentOf(answer)));
		const [message] = heard;
		const fault =
			message?.type === 'digits-failed'
				? message.fault
				: message?.type === 'digits-kept' && message.outcome.kind === 'failed'
					? message.outcome.fault
					: undefined;
		expect(fault).toBeInstanceOf(Fault);
		expect(tell(fault as Fault, { [FAULT.template]: 'no {file}' })).toBe('no a.npz');
	});

	test('hand over the copies that were made for them, each once', () => {
		const buffers = handedOver(EXAMINED);
		expect(buffers).toHaveLength(2);
		expect(() => structuredClone(sentOf(EXAMINED), { transfer: buffers })).not.toThrow();
		expect(handedOver({ type: 'digits-kept', path: 'a', outcome: { kind: 'written' } })).toEqual([]);
	});
});

describe('a thread that dies', () => {
	test.each<[string, Error]>([
		['in its own numbers', Object.assign(new Error('reached its limit'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })],
		['for an array', new RangeError('Array buffer allocation failed')],
	])('because there is no room %s says that the training is lost, and another begins the next', (_, error) => {
		desk.perform(open(3));
		newest().fail(error);
		expect(heard).toMatchObject([{ type: 'digits-failed', run: 3, lost: true }]);
		expect(failed).toEqual([]);
		desk.perform(open(4));
		expect(threads.map(({ jobs }) => jobs)).toEqual([[open(3)], [open(4)]]);
	});

	test('for any other reason ends the app', () => {
		desk.perform(open(1));
		const error = new Error('broken');
		newest().fail(error);
		expect(failed).toEqual([error]);
		expect(heard).toEqual([]);
	});
});

describe('the end', () => {
	test('lets the thread go, whatever it does', () => {
		desk.perform(open(1));
		desk.close();
		expect(newest().closed).toBe(true);
	});

	test('hires none', async () => {
		await desk.close();
		expect(threads).toHaveLength(0);
	});

	test('waits for the weights that are to be kept', async () => {
		desk.perform(open(1));
		desk.perform({ kind: 'keep', run: 1, path: 'a.npz', replace: false });
		const end = desk.close();
		newest().answer(sentOf(EXAMINED));
		expect(newest().closed).toBe(false);
		newest().answer({ type: 'digits-kept', path: 'a.npz', outcome: { kind: 'written' } });
		await end;
		expect(newest().closed).toBe(true);
	});

	test('waits no longer where the thread dies', async () => {
		desk.perform({ kind: 'keep', run: 1, path: 'a.npz', replace: false });
		const end = desk.close();
		newest().fail(new Error('broken'));
		await end;
		expect(failed).toHaveLength(1);
	});
});
