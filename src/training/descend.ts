// Gradient descent, one epoch a step: predict, measure the loss, find the gradient, move the weights.

import type { Grid } from '../core/grid.js';
import { numbersOf, vector } from './algebra.js';
import type { Descent } from './descent.js';
import { type Ending, endingAt, type Magnitude } from './ending.js';
import type { Recipe } from './optimizers.js';
import { lengthOf, type Problem } from './problem.js';
import { slopeAt } from './slope.js';
import { UPDATE_RULES } from './update-rules.js';

/** One epoch. Prediction, residual, loss and gradient are those of the weights before its update. */
export interface Epoch {
	readonly epoch: number;
	readonly recipe: Recipe;
	readonly prediction: Grid;
	/** Prediction − target. */
	readonly residual: Grid;
	readonly loss: number;
	readonly gradient: Float64Array;
	/** Where the descent stands after the update. */
	readonly after: Descent;
	/** How the descent ends with this epoch; undefined where it goes on. */
	readonly ending: Ending | undefined;
}

/**
 * The epochs from a descent on, each by the recipe that holds then. Returns how it ended: converged or diverged; an epoch whose
 * numbers have overflown is never yielded. L = Σ (prediction − target)² or its mean. Source: D2L, Learning a Kernel.
 */
export function* descend(problem: Problem, from: Descent, recipeNow: () => Recipe): Generator<Epoch, Ending> {
	let descent = from;
	for (;;) {
		const epoch = oneEpoch(problem, descent, recipeNow());
		const { ending } = epoch;
		if (ending?.status === 'diverged' && ending.by === 'overflow') {
			return ending;
		}
		yield epoch;
		if (ending !== undefined) {
			return ending;
		}
		descent = epoch.after;
	}
}

function oneEpoch(problem: Problem, descent: Descent, recipe: Recipe): Epoch {
	const { prediction, residual, loss, gradient } = slopeAt(problem, descent.weights);
	const magnitude = descent.magnitude ?? magnitudeOf(problem, loss, gradient);
	const epoch = descent.epoch + 1;
	const after = { ...moved(descent, gradient, recipe), epoch, magnitude };
	return {
		epoch,
		recipe,
		prediction: { ...problem.target, data: prediction },
		residual: { ...problem.target, data: residual },
		loss,
		gradient,
		after,
		ending: after.weights.every(Number.isFinite) ? endingAt(loss, lengthOf(gradient), magnitude) : { status: 'diverged', by: 'overflow' },
	};
}

/** What the loss and the gradient are at the start, or at zero weights where they are larger there. */
function magnitudeOf(problem: Problem, loss: number, gradient: Float64Array): Magnitude {
	const zero = slopeAt(problem, new Float64Array(gradient.length));
	return { loss: Math.max(loss, zero.loss), gradient: Math.max(lengthOf(gradient), lengthOf(zero.gradient)) };
}

/** The weights moved by the recipe; another optimizer than before begins with an empty memory. */
function moved({ weights, memory }: Descent, gradient: Float64Array, { optimizer, rate }: Recipe): Pick<Descent, 'weights' | 'memory'> {
	const { vectors, steps } = memory?.optimizer === optimizer ? memory : { vectors: [], steps: 0 };
	const update = UPDATE_RULES[optimizer]({
		weights: vector(weights),
		gradient: vector(gradient),
		memory: vectors.map(vector),
		rate,
		step: steps + 1,
	});
	return { weights: numbersOf(update.weights), memory: { optimizer, vectors: update.memory.map(numbersOf), steps: steps + 1 } };
}
