// The kinds of layers that a stack is made of: each fits whatever it is put on, its weights small and random, the same each time.

import type { ActivationName } from './activation.js';
import { checkWeightCount } from './fit-layer.js';
import type { Shape } from './grid.js';
import type { Kernel } from './kernel.js';
import type { ConvSpec, LayerSpec, Pair } from './layer.js';
import { randomFrom } from './random.js';

type Sides = Pick<Kernel, 'filters' | 'depth' | 'rows' | 'cols'>;

/**
 * Weights between −a and a, a² = 3 / (depth · rows · cols), so that a sum of as many products keeps the size of the values:
 * LeCun et al., Efficient BackProp, 1998. Rounded to hundredths, to be read. Throws a Fault where they are too many.
 */
export function drawnKernel({ filters, depth, rows, cols }: Sides, seed: number): Kernel {
	const count = filters * depth * rows * cols;
	checkWeightCount(count);
	const chance = randomFrom(seed);
	const most = Math.sqrt(3 / (depth * rows * cols));
	const data = Float64Array.from({ length: count }, () => Math.round((2 * chance() - 1) * most * 100) / 100);
	return { filters, depth, rows, cols, data };
}

/** A convolution of so many square filters over an input of this shape. */
export function convOf(
	shape: Shape,
	{ filters, size, groups = 1, ...rest }: { readonly filters: number; readonly size: number } & Omit<ConvSpec, 'op' | 'kernel'>,
	seed: number,
): ConvSpec {
	const kernel = drawnKernel({ filters, depth: shape.channels / groups, rows: size, cols: size }, seed);
	return { op: 'conv', kernel, ...(groups > 1 && { groups }), ...rest };
}

/** A dense layer of so many outputs: a convolution whose window is its whole input. */
function denseOf({ channels, rows, cols }: Shape, outputs: number, seed: number, activation: ActivationName = 'none'): ConvSpec {
	return { op: 'conv', kernel: drawnKernel({ filters: outputs, depth: channels, rows, cols }, seed), activation };
}

/** Something that can be put behind a layer: another layer, or an activation of the one that is there. */
export type LayerKind =
	| { readonly id: string; readonly activation: ActivationName }
	| { readonly id: string; readonly dense?: true; readonly make: (input: Shape, seed: number) => LayerSpec };

/** As many filters as there are channels; at the least so many. */
const LEAST_FILTERS = 4;
const TWO: Pair = [2, 2];

type Turned = Pick<ConvSpec, 'stride' | 'dilation'>;

/** A convolution that keeps the size, but for its stride. */
const keeping =
	(size: number, turned: Turned = {}) =>
	(shape: Shape, seed: number): ConvSpec =>
		convOf(shape, { filters: Math.max(LEAST_FILTERS, shape.channels), size, padding: 'same', ...turned }, seed);

/** The kinds by id; their names are the interface's words. */
export const LAYER_KINDS: readonly LayerKind[] = [
	{ id: 'conv3', make: keeping(3) },
	{ id: 'conv5', make: keeping(5) },
	{ id: 'conv1', make: keeping(1) },
	{ id: 'conv3-stride', make: keeping(3, { stride: TWO }) },
	{ id: 'conv3-dilated', make: keeping(3, { dilation: TWO }) },
	{
		id: 'depthwise',
		make: (shape, seed) => convOf(shape, { filters: shape.channels, size: 3, groups: shape.channels, padding: 'same' }, seed),
	},
	{ id: 'max-pool', make: () => ({ op: 'max-pool', window: TWO }) },
	{ id: 'avg-pool', make: () => ({ op: 'avg-pool', window: TWO }) },
	{
		id: 'transposed',
		make: ({ channels }, seed) => ({
			op: 'conv-transpose',
			kernel: drawnKernel({ filters: channels, depth: channels, rows: 2, cols: 2 }, seed),
			stride: TWO,
		}),
	},
	{ id: 'relu', activation: 'relu' },
	{ id: 'sigmoid', activation: 'sigmoid' },
	{ id: 'tanh', activation: 'tanh' },
	{ id: 'dense', dense: true, make: (shape, seed) => denseOf(shape, 10, seed) },
];
