// Gradient descent on a layer's kernel, one epoch at a time.

import { buildLayer } from '../core/build-layer.js';
import { forward } from '../core/forward.js';
import { gradients } from '../core/gradient.js';
import { type Grid, mapGrid } from '../core/grid.js';
import type { Kernel } from '../core/kernel.js';
import type { ConvSpec } from '../core/layer.js';

/** One epoch: the loss of the prediction made before its update, and the kernel after it. */
export interface Epoch {
	readonly epoch: number;
	readonly loss: number;
	readonly kernel: Kernel;
}

/**
 * Epochs of plain gradient descent towards `target`, the output wanted for `input`: K ← K − rate · dL/dK,
 * L = Σ (prediction − target)². Source: D2L, Learning a Kernel.
 */
export function* descend(spec: ConvSpec, input: Grid, target: Grid, rate: number): Generator<Epoch, never> {
	let kernel = spec.kernel;
	for (let epoch = 1; ; epoch++) {
		const layer = buildLayer({ ...spec, kernel }, input);
		const residual = mapGrid(forward(layer, input), (value, index) => value - (target.data[index] as number));
		const loss = residual.data.reduce((sum, value) => sum + value * value, 0);
		const gradient = gradients(
			layer,
			input,
			mapGrid(residual, value => 2 * value),
		).kernel as Kernel;
		kernel = { ...kernel, data: kernel.data.map((weight, index) => weight - rate * (gradient.data[index] as number)) };
		yield { epoch, loss, kernel };
	}
}
