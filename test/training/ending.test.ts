// How a descent ends: each way reached, no number lost on the way, and the border between the two where theory puts it.

import { describe, expect, it } from 'vitest';
import { type Curvature, curvatureOf } from '../../src/training/curvature.js';
import type { Epoch } from '../../src/training/descend.js';
import { endingAt, hasGrown } from '../../src/training/ending.js';
import { OPTIMIZERS, stableRate } from '../../src/training/optimizers.js';
import { learnTarget, type Problem, weightCount } from '../../src/training/problem.js';
import { pick } from '../core/draw.js';
import { IMAGE } from '../core/facts/learning.js';
import { dot, onesKernel } from '../core/helpers.js';
import { drawnProblems, drawWeights } from './draw.js';
import { at, edgeProblem, epochsOf, follow, lastOf, lengthOf, magnitudeIn, recipe } from './helpers.js';

const BOOK = edgeProblem();
const OFF_THE_SLOW = at(0.5, 0.5);

describe('an ending', () => {
	it('converged by loss: the target is met', () => {
		const { epochs, ending } = follow(BOOK, OFF_THE_SLOW, recipe(0.03), 1000);
		expect(ending).toEqual({ status: 'converged', by: 'loss' });
		expect(lastOf(epochs).loss).toBeLessThanOrEqual(1e-14 * magnitudeIn(lastOf(epochs)).loss);
	});

	it('converged by gradient: the target can’t be met, and the loss stays at its least', () => {
		const target = { ...BOOK.target, data: BOOK.target.data.map((value, index) => value + (index % 3)) };
		const problem = learnTarget({ op: 'conv', kernel: onesKernel(1, 2) }, IMAGE, target, { loss: 'sum', learnsBias: false });
		const { epochs, ending } = follow(problem, OFF_THE_SLOW, recipe(0.03), 1000);
		const { leastLoss } = curvatureOf(problem) as Curvature;
		expect(ending).toEqual({ status: 'converged', by: 'gradient' });
		expect(leastLoss).toBeGreaterThan(1);
		expect(lastOf(epochs).loss / leastLoss).toBeCloseTo(1, 12);
		expect(lengthOf(lastOf(epochs).gradient)).toBeLessThanOrEqual(1e-7 * magnitudeIn(lastOf(epochs)).gradient);
	});

	it('converged at once: the start is the answer', () => {
		const { epochs, ending } = follow(BOOK, at(1, -1), recipe(0.03), 10);
		expect(epochs).toHaveLength(1);
		expect(ending).toEqual({ status: 'converged', by: 'loss' });
	});

	it('diverged by growth: a million times, all numbers still there', () => {
		const { epochs, ending } = follow(BOOK, OFF_THE_SLOW, recipe(0.04), 1000);
		expect(ending).toEqual({ status: 'diverged', by: 'growth' });
		expect(lastOf(epochs).loss).toBeGreaterThan(1e6 * magnitudeIn(lastOf(epochs)).loss);
		expect((epochs.at(-2) as Epoch).loss).toBeLessThan(1e6 * magnitudeIn(lastOf(epochs)).loss);
	});

	it('diverged by overflow: the rate 1e200 leaves one epoch, which is finite', () => {
		const { epochs, ending } = follow(BOOK, OFF_THE_SLOW, recipe(1e200), 1000);
		expect(ending).toEqual({ status: 'diverged', by: 'overflow' });
		expect(epochs).toHaveLength(1);
	});

	it('diverged by overflow: at the rate 1e308 the first update is too much, and no epoch is left', () => {
		const { epochs, ending } = follow(BOOK, at(1, 1), recipe(1e308), 1000);
		expect(ending).toEqual({ status: 'diverged', by: 'overflow' });
		expect(epochs).toHaveLength(0);
	});

	it.each([
		['the loss', Infinity, 1],
		['the gradient', 1, Infinity],
		['the loss, lost', Number.NaN, 1],
	])('%s is no number: overflow', (_, loss, gradient) => {
		expect(endingAt(loss, gradient, { loss: 1, gradient: 1 })).toEqual({ status: 'diverged', by: 'overflow' });
	});

	it('is none while it goes on', () => {
		expect(endingAt(0.5, 0.5, { loss: 1, gradient: 1 })).toBeUndefined();
		expect(follow(BOOK, OFF_THE_SLOW, recipe(0.03), 10).ending).toBeUndefined();
	});
});

describe('what is large', () => {
	const first = (...weights: number[]): Epoch => lastOf(epochsOf(BOOK, at(...weights), recipe(0.03), 1));

	it('is what the start is off by, or zero where that is more', () => {
		// At zero the error is (−1, 1), along which the curvature is 12.
		expect(magnitudeIn(first(1.1, -1)).loss).toBeCloseTo(12, 12);
		expect(magnitudeIn(first(1.1, -1)).gradient).toBeCloseTo(12 * Math.SQRT2, 12);
		expect(magnitudeIn(first(3, 3)).loss).toBe(first(3, 3).loss);
		expect(magnitudeIn(first(3, 3)).gradient).toBeCloseTo(lengthOf(first(3, 3).gradient), 12);
	});

	it('so that a start beside the answer has arrived', () => {
		const { epochs, ending } = follow(BOOK, at(1 + 1e-9, -1), recipe(0.03), 10);
		expect(epochs).toHaveLength(1);
		expect(ending).toEqual({ status: 'converged', by: 'loss' });
	});

	it('stays what it was at the start', () => {
		const { epochs } = follow(BOOK, at(3, 3), recipe(0.03), 20);
		expect(new Set(epochs.map(epoch => JSON.stringify(magnitudeIn(epoch)))).size).toBe(1);
	});
});

describe('a descent that was stopped', () => {
	it.each([
		[0.03, false],
		[0.033, false],
		[0.04, true],
	])('at the rate %d after ten epochs', (rate, grown) => {
		const { epochs, ending } = follow(BOOK, OFF_THE_SLOW, recipe(rate), 10);
		expect(ending).toBeUndefined();
		expect(hasGrown(lastOf(epochs).loss, magnitudeIn(lastOf(epochs)))).toBe(grown);
	});

	it('has grown from ten times its magnitude on', () => {
		expect([9.9, 10, 10.1].map(loss => hasGrown(loss, { loss: 1, gradient: 1 }))).toEqual([false, false, true]);
	});
});

describe('numbers that are no numbers', () => {
	const numbersIn = ({ loss, gradient, prediction, residual, after }: Epoch): number[] => [
		loss,
		...gradient,
		...prediction.data,
		...residual.data,
		...after.weights,
		...(after.memory?.vectors ?? []).flatMap(values => [...values]),
		...Object.values(magnitudeIn({ after } as Epoch)),
	];

	it('are in no epoch, at whatever rate', () => {
		const ways = new Set<string>();
		for (const { name, problem, weights, choose } of drawnProblems(200)) {
			for (const optimizer of OPTIMIZERS) {
				const rate = 10 ** choose(-3, 308);
				const { epochs, ending } = follow(problem, weights, recipe(rate, optimizer), 30);
				expect(
					epochs.every(epoch => numbersIn(epoch).every(Number.isFinite)),
					`${name}, ${optimizer} at ${rate}`,
				).toBe(true);
				ways.add(ending === undefined ? 'stopped' : `${ending.status} by ${ending.by}`);
			}
		}
		expect([...ways].sort()).toEqual(expect.arrayContaining(['diverged by growth', 'diverged by overflow', 'stopped']));
	});

	it('are in no epoch, when it runs away slowly at first', () => {
		for (const { name, problem, weights, choose } of drawnProblems(50, { activation: 'none' })) {
			const rate = pick(choose, [1, 3, 10, 1e50, 1e100, 1e150, 1e154]);
			for (const optimizer of OPTIMIZERS) {
				const { epochs } = follow(problem, weights, recipe(rate, optimizer), 200);
				expect(
					epochs.every(epoch => numbersIn(epoch).every(Number.isFinite)),
					`${name}, ${optimizer} at ${rate}`,
				).toBe(true);
			}
		}
	});
});

describe('the border between the two', () => {
	/**
	 * At 0.98 of the largest stable rate, with a condition of 20 at most, each part of the error shrinks at least by 0.96 an epoch
	 * (plain: |1 − 1.96|; momentum: √0.9 = 0.949; Nesterov: 0.942), so that the gradient is a ten-millionth after
	 * ln 1e7 / −ln 0.96 = 395 epochs; momentum, which may swing out to some ten times first, is quicker by more than that.
	 */
	const SETTLED = 400;
	/**
	 * At 1.02 of it the error along the steepest direction grows by 1.04 an epoch or more (plain: |1 − 2.04|; Nesterov: 1.057;
	 * momentum: 1.26), the loss by 1.0816. The start below has a fifth of its magnitude at least in that direction: the loss
	 * is a million times the magnitude after ln(5e6) / ln 1.0816 = 197 epochs.
	 */
	const RUN_AWAY = 200;

	const isWell = (problem: Problem): boolean => {
		const curvature = curvatureOf(problem);
		return curvature !== undefined && curvature.lambdaMax > 0 && curvature.condition <= 20;
	};
	const WELL = drawnProblems(50, { activation: 'none' }, isWell);

	/** The steepest direction of a problem, in the first filter that has it. */
	function steepest(problem: Problem, { groups, lambdaMax }: Curvature): Float64Array {
		const group = groups.findIndex(({ values }) => values[0] === lambdaMax);
		const direction = groups[group]?.directions[0] as Float64Array;
		const whole = new Float64Array(weightCount(problem));
		whole.set(direction, ((group * problem.layer.kernel.filters) / groups.length) * direction.length);
		return whole;
	}

	/** Off the minimum along the steepest direction and along another one, farther than zero is, and than the least loss is high. */
	function startOff(problem: Problem, curvature: Curvature, drawn: Float64Array): Float64Array {
		const steep = steepest(problem, curvature);
		const side = Math.sign(dot(steep, drawn)) || 1;
		const far = 2 * lengthOf(curvature.minimum) + Math.sqrt((2 * curvature.leastLoss) / curvature.lambdaMax) + 1;
		return drawn.map((part, index) => {
			const other = (side * part) / lengthOf(drawn);
			return (curvature.minimum[index] as number) + far * ((steep[index] as number) + other);
		});
	}

	describe.each(['sgd', 'momentum', 'nesterov'] as const)('of %s', optimizer => {
		it.each([
			[0.98, 'converged', SETTLED],
			[1.02, 'diverged', RUN_AWAY],
		])(`%d of the largest stable rate: %s within %i epochs`, (part, status, most) => {
			for (const { name, problem, choose } of WELL) {
				const curvature = curvatureOf(problem) as Curvature;
				const start = startOff(problem, curvature, drawWeights(choose, problem));
				const rate = part * (stableRate(optimizer, curvature.lambdaMax) as number);
				expect(follow(problem, start, recipe(rate, optimizer), most).ending?.status, name).toBe(status);
			}
		});
	});

	it('on the book’s problem lies at 1/30', () => {
		expect(follow(BOOK, OFF_THE_SLOW, recipe(0.995 / 30), 2000).ending?.status).toBe('converged');
		expect(follow(BOOK, OFF_THE_SLOW, recipe(1.005 / 30), 2000).ending?.status).toBe('diverged');
	});

	it('from zero lies at 1/6: that start is on the slow direction', () => {
		expect(lastOf(epochsOf(BOOK, at(0, 0), recipe(0.16), 20)).loss).toBeLessThan(12);
		expect(lastOf(epochsOf(BOOK, at(0, 0), recipe(0.17), 20)).loss).toBeGreaterThan(12);
		expect(lastOf(epochsOf(BOOK, OFF_THE_SLOW, recipe(0.16), 20)).loss).toBeGreaterThan(1e6);
	});

	it('with a bias lies at 0.0160892: the book’s 0.03 diverges', () => {
		const withBias = edgeProblem({ learnsBias: true });
		expect(follow(withBias, at(0.5, 0.5, 0), recipe(0.016), 5000).ending?.status).toBe('converged');
		expect(follow(withBias, at(0.5, 0.5, 0), recipe(0.0162), 5000).ending?.status).toBe('diverged');
		expect(follow(withBias, at(0.5, 0.5, 0), recipe(0.03), 30).ending?.status).toBe('diverged');
	});

	it('of Adam is none', () => {
		expect(stableRate('adam', 60)).toBeUndefined();
	});
});
