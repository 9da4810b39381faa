import { describe, expect, it } from 'vitest';
import { buildLayer } from '../../src/core/build-layer.js';
import { forward } from '../../src/core/forward.js';
import { mapGrid } from '../../src/core/grid.js';
import type { PoolSpec } from '../../src/core/layer.js';
import { drawPool, forAll } from './draw.js';
import { COUNTING, farthest, onesKernel, ramp, run } from './helpers.js';

describe('pooling', () => {
	it.each<[string, Partial<PoolSpec>, number[][]]>([
		['the largest', { op: 'max-pool' }, [[4]]],
		['the average', { op: 'avg-pool' }, [[2]]],
		['stride 1', { op: 'max-pool', stride: [1, 1] }, [[4, 5], [7, 8]]], // biome-ignore format: a matrix
		['ceil mode: a last window overhangs', { op: 'max-pool', ceilMode: true }, [[4, 5], [7, 8]]], // biome-ignore format: a matrix
		['what overhangs never counts', { op: 'avg-pool', ceilMode: true, countPadding: true }, [[2, 3.5], [6.5, 8]]], // biome-ignore format: a matrix
		['padding left out of the divisor', { op: 'avg-pool', padding: [1, 0, 1, 0] }, [[0, 1.5], [4.5, 6]]], // biome-ignore format: a matrix
		['padding counted', { op: 'avg-pool', padding: [1, 0, 1, 0], countPadding: true }, [[0, 0.75], [2.25, 6]]], // biome-ignore format: a matrix
		['dilated', { op: 'max-pool', dilation: [2, 1], stride: [1, 1] }, [[7, 8]]],
		['then relu', { op: 'max-pool', activation: 'relu' }, [[4]]],
	])('%s', (_, some, output) => {
		expect(run({ op: 'max-pool', window: [2, 2], ...some }, COUNTING)).toEqual(output);
	});

	it('padding never wins a maximum, not over negative numbers either', () => {
		expect(run({ op: 'max-pool', window: [1, 2], padding: [0, 0, 1, 1] }, [[-3, -5]])).toEqual([[-3, -5]]);
	});

	it('steps by its window, if no stride is given', () => {
		expect(run({ op: 'max-pool', window: [1, 3] }, ramp(2, 7))).toEqual([
			[2, 5],
			[9, 12],
		]);
	});

	it('keeps channels alone', () => {
		expect(run({ op: 'avg-pool', window: [1, 2] }, [[[1, 3]], [[10, 30]]])).toEqual([[[2]], [[20]]]);
	});
});

describe('over random poolings', () => {
	it('a maximum is a value of its input, never less than the average', () => {
		forAll(choose => {
			const { spec, input } = drawPool(choose, 'max-pool', { activation: 'none' });
			const largest = forward(buildLayer(spec, input), input);
			const average = forward(buildLayer({ ...(spec as PoolSpec), op: 'avg-pool', countPadding: false }, input), input);
			const values = new Set(input.data);
			expect([...largest.data].every((value, index) => values.has(value) && value >= (average.data[index] as number))).toBe(true);
		});
	});

	it('the average of equal values is that value, padding not counted', () => {
		forAll(choose => {
			const { spec, input } = drawPool(choose, 'avg-pool', { activation: 'none' });
			const plain = mapGrid(input, () => 7);
			const { data } = forward(buildLayer({ ...(spec as PoolSpec), countPadding: false }, input), plain);
			expect(farthest(data, new Float64Array(data.length).fill(7))).toBeLessThan(1e-12);
		});
	});

	it('an average that counts its padding is a convolution with equal weights', () => {
		forAll(choose => {
			const { input } = drawPool(choose, 'avg-pool');
			const [rows, cols] = [choose(1, Math.min(3, input.rows)), choose(1, Math.min(3, input.cols))];
			const kernel = onesKernel(rows, cols, input.channels);
			const even = { ...kernel, data: kernel.data.map(() => 1 / (rows * cols)) };
			const shared = { padding: [rows - 1, 0, 0, cols - 1], stride: [choose(1, 3), choose(1, 3)] } as const;
			const pooled = forward(buildLayer({ op: 'avg-pool', window: [rows, cols], countPadding: true, ...shared }, input), input);
			const convolved = forward(buildLayer({ op: 'conv', kernel: even, groups: input.channels, ...shared }, input), input);
			expect(farthest(pooled.data, convolved.data)).toBeLessThan(1e-12);
		});
	});
});
