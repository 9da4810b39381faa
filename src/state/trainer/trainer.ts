// The trainer: a problem, the descent on it with all that can be gone back to, and how it is looked at.

import type { Kernel } from '../../core/kernel.js';
import { channelLinks } from '../../core/links.js';
import { once } from '../../core/once.js';
import type { Curvature, Spectrum } from '../../training/curvature.js';
import { descentFrom } from '../../training/descent.js';
import type { Ending } from '../../training/ending.js';
import { type Evaluation, evaluate } from '../../training/evaluate.js';
import type { ExperimentName, Setup } from '../../training/experiments.js';
import { bestRate, type Recipe, stableRate } from '../../training/optimizers.js';
import { biasIn, kernelIn, type Problem, weightsPerFilter } from '../../training/problem.js';
import { type Start, startingWeights } from '../../training/start.js';
import type { Stage } from '../stage/stage.js';
import { type History, historyFrom, newestOf, type Point, startOf } from './history.js';

/** A run that was put aside to be compared with. */
export interface Beside {
	readonly history: History;
	readonly recipe: Recipe;
	readonly start: Start;
}

/** What the lower part shows beside the loss surface. */
type Plot = 'loss' | 'weights';

/** What is known of the loss's curvature: it is found aside, and some losses have none that holds everywhere. */
type Measured = { readonly state: 'measuring' } | { readonly state: 'known'; readonly curvature: Curvature } | { readonly state: 'none' };

/** A setup, and whether its rate was anybody's choice. */
interface Origin {
	readonly setup: Setup;
	readonly rateIsFree: boolean;
}

/** The run that is under way: epochs are asked for, and come in as messages of the same request. */
export interface Running {
	readonly request: number;
	/** The epoch after which it rests. */
	readonly until: number;
	/** Milliseconds between two epochs; 0 is as fast as it goes. */
	readonly after: number;
	/** Whether a hand asked for these few epochs; more of them then come behind. */
	readonly byHand: boolean;
}

/** The panels whose numbers can be asked for, where there is not room for those of all. */
export const FOCI = ['residual', 'prediction', 'target', 'input'] as const;
type Focus = (typeof FOCI)[number];

export interface Trainer {
	readonly setup: Setup;
	/** What it was opened on: experiments come back to it. */
	readonly origin: Origin;
	readonly experiment: ExperimentName | undefined;
	/** By what the next epoch moves the weights. */
	readonly recipe: Recipe;
	/** Whether nobody has chosen the rate yet: then it is set when the curvature is known. */
	readonly rateIsFree: boolean;
	readonly history: History;
	/** The point that is shown, by its place in the history. */
	readonly at: number;
	readonly ending: Ending | undefined;
	/** The epoch that a run goes on to. */
	readonly goal: number;
	readonly pace: number;
	readonly running: Running | undefined;
	/** Requests made so far: an answer to an older one is late. */
	readonly requests: number;
	/** The request that asks what a typed rate comes to. */
	readonly asked: number | undefined;
	readonly measured: Measured;
	readonly beside: Beside | undefined;
	readonly plot: Plot;
	readonly logarithmic: boolean;
	/** Which two directions the loss surface lies along: see plane.ts. */
	readonly plane: number;
	/** Which slice of the kernel is in view. */
	readonly slice: number;
	/** The panel whose numbers are asked for. */
	readonly focus: Focus | undefined;
	/** The gradient as a stage of its own, while it is looked at. */
	readonly gradient: Stage | undefined;
}

/** Milliseconds between two epochs, from slow to as fast as it goes. */
export const PACES = [1200, 400, 150, 50, 0] as const;
const FIRST_PACE = 1;

/** A trainer at rest before its first epoch. Throws a Fault where the start has another size than the problem. */
export function openTrainer(setup: Setup, wishes: Partial<Pick<Trainer, 'experiment' | 'rateIsFree' | 'origin'>> = {}): Trainer {
	const history = historyFrom(descentFrom(startingWeights(setup.problem, setup.start)));
	return {
		setup,
		origin: wishes.origin ?? { setup, rateIsFree: wishes.rateIsFree === true },
		experiment: wishes.experiment,
		recipe: setup.recipe,
		rateIsFree: wishes.rateIsFree === true,
		history,
		at: 0,
		ending: undefined,
		goal: setup.epochs,
		pace: Math.max(FIRST_PACE, paceFor(setup.epochs)),
		running: undefined,
		requests: 0,
		asked: undefined,
		measured: { state: 'measuring' },
		beside: undefined,
		plot: 'loss',
		logarithmic: true,
		plane: 0,
		slice: 0,
		focus: undefined,
		gradient: undefined,
	};
}

/** The pace at which so many epochs take a few seconds. */
export function paceFor(epochs: number): number {
	return epochs <= 12 ? 1 : epochs <= 50 ? 2 : epochs <= 150 ? 3 : 4;
}

/** The point that is shown. */
export function shownPoint({ history, at }: Trainer): Point {
	return history.points[at] as Point;
}

/** Whether the newest epoch is shown, none that was gone back to. */
export function showsNewest({ history, at }: Trainer): boolean {
	return at === history.points.length - 1;
}

/** The epochs done so far. */
export function epochsDone({ history }: Trainer): number {
	return newestOf(history).descent.epoch;
}

const evaluations = once((_: Problem) => new WeakMap<Float64Array, Evaluation>());

/** Prediction, residual, loss and gradient of the weights that are shown; found once. */
export function shownEvaluation(trainer: Trainer): Evaluation {
	const { problem } = trainer.setup;
	const { weights } = shownPoint(trainer).descent;
	const known = evaluations(problem);
	const evaluation = known.get(weights) ?? evaluate(problem, weights);
	known.set(weights, evaluation);
	return evaluation;
}

/** The curvature, where it is known. */
export function curvatureIn({ measured }: Trainer): Curvature | undefined {
	return measured.state === 'known' ? measured.curvature : undefined;
}

/** The largest rate at which the trainer's optimizer does not diverge; undefined where none is known. */
export function rateLimit(trainer: Trainer): number | undefined {
	const curvature = curvatureIn(trainer);
	return curvature && stableRate(trainer.recipe.optimizer, curvature.lambdaMax);
}

/** The best constant rate, where one is known. */
export function bestRateOf(trainer: Trainer): number | undefined {
	const curvature = curvatureIn(trainer);
	return curvature && bestRate(trainer.recipe.optimizer, curvature.lambdaMin, curvature.lambdaMax);
}

/** How many slices the kernel has that can be looked at. */
export function sliceCount({ setup: { problem } }: Trainer): number {
	return problem.layer.kernel.filters * problem.layer.kernel.depth;
}

/** The filter and the slice of it in view. */
export function sliceInView({ setup: { problem }, slice }: Trainer): { readonly filter: number; readonly slice: number } {
	const { depth } = problem.layer.kernel;
	return { filter: Math.floor(slice / depth), slice: slice % depth };
}

/** The kernel that is shown. */
export function kernelInView(trainer: Trainer): Kernel {
	return kernelIn(trainer.setup.problem, shownPoint(trainer).descent.weights);
}

/** The bias of the filter in view; 0 where none is learned. */
export function biasInView(trainer: Trainer): number {
	return biasIn(trainer.setup.problem, shownPoint(trainer).descent.weights)[sliceInView(trainer).filter] ?? 0;
}

/** The input channel that the slice in view reads. */
export function sourceInView(trainer: Trainer): number {
	const { filter, slice } = sliceInView(trainer);
	return channelLinks(trainer.setup.problem.layer).find(link => link.filter === filter && link.slice === slice)?.source ?? 0;
}

/** The curvature of the filter in view, where it is known: that of its group of channels. */
export function spectrumInView(trainer: Trainer): Spectrum | undefined {
	const { kernel, groups } = trainer.setup.problem.layer;
	return curvatureIn(trainer)?.groups[Math.floor((sliceInView(trainer).filter * groups) / kernel.filters)];
}

/** The run so far, as it can be put aside: a recipe that was changed since shows in the epochs to come. */
export function runOf({ history, recipe, setup }: Trainer): Beside {
	return { history, recipe: newestOf(history).recipe ?? recipe, start: setup.start };
}

/** How many weights the filter in view has. */
export function filterWeights({ setup: { problem } }: Trainer): number {
	return weightsPerFilter(problem);
}

/** The weights of the filter in view, its bias among them where one is learned. */
export function weightsOfFilter(trainer: Trainer, weights: Float64Array): Float64Array {
	const each = weightsPerFilter(trainer.setup.problem);
	const { filter } = sliceInView(trainer);
	return weights.subarray(filter * each, (filter + 1) * each);
}

/** Where the weights of the slice in view lie among all of them. */
export function weightRange(trainer: Trainer): { readonly from: number; readonly to: number } {
	const { problem } = trainer.setup;
	const { kernel } = problem.layer;
	const { filter, slice } = sliceInView(trainer);
	const area = kernel.rows * kernel.cols;
	const from = filter * weightsPerFilter(problem) + slice * area;
	return { from, to: from + area };
}

export interface SliceWeights {
	readonly start: Float64Array;
	readonly now: Float64Array;
	readonly gradient: Float64Array;
	/** Undefined where nobody knows what made the target. */
	readonly truth: Float64Array | undefined;
}

/** The weights of the slice in view: where they began, where they are, their gradient, what they shall be. */
export function weightsInView(trainer: Trainer): SliceWeights {
	const { from, to } = weightRange(trainer);
	const part = (weights: Float64Array): Float64Array => weights.subarray(from, to);
	const { truth } = trainer.setup.problem;
	return {
		start: part(startOf(trainer.history).descent.weights),
		now: part(shownPoint(trainer).descent.weights),
		gradient: part(shownEvaluation(trainer).gradient),
		truth: truth && part(truth),
	};
}
