// The whole app's runtime without a thread, a disk, a clock or a terminal: what `update` asks for waits here until it is answered, in
// the order of asking.

import { orFault } from '../../src/core/fault.js';
import { forward } from '../../src/core/forward.js';
import type { Layer } from '../../src/core/layer.js';
import { buildNetwork, inputOfLayer } from '../../src/core/stack.js';
import type { Catalogue, Lesson } from '../../src/course/lesson.js';
import type { ProgressEvent } from '../../src/course/progress/events.js';
import { foldOn } from '../../src/course/progress/fold.js';
import { NO_PROGRESS, type Progress } from '../../src/course/progress/progress.js';
import type { Effect, Message } from '../../src/state/message.js';
import type { Choose } from '../core/draw.js';
import { DAY, NOON } from '../course/progress/draw.js';
import { COURSE } from '../lessons/course.js';
import { fakeThread } from '../runtime/digits/thread.js';
import { EVERY } from '../state/course/lessons.js';
import { answerTo } from '../state/trainer/fake-runtime.js';
import { permille } from './chance.js';

/** The lessons that are shipped, and one with every kind of block. */
const LESSONS: readonly Lesson[] = [...COURSE.en, { ...EVERY, number: COURSE.en.length + 1 }];

export const CATALOGUE: Catalogue = { lessons: LESSONS.map(({ pages: _, ...entry }) => entry) };

/** Answers that wait at most; older ones are let go, as by a thread that was lost. */
const MOST_DUE = 30;

export interface FakeRuntime {
	readonly perform: (effect: Effect) => void;
	/** The next answer; undefined where nothing is due. */
	readonly answer: () => Message | undefined;
	/** Lets the thread of the digits do so much. */
	readonly work: (slices: number) => void;
	/** Lets what waits for the disk come about. */
	readonly settle: () => Promise<void>;
}

/** A runtime of its own: but for the learner's progress nothing is remembered from one to the next. */
export function fakeRuntime(choose: Choose, before: Progress = NO_PROGRESS): FakeRuntime {
	const thread = fakeThread();
	let due: (() => Message | undefined)[] = [];
	let now = NOON;
	let count = 0;
	let progress = before;
	const record = ({ events }: Extract<Effect, { type: 'record' }>): Message => {
		now += permille(choose, 80) ? 3 * DAY : choose(1, 60_000);
		progress = events
			.map(event => ({ id: `fake-${count++}`, time: now, ...event }) as ProgressEvent)
			.reduce((known, event) => foldOn(known, event), progress);
		return { type: 'saved', progress, now, trouble: undefined };
	};
	const answerNow = (effect: Effect): Message | undefined => {
		switch (effect.type) {
			case 'load':
				return { type: 'loaded', lessons: LESSONS.filter(({ id }) => effect.lessons.includes(id)) };
			case 'record':
				return record(effect);
			case 'apply-stack':
				return applyStack(effect);
			default:
				return answerTo(effect, choose(1, 30));
		}
	};
	return {
		perform: effect => {
			if (effect.type === 'digits') {
				thread.send(effect.job);
			} else {
				due.push(() => answerNow(effect));
			}
		},
		answer: () => {
			due = [...due, ...thread.take().map(answer => () => answer)].slice(-MOST_DUE);
			return due.shift()?.();
		},
		work: slices => void thread.work(slices),
		settle: () => thread.settle(),
	};
}

function applyStack({ request, network, index }: Extract<Effect, { type: 'apply-stack' }>): Message {
	return orFault(
		(): Message => {
			const input = inputOfLayer(network, index);
			return { type: 'stack-applied', request, input, output: forward(buildNetwork(network).layers[index] as Layer, input) };
		},
		(fault): Message => ({ type: 'stack-applied', request, fault }),
	);
}
