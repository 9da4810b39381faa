// A learner meets a layer here and uses it elsewhere: the same layer as a short program for each framework.

import { Fault } from '../../core/fault.js';
import type { Grid } from '../../core/grid.js';
import type { Layer } from '../../core/layer.js';
import { jaxCode } from './jax.js';
import { numpyCode } from './numpy.js';
import { pytorchCode } from './pytorch.js';
import { tensorflowCode } from './tensorflow.js';

export const CODE_TARGETS = ['numpy', 'pytorch', 'tensorflow', 'jax'] as const;
export type CodeTarget = (typeof CODE_TARGETS)[number];

const MAX_FLOAT32 = (2 - 2 ** -23) * 2 ** 127;

interface Target {
	readonly write: (layer: Layer, input: Grid) => string;
	/** The largest number that its arrays hold. */
	readonly largest: number;
}

const TARGETS: Record<CodeTarget, Target> = {
	numpy: { write: numpyCode, largest: Number.MAX_VALUE },
	pytorch: { write: pytorchCode, largest: MAX_FLOAT32 },
	tensorflow: { write: tensorflowCode, largest: MAX_FLOAT32 },
	jax: { write: jaxCode, largest: MAX_FLOAT32 },
};

/**
 * A Python program that prints what the layer makes of the input: channels × rows × columns; equal within float32,
 * NumPy's within float64. Throws a Fault where the framework can't say this layer in one layer of its own.
 */
export function exportCode(target: CodeTarget, layer: Layer, input: Grid): string {
	const { write, largest } = TARGETS[target];
	const arrays = 'kernel' in layer ? [input.data, layer.kernel.data, layer.bias] : [input.data];
	if (arrays.some(values => values.some(value => Math.abs(value) > largest))) {
		throw new Fault('{target} computes in float32, at most 3.4e38, and a number here is larger: take smaller ones, or export to numpy', {
			target,
		});
	}
	return write(layer, input);
}
