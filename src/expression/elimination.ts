// Determinant and inverse by elimination, and the few helpers that all matrix algebra here shares.

import { Fault } from '../core/fault.js';
import { sides, single, type Value } from './value.js';
import type { Work } from './work.js';

/** The determinant of a square matrix. */
export function determinant(value: Value, work: Work): Value {
	return finite(single(eliminate(value, undefined, work)));
}

/** The inverse of a square matrix. Throws a Fault where there is none. */
export function inverse(value: Value, work: Work): Value {
	const size = squareSide(value);
	const result = identity(size, size, work);
	if (eliminate(value, result.data, work) === 0) {
		throw new Fault('the {shape} matrix has no inverse: its rows depend on each other', { shape: sides(value) });
	}
	return finite(result);
}

/** Ones on the diagonal, zeros elsewhere. */
export function identity(rows: number, cols: number, work: Work): Value {
	const result = work.allocate([rows, cols]);
	for (let at = 0; at < Math.min(rows, cols); at++) {
		result.data[at * cols + at] = 1;
	}
	return result;
}

/** Rows and columns; a vector is one row. Throws a Fault on deeper values. */
export function flat({ shape }: Value): [number, number] {
	if (shape.length > 2) {
		throw new Fault('{shape} is no matrix: only rows × columns can be used here', { shape: shape.join('×') });
	}
	return [shape.length === 2 ? (shape[0] as number) : 1, shape.at(-1) ?? 1];
}

/** The side of a square matrix. */
export function squareSide(value: Value): number {
	const [rows, cols] = flat(value);
	if (rows !== cols) {
		throw new Fault('{shape} is not square: as many rows as columns are needed', { shape: sides(value) });
	}
	return rows;
}

/** The value, once all of it is known to be finite. */
export function finite(value: Value): Value {
	if (value.data.some(x => !Number.isFinite(x))) {
		throw new Fault('the product or inverse holds values too large for a number');
	}
	return value;
}

/**
 * Gauss–Jordan elimination with the largest pivot, on a copy of the matrix; what is done to it is done to `partner`,
 * which turns from the identity into the inverse. Returns the determinant, 0 where elimination meets no pivot; for an
 * inverse, a pivot that is nothing but rounding is none.
 */
function eliminate(value: Value, partner: Float64Array | undefined, work: Work): number {
	const n = squareSide(value);
	work.spend(n ** 3 * (partner === undefined ? 1 : 2));
	const both = partner === undefined ? [value.data.slice()] : [value.data.slice(), partner];
	const matrix = both[0] as Float64Array;
	const tiny = partner === undefined ? 0 : matrix.reduce((most, x) => Math.max(most, Math.abs(x)), 0) * n * Number.EPSILON;
	let product = 1;
	for (let step = 0; step < n; step++) {
		const pivotRow = largestBelow(matrix, n, step);
		const pivot = matrix[pivotRow * n + step] as number;
		if (Math.abs(pivot) <= tiny) {
			return 0;
		}
		product *= pivotRow === step ? pivot : -pivot;
		for (const data of both) {
			swapRows(data, n, step, pivotRow);
		}
		for (let row = partner === undefined ? step + 1 : 0; row < n; row++) {
			const factor = (matrix[row * n + step] as number) / pivot;
			for (const data of row === step ? [] : both) {
				addRow(data, n, row, step, -factor);
			}
		}
	}
	for (let index = 0; index < (partner?.length ?? 0); index++) {
		const row = Math.floor(index / n);
		(partner as Float64Array)[index] = (partner?.[index] as number) / (matrix[row * n + row] as number);
	}
	return product;
}

/** The row, from `step` down, whose value in column `step` is the largest in size. */
function largestBelow(matrix: Float64Array, n: number, step: number): number {
	let best = step;
	for (let row = step + 1; row < n; row++) {
		if (Math.abs(matrix[row * n + step] as number) > Math.abs(matrix[best * n + step] as number)) {
			best = row;
		}
	}
	return best;
}

/** Exchanges two rows in place. */
function swapRows(data: Float64Array, n: number, a: number, b: number): void {
	const row = data.slice(a * n, (a + 1) * n);
	data.copyWithin(a * n, b * n, (b + 1) * n);
	data.set(row, b * n);
}

/** Adds a multiple of one row to another, in place. */
function addRow(data: Float64Array, n: number, to: number, from: number, factor: number): void {
	for (let col = 0; col < n; col++) {
		data[to * n + col] = (data[to * n + col] as number) + factor * (data[from * n + col] as number);
	}
}
