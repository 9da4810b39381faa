// How a layer of the network is called, as short as papers write it.

import { fill } from '../../core/fault.js';
import type { Shape } from '../../core/grid.js';
import type { Pair } from '../../core/layer.js';
import type { PlannedLayer } from '../../core/network-plan.js';
import type { MapsWords } from '../../text/digits-words.js';

/** `conv 8 3×3`, `max-pool 2×2`, `dense 10`. */
export function layerName(layer: PlannedLayer, { names }: MapsWords): string {
	switch (layer.op) {
		case 'conv':
			return fill(names.conv, { filters: layer.filters, size: pairText(layer.size) });
		case 'max-pool':
		case 'avg-pool':
			return fill(names[layer.op], { size: pairText(layer.window) });
		case 'dense':
			return fill(names.dense, { outputs: layer.outputs });
	}
}

/** The same with what its sums go through: `conv 8 3×3 relu`. */
export function fullName(layer: PlannedLayer, words: MapsWords): string {
	return layer.activation === 'none' ? layerName(layer, words) : `${layerName(layer, words)} ${layer.activation}`;
}

/** `8×26×26`; `120` where each map is a single unit. */
export const mapsText = ({ channels, rows, cols }: Shape): string => (rows * cols === 1 ? String(channels) : `${channels}×${rows}×${cols}`);

const pairText = ([rows, cols]: Pair): string => `${rows}×${cols}`;
