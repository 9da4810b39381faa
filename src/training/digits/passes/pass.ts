// A layer at work: one digit forward, its gradient backward. What a network is made of while it is trained.

import type { Values } from './multiply.js';

/** Its arrays are its own, and are written over by the next digit. */
export interface Pass {
	/** What the layer makes of its input (channels × rows × columns, flat), the activation applied. */
	readonly forward: (input: Values) => Values;
	/** From dL/dY of the last forward to dL/dX; dL/dK and dL/db are added to the gradient of the network. */
	readonly backward: (outputGradient: Values) => Values;
}

/** What a layer that learns reads and writes: parts of the vectors of all weights, and of their gradient. */
export interface Learned {
	readonly kernel: Values;
	readonly bias: Values;
	readonly kernelGradient: Values;
	readonly biasGradient: Values;
}

/** An array of zeros of the precision that a network is trained in. */
export type Allocate = (length: number) => Values;
