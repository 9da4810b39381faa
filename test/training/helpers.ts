// Words that the tests of training share: the book's problem, and a descent followed to its end or for so many epochs.

import { kernelFrom } from '../../src/core/kernel.js';
import { descend, type Epoch } from '../../src/training/descend.js';
import { type Descent, descentFrom } from '../../src/training/descent.js';
import type { Ending, Magnitude } from '../../src/training/ending.js';
import type { Optimizer, Recipe } from '../../src/training/optimizers.js';
import { learnBack, type Problem } from '../../src/training/problem.js';
import { IMAGE } from '../core/facts/learning.js';
import { dot } from '../core/helpers.js';

/** [1, −1] to be learned back from what it makes of an image, the book's if no other is given. */
export function edgeProblem(wishes: Partial<Pick<Problem, 'loss' | 'learnsBias'>> = {}, image = IMAGE): Problem {
	return learnBack({ op: 'conv', kernel: kernelFrom([[1, -1]]) }, image, wishes);
}

export const at = (...weights: number[]): Float64Array => Float64Array.from(weights);
export const recipe = (rate: number, optimizer: Optimizer = 'sgd'): Recipe => ({ optimizer, rate });
export const lengthOf = (values: Float64Array): number => Math.sqrt(dot(values, values));

type How = Recipe | (() => Recipe);
type Course = ReturnType<typeof descend>;

/** A descent from weights, or from where another one stood. */
function courseOf(problem: Problem, from: Descent | Float64Array, how: How): Course {
	return descend(problem, 'weights' in from ? from : descentFrom(from), typeof how === 'function' ? how : () => how);
}

/** The first epochs of a descent: so many, unless it ends before. */
export function epochsOf(problem: Problem, from: Descent | Float64Array, how: How, count: number): readonly Epoch[] {
	return taken(courseOf(problem, from, how), count).epochs;
}

/** What a descent showed, and how it ended; undefined where it was stopped before. */
export interface Followed {
	readonly epochs: readonly Epoch[];
	readonly ending: Ending | undefined;
}

/** A descent to its end, but no further than so many epochs. An end is told when the epoch behind it is asked for. */
export function follow(problem: Problem, from: Descent | Float64Array, how: How, most: number): Followed {
	const course = courseOf(problem, from, how);
	const { epochs, ending } = taken(course, most);
	const next = course.next();
	return { epochs, ending: ending ?? (next.done ? next.value : undefined) };
}

function taken(course: Course, most: number): Followed {
	const epochs: Epoch[] = [];
	while (epochs.length < most) {
		const next = course.next();
		if (next.done) {
			return { epochs, ending: next.value };
		}
		epochs.push(next.value);
	}
	return { epochs, ending: undefined };
}

export const lossesOf = (epochs: readonly Epoch[]): number[] => epochs.map(({ loss }) => loss);
export const weightsOf = (epochs: readonly Epoch[]): number[][] => epochs.map(({ after }) => [...after.weights]);
export const lastOf = (epochs: readonly Epoch[]): Epoch => epochs.at(-1) as Epoch;
export const magnitudeIn = ({ after }: Epoch): Magnitude => after.magnitude as Magnitude;
