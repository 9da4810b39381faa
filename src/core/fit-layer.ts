// A kernel over an input of another number of channels: what was there is kept, cut or repeated, so that the layer can be built again.

import { Fault } from './fault.js';
import { type Grid, MAX_VALUES, type Shape } from './grid.js';
import { type Kernel, kernelOf, sliceOf } from './kernel.js';
import type { ConvSpec, LayerSpec, TransposeSpec } from './layer.js';

/**
 * The spec over an input of so many channels: the same where it fits. A depthwise convolution gets a filter for each of them,
 * any other convolution so many slices a filter, a transposed one so many filters; a pooling takes any number.
 * Throws a Fault where that would be more weights than a kernel may have.
 */
export function fitChannels(spec: LayerSpec, channels: number): LayerSpec {
	switch (spec.op) {
		case 'conv':
			return fitConv(spec, channels);
		case 'conv-transpose':
			return fitTranspose(spec, channels);
		default:
			return spec;
	}
}

function fitConv(spec: ConvSpec, channels: number): ConvSpec {
	const { kernel, groups = 1 } = spec;
	if (kernel.depth * groups === channels) {
		return spec;
	}
	if (groups > 1 && kernel.depth === 1 && kernel.filters === groups) {
		return { ...spec, kernel: repeatFilters(kernel, channels), groups: channels, ...repeatBias(spec, channels) };
	}
	return { ...spec, kernel: stretch(kernel, channels), groups: 1 };
}

/** Of a kernel that fitted other channels its first filter is repeated. */
function fitTranspose(spec: TransposeSpec, channels: number): TransposeSpec {
	const { kernel, groups = 1, bias } = spec;
	if (kernel.filters === channels && channels % groups === 0) {
		return spec;
	}
	const first = { ...kernel, filters: 1, data: kernel.data.subarray(0, kernel.data.length / kernel.filters) };
	const cut = typeof bias === 'object' ? { bias: bias.slice(0, kernel.depth) } : {};
	return { ...spec, kernel: repeatFilters(first, channels), groups: 1, ...cut };
}

/** The kernel's filters with as many slices as the input has channels: cut, or the slices again from the first. */
export function stretch(kernel: Kernel, channels: number): Kernel {
	if (kernel.depth === channels) {
		return kernel;
	}
	checkWeightCount(kernel.filters * channels * kernel.rows * kernel.cols);
	const filters = Array.from({ length: kernel.filters }, (_, filter) => {
		const slices = Array.from({ length: channels }, (_, channel) => sliceOf(kernel, filter, channel % kernel.depth));
		const data = new Float64Array(channels * kernel.rows * kernel.cols);
		for (const [index, slice] of slices.entries()) {
			data.set(slice.data, index * slice.data.length);
		}
		return { ...(slices[0] as Grid), channels, data };
	});
	return kernelOf(filters);
}

/** Throws a Fault where a kernel would have more weights than it may. */
export function checkWeightCount(count: number): void {
	if (count > MAX_VALUES) {
		throw new Fault('a kernel has at most {most} weights', { most: MAX_VALUES });
	}
}

/** The filters again from the first, as many as are wanted. Throws a Fault where they are too many. */
export function repeatFilters(kernel: Kernel, filters: number): Kernel {
	checkWeightCount(filters * kernel.depth * kernel.rows * kernel.cols);
	const size = kernel.data.length / kernel.filters;
	const data = Float64Array.from({ length: filters * size }, (_, index) => kernel.data[index % kernel.data.length] as number);
	return { ...kernel, filters, data };
}

function repeatBias({ bias }: ConvSpec, filters: number): Pick<ConvSpec, 'bias'> {
	return typeof bias === 'object' ? { bias: Array.from({ length: filters }, (_, filter) => bias[filter % bias.length] ?? 0) } : {};
}

/** A dense layer over an input of any shape: each filter's window is the whole of it, its weights cut or repeated. Throws a Fault where they are too many. */
export function fitDense(spec: ConvSpec, { channels, rows, cols }: Shape): ConvSpec {
	const { kernel } = spec;
	if (kernel.rows === rows && kernel.cols === cols && kernel.depth === channels) {
		return spec;
	}
	const area = rows * cols;
	checkWeightCount(kernel.filters * channels * area);
	const data = Float64Array.from({ length: kernel.filters * channels * area }, (_, index) => {
		const [filter, slice] = [Math.floor(index / (channels * area)), Math.floor(index / area) % channels];
		const [row, col] = [Math.floor((index % area) / cols), index % cols];
		const within = ((filter * kernel.depth + (slice % kernel.depth)) * kernel.rows + (row % kernel.rows)) * kernel.cols;
		return kernel.data[within + (col % kernel.cols)] as number;
	});
	return { ...spec, kernel: { filters: kernel.filters, depth: channels, rows, cols, data } };
}
