// A layer trained by TensorFlow.js: as a model of its layers, or, where those lack a knob, by its optimizers on variables of our own.

import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import type { ActivationName } from '../../src/core/activation.js';
import type { Pair } from '../../src/core/layer.js';
import type { Optimizer, Recipe } from '../../src/training/optimizers.js';
import { biasIn, kernelIn, type Problem } from '../../src/training/problem.js';
import { border, type Reach, sidesOf } from './border.js';
import { part, spread } from './opinion.js';
import { fromFilter, toFilter, toTensor } from './tensors.js';

export interface Trained {
	/** Before each update. */
	readonly losses: readonly number[];
	/** After each update, in the order of the problem's weights. */
	readonly weights: readonly (readonly number[])[];
}

const MAKERS: Readonly<Record<Optimizer, (rate: number) => tf.Optimizer>> = {
	sgd: rate => tf.train.sgd(rate),
	momentum: rate => tf.train.momentum(rate, 0.9),
	nesterov: rate => tf.train.momentum(rate, 0.9, true),
	adam: rate => tf.train.adam(rate, 0.9, 0.999, 1e-8),
};

const summedSquares = (wanted: tf.Tensor, found: tf.Tensor): tf.Scalar => tf.sum(tf.squaredDifference(found, wanted));
const meanSquares = (wanted: tf.Tensor, found: tf.Tensor): tf.Scalar => tf.mean(tf.squaredDifference(found, wanted));
const lossOf = ({ loss }: Problem): typeof summedSquares => (loss === 'sum' ? summedSquares : meanSquares);

/** Kernel and bias as TensorFlow holds them; a true convolution's kernel reversed. */
function tensorsOf(problem: Problem, weights: Float64Array): { kernel: tf.Tensor4D; bias: tf.Tensor1D } {
	return { kernel: turned(problem, toFilter(kernelIn(problem, weights))), bias: tf.tensor1d([...biasIn(problem, weights)]) };
}

const turned = ({ layer }: Problem, kernel: tf.Tensor4D): tf.Tensor4D =>
	layer.mode === 'convolution' ? tf.reverse(kernel, [0, 1]) : kernel;

/** Filter by filter its kernel, and its bias behind it where one is learned. */
function flat(problem: Problem, kernel: tf.Tensor4D, bias: tf.Tensor): number[] {
	const { filters, data } = problem.layer.kernel;
	const [taps, offsets] = tf.tidy(() => [fromFilter(turned(problem, kernel)), bias.dataSync()]);
	const area = data.length / filters;
	return Array.from({ length: filters }, (_, filter) => [
		...taps.slice(filter * area, (filter + 1) * area),
		...(problem.learnsBias ? [offsets[filter] as number] : []),
	]).flat();
}

/** By tf.layers.conv2d: zeros as padding, valid or same; no groups, no dilation (TensorFlow.js has no gradient with it). */
export async function trainedByLayers(problem: Problem, start: Float64Array, recipe: Recipe, epochs: number): Promise<Trained> {
	const { layer, input, learnsBias } = problem;
	const { kernel, rows, cols, activation } = layer;
	const conv = tfl.layers.conv2d({
		inputShape: [input.rows, input.cols, input.channels],
		filters: kernel.filters,
		kernelSize: [kernel.rows, kernel.cols],
		strides: [rows.stride, cols.stride],
		padding: layer.spec.padding === 'same' ? 'same' : 'valid',
		useBias: learnsBias,
		activation: activation === 'none' ? 'linear' : activation,
		kernelInitializer: 'zeros',
	});
	const model = tfl.sequential({ layers: [conv] });
	const { kernel: taps, bias } = tensorsOf(problem, start);
	conv.setWeights(learnsBias ? [taps, bias] : [taps]);
	model.compile({ optimizer: MAKERS[recipe.optimizer](recipe.rate), loss: lossOf(problem) });
	const [x, y] = [toTensor(input), toTensor(problem.target)];
	const losses: number[] = [];
	const weights: number[][] = [];
	for (let epoch = 0; epoch < epochs; epoch++) {
		losses.push((await model.trainOnBatch(x, y)) as number);
		const [moved, offsets = bias] = conv.getWeights();
		weights.push(flat(problem, moved as tf.Tensor4D, offsets));
	}
	tf.dispose([x, y, taps, bias]);
	model.dispose();
	return { losses, weights };
}

const ACTIVATE: Readonly<Record<ActivationName, (sums: tf.Tensor4D) => tf.Tensor4D>> = {
	none: sums => sums,
	relu: tf.relu,
	sigmoid: tf.sigmoid,
	tanh: tf.tanh,
};

/**
 * By one of its optimizers on variables, every knob of a layer: the border is put around the input beforehand, since nothing is
 * learned there; zeros come between the weights inside of what is derived, so that they are no weights themselves.
 */
export function trainedByVariables(problem: Problem, start: Float64Array, recipe: Recipe, epochs: number): Trained {
	const { kernel: taps, bias: offsets } = tensorsOf(problem, start);
	const [kernel, bias] = [tf.variable(taps), tf.variable(offsets)];
	const optimizer = MAKERS[recipe.optimizer](recipe.rate);
	const [x, y] = [bordered(problem), toTensor(problem.target)];
	const lossNow = (): tf.Scalar => lossOf(problem)(y, predicted(problem, x, kernel as tf.Tensor4D, bias as tf.Tensor1D));
	const losses: number[] = [];
	const weights: number[][] = [];
	for (let epoch = 0; epoch < epochs; epoch++) {
		const loss = optimizer.minimize(lossNow, true, problem.learnsBias ? [kernel, bias] : [kernel]) as tf.Scalar;
		losses.push(loss.dataSync()[0] as number);
		weights.push(flat(problem, kernel as tf.Tensor4D, bias));
		loss.dispose();
	}
	tf.dispose([x, y, taps, offsets, kernel, bias]);
	optimizer.dispose();
	return { losses, weights };
}

function bordered({ layer, input }: Problem): tf.Tensor4D {
	const reach = (axis: typeof layer.rows): Reach => axis;
	return tf.tidy(() => border(toTensor(input), layer.paddingMode, sidesOf(layer.spec.padding, reach(layer.rows), reach(layer.cols))));
}

function predicted({ layer }: Problem, x: tf.Tensor4D, kernel: tf.Tensor4D, bias: tf.Tensor1D): tf.Tensor4D {
	const { rows, cols, groups } = layer;
	const dilation: Pair = [rows.dilation, cols.dilation];
	const sums = Array.from({ length: groups }, (_, index) =>
		tf.conv2d(part(x, index, groups), spread(part(kernel, index, groups), dilation), [rows.stride, cols.stride], 'valid'),
	);
	return ACTIVATE[layer.activation](tf.add(tf.concat(sums, 3), bias) as tf.Tensor4D);
}
