// The thread that trains on the digits, its jobs answered without one: what is asked is heard between slices of work.

import { beforeEach, describe, expect, test } from 'vitest';
import { Fault } from '../../../src/core/fault.js';
import { planFrom } from '../../../src/core/network-plan-text.js';
import type { DigitsAnswer, DigitsExamined, DigitsJob, DigitsKept, DigitsOpened, DigitsTrained } from '../../../src/state/digits/jobs.js';
import { pixelsOf } from '../../../src/training/digits/digit-set.js';
import { openDigitTrainer } from '../../../src/training/digits/digit-trainer.js';
import type { Recipe } from '../../../src/training/optimizers.js';
import { type FakeThread, fakeThread, QUICK, SPLIT } from './thread.js';

const RECIPE: Recipe = { optimizer: 'sgd', rate: 0.1 };
const SLOW: Recipe = { optimizer: 'sgd', rate: 0.001 };

let thread: FakeThread;
beforeEach(() => {
	thread = fakeThread();
});

let order = 0;
const open = (run: number): DigitsJob => ({ kind: 'open', run, setup: QUICK });
const train = (run: number, until: number, recipe = RECIPE): DigitsJob => ({ kind: 'train', run, order: ++order, until, recipe });
const batch = (run: number, recipe = RECIPE): DigitsJob => ({ kind: 'batch', run, order: ++order, recipe });
const rest = (run: number): DigitsJob => ({ kind: 'rest', run, order: ++order });
const examine = (run: number, request: number, index = 0): DigitsJob => ({
	kind: 'examine',
	run,
	request,
	pixels: pixelsOf(SPLIT.test, index),
});
const keep = (run: number, path: string, replace = false): DigitsJob => ({ kind: 'keep', run, path, replace });

const of = <Type extends DigitsAnswer['type']>(answers: readonly DigitsAnswer[], type: Type) =>
	answers.filter((answer): answer is Extract<DigitsAnswer, { type: Type }> => answer.type === type);

/** All that was answered to jobs, done to their end. */
function answersTo(...jobs: readonly DigitsJob[]): DigitsAnswer[] {
	thread.send(...jobs);
	thread.work();
	return thread.take();
}

function opened(): DigitsOpened {
	return of(answersTo(open(1)), 'digits-opened')[0] as DigitsOpened;
}

/** The weights after so many batches by these recipes, learned without any thread. */
function weightsAfter(...recipes: readonly Recipe[]): Float32Array {
	const trainer = openDigitTrainer(QUICK, SPLIT);
	for (const recipe of recipes) {
		trainer.step(recipe);
	}
	return trainer.weights();
}

const times = (count: number, recipe: Recipe): Recipe[] => Array.from({ length: count }, () => recipe);
const lastOf = (answers: readonly DigitsAnswer[]): DigitsTrained => of(answers, 'digits-trained').at(-1) as DigitsTrained;

describe('a training opened', () => {
	test('is at its beginning, and its first weights tell every test digit', () => {
		const { run, place, weights, verdicts, tests, batchesPerEpoch, recipe, path } = opened();
		expect({ run, place, batchesPerEpoch, recipe, path }).toEqual({
			run: 1,
			place: { epoch: 0, batch: 0 },
			batchesPerEpoch: 2,
			recipe: QUICK.recipe,
			path: undefined,
		});
		expect(weights).toEqual(weightsAfter());
		expect(tests).toBe(SPLIT.test);
		const trainer = openDigitTrainer(QUICK, SPLIT);
		expect([...verdicts.guesses]).toEqual(
			Array.from(SPLIT.test.labels, (label, index) => trainer.judge(pixelsOf(SPLIT.test, index), label).guess),
		);
	});

	test('takes more than one slice, and one that is asked for meanwhile takes its place', () => {
		thread.pace = 20;
		thread.send(open(1));
		thread.work(2);
		expect(thread.take()).toEqual([]);
		expect(of(answersTo(open(2)), 'digits-opened').map(({ run }) => run)).toEqual([2]);
	});

	test('that can not be built says why', () => {
		const [answer] = answersTo({ kind: 'open', run: 1, setup: { ...QUICK, plan: planFrom('dense 9') } });
		expect(answer).toMatchObject({ type: 'digits-failed', run: 1, lost: false });
	});

	test('without digits says why', () => {
		thread = fakeThread(() => {
			throw new Fault('the file of digits is damaged', {}, 1);
		});
		expect(answersTo(open(1))).toEqual([
			{ type: 'digits-failed', run: 1, fault: new Fault('the file of digits is damaged', {}, 1), lost: false },
		]);
	});
});

describe('it trains', () => {
	beforeEach(() => void opened());

	test('until its goal: the batches are those that are learned without a thread', () => {
		const answer = lastOf(answersTo(train(1, 3)));
		expect(answer).toMatchObject({ run: 1, order, place: { epoch: 3, batch: 0 }, resting: true, diverged: false });
		expect(answer.weights).toEqual(weightsAfter(...times(6, RECIPE)));
	});

	test('told of some ten times a second: a point a batch, a report an epoch, none of them twice', () => {
		const trained = of(answersTo(train(1, 3)), 'digits-trained');
		expect(trained.length).toBeGreaterThan(2);
		expect(trained.flatMap(({ points }) => points.map(({ batches }) => batches))).toEqual([1, 2, 3, 4, 5, 6]);
		const reports = trained.flatMap(({ epochs }) => epochs);
		expect(reports.map(({ epoch, rate }) => [epoch, rate])).toEqual([
			[1, 0.1],
			[2, 0.1],
			[3, 0.1],
		]);
		expect(reports.every(({ seconds }, at) => seconds > (reports[at - 1]?.seconds ?? 0))).toBe(true);
		expect(trained.filter(({ verdicts }) => verdicts !== undefined)).toHaveLength(3);
	});

	test('better and better: bars are easy to tell', () => {
		const { epochs } = lastOf(answersTo(train(1, 20)));
		expect(epochs.at(-1)?.test.accuracy).toBe(1);
	});

	test('as fast as the work goes, pauses left out', () => {
		thread.pace = 10;
		const { speed } = lastOf(answersTo(train(1, 3)));
		expect(speed).toBeGreaterThan(0);
		expect(speed).toBeLessThan(100);
	});
});

describe('between two slices it hears', () => {
	beforeEach(() => {
		opened();
		thread.send(train(1, 1000));
		thread.work(20);
		thread.take();
	});

	test('a rest: it answers once more, and nothing comes after', () => {
		thread.send(rest(1));
		const slices = thread.work();
		const answers = thread.take();
		expect(lastOf(answers)).toMatchObject({ order, resting: true });
		// At most the test of an epoch that was just over.
		expect(slices).toBeLessThan(20);
		expect(thread.work()).toBe(0);
	});

	test('another rate, from the next batch on', () => {
		const before = lastOf(answersTo(rest(1)));
		const done = before.place.epoch * 2 + before.place.batch;
		thread.send(train(1, 1000), { kind: 'recipe', run: 1, recipe: SLOW });
		thread.work(1);
		thread.send(rest(1));
		thread.work();
		const after = lastOf(thread.take());
		const more = after.place.epoch * 2 + after.place.batch - done;
		expect(more).toBeGreaterThan(0);
		expect(after.weights).toEqual(weightsAfter(...times(done, RECIPE), ...times(more, SLOW)));
	});

	test('a digit to be examined: answered at once, and told of again with other weights', () => {
		thread.send(examine(1, 7, 3));
		const [first] = of(thread.take(), 'digits-examined') as [DigitsExamined];
		expect(first).toMatchObject({ run: 1, request: 7 });
		expect(first.examined.outputs.at(-1)).toHaveLength(10);
		expect(first.examined.chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 5);
		thread.work(40);
		const { examined } = lastOf(thread.take());
		expect(examined?.request).toBe(7);
		expect(examined?.examined.chances).not.toEqual(first.examined.chances);
	});

	test('another training: the one before is told of no more', () => {
		const answers = answersTo(open(2));
		expect(answers.map(({ type }) => type)).toEqual(['digits-opened']);
		expect(answersTo(train(1, 5), rest(1), examine(1, 9), keep(1, 'late.npz'))).toEqual([]);
	});
});

describe('one batch', () => {
	beforeEach(() => void opened());

	test('is one, and then it rests', () => {
		const answer = lastOf(answersTo(batch(1)));
		expect(answer).toMatchObject({ place: { epoch: 0, batch: 1 }, order, resting: true });
		expect(answer.weights).toEqual(weightsAfter(RECIPE));
	});

	test('and one more, before the first is done, are two', () => {
		expect(lastOf(answersTo(batch(1), batch(1))).place).toEqual({ epoch: 1, batch: 0 });
	});

	test('that is waited for is dropped by a rest', () => {
		expect(lastOf(answersTo(batch(1), batch(1), batch(1), rest(1))).place).toEqual({ epoch: 0, batch: 0 });
	});

	test('may end an epoch, which is then reported', () => {
		expect(of(answersTo(batch(1), batch(1)), 'digits-trained').flatMap(({ epochs }) => epochs.map(({ epoch }) => epoch))).toEqual([1]);
	});
});

describe('a loss that is a number no more', () => {
	test('ends it: the weights are numbers still, and no more is learned', () => {
		opened();
		const answer = lastOf(answersTo(train(1, 50, { optimizer: 'sgd', rate: 1e38 })));
		expect(answer).toMatchObject({ diverged: true, resting: true });
		expect(answer.weights.every(Number.isFinite)).toBe(true);
		expect(lastOf(answersTo(batch(1)))).toMatchObject({ diverged: true, resting: true, place: answer.place });
	});
});

describe('a training kept', () => {
	beforeEach(() => void opened());

	const kept = async (path: string, replace = false): Promise<DigitsKept | undefined> => {
		thread.send(keep(1, path, replace));
		await thread.settle();
		return of(thread.take(), 'digits-kept').at(-1);
	};

	test('is written; what is there is not replaced unasked', async () => {
		expect((await kept('a.npz'))?.outcome).toEqual({ kind: 'written' });
		expect((await kept('a.npz'))?.outcome).toEqual({ kind: 'exists' });
		expect((await kept('a.npz', true))?.outcome).toEqual({ kind: 'written' });
		expect((await kept('a/'))?.outcome).toMatchObject({ kind: 'failed' });
	});

	test('goes on where it was: as if it had never been away', async () => {
		answersTo(batch(1), batch(1), batch(1));
		await kept('a.npz');
		const straight = lastOf(answersTo(train(1, 4))).weights;
		thread.send({ kind: 'read', run: 2, path: 'a.npz' });
		await thread.settle();
		thread.work();
		const [again] = of(thread.take(), 'digits-opened') as [DigitsOpened];
		expect(again).toMatchObject({ run: 2, path: 'a.npz', place: { epoch: 1, batch: 1 }, recipe: RECIPE });
		expect(again.points.map(({ batches }) => batches)).toEqual([1, 2, 3]);
		expect(again.epochs).toHaveLength(1);
		expect(lastOf(answersTo(train(2, 4))).weights).toEqual(straight);
	});

	test('goes on otherwise, where that is said', async () => {
		answersTo(batch(1));
		await kept('a.npz');
		thread.send({ kind: 'read', run: 2, path: 'a.npz', otherwise: { epochs: 9, recipe: { rate: 0.5 } } });
		await thread.settle();
		thread.work();
		expect(of(thread.take(), 'digits-opened')).toMatchObject([{ setup: { ...QUICK, epochs: 9 }, recipe: { ...RECIPE, rate: 0.5 } }]);
	});

	test('while an epoch is being tested has its report', async () => {
		thread.pace = 30;
		thread.send(train(1, 1));
		thread.work(3);
		await kept('a.npz');
		const file = thread.files.get('a.npz');
		expect(file?.place).toEqual({ epoch: 1, batch: 0 });
		expect(file?.epochs.map(({ epoch }) => epoch)).toEqual([1]);
		thread.work();
		expect(of(thread.take(), 'digits-trained').flatMap(({ epochs }) => epochs)).toHaveLength(1);
	});

	test('that is not there is told, and the one there was goes on', async () => {
		thread.send(train(1, 1000), { kind: 'read', run: 2, path: 'none.npz' });
		await thread.settle();
		thread.work(30);
		const answers = thread.take();
		expect(of(answers, 'digits-failed')).toMatchObject([{ run: 2, lost: false }]);
		expect(lastOf(answers).run).toBe(1);
	});

	test('that is read too late, another being asked for, is dropped', async () => {
		await kept('a.npz');
		thread.send({ kind: 'read', run: 2, path: 'a.npz' }, open(3));
		await thread.settle();
		thread.work();
		expect(of(thread.take(), 'digits-opened').map(({ run }) => run)).toEqual([3]);
	});
});
