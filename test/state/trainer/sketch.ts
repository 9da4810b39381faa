// A trainer on one line, and what may never be wrong with one.

import { isDeepStrictEqual } from 'node:util';
import { type History, newestOf, type Point } from '../../../src/state/trainer/history.js';
import { planeCount } from '../../../src/state/trainer/plane.js';
import { isRate } from '../../../src/state/trainer/rate.js';
import { filterWeights, PACES, shownPoint, sliceCount, type Trainer } from '../../../src/state/trainer/trainer.js';
import { weightCount } from '../../../src/training/problem.js';

/** How far it is and by what it learns, then whatever is not as it is when it opens: `epoch 3 < 10 of 10, sgd 0.03 running`. */
export function sketchTrainer(trainer: Trainer): string[] {
	const { setup, recipe, history, goal, running, ending, beside, experiment } = trainer;
	const shown = shownPoint(trainer).descent.epoch;
	const newest = newestOf(history).descent.epoch;
	return [
		experiment === undefined ? '' : `${experiment}:`,
		`epoch ${shown === newest ? shown : `${shown} < ${newest}`} of ${goal}, ${recipe.optimizer} ${recipe.rate}`,
		setup.problem.loss === 'sum' ? '' : 'mean',
		setup.problem.learnsBias ? 'bias' : '',
		running === undefined ? '' : `running to ${running.until}`,
		ending === undefined ? '' : ending.status,
		beside === undefined ? '' : `beside ${newestOf(beside.history).descent.epoch}`,
		trainer.plot === 'loss' ? '' : trainer.plot,
		trainer.logarithmic ? '' : 'linear',
		trainer.plane === 0 ? '' : `plane ${trainer.plane}`,
		trainer.slice === 0 ? '' : `slice ${trainer.slice}`,
		trainer.gradient === undefined ? '' : 'gradient:',
	];
}

/** The most points that a history of so many weights may have. */
export const mostPoints = (weights: number): number => Math.max(64, Math.min(2048, Math.floor(2 ** 20 / (3 * weights))));

const isWithin = (value: number, length: number): boolean => Number.isInteger(value) && value >= 0 && value < length;

/** What is wrong with a trainer; nothing where it is as it should be. */
export function wrongWithTrainer(trainer: Trainer): string[] {
	const { setup, recipe, history, at, running, requests, beside, gradient, goal, pace } = trainer;
	const { problem } = setup;
	const { kernel } = problem.layer;
	const claims: [claim: string, holds: boolean][] = [
		['the point shown is one of the history', isWithin(at, history.points.length)],
		['the rate is within its bounds', isRate(recipe.rate)],
		['a run has a request that was made', running === undefined || (running.request >= 1 && running.request <= requests)],
		['a run has not ended', running === undefined || trainer.ending === undefined],
		['a run shows its newest epoch', running === undefined || at === history.points.length - 1],
		['a run has epochs to do', running === undefined || running.until >= newestOf(history).descent.epoch],
		['the goal is not behind what is done', goal >= 1 && newestOf(history).descent.epoch <= goal],
		['an epoch is kept beside', beside === undefined || newestOf(beside.history).descent.epoch > 0],
		['the pace is one of the paces', isWithin(pace, PACES.length)],
		['the slice is one of the kernel', isWithin(trainer.slice, sliceCount(trainer))],
		['the plane is one of those of the filter', isWithin(trainer.plane, planeCount(filterWeights(trainer)))],
		['a gradient is of the kernel in view', gradient === undefined || gradient.role === 'gradient'],
		[
			'the gradient has the size of the kernel',
			gradient === undefined || isDeepStrictEqual(gradient.layer.output, { channels: 1, rows: kernel.rows, cols: kernel.cols }),
		],
	];
	return [
		...claims.flatMap(([claim, holds]) => (holds ? [] : [claim])),
		...wrongWithHistory(history, weightCount(problem)),
		...(beside === undefined ? [] : wrongWithHistory(beside.history, beside.history.points[0]?.descent.weights.length ?? 0)),
	];
}

function wrongWithHistory({ points, every }: History, weights: number): string[] {
	const epochs = points.map(({ descent }) => descent.epoch);
	const claims: [claim: string, holds: boolean][] = [
		['a history begins at the start', epochs[0] === 0 && points[0]?.loss === undefined && points[0]?.recipe === undefined],
		['its epochs rise', epochs.every((epoch, index) => index === 0 || epoch > (epochs[index - 1] as number))],
		['it is bounded', points.length <= mostPoints(weights)],
		['but for the newest, those kept are multiples', epochs.slice(0, -1).every(epoch => epoch % every === 0)],
		['every epoch after the start has a loss and a recipe', points.slice(1).every(({ loss, recipe }) => loss !== undefined && recipe)],
		['every point has all the weights', points.every(({ descent }) => descent.weights.length === weights)],
		['every number in it is finite', points.every(isFinitePoint)],
	];
	return claims.flatMap(([claim, holds]) => (holds ? [] : [claim]));
}

function isFinitePoint({ descent: { weights, memory }, loss = 0 }: Point): boolean {
	const vectors = [weights, ...(memory?.vectors ?? [])];
	return Number.isFinite(loss) && vectors.every(values => values.every(Number.isFinite));
}
