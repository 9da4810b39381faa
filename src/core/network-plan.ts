// A network told by what its layers are, before the input and the weights are known: `conv 8 3x3, relu, pool 2, dense 10`.

import type { ActivationName } from './activation.js';
import type { Pair } from './layer.js';

interface Planned {
	/** What its sums go through before the next layer. */
	readonly activation: ActivationName;
}

/** A convolution of so many filters, correlation as everywhere; with a bias for each filter. */
export interface PlannedConv extends Planned {
	readonly op: 'conv';
	readonly filters: number;
	readonly size: Pair;
	readonly padding: 'valid' | 'same';
	readonly stride: Pair;
}

interface PlannedPool extends Planned {
	readonly op: 'max-pool' | 'avg-pool';
	readonly window: Pair;
	readonly stride: Pair;
}

/** Every output is a weighted sum of all inputs, and a bias. */
interface PlannedDense extends Planned {
	readonly op: 'dense';
	readonly outputs: number;
}

export type PlannedLayer = PlannedConv | PlannedPool | PlannedDense;

/** The layers in order. */
export type NetworkPlan = readonly PlannedLayer[];
