// PyTorch says nearly every layer in one call of torch.nn.functional; padding that is not the same on both sides is a step of its own.

import type { PaddingMode } from '../../core/axis.js';
import { Fault } from '../../core/fault.js';
import type { Grid } from '../../core/grid.js';
import type { ConvLayer, Layer, PoolLayer, Sides, TransposeLayer } from '../../core/layer.js';
import { type Dialect, programIn } from './dialect.js';
import { averagePaddings, cropText, dilations, exceedsOne, isNone, isSymmetric, paddings, reached, strides, windows } from './geometry.js';
import { call, type Imports, options, tuple } from './python.js';
import { biasLines, hasBias, kernelLines, type Wrap } from './values.js';

const IMPORTS: Imports = [
	[/\bnp\./, 'import numpy as np'],
	[/\btorch\./, 'import torch'],
	[/\bF\./, 'import torch.nn.functional as F'],
];
const TENSOR: Wrap = ['torch.tensor(', ', dtype=torch.float32)'];
const BATCH: Wrap = ['torch.tensor(', ', dtype=torch.float32)[None]'];
const FLIP = 'w = w.flip(2, 3)  # true convolution: the kernel turned by 180°';
const PAD_MODES: Record<PaddingMode, string> = {
	zeros: '',
	reflect: ", mode='reflect'",
	replicate: ", mode='replicate'",
	circular: ", mode='circular'",
};

/** A program in PyTorch that computes the layer's output and prints it. Throws a Fault on a dilated average. */
export function pytorchCode(layer: Layer, input: Grid): string {
	return programIn(PYTORCH, layer, input);
}

const PYTORCH: Dialect = {
	imports: IMPORTS,
	input: BATCH,
	prepare: [],
	conv: layer => [...weightLines(layer), ...convLines(layer)],
	transpose: layer => [...weightLines(layer), ...transposeLines(layer)],
	maximum: maxLines,
	average: averageLines,
	activate: {
		none: [],
		relu: ['y = torch.relu(y)'],
		sigmoid: ['y = torch.sigmoid(y)'],
		tanh: ['y = torch.tanh(y)'],
	},
	print: 'print(y[0])',
};

function weightLines(layer: ConvLayer | TransposeLayer): string[] {
	return [...kernelLines(layer, TENSOR), ...biasLines(layer, TENSOR), ...(layer.mode === 'convolution' ? [FLIP] : [])];
}

function convLines(layer: ConvLayer): string[] {
	const sides = paddings(layer);
	const own = layer.paddingMode === 'zeros' && isSymmetric(sides);
	const args = [
		...weightArguments(layer),
		...options([
			['stride', tuple(strides(layer)), '(1, 1)'],
			['padding', own ? eachAxis(sides) : '(0, 0)', '(0, 0)'],
			['dilation', tuple(dilations(layer)), '(1, 1)'],
			['groups', String(layer.groups), '1'],
		]),
	];
	return [...(own ? [] : padLine(sides, PAD_MODES[layer.paddingMode])), call('y = F.conv2d', args)];
}

function transposeLines(layer: TransposeLayer): string[] {
	const sides = paddings(layer);
	const own = isSymmetric(sides);
	const crop = own ? undefined : cropText(layer);
	const args = [
		...weightArguments(layer),
		...options([
			['stride', tuple(strides(layer)), '(1, 1)'],
			['padding', own ? eachAxis(sides) : '(0, 0)', '(0, 0)'],
			['output_padding', tuple(layer.outputPadding), '(0, 0)'],
			['groups', String(layer.groups), '1'],
			['dilation', tuple(dilations(layer)), '(1, 1)'],
		]),
	];
	return [
		call('y = F.conv_transpose2d', args),
		...(crop === undefined ? [] : [`y = y[:, :, ${crop}]  # the padding differs from side to side: crop it away`]),
	];
}

function weightArguments(layer: ConvLayer | TransposeLayer): string[] {
	return hasBias(layer) ? ['x', 'w', 'bias=b'] : ['x', 'w'];
}

function maxLines(layer: PoolLayer): string[] {
	const own = poolsItself(layer);
	const args = ['x', ...windowOptions(layer), ...(own ? paddingOptions(layer) : []), ...dilationOptions(layer)];
	return [...(own ? [] : padLine(reached(layer), ", value=float('-inf')")), call('y = F.max_pool2d', args)];
}

function averageLines(layer: PoolLayer): string[] {
	if (exceedsOne(dilations(layer))) {
		const [rows, cols] = dilations(layer);
		throw new Fault("PyTorch's avg_pool2d has no dilation, here {rows},{cols}: take dilation 1, or export to numpy or jax", { rows, cols });
	}
	if (poolsItself(layer)) {
		const counting = isNone(paddings(layer)) || layer.countPadding ? [] : ['count_include_pad=False'];
		return [call('y = F.avg_pool2d', ['x', ...windowOptions(layer), ...paddingOptions(layer), ...counting])];
	}
	const { counted, left } = averagePaddings(layer);
	const average = (values: string): string => `F.avg_pool2d(${[values, ...windowOptions(layer)].join(', ')})`;
	if (isNone(left)) {
		return [...padLine(counted, ''), `y = ${average('x')}`];
	}
	return [
		...padLine(counted, ''),
		'counts = torch.ones_like(x)  # 1 where a cell counts, 0 in the padding',
		...padLine(left, ''),
		...padLine(left, '', 'counts'),
		`y = ${average('x')}`,
		`y = y / ${average('counts')}`,
	];
}

/** Whether the padding can be the pooling's own: the same on both sides, and at most half of the window. */
function poolsItself(layer: PoolLayer): boolean {
	const [top, , left] = paddings(layer);
	const [rows, cols] = windows(layer);
	return isSymmetric(paddings(layer)) && top <= Math.floor(rows / 2) && left <= Math.floor(cols / 2);
}

function windowOptions(layer: PoolLayer): string[] {
	return [tuple(windows(layer)), ...options([['stride', tuple(strides(layer)), tuple(windows(layer))]])];
}

function paddingOptions(layer: PoolLayer): string[] {
	return options([
		['padding', eachAxis(paddings(layer)), '(0, 0)'],
		['ceil_mode', layer.ceilMode ? 'True' : 'False', 'False'],
	]);
}

function dilationOptions(layer: PoolLayer): string[] {
	return options([['dilation', tuple(dilations(layer)), '(1, 1)']]);
}

function eachAxis([top, , left]: Sides): string {
	return tuple([top, left]);
}

/** F.pad begins with the last axis: left, right, top, bottom. */
function padLine(sides: Sides, mode: string, name = 'x'): string[] {
	const [top, bottom, left, right] = sides;
	return isNone(sides) ? [] : [`${name} = F.pad(${name}, (${left}, ${right}, ${top}, ${bottom})${mode})`];
}
