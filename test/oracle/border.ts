// A border put around a tensor by TensorFlow's own means, and the gradient that comes back through it.

import * as tf from '@tensorflow/tfjs-core';
import type { PaddingMode } from '../../src/core/axis.js';
import type { Padding } from '../../src/core/layer.js';

/** Cells before and after, along the rows and along the columns. */
export type Sides = readonly [rows: readonly [number, number], cols: readonly [number, number]];

/** One sliding window along one axis, as TensorFlow is asked about it. */
export interface Reach {
	readonly input: number;
	readonly window: number;
	readonly stride: number;
	readonly dilation: number;
}

export const spanOf = ({ window, dilation }: Pick<Reach, 'window' | 'dilation'>): number => dilation * (window - 1) + 1;

/** A padding as cells; what `same` means is TensorFlow's to say. */
export function sidesOf(padding: Padding | undefined, rows: Reach, cols: Reach): Sides {
	switch (padding) {
		case undefined:
		case 'valid':
			return [
				[0, 0],
				[0, 0],
			];
		case 'full':
			return [
				[spanOf(rows) - 1, spanOf(rows) - 1],
				[spanOf(cols) - 1, spanOf(cols) - 1],
			];
		case 'same': {
			const { padInfo } = tf.backend_util.computeConv2DInfo(
				[1, rows.input, cols.input, 1],
				[rows.window, cols.window, 1, 1],
				[rows.stride, cols.stride],
				[rows.dilation, cols.dilation],
				'same',
			);
			return [
				[padInfo.top, padInfo.bottom],
				[padInfo.left, padInfo.right],
			];
		}
		default:
			return [
				[padding[0], padding[1]],
				[padding[2], padding[3]],
			];
	}
}

/** Every side filled with one value. */
export function frame(x: tf.Tensor4D, [rows, cols]: Sides, value = 0): tf.Tensor4D {
	return tf.pad(x, [[0, 0], [...rows], [...cols], [0, 0]], value);
}

/** What a frame leaves of a tensor when it is taken off. */
export function unframe(x: tf.Tensor4D, [rows, cols]: Sides): tf.Tensor4D {
	const [, height, width, channels] = x.shape;
	return tf.slice(x, [0, rows[0], cols[0], 0], [1, height - rows[0] - rows[1], width - cols[0] - cols[1], channels]);
}

/** Which input index each padded index reads: by mirrorPad, by clipping, by a remainder. */
function sources(mode: Exclude<PaddingMode, 'zeros'>, length: number, sides: readonly [number, number]): tf.Tensor1D {
	return tf.cast(sourceNumbers(mode, length, sides), 'int32');
}

function sourceNumbers(mode: Exclude<PaddingMode, 'zeros'>, length: number, [before, after]: readonly [number, number]): tf.Tensor1D {
	switch (mode) {
		case 'reflect':
			return tf.mirrorPad(tf.range(0, length), [[before, after]], 'reflect');
		case 'replicate':
			return tf.clipByValue(tf.range(-before, length + after), 0, length - 1);
		case 'circular':
			return tf.mod(tf.range(-before, length + after), length);
	}
}

/** The tensor with its border. */
export function border(x: tf.Tensor4D, mode: PaddingMode, sides: Sides): tf.Tensor4D {
	if (mode === 'zeros') {
		return frame(x, sides);
	}
	const rows = sources(mode, x.shape[1], sides[0]);
	return tf.gather(tf.gather(x, rows, 1), sources(mode, x.shape[2], sides[1]), 2);
}

/** The gradient at the tensor, from that at the tensor with its border: a cell that was read twice gets both. */
export function unborder(gradient: tf.Tensor4D, mode: PaddingMode, sides: Sides, [, height, width]: tf.Tensor4D['shape']): tf.Tensor4D {
	if (mode === 'zeros') {
		return unframe(gradient, sides);
	}
	return gathered(gathered(gradient, sources(mode, height, sides[0]), height, 1), sources(mode, width, sides[1]), width, 2);
}

/** The gradient of a gather along an axis. */
export function gathered(gradient: tf.Tensor4D, ids: tf.Tensor1D, length: number, axis: 1 | 2): tf.Tensor4D {
	const order = axis === 1 ? [1, 0, 2, 3] : [2, 1, 0, 3];
	return tf.transpose(tf.unsortedSegmentSum(tf.transpose(gradient, order), ids, length) as tf.Tensor4D, order);
}
