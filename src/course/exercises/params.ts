// The numbers of a variant: drawn from a seed, the same for the same seed.

import { Fault } from '../../core/fault.js';
import { fillGrid } from '../../core/grid.js';
import { quote } from '../../core/quote.js';
import { randomFrom } from '../../core/random.js';
import { single, type Value } from '../../expression/value.js';
import type { Work } from '../../expression/work.js';
import type { Param } from '../lesson.js';
import { newEffort } from './effort.js';
import { TRUE_ENGINE } from './engine.js';
import { numberOf } from './scope.js';
import { asValue, valueText } from './values.js';

export type Values = ReadonlyMap<string, Value>;

/** A seed for the nth try at a variant: each has its own numbers. */
export function seedOf(seed: number, attempt: number): number {
	return (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(attempt, 0xc2b2ae35)) >>> 0;
}

/** The params of one draw. Throws a Fault where a matrix has no size. */
export function drawParams(params: readonly Param[], seed: number, work: Work = newEffort()): Values {
	const chance = randomFrom(seed);
	const whole = (first: number, last: number): number => first + Math.floor(chance() * (last - first + 1));
	const values = new Map<string, Value>();
	for (const param of params) {
		switch (param.kind) {
			case 'range':
				values.set(param.name, single(whole(param.first, param.last)));
				break;
			case 'list':
				values.set(param.name, single(param.values[whole(0, param.values.length - 1)] ?? 0));
				break;
			case 'grid': {
				const [rows, cols] = [param.rows, param.cols].map(side => numberOf(side, values, TRUE_ENGINE, work)) as [number, number];
				if (rows > MOST_SIDE || cols > MOST_SIDE) {
					throw new Fault('the matrix {name} has at most {most} rows and columns', { name: quote(param.name), most: MOST_SIDE });
				}
				// A number drawn costs some multiplications.
				work.spend(4 * rows * cols);
				values.set(param.name, asValue(fillGrid({ channels: 1, rows, cols }, () => whole(param.first, param.last))));
			}
		}
	}
	return values;
}

const MOST_SIDE = 32;

/** `n = 7`, for a learner to see which variant it is. */
export function paramTexts(values: Values): string[] {
	return [...values].map(([name, value]) => `${name} = ${valueText(value)}`);
}
