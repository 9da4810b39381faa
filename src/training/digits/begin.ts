// Chance in a training: where the weights begin, and in what order the digits come. The same seed gives the same of both.

import { randomFrom } from '../../core/random.js';
import { shuffled } from '../../core/shuffle.js';
import type { Architecture } from './architecture.js';

/** What chance is asked for; each has seeds of its own. */
const USES = { weights: 0, order: 1, shifts: 2 } as const;

/** A seed for a use of a seed, in an epoch. The factors are odd, so that none are lost: Knuth's, and those of MurmurHash3. */
function seedFor(seed: number, use: keyof typeof USES, epoch: number): number {
	return (Math.imul(seed, 0x9e3779b1) ^ Math.imul(USES[use] + 1, 0x85ebca6b) ^ Math.imul(epoch + 1, 0xc2b2ae35)) >>> 0;
}

/**
 * The first weights, uniform between −a and a; biases are 0. Before a relu a² = 6 / fan-in, else a² = 6 / (fan-in + fan-out), the fans
 * being products a sum has and sums a value goes into. Sources: He et al., Delving Deep into Rectifiers, 2015; Glorot & Bengio, 2010.
 */
export function firstWeights({ layers, slots, parameters }: Architecture, seed: number): Float32Array {
	const chance = randomFrom(seedFor(seed, 'weights', 0));
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

/** The order of so many digits in an epoch, counted from 0: every one once. */
export const orderOf = (count: number, seed: number, epoch: number): Uint32Array =>
	shuffled(count, randomFrom(seedFor(seed, 'order', epoch)));

/** By how much each digit is moved in an epoch: down, then across, for one digit after the other; each from −`most` to `most` pixels. */
export function shiftsOf(count: number, seed: number, epoch: number, most: number): Int8Array {
	const chance = randomFrom(seedFor(seed, 'shifts', epoch));
	return Int8Array.from({ length: 2 * count }, () => Math.floor(chance() * (2 * most + 1)) - most);
}
