// What the weights of one moment are worth: for the screen, which shows one epoch at a time and shall not wait for the matrix algebra.

import { forward } from '../core/forward.js';
import { weightGradients } from '../core/gradient.js';
import { type Grid, mapGrid } from '../core/grid.js';
import { errorShare, joinWeights, layerWith, lossOf, type Problem, residualOf } from './problem.js';

export interface Evaluation {
	readonly prediction: Grid;
	/** Prediction − target. */
	readonly residual: Grid;
	readonly loss: number;
	/** dL/dY, the gradient at the output: 2 · residual, or a part of it for the mean. */
	readonly outputGradient: Grid;
	/** dL/dw, one number a weight, in the order of the weights. */
	readonly gradient: Float64Array;
}

/** Prediction, residual, loss and gradient of a problem's weights. L = Σ (prediction − target)², or its mean; dL/dY = 2 (prediction − target). */
export function evaluate(problem: Problem, weights: Float64Array): Evaluation {
	const layer = layerWith(problem, weights);
	const prediction = forward(layer, problem.input);
	const residual = residualOf(problem, prediction);
	const share = 2 * errorShare(problem);
	const outputGradient = mapGrid(residual, error => share * error);
	const { kernel, bias } = weightGradients(layer, problem.input, outputGradient);
	const gradient = joinWeights(problem, kernel, bias);
	return { prediction, residual, loss: lossOf(problem, residual), outputGradient, gradient };
}
