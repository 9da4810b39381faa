// What an expression computes with: numbers and their sides. The same two fields as the number arrays of the file
// formats, so either passes for the other, while this folder needs nothing but the core.

import { Fault, type FaultValue, phrase } from '../core/fault.js';
import { shown, type Work } from './work.js';

/** Row-major; a single number has no sides. */
export interface Value {
	readonly shape: readonly number[];
	readonly data: Float64Array;
}

/** A single number. */
export function single(value: number): Value {
	return { shape: [], data: Float64Array.of(value) };
}

/** The number of a value without sides; undefined where it has some. */
export function singleOf(value: Value): number | undefined {
	return value.shape.length === 0 ? value.data[0] : undefined;
}

/** `2×3`, or `a number`. */
export function sides(value: Value): FaultValue {
	return value.shape.length === 0 ? A_NUMBER : value.shape.join('×');
}

const A_NUMBER = phrase('a number');

/** The one number of an argument. */
export function numberIn(value: Value | undefined): number {
	const number = value === undefined ? undefined : singleOf(value);
	if (number === undefined) {
		throw new Fault('a single number is wanted, not {shape}', { shape: value === undefined ? '' : sides(value) });
	}
	return number;
}

/** The value itself, each place filled in; `valueAt` is only asked for places that are there. */
export function filledBy(result: Value, valueAt: (index: number) => number | undefined): Value {
	for (let index = 0; index < result.data.length; index++) {
		result.data[index] = valueAt(index) as number;
	}
	return result;
}

/** A function of one number on each value, never yielding −0. `name` is for the sentence about a result that is no real number. */
export function mapValue(name: string, value: Value, compute: (x: number) => number, work: Work): Value {
	const result = work.allocate(value.shape);
	for (let index = 0; index < value.data.length; index++) {
		const x = value.data[index] as number;
		const y = compute(x);
		if (!Number.isFinite(y)) {
			throw new Fault('{name} of {x} is not a finite real number', { name, x: shown(x) });
		}
		result.data[index] = y + 0;
	}
	return result;
}

/** A function of two numbers on each pair, never yielding −0; a side of 1, or one that is not there, is repeated to fit the other. */
export function mapPairs(name: string, left: Value, right: Value, compute: (x: number, y: number) => number, work: Work): Value {
	const result = work.allocate(commonShape(name, left, right));
	const lefts = offsets(left, result.shape);
	const rights = offsets(right, result.shape);
	for (let index = 0; index < result.data.length; index++) {
		const x = left.data[lefts(index)] as number;
		const y = right.data[rights(index)] as number;
		const z = compute(x, y);
		if (!Number.isFinite(z)) {
			throw new Fault('{x} {name} {y} is not a finite real number', { x: shown(x), name, y: shown(y) });
		}
		result.data[index] = z + 0;
	}
	return result;
}

/** The shape that both fit, compared from the last side on. */
function commonShape(name: string, left: Value, right: Value): number[] {
	const depth = Math.max(left.shape.length, right.shape.length);
	return Array.from({ length: depth }, (_, side) => {
		const a = left.shape[side - depth + left.shape.length] ?? 1;
		const b = right.shape[side - depth + right.shape.length] ?? 1;
		if (a !== b && a !== 1 && b !== 1) {
			throw new Fault('{left} {name} {right}: the sizes must be the same', { left: sides(left), name, right: sides(right) });
		}
		return Math.max(a, b);
	});
}

/** From an index in the result to the index in a value that is repeated over it. */
function offsets(value: Value, shape: readonly number[]): (index: number) => number {
	if (value.data.length === 1) {
		return () => 0;
	}
	if (value.shape.length === shape.length && value.shape.every((side, at) => side === shape[at])) {
		return index => index;
	}
	const own = [...Array<number>(shape.length - value.shape.length).fill(1), ...value.shape];
	return index => {
		let rest = index;
		let step = 1;
		let offset = 0;
		for (let at = shape.length - 1; at >= 0; at--) {
			const side = shape[at] as number;
			const ownSide = own[at] as number;
			offset += ownSide === 1 ? 0 : (rest % side) * step;
			step *= ownSide;
			rest = Math.floor(rest / side);
		}
		return offset;
	};
}
