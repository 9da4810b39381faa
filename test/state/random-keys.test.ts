// Someone leans on the keyboard: whatever is typed on whatever layer, the model stays sound, and `update` stays pure.

import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { EXAMPLES } from '../../src/core/examples.js';
import { Fault } from '../../src/core/fault.js';
import { OPS } from '../../src/core/layer.js';
import { productCount } from '../../src/core/parameters.js';
import { KEYS } from '../../src/state/keys.js';
import type { Effect, Message } from '../../src/state/message.js';
import type { Model } from '../../src/state/model.js';
import { openStage } from '../../src/state/stage/stage.js';
import { update } from '../../src/state/update.js';
import { type Choose, drawProblem, forAll, pick } from '../core/draw.js';
import { example, messageOf, modelOn, wrongWith } from './app.js';
import { answerTo } from './trainer/fake-runtime.js';

const RUNS = 100;
const KEYS_A_RUN = 200;

const BOUND = Object.values(KEYS).flatMap(bindings => bindings.flatMap(({ keys }) => keys));
const OTHERS = [
	'1',
	'2',
	'9',
	',',
	' ',
	'x',
	'F5',
	'',
	'meta',
	'\u001b',
	'數',
	'60x20',
	'20x5',
	'300x100',
	'tick',
	'tick:0',
	'tick:1',
	'tick:2',
];
/** What leads on to many other states is pressed more often. */
const OFTEN = ['enter', 'enter', 'down', 'right', 'tab', 'end', 'e', 'i', 'w', '.', 'tick', 'g', 'f', 'c', 'escape', 'p', 's', 'd', 'm'];
const WORDS = [...BOUND, ...OTHERS, ...OFTEN, ...OFTEN];

/** Makes everything that can be frozen so: a change in place throws. Sets and numbers are compared afterwards. */
function freeze(value: unknown): void {
	if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(freeze);
	}
}

function start(choose: Choose): Model {
	const own = choose(0, 2) > 0;
	const { input, spec } = own ? drawProblem(choose, pick(choose, OPS)) : pick(choose, EXAMPLES);
	return modelOn(openStage(input, spec));
}

/** What freezing does not hold: the values, and what was seen. */
const contents = ({ stage }: Model) => [stage.input.data.slice(), stage.output.data.slice(), stage.seen && [...stage.seen]];
/** The same of a trainer: what it began with and every point. */
const trainedContents = ({ trainer }: Model) => trainer?.history.points.map(({ descent }) => structuredClone(descent));

/** A typed size can make a matrix of a million values: keys go as wrong on a few thousand, in less time. */
const MOST_VALUES = 3000;
const isLarge = ({ stage }: Model): boolean => stage.input.data.length + productCount(stage.layer) / 100 > MOST_VALUES;

/** What the playground asks the runtime for; ticks are words. */
const ASKED: ReadonlySet<Effect['type']> = new Set<Effect['type']>([
	'apply',
	'read-grid',
	'store',
	'copy',
	'list-sessions',
	'open-session',
	'keep-session',
	'drop-session',
	'evaluate',
]);
/** Answers that wait at most; older ones are let go, as by a thread that was lost. */
const MOST_DUE = 20;

test('20,000 random keys, and what the runtime says to them', () => {
	forAll(choose => {
		let model = start(choose);
		let due: readonly Effect[] = [];
		for (let pressed = 0; pressed < KEYS_A_RUN; pressed++) {
			const answer = due.length > 0 && choose(0, 2) === 0 ? answerTo(due[0] as Effect) : undefined;
			due = answer === undefined ? due : due.slice(1);
			const message = answer ?? messageOf(model, pick(choose, WORDS));
			freeze(model);
			const before = contents(model);
			const [next, effects] = update(model, message);
			expect(wrongWith(next)).toEqual([]);
			if (pressed % 10 === 0) {
				expect(isDeepStrictEqual(update(model, message), [next, effects])).toBe(true);
				expect(isDeepStrictEqual(contents(model), before)).toBe(true);
			}
			due = [...due, ...effects.filter(({ type }) => ASKED.has(type))].slice(-MOST_DUE);
			model = next;
			if (isLarge(model)) {
				[model, due] = [start(choose), []];
			}
		}
	}, RUNS);
}, 60_000);

/** The stack is in every second word; the stage and its pickers are visited between. */
const STACK_WORDS = [...KEYS.stack, ...KEYS.stack, ...KEYS.picker].flatMap(({ keys }) => keys).filter(key => key !== 'q');
const STAGE_WORDS = ['L', 'L', 'L', 's', 'p', 'd', 'w', 'e', 'i', '60x20', 'tick', 'F5'];

test('10,000 random keys in the stack', () => {
	forAll(choose => {
		let model = update(start(choose), { type: 'key', key: 'L' })[0];
		for (let pressed = 0; pressed < KEYS_A_RUN; pressed++) {
			const word = pick(choose, model.room === 'stack' ? STACK_WORDS : [...STAGE_WORDS, ...STACK_WORDS]);
			// Opening ever larger rows is what costs time, not what goes wrong.
			const message = messageOf(model, word === 'enter' && model.overlays.length === 0 && choose(0, 3) > 0 ? 'down' : word);
			freeze(model);
			const [next, effects] = update(model, message);
			expect(wrongWith(next)).toEqual([]);
			if (pressed % 20 === 0) {
				expect(isDeepStrictEqual(update(model, message), [next, effects])).toBe(true);
			}
			model = next.room === 'home' ? { ...next, room: 'stack' } : next;
		}
	}, RUNS / 2);
}, 120_000);

/** Keys of the trainer and of its gradient, what is typed as a rate, and answers: now few, now many. */
const TRAINED = [...KEYS.trainer, ...KEYS.gradient, ...KEYS.rate].flatMap(({ keys }) => keys).filter(key => key !== 'escape');
const ANSWERS = ['*1', '*1', '*2', '*5', '*20'];
const TYPED = ['1', '0', '.', '/', '3', 'e', '-', '^', '*', 'enter', 'enter'];
const SELDOM = ['escape', 't', '?', '60x20', 'tick', 'tick:1', 'F5'];
const TRAINER_WORDS = [...TRAINED, ...TRAINED, ...ANSWERS, ...ANSWERS, ...ANSWERS, ...ANSWERS, ...TYPED, ...SELDOM];
/** A trainer on a layer that has one, or on the book's. */
function trainerStart(choose: Choose): Model {
	const own = choose(0, 2) > 0;
	const { input, spec } = own
		? drawProblem(choose, 'conv')
		: pick(
				choose,
				EXAMPLES.filter(({ id }) => id !== 'picture' && id !== 'digit'),
			);
	try {
		return update(modelOn(openStage(input, spec)), { type: 'key', key: 't' })[0];
	} catch (error) {
		if (error instanceof Fault) {
			return example('edge');
		}
		throw error;
	}
}

/** Whoever leaves the trainer mostly comes back to it: now at once, now on another layer. */
function wordFor({ trainer, overlays }: Model, word: string, choose: Choose): string {
	if (trainer === undefined && overlays.length === 0 && choose(0, 3) === 0) {
		return 't';
	}
	return word === 'escape' && choose(0, 3) > 0 ? 'n' : word;
}

test('20,000 random keys and answers in the trainer', () => {
	forAll(choose => {
		let model = trainerStart(choose);
		let due: readonly Effect[] = [];
		const take = (message: Message, isLookedAt: boolean): void => {
			freeze(model);
			const before = isLookedAt ? [contents(model), trainedContents(model)] : undefined;
			const [next, effects] = update(model, message);
			expect(wrongWith(next)).toEqual([]);
			if (isLookedAt) {
				expect(isDeepStrictEqual(update(model, message), [next, effects])).toBe(true);
				expect(isDeepStrictEqual([contents(model), trainedContents(model)], before)).toBe(true);
			}
			model = next;
			due = [...due, ...effects].slice(-MOST_DUE);
		};
		for (let pressed = 0; pressed < KEYS_A_RUN; pressed++) {
			const word = pick(choose, TRAINER_WORDS);
			const [, count] = /^\*(\d+)$/.exec(word) ?? [];
			if (count === undefined) {
				take(messageOf(model, wordFor(model, word, choose)), pressed % 10 === 0);
				continue;
			}
			for (let left = Number(count); left > 0 && due.length > 0; left--) {
				const [first, ...rest] = due as [Effect, ...Effect[]];
				due = rest;
				const message = answerTo(first, choose(1, 40));
				if (message !== undefined) {
					take(message, left % 10 === 0);
				}
			}
		}
	}, RUNS);
}, 120_000);
