// Where a descent begins, and the one list that all weights of a problem are.

import { describe, expect, it } from 'vitest';
import { fillGrid } from '../../src/core/grid.js';
import {
	biasIn,
	joinWeights,
	kernelIn,
	layerWith,
	learnBack,
	type Problem,
	weightCount,
	weightsPerFilter,
} from '../../src/training/problem.js';
import { BOOK_START_NAMES, fitsBook, START_NAMES, startingWeights } from '../../src/training/start.js';
import { IMAGE } from '../core/facts/learning.js';
import { onesKernel } from '../core/helpers.js';
import { drawnProblems } from './draw.js';
import { at, edgeProblem } from './helpers.js';

const BOOK = edgeProblem();
const sized = (rows: number, cols: number, filters = 1, depth = 1, learnsBias = false): Problem =>
	learnBack(
		{ op: 'conv', kernel: onesKernel(rows, cols, filters, depth) },
		fillGrid({ channels: depth, rows: 6, cols: 8 }, row => row),
		{
			learnsBias,
		},
	);
const random = (problem: Problem, seed: number): Float64Array => startingWeights(problem, { name: 'random', seed });

describe('a start', () => {
	it('at zeros', () => {
		expect(startingWeights(BOOK, { name: 'zeros' })).toEqual(at(0, 0));
		expect(startingWeights(sized(3, 3, 2, 2, true), { name: 'zeros' })).toEqual(new Float64Array(38));
	});

	it('at given weights', () => {
		expect(startingWeights(BOOK, { name: 'given', weights: at(3, 4) })).toEqual(at(3, 4));
	});

	it.each([
		['d2l-pytorch', [0.3087, 0.6875]],
		['d2l-tensorflow', [-0.4594, 0.942]],
		['d2l-jax', [0.7281, 0.6666]],
		['d2l-mxnet', [0.0069, 0.013]],
		['d2l-zh-pytorch', [0.0388, 0.2135]],
	] as const)('where %s began', (name, kernel) => {
		expect(startingWeights(BOOK, { name })).toEqual(at(...kernel));
		expect(startingWeights(edgeProblem({ learnsBias: true }), { name })).toEqual(at(...kernel, 0));
	});

	it('has these names', () => {
		expect(START_NAMES).toEqual(['zeros', 'random', ...BOOK_START_NAMES]);
	});
});

describe('a random start', () => {
	it('is the same for the same seed, and another for another', () => {
		const problem = sized(3, 3, 2, 2);
		expect(random(problem, 7)).toEqual(random(problem, 7));
		const drawn = Array.from({ length: 100 }, (_, seed) => random(problem, seed).join());
		expect(new Set(drawn).size).toBe(100);
	});

	it.each([
		[1, 2, 1],
		[3, 3, 1],
		[3, 3, 4],
		[5, 5, 2],
	])('of %i×%i×%i weights fills ±1/√(their number), and no more', (rows, cols, depth) => {
		const problem = sized(rows, cols, 2, depth);
		const bound = 1 / Math.sqrt(rows * cols * depth);
		const drawn = Array.from({ length: 200 }, (_, seed) => [...random(problem, seed)]).flat();
		expect(Math.max(...drawn)).toBeLessThanOrEqual(bound);
		expect(Math.min(...drawn)).toBeGreaterThanOrEqual(-bound);
		expect(Math.max(...drawn)).toBeGreaterThan(0.95 * bound);
		expect(Math.min(...drawn)).toBeLessThan(-0.95 * bound);
		expect(Math.abs(drawn.reduce((sum, value) => sum + value, 0) / drawn.length)).toBeLessThan(0.1 * bound);
	});

	it('leaves the biases at 0, and the bound as it is without them', () => {
		const problem = sized(3, 3, 4, 1, true);
		const drawn = Array.from({ length: 50 }, (_, seed) => random(problem, seed));
		expect(drawn.every(weights => biasIn(problem, weights).every(value => value === 0))).toBe(true);
		const kernels = drawn.flatMap(weights => [...kernelIn(problem, weights).data]);
		expect(Math.max(...kernels)).toBeLessThanOrEqual(1 / 3);
		expect(Math.max(...kernels)).toBeGreaterThan(0.95 / 3);
		expect(kernels.every(value => value !== 0)).toBe(true);
	});
});

describe('the book’s starts', () => {
	it.each([
		['1×2', edgeProblem()],
		['1×2 with a bias', edgeProblem({ learnsBias: true })],
		[
			'1×2 on another image',
			edgeProblem(
				{},
				fillGrid(IMAGE, row => row),
			),
		],
	])('fit a kernel of %s', (_, problem) => {
		expect(fitsBook(problem)).toBe(true);
	});

	it.each([
		['2×1', sized(2, 1), '2×1'],
		['3×3', sized(3, 3), '3×3'],
		['two filters of 1×2', sized(1, 2, 2), '1×2'],
		['two channels of 1×2', sized(1, 2, 1, 2), '1×2'],
	])('refuse %s', (_, problem, size) => {
		expect(fitsBook(problem)).toBe(false);
		for (const name of BOOK_START_NAMES) {
			expect(() => startingWeights(problem, { name })).toThrow(`${name} is a start for a 1×2 kernel, not for`);
			expect(() => startingWeights(problem, { name })).toThrow(size);
		}
	});
});

describe('the weights of a problem', () => {
	it('are filter by filter its kernel and then its bias', () => {
		const problem = sized(1, 2, 2, 1, true);
		const weights = at(1, 2, 10, 3, 4, 20);
		expect(kernelIn(problem, weights)).toMatchObject({ filters: 2, depth: 1, rows: 1, cols: 2, data: at(1, 2, 3, 4) });
		expect(biasIn(problem, weights)).toEqual(at(10, 20));
	});

	it('come apart and together again', () => {
		for (const { name, problem, weights } of drawnProblems(100)) {
			const [kernel, bias] = [kernelIn(problem, weights), biasIn(problem, weights)];
			expect(weights.length, name).toBe(weightCount(problem));
			expect(weights.length, name).toBe(problem.layer.kernel.filters * weightsPerFilter(problem));
			expect(joinWeights(problem, kernel, bias), name).toEqual(weights);
			expect(kernelIn(problem, joinWeights(problem, kernel, bias)), name).toEqual(kernel);
			expect(biasIn(problem, joinWeights(problem, kernel, bias)), name).toEqual(bias);
			expect(problem.learnsBias || bias.every(value => value === 0), name).toBe(true);
		}
	});

	it('make the layer that they are put in', () => {
		for (const { name, problem, weights } of drawnProblems(100)) {
			const layer = layerWith(problem, weights);
			expect(joinWeights(problem, layer.kernel, layer.bias), name).toEqual(weights);
			expect(layer.spec, name).toMatchObject({ kernel: layer.kernel, bias: [...layer.bias] });
		}
	});

	it('that made the target are known where it was made so', () => {
		expect(BOOK.truth).toEqual(at(1, -1));
		expect(edgeProblem({ learnsBias: true }).truth).toEqual(at(1, -1, 0));
	});
});
