// The digits' networks against TensorFlow.js's layers: from the same weights the same ten sums, and after one mini-batch the same weights.
//
// TensorFlow.js has channels last: its dense layer behind a picture reads (rows, cols, channels). Its softmax cross-entropy is the mean
// over the batch, as ours.

import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import { afterAll, describe, expect, test } from 'vitest';
import type { ActivationName } from '../../src/core/activation.js';
import type { Layer } from '../../src/core/layer.js';
import { NETWORK_NAMES, NETWORKS, type NetworkName } from '../../src/core/networks.js';
import type { Architecture, Slot } from '../../src/training/digits/architecture.js';
import { DIGIT_AREA, DIGIT_SIDE, pixelsOf } from '../../src/training/digits/digit-set.js';
import { type DigitTrainer, openDigitTrainer } from '../../src/training/digits/digit-trainer.js';
import { usualSetup } from '../../src/training/digits/setup.js';
import type { Optimizer, Recipe } from '../../src/training/optimizers.js';
import { noisyDigits } from '../training/digits/draw.js';
import { fromFilter } from './tensors.js';

const BATCH = 4;
const digits = noisyDigits(BATCH, 20211023);
const RATE: Readonly<Record<Optimizer, number>> = { sgd: 0.05, momentum: 0.05, nesterov: 0.05, adam: 0.003 };
const MAKERS: Readonly<Record<Optimizer, (rate: number) => tf.Optimizer>> = {
	sgd: rate => tf.train.sgd(rate),
	momentum: rate => tf.train.momentum(rate, 0.9),
	nesterov: rate => tf.train.momentum(rate, 0.9, true),
	adam: rate => tf.train.adam(rate, 0.9, 0.999, 1e-8),
};

afterAll(() => tf.disposeVariables());

describe.each(NETWORK_NAMES)('%s', name => {
	test('the ten sums', () => {
		const trainer = trainerOf(name);
		const model = modelOf(trainer);
		const theirs = tf.tidy(() => (model.predict(pictures()) as tf.Tensor2D).arraySync());
		for (let index = 0; index < BATCH; index++) {
			const ours = trainer.examine(pixelsOf(digits, index)).outputs.at(-1) ?? [];
			expect(largestGap(ours, theirs[index] ?? [])).toBeLessThan(1e-4);
		}
		model.dispose();
	});

	test.each(['sgd', 'momentum', 'adam'] as const)('two steps of %s', async optimizer => {
		const trainer = trainerOf(name);
		const model = modelOf(trainer);
		const recipe: Recipe = { optimizer, rate: RATE[optimizer] };
		model.compile({ optimizer: MAKERS[optimizer](recipe.rate), loss: (wanted, sums) => tf.losses.softmaxCrossEntropy(wanted, sums) });
		const start = trainer.weights();
		for (let step = 0; step < 2; step++) {
			const { loss } = trainer.step(recipe);
			const theirs = await model.trainOnBatch(pictures(), tf.oneHot(tf.tensor1d([...digits.labels], 'int32'), 10));
			expect(Math.abs(loss - (theirs as number))).toBeLessThan(1e-4);
		}
		expect(largestGap(trainer.weights(), flatWeights(trainer.architecture, model))).toBeLessThan(1e-4);
		// It did learn something: the comparison is not of the beginning with itself.
		expect(largestGap(trainer.weights(), start)).toBeGreaterThan(1e-3);
		model.dispose();
	});
});

/** A batch is the whole of its digits, in whatever order: the mean gradient is the same. */
function trainerOf(name: NetworkName): DigitTrainer {
	return openDigitTrainer({ ...usualSetup(name, NETWORKS[name]), seed: 7, batch: BATCH, shift: 0 }, { training: digits });
}

const pictures = (): tf.Tensor4D =>
	tf.tensor4d(
		[...digits.pixels].map(ink => ink / 255),
		[BATCH, DIGIT_SIDE, DIGIT_SIDE, 1],
	);

/** The same network of TensorFlow.js's own layers, from the same weights. */
function modelOf({ architecture, weights }: DigitTrainer): tfl.Sequential {
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
function flatWeights(architecture: Architecture, model: tfl.Sequential): Float32Array {
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

function largestGap(one: ArrayLike<number>, other: ArrayLike<number>): number {
	expect(one.length).toBe(other.length);
	return Array.from(one, (value, at) => Math.abs(value - (other[at] as number))).reduce((most, gap) => Math.max(most, gap), 0);
}

test('a digit has as many pixels as the network reads', () => {
	expect(digits.pixels.length).toBe(BATCH * DIGIT_AREA);
});
