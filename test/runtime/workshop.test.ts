// The screen's end of the thread that trains, with a thread that only listens: what is sent to it, and which of its answers are heard.

import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Job } from '../../src/runtime/training-jobs.js';
import { remember } from '../../src/runtime/training-jobs.js';
import type { Order, Workshop } from '../../src/runtime/workshop.js';
import type { Message, Train } from '../../src/state/message.js';
import { descentFrom } from '../../src/training/descent.js';
import type { Problem } from '../../src/training/problem.js';
import { at, edgeProblem, recipe } from '../training/helpers.js';

interface Thread extends EventEmitter {
	readonly jobs: Job[];
	ended: boolean;
}

const threads = vi.hoisted((): Thread[] => []);

vi.mock('node:worker_threads', () => ({
	Worker: class extends EventEmitter {
		readonly jobs: Job[] = [];
		ended = false;
		constructor() {
			super();
			threads.push(this);
		}
		unref(): void {}
		terminate(): void {
			this.ended = true;
		}
		postMessage(job: Job): void {
			this.jobs.push(structuredClone(job));
		}
	},
}));

// Loaded anew: whoever loaded them before had real threads in them.
vi.resetModules();
const { openWorkshop } = await import('../../src/runtime/workshop.js');

let heard: Message[];
let failed: unknown[];
let workshop: Workshop;
beforeEach(() => {
	threads.length = 0;
	heard = [];
	failed = [];
	workshop = openWorkshop(
		message => heard.push(message),
		error => failed.push(error),
	);
});

const thread = (): Thread => threads[0] as Thread;
const jobs = (): Job[] => threads.flatMap(each => each.jobs);
const measure = (problem: Problem): Order => ({ type: 'measure', problem });
const train = (problem: Problem): Order => {
	const from = descentFrom(at(0, 0));
	return { type: 'train', request: 1, problem, from, recipe: recipe(0.03), epochs: 1, every: 1 };
};
const [ONE, TWO, THREE, FOUR] = [0, 1, 2, 3].map(() => edgeProblem()) as [Problem, Problem, Problem, Problem];
/** The keys of the jobs; those with a whole problem marked. */
const sent = (): string[] => jobs().map(job => ('key' in job ? `${job.key}${job.problem === undefined ? '' : ' whole'}` : job.type));

describe('the thread', () => {
	test('is hired with the first job, and only once', () => {
		expect(threads).toHaveLength(0);
		workshop.perform(measure(ONE));
		workshop.perform({ type: 'evaluate', request: 1, text: '1/36' });
		expect(threads).toHaveLength(1);
		expect(sent()).toEqual(['0 whole', 'evaluate']);
	});

	test('is let go at the end, if there is one', () => {
		workshop.close();
		workshop.perform(measure(ONE));
		workshop.close();
		expect(thread().ended).toBe(true);
	});

	test('that breaks is told of', () => {
		workshop.perform(measure(ONE));
		thread().emit('error', new Error('broken'));
		expect(failed).toEqual([new Error('broken')]);
	});
});

describe('a problem', () => {
	test('is sent once, and named by its key from then on', () => {
		for (const order of [measure(ONE), train(ONE), measure(TWO), train(ONE), train(TWO)]) {
			workshop.perform(order);
		}
		expect(sent()).toEqual(['0 whole', '0', '1 whole', '0', '1']);
		expect(jobs()[0]).toEqual({ type: 'measure', key: 0, problem: ONE });
		const { problem: _, ...asked } = train(ONE) as Train;
		expect(jobs()[1]).toEqual({ ...asked, key: 0 });
	});

	test('that is forgotten is sent again; the thread remembers just the same ones', () => {
		for (const problem of [ONE, TWO, ONE, THREE, FOUR, ONE, TWO, FOUR]) {
			workshop.perform(measure(problem));
		}
		expect(sent()).toEqual(['0 whole', '1 whole', '0', '2 whole', '3 whole', '0', '4 whole', '3']);
		const there = new Map<number, Problem>();
		for (const job of jobs()) {
			if ('key' in job) {
				const known = there.get(job.key) ?? job.problem;
				expect(known).toEqual(ONE);
				remember(there, job.key, known as Problem);
			}
		}
		expect([...there.keys()]).toEqual([0, 4, 3]);
	});

	test('is sent at once, and in the order of asking: waiting is not the workshop’s', () => {
		workshop.perform(train(ONE));
		expect(sent()).toEqual(['0 whole']);
		workshop.perform(measure(TWO));
		workshop.perform(train(ONE));
		expect(jobs().map(({ type }) => type)).toEqual(['train', 'measure', 'train']);
	});
});

describe('an answer', () => {
	test('of epochs or of a number is handed on as it is', () => {
		workshop.perform(train(ONE));
		const answers = [
			{ type: 'trained', request: 1, points: [], ending: undefined },
			{ type: 'evaluated', text: '1', value: 1 },
		];
		for (const answer of answers) {
			thread().emit('message', answer);
		}
		expect(heard).toEqual(answers);
	});

	test('about a curvature names the very object that was asked about', () => {
		workshop.perform(measure(ONE));
		workshop.perform(measure(TWO));
		thread().emit('message', { type: 'measured', key: 1, curvature: undefined });
		expect(heard).toEqual([{ type: 'measured', problem: TWO, curvature: undefined }]);
		expect(heard[0]?.type === 'measured' && heard[0].problem).toBe(TWO);
	});

	test('about a problem that is forgotten is not heard', () => {
		for (const problem of [ONE, TWO, THREE, FOUR]) {
			workshop.perform(measure(problem));
		}
		thread().emit('message', { type: 'measured', key: 0, curvature: undefined });
		expect(heard).toEqual([]);
	});
});
