// What is to be learned: a layer whose weights are unknown, an input, and the output wanted for it.
// The weights of a problem are one flat list: filter by filter its kernel, and behind it its bias where one is learned.

import { buildLayer } from '../core/build-layer.js';
import { Fault } from '../core/fault.js';
import { forward } from '../core/forward.js';
import { type Grid, mapGrid, shapeText } from '../core/grid.js';
import type { Kernel } from '../core/kernel.js';
import type { ConvLayer, ConvSpec } from '../core/layer.js';

export const LOSSES = ['sum', 'mean'] as const;
/** What is made of the squared errors. */
export type LossName = (typeof LOSSES)[number];

export interface Problem {
	/** The layer that learns. Only its geometry counts; its own weights are never read. */
	readonly layer: ConvLayer;
	readonly input: Grid;
	/** The output wanted, of the layer's output shape. */
	readonly target: Grid;
	readonly loss: LossName;
	readonly learnsBias: boolean;
	/** The weights that made the target, where it was made so. */
	readonly truth: Float64Array | undefined;
}

/** The problem of learning a layer's own weights back from what it makes of the input. Throws a Fault where it can't be built. */
export function learnBack(spec: ConvSpec, input: Grid, wishes: Partial<Pick<Problem, 'loss' | 'learnsBias'>> = {}): Problem {
	const layer = buildLayer(spec, input) as ConvLayer;
	const learnsBias = wishes.learnsBias === true || layer.bias.some(value => value !== 0);
	const problem = { layer, input, target: forward(layer, input), loss: wishes.loss ?? 'sum', learnsBias, truth: undefined };
	return { ...problem, truth: joinWeights(problem, layer.kernel, layer.bias) };
}

/**
 * The problem of learning weights that make `target` of the input; of the spec's kernel only the size counts.
 * Throws a Fault where the layer's output has another shape than the target.
 */
export function learnTarget(spec: ConvSpec, input: Grid, target: Grid, wishes: Pick<Problem, 'loss' | 'learnsBias'>): Problem {
	const layer = buildLayer(spec, input) as ConvLayer;
	const { output, kernel } = layer;
	if (shapeText(output) !== shapeText(target)) {
		throw new Fault(
			'the target is {target}, but a kernel of {kernel} makes {output} of the input {input}: change the kernel size or the padding',
			{
				target: shapeText(target),
				kernel: `${kernel.rows}×${kernel.cols}`,
				output: shapeText(output),
				input: shapeText(input),
			},
		);
	}
	const { loss, learnsBias } = wishes;
	return { layer, input, target, loss, learnsBias, truth: undefined };
}

/** How many weights one filter has, its bias counted where it is learned. */
export function weightsPerFilter({ layer: { kernel }, learnsBias }: Pick<Problem, 'layer' | 'learnsBias'>): number {
	return kernel.depth * kernel.rows * kernel.cols + (learnsBias ? 1 : 0);
}

/** How many weights are learned. */
export function weightCount(problem: Problem): number {
	return problem.layer.kernel.filters * weightsPerFilter(problem);
}

/** The kernel in a problem's weights. */
export function kernelIn(problem: Problem, weights: Float64Array): Kernel {
	const { kernel } = problem.layer;
	const each = weightsPerFilter(problem);
	const data = new Float64Array(kernel.data.length);
	const area = data.length / kernel.filters;
	for (let filter = 0; filter < kernel.filters; filter++) {
		data.set(weights.subarray(filter * each, filter * each + area), filter * area);
	}
	return { ...kernel, data };
}

/** The biases in a problem's weights, one a filter; zeros where none is learned. */
export function biasIn(problem: Problem, weights: Float64Array): Float64Array {
	const each = weightsPerFilter(problem);
	return Float64Array.from({ length: problem.layer.kernel.filters }, (_, filter) =>
		problem.learnsBias ? (weights[(filter + 1) * each - 1] as number) : 0,
	);
}

/** A problem's weights from a kernel of its size and its biases. */
export function joinWeights(problem: Pick<Problem, 'layer' | 'learnsBias'>, kernel: Kernel, bias: ArrayLike<number>): Float64Array {
	const each = weightsPerFilter(problem);
	const weights = new Float64Array(kernel.filters * each);
	const area = kernel.data.length / kernel.filters;
	for (let filter = 0; filter < kernel.filters; filter++) {
		weights.set(kernel.data.subarray(filter * area, (filter + 1) * area), filter * each);
		if (problem.learnsBias) {
			weights[(filter + 1) * each - 1] = bias[filter] ?? 0;
		}
	}
	return weights;
}

/** The problem's layer with these weights. */
export function layerWith(problem: Problem, weights: Float64Array): ConvLayer {
	const { layer } = problem;
	const kernel = kernelIn(problem, weights);
	const bias = biasIn(problem, weights);
	return { ...layer, spec: { ...layer.spec, kernel, bias: [...bias] }, kernel, bias };
}

/** What each squared error counts: 1, or one part of the mean. */
export function errorShare({ loss, target }: Problem): number {
	return loss === 'sum' ? 1 : 1 / target.data.length;
}

/** The loss of a residual: Σ or mean of its squares. */
export function lossOf(problem: Problem, residual: Grid): number {
	return errorShare(problem) * residual.data.reduce((sum, error) => sum + error * error, 0);
}

/** What a prediction is off by: prediction − target. */
export function residualOf({ target }: Problem, prediction: Grid): Grid {
	return mapGrid(prediction, (value, index) => value - (target.data[index] as number));
}

/** The length of weights, or of a gradient to them, as a vector. */
export function lengthOf(weights: Float64Array): number {
	return Math.sqrt(weights.reduce((sum, value) => sum + value * value, 0));
}
