// A short text can ask for years of work. Each operation pays in advance out of one purse; when it is empty, the
// expression ends with a sentence instead of a hang.

import { Fault } from '../core/fault.js';
import type { Value } from './value.js';

/** The most values that one step of an expression may yield: a matrix of 1024 × 1024. */
export const MAX_STEP_VALUES = 2 ** 20;

/** What all steps together may cost, in multiplications or so: well under a third of a second. */
const MAX_WORK = 2 ** 22;
const MAX_DEPTH = 4;

/** The purse of one evaluation. */
export interface Work {
	/** Pays for some multiplications. Throws a Fault where too little is left. */
	spend(cost: number): void;
	/** Zeros of a shape, paid for. Throws a Fault where it is too deep or large, or a side not a whole number ≥ 1. */
	allocate(shape: readonly number[]): Value;
}

/** A full purse. */
export function newWork(): Work {
	let left = MAX_WORK;
	const spend = (cost: number): void => {
		left -= cost;
		if (!(left >= 0)) {
			throw new Fault('the expression takes too much work: use smaller matrices or powers');
		}
	};
	return {
		spend,
		allocate(shape) {
			const count = checkShape(shape);
			spend(count);
			return { shape, data: new Float64Array(count) };
		},
	};
}

/** How many values a shape holds, once it is known to be allowed. */
function checkShape(shape: readonly number[]): number {
	if (shape.length > MAX_DEPTH) {
		throw new Fault('the result is {depth} deep: at most {most}', { depth: shape.length, most: MAX_DEPTH });
	}
	const odd = shape.find(side => !Number.isInteger(side) || side < 1);
	if (odd !== undefined) {
		throw new Fault('a side of a matrix is a whole number of at least 1, not {side}', { side: shown(odd) });
	}
	const count = shape.reduce((product, side) => product * side, 1);
	if (count > MAX_STEP_VALUES) {
		throw new Fault('{shape} is too large for an expression: at most {most} values', {
			shape: shape.map(shown).join('×'),
			most: MAX_STEP_VALUES,
		});
	}
	return count;
}

/** A number in a message. */
export function shown(value: number): string {
	return String(value);
}
