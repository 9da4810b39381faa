// A layer applied: the one door to all kinds.

import { activate } from './activation.js';
import { convolve } from './convolve.js';
import { type Grid, mapGrid } from './grid.js';
import type { Layer } from './layer.js';
import { pool } from './pool.js';
import { transpose } from './transpose.js';

/** What the layer makes of an input of the shape it was built for: a grid of shape `layer.output`. */
export function forward(layer: Layer, input: Grid): Grid {
	const sums = forwardSums(layer, input);
	return layer.activation === 'none' ? sums : mapGrid(sums, sum => activate(layer.activation, sum));
}

/** The same before the activation. */
export function forwardSums(layer: Layer, input: Grid): Grid {
	switch (layer.op) {
		case 'conv':
			return convolve(layer, input);
		case 'conv-transpose':
			return transpose(layer, input);
		case 'max-pool':
		case 'avg-pool':
			return pool(layer, input);
	}
}
