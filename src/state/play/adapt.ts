// Another input or another kernel under a layer: what has to give way so that they fit each other.

import { buildLayer } from '../../core/build-layer.js';
import { orFault } from '../../core/fault.js';
import { fitChannels, stretch } from '../../core/fit-layer.js';
import type { Grid } from '../../core/grid.js';
import type { Kernel } from '../../core/kernel.js';
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
	return { input, spec: fitChannels(spec, input.channels) };
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
