// TensorFlow.js on its plain CPU backend, as a second opinion: grids and kernels as tensors and back.

import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { type Grid, toNested } from '../../src/core/grid.js';
import { type Kernel, kernelNested } from '../../src/core/kernel.js';

tf.enableProdMode();

/** A grid as a batch of one: (1, rows, cols, channels). */
export function toTensor(grid: Grid): tf.Tensor4D {
	return tf.transpose(tf.tensor4d([toNested(grid)]), [0, 2, 3, 1]);
}

/** (filters, depth, rows, cols) as (rows, cols, depth, filters): TensorFlow's (in, out), or (out, in) of a transposed kernel. */
export function toFilter(kernel: Kernel): tf.Tensor4D {
	return tf.transpose(tf.tensor4d(kernelNested(kernel)), [2, 3, 1, 0]);
}

/** The values in the order of a grid. */
export function fromTensor(tensor: tf.Tensor4D): Float32Array {
	return tf.transpose(tensor, [0, 3, 1, 2]).dataSync<'float32'>();
}

/** The values in the order of a kernel. */
export function fromFilter(filter: tf.Tensor4D): Float32Array {
	return tf.transpose(filter, [3, 2, 0, 1]).dataSync<'float32'>();
}

/** One of TensorFlow's own kernels by name: its gradients are reached so, without a tape. */
export function kernelNamed(name: string, inputs: Record<string, tf.Tensor>, attributes: Record<string, unknown>): tf.Tensor4D {
	return tf.engine().runKernel(name, inputs, attributes as tf.NamedAttrMap) as tf.Tensor4D;
}
