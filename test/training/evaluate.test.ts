// Two ways to one slope: the layer's own loops and the matrix algebra, and small steps as the third witness.

import { describe, expect, it } from 'vitest';
import { ACTIVATIONS } from '../../src/core/activation.js';
import { forwardSums } from '../../src/core/forward.js';
import { evaluate } from '../../src/training/evaluate.js';
import { layerWith, type Problem } from '../../src/training/problem.js';
import { slopeAt } from '../../src/training/slope.js';
import type { Choose } from '../core/draw.js';
import { farthest } from '../core/helpers.js';
import { type Drawn, drawnProblems, drawWeights } from './draw.js';
import { at, edgeProblem } from './helpers.js';

/** The largest difference as a part of the largest value, which counts as 1 at least. */
function apart(ours: Float64Array, theirs: ArrayLike<number>): number {
	return farthest(ours, theirs) / ours.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
}

const DRAWN = drawnProblems(200);

describe('the loops and the matrices agree', () => {
	it('on 200 problems of every knob', () => {
		for (const { name, problem, weights } of DRAWN) {
			const [loops, matrices] = [evaluate(problem, weights), slopeAt(problem, weights)];
			expect(apart(loops.prediction.data, matrices.prediction), `${name}, prediction`).toBeLessThan(1e-12);
			expect(apart(loops.residual.data, matrices.residual), `${name}, residual`).toBeLessThan(1e-12);
			expect(apart(at(loops.loss), [matrices.loss]), `${name}, loss`).toBeLessThan(1e-12);
			expect(apart(loops.gradient, matrices.gradient), `${name}, gradient`).toBeLessThan(1e-12);
		}
	});

	it('and the 200 are of every knob', () => {
		const layers = DRAWN.map(({ problem }) => problem.layer);
		const seen = (of: (layer: (typeof layers)[number]) => unknown): unknown[] => [...new Set(layers.map(of))].sort();
		expect(seen(layer => layer.activation)).toEqual([...ACTIVATIONS].sort());
		expect(seen(layer => layer.mode)).toEqual(['convolution', 'correlation']);
		expect(seen(layer => layer.paddingMode)).toEqual(['circular', 'reflect', 'replicate', 'zeros']);
		expect(seen(layer => (typeof layer.spec.padding === 'string' ? layer.spec.padding : 'sides'))).toEqual([
			'full',
			'same',
			'sides',
			'valid',
		]);
		expect(seen(layer => layer.groups)).toEqual([1, 2]);
		expect(seen(layer => layer.rows.stride)).toEqual([1, 2, 3]);
		expect(seen(layer => layer.cols.dilation)).toEqual([1, 2]);
		expect(seen(layer => layer.kernel.depth)).toEqual([1, 2]);
		expect(seen(layer => layer.kernel.filters)).toEqual([1, 2, 4]);
		expect(new Set(DRAWN.map(({ problem }) => `${problem.loss} ${problem.learnsBias}`)).size).toBe(4);
	});

	it('the gradient at the output is 2 · residual, for the mean a part of it', () => {
		const [sum, mean] = [edgeProblem(), edgeProblem({ loss: 'mean' })].map(problem => evaluate(problem, at(0.5, 0.5)));
		expect(sum?.outputGradient.data).toEqual(sum?.residual.data.map(error => 2 * error));
		expect(farthest(mean?.outputGradient.data ?? [], mean?.residual.data.map(error => (2 * error) / 42) ?? [])).toBeLessThan(1e-15);
	});
});

describe('the gradient is that of small steps', () => {
	const STEP = 2 ** -9;

	/** dL/dw by central differences over one step and two, which leave an error of the step's fourth power. */
	function differences(problem: Problem, weights: Float64Array): Float64Array {
		return weights.map((weight, index) => {
			const lossAt = (steps: number): number => slopeAt(problem, weights.with(index, weight + steps * STEP)).loss;
			return (8 * (lossAt(1) - lossAt(-1)) - (lossAt(2) - lossAt(-2))) / (12 * STEP);
		});
	}

	/** Whether two steps leave each sum on its side of relu's corner; a sum of no input at all is 0 and stays it. */
	function isSmooth(problem: Problem, weights: Float64Array): boolean {
		const reach = 2 * STEP * Math.max(1, ...problem.input.data.map(Math.abs));
		const sums = forwardSums(layerWith(problem, weights), problem.input);
		return problem.layer.activation !== 'relu' || sums.data.every(sum => sum === 0 || Math.abs(sum) > 2 * reach);
	}

	/** Smaller weights where a sigmoid bends; away from relu's corners. */
	function smoothWeights({ name, problem, weights, choose }: Drawn): Float64Array {
		const scale = problem.layer.activation === 'sigmoid' || problem.layer.activation === 'tanh' ? 1 / 32 : 1;
		const drawn = (chance: Choose): Float64Array => drawWeights(chance, problem).map(weight => weight * scale);
		let smooth: Float64Array = weights.map(weight => weight * scale);
		for (let tries = 0; !isSmooth(problem, smooth); tries++) {
			expect(tries, `${name} is nowhere smooth`).toBeLessThan(10_000);
			smooth = drawn(choose);
		}
		return smooth;
	}

	it('on the same 200 problems', () => {
		for (const drawn of DRAWN) {
			const weights = smoothWeights(drawn);
			const { gradient } = evaluate(drawn.problem, weights);
			expect(apart(gradient, differences(drawn.problem, weights)), drawn.name).toBeLessThan(1e-6);
		}
	});
});
