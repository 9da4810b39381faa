// The curvature of a loss, against the book's figures and against a power iteration over nothing but the layer's own loops.

import { describe, expect, it } from 'vitest';
import { buildLayer } from '../../src/core/build-layer.js';
import { forward } from '../../src/core/forward.js';
import { gradients } from '../../src/core/gradient.js';
import { fillGrid, fromNested, mapGrid } from '../../src/core/grid.js';
import type { ConvLayer } from '../../src/core/layer.js';
import { type Curvature, curvatureOf } from '../../src/training/curvature.js';
import { evaluate } from '../../src/training/evaluate.js';
import { bestRate, stableRate } from '../../src/training/optimizers.js';
import { biasIn, joinWeights, kernelIn, learnBack, learnTarget, type Problem, weightCount } from '../../src/training/problem.js';
import { slopeAt } from '../../src/training/slope.js';
import { IMAGE, ONES } from '../core/facts/learning.js';
import { dot, farthest, onesKernel } from '../core/helpers.js';
import { drawnProblems, drawWeights } from './draw.js';
import { edgeProblem, lengthOf } from './helpers.js';

const curvature = (problem: Problem): Curvature => curvatureOf(problem) as Curvature;
const valuesOf = (problem: Problem): readonly number[] => curvature(problem).groups[0]?.values ?? [];
const sized = (rows: number, cols: number): Problem => learnBack({ op: 'conv', kernel: onesKernel(rows, cols) }, IMAGE);

describe('the book’s problem', () => {
	const book = edgeProblem();

	it('is five times steeper along (1, 1) than along (1, −1)', () => {
		const { groups, lambdaMax, lambdaMin, condition, rank, weights } = curvature(book);
		expect(groups).toHaveLength(1);
		expect(farthest(groups[0]?.values ?? [], [60, 12])).toBeLessThan(1e-9);
		expect(farthest(groups[0]?.directions[0] ?? [], [Math.SQRT1_2, Math.SQRT1_2])).toBeLessThan(1e-12);
		expect(farthest(groups[0]?.directions[1] ?? [], [Math.SQRT1_2, -Math.SQRT1_2])).toBeLessThan(1e-12);
		expect(farthest([lambdaMax, lambdaMin, condition], [60, 12, 5])).toBeLessThan(1e-9);
		expect([rank, weights]).toEqual([2, 2]);
	});

	it('bears rates up to 2/60; the best is 1/36', () => {
		const { lambdaMax, lambdaMin } = curvature(book);
		expect(stableRate('sgd', lambdaMax)).toBeCloseTo(2 / 60, 12);
		expect(bestRate('sgd', lambdaMin, lambdaMax)).toBeCloseTo(1 / 36, 12);
	});

	it('has its least loss, 0, at [1, −1]', () => {
		expect(farthest(curvature(book).minimum, [1, -1])).toBeLessThan(1e-12);
		expect(curvature(book).leastLoss).toBeLessThan(1e-24);
	});

	it('with a bias: 124.307, 19.693, 12, and rates up to 0.0160892', () => {
		const withBias = edgeProblem({ learnsBias: true });
		expect(farthest(valuesOf(withBias), [124.307, 19.693, 12])).toBeLessThan(0.0005);
		expect(stableRate('sgd', curvature(withBias).lambdaMax)).toBeCloseTo(0.0160892, 7);
	});

	it('on an all-ones image: 168 and 0, so that the kernel can’t be identified', () => {
		const flat = edgeProblem({}, ONES);
		expect(farthest(valuesOf(flat), [168, 0])).toBeLessThan(1e-9);
		expect(curvature(flat)).toMatchObject({ rank: 1, weights: 2, leastLoss: 0 });
		expect(curvature(flat).lambdaMin).toBeCloseTo(168, 9);
	});

	it.each([
		['3×3 is of rank 3 of 9', 3, 3, 3],
		['1×3 can be identified', 1, 3, 3],
		['1×2 can be identified', 1, 2, 2],
	])('a kernel of %s', (_, rows, cols, rank) => {
		expect(curvature(sized(rows, cols))).toMatchObject({ rank, weights: rows * cols });
	});
});

describe('the mean', () => {
	const [sum, mean] = [curvature(edgeProblem()), curvature(edgeProblem({ loss: 'mean' }))];

	it('divides the curvature by the number of outputs', () => {
		expect(farthest(mean.groups[0]?.values ?? [], [60 / 42, 12 / 42])).toBeLessThan(1e-12);
		expect(mean.condition).toBeCloseTo(5, 9);
	});

	it('has the same minimum', () => {
		expect(farthest(mean.minimum, sum.minimum)).toBeLessThan(1e-12);
	});
});

describe('several filters and groups', () => {
	const left = fromNested([
		[1, 2, 0],
		[0, 1, 3],
	]);
	const right = fromNested([
		[2, 0, 1],
		[1, 1, 0],
	]);
	const both = { ...left, channels: 2, data: Float64Array.of(...left.data, ...right.data) };

	it('filters of one input share its curvature', () => {
		const [one, three] = [1, 3].map(filters => curvature(learnBack({ op: 'conv', kernel: onesKernel(1, 2, filters) }, left)));
		expect(three?.groups).toEqual(one?.groups);
		expect([three?.rank, three?.weights]).toEqual([6, 6]);
	});

	it('each group has that of its own channel, and the largest of all counts', () => {
		const grouped = curvature(learnBack({ op: 'conv', kernel: onesKernel(1, 2, 4, 1), groups: 2 }, both));
		const alone = [left, right].map(grid => curvature(learnBack({ op: 'conv', kernel: onesKernel(1, 2) }, grid)));
		expect(grouped.groups).toEqual(alone.flatMap(({ groups }) => groups));
		expect(grouped.lambdaMax).toBe(Math.max(...alone.map(({ lambdaMax }) => lambdaMax)));
		expect(grouped.lambdaMin).toBe(Math.min(...alone.map(({ lambdaMin }) => lambdaMin)));
		expect([grouped.rank, grouped.weights]).toEqual([8, 8]);
	});
});

describe('there is none', () => {
	it.each(['relu', 'sigmoid', 'tanh'] as const)('where %s bends the loss', activation => {
		expect(curvatureOf(learnBack({ op: 'conv', kernel: onesKernel(1, 2), activation }, IMAGE))).toBeUndefined();
	});

	it('where a filter has more than 200 weights', () => {
		const square = fillGrid({ channels: 1, rows: 15, cols: 15 }, (row, col) => (row * 5 + col * 3) % 7);
		expect(curvatureOf(learnBack({ op: 'conv', kernel: onesKernel(15, 14) }, square))).toBeUndefined();
		expect(
			curvatureOf(
				learnBack(
					{ op: 'conv', kernel: onesKernel(8, 16) },
					fillGrid({ ...square, cols: 16 }, () => 1),
				),
			),
		).toBeDefined();
	});
});

const DRAWN = drawnProblems(100, { activation: 'none' });

describe('100 random problems', () => {
	/** H v = 2 Xᵀ(X v): what the layer with weights v makes of the input, sent back through it. */
	function curvatureAlong(problem: Problem, direction: Float64Array): Float64Array {
		const { layer, input, target, loss } = problem;
		const spec = { ...layer.spec, kernel: kernelIn(problem, direction), bias: [...biasIn(problem, direction)] };
		const bare = buildLayer(spec, input) as ConvLayer;
		const share = 2 / (loss === 'mean' ? target.data.length : 1);
		const back = gradients(
			bare,
			input,
			mapGrid(forward(bare, input), value => share * value),
		);
		return joinWeights(problem, back.kernel ?? layer.kernel, back.bias ?? []);
	}

	/** H column by column. */
	function hessianOf(problem: Problem): Float64Array[] {
		const zero = new Float64Array(weightCount(problem));
		return Array.from(zero, (_, index) => curvatureAlong(problem, zero.with(index, 1)));
	}

	/** The largest eigenvalue: a direction multiplied by H again and again turns towards the steepest. */
	function steepest(hessian: readonly Float64Array[], start: Float64Array): number {
		let [direction, value] = [start, 0];
		for (let round = 0; round < 20_000; round++) {
			const next = Float64Array.from(hessian, row => dot(row, direction));
			const [before, length] = [value, lengthOf(next)];
			value = length / lengthOf(direction);
			if (length === 0 || Math.abs(value - before) <= 1e-14 * value) {
				break;
			}
			direction = next.map(part => part / length);
		}
		return value;
	}

	it('λmax is that of a power iteration', () => {
		for (const { name, problem, weights } of DRAWN) {
			const expected = steepest(hessianOf(problem), weights);
			expect(Math.abs(curvature(problem).lambdaMax - expected), name).toBeLessThanOrEqual(1e-8 * expected);
		}
	});

	it('the directions are orthonormal, and each has its eigenvalue', () => {
		for (const { name, problem } of DRAWN) {
			const { groups, lambdaMax } = curvature(problem);
			for (const [group, { values, directions }] of groups.entries()) {
				expect(
					values.every((value, index) => value >= (values[index + 1] ?? 0)),
					`${name}, the largest first`,
				).toBe(true);
				for (const [index, direction] of directions.entries()) {
					const products = directions.map(other => dot(direction, other));
					expect(farthest(products, new Array(directions.length).fill(0).with(index, 1)), name).toBeLessThan(1e-10);
					const whole = inFirstFilter(problem, group, direction);
					const expected = whole.map(part => part * (values[index] as number));
					expect(farthest(curvatureAlong(problem, whole), expected), name).toBeLessThanOrEqual(1e-10 * lambdaMax);
				}
			}
		}
	});

	/** A direction of a group's filters as one of all weights. */
	function inFirstFilter(problem: Problem, group: number, direction: Float64Array): Float64Array {
		const { groups, kernel } = problem.layer;
		const whole = new Float64Array(weightCount(problem));
		whole.set(direction, ((group * kernel.filters) / groups) * direction.length);
		return whole;
	}

	it('at the minimum the gradient is zero, and the loss the least', () => {
		for (const { name, problem, choose } of DRAWN) {
			const { minimum, leastLoss, lambdaMax } = curvature(problem);
			const zero = evaluate(problem, new Float64Array(minimum.length));
			const there = evaluate(problem, minimum);
			expect(lengthOf(there.gradient), name).toBeLessThanOrEqual(1e-9 * (lengthOf(zero.gradient) + lambdaMax));
			expect(Math.abs(there.loss - leastLoss), name).toBeLessThanOrEqual(1e-12 * (zero.loss + 1));
			for (const reach of [1e-3, 0.1, 1, 10]) {
				const elsewhere = drawWeights(choose, problem).map((part, index) => (minimum[index] as number) + reach * part);
				expect(slopeAt(problem, elsewhere).loss, name).toBeGreaterThanOrEqual(leastLoss - 1e-12 * (zero.loss + 1));
			}
		}
	});

	it('of several minima it is the nearest to zero', () => {
		const flat = DRAWN.filter(({ problem }) => curvature(problem).rank < weightCount(problem));
		expect(flat.length).toBeGreaterThan(5);
		for (const { name, problem } of flat) {
			const { groups, minimum, lambdaMax } = curvature(problem);
			const filters = problem.layer.kernel.filters;
			const each = minimum.length / filters;
			for (let filter = 0; filter < filters; filter++) {
				const spectrum = groups[Math.floor((filter * groups.length) / filters)];
				const own = minimum.subarray(filter * each, (filter + 1) * each);
				for (const [index, direction] of (spectrum?.directions ?? []).entries()) {
					const isFlat = (spectrum?.values[index] as number) <= 1e-10 * lambdaMax;
					expect(isFlat ? Math.abs(dot(own, direction)) : 0, name).toBeLessThan(1e-9 * (1 + lengthOf(own)));
				}
			}
		}
	});
});

describe('what an image is multiplied by', () => {
	/** The edge image made dimmer or brighter: the curvature goes with the square. */
	const scaled = (factor: number): Problem =>
		edgeProblem(
			{},
			mapGrid(IMAGE, value => value * factor),
		);

	it.each([1e6, 1000, 255, 1 / 255, 1e-3, 1e-5, 1e-7, 1e-9])('%d: the curvature goes with the square', factor => {
		const { lambdaMax, condition, minimum } = curvature(scaled(factor));
		expect(lambdaMax / factor ** 2).toBeCloseTo(60, 6);
		expect(condition).toBeCloseTo(5, 6);
		expect(farthest(minimum, [1, -1])).toBeLessThan(1e-6);
	});

	it('nothing: the loss is flat, and no number is missing', () => {
		const black = mapGrid(IMAGE, () => 0);
		const wishes = { loss: 'sum', learnsBias: false } as const;
		const flat = curvature(learnTarget({ op: 'conv', kernel: onesKernel(1, 2) }, black, edgeProblem().target, wishes));
		expect(flat).toMatchObject({ lambdaMax: 0, lambdaMin: 0, rank: 0, weights: 2, leastLoss: 12 });
		expect(flat.condition).not.toBeNaN();
	});
});
