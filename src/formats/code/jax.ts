// JAX says every layer with two functions of XLA: a convolution in which all is free, and a window that reduces.

import type { Grid } from '../../core/grid.js';
import type { ConvLayer, Layer, Pair, PoolLayer, Sides, TransposeLayer } from '../../core/layer.js';
import { PAD_MODES, padLine } from './array-pad.js';
import { type Dialect, programIn } from './dialect.js';
import { averagePaddings, dilations, isNone, NONE, paddings, reached, spans, strides, windows } from './geometry.js';
import { call, type Imports, options, tuple } from './python.js';
import { biasLines, hasBias, kernelLines, type Wrap } from './values.js';

const IMPORTS: Imports = [
	[/\bjax\./, 'import jax'],
	[/\bjnp\./, 'import jax.numpy as jnp'],
	[/\bnp\./, 'import numpy as np'],
	[/\blax\./, 'from jax import lax'],
];
const ARRAY: Wrap = ['jnp.array(', ', dtype=jnp.float32)'];
const FLIPPED = 'w[:, :, ::-1, ::-1]';
const LAYOUT = "dimension_numbers=('NCHW', 'OIHW', 'NCHW')";

/** A program in JAX that computes the layer's output and prints it. Says every layer. */
export function jaxCode(layer: Layer, input: Grid): string {
	return programIn(JAX, layer, input);
}

const JAX: Dialect = {
	imports: IMPORTS,
	input: ARRAY,
	prepare: [],
	conv: layer => weighted(layer, convLines(layer)),
	transpose: layer => weighted(layer, transposeLines(layer)),
	maximum: layer => [call('y = lax.reduce_window', ['x', '-jnp.inf', 'lax.max', ...windowArguments(layer, reached(layer))])],
	average: averageLines,
	activate: {
		none: [],
		relu: ['y = jax.nn.relu(y)'],
		sigmoid: ['y = jax.nn.sigmoid(y)'],
		tanh: ['y = jnp.tanh(y)'],
	},
	print: 'print(y)',
};

function weighted(layer: ConvLayer | TransposeLayer, lines: readonly string[]): string[] {
	return [...kernelLines(layer, ARRAY), ...biasLines(layer, ARRAY), ...lines, ...(hasBias(layer) ? ['y = y + b[:, None, None]'] : [])];
}

function convLines(layer: ConvLayer): string[] {
	const own = layer.paddingMode === 'zeros';
	const sides = paddings(layer);
	return [
		...(layer.mode === 'convolution' ? [`w = ${FLIPPED}  # true convolution: the kernel turned by 180°`] : []),
		...(own ? [] : padLine('jnp', sides, PAD_MODES[layer.paddingMode])),
		convCall(layer, strides(layer), own ? sides : NONE, []),
	];
}

/** The adjoint: zeros between the inputs, the kernel flipped and its channels exchanged, and what a full padding leaves of the padding. */
function transposeLines(layer: TransposeLayer): string[] {
	const [height, width] = spans(layer);
	const [extraRows, extraCols] = layer.outputPadding;
	const [top, bottom, left, right] = paddings(layer);
	const sides: Sides = [height - 1 - top, height - 1 - bottom + extraRows, width - 1 - left, width - 1 - right + extraCols];
	const flip =
		layer.mode === 'correlation'
			? [`w = ${FLIPPED}  # transposed: the kernel slides turned by 180°`]
			: ['# true convolution turns the kernel by 180°, its transpose turns it back: w stays as it is'];
	return [...flip, ...exchangeLines(layer), convCall(layer, [1, 1], sides, options([['lhs_dilation', tuple(strides(layer)), '(1, 1)']]))];
}

function exchangeLines({ kernel, groups, output }: TransposeLayer): string[] {
	if (groups === 1) {
		return ['w = w.swapaxes(0, 1)  # output channels first'];
	}
	const inGroup = kernel.filters / groups;
	const grouped = [groups, inGroup, kernel.depth, kernel.rows, kernel.cols];
	return [
		`w = w.reshape${tuple(grouped)}.swapaxes(1, 2)  # output channels first, group by group`,
		`w = w.reshape${tuple([output.channels, inGroup, kernel.rows, kernel.cols])}`,
	];
}

function convCall(layer: ConvLayer | TransposeLayer, steps: Pair, sides: Sides, more: readonly string[]): string {
	const args = [
		'x[None]',
		'w',
		`window_strides=${tuple(steps)}`,
		`padding=${pairs(sides)}`,
		...more,
		...options([
			['rhs_dilation', tuple(dilations(layer)), '(1, 1)'],
			['feature_group_count', String(layer.groups), '1'],
		]),
		LAYOUT,
	];
	return call('y = lax.conv_general_dilated', args, '[0]');
}

function averageLines(layer: PoolLayer): string[] {
	const { counted, left } = averagePaddings(layer);
	const sum = (values: string, sides: Sides): string =>
		call('lax.reduce_window', [values, '0.0', 'lax.add', ...windowArguments(layer, sides)]);
	if (isNone(left)) {
		const [rows, cols] = windows(layer);
		return [`y = ${sum('x', counted)} / ${rows * cols}`];
	}
	return [...padLine('jnp', counted, ''), `y = ${sum('x', left)}`, `y = y / ${sum('jnp.ones_like(x)', left)}  # the cells that count`];
}

function windowArguments(layer: PoolLayer, [top, bottom, left, right]: Sides): string[] {
	return [
		`window_dimensions=${tuple([1, ...windows(layer)])}`,
		`window_strides=${tuple([1, ...strides(layer)])}`,
		`padding=((0, 0), (${top}, ${bottom}), (${left}, ${right}))`,
		...options([['window_dilation', tuple([1, ...dilations(layer)]), '(1, 1, 1)']]),
	];
}

function pairs([top, bottom, left, right]: Sides): string {
	return `((${top}, ${bottom}), (${left}, ${right}))`;
}
