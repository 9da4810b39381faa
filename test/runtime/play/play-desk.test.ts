// The screen's end of the playground's thread, with a thread that only listens: what is sent to it, and what its answers become.

import { beforeEach, describe, expect, test } from 'vitest';
import { Fault, tell } from '../../../src/core/fault.js';
import { kernelFrom } from '../../../src/core/kernel.js';
import { faultFrom } from '../../../src/runtime/play/faulted.js';
import type { Answer, Faulted, Job, Sent } from '../../../src/runtime/play/jobs.js';
import { openPlayDesk, type PlayDesk } from '../../../src/runtime/play/play-desk.js';
import type { Message } from '../../../src/state/message.js';
import { COUNTING } from '../../core/helpers.js';

interface FakeThread {
	readonly jobs: Sent[];
	readonly answer: (answer: Answer) => void;
	readonly fail: (error: unknown) => void;
	closed: boolean;
}

let threads: FakeThread[];
let heard: Message[];
let failed: unknown[];
let desk: PlayDesk;
beforeEach(() => {
	threads = [];
	heard = [];
	failed = [];
	desk = openPlayDesk(
		message => heard.push(message),
		error => failed.push(error),
		(answer, fail) => {
			const thread: FakeThread = { jobs: [], answer, fail, closed: false };
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

/** Each over an input of its own: the thread is sent each. */
const apply = (request: number): Job => ({
	type: 'apply',
	request,
	input: { ...COUNTING },
	spec: { op: 'conv', kernel: kernelFrom([[1]]) },
});
const read = (request: number): Job => ({ type: 'read-grid', request, role: 'input', from: 'typed', text: 'eye(3)' });
const store = (path: string): Job => ({ type: 'store', on: 'input', path, values: COUNTING, replace: false });

const applied = (request: number): Answer => ({ type: 'applied', request, output: COUNTING });
const isRead = (request: number): Answer => ({
	type: 'grid-read',
	request,
	role: 'input',
	input: COUNTING,
	name: undefined,
	told: undefined,
});
const stored = (path: string): Answer => ({ type: 'stored', path, outcome: { kind: 'written', scale: undefined } });

const ask = (...jobs: Job[]): void => {
	for (const job of jobs) {
		desk.perform(job);
	}
};
const newest = (): FakeThread => threads.at(-1) as FakeThread;
/** What the threads were given, in order. */
const sent = (): Sent[] => threads.flatMap(({ jobs }) => jobs);
/** The thread does not answer out of turn: each answer is to the job that it has. */
const answer = (...answers: Answer[]): void => {
	for (const each of answers) {
		newest().answer(each);
	}
};

describe('jobs', () => {
	test('hire a thread when the first comes, and only one', () => {
		expect(threads).toHaveLength(0);
		ask(apply(1), read(2));
		answer(applied(1));
		expect(threads).toHaveLength(1);
	});

	test('go out one at a time, in the order of asking; answers are handed on as they are', () => {
		ask(read(1), store('a.npy'), apply(2));
		expect(sent()).toEqual([read(1)]);
		answer(isRead(1));
		expect(sent()).toEqual([read(1), store('a.npy')]);
		answer(stored('a.npy'), applied(2));
		expect(sent()).toEqual([read(1), store('a.npy'), apply(2)]);
		expect(heard).toEqual([isRead(1), stored('a.npy'), applied(2)]);
	});

	test('that come after a rest go out at once', () => {
		ask(apply(1));
		answer(applied(1));
		ask(apply(2));
		expect(sent()).toEqual([apply(1), apply(2)]);
	});

	test('of several layers that wait only the newest is applied; what is read and written is never left out', () => {
		ask(apply(1), apply(2), read(3), apply(4), store('a.npy'), store('b.npy'), apply(5));
		answer(applied(1), isRead(3), stored('a.npy'), stored('b.npy'), applied(5));
		expect(sent()).toEqual([apply(1), read(3), store('a.npy'), store('b.npy'), apply(5)]);
		expect(heard).toHaveLength(5);
	});

	test('1,000 quick edits are two layers: the one that was begun and the last', () => {
		ask(...Array.from({ length: 1000 }, (_, index) => apply(index)));
		answer(applied(0), applied(999));
		expect(sent()).toEqual([apply(0), apply(999)]);
	});
});

describe('bad input', () => {
	const FAULTED: Faulted = { type: 'faulted', template: '{file} is not there: check the path', values: { file: 'a.png' }, status: 1 };
	const FAULT = new Fault('{file} is not there: check the path', { file: 'a.png' }, 1);
	const TOLD = faultFrom(FAULTED);

	test.each<[string, Job, Message]>([
		['a layer', apply(1), { type: 'failed', request: 1, fault: TOLD }],
		['a matrix', read(7), { type: 'grid-read', request: 7, fault: TOLD }],
		['a file', store('a.npy'), { type: 'stored', path: 'a.npy', outcome: { kind: 'failed', fault: TOLD } }],
	])('for %s is a Fault again, that other languages can tell', (_, job, message) => {
		ask(job);
		answer(FAULTED);
		expect(heard).toEqual([message]);
		expect(tell(faultIn(heard[0]) as Fault, { [FAULT.template]: 'no {file}' })).toBe('no a.png');
	});

	test('holds nothing up', () => {
		ask(read(1), apply(2));
		answer(FAULTED, applied(2));
		expect(heard.at(-1)).toEqual(applied(2));
	});
});

describe('a thread that dies', () => {
	test.each<[string, Error]>([
		['in its own numbers', Object.assign(new Error('reached its limit'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })],
		['for a matrix', new RangeError('Array buffer allocation failed')],
	])('because there is no room %s says so, and another does what is left', (_, error) => {
		ask(read(1), apply(2));
		newest().fail(error);
		expect(String(faultIn(heard[0])?.message)).toBe('there is not enough memory for that: take something smaller');
		expect(failed).toEqual([]);
		expect(threads.map(({ jobs }) => jobs)).toEqual([[read(1)], [apply(2)]]);
		answer(applied(2));
		expect(heard.at(-1)).toEqual(applied(2));
	});

	test('with nothing left to do is replaced when there is something again', () => {
		ask(read(1));
		newest().fail(new RangeError('Array buffer allocation failed'));
		expect(threads).toHaveLength(1);
		ask(apply(2));
		expect(threads).toHaveLength(2);
	});

	test.each<[string, unknown]>([
		['any other reason', new Error('broken')],
		['another RangeError', new RangeError('Maximum call stack size exceeded')],
		['something that is no error', 'broken'],
	])('for %s is told of, and nothing is answered', (_, error) => {
		ask(apply(1));
		newest().fail(error);
		expect(failed).toEqual([error]);
		expect(heard).toEqual([]);
	});
});

describe('the end', () => {
	test('lets the thread go, whatever it does', () => {
		ask(apply(1));
		desk.close();
		expect(newest().closed).toBe(true);
	});

	test('hires none', async () => {
		await desk.close();
		expect(threads).toHaveLength(0);
	});

	test('waits for the files that are asked for, and for nothing else', async () => {
		ask(read(1), store('a.npy'), apply(2), store('b.npy'));
		const end = desk.close();
		answer(isRead(1), stored('a.npy'));
		expect(newest().closed).toBe(false);
		answer(stored('b.npy'));
		await end;
		expect(newest().closed).toBe(true);
		expect(sent()).toEqual([read(1), store('a.npy'), store('b.npy')]);
	});

	test('waits no longer where the thread dies', async () => {
		ask(store('a.npy'));
		const end = desk.close();
		newest().fail(new Error('broken'));
		await end;
		expect(failed).toHaveLength(1);
	});
});

/** The Fault that a message carries. */
function faultIn(message: Message | undefined): Fault | undefined {
	switch (message?.type) {
		case 'failed':
		case 'grid-read':
			return message.fault;
		case 'stored':
			return message.outcome.kind === 'failed' ? message.outcome.fault : undefined;
		default:
			return undefined;
	}
}
