// A network for the digits of TensorFlow.js's own layers, from the same weights: what ours is held against, and what it is timed against.

import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import type { ActivationName } from '../../src/core/activation.js';
import { DIGIT_SIDE } from '../../src/core/digit.js';
import type { Layer } from '../../src/core/layer.js';
import type { Architecture, Slot } from '../../src/training/digits/architecture.js';
import type { DigitTrainer } from '../../src/training/digits/digit-trainer.js';
import type { Optimizer } from '../../src/training/optimizers.js';
import { fromFilter } from './tensors.js';

export const MAKERS: Readonly<Record<Optimizer, (rate: number) => tf.Optimizer>> = {
	sgd: rate => tf.train.sgd(rate),
	momentum: rate => tf.train.momentum(rate, 0.9),
	nesterov: rate => tf.train.momentum(rate, 0.9, true),
	adam: rate => tf.train.adam(rate, 0.9, 0.999, 1e-8),
};

/** Mean over the batch, of sums and one-hot labels. */
export const modelLoss = (wanted: tf.Tensor, sums: tf.Tensor): tf.Tensor => tf.losses.softmaxCrossEntropy(wanted, sums);

/** The same network of TensorFlow.js's own layers, from the same weights. */
export function modelOf({ architecture, weights }: Pick<DigitTrainer, 'architecture' | 'weights'>): tfl.Sequential {
	const model = tfl.sequential();
	const first = { inputShape: [DIGIT_SIDE, DIGIT_SIDE, 1] };
	for (const [index, planned] of architecture.plan.entries()) {
		const more = index === 0 ? first : {};
		switch (planned.op) {
			case 'conv':
				model.add(
					tfl.layers.conv2d({
						...more,
						filters: planned.filters,
						kernelSize: [...planned.size],
						strides: [...planned.stride],
						padding: planned.padding,
						activation: curve(planned.activation),
					}),
				);
				break;
			case 'dense':
				if (isPicture(architecture.layers[index - 1])) {
					model.add(tfl.layers.flatten());
				}
				model.add(tfl.layers.dense({ units: planned.outputs, activation: curve(planned.activation) }));
				break;
			case 'max-pool':
				model.add(
					tfl.layers.maxPooling2d({ poolSize: [...planned.window] as [number, number], strides: [...planned.stride] as [number, number] }),
				);
				break;
			case 'avg-pool':
				model.add(
					tfl.layers.averagePooling2d({
						poolSize: [...planned.window] as [number, number],
						strides: [...planned.stride] as [number, number],
					}),
				);
		}
	}
	const flat = weights();
	model.setWeights(
		architecture.slots.flatMap(slot => [
			kernelTensor(architecture, slot, flat.subarray(slot.kernel, slot.bias)),
			tf.tensor1d(flat.slice(slot.bias, slot.end)),
		]),
	);
	return model;
}

const isPicture = (layer: Layer | undefined): boolean => layer !== undefined && layer.output.rows * layer.output.cols > 1;
const curve = (name: ActivationName) => (name === 'none' ? 'linear' : name);

const isDense = ({ plan }: Architecture, { layer }: Slot): boolean => plan[layer]?.op === 'dense';

/** (filters, depth, rows, cols) as a filter, or as the matrix of a dense layer over (rows, cols, channels). */
function kernelTensor(architecture: Architecture, slot: Slot, weights: Float32Array): tf.Tensor {
	const { filters, depth, rows, cols } = slot.sides;
	const filter = tf.transpose(tf.tensor4d(weights.slice(), [filters, depth, rows, cols]), [2, 3, 1, 0]);
	return isDense(architecture, slot) ? tf.reshape(filter, [rows * cols * depth, filters]) : filter;
}

/** Their weights in our order. */
export function flatWeights(architecture: Architecture, model: tfl.Sequential): Float32Array {
	const theirs = model.getWeights();
	const flat = new Float32Array(architecture.parameters);
	for (const [index, slot] of architecture.slots.entries()) {
		const { filters, depth, rows, cols } = slot.sides;
		const filter = tf.reshape(theirs[2 * index] as tf.Tensor, [rows, cols, depth, filters]) as tf.Tensor4D;
		flat.set(fromFilter(filter), slot.kernel);
		flat.set((theirs[2 * index + 1] as tf.Tensor).dataSync(), slot.bias);
	}
	return flat;
}
