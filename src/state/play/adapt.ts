// Another input or another kernel under a layer: what has to give way so that they fit each other.

import { buildLayer } from '../../core/build-layer.js';
import { orFault } from '../../core/fault.js';
import type { Grid } from '../../core/grid.js';
import { type Kernel, kernelOf, sliceOf } from '../../core/kernel.js';
import type { LayerSpec } from '../../core/layer.js';
import type { Bare } from './setup.js';

/** Whether the layer can be built over the input. */
export function fits({ input, spec }: Bare): boolean {
	return orFault(
		() => {
			buildLayer(spec, input);
			return true;
		},
		() => false,
	);
}

/** With `same` padding where the window would not fit otherwise. */
export function fitted(bare: Bare): Bare {
	return fits(bare) ? bare : { ...bare, spec: { ...bare.spec, padding: 'same' } };
}

/** The layer over another input: its kernel is stretched to the channels. */
export function withInput({ spec }: Bare, input: Grid): Bare {
	switch (spec.op) {
		case 'conv':
			return { input, spec: { ...spec, kernel: stretch(spec.kernel, input.channels), groups: 1 } };
		case 'conv-transpose':
			return { input, spec: { ...spec, kernel: stretchFilters(spec.kernel, input.channels), groups: 1 } };
		case 'max-pool':
		case 'avg-pool':
			return { input, spec };
	}
}

/** A convolution with the kernel, stretched to the channels; what a convolution had beside its kernel is kept. */
export function withKernel({ spec, input }: Bare, given: Kernel): LayerSpec {
	const kernel = stretch(given, input.channels);
	if (spec.op !== 'conv') {
		return { op: 'conv', kernel };
	}
	const { bias, ...rest } = spec;
	return { ...rest, kernel, groups: 1, ...(typeof bias === 'number' ? { bias } : {}) };
}

/** The kernel's filters with as many slices as the input has channels: cut, or the slices again from the first. */
export function stretch(kernel: Kernel, channels: number): Kernel {
	if (kernel.depth === channels) {
		return kernel;
	}
	const filters = Array.from({ length: kernel.filters }, (_, filter) => {
		const slices = Array.from({ length: channels }, (_, channel) => sliceOf(kernel, filter, channel % kernel.depth));
		return { ...(slices[0] as Grid), channels, data: Float64Array.from(slices.flatMap(slice => [...slice.data])) };
	});
	return kernelOf(filters);
}

/** The filters again from the first, as many as are wanted. */
export function stretchFilters(kernel: Kernel, filters: number): Kernel {
	const size = kernel.data.length / kernel.filters;
	const data = Float64Array.from({ length: filters * size }, (_, index) => kernel.data[index % kernel.data.length] as number);
	return { ...kernel, filters, data };
}
