// The whole app under random keys, messages and answers, without a screen: a life is one start of the program and all that is done to
// it, told by its seed alone.

import { EXAMPLES } from '../../src/core/examples.js';
import { OPS } from '../../src/core/layer.js';
import { planFrom } from '../../src/core/network-plan-text.js';
import { productCount } from '../../src/core/parameters.js';
import { openCourse } from '../../src/state/course/course.js';
import { beginning, openDigits } from '../../src/state/digits/open.js';
import type { Effect, Message } from '../../src/state/message.js';
import type { Model } from '../../src/state/model.js';
import { openStage, type Stage } from '../../src/state/stage/stage.js';
import { update } from '../../src/state/update.js';
import { usualSetup } from '../../src/training/digits/setup.js';
import { type Choose, drawProblem, pick } from '../core/draw.js';
import { QUICK } from '../runtime/digits/thread.js';
import { modelOn } from '../state/app.js';
import { chanceFrom, permille } from './chance.js';
import { type Deed, nextDeed } from './deeds.js';
import { CATALOGUE, fakeRuntime } from './fake-runtime.js';

/** A network that is trained in no time, with a layer of each kind. */
const SMALL = { ...usualSetup(undefined, planFrom('conv 2 5x5, relu, pool 6, dense 10')), batch: 20, epochs: 2 };

/** Values of a layer that are too many to be gone on with: keys go as wrong on fewer, in less time. */
const MOST_VALUES = 4000;
const isLarge = ({ stage }: Model): boolean => stage.input.data.length + productCount(stage.layer) / 100 > MOST_VALUES;
/** Messages that a large layer is looked at for all the same. */
const LARGE_FOR = 12;

function firstStage(choose: Choose): Stage {
	const { input, spec } = choose(0, 2) === 0 ? drawProblem(choose, pick(choose, OPS)) : pick(choose, EXAMPLES);
	return openStage(input, spec);
}

interface Start {
	readonly model: Model;
	readonly effects: readonly Effect[];
}

function start(choose: Choose): Start {
	const room = pick(choose, ['home', 'home', 'stage', 'digits'] as const);
	const bare: Model = {
		...modelOn(firstStage(choose)),
		room,
		course: openCourse({ catalogue: CATALOGUE, now: 0, chance: choose(1, 2 ** 30) }),
	};
	// Where home opens them, the digits begin with a larger network.
	if (room !== 'digits' && choose(0, 9) === 0) {
		return { model: bare, effects: [] };
	}
	const digits = openDigits(choose(0, 1) === 0 ? QUICK : SMALL);
	return { model: { ...bare, digits }, effects: [beginning(digits)] };
}

/** Told of each message, and what came of it. */
export type Watch = (before: Model, message: Message, after: Model, effects: readonly Effect[]) => void;

/** One life of so many messages. Whatever goes wrong in it says by which seed, after how many messages, behind which. */
export async function live(seed: number, messages: number, watch: Watch): Promise<void> {
	const choose = chanceFrom(seed);
	let runtime = fakeRuntime(choose);
	const last: Message[] = [];
	let { model, effects } = start(choose);
	const perform = (effect: Effect): void => runtime.perform(effect);
	effects.forEach(perform);
	let largeFor = 0;
	let told = 0;
	const tell = (message: Message): void => {
		const before = model;
		last.push(message);
		last.splice(0, last.length - 40);
		try {
			[model, effects] = update(before, message);
			watch(before, message, model, effects);
			effects.forEach(perform);
		} catch (error) {
			throw new Error(`seed ${seed}, message ${told}, after ${last.map(wordOf).join(' ')}: ${error}`, { cause: error });
		}
		told++;
	};
	const answer = (): boolean => {
		const due = runtime.answer();
		if (due !== undefined) {
			tell(due);
		}
		return due !== undefined;
	};
	while (told < messages) {
		const deed: Deed = permille(choose, 450) && answer() ? [] : nextDeed(model, choose);
		for (const message of deed) {
			tell(message);
			if (permille(choose, 500)) {
				answer();
			}
		}
		if (permille(choose, 100)) {
			runtime.work(choose(1, 4));
		}
		if (permille(choose, 5)) {
			await runtime.settle();
		}
		largeFor = isLarge(model) ? largeFor + 1 : 0;
		if (largeFor > LARGE_FOR) {
			// As if the program were left and begun again: what was learned so far stays.
			const { model: fresh, effects: first } = start(choose);
			const { course, size } = model;
			model = { ...fresh, size, course: { ...fresh.course, progress: course.progress, now: course.now } };
			runtime = fakeRuntime(choose, course.progress);
			first.forEach(perform);
			largeFor = 0;
		}
	}
}

/** A message in a word. */
function wordOf(message: Message): string {
	switch (message.type) {
		case 'key':
			return message.key;
		case 'resize':
			return `${message.columns}x${message.rows}`;
		case 'paste':
			return `paste:${JSON.stringify(message.text.slice(0, 30))}`;
		case 'point':
			return `point:${message.row},${message.col},${message.phase}`;
		default:
			return `(${message.type})`;
	}
}
