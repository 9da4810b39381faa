// Where a descent stands between two epochs. Apart from the algebra that moves it: the screen keeps descents, and does none.

import type { Magnitude } from './ending.js';
import type { Optimizer } from './optimizers.js';

/** A descent between two epochs: all that the next one needs. */
export interface Descent {
	/** Epochs done. */
	readonly epoch: number;
	readonly weights: Float64Array;
	/** What the optimizer remembers. */
	readonly memory: Memory | undefined;
	/** Undefined before the first epoch. */
	readonly magnitude: Magnitude | undefined;
}

interface Memory {
	readonly optimizer: Optimizer;
	readonly vectors: readonly Float64Array[];
	/** Updates since it began. */
	readonly steps: number;
}

/** A descent that has done nothing yet. */
export function descentFrom(weights: Float64Array): Descent {
	return { epoch: 0, weights, memory: undefined, magnitude: undefined };
}
