// What TensorFlow.js makes of a layer: its output, and the gradients for a given gradient at the output.

import * as tf from '@tensorflow/tfjs-core';
import type { ActivationName } from '../../src/core/activation.js';

export interface Opinion {
	readonly output: tf.Tensor4D;
	readonly input: tf.Tensor4D;
	readonly kernel?: tf.Tensor4D;
	readonly bias?: tf.Tensor1D;
	/** The sums once more, in one call of TensorFlow's own padding, stride and dilation, where it has them all. */
	readonly native?: tf.Tensor4D | undefined;
}

/** The activation of sums, and the gradient at the sums. */
export function activation(name: ActivationName, sums: tf.Tensor4D, dY: tf.Tensor4D): { output: tf.Tensor4D; atSums: tf.Tensor4D } {
	switch (name) {
		case 'none':
			return { output: sums, atSums: dY };
		case 'relu':
			return { output: tf.relu(sums), atSums: tf.mul(dY, tf.step(sums)) };
		case 'sigmoid': {
			const output = tf.sigmoid(sums);
			return { output, atSums: tf.mul(dY, tf.mul(output, tf.sub(1, output))) };
		}
		case 'tanh': {
			const output = tf.tanh(sums);
			return { output, atSums: tf.mul(dY, tf.sub(1, tf.square(output))) };
		}
	}
}

/** The weights with zeros between them, as a dilated window has gaps. */
export function spread(filter: tf.Tensor4D, [down, right]: readonly [number, number]): tf.Tensor4D {
	const [rows, cols, depth, filters] = filter.shape;
	const apart = tf.pad(tf.reshape(filter, [rows, 1, cols, 1, depth, filters]), [
		[0, 0],
		[0, down - 1],
		[0, 0],
		[0, right - 1],
		[0, 0],
		[0, 0],
	]);
	const whole = tf.reshape(apart, [rows * down, cols * right, depth, filters]) as tf.Tensor4D;
	return tf.slice(whole, [0, 0, 0, 0], [(rows - 1) * down + 1, (cols - 1) * right + 1, depth, filters]);
}

/** The gradient of `spread`: every so manieth weight. */
export function unspread(gradient: tf.Tensor4D, [down, right]: readonly [number, number]): tf.Tensor4D {
	return tf.stridedSlice(gradient, [0, 0, 0, 0], gradient.shape, [down, right, 1, 1]) as tf.Tensor4D;
}

/** One of equal parts along the last axis. */
export function part(tensor: tf.Tensor4D, index: number, parts: number): tf.Tensor4D {
	const [batch, rows, cols, channels] = tensor.shape;
	const size = channels / parts;
	return tf.slice(tensor, [0, 0, 0, index * size], [batch, rows, cols, size]);
}
