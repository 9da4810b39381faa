// Figures of whole networks: shapes, parameters, receptive fields; and what some of the exercises come to.

import { describe, expect, it } from 'vitest';
import { buildLayer } from '../../../src/core/build-layer.js';
import { forward } from '../../../src/core/forward.js';
import { gradients } from '../../../src/core/gradient.js';
import { type Grid, mapGrid, type Shape } from '../../../src/core/grid.js';
import { flipKernel } from '../../../src/core/kernel.js';
import type { Layer, LayerSpec } from '../../../src/core/layer.js';
import { parameterCount, productCount } from '../../../src/core/parameters.js';
import { receptiveField, receptiveFieldSize } from '../../../src/core/receptive-field.js';
import { type Choose, drawGrid, forAll } from '../draw.js';
import { farthest, onesKernel, stack } from '../helpers.js';

const POOL: LayerSpec = { op: 'avg-pool', window: [2, 2] };
const CONV3: LayerSpec = { op: 'conv', kernel: onesKernel(3) };

/** LeNet; a dense layer is a convolution whose window is its whole input. */
const LENET: readonly LayerSpec[] = [
	{ op: 'conv', kernel: onesKernel(5, 5, 6, 1), padding: [2, 2, 2, 2], activation: 'sigmoid' },
	POOL,
	{ op: 'conv', kernel: onesKernel(5, 5, 16, 6), activation: 'sigmoid' },
	POOL,
	{ op: 'conv', kernel: onesKernel(5, 5, 120, 16), activation: 'sigmoid' },
	{ op: 'conv', kernel: onesKernel(1, 1, 84, 120), activation: 'sigmoid' },
	{ op: 'conv', kernel: onesKernel(1, 1, 10, 84) },
];

const image = (side: number, channels = 1): Shape => ({ channels, rows: side, cols: side });

describe('LeNet', () => {
	const layers = stack(LENET, image(28));
	const sizes = ({ channels, rows, cols }: Shape): number[] => [channels, rows, cols];

	it('28 → (6) 28 → 14 → (16) 10 → 5 → 120 → 84 → 10', () => {
		expect(layers.map(({ output }) => sizes(output))).toEqual([
			[6, 28, 28],
			[6, 14, 14],
			[16, 10, 10],
			[16, 5, 5],
			[120, 1, 1],
			[84, 1, 1],
			[10, 1, 1],
		]);
	});

	it('its dense layers read 400 values', () => {
		expect(16 * 5 * 5).toBe(400);
		expect(layers[4]?.input).toEqual({ channels: 16, rows: 5, cols: 5 });
	});

	it('156 + 2416 + 48120 + 10164 + 850 = 61,706 parameters', () => {
		expect(layers.map(parameterCount)).toEqual([156, 0, 2416, 0, 48120, 10164, 850]);
		expect(layers.reduce((sum, layer) => sum + parameterCount(layer), 0)).toBe(61_706);
	});

	it('sees 16 cells before its dense layers', () => {
		const seeing = layers.slice(0, 4);
		expect(receptiveFieldSize(seeing.map(({ rows }) => rows))).toBe(16);
		const { rows } = receptiveField(seeing, 2, 2);
		expect(rows.exact).toHaveLength(16);
		expect([rows.first, rows.last]).toEqual([6, 21]);
	});
});

describe('receptive fields', () => {
	it('conv3, pool2/2, conv3: 8', () => {
		const layers = stack([CONV3, POOL, CONV3], image(20));
		expect(receptiveFieldSize(layers.map(({ cols }) => cols))).toBe(8);
		expect(receptiveField(layers, 3, 3).cols.exact).toEqual([6, 7, 8, 9, 10, 11, 12, 13]);
	});

	it('may be larger than the input itself', () => {
		const same: LayerSpec = { ...CONV3, padding: 'same' } as LayerSpec;
		const layers = stack([same, same, same], image(4));
		const { rows } = receptiveField(layers, 2, 2);
		expect(rows.last - rows.first + 1).toBe(7);
		expect(rows.exact).toEqual([0, 1, 2, 3]);
	});

	it.each([
		['two 2-wide layers', [2, 2], 3],
		['ten 5-wide layers', new Array<number>(10).fill(5), 41],
	])('%s: k₁ + k₂ − 1, and so on', (_, windows, size) => {
		expect(receptiveFieldSize(windows.map(window => ({ window, stride: 1, dilation: 1 })))).toBe(size);
	});
});

describe('parameters', () => {
	const count = (filters: number, depth: number, window: number, side: number): number =>
		parameterCount(buildLayer({ op: 'conv', kernel: onesKernel(window, window, filters, depth) }, image(side, depth)));

	it.each([
		['3 → 16 channels, 5×5, on 32²', 16, 3, 5, 32, 1216],
		['3 → 16 channels, 5×5, on 224²', 16, 3, 5, 224, 1216],
		['64 3×3 filters over RGB', 64, 3, 3, 32, 1792],
		['32 → 32 maps, 3×3', 32, 32, 3, 32, 9248],
		['LeNet, first layer', 6, 1, 5, 28, 156],
	])('%s', (_, filters, depth, window, side, parameters) => {
		expect(count(filters, depth, window, side)).toBe(parameters);
	});

	it('doubling both channel counts costs four times the multiplications', () => {
		const cost = (channels: number): number =>
			productCount(buildLayer({ op: 'conv', kernel: onesKernel(3, 3, channels, channels) }, image(16, channels)));
		expect(cost(16) / cost(8)).toBe(4);
	});

	it('g groups are g times cheaper, in weights and in work', () => {
		const grouped = (groups: number) => buildLayer({ op: 'conv', kernel: onesKernel(3, 3, 8, 8 / groups), groups }, image(16, 8));
		expect(productCount(grouped(1)) / productCount(grouped(4))).toBe(4);
		expect((parameterCount(grouped(1)) - 8) / (parameterCount(grouped(4)) - 8)).toBe(4);
	});
});

describe('the gradients, drawn as the same sliding window', () => {
	function drawn(choose: Choose): { x: Grid; k: Grid; dY: Grid; layer: Layer; spec: (k: Grid) => LayerSpec } {
		const k = drawGrid(choose, { channels: 1, rows: choose(1, 3), cols: choose(1, 3) });
		const x = drawGrid(choose, { channels: 1, rows: choose(3, 6), cols: choose(3, 6) });
		const spec = (weights: Grid): LayerSpec => ({ op: 'conv', kernel: { filters: 1, depth: 1, ...weights } });
		const layer = buildLayer(spec(k), x);
		return { x, k, dY: drawGrid(choose, layer.output), layer, spec };
	}
	const applied = (spec: LayerSpec, input: Grid): Grid => forward(buildLayer(spec, input), input);

	it('dL/dK = X ⋆ dL/dY: no flip', () => {
		forAll(choose => {
			const { x, dY, layer, spec } = drawn(choose);
			expect(farthest(gradients(layer, x, dY).kernel?.data ?? [], applied(spec(dY), x).data)).toBe(0);
		});
	});

	it('dL/dX = dL/dY padded by k − 1, ⋆ the flipped K', () => {
		forAll(choose => {
			const { x, k, dY, layer } = drawn(choose);
			const flipped = flipKernel({ filters: 1, depth: 1, rows: k.rows, cols: k.cols, data: k.data });
			const window = applied({ op: 'conv', kernel: flipped, padding: 'full' }, dY);
			expect(farthest(gradients(layer, x, dY).input.data, window.data)).toBe(0);
		});
	});

	it('dL/db = Σ dL/dY', () => {
		forAll(choose => {
			const { x, dY, layer } = drawn(choose);
			expect(gradients(layer, x, dY).bias?.[0]).toBe(dY.data.reduce((sum, value) => sum + value, 0));
		});
	});
});

describe('a convolution may stand for others', () => {
	const applied = (spec: LayerSpec, input: Grid): Grid => forward(buildLayer(spec, input), input);

	it('average pooling is one, max pooling is none: it is not additive', () => {
		forAll(choose => {
			const [a, b] = [drawGrid(choose, image(4)), drawGrid(choose, image(4))];
			const sum = mapGrid(a, (value, index) => value + (b.data[index] as number));
			const additive = (op: 'max-pool' | 'avg-pool'): number => {
				const pooled = (grid: Grid): Grid => applied({ op, window: [2, 2] }, grid);
				const apart = mapGrid(pooled(a), (value, index) => value + (pooled(b).data[index] as number));
				return farthest(pooled(sum).data, apart.data);
			};
			expect(additive('avg-pool')).toBeLessThan(1e-12);
		});
		const [left, right] = [
			[1, 0],
			[0, 1],
		].map(data => ({ channels: 1, rows: 1, cols: 2, data: Float64Array.from(data) })) as [Grid, Grid];
		const largest = (grid: Grid): number => applied({ op: 'max-pool', window: [1, 2] }, grid).data[0] as number;
		expect(largest(left) + largest(right)).toBe(2);
		expect(largest(mapGrid(left, (value, index) => value + (right.data[index] as number)))).toBe(1);
	});
});
