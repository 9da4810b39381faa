// Learning the edge kernel back from its input and output, to the digit.

import { describe, expect, it } from 'vitest';
import { eigenvalues, hessian, IMAGE, learn, ONES } from './learning.js';

const PRESETS: [name: string, start: number[], losses: number[], kernel: number[]][] = [
	['pytorch', [0.3087, 0.6875], [16.481, 5.069, 1.794, 0.688, 0.274], [1.0398, -0.9328]],
	['tensorflow', [-0.4594, 0.942], [16.452, 3.301, 0.775, 0.221, 0.074], [1.0063, -0.9545]],
	// To four digits .7282 is as near to the start, but 0.0016 off at epoch 2.
	['jax', [0.7281, 0.6666], [23.292, 8.424, 3.263, 1.305, 0.529], [1.0637, -0.9139]],
	['mxnet', [0.0069, 0.013], [4.949, 0.831, 0.14, 0.024, 0.004], [0.9895, -0.9874]],
	['zh-pytorch', [0.0388, 0.2135], [6.422, 1.225, 0.266, 0.07, 0.022], [1.001, -0.9739]],
];

const within = (found: readonly number[], expected: readonly number[], most: number): void => {
	expect(found).toHaveLength(expected.length);
	for (const [index, value] of expected.entries()) {
		expect(Math.abs((found[index] as number) - value)).toBeLessThanOrEqual(most);
	}
};
const everySecond = (losses: readonly number[]): number[] => losses.filter((_, index) => index % 2 === 1);
const tenth = (course: Parameters<typeof learn>[0]): number => learn(course).losses[9] as number;

describe('the runs that the editions print', () => {
	it.each(PRESETS)('%s', (_, start, losses, kernel) => {
		const learned = learn({ start });
		within(everySecond(learned.losses), losses, 0.001);
		within(learned.kernel, kernel, 0.001);
	});
});

describe('exact, after 10 updates at 0.03', () => {
	it.each([
		[[0.5, 0.5], 0.2741102003, [1.0421578762, -0.9347836938]],
		[[1, 1], 1.084758133, [1.0958449674, -0.8810966026]],
	])('from %j', (start, loss, kernel) => {
		expect(tenth({ start })).toBeCloseTo(loss, 9);
		within(learn({ start }).kernel, kernel, 1e-10);
	});

	it('from zero only the slow mode moves: 12, 4.915, 2.013 …', () => {
		const { losses, kernel } = learn({ start: [0, 0] });
		within(losses.slice(0, 3), [12, 4.915, 2.013], 0.0005);
		expect(kernel[0]).toBeCloseTo(-(kernel[1] as number), 12);
	});
});

describe('the learning rate', () => {
	const start = [0.3087, 0.6875];

	it('.033: 10.35 at epoch 10', () => {
		expect(tenth({ start, rate: 0.033 })).toBeCloseTo(10.35, 2);
	});

	it('.034: falls, then rises', () => {
		const { losses } = learn({ start, rate: 0.034, epochs: 60 });
		const least = losses.indexOf(Math.min(...losses));
		expect(least).toBeGreaterThan(0);
		expect(least).toBeLessThan(59);
		expect(losses.at(-1)).toBeGreaterThan(2 * (losses[least] as number));
	});

	it('.04: 6355 at epoch 10', () => {
		expect(tenth({ start, rate: 0.04 })).toBeCloseTo(6355, -0.5);
	});

	it.each([
		['just below 1/30 it falls', 1 / 30 - 1e-4, false],
		['just above 1/30 it rises', 1 / 30 + 1e-4, true],
	])('%s', (_, rate, rises) => {
		const { losses } = learn({ start: [0.5, 0.5], rate, epochs: 400 });
		expect((losses[399] as number) > (losses[200] as number)).toBe(rises);
	});

	it('1/36 is the best constant one: both modes shrink by 2/3', () => {
		const rates = [1 / 30, 0.03, 1 / 36, 0.025, 0.02];
		const last = rates.map(rate => learn({ start: [0.5, 0.5], rate, epochs: 60 }).losses[59] as number);
		expect(last.indexOf(Math.min(...last))).toBe(2);
		const { losses } = learn({ start: [0.5, 0.5], rate: 1 / 36, epochs: 12 });
		expect((losses[11] as number) / (losses[10] as number)).toBeCloseTo(4 / 9, 9);
	});

	it('from zero nothing diverges until 1/6: that start lies on the slow direction', () => {
		expect(learn({ start: [0, 0], rate: 0.16, epochs: 20 }).losses[19]).toBeLessThan(12);
		expect(learn({ start: [0, 0], rate: 0.17, epochs: 20 }).losses[19]).toBeGreaterThan(12);
		expect(learn({ start: [0.5, 0.5], rate: 0.16, epochs: 20 }).losses[19]).toBeGreaterThan(1e6);
	});

	it('the mean in place of the sum: 10.28 at epoch 10 from zero', () => {
		expect(tenth({ start: [0, 0], loss: 'mean' })).toBeCloseTo(10.28, 2);
		expect(tenth({ start: [0, 0], loss: 'mean', rate: 0.03 * 42 })).toBeCloseTo(tenth({ start: [0, 0] }), 9);
	});
});

describe('the curvature', () => {
	it('the Hessian of the summed loss is [[36,24],[24,36]]', () => {
		expect(hessian(IMAGE, 1, 2)).toEqual([
			[36, 24],
			[24, 36],
		]);
		within(eigenvalues(hessian(IMAGE, 1, 2)), [60, 12], 1e-9);
	});

	it.each([
		['sum', [1, 1], 60],
		['difference', [1, -1], 12],
	])('the direction of the %s has its eigenvalue', (_, direction, value) => {
		const moved = hessian(IMAGE, 1, 2).map(row => row.reduce((sum, entry, index) => sum + entry * (direction[index] as number), 0));
		expect(moved).toEqual(direction.map(entry => value * entry));
	});

	it('closed form: L_t = 30(1 − 60·lr)^{2t}·a² + 6(1 − 12·lr)^{2t}·b²', () => {
		for (const [start, rate] of [
			[[0.5, 0.5], 0.03],
			[[0.3087, 0.6875], 0.034],
			[[-2, 7], 0.01],
		] as const) {
			// biome-ignore format: pairs
			const [e0, e1] = [start[0] - 1, start[1] + 1];
			const [a, b] = [(e0 + e1) / Math.SQRT2, (e0 - e1) / Math.SQRT2];
			const { losses } = learn({ start, rate });
			for (const [t, loss] of losses.entries()) {
				const closed = 30 * (1 - 60 * rate) ** (2 * t) * a ** 2 + 6 * (1 - 12 * rate) ** (2 * t) * b ** 2;
				expect(loss / closed).toBeCloseTo(1, 9);
			}
		}
	});

	it('on an all-ones image the eigenvalues are 0 and 168: it diverges at .03', () => {
		within(eigenvalues(hessian(ONES, 1, 2)), [168, 0], 1e-9);
		const { losses } = learn({ start: [0.5, 0.4] }, ONES);
		expect(losses[9]).toBeGreaterThan(1000 * (losses[0] as number));
	});

	it.each([
		['3×3 can not be identified: rank 3 of 9', 3, 3, 3],
		['1×3 can: rank 3 of 3', 1, 3, 3],
		['1×2 can: rank 2 of 2', 1, 2, 2],
	])('a kernel of %s', (_, rows, cols, rank) => {
		expect(eigenvalues(hessian(IMAGE, rows, cols)).filter(value => value > 1e-6)).toHaveLength(rank);
	});

	it('with a bias the eigenvalues are 124.307, 19.693, 12, and the largest stable rate 0.0160892', () => {
		const found = eigenvalues(hessian(IMAGE, 1, 2, true));
		within(found, [124.307, 19.693, 12], 0.0005);
		expect(2 / (found[0] as number)).toBeCloseTo(0.0160892, 7);
	});

	it.each([
		['0.01608 stays', 0.01608, 2000, false],
		['0.0161 diverges', 0.0161, 4000, true],
		["the book's 0.03 diverges", 0.03, 30, true],
	])('with a bias %s', (_, rate, epochs, diverges) => {
		const { losses } = learn({ start: [0.5, 0.5], bias: 0, rate, epochs });
		expect((losses.at(-1) as number) > (losses[0] as number)).toBe(diverges);
	});
});
