// Pooling asked of TensorFlow.js, always over a border written out beforehand, so that no window is clipped:
// there its average's gradient is wrong. A dilated window is gathered cell by cell into windows that lie side by side.

import * as tf from '@tensorflow/tfjs-core';
import type { PoolSpec } from '../../src/core/layer.js';
import { frame, gathered, type Reach, type Sides, sidesOf, spanOf, unframe } from './border.js';
import { activation, type Opinion } from './opinion.js';
import { kernelNamed } from './tensors.js';

/** Less than any value, so that padding never wins; still exact beside them. */
const NEVER = -(2 ** 20);

/** How a reach is walked: windows as they slide, or cells gathered so that windows lie side by side. */
interface Walk {
	readonly output: number;
	readonly stride: number;
	readonly cells: readonly number[] | undefined;
}

export function poolOpinion(spec: PoolSpec, x: tf.Tensor4D, dY: tf.Tensor4D): Opinion {
	const stride = spec.stride ?? spec.window;
	const reach = (direction: 0 | 1): Reach => ({
		input: x.shape[direction + 1] as number,
		window: spec.window[direction],
		stride: stride[direction],
		dilation: spec.dilation?.[direction] ?? 1,
	});
	const [rows, cols] = [reach(0), reach(1)];
	const sides = sidesOf(spec.padding, rows, cols);
	const [down, right] = [walkOf(rows, sides[0], spec), walkOf(cols, sides[1], spec)];
	const beyond: Sides = [
		[0, excess(rows, sides[0], down)],
		[0, excess(cols, sides[1], right)],
	];
	const padded = meet(frame(x, sides, spec.op === 'max-pool' ? NEVER : 0), beyond, spec.op === 'max-pool' ? NEVER : 0);
	const walked = walk(padded, down, right);
	const steps = [down.stride, right.stride] as [number, number];
	const window = [...spec.window] as [number, number];
	const attributes = { filterSize: window, strides: steps, pad: 'valid' };
	const share = spec.op === 'max-pool' ? tf.scalar(1) : shareOf(spec, x, sides, beyond, down, right, window, steps);
	const pooled = spec.op === 'max-pool' ? tf.maxPool(walked, window, steps, 'valid') : tf.avgPool(walked, window, steps, 'valid');
	const { output, atSums } = activation(spec.activation ?? 'none', tf.div(pooled, share), dY);
	const dy = tf.div(atSums, share);
	const atWalked =
		spec.op === 'max-pool'
			? kernelNamed('MaxPoolGrad', { dy, input: walked, output: pooled }, attributes)
			: kernelNamed('AvgPoolGrad', { dy, input: walked }, attributes);
	const atPadded = unwalk(atWalked, down, right, padded.shape);
	return { output, input: unframe(unmeet(atPadded, beyond), sides), native: nativePool(spec, x, window, stride) };
}

/** How many windows there are; with ceil mode one more may overhang, unless it would begin behind the input. */
function walkOf(reach: Reach, [before, after]: readonly [number, number], { ceilMode = false }: PoolSpec): Walk {
	const room = reach.input + before + after - spanOf(reach) + (ceilMode ? reach.stride - 1 : 0);
	const counted = Math.floor(room / reach.stride) + 1;
	const output = ceilMode && (counted - 1) * reach.stride >= reach.input + before ? counted - 1 : counted;
	const cells = Array.from({ length: output * reach.window }, (_, index) => {
		return Math.floor(index / reach.window) * reach.stride + (index % reach.window) * reach.dilation;
	});
	return reach.dilation > 1 ? { output, stride: reach.window, cells } : { output, stride: reach.stride, cells: undefined };
}

/** Cells that the last window reaches beyond the padding; below zero, cells that no window reaches. */
function excess(reach: Reach, [before, after]: readonly [number, number], { output }: Walk): number {
	return (output - 1) * reach.stride + spanOf(reach) - (reach.input + before + after);
}

/** Made so long that the windows meet its end. */
function meet(x: tf.Tensor4D, [[, down], [, right]]: Sides, value: number): tf.Tensor4D {
	const longer = frame(
		x,
		[
			[0, Math.max(0, down)],
			[0, Math.max(0, right)],
		],
		value,
	);
	return unframe(longer, [
		[0, Math.max(0, -down)],
		[0, Math.max(0, -right)],
	]);
}

function unmeet(x: tf.Tensor4D, [[, down], [, right]]: Sides): tf.Tensor4D {
	return meet(
		x,
		[
			[0, -down],
			[0, -right],
		],
		0,
	);
}

function walk(x: tf.Tensor4D, down: Walk, right: Walk): tf.Tensor4D {
	const rows = down.cells === undefined ? x : tf.gather(x, tf.tensor1d([...down.cells], 'int32'), 1);
	return right.cells === undefined ? rows : tf.gather(rows, tf.tensor1d([...right.cells], 'int32'), 2);
}

function unwalk(x: tf.Tensor4D, down: Walk, right: Walk, [, height, width]: tf.Tensor4D['shape']): tf.Tensor4D {
	const rows = down.cells === undefined ? x : gathered(x, tf.tensor1d([...down.cells], 'int32'), height, 1);
	return right.cells === undefined ? rows : gathered(rows, tf.tensor1d([...right.cells], 'int32'), width, 2);
}

/** The share of each window that an average counts: the input, and the padding where that counts, never what lies beyond. */
function shareOf(
	spec: PoolSpec,
	x: tf.Tensor4D,
	sides: Sides,
	beyond: Sides,
	down: Walk,
	right: Walk,
	window: [number, number],
	steps: [number, number],
): tf.Tensor4D {
	const counted = meet(frame(tf.onesLike(x), sides, spec.countPadding ? 1 : 0), beyond, 0);
	return tf.avgPool(walk(counted, down, right), window, steps, 'valid');
}

/** TensorFlow's own `valid` and `same`, the padding of which its average leaves out. */
function nativePool(spec: PoolSpec, x: tf.Tensor4D, window: [number, number], stride: readonly [number, number]): tf.Tensor4D | undefined {
	const { padding = 'valid', ceilMode, countPadding, dilation = [1, 1] } = spec;
	if ((padding !== 'same' && padding !== 'valid') || ceilMode || (countPadding && padding === 'same') || Math.max(...dilation) > 1) {
		return undefined;
	}
	const pooled = spec.op === 'max-pool' ? tf.maxPool : tf.avgPool;
	return pooled(x, window, [...stride] as [number, number], padding);
}
