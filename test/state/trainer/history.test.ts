// What a long run keeps: never more than a few thousand points, evenly spaced, the first and the newest among them.

import { describe, expect, test } from 'vitest';
import { trainBatch } from '../../../src/runtime/train-batch.js';
import type { Effect, Message, Train } from '../../../src/state/message.js';
import type { Model } from '../../../src/state/model.js';
import { extend, type History, historyFrom, newestOf, type Point, upTo } from '../../../src/state/trainer/history.js';
import { goalAfter, onTrained } from '../../../src/state/trainer/run.js';
import type { Trainer } from '../../../src/state/trainer/trainer.js';
import { update } from '../../../src/state/update.js';
import { descentFrom } from '../../../src/training/descent.js';
import { BOOK_RECIPE } from '../../../src/training/experiments.js';
import { example } from '../app.js';
import { wrongWith } from '../wrong-with.js';
import { FASTEST, play, timeFor, trainerOf, work } from './fake-runtime.js';
import { mostPoints } from './sketch.js';

type Wait = Extract<Effect, { type: 'wait' }>;

/** A point that was never computed. */
function pointAt(epoch: number, weights = 2): Point {
	return {
		descent: { epoch, weights: new Float64Array(weights).fill(epoch), memory: undefined, magnitude: undefined },
		loss: 1 / epoch,
		recipe: BOOK_RECIPE,
	};
}

/** The points of so many epochs after one, as a batch keeps them. */
function batchFrom(from: number, epochs: number, every: number, weights = 2): Point[] {
	const all = Array.from({ length: epochs }, (_, index) => from + index + 1);
	return all.filter(epoch => epoch % every === 0 || epoch === from + epochs).map(epoch => pointAt(epoch, weights));
}

/** A history of so many epochs that came in batches of one size. */
function historyOf(epochs: number, batch: number, weights = 2): History {
	let history = historyFrom(descentFrom(new Float64Array(weights)));
	for (let done = 0; done < epochs; done += batch) {
		history = extend(history, batchFrom(done, Math.min(batch, epochs - done), history.every, weights));
	}
	return history;
}

const epochsIn = ({ points }: History): number[] => points.map(({ descent }) => descent.epoch);

/** The gaps between the epochs that are kept, but for the one to the newest. */
const gapsIn = (history: History): Set<number> => {
	const epochs = epochsIn(history);
	return new Set(epochs.slice(1, -1).map((epoch, index) => epoch - (epochs[index] as number)));
};

describe('a million epochs', () => {
	/** An answer without any arithmetic. */
	const answer = (effect: Train | Wait): Message => {
		if (effect.type === 'wait') {
			return { type: 'waited', request: effect.request };
		}
		const { request, from, epochs, every } = effect;
		return { type: 'trained', request, points: batchFrom(from.epoch, Math.min(epochs, 1009), every), ending: undefined };
	};
	const model = play(example('edge'), `t ${FASTEST}`);
	const run = (start: Trainer, key = 'space'): Trainer => {
		let next: Model = { ...model, trainer: start };
		let [opened, due]: readonly [Model, readonly Effect[]] = update(next, { type: 'key', key });
		for (next = opened; due.length > 0; next = opened) {
			expect(due).toHaveLength(1);
			[opened, due] = update(next, answer(due[0] as Train | Wait));
		}
		return trainerOf(next);
	};

	test('from 10 by tens, from a million on by millions: bounded, even, the first and the newest kept', () => {
		let trainer = run(trainerOf(model));
		for (const goal of [10, 100, 1000, 10_000, 100_000, 1_000_000, 2_000_000]) {
			const { history } = trainer;
			expect([trainer.goal, newestOf(history).descent.epoch, trainer.running]).toEqual([goal, goal, undefined]);
			expect(history.points.length).toBeLessThanOrEqual(2048);
			expect(history.points.length).toBeGreaterThan(Math.min(goal, 1000));
			expect(epochsIn(history)[0]).toBe(0);
			expect([...gapsIn(history)]).toEqual([history.every]);
			trainer = run(trainer);
		}
		expect([trainer.goal, trainer.history.every]).toEqual([3_000_000, 2048]);
	});

	test('beyond it nothing that was done is lost', () => {
		const far = run({ ...trainerOf(model), goal: 1_000_000 });
		const farther = run(far, 'N');
		expect([farther.goal, newestOf(farther.history).descent.epoch]).toEqual([1_000_010, 1_000_010]);
		const farthest = run(farther);
		expect([farthest.goal, newestOf(farthest.history).descent.epoch]).toEqual([2_000_010, 2_000_010]);
		expect(goalAfter(farthest.goal)).toBe(3_000_010);
	});
});

describe('whatever the batches', () => {
	test.each([1, 2, 7, 64, 100, 999])('of %i', batch => {
		const history = historyOf(20_000, batch);
		expect(history.points.length).toBeLessThanOrEqual(2048);
		expect([epochsIn(history)[0], epochsIn(history).at(-1)]).toEqual([0, 20_000]);
		expect([...gapsIn(history)]).toEqual([history.every]);
		expect(history.every).toBe(16);
	});

	test('of 10,000: thinned until it is bounded, not only once', () => {
		const history = historyOf(20_000, 10_000);
		expect(history.points.length).toBeLessThanOrEqual(2048);
		expect([epochsIn(history)[0], epochsIn(history).at(-1), history.every]).toEqual([0, 20_000, 16]);
		expect([...gapsIn(history)]).toEqual([16]);
	});

	test('of none: it is the very same', () => {
		for (const history of [historyOf(0, 1), historyOf(10, 1), historyOf(4001, 100)]) {
			expect(extend(history, [])).toBe(history);
		}
	});

	test.each([
		[2, 2048],
		[171, 2044],
		[1000, 349],
		[100_000, 64],
	])('of %i weights no more than %i points are kept', (weights, most) => {
		expect(mostPoints(weights)).toBe(most);
		const history = historyOf(weights > 1000 ? 300 : 3000, 30, weights);
		expect(history.points.length).toBeLessThanOrEqual(most);
		expect(history.points.length).toBeGreaterThan(most / 3);
	});
});

describe('a newest epoch that is no multiple', () => {
	const thinned = historyOf(4001, 100);

	test('goes when newer ones come', () => {
		expect(epochsIn(thinned).slice(-2)).toEqual([4000, 4001]);
		expect(epochsIn(extend(thinned, batchFrom(4001, 6, 2))).slice(-3)).toEqual([4004, 4006, 4007]);
	});

	test('stays when an ending comes alone', () => {
		const { model } = work(example('edge'), `t ! ${FASTEST} space`);
		const trainer: Trainer = { ...trainerOf(model), history: thinned };
		const [next] = onTrained(trainer, {
			type: 'trained',
			request: trainer.requests,
			points: [],
			ending: { status: 'diverged', by: 'overflow' },
		});
		expect(newestOf(next.history).descent.epoch).toBe(4001);
	});
});

describe('a history cut at one of its points', () => {
	test('goes on from there, and keeps every epoch again while there is room', () => {
		const whole = historyOf(4000, 100);
		const cut = upTo(whole, 1000);
		expect([whole.every, cut.every, newestOf(cut).descent.epoch]).toEqual([2, 1, 2000]);
		expect(cut.points).toEqual(whole.points.slice(0, 1001));
		expect(epochsIn(extend(cut, batchFrom(2000, 100, cut.every))).slice(-102)).toEqual([
			1998,
			...Array.from({ length: 101 }, (_, index) => 2000 + index),
		]);
	});

	test('at its start it is as it was when it began', () => {
		expect(upTo(historyOf(20_000, 100), 0)).toEqual(historyOf(0, 1));
	});

	test('is thinned where what came before is dense, when the room is used up', () => {
		const cut = upTo(historyOf(4000, 100), 1500);
		const longer = extend(cut, batchFrom(3000, 2000, cut.every));
		expect(longer.points.length).toBeLessThanOrEqual(2048);
		expect([epochsIn(longer)[0], epochsIn(longer).at(-1)]).toEqual([0, 5000]);
		expect(epochsIn(longer).every(epoch => epoch % longer.every === 0)).toBe(true);
	});

	test('by r and by c: what comes then is kept epoch by epoch', () => {
		const long = play(example('edge'), `t enter 1 e - 6 enter ${FASTEST} space space space space`, { batch: 900 });
		expect(trainerOf(long).history.every).toBe(8);
		for (const keys of [', , , r n n n', 'r N', 'c N']) {
			const model = play(long, keys);
			expect(wrongWith(model)).toEqual([]);
			expect(trainerOf(model).history.every).toBe(1);
			const newest = epochsIn(trainerOf(model).history).slice(-4);
			expect(newest).toEqual([0, 1, 2, 3].map(index => (newest[0] as number) + index));
		}
	});
});

test('a batch asked for by a thinned history brings just what that keeps', () => {
	const model = play(example('edge'), `t enter 1 e - 6 enter ${FASTEST} space space space space`, { batch: 900 });
	const { setup, recipe, history } = trainerOf(model);
	const from = newestOf(history).descent;
	const { points } = trainBatch({ request: 1, problem: setup.problem, from, recipe, epochs: 100, every: history.every }, timeFor(100));
	expect(history.every).toBe(8);
	expect(points.map(({ descent }) => descent.epoch - from.epoch)).toEqual([8, 16, 24, 32, 40, 48, 56, 64, 72, 80, 88, 96, 100]);
	expect(wrongWith(model)).toEqual([]);
});
