// A typed number beside the true one: the same, a rounding of it that says enough, one that says too little, or another.

import { isClose } from './same.js';

/** Whether a number is the true one. */
export type Match =
	| { readonly kind: 'same' }
	/** Rounded, and off by no more than half of its last digit. */
	| { readonly kind: 'rounded'; readonly tolerance: number }
	/** A correct rounding that says too little: 0.1 for 1/9. */
	| { readonly kind: 'short' }
	| { readonly kind: 'other' };

/** Decimals that a rounded number has at the least, unless three digits count already. */
const LEAST_DECIMALS = 2;
const LEAST_DIGITS = 3;

/** How a number that was typed compares with the true one. Whole numbers are never rounded. */
export function matchNumber(truth: number, { value, decimals }: { readonly value: number; readonly decimals?: number }): Match {
	const whole = Math.round(truth);
	if (isClose(truth, whole) && decimals !== undefined) {
		return { kind: value === whole ? 'same' : 'other' };
	}
	if (isClose(truth, value)) {
		return { kind: 'same' };
	}
	if (decimals === undefined) {
		return { kind: 'other' };
	}
	const tolerance = 0.5 * 10 ** -decimals;
	// Where a rule has no value there is none to be near to: NaN fails this too.
	if (!(Math.abs(truth - value) <= tolerance * (1 + 1e-9))) {
		return { kind: 'other' };
	}
	const digits = value.toFixed(decimals).replace(/^-?0*\.?0*|\./g, '').length;
	return decimals >= LEAST_DECIMALS || digits >= LEAST_DIGITS ? { kind: 'rounded', tolerance } : { kind: 'short' };
}
