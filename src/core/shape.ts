// How long an output axis is, and the formula with its live numbers.

import { type Axis, span } from './axis.js';
import type { Layer } from './layer.js';

/** The lengths that decide an output size. */
export type AxisSizes = Omit<Axis, 'output'>;

/**
 * Output length of a sliding window: ⌊(n + p − d(k − 1) − 1) / s⌋ + 1, p being the padding of both sides.
 * May be below 1: then the window does not fit. Source: PyTorch Conv2d; Dumoulin & Visin, relationship 15.
 */
export function slidingOutput({ input, before, after, stride, ...window }: AxisSizes): number {
	return Math.floor((input + before + after - span(window)) / stride) + 1;
}

/**
 * The same with the division rounded up, as pooling may. A last window that would begin in the padding
 * after the input is left out. Source: PyTorch MaxPool2d, `ceil_mode`.
 */
export function ceilOutput(sizes: AxisSizes): number {
	const { input, before, after, stride } = sizes;
	const rounded = Math.ceil((input + before + after - span(sizes)) / stride) + 1;
	return (rounded - 1) * stride >= input + before ? rounded - 1 : rounded;
}

/** Output length of the adjoint: (n − 1)s − p + d(k − 1) + 1 + the output padding. Source: PyTorch ConvTranspose2d. */
export function spreadingOutput({ input, before, after, stride, ...window }: AxisSizes, outputPadding: number): number {
	return (input - 1) * stride - before - after + span(window) + outputPadding;
}

/** Padding that makes the output ⌈n / s⌉ long, the odd extra cell after the input. Source: TensorFlow, `SAME`. */
export function samePadding(input: number, window: number, stride: number, dilation: number): [before: number, after: number] {
	const total = Math.max(0, (Math.ceil(input / stride) - 1) * stride + span({ window, dilation }) - input);
	return [Math.floor(total / 2), Math.ceil(total / 2)];
}

/** `⌊(3 + 0 + 0 − 1·(2 − 1) − 1) / 1⌋ + 1 = 2`, the numbers in the order n, before, after, d, k, s. */
export function slidingFormula(axis: Axis, ceil = false): string {
	const [open, close] = ceil ? ['⌈', '⌉'] : ['⌊', '⌋'];
	const { input, before, after, dilation, window, stride, output } = axis;
	const rounded = `${open}(${input} + ${before} + ${after} − ${dilation}·(${window} − 1) − 1) / ${stride}${close} + 1`;
	return `${rounded}${leftOut(axis, ceil)} = ${output}`;
}

/** The same with the padding and the span of the window summed up: `⌊(3 + 0 − 2) / 1⌋ + 1 = 2`. */
function shortSlidingFormula(axis: Axis, ceil = false): string {
	const { input, before, after, stride } = axis;
	const [open, close] = ceil ? ['⌈', '⌉'] : ['⌊', '⌋'];
	return `${open}(${input} + ${before + after} − ${span(axis)}) / ${stride}${close} + 1${leftOut(axis, ceil)} = ${axis.output}`;
}

/** A last pooling window that would begin in the padding is taken off again. */
function leftOut({ output, ...sizes }: Axis, ceil: boolean): string {
	return ceil && output < Math.ceil((sizes.input + sizes.before + sizes.after - span(sizes)) / sizes.stride) + 1 ? ' − 1' : '';
}

/** `(2 − 1)·1 − 0 − 0 + 1·(2 − 1) + 0 + 1 = 3`, the numbers in the order n, s, before, after, d, k, output padding. */
export function spreadingFormula(axis: Axis, outputPadding: number): string {
	const { input, stride, before, after, dilation, window, output } = axis;
	return `(${input} − 1)·${stride} − ${before} − ${after} + ${dilation}·(${window} − 1) + ${outputPadding} + 1 = ${output}`;
}

/** The same with padding and span summed up: `(2 − 1)·1 − 0 + 2 + 0 = 3`. */
function shortSpreadingFormula(axis: Axis, outputPadding: number): string {
	const { input, stride, before, after, output } = axis;
	return `(${input} − 1)·${stride} − ${before + after} + ${span(axis)} + ${outputPadding} = ${output}`;
}

/** How both output sizes of a layer come about, in full or in short. */
export function sizeFormulas(layer: Layer, telling: 'full' | 'short' = 'full'): { readonly rows: string; readonly cols: string } {
	const { rows, cols } = layer;
	if (layer.op === 'conv-transpose') {
		const tell = telling === 'full' ? spreadingFormula : shortSpreadingFormula;
		return { rows: tell(rows, layer.outputPadding[0]), cols: tell(cols, layer.outputPadding[1]) };
	}
	const tell = telling === 'full' ? slidingFormula : shortSlidingFormula;
	const ceil = 'ceilMode' in layer && layer.ceilMode;
	return { rows: tell(rows, ceil), cols: tell(cols, ceil) };
}
