// How each optimizer moves the weights of a network, in place: the rules of the kernel's trainer over vectors of many thousands.

import { ADAM, MOMENTUM, type Optimizer, type Recipe } from '../optimizers.js';
import type { Values } from './passes/multiply.js';

/** What an optimizer remembers from batch to batch. */
export interface Memory {
	readonly optimizer: Optimizer;
	/** As long as the weights each: none, a velocity, or two running means. */
	readonly vectors: readonly Values[];
	/** Updates since it began. */
	steps: number;
}

const VECTORS: Readonly<Record<Optimizer, number>> = { sgd: 0, momentum: 1, nesterov: 1, adam: 2 };

/** A memory of nothing yet. */
export function blankMemory(optimizer: Optimizer, like: Values): Memory {
	return { optimizer, vectors: Array.from({ length: VECTORS[optimizer] }, () => like.slice().fill(0)), steps: 0 };
}

/** Moves the weights by a gradient at a rate, and remembers. The optimizer is the memory's. */
export function move(weights: Values, gradient: Values, rate: Recipe['rate'], memory: Memory): void {
	memory.steps++;
	RULES[memory.optimizer](weights, gradient, rate, memory);
}

type Rule = (weights: Values, gradient: Values, rate: number, memory: Memory) => void;

/** As in `update-rules.ts`, where the sources are. */
const RULES: Readonly<Record<Optimizer, Rule>> = {
	sgd: (weights, gradient, rate) => {
		for (let at = 0; at < weights.length; at++) {
			weights[at] = (weights[at] as number) - rate * (gradient[at] as number);
		}
	},
	momentum: (weights, gradient, rate, { vectors: [velocity = gradient] }) => {
		for (let at = 0; at < weights.length; at++) {
			const next = MOMENTUM * (velocity[at] as number) + (gradient[at] as number);
			velocity[at] = next;
			weights[at] = (weights[at] as number) - rate * next;
		}
	},
	nesterov: (weights, gradient, rate, { vectors: [velocity = gradient] }) => {
		for (let at = 0; at < weights.length; at++) {
			const slope = gradient[at] as number;
			const next = MOMENTUM * (velocity[at] as number) + slope;
			velocity[at] = next;
			weights[at] = (weights[at] as number) - rate * (slope + MOMENTUM * next);
		}
	},
	adam: (weights, gradient, rate, { vectors: [mean = gradient, square = gradient], steps }) => {
		const { first, second, epsilon } = ADAM;
		const meanShare = 1 - first ** steps;
		const squareShare = 1 - second ** steps;
		for (let at = 0; at < weights.length; at++) {
			const slope = gradient[at] as number;
			const m = first * (mean[at] as number) + (1 - first) * slope;
			const s = second * (square[at] as number) + (1 - second) * slope * slope;
			mean[at] = m;
			square[at] = s;
			weights[at] = (weights[at] as number) - (rate * (m / meanShare)) / (Math.sqrt(s / squareShare) + epsilon);
		}
	},
};
