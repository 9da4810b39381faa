// Chance for the long runs: a seed tells a whole run, and a run that failed is repeated by SEED.

import { randomFrom } from '../../src/core/random.js';
import type { Choose } from '../core/draw.js';

/** The seed of the first run; the others count on from it. */
export const FIRST_SEED = Number(process.env['SEED'] ?? '20211023');

/** Whole numbers by a seed, both ends included. */
export function chanceFrom(seed: number): Choose {
	const next = randomFrom(seed);
	return (least, most) => least + Math.floor(next() * (most - least + 1));
}

/** True so many times in a thousand. */
export const permille = (choose: Choose, times: number): boolean => choose(0, 999) < times;

/** One of a list, each as often as its weight says. */
export function weighted<Value>(choose: Choose, list: readonly (readonly [weight: number, value: Value])[]): Value {
	let left = choose(0, list.reduce((sum, [weight]) => sum + weight, 0) - 1);
	for (const [weight, value] of list) {
		if (left < weight) {
			return value;
		}
		left -= weight;
	}
	throw new Error('there is nothing to choose from');
}
