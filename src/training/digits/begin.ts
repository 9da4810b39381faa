// Chance in a training: where the weights begin, and in what order the digits come. The same seed gives the same of both.

import { randomFrom } from '../../core/random.js';
import type { Architecture } from './architecture.js';

/** Apart from the seeds of the orders, which count from 1. */
const WEIGHTS = 0;

/** A seed for the n-th use of a seed. */
const seedFor = (seed: number, use: number): number => (Math.imul(seed, 0x9e3779b1) ^ Math.imul(use, 0x85ebca6b)) >>> 0;

/**
 * The first weights, uniform between −a and a; biases are 0. Before a relu a² = 6 / fan-in, else a² = 6 / (fan-in + fan-out), the fans
 * being products a sum has and sums a value goes into. Sources: He et al., Delving Deep into Rectifiers, 2015; Glorot & Bengio, 2010.
 */
export function firstWeights({ layers, slots, parameters }: Architecture, seed: number): Float32Array {
	const chance = randomFrom(seedFor(seed, WEIGHTS));
	const weights = new Float32Array(parameters);
	for (const { layer, sides, kernel, bias } of slots) {
		const area = sides.rows * sides.cols;
		const fanIn = sides.depth * area;
		const isDense = layers[layer]?.output.rows === 1 && layers[layer]?.output.cols === 1;
		const fanOut = sides.filters * (isDense ? 1 : area);
		const most = Math.sqrt(6 / (layers[layer]?.activation === 'relu' ? fanIn : fanIn + fanOut));
		for (let at = kernel; at < bias; at++) {
			weights[at] = (2 * chance() - 1) * most;
		}
	}
	return weights;
}

/** The order of so many digits in an epoch, counted from 0: every one once. Source: Fisher & Yates. */
export function orderOf(count: number, seed: number, epoch: number): Uint32Array {
	const chance = randomFrom(seedFor(seed, epoch + 1));
	const order = Uint32Array.from({ length: count }, (_, index) => index);
	for (let last = count - 1; last > 0; last--) {
		const other = Math.floor(chance() * (last + 1));
		[order[last], order[other]] = [order[other] as number, order[last] as number];
	}
	return order;
}
