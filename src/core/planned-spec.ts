// From a layer that was planned to one that can be built, over the input that it meets there.

import type { Shape } from './grid.js';
import type { Kernel } from './kernel.js';
import type { LayerSpec, Pair, Sides } from './layer.js';
import type { PlannedConv, PlannedLayer } from './network-plan.js';

/** Filters, depth, rows, columns of a kernel. */
export type KernelSides = Pick<Kernel, 'filters' | 'depth' | 'rows' | 'cols'>;

/** The spec over an input of this shape, its weights those that `weights` gives for the kernel's sides. What is usual is left unsaid. */
export function plannedSpec(layer: PlannedLayer, { channels, rows, cols }: Shape, weights: (sides: KernelSides) => Kernel): LayerSpec {
	const activation = layer.activation !== 'none' && { activation: layer.activation };
	switch (layer.op) {
		case 'conv': {
			const { filters, size, padding, stride } = layer;
			const kernel = weights({ filters, depth: channels, rows: size[0], cols: size[1] });
			return { op: 'conv', kernel, ...(padding !== 'valid' && { padding: sameOf(layer) }), ...strideOf(stride, [1, 1]), ...activation };
		}
		case 'max-pool':
		case 'avg-pool':
			return { op: layer.op, window: layer.window, ...strideOf(layer.stride, layer.window), ...activation };
		case 'dense':
			return { op: 'conv', kernel: weights({ filters: layer.outputs, depth: channels, rows, cols }), ...activation };
	}
}

/** A pooling whose stride is unsaid keeps moving by its window when that is changed. */
const strideOf = (stride: Pair, usual: Pair): { readonly stride?: Pair } => (stride.join() === usual.join() ? {} : { stride });

/** Where the same size takes as many cells on all sides, they are said: so books write it, and so frameworks that know no `same`. */
function sameOf({ size: [rows, cols], stride }: PlannedConv): 'same' | Sides {
	const isEven = rows % 2 === 1 && cols % 2 === 1 && stride.every(step => step === 1);
	const [tall, wide] = [(rows - 1) / 2, (cols - 1) / 2];
	return isEven ? [tall, tall, wide, wide] : 'same';
}
