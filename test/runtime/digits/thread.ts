// The digits' thread without a thread, a disk or a clock: its jobs are answered by the functions that it calls, when the test says so.

import { CLASSES, DIGIT_AREA, DIGIT_SIDE } from '../../../src/core/digit.js';
import { Fault } from '../../../src/core/fault.js';
import { planFrom } from '../../../src/core/network-plan-text.js';
import { randomFrom } from '../../../src/core/random.js';
import { serveJobs } from '../../../src/runtime/digits/serve-jobs.js';
import type { DigitsAnswer, DigitsJob } from '../../../src/state/digits/jobs.js';
import type { DigitSet, DigitSplit } from '../../../src/training/digits/digit-set.js';
import type { KeptTraining } from '../../../src/training/digits/kept.js';
import { type DigitSetup, usualSetup } from '../../../src/training/digits/setup.js';

/** Digits of a kind: each has a dark bar that lies the lower the larger it is, and some dust. */
function barSet(count: number, seed: number): DigitSet {
	const chance = randomFrom(seed);
	const labels = Uint8Array.from({ length: count }, (_, index) => index % CLASSES);
	const pixels = new Uint8Array(count * DIGIT_AREA);
	for (const [index, label] of labels.entries()) {
		for (let at = 0; at < DIGIT_AREA; at++) {
			const row = Math.floor(at / DIGIT_SIDE);
			const isBar = row >= 2 * label + 3 && row < 2 * label + 6;
			pixels[index * DIGIT_AREA + at] = isBar ? 200 + Math.floor(55 * chance()) : chance() < 0.05 ? 90 : 0;
		}
	}
	return { pixels, labels };
}

/** 40 digits to learn from, 20 to be tested with. */
export const SPLIT: DigitSplit = { training: barSet(40, 1), test: barSet(20, 2) };

/** One dense layer, two batches an epoch: quick. */
export const QUICK: DigitSetup = { ...usualSetup(undefined, planFrom('dense 10')), batch: 20, epochs: 3 };

export interface FakeThread {
	readonly send: (...jobs: readonly DigitsJob[]) => void;
	/** Does slices of work, at most so many; how many there were. */
	readonly work: (most?: number) => number;
	/** Lets what waits for the disk come about. */
	readonly settle: () => Promise<void>;
	/** What it has answered, the oldest first; taken away. */
	readonly take: () => DigitsAnswer[];
	readonly files: Map<string, KeptTraining>;
	/** Milliseconds that each look at the clock takes. */
	pace: number;
}

/** A thread with a disk of its own; `split`: what its digits are. */
export function fakeThread(split: () => DigitSplit = () => SPLIT): FakeThread {
	const answers: DigitsAnswer[] = [];
	const waiting: (() => void)[] = [];
	const files = new Map<string, KeptTraining>();
	let time = 0;
	const handle = serveJobs({
		post: answer => answers.push(answer),
		now: () => {
			time += thread.pace;
			return time;
		},
		later: act => waiting.push(act),
		split,
		readKept: async path => {
			const kept = files.get(path);
			if (kept === undefined) {
				throw new Fault('{file} is not there: check the path', { file: path }, 1);
			}
			return kept;
		},
		writeKept: async (path, kept, replace) => {
			if (path.endsWith('/')) {
				throw new Fault('{file} is a folder: name a file in it', { file: path }, 1);
			}
			if (files.has(path) && !replace) {
				return false;
			}
			files.set(path, kept);
			return true;
		},
	});
	const thread: FakeThread = {
		pace: 10,
		files,
		send: (...jobs) => {
			for (const job of jobs) {
				handle(job);
			}
		},
		work: (most = 100_000) => {
			let done = 0;
			for (; done < most && waiting.length > 0; done++) {
				waiting.shift()?.();
			}
			return done;
		},
		settle: () => new Promise(resolve => setImmediate(resolve)),
		take: () => answers.splice(0),
	};
	return thread;
}
