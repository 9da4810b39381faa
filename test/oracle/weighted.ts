// Convolution and transposed convolution asked of TensorFlow.js: borders first, then each group by itself over a spread kernel.

import * as tf from '@tensorflow/tfjs-core';
import type { ConvSpec, Pair, TransposeSpec } from '../../src/core/layer.js';
import { border, frame, type Reach, type Sides, sidesOf, spanOf, unborder, unframe } from './border.js';
import { activation, type Opinion, part, spread, unspread } from './opinion.js';
import { kernelNamed, toFilter } from './tensors.js';

interface Question {
	readonly filter: tf.Tensor4D;
	readonly bias: tf.Tensor1D;
	readonly stride: [number, number];
	readonly dilation: [number, number];
	readonly rows: Reach;
	readonly cols: Reach;
	readonly parts: readonly number[];
}

function question(spec: ConvSpec | TransposeSpec, x: tf.Tensor4D): Question {
	const plain = toFilter(spec.kernel);
	const [stride, dilation] = [[...(spec.stride ?? [1, 1])], [...(spec.dilation ?? [1, 1])]] as [[number, number], [number, number]];
	const reach = (direction: 0 | 1): Reach => ({
		input: x.shape[direction + 1] as number,
		window: direction === 0 ? spec.kernel.rows : spec.kernel.cols,
		stride: stride[direction],
		dilation: dilation[direction],
	});
	return {
		filter: spec.mode === 'convolution' ? tf.reverse(plain, [0, 1]) : plain,
		bias: tf.tensor1d(spec.bias as number[]),
		stride,
		dilation,
		rows: reach(0),
		cols: reach(1),
		parts: Array.from({ length: spec.groups ?? 1 }, (_, index) => index),
	};
}

const joined = (tensors: tf.Tensor4D[]): tf.Tensor4D => tf.concat(tensors, 3);
const overPlaces = (tensor: tf.Tensor4D): tf.Tensor1D => tf.sum(tensor, [0, 1, 2]);
const turnedBack = (spec: ConvSpec | TransposeSpec, gradient: tf.Tensor4D): tf.Tensor4D =>
	spec.mode === 'convolution' ? tf.reverse(gradient, [0, 1]) : gradient;

export function convOpinion(spec: ConvSpec, x: tf.Tensor4D, dY: tf.Tensor4D): Opinion {
	const { filter, bias, stride, dilation, rows, cols, parts } = question(spec, x);
	const sides = sidesOf(spec.padding, rows, cols);
	const mode = spec.paddingMode ?? 'zeros';
	const padded = border(x, mode, sides);
	const pairs = parts.map(index => ({ x: part(padded, index, parts.length), k: spread(part(filter, index, parts.length), dilation) }));
	const sums = tf.add(joined(pairs.map(({ x: own, k }) => tf.conv2d(own, k, stride, 'valid'))), bias) as tf.Tensor4D;
	const { output, atSums } = activation(spec.activation ?? 'none', sums, dY);
	const back = pairs.map(({ x: own, k }, index) => {
		const attributes = { strides: stride, pad: 'valid', dataFormat: 'NHWC' };
		const dy = part(atSums, index, parts.length);
		return {
			x: kernelNamed('Conv2DBackpropInput', { dy, filter: k }, { ...attributes, inputShape: own.shape }),
			k: unspread(kernelNamed('Conv2DBackpropFilter', { x: own, dy }, { ...attributes, filterShape: k.shape }), dilation),
		};
	});
	return {
		output,
		input: unborder(joined(back.map(gradient => gradient.x)), mode, sides, x.shape),
		kernel: turnedBack(spec, joined(back.map(gradient => gradient.k))),
		bias: overPlaces(atSums),
		native: nativeConv(spec, x, filter, bias, stride, dilation),
	};
}

/** TensorFlow's own padding by name or by sides, its own stride or dilation: it has not both of those at once. */
function nativeConv(
	spec: ConvSpec,
	x: tf.Tensor4D,
	filter: tf.Tensor4D,
	bias: tf.Tensor1D,
	stride: [number, number],
	dilation: [number, number],
) {
	const { padding = 'valid', groups = 1, paddingMode = 'zeros' } = spec;
	if (groups > 1 || paddingMode !== 'zeros' || padding === 'full' || (Math.max(...stride) > 1 && Math.max(...dilation) > 1)) {
		return undefined;
	}
	const [top, bottom, left, right] = typeof padding === 'string' ? [0, 0, 0, 0] : padding;
	const pad =
		typeof padding === 'string'
			? padding
			: ([
					[0, 0],
					[top, bottom],
					[left, right],
					[0, 0],
				] as tf.backend_util.ExplicitPadding);
	return tf.add(tf.conv2d(x, filter, stride, pad, 'NHWC', dilation), bias) as tf.Tensor4D;
}

export function transposeOpinion(spec: TransposeSpec, x: tf.Tensor4D, dY: tf.Tensor4D): Opinion {
	const { filter, bias, stride, dilation, rows, cols, parts } = question(spec, x);
	// What padding takes away is the border of the convolution that it is the adjoint of.
	const whole = (reach: Reach): Reach => ({ ...reach, input: reach.input * reach.stride });
	const sides = sidesOf(spec.padding, whole(rows), whole(cols));
	const more = outputPadding(spec, rows, cols);
	const length = (reach: Reach): number => (reach.input - 1) * reach.stride + spanOf(reach);
	const beyond: Sides = [
		[0, more[0]],
		[0, more[1]],
	];
	const pairs = parts.map(index => ({ x: part(x, index, parts.length), k: spread(part(filter, index, parts.length), dilation) }));
	const full = joined(
		pairs.map(({ x: own, k }) => tf.conv2dTranspose(own, k, [1, length(rows), length(cols), spec.kernel.depth], stride, 'valid')),
	);
	const sums = tf.add(unframe(frame(full, beyond), sides), bias) as tf.Tensor4D;
	const { output, atSums } = activation(spec.activation ?? 'none', sums, dY);
	const atFull = unframe(frame(atSums, sides), beyond);
	const back = pairs.map(({ x: own, k }, index) => {
		const dy = part(atFull, index, parts.length);
		const attributes = { strides: stride, pad: 'valid', dataFormat: 'NHWC', filterShape: k.shape };
		return {
			x: tf.conv2d(dy, k, stride, 'valid'),
			k: unspread(kernelNamed('Conv2DBackpropFilter', { x: dy, dy: own }, attributes), dilation),
		};
	});
	return {
		output,
		input: joined(back.map(gradient => gradient.x)),
		kernel: turnedBack(spec, joined(back.map(gradient => gradient.k))),
		bias: overPlaces(atSums),
		native: nativeTranspose(spec, x, filter, bias, stride),
	};
}

/** As given; under `same`, the cells that a stride wider than the kernel leaves open. */
function outputPadding(spec: TransposeSpec, rows: Reach, cols: Reach): Pair {
	const [down, right] = spec.outputPadding ?? [0, 0];
	return spec.padding === 'same'
		? [Math.max(down, rows.stride - spanOf(rows)), Math.max(right, cols.stride - spanOf(cols))]
		: [down, right];
}

/** TensorFlow's own `same`: an output of n · s. */
function nativeTranspose(spec: TransposeSpec, x: tf.Tensor4D, filter: tf.Tensor4D, bias: tf.Tensor1D, stride: [number, number]) {
	const plain = (spec.groups ?? 1) === 1 && Math.max(...(spec.dilation ?? [1])) === 1 && Math.max(...(spec.outputPadding ?? [0])) === 0;
	if (!plain || spec.padding !== 'same') {
		return undefined;
	}
	const [, height, width] = x.shape;
	return tf.add(
		tf.conv2dTranspose(x, filter, [1, height * stride[0], width * stride[1], spec.kernel.depth], stride, 'same'),
		bias,
	) as tf.Tensor4D;
}
