// What a long run keeps: never more than a few thousand points, evenly spaced, the first and the newest among them.

import { describe, expect, test } from 'vitest';
import { trainBatch } from '../../../src/runtime/train-batch.js';
import type { Effect, Train, Trained } from '../../../src/state/message.js';
import type { Model } from '../../../src/state/model.js';
import { extend, type History, historyFrom, newestOf, type Point, upTo } from '../../../src/state/trainer/history.js';
import { onTrained } from '../../../src/state/trainer/run.js';
import type { Trainer } from '../../../src/state/trainer/trainer.js';
import { update } from '../../../src/state/update.js';
import { descentFrom } from '../../../src/training/descend.js';
import { BOOK_RECIPE } from '../../../src/training/experiments.js';
import { example, wrongWith } from '../app.js';
import { FASTEST, play, timeFor, trainerOf, work } from './fake-runtime.js';
import { mostPoints } from './sketch.js';

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
	const answer = ({ request, from, epochs, every }: Train): Trained => {
		return { type: 'trained', request, points: batchFrom(from.epoch, Math.min(epochs, 1009), every), ending: undefined };
	};
	const model = play(example('edge'), `t ${FASTEST}`);
	const run = (start: Trainer, key = 'space'): Trainer => {
		let next: Model = { ...model, trainer: start };
		let [opened, due]: readonly [Model, readonly Effect[]] = update(next, { type: 'key', key });
		for (next = opened; due.length > 0; next = opened) {
			expect(due).toHaveLength(1);
			[opened, due] = update(next, answer(due[0] as Train));
		}
		return trainerOf(next);
	};

	test('from 10 by tens, and no farther than that: bounded, even, the first and the newest kept', () => {
		let trainer = run(trainerOf(model));
		for (const goal of [10, 100, 1000, 10_000, 100_000, 1_000_000, 1_000_000]) {
			const { history } = trainer;
			expect([trainer.goal, newestOf(history).descent.epoch, trainer.running]).toEqual([goal, goal, undefined]);
			expect(history.points.length).toBeLessThanOrEqual(2048);
			expect(history.points.length).toBeGreaterThan(Math.min(goal, 1000));
			expect(epochsIn(history)[0]).toBe(0);
			expect([...gapsIn(history)]).toEqual([history.every]);
			trainer = run(trainer);
		}
		expect(trainer.history.every).toBe(512);
	});

	// `N` goes on beyond a million; then space sets the goal back to it, and the answer without points takes the newest epoch away.
	test.fails('beyond it nothing that was done is lost', () => {
		const far = run({ ...trainerOf(model), goal: 1_000_000 });
		expect(newestOf(run(run(far, 'N')).history).descent.epoch).toBeGreaterThanOrEqual(1_000_010);
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

	// It is thinned once for each batch: a machine that does 4,000 epochs within 30 ms keeps twice too many for a while.
	test.fails('of 10,000', () => {
		expect(historyOf(20_000, 10_000).points.length).toBeLessThanOrEqual(2048);
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

	// `extend` takes the newest away before it looks whether anything came: an epoch is lost, and the screen says an older one diverged.
	test.fails('stays when an ending comes alone', () => {
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

test('a history cut at one of its points goes on from there, at the same spacing', () => {
	const cut = upTo(historyOf(4000, 100), 1000);
	expect(newestOf(cut).descent.epoch).toBe(2000);
	expect([...gapsIn(extend(cut, batchFrom(2000, 100, cut.every)))]).toEqual([2]);
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
