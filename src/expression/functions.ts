// All that an expression may call, as data: a name that is not in these tables does not exist.

import { Fault, type FaultValue, phrase } from '../core/fault.js';
import { ARRANGERS } from './arrange.js';
import { MAKERS } from './construct.js';
import { determinant, inverse } from './elimination.js';
import { divide, kronecker, multiply, power } from './linear.js';
import { ALL, EACH, logarithm, PAIRS, rounding } from './numbers.js';
import { mapPairs, mapValue, numberIn, sides, single, type Value } from './value.js';
import type { Work } from './work.js';

/** A function: how it is written, how many arguments it takes, what it does with them. */
export interface FunctionEntry {
	readonly usage: FaultValue;
	readonly least: number;
	readonly most: number;
	run(args: readonly Value[], work: Work): Value;
}

/** Of two matrices. */
const ALGEBRA: Readonly<Record<string, (left: Value, right: Value, work: Work) => Value>> = {
	multiply,
	divide,
	pow: power,
	kron: kronecker,
	dot,
	outer,
};

/** Every function by name. */
export const FUNCTIONS: ReadonlyMap<string, FunctionEntry> = new Map<string, FunctionEntry>([
	...entries(EACH, (name, compute) => ({
		usage: `${name}(x)`,
		least: 1,
		most: 1,
		run: ([x], work) => mapValue(name, x as Value, compute, work),
	})),
	...entries(PAIRS, (name, { sign, compute }) => ({
		usage: `${name}(x, y)`,
		least: 2,
		most: 2,
		run: ([x, y], work) => mapPairs(sign, x as Value, y as Value, compute, work),
	})),
	...entries(ALL, (name, compute) => ({
		usage: `${name}(matrix)`,
		least: 1,
		most: 64,
		run: (args, work) => overAll(name, args, compute, work),
	})),
	...entries(ALGEBRA, (name, compute) => ({
		usage: `${name}(a, b)`,
		least: 2,
		most: 2,
		run: ([a, b], work) => compute(a as Value, b as Value, work),
	})),
	...Object.entries(MAKERS),
	...Object.entries(ARRANGERS),
	['det', { usage: 'det(matrix)', least: 1, most: 1, run: ([value], work) => determinant(value as Value, work) }],
	['inv', { usage: 'inv(matrix)', least: 1, most: 1, run: ([value], work) => inverse(value as Value, work) }],
	[
		'log',
		{
			usage: phrase('log(x) or log(x, base)'),
			least: 1,
			most: 2,
			run: ([x, base], work) => mapValue('log', x as Value, logarithm(base && numberIn(base)), work),
		},
	],
	[
		'round',
		{
			usage: phrase('round(x) or round(x, decimals)'),
			least: 1,
			most: 2,
			run: ([x, digits], work) => mapValue('round', x as Value, rounding(digits && numberIn(digits)), work),
		},
	],
]);

/** A table's items as functions by name. */
function entries<Item>(
	table: Readonly<Record<string, Item>>,
	entry: (name: string, item: Item) => FunctionEntry,
): [string, FunctionEntry][] {
	return Object.entries(table).map(([name, item]) => [name, entry(name, item)]);
}

/** One number from a matrix, or from several numbers. */
function overAll(name: string, args: readonly Value[], compute: (values: Float64Array) => number, work: Work): Value {
	const [first] = args;
	if (args.length > 1 && args.some(arg => arg.shape.length > 0)) {
		throw new Fault('{name} takes one matrix, or numbers only', { name });
	}
	const values = args.length > 1 || first === undefined ? Float64Array.from(args, numberIn) : first.data;
	work.spend(values.length);
	return mapValue(name, single(compute(values)), x => x, work);
}

/** The sum of the products of two vectors of one length. */
function dot(left: Value, right: Value, work: Work): Value {
	if (left.data.length !== right.data.length || left.shape.length !== 1 || right.shape.length !== 1) {
		throw new Fault('dot takes two vectors of one length, not {left} and {right}', { left: sides(left), right: sides(right) });
	}
	return multiply(left, right, work);
}

/** Each value of one vector times each of the other. */
function outer(left: Value, right: Value, work: Work): Value {
	return multiply({ shape: [left.data.length, 1], data: left.data }, { shape: [1, right.data.length], data: right.data }, work);
}
