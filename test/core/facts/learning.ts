// Plain gradient descent on the book's problem, by nothing but the layer and its gradients.

import { buildLayer } from '../../../src/core/build-layer.js';
import { forward } from '../../../src/core/forward.js';
import { gradients } from '../../../src/core/gradient.js';
import { type Grid, mapGrid } from '../../../src/core/grid.js';
import { type Kernel, kernelFrom } from '../../../src/core/kernel.js';
import { SAMPLES } from '../../../src/core/samples.js';

export const IMAGE = SAMPLES.find(({ name }) => name === 'edge-image')?.grid() as Grid;
export const ONES = mapGrid(IMAGE, () => 1);

export interface Course {
	readonly start: readonly number[];
	readonly rate?: number;
	readonly epochs?: number;
	readonly loss?: 'sum' | 'mean';
	/** The bias to start from; without one there is none. */
	readonly bias?: number;
}

export interface Learned {
	/** Loss of each epoch, from epoch 1: that of the prediction made before the update. Summed, whatever was followed. */
	readonly losses: readonly number[];
	readonly kernel: readonly number[];
}

const kernelOf = (weights: readonly number[], rows = 1): Kernel => ({
	filters: 1,
	depth: 1,
	rows,
	cols: weights.length / rows,
	data: Float64Array.from(weights),
});

/** Gradient of the summed squared error to kernel, and to the bias last; with the loss itself. */
function errorAt(image: Grid, weights: readonly number[], bias: number, rows = 1): { loss: number; gradient: number[] } {
	const truth = forward(buildLayer({ op: 'conv', kernel: kernelFrom([[1, -1]]) }, image), image);
	const layer = buildLayer({ op: 'conv', kernel: kernelOf(weights, rows), bias }, image);
	const output = forward(layer, image);
	// A kernel of another size has another target: for a Hessian any does, and zero is one.
	const errors = mapGrid(output, (value, index) => value - (output.data.length === truth.data.length ? (truth.data[index] as number) : 0));
	const back = gradients(
		layer,
		image,
		mapGrid(errors, error => 2 * error),
	);
	return {
		loss: errors.data.reduce((sum, error) => sum + error * error, 0),
		gradient: [...(back.kernel?.data ?? []), ...(back.bias ?? [])],
	};
}

export function learn({ start, rate = 0.03, epochs = 10, loss: kind = 'sum', bias }: Course, image: Grid = IMAGE): Learned {
	const count = kind === 'mean' ? 42 : 1;
	let [kernel, offset] = [[...start], bias ?? 0];
	const losses: number[] = [];
	for (let epoch = 1; epoch <= epochs; epoch++) {
		const { loss, gradient } = errorAt(image, kernel, offset);
		losses.push(loss);
		kernel = kernel.map((weight, index) => weight - (rate / count) * (gradient[index] as number));
		offset -= bias === undefined ? 0 : (rate / count) * (gradient.at(-1) as number);
	}
	return { losses, kernel };
}

/** The Hessian of the summed loss, column by column: what a step along one weight changes in the gradient. */
export function hessian(image: Grid, rows: number, cols: number, withBias = false): number[][] {
	const taps = rows * cols;
	const size = taps + (withBias ? 1 : 0);
	const at = (values: readonly number[]): number[] =>
		errorAt(image, values.slice(0, taps), values[taps] ?? 0, rows).gradient.slice(0, size);
	const still = at(new Array<number>(size).fill(0));
	return Array.from({ length: size }, (_, step) => {
		const moved = at(Array.from({ length: size }, (__, index) => (index === step ? 1 : 0)));
		return moved.map((value, index) => value - (still[index] as number));
	});
}

/** The eigenvalues of a symmetric matrix, largest first, by Jacobi's rotations. */
export function eigenvalues(matrix: readonly (readonly number[])[]): number[] {
	const a = matrix.map(row => [...row]);
	const entry = (i: number, j: number): number => a[i]?.[j] ?? 0;
	for (let sweep = 0; sweep < 30; sweep++) {
		for (let p = 0; p < a.length; p++) {
			for (let q = p + 1; q < a.length; q++) {
				const angle = Math.atan2(2 * entry(p, q), entry(q, q) - entry(p, p)) / 2;
				rotate(a, p, q, Math.cos(angle), Math.sin(angle));
			}
		}
	}
	return a.map((_, i) => entry(i, i)).sort((x, y) => y - x);
}

function rotate(a: number[][], p: number, q: number, c: number, s: number): void {
	for (const row of a) {
		const [x = 0, y = 0] = [row[p], row[q]];
		row[p] = c * x - s * y;
		row[q] = s * x + c * y;
	}
	const [above = [], below = []] = [a[p], a[q]];
	for (const [k, x] of above.entries()) {
		const y = below[k] ?? 0;
		above[k] = c * x - s * y;
		below[k] = s * x + c * y;
	}
}
