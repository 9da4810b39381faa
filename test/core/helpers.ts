// Words that the tests of core share.

import { buildLayer } from '../../src/core/build-layer.js';
import { forward } from '../../src/core/forward.js';
import { type Cell, cellAt, fromNested, type Grid, type Nested2, type Nested3, type Shape, toNested } from '../../src/core/grid.js';
import { type Kernel, kernelFrom } from '../../src/core/kernel.js';
import type { Layer, LayerSpec } from '../../src/core/layer.js';

export const COUNTING = fromNested([
	[0, 1, 2],
	[3, 4, 5],
	[6, 7, 8],
]);

export const BOOK = kernelFrom([
	[0, 1],
	[2, 3],
]);

/** A layer applied: rows where there is one channel, channels of rows where there are more. */
export function run(spec: LayerSpec, input: Grid | Nested2 | Nested3): number[][] | number[][][] {
	const grid = gridOf(input);
	const nested = toNested(forward(buildLayer(spec, grid), grid));
	return nested.length === 1 ? (nested[0] as number[][]) : nested;
}

export function gridOf(input: Grid | Nested2 | Nested3): Grid {
	return 'data' in input ? input : fromNested(input);
}

/** The sides of what a layer makes of an input of the given sides. */
export function sizeAfter(spec: LayerSpec, rows: number, cols = rows, channels = 1): [rows: number, cols: number] {
	const { output } = buildLayer(spec, { channels, rows, cols });
	return [output.rows, output.cols];
}

/** Layers one upon the other. */
export function stack(specs: readonly LayerSpec[], input: Shape): Layer[] {
	const layers: Layer[] = [];
	for (const spec of specs) {
		layers.push(buildLayer(spec, layers.at(-1)?.output ?? input));
	}
	return layers;
}

/** A kernel whose weights are all 1. */
export function onesKernel(rows: number, cols = rows, filters = 1, depth = 1): Kernel {
	return { filters, depth, rows, cols, data: new Float64Array(filters * depth * rows * cols).fill(1) };
}

/** All cells of a shape. */
export function cellsOf(shape: Shape): Cell[] {
	return Array.from({ length: shape.channels * shape.rows * shape.cols }, (_, index) => cellAt(shape, index));
}

/** Σ a·b. */
export function dot(a: Float64Array, b: Float64Array): number {
	return a.reduce((sum, value, index) => sum + value * (b[index] as number), 0);
}

/** The largest difference of two lists of the same length; NaN where a value is, Infinity where lengths differ. */
export function farthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
	if (a.length !== b.length) {
		return Infinity;
	}
	return Array.from(a).reduce((most, value, index) => Math.max(most, Math.abs(value - (b[index] as number))), 0);
}

/** Counting numbers, row by row. */
export function ramp(rows: number, cols: number, first = 0): Grid {
	return fromNested(Array.from({ length: rows }, (_, row) => Array.from({ length: cols }, (_, col) => first + row * cols + col)));
}
