// A lesson is distrusted: whatever drawing, answering and explaining one exercise takes is paid out of one purse, so that no
// lesson can make the program hang.

import { Fault } from '../../core/fault.js';
import { newWork, type Work } from '../../expression/work.js';

/** In multiplications or so: well under a second for layers, some hundred times what a lesson needs. */
const MOST_EFFORT = 2 ** 24;

/** A full purse, larger than that of a single expression: it lasts for all of them together. */
export function newEffort(): Work {
	let left = MOST_EFFORT;
	const spend = (cost: number): void => {
		// What is refused is not paid for: something cheaper may still be had.
		if (!(cost <= left)) {
			throw new Fault('this takes too much work: use smaller layers, or fewer of them');
		}
		left -= cost;
	};
	return {
		spend,
		allocate(shape) {
			const value = newWork().allocate(shape);
			spend(value.data.length);
			return value;
		},
	};
}
