// The digits' networks against TensorFlow.js's layers: from the same weights the same ten sums, and after one mini-batch the same weights.
//
// TensorFlow.js has channels last: its dense layer behind a picture reads (rows, cols, channels). Its softmax cross-entropy is the mean
// over the batch, as ours.

import * as tf from '@tensorflow/tfjs-core';
import { afterAll, describe, expect, test } from 'vitest';
import { DIGIT_AREA, DIGIT_SIDE } from '../../src/core/digit.js';
import { NETWORK_NAMES, NETWORKS, type NetworkName } from '../../src/core/networks.js';
import { pixelsOf } from '../../src/training/digits/digit-set.js';
import { type DigitTrainer, openDigitTrainer } from '../../src/training/digits/digit-trainer.js';
import { usualSetup } from '../../src/training/digits/setup.js';
import type { Optimizer, Recipe } from '../../src/training/optimizers.js';
import { noisyDigits } from '../training/digits/draw.js';
import { flatWeights, MAKERS, modelLoss, modelOf } from './digit-model.js';

const BATCH = 4;
const digits = noisyDigits(BATCH, 20211023);
const RATE: Readonly<Record<Optimizer, number>> = { sgd: 0.05, momentum: 0.05, nesterov: 0.05, adam: 0.003 };

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

	test.each(name === 'tiny' ? (['sgd', 'momentum', 'adam'] as const) : (['adam'] as const))('two steps of %s', async optimizer => {
		const trainer = trainerOf(name);
		const model = modelOf(trainer);
		const recipe: Recipe = { optimizer, rate: RATE[optimizer] };
		model.compile({ optimizer: MAKERS[optimizer](recipe.rate), loss: modelLoss });
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

function largestGap(one: ArrayLike<number>, other: ArrayLike<number>): number {
	expect(one.length).toBe(other.length);
	return Array.from(one, (value, at) => Math.abs(value - (other[at] as number))).reduce((most, gap) => Math.max(most, gap), 0);
}

test('a digit has as many pixels as the network reads', () => {
	expect(digits.pixels.length).toBe(BATCH * DIGIT_AREA);
});
