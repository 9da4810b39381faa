// From a spec to a layer that fits its input: paddings by name become cells, pairs become axes, and what can't be is refused.

import { ACTIVATIONS } from './activation.js';
import { type Axis, PADDING_MODES, span } from './axis.js';
import {
	checkBorder,
	checkFits,
	checkName,
	checkPadding,
	checkPair,
	checkPoolPadding,
	checkPoolTaps,
	checkSize,
	checkWeights,
} from './check-layer.js';
import { Fault, phrase } from './fault.js';
import type { Shape } from './grid.js';
import {
	type ConvLayer,
	type ConvSpec,
	type Layer,
	type LayerSpec,
	OPS,
	type Padding,
	type Pair,
	type PoolLayer,
	type PoolSpec,
	type Sides,
	type TransposeLayer,
	type TransposeSpec,
} from './layer.js';
import { type AxisSizes, ceilOutput, samePadding, slidingOutput, spreadingOutput } from './shape.js';

/**
 * The layer that a spec describes over an input of the given shape (channels, rows, cols).
 * Throws a Fault where it can't be built: sizes that don't fit, groups that don't divide, a negative padding …
 */
export function buildLayer(spec: LayerSpec, input: Shape): Layer {
	checkName('op', spec.op, OPS);
	checkPair(phrase('stride'), spec.stride, 1);
	checkPair(phrase('dilation'), spec.dilation, 1);
	checkName(phrase('activation'), spec.activation, ACTIVATIONS);
	checkPadding(spec.padding);
	// A grid is a shape too: the layer shall not keep its values.
	const { channels, rows, cols } = input;
	const layer = build(spec, { channels, rows, cols });
	checkSize(layer);
	if (layer.op === 'max-pool' || layer.op === 'avg-pool') {
		checkPoolTaps(layer.rows);
		checkPoolTaps(layer.cols);
	}
	return layer;
}

function build(spec: LayerSpec, input: Shape): Layer {
	switch (spec.op) {
		case 'conv':
			return buildConv(spec, input);
		case 'conv-transpose':
			return buildTranspose(spec, input);
		case 'max-pool':
		case 'avg-pool':
			return buildPool(spec, input);
	}
}

function buildConv(spec: ConvSpec, input: Shape): ConvLayer {
	const { kernel, groups = 1, mode = 'correlation', paddingMode = 'zeros' } = spec;
	checkWeights(spec);
	checkName(phrase('padding mode'), paddingMode, PADDING_MODES);
	if (input.channels % groups !== 0 || kernel.filters % groups !== 0) {
		throw new Fault('{groups} groups do not divide {channels} input channels and {filters} filters evenly', {
			groups,
			channels: input.channels,
			filters: kernel.filters,
		});
	}
	if (kernel.depth !== input.channels / groups) {
		throw new Fault(
			'each filter has {depth} slices where {channels} input channels in {groups} groups need {needed}: a kernel of shape {filters}×{needed}×{rows}×{cols}',
			{
				depth: kernel.depth,
				channels: input.channels,
				groups,
				needed: input.channels / groups,
				filters: kernel.filters,
				rows: kernel.rows,
				cols: kernel.cols,
			},
		);
	}
	const window: Pair = [kernel.rows, kernel.cols];
	const rows = slidingAxis(spec, input, 0, window);
	const cols = slidingAxis(spec, input, 1, window);
	checkFits(rows, cols);
	checkBorder(paddingMode, rows, phrase('rows'));
	checkBorder(paddingMode, cols, phrase('columns'));
	const output = { channels: kernel.filters, rows: rows.output, cols: cols.output };
	const { activation = 'none' } = spec;
	return { op: 'conv', spec, input, output, rows, cols, kernel, bias: biasOf(spec, output), groups, mode, paddingMode, activation };
}

function buildTranspose(spec: TransposeSpec, input: Shape): TransposeLayer {
	const { kernel, groups = 1, mode = 'correlation', outputPadding = [0, 0] } = spec;
	checkWeights(spec);
	checkPair(phrase('output padding'), outputPadding, 0);
	if (kernel.filters !== input.channels || input.channels % groups !== 0) {
		throw new Fault(
			'a transposed kernel has one filter an input channel, in groups that divide them: {filters} filters, {channels} input channels, {groups} groups',
			{ filters: kernel.filters, channels: input.channels, groups },
		);
	}
	const rows = spreadingAxis(spec, input, 0);
	const cols = spreadingAxis(spec, input, 1);
	if (rows.output < 1 || cols.output < 1) {
		throw new Fault('the padding leaves nothing of the output: {rows} rows, {cols} columns; take less padding', {
			rows: rows.output,
			cols: cols.output,
		});
	}
	const output = { channels: kernel.depth * groups, rows: rows.output, cols: cols.output };
	const { activation = 'none' } = spec;
	return {
		op: 'conv-transpose',
		spec,
		input,
		output,
		rows,
		cols,
		kernel,
		bias: biasOf(spec, output),
		groups,
		mode,
		outputPadding: outputPaddings(spec),
		activation,
	};
}

function buildPool(spec: PoolSpec, input: Shape): PoolLayer {
	const { op, window, ceilMode = false, countPadding = false, activation = 'none' } = spec;
	checkPair(phrase('window'), window, 1);
	const pooled = { ...spec, stride: spec.stride ?? window };
	const rows = slidingAxis(pooled, input, 0, window, ceilMode);
	const cols = slidingAxis(pooled, input, 1, window, ceilMode);
	checkFits(rows, cols);
	checkPoolPadding(rows);
	checkPoolPadding(cols);
	const output = { channels: input.channels, rows: rows.output, cols: cols.output };
	return { op, spec, input, output, rows, cols, ceilMode, countPadding, activation };
}

type SlidingSpec = Pick<LayerSpec, 'stride' | 'padding' | 'dilation'>;

/** Which of a pair, or of four sides: the rows' or the columns'. */
type Direction = 0 | 1;

function inputLength(input: Shape, direction: Direction): number {
	return direction === 0 ? input.rows : input.cols;
}

function slidingAxis(spec: SlidingSpec, shape: Shape, direction: Direction, windows: Pair, ceil = false): Axis {
	const input = inputLength(shape, direction);
	const window = windows[direction];
	const stride = spec.stride?.[direction] ?? 1;
	const dilation = spec.dilation?.[direction] ?? 1;
	const [before, after] = slidingPadding(spec.padding ?? 'valid', direction, { input, window, stride, dilation });
	const sizes: AxisSizes = { input, window, stride, dilation, before, after };
	return { ...sizes, output: ceil ? ceilOutput(sizes) : slidingOutput(sizes) };
}

function slidingPadding(
	padding: Padding,
	direction: Direction,
	axis: Omit<AxisSizes, 'before' | 'after'>,
): readonly [before: number, after: number] {
	switch (padding) {
		case 'valid':
			return [0, 0];
		case 'same':
			return samePadding(axis.input, axis.window, axis.stride, axis.dilation);
		case 'full':
			return [span(axis) - 1, span(axis) - 1];
		default:
			return sidesOf(padding, direction);
	}
}

function sidesOf(sides: Sides, direction: Direction): readonly [before: number, after: number] {
	return direction === 0 ? [sides[0], sides[1]] : [sides[2], sides[3]];
}

function spreadingAxis(spec: TransposeSpec, shape: Shape, direction: Direction): Axis {
	const input = inputLength(shape, direction);
	const { kernel } = spec;
	const window = direction === 0 ? kernel.rows : kernel.cols;
	const stride = spec.stride?.[direction] ?? 1;
	const dilation = spec.dilation?.[direction] ?? 1;
	const [before, after] = spreadingPadding(spec.padding ?? 'valid', direction, span({ window, dilation }), stride);
	const sizes: AxisSizes = { input, window, stride, dilation, before, after };
	const outputPadding = outputPaddings(spec)[direction];
	if (outputPadding > 0 && outputPadding >= Math.max(stride, dilation)) {
		throw new Fault('the output padding is smaller than the stride or the dilation: output padding {found}, stride {stride}', {
			found: outputPadding,
			stride,
		});
	}
	return { ...sizes, output: spreadingOutput(sizes, outputPadding) };
}

/** `same` restores what a `same` convolution of stride s came from: an output of n · s. */
function spreadingPadding(padding: Padding, direction: Direction, spanned: number, stride: number): readonly [number, number] {
	switch (padding) {
		case 'valid':
			return [0, 0];
		case 'same': {
			const total = Math.max(0, spanned - stride);
			return [Math.floor(total / 2), Math.ceil(total / 2)];
		}
		case 'full':
			return [spanned - 1, spanned - 1];
		default:
			return sidesOf(padding, direction);
	}
}

/** The output padding as given; under `same`, what a stride wider than the kernel leaves open. */
function outputPaddings(spec: TransposeSpec): Pair {
	const { kernel, stride = [1, 1], dilation = [1, 1], outputPadding = [0, 0], padding } = spec;
	if (padding !== 'same') {
		return outputPadding;
	}
	const open = (window: number, direction: Direction): number =>
		Math.max(outputPadding[direction], stride[direction] - span({ window, dilation: dilation[direction] }));
	return [open(kernel.rows, 0), open(kernel.cols, 1)];
}

function biasOf({ bias = 0 }: ConvSpec | TransposeSpec, output: Shape): Float64Array {
	const values = typeof bias === 'number' ? new Array<number>(output.channels).fill(bias) : bias;
	if (values.length !== output.channels) {
		throw new Fault('{found} biases for {channels} output channels: one for all, or one for each', {
			found: values.length,
			channels: output.channels,
		});
	}
	if (!values.every(Number.isFinite)) {
		throw new Fault('a bias is a finite number');
	}
	return Float64Array.from(values);
}
