// Layers one upon the other: each over the output of the one before, and the table that frameworks print of them.

import type { ActivationName } from './activation.js';
import { buildLayer } from './build-layer.js';
import { Fault, orFault } from './fault.js';
import { fitChannels, fitDense } from './fit-layer.js';
import { forward } from './forward.js';
import { type Grid, type Shape, sizeOf } from './grid.js';
import type { Layer, LayerSpec } from './layer.js';
import { once } from './once.js';
import { parameterCount, productCount } from './parameters.js';
import { fieldGrowths, fieldSize, reachOfAll } from './receptive-field.js';

/** One layer of a stack, as it was given: it is fitted to its input when the stack is built, and nothing of it is lost. */
export interface StackLayer {
	/** Which it is, whatever is done to it and wherever it moves. */
	readonly id: number;
	readonly spec: LayerSpec;
	/** A dense layer is a convolution whose window is its whole input, whatever size that has. */
	readonly dense: boolean;
}

/** Layers over an input. Never changed: what is found of it is found once. */
export interface Network {
	/** The preset it is; undefined where the learner made it. */
	readonly preset: string | undefined;
	readonly input: Grid;
	readonly layers: readonly StackLayer[];
}

/** The most layers of a stack. */
export const MAX_LAYERS = 40;

/** The layers that can be built, from the first on; and why the next one can't be, where there is one. */
export interface Built {
	readonly layers: readonly Layer[];
	readonly fault: Fault | undefined;
}

/** A network's layers, each built over the output of the one before, kernels fitted to the channels they meet. */
export const buildNetwork = once(({ input, layers }: Network): Built => {
	const built: Layer[] = [];
	for (const layer of layers) {
		const shape: Shape = built.at(-1)?.output ?? input;
		const next = orFault(
			() => buildLayer(fitted(layer, shape), shape),
			fault => fault,
		);
		if (next instanceof Fault) {
			return { layers: built, fault: next };
		}
		built.push(next);
	}
	return { layers: built, fault: undefined };
});

/** The layer's spec over an input of this shape. Throws a Fault where it would have too many weights. */
function fitted({ spec, dense }: StackLayer, shape: Shape): LayerSpec {
	return dense && spec.op === 'conv' ? fitDense(spec, shape) : fitChannels(spec, shape.channels);
}

/** A row of the table: a layer, or the activation behind it, which frameworks list as a layer without parameters. */
export interface StackRow {
	/** The layer's place in the stack, from 0. */
	readonly index: number;
	readonly part: 'layer' | 'activation';
	readonly activation: ActivationName;
	/** Undefined where the layer, or one before it, can't be built. */
	readonly figures: Figures | undefined;
}

/** What the table says of a row. */
export interface Figures {
	readonly layer: Layer;
	readonly output: Shape;
	readonly parameters: number;
	/** Multiplications of a weight with a value, those with padding counted. Poolings and activations take none. */
	readonly products: number;
	/** Rows and columns of the receptive field of one of its elements on the input of the stack. */
	readonly field: readonly [rows: number, cols: number];
	/** How far the field of any of its elements reaches on the input, into the padding too. */
	readonly reach: Readonly<Record<'rows' | 'cols', { readonly first: number; readonly last: number }>>;
	/** Input positions between two neighbouring elements of its output. */
	readonly jump: readonly [rows: number, cols: number];
}

/** The rows of a network's table, in order. */
export const rowsOf = once((network: Network): readonly StackRow[] => {
	const { layers } = buildNetwork(network);
	return network.layers.flatMap(({ spec }, index): StackRow[] => {
		const { activation = 'none' } = spec;
		const figures = index < layers.length ? figuresOf(layers.slice(0, index + 1)) : undefined;
		const row: StackRow = { index, part: 'layer', activation, figures };
		const after: StackRow = { ...row, part: 'activation', figures: figures && { ...figures, parameters: 0, products: 0 } };
		return activation === 'none' ? [row] : [row, after];
	});
});

/** The figures of the last of these layers. */
function figuresOf(layers: readonly Layer[]): Figures {
	const layer = layers.at(-1) as Layer;
	return {
		layer,
		output: layer.output,
		parameters: parameterCount(layer),
		products: weightProducts(layer),
		field: [fieldSize(layers, 'rows'), fieldSize(layers, 'cols')],
		reach: { rows: reachOfAll(layers, 'rows'), cols: reachOfAll(layers, 'cols') },
		jump: [jumpBehind(layers, 'rows'), jumpBehind(layers, 'cols')],
	};
}

const weightProducts = (layer: Layer): number => ('kernel' in layer ? productCount(layer) : 0);

function jumpBehind(layers: readonly Layer[], direction: 'rows' | 'cols'): number {
	const last = layers.at(-1) as Layer;
	const { jump } = fieldGrowths(layers, direction).at(-1) as { jump: number };
	return last.op === 'conv-transpose' ? jump / last[direction].stride : jump * last[direction].stride;
}

/** Parameters and products of all layers that can be built. */
export function totalsOf(network: Network): { readonly parameters: number; readonly products: number } {
	const { layers } = buildNetwork(network);
	return {
		parameters: layers.reduce((sum, layer) => sum + parameterCount(layer), 0),
		products: layers.reduce((sum, layer) => sum + weightProducts(layer), 0),
	};
}

/**
 * What the layers before make of the network's input: the input of the layer at `index`, of the shape that it was built over.
 * All of them have to be built. Throws a Fault where a value grows beyond what a number can hold.
 */
export function inputOfLayer(network: Network, index: number): Grid {
	const { layers } = buildNetwork(network);
	const values = layers.slice(0, index).reduce((grid: Grid, layer) => forward(layer, grid), network.input);
	if (!values.data.every(Number.isFinite)) {
		throw new Fault('the layers before it make values beyond what a number can hold');
	}
	return values;
}

/** Whether a layer reads its whole input at once, as a dense one does. */
export function readsAll({ input, rows, cols, output }: Layer): boolean {
	return (
		rows.window === input.rows && cols.window === input.cols && sizeOf({ ...output, channels: 1 }) === 1 && rows.before + cols.before === 0
	);
}
