// Prediction, loss and gradient as matrix products: X w, r · r, Xᵀ r, where each row of X is what the window reads at one place.

import { activate, activationSlope } from '../core/activation.js';
import { dot, dotMultiply, type Matrix, map, multiply, numbersOf, subtract, vector } from './algebra.js';
import { designsOf, type FilterTarget } from './design.js';
import { errorShare, type Problem, weightsPerFilter } from './problem.js';

export interface Slope {
	/** Flat, as the output is. */
	readonly prediction: Float64Array;
	/** Prediction − target. */
	readonly residual: Float64Array;
	readonly loss: number;
	/** dL/dw. */
	readonly gradient: Float64Array;
}

/** The slope of a problem's loss at these weights: L = Σ (a(Xw) − t)² or its mean, dL/dw = 2 Xᵀ((a(Xw) − t) · a′(Xw)). */
export function slopeAt(problem: Problem, weights: Float64Array): Slope {
	const { data } = problem.target;
	const area = data.length / problem.layer.output.channels;
	const each = weightsPerFilter(problem);
	const slope = {
		prediction: new Float64Array(data.length),
		residual: new Float64Array(data.length),
		gradient: new Float64Array(weights.length),
	};
	let loss = 0;
	for (const { matrix, filters } of designsOf(problem)) {
		for (const { filter, target } of filters) {
			const own = filterSlope(problem, matrix, target, vector(weights.subarray(filter * each, (filter + 1) * each)));
			slope.prediction.set(numbersOf(own.prediction), filter * area);
			slope.residual.set(numbersOf(own.residual), filter * area);
			slope.gradient.set(numbersOf(own.gradient), filter * each);
			loss += own.loss;
		}
	}
	return { ...slope, loss };
}

interface FilterSlope {
	readonly prediction: Matrix;
	readonly residual: Matrix;
	readonly gradient: Matrix;
	readonly loss: number;
}

function filterSlope(problem: Problem, windows: Matrix, target: FilterTarget['target'], weights: Matrix): FilterSlope {
	const share = errorShare(problem);
	const sums = multiply(windows, weights);
	const { activation } = problem.layer;
	const prediction = activation === 'none' ? sums : (map(sums, (sum: number) => activate(activation, sum)) as Matrix);
	const residual = subtract(prediction, target) as Matrix;
	const atSums =
		activation === 'none'
			? residual
			: (dotMultiply(
					residual,
					map(sums, (sum: number) => activationSlope(activation, sum)),
				) as Matrix);
	return {
		prediction,
		residual,
		loss: share * (dot(residual, residual) as number),
		gradient: multiply(2 * share, multiply(atSums, windows)) as Matrix,
	};
}
