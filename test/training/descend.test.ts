// The descent itself: the runs that the book prints, the closed form, and that it can be halted, resumed and steered.

import { describe, expect, it } from 'vitest';
import { descend, type Epoch } from '../../src/training/descend.js';
import { type Descent, descentFrom } from '../../src/training/descent.js';
import { OPTIMIZERS, type Recipe } from '../../src/training/optimizers.js';
import { type BookStart, startingWeights } from '../../src/training/start.js';
import { farthest } from '../core/helpers.js';
import { drawnProblems } from './draw.js';
import { at, edgeProblem, epochsOf, lastOf, lossesOf, recipe, weightsOf } from './helpers.js';

const BOOK = edgeProblem();
const PYTORCH = at(0.3087, 0.6875);
const everySecond = (losses: readonly number[]): number[] => losses.filter((_, index) => index % 2 === 1);
const tenthLoss = (epochs: readonly Epoch[]): number => epochs[9]?.loss as number;
const relative = (found: number, expected: number): number => Math.abs(found / expected - 1);

describe('the runs that the editions print', () => {
	it.each<[start: BookStart, losses: number[], kernel: number[]]>([
		['d2l-pytorch', [16.481, 5.069, 1.794, 0.688, 0.274], [1.0398, -0.9328]],
		['d2l-tensorflow', [16.452, 3.301, 0.775, 0.221, 0.074], [1.0063, -0.9545]],
		['d2l-jax', [23.292, 8.424, 3.263, 1.305, 0.529], [1.0637, -0.9139]],
		['d2l-mxnet', [4.949, 0.831, 0.14, 0.024, 0.004], [0.9895, -0.9874]],
		['d2l-zh-pytorch', [6.422, 1.225, 0.266, 0.07, 0.022], [1.001, -0.9739]],
	])('%s', (name, losses, kernel) => {
		const epochs = epochsOf(BOOK, startingWeights(BOOK, { name }), recipe(0.03), 10);
		expect(farthest(everySecond(lossesOf(epochs)), losses)).toBeLessThanOrEqual(0.001);
		expect(farthest(lastOf(epochs).after.weights, kernel)).toBeLessThanOrEqual(0.0001);
	});
});

describe('exact, after 10 updates at 0.03', () => {
	it.each([
		[at(0.5, 0.5), 0.2741102003, [1.0421578762, -0.9347836938]],
		[at(1, 1), 1.084758133, [1.0958449674, -0.8810966026]],
	])('from %s', (start, loss, kernel) => {
		const epochs = epochsOf(BOOK, start, recipe(0.03), 10);
		expect(Math.abs(tenthLoss(epochs) - loss)).toBeLessThan(1e-9);
		expect(farthest(lastOf(epochs).after.weights, kernel)).toBeLessThan(1e-9);
	});

	it('from zero: 12, 4.915, 2.013 …', () => {
		const [first, second, third] = lossesOf(epochsOf(BOOK, at(0, 0), recipe(0.03), 3));
		expect(first).toBe(12);
		expect(second).toBeCloseTo(4.915, 3);
		expect(third).toBeCloseTo(2.013, 3);
	});
});

describe('the closed form: L = 30(1 − 60·lr)²ᵗ·a² + 6(1 − 12·lr)²ᵗ·b²', () => {
	/** The loss after t updates; a and b are how far the start is off along (1, 1) and (1, −1). */
	function closedForm([w0 = 0, w1 = 0]: Float64Array, rate: number, t: number): number {
		const [e0, e1] = [w0 - 1, w1 + 1];
		return 15 * (1 - 60 * rate) ** (2 * t) * (e0 + e1) ** 2 + 3 * (1 - 12 * rate) ** (2 * t) * (e0 - e1) ** 2;
	}

	const starts = [at(0.5, 0.5), PYTORCH, at(-2, 7), at(0, 0)];
	const rates = [0.001, 0.01, 0.02, 1 / 36, 0.03, 0.033, 0.034, 0.04];
	it.each(starts.flatMap(start => rates.map(rate => ({ start, rate }))))('from $start at $rate, every epoch', ({ start, rate }) => {
		const epochs = epochsOf(BOOK, start, recipe(rate), 20);
		expect(epochs).toHaveLength(20);
		for (const { epoch, loss } of epochs) {
			expect(relative(loss, closedForm(start, rate, epoch - 1)), `epoch ${epoch}`).toBeLessThan(1e-9);
		}
	});
});

describe('the learning rate, from the PyTorch start', () => {
	it('.033: 10.35 at epoch 10', () => {
		expect(tenthLoss(epochsOf(BOOK, PYTORCH, recipe(0.033), 10))).toBeCloseTo(10.35, 2);
	});

	it('.034: falls, then rises', () => {
		const losses = lossesOf(epochsOf(BOOK, PYTORCH, recipe(0.034), 30));
		const least = losses.indexOf(Math.min(...losses));
		expect(least).toBeGreaterThan(0);
		for (const [index, loss] of losses.entries()) {
			const before = losses[index - 1] ?? Infinity;
			expect(index <= least ? loss < before : loss > before, `epoch ${index + 1}`).toBe(true);
		}
		expect(losses.at(-1)).toBeGreaterThan(2 * (losses[least] as number));
	});

	it('.04: 6355 at epoch 10', () => {
		expect(Math.round(tenthLoss(epochsOf(BOOK, PYTORCH, recipe(0.04), 10)))).toBe(6355);
	});
});

describe('the mean in place of the sum', () => {
	const mean = edgeProblem({ loss: 'mean' });

	it('has a 42nd of the loss and of the gradient', () => {
		const [sums, means] = [BOOK, mean].map(problem => epochsOf(problem, PYTORCH, recipe(0.03), 1)[0] as Epoch);
		expect(42 * (means?.loss as number)).toBeCloseTo(sums?.loss as number, 12);
		expect(farthest(means?.gradient.map(value => 42 * value) ?? [], sums?.gradient ?? [])).toBeLessThan(1e-12);
	});

	it('from zero the summed loss is still 10.28 at epoch 10', () => {
		expect(42 * tenthLoss(epochsOf(mean, at(0, 0), recipe(0.03), 10))).toBeCloseTo(10.28, 2);
	});

	it('at 42 times the rate it goes as the sum does', () => {
		const [sums, means] = [epochsOf(BOOK, PYTORCH, recipe(0.03), 10), epochsOf(mean, PYTORCH, recipe(42 * 0.03), 10)];
		expect(farthest(weightsOf(sums).flat(), weightsOf(means).flat())).toBeLessThan(1e-12);
	});
});

describe('one epoch', () => {
	const [first, second] = epochsOf(BOOK, PYTORCH, recipe(0.03), 2) as [Epoch, Epoch];

	it('holds what was so before its update', () => {
		expect([first.epoch, second.epoch]).toEqual([1, 2]);
		expect(first.prediction).toMatchObject({ channels: 1, rows: 6, cols: 7 });
		expect(first.residual.data).toEqual(first.prediction.data.map((value, index) => value - (BOOK.target.data[index] as number)));
		expect(first.residual.data.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(first.loss, 12);
	});

	it('moves the weights by rate · gradient', () => {
		expect(first.after.weights).toEqual(PYTORCH.map((weight, index) => weight - 0.03 * (first.gradient[index] as number)));
	});

	it('leaves the start as it was', () => {
		expect(PYTORCH).toEqual(at(0.3087, 0.6875));
	});
});

describe.each(OPTIMIZERS)('a descent by %s', optimizer => {
	const problems = [{ name: 'the book', problem: BOOK, weights: PYTORCH }, ...drawnProblems(10, { activation: 'tanh', scale: 1 / 4 })];

	it.each(problems)('resumed after any epoch goes on bitwise as it would have: $name', ({ problem, weights }) => {
		const whole = epochsOf(problem, weights, recipe(0.003, optimizer), 12);
		for (const [index, { after }] of whole.entries()) {
			// A copy has nothing but what is written in it.
			const later = epochsOf(problem, structuredClone(after), recipe(0.003, optimizer), whole.length - (index + 1));
			expect(later).toStrictEqual(whole.slice(index + 1));
		}
	});

	it.each(problems)('goes the same way twice: $name', ({ problem, weights }) => {
		const [one, other] = [0, 1].map(() => epochsOf(problem, weights, recipe(0.003, optimizer), 5));
		expect(one).toStrictEqual(other);
	});
});

describe('a recipe that changes between epochs', () => {
	/** The first five epochs by one recipe, the rest by another. */
	function steered(first: Recipe, then: Recipe): readonly Epoch[] {
		let epoch = 0;
		return epochsOf(BOOK, PYTORCH, () => (++epoch <= 5 ? first : then), 10);
	}

	it.each(OPTIMIZERS)('%s at another rate: as a descent from there, the memory kept', optimizer => {
		const [first, then] = [recipe(0.004, optimizer), recipe(0.002, optimizer)];
		const whole = steered(first, then);
		const fifth = lastOf(epochsOf(BOOK, PYTORCH, first, 5)).after;
		expect(whole.slice(5)).toStrictEqual(epochsOf(BOOK, fifth, then, 5));
		expect(whole.map(epoch => epoch.recipe.rate)).toEqual([0.004, 0.004, 0.004, 0.004, 0.004, 0.002, 0.002, 0.002, 0.002, 0.002]);
	});

	const pairs = OPTIMIZERS.flatMap(before => OPTIMIZERS.filter(name => name !== before).map(behind => ({ before, behind })));
	it.each(pairs)('$before, then $behind: as a fresh descent from those weights', ({ before, behind }) => {
		const whole = steered(recipe(0.004, before), recipe(0.002, behind));
		const fresh = epochsOf(BOOK, (whole[4] as Epoch).after.weights, recipe(0.002, behind), 5);
		expect(lossesOf(whole.slice(5))).toEqual(lossesOf(fresh));
		expect(weightsOf(whole.slice(5))).toEqual(weightsOf(fresh));
	});

	it('an optimizer come back to has forgotten', () => {
		const order = ['adam', 'adam', 'sgd', 'adam', 'adam'] as const;
		let epoch = 0;
		const whole = epochsOf(BOOK, PYTORCH, () => recipe(0.01, order[epoch++]), 5);
		const fresh = epochsOf(BOOK, (whole[2] as Epoch).after.weights, recipe(0.01, 'adam'), 2);
		expect(weightsOf(whole.slice(3))).toEqual(weightsOf(fresh));
	});
});

describe('the epochs', () => {
	/** A descent that counts how often its recipe was asked for. */
	function counted(from: Descent): { course: ReturnType<typeof descend>; asked: () => number } {
		let asks = 0;
		const course = descend(BOOK, from, () => {
			asks++;
			return recipe(0.03);
		});
		return { course, asked: () => asks };
	}

	it('are not computed before they are asked for', () => {
		const { course, asked } = counted(descentFrom(PYTORCH));
		expect(asked()).toBe(0);
		for (let epoch = 1; epoch <= 5; epoch++) {
			expect(course.next()).toMatchObject({ done: false, value: { epoch } });
			expect(asked()).toBe(epoch);
		}
	});

	it('nor is the problem read before', () => {
		const unreadable = new Proxy(BOOK, {
			get: (_, name) => {
				throw new Error(`read ${String(name)}`);
			},
		});
		const course = descend(unreadable, descentFrom(PYTORCH), () => recipe(0.03));
		expect(() => course.next()).toThrow('read');
	});
});
