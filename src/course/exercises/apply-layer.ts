// A layer applied as it is, and paid for. Lessons are small; what is larger is a mistake or an attack.

import { buildLayer } from '../../core/build-layer.js';
import { Fault } from '../../core/fault.js';
import { forward } from '../../core/forward.js';
import { type Grid, type Shape, shapeText, sizeOf } from '../../core/grid.js';
import type { Layer } from '../../core/layer.js';
import { productCount } from '../../core/parameters.js';
import { newWork, type Work } from '../../expression/work.js';
import type { Scene } from './drawn.js';

const MOST_OUTPUT = 1e5;
const MOST_PRODUCTS = 1e7;

/** Throws a Fault where a grid is larger than anything in a lesson. */
export function checkSize(shape: Shape): void {
	if (sizeOf(shape) > MOST_OUTPUT) {
		throw new Fault('{shape} is too large for a lesson: at most {most} values', { shape: shapeText(shape), most: MOST_OUTPUT });
	}
}

/** The layer of a scene. Throws a Fault where it can't be built, or is larger than any in a lesson. */
export function layerOf({ input, spec }: Scene): Layer {
	checkSize(input);
	const layer = buildLayer(spec, input);
	checkSize(padded(layer));
	checkSize(layer.output);
	const products = productCount(layer);
	if (products > MOST_PRODUCTS) {
		throw new Fault('a layer of a lesson takes at most {most} multiplications, not {products}', { most: MOST_PRODUCTS, products });
	}
	return layer;
}

/** The layer as it is. */
export function applyLayer(scene: Scene, work: Work = newWork()): Grid {
	const { input, spec } = scene;
	if ('window' in spec) {
		// To build a pooling, each place of its window is looked at.
		work.spend(input.rows * spec.window[0] + input.cols * spec.window[1]);
	}
	const layer = layerOf(scene);
	work.spend(productCount(layer) + sizeOf(padded(layer)) + sizeOf(layer.output));
	return forward(layer, input);
}

/** The input with its border. */
function padded({ input, rows, cols }: Layer): Shape {
	return { channels: input.channels, rows: rows.before + input.rows + rows.after, cols: cols.before + input.cols + cols.after };
}
