// A network that learns: that it can, that the same seed gives the same run, and that a run can be gone on with.

import { describe, expect, test } from 'vitest';
import { planFrom } from '../../../src/core/network-plan-text.js';
import { NETWORK_NAMES, NETWORKS } from '../../../src/core/networks.js';
import { orderOf, shiftsOf } from '../../../src/training/digits/begin.js';
import { pixelsOf } from '../../../src/training/digits/digit-set.js';
import { type DigitTrainer, type From, openDigitTrainer } from '../../../src/training/digits/digit-trainer.js';
import { scoreAll } from '../../../src/training/digits/scoring.js';
import { type DigitSetup, usualSetup } from '../../../src/training/digits/setup.js';
import { OPTIMIZERS } from '../../../src/training/optimizers.js';
import { noisyDigits } from './draw.js';

const SEED = 20211023;
const SMALL: DigitSetup = { ...usualSetup(undefined, planFrom('conv 4 5x5 stride 2, relu, pool 2, dense 10')), seed: 3, batch: 8 };
const training = noisyDigits(60, SEED);

/** A training after so many batches. */
function trained(batches: number, setup: DigitSetup = SMALL, from?: From): DigitTrainer {
	const trainer = openDigitTrainer(setup, { training }, from);
	for (let batch = 0; batch < batches; batch++) {
		trainer.step(setup.recipe);
	}
	return trainer;
}

describe.each(NETWORK_NAMES)('%s', name => {
	test('learns ten digits by heart: their loss falls below 0.01', () => {
		const ten = noisyDigits(10, SEED);
		const recipe = { optimizer: 'adam', rate: 0.01 } as const;
		const setup: DigitSetup = { ...usualSetup(name, NETWORKS[name]), batch: 10, shift: 0, recipe };
		const trainer = openDigitTrainer(setup, { training: ten });
		const before = scoreAll(trainer, ten).score;
		let steps = 0;
		while (scoreAll(trainer, ten).score.loss >= 0.01 && steps < 600) {
			trainer.step(setup.recipe);
			steps++;
		}
		expect(before.loss).toBeGreaterThan(2);
		expect(scoreAll(trainer, ten).score).toMatchObject({ accuracy: 1 });
		expect(steps).toBeLessThan(600);
	});
});

test('the same seed gives the same weights, another seed others', () => {
	expect(trained(20).weights()).toEqual(trained(20).weights());
	expect(trained(20).weights()).not.toEqual(trained(20, { ...SMALL, seed: 4 }).weights());
	expect(trained(0).weights()).not.toEqual(trained(0, { ...SMALL, seed: 4 }).weights());
});

test.each(OPTIMIZERS)('a training by %s that is kept and gone on with is the one that never stopped', optimizer => {
	const setup: DigitSetup = { ...SMALL, recipe: { optimizer, rate: 0.01 } };
	const [whole, half] = [trained(21, setup), trained(11, setup)];
	const kept = half.keep();
	const resumed = trained(10, setup, kept);
	expect(resumed.weights()).toEqual(whole.weights());
	expect(resumed.place()).toEqual(whole.place());
	expect(resumed.epochScore()).toEqual(whole.epochScore());
	// What was kept is a copy: going on did not change it.
	expect(half.keep()).toEqual(kept);
});

test('an epoch shows every digit once, its last batch being what is left', () => {
	const trainer = trained(0);
	const steps = Array.from({ length: trainer.batchesPerEpoch }, () => trainer.step(SMALL.recipe));
	expect(steps.map(({ digits }) => digits)).toEqual([8, 8, 8, 8, 8, 8, 8, 4]);
	expect(steps.map(({ endsEpoch }) => endsEpoch)).toEqual([false, false, false, false, false, false, false, true]);
	expect(trainer.place()).toEqual({ epoch: 1, batch: 0 });
	const losses = steps.reduce((sum, { loss, digits }) => sum + loss * digits, 0);
	expect(trainer.epochScore().loss).toBeCloseTo(losses / 60, 10);
});

test('each epoch has an order and shifts of its own', () => {
	const [first, second] = [orderOf(100, 1, 0), orderOf(100, 1, 1)];
	expect([...first].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index));
	expect(first).not.toEqual(second);
	expect(new Set(shiftsOf(200, 1, 0, 1))).toEqual(new Set([-1, 0, 1]));
	expect(new Set(shiftsOf(200, 1, 0, 0))).toEqual(new Set([0]));
	expect(shiftsOf(200, 1, 0, 2)).not.toEqual(shiftsOf(200, 1, 1, 2));
});

test('a rate that is too large is noticed, and the weights before it are kept', () => {
	const trainer = trained(2);
	let [before, step] = [trainer.weights(), trainer.step({ optimizer: 'sgd', rate: 1e30 })];
	for (let tries = 0; !step.diverged && tries < 20; tries++) {
		before = trainer.weights();
		step = trainer.step({ optimizer: 'sgd', rate: 1e30 });
	}
	expect(step.diverged).toBe(true);
	expect(trainer.weights()).toEqual(before);
	expect(before.every(Number.isFinite)).toBe(true);
});

test('a digit is examined layer by layer, and its probabilities are those that it is judged by', () => {
	const trainer = trained(40);
	const pixels = pixelsOf(training, 7);
	const { outputs, chances } = trainer.examine(pixels);
	expect(outputs.map(({ length }) => length)).toEqual([4 * 12 * 12, 4 * 6 * 6, 10]);
	expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6);
	const { guess, chance } = trainer.judge(pixels, 7);
	expect(chances[guess]).toBe(chance);
	expect(Math.max(...chances)).toBe(chance);
});
