// Why a rate converges or not: the Hessian of the loss, its eigenvalues, and where its least value lies.

import { eigs, type Matrix, multiply, numbersOf, transpose, vector } from './algebra.js';
import { type Design, designsOf } from './design.js';
import { errorShare, type Problem, weightCount, weightsPerFilter } from './problem.js';
import { slopeAt } from './slope.js';

/** The curvature that every filter of one group of channels has: they read the same input. */
export interface Spectrum {
	/** Eigenvalues of the Hessian, the largest first. */
	readonly values: readonly number[];
	/** Their directions, each of length 1. */
	readonly directions: readonly Float64Array[];
}

export interface Curvature {
	readonly groups: readonly Spectrum[];
	readonly lambdaMax: number;
	/** The least eigenvalue that is not zero. */
	readonly lambdaMin: number;
	/** λmax / λmin: how many times slower the flattest direction learns than the steepest; infinite where all are flat. */
	readonly condition: number;
	/** Directions in which the loss changes at all. */
	readonly rank: number;
	/** Weights learned; with a lower rank some of them can't be identified. */
	readonly weights: number;
	/** The weights of least loss; of several the nearest to zero. */
	readonly minimum: Float64Array;
	readonly leastLoss: number;
}

/** Eigenvalues below this part of the largest are zero but for rounding. */
const ZERO = 1e-10;
/** Weights of a filter up to which its eigenvalues are found within a few seconds. */
const MOST_EIGENVALUES = 200;

/**
 * The curvature of a problem's loss: H = 2 XᵀX (for the mean divided by the number of outputs). Undefined where an activation bends
 * the loss, so that no one curvature holds everywhere, where a filter has too many weights for its eigenvalues to be found, and where
 * the input's squares are beyond numbers.
 */
export function curvatureOf(problem: Problem): Curvature | undefined {
	if (problem.layer.activation !== 'none' || weightsPerFilter(problem) > MOST_EIGENVALUES) {
		return undefined;
	}
	const groups = designsOf(problem).map(design => ({ design, spectrum: spectrumOf(problem, design) }));
	const all = groups.flatMap(({ design, spectrum }) => design.filters.flatMap(() => spectrum.values));
	const lambdaMax = Math.max(...all);
	if (!Number.isFinite(lambdaMax)) {
		return undefined;
	}
	const nonZero = all.filter(value => value > ZERO * lambdaMax);
	const lambdaMin = nonZero.length === 0 ? 0 : Math.min(...nonZero);
	const minimum = minimumOf(problem, groups, ZERO * lambdaMax);
	return {
		groups: groups.map(({ spectrum }) => spectrum),
		lambdaMax,
		lambdaMin,
		condition: lambdaMin === 0 ? Number.POSITIVE_INFINITY : lambdaMax / lambdaMin,
		rank: nonZero.length,
		weights: weightCount(problem),
		minimum,
		leastLoss: slopeAt(problem, minimum).loss,
	};
}

/** The eigenvalues of H = 2 XᵀX, largest first, and their directions. */
function spectrumOf(problem: Problem, { matrix }: Design): Spectrum {
	const hessian = multiply(2 * errorShare(problem), multiply(transpose(matrix), matrix)) as Matrix;
	// mathjs stops at an absolute error: a dim image would be done before it began.
	const size = largestIn(hessian) || 1;
	const pairs = (eigs(multiply(1 / size, hessian) as Matrix).eigenvectors as { value: number; vector: Matrix }[])
		.map(({ value, vector: direction }) => ({ value: size * Math.max(0, value), direction: turned(numbersOf(direction)) }))
		.sort((a, b) => b.value - a.value);
	return { values: pairs.map(({ value }) => value), directions: pairs.map(({ direction }) => direction) };
}

/** The largest entry; of H it lies on the diagonal. */
function largestIn(matrix: Matrix): number {
	return (matrix.valueOf() as number[][]).reduce(
		(most, row) => row.reduce((largest, entry) => Math.max(largest, Math.abs(entry)), most),
		0,
	);
}

/** A direction and its opposite are one: of the two that whose first large number is positive. */
function turned(direction: Float64Array): Float64Array {
	const most = Math.max(...direction.map(Math.abs));
	const first = direction.find(value => Math.abs(value) > most / 2) ?? 1;
	return first < 0 ? direction.map(value => -value) : direction;
}

interface Group {
	readonly design: Design;
	readonly spectrum: Spectrum;
}

/** Hw = 2 Xᵀt solved along the eigen-directions: w = Σ q (q · 2Xᵀt) / λ, those without curvature left out. */
function minimumOf(problem: Problem, groups: readonly Group[], zero: number): Float64Array {
	const each = weightsPerFilter(problem);
	const minimum = new Float64Array(weightCount(problem));
	for (const { design, spectrum } of groups) {
		for (const { filter, target } of design.filters) {
			const pull = multiply(2 * errorShare(problem), multiply(target, design.matrix)) as Matrix;
			minimum.set(solved(spectrum, numbersOf(pull), zero), filter * each);
		}
	}
	return minimum;
}

function solved({ values, directions }: Spectrum, pull: Float64Array, zero: number): Float64Array {
	const weights = new Float64Array(pull.length);
	for (const [index, direction] of directions.entries()) {
		const value = values[index] as number;
		const along = value > zero ? numberOf(multiply(vector(direction), vector(pull))) / value : 0;
		for (const [place, part] of direction.entries()) {
			weights[place] = (weights[place] as number) + along * part;
		}
	}
	return weights;
}

const numberOf = (value: unknown): number => value as number;
