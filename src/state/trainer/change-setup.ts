// Changing what is trained: another start, another loss, a bias, an experiment. Each begins anew.

import { Fault } from '../../core/fault.js';
import { padInput } from '../../core/pad.js';
import { productCount } from '../../core/parameters.js';
import { evaluate } from '../../training/evaluate.js';
import { BOOK_EPOCHS, BOOK_RECIPE, type ExperimentName, experimentSetup, type Setup, usualStart } from '../../training/experiments.js';
import { biasIn, errorShare, joinWeights, kernelIn, learnBack, type Problem } from '../../training/problem.js';
import { fitsBook, randomStart, START_NAMES, type Start, type StartName, startingWeights } from '../../training/start.js';
import type { Stage } from '../stage/stage.js';
import { settable } from './rate.js';
import { epochsDone, openTrainer, runOf, type Trainer } from './trainer.js';

/** Products of an epoch beyond which the screen would no longer answer a key at once. */
export const MOST_PRODUCTS = 100_000;

/** Throws a Fault where an epoch of the problem takes more than the screen can show as it happens. */
export function checkScreenWork({ layer }: Pick<Problem, 'layer'>): void {
	const products = productCount(layer);
	if (products > MOST_PRODUCTS) {
		throw new Fault(
			'an epoch takes {products} products, and the screen shows at most {most}: take a smaller input or kernel, or --format table',
			{
				products,
				most: MOST_PRODUCTS,
			},
		);
	}
}

/** Throws a Fault where the very first epoch would have numbers that are none. */
export function checkScreenValues(problem: Problem, start: Start): void {
	const { loss, gradient } = evaluate(problem, startingWeights(problem, start));
	if (!Number.isFinite(loss) || !gradient.every(Number.isFinite)) {
		throw new Fault('the loss of this input is beyond what a number can hold: take smaller values');
	}
}

/** The trainer that learns the stage's kernel back. Throws a Fault where the layer is too large. */
export function trainerOn({ layer, input }: Stage): Trainer {
	if (layer.op !== 'conv') {
		throw new Fault('only a convolution is trained here, no {op}', { op: layer.op });
	}
	checkScreenWork({ layer });
	const problem = learnBack(layer.spec, input);
	const start = usualStart(problem);
	checkScreenValues(problem, start);
	return openTrainer({ problem, start, recipe: { ...BOOK_RECIPE, rate: carefulRate(problem) }, epochs: BOOK_EPOCHS }, { rateIsFree: true });
}

/** A rate that can't diverge: below 2 / the sum of all eigenvalues, 2 Σ X², of which none can be larger. */
export function carefulRate(problem: Problem): number {
	const { layer, input, learnsBias } = problem;
	const squares = padInput(layer, input).data.reduce((sum, value) => sum + value * value, 0);
	const windows = layer.kernel.rows * layer.kernel.cols * squares + (learnsBias ? layer.output.rows * layer.output.cols : 0);
	const trace = 2 * errorShare(problem) * windows;
	return trace === 0 ? BOOK_RECIPE.rate : settable(1 / trace);
}

/** An experiment; the run so far is kept beside it, where it is of the same problem. */
export function experimentTrainer(name: ExperimentName, from: Trainer): Trainer {
	return withRunBeside(openTrainer(experimentSetup(name), { experiment: name, origin: from.origin }), from);
}

/** What the trainer was opened on. */
export function originTrainer(from: Trainer): Trainer {
	const { origin } = from;
	return withRunBeside(openTrainer(origin.setup, origin), from);
}

function withRunBeside(trainer: Trainer, from: Trainer): Trainer {
	const same = trainer.setup.problem === from.setup.problem;
	return same ? { ...trainer, measured: from.measured, beside: epochsDone(from) > 0 ? runOf(from) : from.beside } : trainer;
}

/** Begun anew from the next start that fits: the editions of the book, zeros, a draw and the next draw. */
export function nextStart(trainer: Trainer): Trainer {
	const { problem, start } = trainer.setup;
	const names = START_NAMES.filter(name => name === 'zeros' || name === 'random' || fitsBook(problem));
	const index = start.name === 'given' ? -1 : names.indexOf(start.name);
	const name = names[(index + 1) % names.length] as StartName;
	const next: Start = name === 'random' ? randomStart(start.name === 'random' ? start.seed + 1 : undefined) : { name };
	return { ...anew(trainer, { ...trainer.setup, start: next }), beside: trainer.beside };
}

/** Begun anew with the other loss. */
export function otherLoss(trainer: Trainer): Trainer {
	const { problem } = trainer.setup;
	return anew(trainer, { ...trainer.setup, problem: { ...problem, loss: problem.loss === 'sum' ? 'mean' : 'sum' } });
}

/** Begun anew with a bias learned too, or no longer. */
export function otherBias(trainer: Trainer): Trainer {
	const { problem, start } = trainer.setup;
	const other: Problem = { ...problem, learnsBias: !problem.learnsBias };
	const moved = (weights: Float64Array): Float64Array => joinWeights(other, kernelIn(problem, weights), biasIn(problem, weights));
	const lost = !other.learnsBias && problem.truth !== undefined && biasIn(problem, problem.truth).some(value => value !== 0);
	return anew(trainer, {
		...trainer.setup,
		problem: { ...other, truth: lost ? undefined : problem.truth && moved(problem.truth) },
		start: start.name === 'given' ? { name: 'given', weights: moved(start.weights) } : start,
	});
}

/** The setup from its start, looked at as before, by the recipe that holds now. */
function anew(trainer: Trainer, setup: Setup): Trainer {
	const { recipe, rateIsFree, pace, goal, plot, logarithmic, requests, focus } = trainer;
	const measured = setup.problem === trainer.setup.problem ? trainer.measured : ({ state: 'measuring' } as const);
	return {
		...openTrainer({ ...setup, recipe }, { rateIsFree, origin: trainer.origin }),
		measured,
		pace,
		goal,
		plot,
		logarithmic,
		requests,
		focus,
	};
}
