// NumPy has no layers, so its program is the lesson: pad, look through every window, multiply and add.

import type { Grid } from '../../core/grid.js';
import type { ConvLayer, Layer, PoolLayer, TransposeLayer } from '../../core/layer.js';
import { PAD_MODES, padLine } from './array-pad.js';
import { type Dialect, programIn } from './dialect.js';
import { averagePaddings, cropText, dilations, isNone, paddings, reached, spans, strides, uncropped } from './geometry.js';
import { type Imports, tuple } from './python.js';
import { biasLines, hasBias, kernelLines, type Wrap } from './values.js';

const IMPORTS: Imports = [
	[/\bnp\./, 'import numpy as np'],
	[/sliding_window_view/, 'from numpy.lib.stride_tricks import sliding_window_view'],
];
const ARRAY: Wrap = ['np.array(', ', dtype=float)'];
const FLIP = 'w = w[:, :, ::-1, ::-1]  # true convolution: the kernel turned by 180°';
/** A program in NumPy that computes the layer's output and prints it. Says every layer. */
export function numpyCode(layer: Layer, input: Grid): string {
	return programIn(NUMPY, layer, input);
}

const NUMPY: Dialect = {
	imports: IMPORTS,
	input: ARRAY,
	prepare: [],
	conv: layer => weighted(layer, convLines(layer)),
	transpose: layer => weighted(layer, transposeLines(layer)),
	maximum: layer => [...padLine('np', reached(layer), ', constant_values=-np.inf'), windowLine(layer), 'y = windows.max(axis=(3, 4))'],
	average: averageLines,
	activate: {
		none: [],
		relu: ['y = np.maximum(y, 0)'],
		sigmoid: ['y = 1 / (1 + np.exp(-y))'],
		tanh: ['y = np.tanh(y)'],
	},
	print: 'print(y)',
};

function weighted(layer: ConvLayer | TransposeLayer, lines: readonly string[]): string[] {
	return [
		...kernelLines(layer, ARRAY),
		...biasLines(layer, ARRAY),
		...(layer.mode === 'convolution' ? [FLIP] : []),
		...lines,
		...(hasBias(layer) ? ['y = y + b[:, None, None]'] : []),
	];
}

function convLines(layer: ConvLayer): string[] {
	const { groups, kernel } = layer;
	const lines = [...padLine('np', paddings(layer), PAD_MODES[layer.paddingMode]), windowLine(layer)];
	if (groups === 1) {
		return [...lines, "y = np.einsum('cijuv,ocuv->oij', windows, w)"];
	}
	return [
		...lines,
		`windows = windows.reshape(${groups}, ${kernel.depth}, *windows.shape[1:])  # ${groups} groups, each with its own filters`,
		`w = w.reshape(${groups}, ${kernel.filters / groups}, *w.shape[1:])`,
		`y = np.einsum('gcijuv,gocuv->goij', windows, w).reshape${tuple(shapeOf(layer))}`,
	];
}

function transposeLines(layer: TransposeLayer): string[] {
	const { groups, kernel, input } = layer;
	const crop = cropText(layer);
	const full = tuple([layer.output.channels, ...uncropped(layer)]);
	const grouped = groups > 1;
	const taken = grouped ? `x[:, i, j].reshape(${groups}, ${kernel.filters / groups})` : 'x[:, i, j]';
	const product = `np.einsum('${grouped ? 'gc,gcouv->gouv' : 'c,couv->ouv'}', ${taken}, w)`;
	const spread = grouped ? `${product}.reshape(${layer.output.channels}, ${kernel.rows}, ${kernel.cols})` : product;
	return [
		...(grouped ? [`w = w.reshape(${groups}, ${kernel.filters / groups}, *w.shape[1:])  # ${groups} groups of input channels`] : []),
		`y = np.zeros(${full})`,
		`for i in range(${input.rows}):`,
		`    for j in range(${input.cols}):  # every input element spreads its kernel`,
		`        spread = ${spread}`,
		`        y[:, ${spreadSlice('i', layer.rows)}, ${spreadSlice('j', layer.cols)}] += spread`,
		...(crop === undefined ? [] : [`y = y[:, ${crop}]  # the padding is cropped away`]),
	];
}

function spreadSlice(index: string, { stride, dilation, window }: Layer['rows']): string {
	const start = stride === 1 ? index : `${index} * ${stride}`;
	const step = dilation === 1 ? '' : `:${dilation}`;
	return `${start}:${start} + ${dilation * (window - 1) + 1}${step}`;
}

function averageLines(layer: PoolLayer): string[] {
	const { counted, left } = averagePaddings(layer);
	const mean = isNone(left) ? 'y = windows.mean(axis=(3, 4))' : 'y = np.nanmean(windows, axis=(3, 4))  # nan: a cell that does not count';
	return [...padLine('np', counted, ''), ...padLine('np', left, ', constant_values=np.nan'), windowLine(layer), mean];
}

function windowLine(layer: Layer): string {
	const steps = [...strides(layer), ...dilations(layer)];
	const view = `windows = sliding_window_view(x, ${tuple(spans(layer))}, axis=(1, 2))`;
	return steps.every(step => step === 1) ? view : `${view}[:, ${steps.map(step => (step === 1 ? ':' : `::${step}`)).join(', ')}]`;
}

function shapeOf({ output }: Layer): number[] {
	return [output.channels, output.rows, output.cols];
}
