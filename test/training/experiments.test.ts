// Each experiment shows what it is for.

import { describe, expect, it } from 'vitest';
import { type Curvature, curvatureOf } from '../../src/training/curvature.js';
import type { Epoch } from '../../src/training/descend.js';
import { hasGrown } from '../../src/training/ending.js';
import { bookSetup, EXPERIMENTS, type ExperimentName, experimentSetup, type Setup } from '../../src/training/experiments.js';
import { startingWeights } from '../../src/training/start.js';
import { farthest } from '../core/helpers.js';
import { edgeProblem, type Followed, follow, lastOf, lossesOf, magnitudeIn } from './helpers.js';

const shown = ({ problem, start, recipe, epochs }: Setup): Followed => follow(problem, startingWeights(problem, start), recipe, epochs);

interface Shown extends Followed {
	readonly setup: Setup;
	readonly losses: readonly number[];
}

function experiment(name: ExperimentName): Shown {
	const setup = experimentSetup(name);
	const followed = shown(setup);
	return { ...followed, setup, losses: lossesOf(followed.epochs) };
}

describe('the book', () => {
	it('is learned in ten epochs: the TensorFlow edition’s losses', () => {
		const { epochs, ending } = shown(bookSetup());
		expect(
			farthest(
				lossesOf(epochs).filter((_, index) => index % 2 === 1),
				[16.452, 3.301, 0.775, 0.221, 0.074],
			),
		).toBeLessThan(0.001);
		expect(ending).toBeUndefined();
	});

	it('is the same as [1, −1] on the edge image', () => {
		expect(bookSetup().problem).toEqual(edgeProblem());
	});
});

describe('the experiment', () => {
	it.each(EXPERIMENTS)('%s is set up anew each time, the same', name => {
		expect(experimentSetup(name)).toEqual(experimentSetup(name));
	});

	it('rate: falls, then rises, then has diverged', () => {
		const { losses, epochs, ending } = experiment('rate');
		const least = losses.indexOf(Math.min(...losses));
		expect(least).toBeGreaterThan(0);
		expect(losses.slice(least + 1).every((loss, index) => loss > (losses[least + index] as number))).toBe(true);
		const last = lastOf(epochs);
		expect(ending?.status === 'diverged' || hasGrown(last.loss, magnitudeIn(last))).toBe(true);
	});

	it('mean: after ten epochs two thirds of the loss are left, of the sum’s one hundredth', () => {
		const { losses, setup } = experiment('mean');
		const sum = lossesOf(shown({ ...setup, problem: edgeProblem() }).epochs);
		const left = (all: readonly number[]): number => (all[9] as number) / (all[0] as number);
		expect(setup.problem.loss).toBe('mean');
		expect(left(losses)).toBeGreaterThan(0.6);
		expect(left(sum)).toBeLessThan(0.01);
	});

	it('ones: one direction in two, and the book’s rate is too much', () => {
		const { setup, ending } = experiment('ones');
		expect(setup.recipe.rate).toBe(0.03);
		expect(ending).toEqual({ status: 'diverged', by: 'growth' });
		expect(curvatureOf(setup.problem)).toMatchObject({ rank: 1, weights: 2 });
		expect((curvatureOf(setup.problem) as Curvature).lambdaMax).toBeCloseTo(168, 9);
	});

	it('zeros: only the slow direction moves, so that w₀ = −w₁ all the way', () => {
		const { epochs, setup, losses } = experiment('zeros');
		expect(setup.start).toEqual({ name: 'zeros' });
		expect(epochs).toHaveLength(10);
		for (const { epoch, after } of epochs as readonly Epoch[]) {
			const [w0 = 0, w1 = 0] = after.weights;
			expect(Math.abs(w0 + w1), `epoch ${epoch}`).toBeLessThan(1e-12);
			expect(w0, `epoch ${epoch}`).toBeCloseTo(1 - 0.64 ** epoch, 12);
		}
		expect(losses.every((loss, index) => Math.abs(loss / (12 * 0.64 ** (2 * index)) - 1) < 1e-9)).toBe(true);
	});
});
