// Functions that put the values of matrices into another order or under other sides.

import { Fault, phrase } from '../core/fault.js';
import { flat } from './elimination.js';
import type { FunctionEntry } from './functions.js';
import { filledBy, numberIn, sides, type Value } from './value.js';
import { shown, type Work } from './work.js';

const MANY = Number.POSITIVE_INFINITY;

/** Rearrangers by name. */
export const ARRANGERS: Readonly<Record<string, FunctionEntry>> = {
	diag: { usage: 'diag([1, 2, 3])', least: 1, most: 1, run: ([value], work) => diagonal(value as Value, work) },
	transpose: { usage: 'transpose(matrix)', least: 1, most: 1, run: ([value], work) => transpose(value as Value, work) },
	flatten: { usage: 'flatten(matrix)', least: 1, most: 1, run: ([value]) => reshaped(value as Value, [(value as Value).data.length]) },
	reshape: {
		usage: 'reshape(matrix, [rows, columns])',
		least: 2,
		most: 2,
		run: ([value, size]) => reshaped(value as Value, [...(size as Value).data]),
	},
	concat: { usage: phrase('concat(left, right) or concat(top, bottom, 1)'), least: 2, most: MANY, run: concatenate },
	flip: { usage: 'flip(matrix)', least: 1, most: 1, run: ([value], work) => flip(value as Value, work) },
};

/** Rows and columns exchanged; a vector stays as it is. */
function transpose(value: Value, work: Work): Value {
	if (value.shape.length < 2) {
		return value;
	}
	const [rows, cols] = flat(value);
	return filledBy(work.allocate([cols, rows]), index => value.data[(index % rows) * cols + Math.floor(index / rows)]);
}

/** A matrix with a vector on its diagonal, or the diagonal of a matrix. */
function diagonal(value: Value, work: Work): Value {
	const [rows, cols] = flat(value);
	if (value.shape.length === 2) {
		return filledBy(work.allocate([Math.min(rows, cols)]), index => value.data[index * cols + index]);
	}
	return filledBy(work.allocate([cols, cols]), index => (index % (cols + 1) === 0 ? value.data[index / (cols + 1)] : 0));
}

/** The same values under other sides. */
function reshaped(value: Value, shape: readonly number[]): Value {
	const fits = shape.length <= 4 && shape.every(side => Number.isInteger(side) && side >= 1);
	if (!fits || shape.reduce((product, side) => product * side, 1) !== value.data.length) {
		throw new Fault('{count} values do not fit {shape}', { count: value.data.length, shape: shape.slice(0, 8).map(shown).join('×') });
	}
	return { shape, data: value.data };
}

/** Rows and columns in reverse order, channel by channel: a kernel turned by 180°. */
function flip(value: Value, work: Work): Value {
	const area = value.shape.slice(-2).reduce((product, side) => product * side, 1);
	return filledBy(work.allocate(value.shape), index => value.data[index - (index % area) + area - 1 - (index % area)]);
}

/** Side by side along the last side, or along the side that a number at the end names, 1 being the first. */
function concatenate(args: readonly Value[], work: Work): Value {
	const last = args.at(-1) as Value;
	const parts = last.shape.length === 0 ? args.slice(0, -1) : args;
	const [first] = parts as [Value];
	const along = last.shape.length === 0 ? numberIn(last) - 1 : first.shape.length - 1;
	const sameElsewhere = (part: Value) =>
		part.shape.length === first.shape.length && part.shape.every((side, at) => at === along || side === first.shape[at]);
	if (first.shape[along] === undefined || !parts.every(sameElsewhere)) {
		throw new Fault('{parts} can not be joined along side {along}', {
			parts: parts.slice(0, 4).map(sides),
			along: shown(along + 1),
		});
	}
	const length = parts.reduce((sum, part) => sum + (part.shape[along] as number), 0);
	const result = work.allocate(first.shape.with(along, length));
	const inner = first.shape.slice(along + 1).reduce((product, side) => product * side, 1);
	let start = 0;
	for (const part of parts) {
		const run = (part.shape[along] as number) * inner;
		for (let from = 0, to = start; from < part.data.length; from += run, to += length * inner) {
			result.data.set(part.data.subarray(from, from + run), to);
		}
		start += run;
	}
	return result;
}
