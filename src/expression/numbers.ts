// The arithmetic of single numbers that expressions know; the rest of the folder spreads it over matrices.

import { Fault } from '../core/fault.js';

export type One = (x: number) => number;
export type Two = (x: number, y: number) => number;

/** Numbers with a name. */
export const CONSTANTS: Readonly<Record<string, number>> = { pi: Math.PI, e: Math.E, tau: 2 * Math.PI, phi: (1 + Math.sqrt(5)) / 2 };

/** On each value. */
export const EACH: Readonly<Record<string, One>> = {
	sqrt: Math.sqrt,
	cbrt: Math.cbrt,
	square: x => x * x,
	cube: x => x ** 3,
	abs: Math.abs,
	exp: Math.exp,
	log2: Math.log2,
	log10: Math.log10,
	sin: Math.sin,
	cos: Math.cos,
	tan: Math.tan,
	asin: Math.asin,
	acos: Math.acos,
	atan: Math.atan,
	sinh: Math.sinh,
	cosh: Math.cosh,
	tanh: Math.tanh,
	floor: Math.floor,
	ceil: Math.ceil,
	fix: Math.trunc,
	sign: Math.sign,
	unaryMinus: x => -x,
	unaryPlus: x => x,
};

/** On each pair of values. A remainder has the sign of the divisor, and there is none of 0. */
export const PAIRS: Readonly<Record<string, { readonly sign: string; readonly compute: Two }>> = {
	add: { sign: '+', compute: (x, y) => x + y },
	subtract: { sign: '-', compute: (x, y) => x - y },
	dotMultiply: { sign: '.*', compute: (x, y) => x * y },
	dotDivide: { sign: './', compute: (x, y) => x / y },
	dotPow: { sign: '.^', compute: (x, y) => x ** y },
	mod: { sign: 'mod', compute: (x, y) => (y === 0 ? x : x - y * Math.floor(x / y)) },
};

/** Of all values together. */
export const ALL: Readonly<Record<string, (values: Float64Array) => number>> = {
	sum: values => values.reduce((sum, x) => sum + x, 0),
	prod: values => values.reduce((product, x) => product * x, 1),
	mean: values => values.reduce((sum, x) => sum + x, 0) / values.length,
	min: values => values.reduce((least, x) => Math.min(least, x)),
	max: values => values.reduce((most, x) => Math.max(most, x)),
};

/** The logarithm to a base, e where there is none. */
export function logarithm(base: number | undefined): One {
	const divisor = base === undefined ? 1 : Math.log(base);
	return x => Math.log(x) / divisor;
}

/** Halves away from zero, as by hand. */
export function rounding(decimals = 0): One {
	if (!Number.isInteger(decimals) || decimals < 0 || decimals > 15) {
		throw new Fault('round takes 0 to 15 decimals, not {decimals}', { decimals: String(decimals) });
	}
	const scale = 10 ** decimals;
	return x => (Math.abs(x) * scale > Number.MAX_SAFE_INTEGER ? x : (Math.sign(x) * Math.round(Math.abs(x) * scale)) / scale);
}
