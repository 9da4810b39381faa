// When two answers are the same.

import type { Answer, Solution } from './drawn.js';

const CLOSE = 1e-9;

/** Equal but for what arithmetic loses. */
export function isClose(a: number, b: number): boolean {
	return Math.abs(a - b) <= CLOSE * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Whether two solutions can't be told apart. An element that one of them has no value for tells nothing. */
export function isSame(a: Solution, b: Solution): boolean {
	switch (a.kind) {
		case 'number':
			return b.kind === 'number' && isClose(a.value, b.value);
		case 'cells':
			return (
				b.kind === 'cells' &&
				a.values.every((value, index) => Number.isNaN(value + (b.values[index] ?? 0)) || isClose(value, b.values[index] ?? 0))
			);
		case 'shape':
			return b.kind === 'shape' && areClose(a.sides, b.sides);
		case 'matrix':
		case 'kernel':
			return b.kind === a.kind && a.grid.rows === b.grid.rows && a.grid.cols === b.grid.cols && areClose(a.grid.data, b.grid.data);
		case 'options':
			return b.kind === 'options' && areClose([...a.picked].sort(ascending), [...b.picked].sort(ascending));
		case 'order':
			return b.kind === 'order' && areClose(a.order, b.order);
		case 'points':
		case 'goal':
			return a.kind === b.kind;
	}
}

const ascending = (a: number, b: number): number => a - b;

/** Whether rows of numbers are as many, and as long, as those of a grid. */
export function hasSize(
	{ rows }: Pick<Extract<Answer, { readonly kind: 'matrix' }>, 'rows'>,
	wanted: { readonly rows: number; readonly cols: number },
): boolean {
	return rows.length === wanted.rows && rows.every(row => row.length === wanted.cols);
}

/** Two lists of one length, equal but for what arithmetic loses. */
export function areClose(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
	return a.length === b.length && Array.from(a).every((value, index) => isClose(value, b[index] as number));
}
