// From a plan to layers over a digit, and to where each of their weights lies among all of them.

import { buildLayer } from '../../core/build-layer.js';
import { CLASSES, DIGIT } from '../../core/digit.js';
import { Fault, orFault } from '../../core/fault.js';
import { type Shape, shapeText, sizeOf } from '../../core/grid.js';
import type { Kernel } from '../../core/kernel.js';
import type { ConvLayer, ConvSpec, Layer } from '../../core/layer.js';
import type { NetworkPlan, PlannedLayer } from '../../core/network-plan.js';
import { once } from '../../core/once.js';
import { parameterCount, productCount } from '../../core/parameters.js';
import { plannedSpec } from '../../core/planned-spec.js';

/** Where the weights of one layer lie in the vector of all: its kernel as core has it, then a bias for each filter. */
export interface Slot {
	/** The layer's place, from 0. */
	readonly layer: number;
	readonly sides: Pick<Kernel, 'filters' | 'depth' | 'rows' | 'cols'>;
	/** Where the kernel begins, where the bias begins, and where both end. */
	readonly kernel: number;
	readonly bias: number;
	readonly end: number;
}

/** A network without its weights. */
export interface Architecture {
	readonly plan: NetworkPlan;
	/** Each over the output of the one before, the first over a digit; their kernels are zeros. A dense layer's window is its whole input. */
	readonly layers: readonly Layer[];
	/** Of the layers that learn, in order. */
	readonly slots: readonly Slot[];
	/** All weights and biases. */
	readonly parameters: number;
	/** Multiplications of a weight with a value that one digit takes. */
	readonly products: number;
}

/** The most weights, and products a digit, that are trained here while one waits. */
const MOST_PARAMETERS = 1_000_000;
const MOST_PRODUCTS = 20_000_000;

/** The network of a plan. Throws a Fault where a layer does not fit, the whole is too large, or it does not end in ten sums. */
export const architectureOf = once((plan: NetworkPlan): Architecture => {
	const layers: Layer[] = [];
	const slots: Slot[] = [];
	let parameters = 0;
	for (const [index, planned] of plan.entries()) {
		const shape = layers.at(-1)?.output ?? DIGIT;
		checkWeights(weightsOf(planned, shape) + parameters);
		const layer = inPlace(index, () => buildLayer(plannedSpec(planned, shape, zeroKernel), shape));
		layers.push(layer);
		if ('kernel' in layer) {
			const { filters, depth, rows, cols } = layer.kernel;
			const bias = parameters + layer.kernel.data.length;
			slots.push({ layer: index, sides: { filters, depth, rows, cols }, kernel: parameters, bias, end: bias + filters });
			parameters += parameterCount(layer);
		}
	}
	const products = layers.reduce((sum, layer) => sum + ('kernel' in layer ? productCount(layer) : 0), 0);
	checkWork(products);
	checkEnd(layers.at(-1));
	return { plan, layers, slots, parameters, products };
});

function weightsOf(planned: PlannedLayer, shape: Shape): number {
	switch (planned.op) {
		case 'conv':
			return planned.filters * (shape.channels * planned.size[0] * planned.size[1] + 1);
		case 'dense':
			return planned.outputs * (sizeOf(shape) + 1);
		default:
			return 0;
	}
}

const zeroKernel = (sides: Slot['sides']): Kernel => ({
	...sides,
	data: new Float64Array(sides.filters * sides.depth * sides.rows * sides.cols),
});

/** What is wrong with a layer is told with its number. */
function inPlace(index: number, build: () => Layer): Layer {
	return orFault(build, fault => {
		throw new Fault('layer {layer}: {fault}', { layer: index + 1, fault });
	});
}

function checkWeights(parameters: number): void {
	if (parameters > MOST_PARAMETERS) {
		throw new Fault('the network has more than {most} weights: take fewer filters or outputs, or pool before the dense layer', {
			most: MOST_PARAMETERS,
		});
	}
}

function checkWork(products: number): void {
	if (products > MOST_PRODUCTS) {
		throw new Fault('the network takes {products} products a digit, and {most} are the most: take fewer filters, or pool earlier', {
			products,
			most: MOST_PRODUCTS,
		});
	}
}

function checkEnd(last: Layer | undefined): void {
	if (last === undefined) {
		throw new Fault('a network has at least one layer: end it with dense 10');
	}
	if (last.op !== 'conv' || sizeOf(last.output) !== CLASSES || last.output.channels !== CLASSES) {
		throw new Fault('the last layer makes {shape}, but ten sums are wanted, one for each digit: end with dense 10', {
			shape: shapeText(last.output),
		});
	}
	if (last.activation !== 'none') {
		throw new Fault('{activation} behind the last layer is too much: its ten sums go through softmax as they are', {
			activation: last.activation,
		});
	}
}

/** The layers with their weights: `weights` holds all of them, in the order of the slots. */
export function layersWith({ layers, slots }: Architecture, weights: ArrayLike<number>): Layer[] {
	const between = (start: number, end: number): Float64Array =>
		Float64Array.from({ length: end - start }, (_, at) => weights[start + at] as number);
	return layers.map((layer, index) => {
		const slot = slots.find(each => each.layer === index);
		if (slot === undefined) {
			return layer;
		}
		const spec: ConvSpec = {
			...(layer as ConvLayer).spec,
			kernel: { ...slot.sides, data: between(slot.kernel, slot.bias) },
			bias: [...between(slot.bias, slot.end)],
		};
		return buildLayer(spec, layer.input);
	});
}
