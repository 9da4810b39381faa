// TensorFlow keeps channels last and its kernels as (rows, columns, in, out), so a program turns the arrays, computes, and turns back.

import { Fault } from '../../core/fault.js';
import type { Grid } from '../../core/grid.js';
import type { ConvLayer, Layer, TransposeLayer } from '../../core/layer.js';
import { type Dialect, programIn } from './dialect.js';
import { cropText, dilations, exceedsOne, isNone, paddings, strides, uncropped } from './geometry.js';
import { call, type Imports, list, options } from './python.js';
import { padLines, sidesText } from './tensorflow-pad.js';
import { averageLines, maxLines } from './tensorflow-pool.js';
import { biasLines, hasBias, kernelLines, type Wrap } from './values.js';

const IMPORTS: Imports = [
	[/\bnp\./, 'import numpy as np'],
	[/\btf\./, 'import tensorflow as tf'],
];
const TENSOR: Wrap = ['tf.constant(', ', dtype=tf.float32)'];
const FLIP = 'w = tf.reverse(w, [0, 1])  # true convolution: the kernel turned by 180°';
/**
 * A program in TensorFlow that computes the layer's output and prints it. Throws a Fault where stride and dilation
 * are both above 1, and on groups or a dilation of a transposed convolution.
 */
export function tensorflowCode(layer: Layer, input: Grid): string {
	refuse(layer);
	return programIn(TENSORFLOW, layer, input);
}

const TENSORFLOW: Dialect = {
	imports: IMPORTS,
	input: TENSOR,
	prepare: ['x = tf.transpose(x, [1, 2, 0])[None]  # batch × rows × columns × channels'],
	conv: layer => weighted(layer, convLines(layer)),
	transpose: layer => weighted(layer, transposeLines(layer)),
	maximum: maxLines,
	average: averageLines,
	activate: {
		none: [],
		relu: ['y = tf.nn.relu(y)'],
		sigmoid: ['y = tf.sigmoid(y)'],
		tanh: ['y = tf.tanh(y)'],
	},
	print: 'print(tf.transpose(y[0], [2, 0, 1]).numpy())',
};

function refuse(layer: Layer): void {
	const dilation = dilations(layer).join(',');
	if (layer.op === 'conv-transpose') {
		if (layer.groups > 1) {
			throw new Fault("TensorFlow's conv2d_transpose has no groups, here {groups}: take 1, or export to numpy, pytorch or jax", {
				groups: layer.groups,
			});
		}
		if (exceedsOne(dilations(layer))) {
			throw new Fault(
				"TensorFlow's conv2d_transpose has no dilation on a CPU, here {dilation}: put zeros into the kernel instead, or export to numpy, pytorch or jax",
				{ dilation },
			);
		}
	}
	if (exceedsOne(strides(layer)) && exceedsOne(dilations(layer))) {
		throw new Fault(
			'TensorFlow takes a stride or a dilation above 1, not both, here {stride} and {dilation}: make one of them 1, or export to numpy or jax',
			{ stride: strides(layer).join(','), dilation },
		);
	}
}

function weighted(layer: ConvLayer | TransposeLayer, lines: readonly string[]): string[] {
	const order = layer.op === 'conv' ? 'in × out' : 'out × in';
	return [
		...kernelLines(layer, TENSOR),
		`w = tf.transpose(w, [2, 3, 1, 0])  # rows × columns × ${order}`,
		...(layer.mode === 'convolution' ? [FLIP] : []),
		...biasLines(layer, TENSOR),
		...lines,
		...(hasBias(layer) ? ['y = y + b'] : []),
	];
}

function convLines(layer: ConvLayer): string[] {
	const own = layer.paddingMode === 'zeros';
	const args = ['x', 'w', `strides=${list([1, ...strides(layer), 1])}`, `padding=${own ? ownPadding(layer) : "'VALID'"}`];
	const dilated = options([['dilations', list([1, ...dilations(layer), 1]), '[1, 1, 1, 1]']]);
	return [
		...(own ? [] : padLines(layer)),
		...(layer.groups > 1 ? [`# ${layer.groups} groups: TensorFlow sees them by the depth of the filters`] : []),
		call('y = tf.nn.conv2d', [...args, ...dilated]),
	];
}

function ownPadding(layer: ConvLayer): string {
	if (isNone(paddings(layer))) {
		return "'VALID'";
	}
	return layer.spec.padding === 'same' ? "'SAME'" : sidesText(paddings(layer));
}

function transposeLines(layer: TransposeLayer): string[] {
	const same = layer.spec.padding === 'same' && [layer.rows, layer.cols].every(axis => axis.output === axis.input * axis.stride);
	const [rows, cols] = same ? [layer.rows.output, layer.cols.output] : uncropped(layer);
	const crop = same ? undefined : cropText(layer);
	const args = [
		'x',
		'w',
		`output_shape=${list([1, rows, cols, layer.output.channels])}`,
		`strides=${list([1, ...strides(layer), 1])}`,
		`padding='${same ? 'SAME' : 'VALID'}'`,
	];
	return [call('y = tf.nn.conv2d_transpose', args), ...(crop === undefined ? [] : [`y = y[:, ${crop}, :]  # the padding is cropped away`])];
}
