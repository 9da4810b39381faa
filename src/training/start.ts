// Where a descent begins: at zero, at a seeded draw, at given weights, or where an edition of the book began.

import { Fault } from '../core/fault.js';
import { kernelText } from '../core/kernel.js';
import { randomFrom } from '../core/random.js';
import { biasIn, joinWeights, kernelIn, type Problem, weightCount, weightsPerFilter } from './problem.js';

/**
 * The starting kernels that reproduce the losses printed in the editions of D2L, Learning a Kernel, to ±0.001.
 * They were solved back from those losses; the JAX one as .7281, .6666, of which all five losses are within that.
 */
const BOOK_STARTS = {
	'd2l-pytorch': [0.3087, 0.6875],
	'd2l-tensorflow': [-0.4594, 0.942],
	'd2l-jax': [0.7281, 0.6666],
	'd2l-mxnet': [0.0069, 0.013],
	'd2l-zh-pytorch': [0.0388, 0.2135],
} as const;
export type BookStart = keyof typeof BOOK_STARTS;
export const BOOK_START_NAMES = Object.keys(BOOK_STARTS) as readonly BookStart[];

export const START_NAMES = ['zeros', 'random', ...BOOK_START_NAMES] as const;
export type StartName = (typeof START_NAMES)[number];

export type Start =
	| { readonly name: Exclude<StartName, 'random'> }
	| { readonly name: 'random'; readonly seed: number }
	| { readonly name: 'given'; readonly weights: Float64Array };

/** A start that is drawn; the first draw where nobody chose. */
export const randomStart = (seed = 1): Start => ({ name: 'random', seed });

/** Whether an edition's start has as many weights as the problem: it is a 1×2 kernel. */
export function fitsBook({ layer: { kernel } }: Pick<Problem, 'layer'>): boolean {
	return kernel.filters * kernel.depth === 1 && kernel.rows === 1 && kernel.cols === 2;
}

/** The weights that a start stands for; a bias begins at 0. Throws a Fault where an edition's start has another size. */
export function startingWeights(problem: Problem, start: Start): Float64Array {
	switch (start.name) {
		case 'zeros':
			return new Float64Array(weightCount(problem));
		case 'random':
			return drawn(problem, start.seed);
		case 'given':
			return start.weights;
		default:
			return bookWeights(problem, start.name);
	}
}

function bookWeights(problem: Problem, name: BookStart): Float64Array {
	if (!fitsBook(problem)) {
		throw new Fault('{name} is a start for a 1×2 kernel, not for {kernel}: take zeros, random or a GRID', {
			name,
			kernel: kernelText(problem.layer.kernel),
		});
	}
	return joinWeights(problem, { ...problem.layer.kernel, data: Float64Array.from(BOOK_STARTS[name]) }, [0]);
}

/** Uniform within ±1/√(weights of a filter), as PyTorch draws a convolution's; the bias begins at 0. */
function drawn(problem: Problem, seed: number): Float64Array {
	const next = randomFrom(seed);
	const bound = 1 / Math.sqrt(weightsPerFilter({ ...problem, learnsBias: false }));
	const weights = Float64Array.from({ length: weightCount(problem) }, () => (2 * next() - 1) * bound);
	return joinWeights(problem, kernelIn(problem, weights), biasIn({ ...problem, learnsBias: false }, weights));
}
