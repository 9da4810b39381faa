// What a layer learns, and what it costs to apply.

import { sizeOf } from './grid.js';
import type { Layer } from './layer.js';

/** Learned numbers: each weight, and one bias an output channel. The image size plays no part; a pooling has none. */
export function parameterCount(layer: Layer): number {
	return 'kernel' in layer ? layer.kernel.data.length + layer.output.channels : 0;
}

/** Multiplications (for a pooling, values looked at) that the layer takes, the padding counted. */
export function productCount(layer: Layer): number {
	const window = layer.rows.window * layer.cols.window;
	switch (layer.op) {
		case 'conv':
			return sizeOf(layer.output) * layer.kernel.depth * window;
		case 'conv-transpose':
			return sizeOf(layer.input) * layer.kernel.depth * window;
		case 'max-pool':
		case 'avg-pool':
			return sizeOf(layer.output) * window;
	}
}
