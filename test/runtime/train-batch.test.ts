// A batch of epochs: at least one, no more than there is time for, of which those are kept that the history asks for, and always the last.

import { describe, expect, test } from 'vitest';
import { trainBatch } from '../../src/runtime/train-batch.js';
import type { Trained } from '../../src/state/message.js';
import { descentFrom } from '../../src/training/descent.js';
import { timeFor } from '../state/trainer/fake-runtime.js';
import { at, edgeProblem, epochsOf, recipe } from '../training/helpers.js';

const BOOK = edgeProblem();
const START = at(0.3087, 0.6875);

interface Wish {
	readonly epochs?: number;
	readonly every?: number;
	readonly time?: number;
	readonly rate?: number;
	readonly from?: Float64Array;
}

function batch({ epochs = 10, every = 1, time = 1000, rate = 0.03, from = START }: Wish): Trained {
	const order = { request: 5, problem: BOOK, from: descentFrom(from), recipe: recipe(rate), epochs, every };
	return trainBatch(order, timeFor(time));
}

const epochsIn = ({ points }: Trained): number[] => points.map(({ descent }) => descent.epoch);

test('it answers the request that it was asked by', () => {
	expect(batch({})).toMatchObject({ type: 'trained', request: 5, ending: undefined });
});

describe('how many epochs, and which are kept', () => {
	test.each<[string, Wish, number[]]>([
		['as many as are wanted', { epochs: 4 }, [1, 2, 3, 4]],
		['as many as there is time for', { time: 3 }, [1, 2, 3]],
		['one, where there is no time', { time: 0 }, [1]],
		['none, where none is wanted', { epochs: 0 }, []],
		['every second, and the last', { epochs: 5, every: 2 }, [2, 4, 5]],
		['the last once', { epochs: 6, every: 2 }, [2, 4, 6]],
		['only the last', { epochs: 5, every: 64 }, [5]],
		['the last there was time for', { time: 7, every: 4 }, [4, 7]],
	])('%s', (_, wish, epochs) => {
		expect(epochsIn(batch(wish))).toEqual(epochs);
	});

	test('whether there is time is asked after each epoch, not before the first', () => {
		let asked = 0;
		const order = { request: 1, problem: BOOK, from: descentFrom(START), recipe: recipe(0.03), epochs: 4, every: 1 };
		trainBatch(order, () => ++asked < 9);
		expect(asked).toBe(3);
	});
});

test('the epochs are those of the descent, and parted in two batches they are the same', () => {
	const whole = batch({ epochs: 8 });
	expect(whole.points.map(({ descent, loss }) => [descent, loss])).toEqual(
		epochsOf(BOOK, START, recipe(0.03), 8).map(({ after, loss }) => [after, loss]),
	);
	const order = { request: 1, problem: BOOK, recipe: recipe(0.03), every: 1 };
	const first = trainBatch({ ...order, from: descentFrom(START), epochs: 8 }, timeFor(3));
	const { descent } = first.points.at(-1) ?? {};
	const second = trainBatch({ ...order, from: descent ?? descentFrom(START), epochs: 5 }, timeFor(9));
	expect([...first.points, ...second.points]).toStrictEqual(whole.points);
});

describe('an ending', () => {
	test('comes together with its epoch, the last, kept or not', () => {
		const all = batch({ epochs: 1000 });
		expect(all.ending).toMatchObject({ status: 'converged' });
		const last = epochsIn(all).at(-1) as number;
		expect(last).toBeLessThan(1000);
		const few = batch({ epochs: 1000, every: 64 });
		expect(epochsIn(few)).toEqual([64, last]);
		expect([few.ending, few.points.at(-1)]).toStrictEqual([all.ending, all.points.at(-1)]);
	});

	test('of a run that grows, too', () => {
		const { ending, points } = batch({ epochs: 1000, rate: 0.06 });
		expect(ending).toEqual({ status: 'diverged', by: 'growth' });
		expect(points.every(({ descent }) => descent.weights.every(Number.isFinite))).toBe(true);
	});

	test('is told even where the time is over with it', () => {
		const last = epochsIn(batch({ epochs: 1000, rate: 0.06 })).length;
		expect(batch({ epochs: 1000, rate: 0.06, time: last }).ending?.status).toBe('diverged');
		expect(batch({ epochs: 1000, rate: 0.06, time: last - 1 }).ending).toBeUndefined();
	});

	test('by overflow leaves the epoch out: in the first there is no point at all', () => {
		expect(batch({ from: at(1e200, 0) })).toMatchObject({ points: [], ending: { status: 'diverged', by: 'overflow' } });
		expect(batch({ rate: 1e308 })).toMatchObject({ points: [], ending: { status: 'diverged', by: 'overflow' } });
	});

	test('by overflow later keeps the epoch before, whatever is asked for', () => {
		const { points, ending } = batch({ rate: 1e300, every: 64 });
		expect(ending).toMatchObject({ status: 'diverged' });
		expect(points.every(({ descent, loss }) => descent.weights.every(Number.isFinite) && Number.isFinite(loss))).toBe(true);
		expect(points).toHaveLength(1);
	});
});
