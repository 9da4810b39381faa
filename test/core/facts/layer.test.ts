// The figures of the lesson that the tutor grew from, and of the knobs of a layer.

import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../../src/core/examples.js';
import { fromNested, type Grid, type Nested2, type Nested3, transposeGrid } from '../../../src/core/grid.js';
import { kernelFrom } from '../../../src/core/kernel.js';
import type { LayerSpec, Padding, Pair } from '../../../src/core/layer.js';
import { SAMPLES } from '../../../src/core/samples.js';
import { BOOK, COUNTING, onesKernel, ramp, run, sizeAfter } from '../helpers.js';

const sample = (name: string): Grid => SAMPLES.find(entry => entry.name === name)?.grid() ?? COUNTING;
const conv = (kernel: number[][], some: Partial<LayerSpec> = {}): LayerSpec =>
	({ op: 'conv', kernel: kernelFrom(kernel), ...some }) as LayerSpec;
const rows = (count: number, row: number[]): number[][] => Array.from({ length: count }, () => row);
const diagonals = Array.from({ length: 6 }, (_, i) => Array.from({ length: 5 }, (__, j) => (i === j ? 1 : i === j + 1 ? -1 : 0)));

const EDGE = conv([[1, -1]]);
const IMAGE = sample('edge-image');
const LYING = transposeGrid(IMAGE);
const TWO: Nested3 = [
	[
		[0, 1, 2],
		[3, 4, 5],
		[6, 7, 8],
	],
	[
		[1, 2, 3],
		[4, 5, 6],
		[7, 8, 9],
	],
];
const CHANNELS = [
	[
		[0, 1],
		[2, 3],
	],
	[
		[1, 2],
		[3, 4],
	],
];
const more = (amount: number): number[][][] => CHANNELS.map(slice => slice.map(row => row.map(value => value + amount)));
const P1: Padding = [1, 1, 1, 1];
const SMALL: Nested2 = [
	[0, 1],
	[2, 3],
];

type Fact = [name: string, spec: LayerSpec, input: Grid | Nested2 | Nested3, output: number[][] | number[][][]];

const THE_LESSON: Fact[] = [
	['the book example', { op: 'conv', kernel: BOOK }, COUNTING, [[19, 25], [37, 43]]], // biome-ignore format: matrices
	['edges of the 6×8 image', EDGE, IMAGE, rows(6, [0, 1, 0, 0, 0, -1, 0])],
	['edges of the transposed image: none', EDGE, LYING, rows(8, [0, 0, 0, 0, 0])],
	['the upright kernel on the transposed image', conv([[1], [-1]]), LYING, rows(7, []).map((_, i) => rows(1, new Array(6).fill([0, 1, 0, 0, 0, -1, 0][i]))[0] ?? [])], // biome-ignore format: matrices
	['edges of eye(6): ±1 diagonals', EDGE, sample('eye'), diagonals],
	['the kernel with its signs swapped', conv([[-1, 1]]), IMAGE, rows(6, [0, -1, 0, 0, 0, 1, 0])],
	['equal neighbours give 0', EDGE, [[7, 7, 7]], [[0, 0]]],
];

const THE_KNOBS: Fact[] = [
	['padding 3×3 to 5×5', conv([[0, 1], [2, 3]], { padding: P1 }), COUNTING, [[0, 3, 8, 4], [9, 19, 25, 10], [21, 37, 43, 16], [6, 7, 8, 0]]], // biome-ignore format: matrices
	['the padded one at stride (3, 2)', conv([[0, 1], [2, 3]], { padding: P1, stride: [3, 2] }), COUNTING, [[0, 8], [6, 8]]], // biome-ignore format: matrices
	['two channels', { op: 'conv', kernel: kernelFrom(CHANNELS) }, TWO, [[56, 72], [104, 120]]], // biome-ignore format: matrices
	['two channels, K + 1', { op: 'conv', kernel: kernelFrom(more(1)) }, TWO, [[76, 100], [148, 172]]], // biome-ignore format: matrices
	['two channels, K + 2', { op: 'conv', kernel: kernelFrom(more(2)) }, TWO, [[96, 128], [192, 224]]], // biome-ignore format: matrices
	['three stacked kernels (3,2,2,2)', { op: 'conv', kernel: kernelFrom([more(0), more(1), more(2)]) }, TWO, [[[56, 72], [104, 120]], [[76, 100], [148, 172]], [[96, 128], [192, 224]]]], // biome-ignore format: matrices
	['max pooling 2×2', { op: 'max-pool', window: [2, 2], stride: [1, 1] }, COUNTING, [[4, 5], [7, 8]]], // biome-ignore format: matrices
	['average pooling 2×2', { op: 'avg-pool', window: [2, 2], stride: [1, 1] }, COUNTING, [[2, 3], [5, 6]]], // biome-ignore format: matrices
	['max pooling 3 of the ramp', { op: 'max-pool', window: [3, 3] }, ramp(4, 4), [[10]]],
	['max pooling 3, p1, s2 of the ramp', { op: 'max-pool', window: [3, 3], padding: P1, stride: [2, 2] }, ramp(4, 4), [[5, 7], [13, 15]]], // biome-ignore format: matrices
	['max pooling of the ramp + 1', { op: 'max-pool', window: [3, 3], padding: P1, stride: [2, 2] }, ramp(4, 4, 1), [[6, 8], [14, 16]]], // biome-ignore format: matrices
	['transposed', { op: 'conv-transpose', kernel: BOOK }, SMALL, [[0, 0, 1], [0, 4, 6], [4, 12, 9]]], // biome-ignore format: matrices
	['transposed, stride 2', { op: 'conv-transpose', kernel: BOOK, stride: [2, 2] }, SMALL, [[0, 0, 0, 1], [0, 0, 2, 3], [0, 2, 0, 3], [4, 6, 6, 9]]], // biome-ignore format: matrices
	['zero padding invents edges', conv([[1, -1]], { padding: [0, 0, 1, 1] }), [[1, 1, 1, 1]], [[-1, 0, 0, 0, 1]]],
	['mirror padding invents none', conv([[1, -1]], { padding: [0, 0, 1, 1], paddingMode: 'replicate' }), [[1, 1, 1, 1]], [[0, 0, 0, 0, 0]]],
];

const EXERCISES: Fact[] = [
	['diagonal edges with K', EDGE, [[1, 0], [0, 1]], [[1], [-1]]], // biome-ignore format: matrices
	['the second derivative of squares', conv([[1, -2, 1]]), [[0, 1, 4, 9, 16]], [[2, 2, 2]]],
	['a third derivative needs four taps', conv([[-1, 3, -3, 1]]), [[0, 1, 8, 27, 64]], [[6, 6]]],
	['Z[i,j] = X[i,j+1] shifts left', conv([[0, 0, 1]], { padding: [0, 0, 1, 1] }), [[1, 2, 3]], [[2, 3, 0]]],
	['audio at stride 2 keeps every other sample', conv([[1]], { stride: [1, 2] }), [[5, 6, 7, 8]], [[5, 7]]],
	['max(a, b) = relu(a − b) + b', conv([[1, -1]], { activation: 'relu' }), [[3, 8], [8, 3]], [[0], [5]]], // biome-ignore format: matrices
	['min = −max(−x)', { op: 'max-pool', window: [1, 2] }, [[-3, -8]], [[-3]]],
];

describe.each([
	['the lesson', THE_LESSON],
	['the knobs', THE_KNOBS],
	['the exercises', EXERCISES],
])('figures of %s', (_, facts) => {
	it.each(facts)('%s', (__, spec, input, output) => {
		expect(run(spec, input)).toEqual(output);
	});
});

type Size = [name: string, n: Pair, k: Pair, some: { padding?: Padding; stride?: Pair; dilation?: Pair }, output: Pair];

const SIZES: Size[] = [
	['(n_h − k_h + 1) × (n_w − k_w + 1)', [6, 8], [1, 2], {}, [6, 7]],
	['8×8, k3, p1', [8, 8], [3, 3], { padding: P1 }, [8, 8]],
	['8×8, k(5,3), p(2,1)', [8, 8], [5, 3], { padding: [2, 2, 1, 1] }, [8, 8]],
	['8×8, k3, p1, s2', [8, 8], [3, 3], { padding: P1, stride: [2, 2] }, [4, 4]],
	['8×8, k(3,5), p(0,1), s(3,4)', [8, 8], [3, 5], { padding: [0, 0, 1, 1], stride: [3, 4] }, [2, 2]],
	['n20 k9 s2: a fraction is floored', [20, 20], [9, 9], { stride: [2, 2] }, [6, 6]],
	['n7 k3 s2: 3, not 2', [7, 7], [3, 3], { stride: [2, 2] }, [3, 3]],
	['n8 k4 p1: 7', [8, 8], [4, 4], { padding: P1 }, [7, 7]],
	['n8 k4 p2: 9', [8, 8], [4, 4], { padding: [2, 2, 2, 2] }, [9, 9]],
	['28, same, s2: 14', [28, 28], [3, 3], { padding: 'same', stride: [2, 2] }, [14, 14]],
	['n7 k3 d2: 3', [7, 7], [3, 3], { dilation: [2, 2] }, [3, 3]],
];

describe('sizes', () => {
	it.each(SIZES)('%s', (_, n, k, some, output) => {
		expect(sizeAfter({ op: 'conv', kernel: onesKernel(k[0], k[1]), ...some }, n[0], n[1])).toEqual(output);
	});

	it('240×240 through ten 5×5 layers is 200×200', () => {
		const spec: LayerSpec = { op: 'conv', kernel: onesKernel(5) };
		const size = Array.from({ length: 10 }).reduce<[number, number]>(([h, w]) => sizeAfter(spec, h, w), [240, 240]);
		expect(size).toEqual([200, 200]);
	});

	it.each([
		[16, 6, 16],
		[17, 6, 16],
	])('transposed, k3 p1 s3: %i → %i → %i: the shape is restored where the stride divides', (n, small, back) => {
		const some = { kernel: onesKernel(3), padding: P1, stride: [3, 3] } as const;
		expect(sizeAfter({ op: 'conv', ...some }, n)).toEqual([small, small]);
		expect(sizeAfter({ op: 'conv-transpose', ...some }, small)).toEqual([back, back]);
	});

	it('the edge image has columns 2 to 5 set to 0', () => {
		expect(IMAGE).toEqual(fromNested(rows(6, [1, 1, 0, 0, 0, 0, 1, 1])));
	});

	it('the examples say the same as the book', () => {
		const output = (id: string) => EXAMPLES.filter(example => example.id === id).map(({ spec, input }) => run(spec, input))[0];
		expect(output('book')).toEqual(THE_LESSON[0]?.[3]);
		expect(output('channels')).toEqual(THE_KNOBS[2]?.[3]);
		expect(output('filters')).toEqual(THE_KNOBS[5]?.[3]);
		expect(output('one-by-one')).toEqual([[[-2, -2], [-2, -2]], [[4, 7], [10, 13]]]); // biome-ignore format: matrices
	});
});
