// Random problems learned for ten epochs, against TensorFlow.js: loss and weights of every epoch.
//
//   layers      tf.layers.conv2d in a model, trained on the one batch: stride, valid and same, bias, channels, filters, activation, flip
//   variables   what its layers lack (dilation, groups, other borders): its optimizers on variables of our own. It has no gradient
//               with dilation, but one through zeros that are put between the weights: only the weights are learned then
//
// TensorFlow.js counts in float32, 24 bits. A sum of some ten products, and the epochs before it, are off by about 2⁻¹⁹ of the largest
// of them. A residual is a difference of such sums: near the minimum it is off by that part of what it once was, however small it has
// become. So a loss is compared by its root, within half of 1e-4 of it and 2⁻¹⁹ of the largest so far or of the target; weights within
// 1e-4 of each and 2⁻¹⁹ of the largest so far. Adam divides the gradient by its own size. 1 − 0.999 is off by 2⁻¹⁶ in float32, and so
// may each of its steps be, which are as long as the rate; and where a sigmoid is flat, 1 − y has few bits left: problems with an
// activation begin at small weights.

import * as tf from '@tensorflow/tfjs-core';
import { afterAll, describe, expect, it } from 'vitest';
import { curvatureOf } from '../../src/training/curvature.js';
import { OPTIMIZERS, type Optimizer, type Recipe, stableRate } from '../../src/training/optimizers.js';
import { lossOf, type Problem, weightCount } from '../../src/training/problem.js';
import { type Limits, SEED } from '../core/draw.js';
import { type Drawn, drawnProblems } from '../training/draw.js';
import { epochsOf, lossesOf, weightsOf } from '../training/helpers.js';
import { type Trained, trainedByLayers, trainedByVariables } from './trained.js';

const EPOCHS = 10;
const PART = 1e-4;
const FLOOR = 2 ** -19;
const ADAM_FLOOR = 2 ** -16;
const seen = { problems: 0, epochs: 0, loss: 0, weight: 0, allowed: 0 };

/** What tf.layers.conv2d has. */
const PLAIN: Limits = { paddingMode: 'zeros', dilation: 1, groups: 1 };
const isNamed = ({ layer }: Problem): boolean => layer.spec.padding === 'valid' || layer.spec.padding === 'same';

/**
 * A rate below the stable one, so that what float32 rounds away does not grow. Where an activation bends the loss, that of the sums
 * is only a hint: a quarter of it.
 */
function recipeFor({ problem, choose }: Drawn, optimizer: Optimizer): Recipe {
	const most = stableRate(optimizer, steepest(problem)) ?? 0.02;
	const part = problem.layer.activation === 'none' ? 1 : 1 / 4;
	return { optimizer, rate: (part * most * choose(5, 95)) / 100 };
}

/** The largest curvature of a problem's sums. */
function steepest(problem: Problem): number {
	return curvatureOf({ ...problem, layer: { ...problem.layer, activation: 'none' } })?.lambdaMax ?? 0;
}

interface Apart {
	readonly what: 'loss' | 'weight';
	readonly epoch: number;
	/** The difference, as a part of the largest of its kind so far. */
	readonly relative: number;
	/** The difference, as a part of what is allowed. */
	readonly allowed: number;
}

/** What is allowed beside a floor's part of the largest value so far. */
interface Allowed {
	/** Of each value. */
	readonly part: number;
	/** For each update. */
	readonly step: number;
	/** What counts as the largest value before the first. */
	readonly least: number;
}

function apartIn(what: Apart['what'], ours: Rows, theirs: Rows, { part, step, least }: Allowed): Apart[] {
	let largest = least;
	return ours.flatMap((own, index) => {
		largest = Math.max(largest, ...own.map(Math.abs));
		return own.map((value, place) => {
			const off = Math.abs(value - (theirs[index]?.[place] as number));
			const allowed = part * Math.abs(value) + FLOOR * largest + step * (index + 1);
			return { what, epoch: index + 1, relative: off === 0 ? 0 : off / largest, allowed: off === 0 ? 0 : off / allowed };
		});
	});
}

type Rows = readonly (readonly number[])[];
const roots = ({ losses }: Trained): Rows => losses.map(loss => [Math.sqrt(loss)]);

function differences(problem: Problem, { optimizer, rate }: Recipe, ours: Trained, theirs: Trained): Apart[] {
	const step = optimizer === 'adam' ? ADAM_FLOOR * rate : 0;
	// Weights that are off by that each take the root of the loss along, the more the steeper it is.
	const slope = Math.sqrt((steepest(problem) * weightCount(problem)) / 2);
	// A prediction is as long as the target when it is learned, and rounded as such.
	const least = Math.sqrt(lossOf(problem, problem.target));
	return [
		...apartIn('loss', roots(ours), roots(theirs), { part: PART / 2, step: step * slope, least }),
		...apartIn('weight', ours.weights, theirs.weights, { part: PART, step, least: 0 }),
	];
}

async function compare(drawn: Drawn, optimizer: Optimizer, train: typeof trainedByLayers | typeof trainedByVariables): Promise<void> {
	const { name, problem } = drawn;
	const weights = problem.layer.activation === 'none' ? drawn.weights : drawn.weights.map(weight => weight / 8);
	const recipe = recipeFor(drawn, optimizer);
	const epochs = epochsOf(problem, weights, recipe, EPOCHS);
	const ours = { losses: lossesOf(epochs), weights: weightsOf(epochs) };
	const theirs = await train(problem, weights, recipe, epochs.length);
	expect(
		theirs.weights.map(({ length }) => length),
		name,
	).toEqual(ours.weights.map(({ length }) => length));
	for (const apart of differences(problem, recipe, ours, theirs)) {
		seen[apart.what] = Math.max(seen[apart.what], apart.relative);
		seen.allowed = Math.max(seen.allowed, apart.allowed);
		// Not by toBeLessThan, which would cost more than the training.
		if (!(apart.allowed <= 1)) {
			expect.fail(`${name}, ${JSON.stringify({ ...apart, recipe, spec: problem.layer.spec })}`);
		}
	}
	seen.problems++;
	seen.epochs += epochs.length;
}

const BATCH = 20;
const batchesOf = (problems: readonly Drawn[]): [batch: number, problems: readonly Drawn[]][] =>
	Array.from({ length: problems.length / BATCH }, (_, batch) => [batch, problems.slice(batch * BATCH, (batch + 1) * BATCH)]);

const BY_LAYERS = drawnProblems(100, { ...PLAIN, activation: 'none' }, isNamed);
const BENT = drawnProblems(20, PLAIN, problem => isNamed(problem) && problem.layer.activation !== 'none');
const BY_VARIABLES = drawnProblems(100, { scale: 1 / 4 });

describe('tf.layers', () => {
	it.each(batchesOf(BY_LAYERS))(`sgd, batch %i of ${BATCH} problems`, async (_, problems) => {
		for (const drawn of problems) {
			await compare(drawn, 'sgd', trainedByLayers);
		}
	});

	it.each(OPTIMIZERS.filter(name => name !== 'sgd'))(`%s, ${BATCH} problems`, async optimizer => {
		for (const drawn of BY_LAYERS.slice(0, BATCH)) {
			await compare(drawn, optimizer, trainedByLayers);
		}
	});

	it.each(OPTIMIZERS)('%s with an activation, 20 problems', async optimizer => {
		for (const drawn of BENT) {
			await compare(drawn, optimizer, trainedByLayers);
		}
	});
});

describe('tf.variable', () => {
	it.each(batchesOf(BY_VARIABLES))(`sgd, every knob, batch %i of ${BATCH} problems`, async (_, problems) => {
		for (const drawn of problems) {
			await compare(drawn, 'sgd', trainedByVariables);
		}
	});

	it.each(OPTIMIZERS.filter(name => name !== 'sgd'))(`%s, every knob, ${BATCH} problems`, async optimizer => {
		for (const drawn of BY_VARIABLES.slice(0, BATCH)) {
			await compare(drawn, optimizer, trainedByVariables);
		}
	});
});

it('saw every knob', () => {
	const kinds = (problems: readonly Drawn[], of: (problem: Problem) => unknown): number =>
		new Set(problems.map(({ problem }) => of(problem))).size;
	expect(kinds(BY_LAYERS, ({ layer }) => `${layer.rows.stride} ${layer.spec.padding}`)).toBe(6);
	expect(kinds(BY_LAYERS, problem => `${problem.loss} ${problem.learnsBias} ${problem.layer.mode}`)).toBe(8);
	expect(kinds(BY_LAYERS, ({ layer }) => `${layer.kernel.depth} ${layer.kernel.filters}`)).toBe(4);
	expect(kinds(BY_VARIABLES, ({ layer }) => `${layer.rows.dilation} ${layer.groups}`)).toBe(4);
	expect(kinds(BY_VARIABLES, ({ layer }) => layer.paddingMode)).toBe(4);
	expect(BY_VARIABLES.some(({ problem: { layer } }) => layer.rows.dilation > 1 && layer.rows.stride > 1)).toBe(true);
	expect(seen.epochs).toBeGreaterThan(9 * seen.problems);
	expect(tf.getBackend()).toBe('cpu');
});

afterAll(() => {
	const [loss, weight] = [seen.loss, seen.weight].map(value => value.toExponential(1));
	console.log(
		`oracle: ${seen.problems} problems, ${seen.epochs} epochs, seed ${SEED}, largest differences: root of the loss ${loss}, weights ${weight} of the largest, ${seen.allowed.toFixed(2)} of what is allowed`,
	);
});
