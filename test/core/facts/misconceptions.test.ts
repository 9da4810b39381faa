// Twenty wrong rules, and the number of a real layer that exposes each. The wrong number stands beside the right one.

import { describe, expect, it } from 'vitest';
import { buildLayer } from '../../../src/core/build-layer.js';
import { gradients } from '../../../src/core/gradient.js';
import { channelRows, fillGrid, fromNested } from '../../../src/core/grid.js';
import { flipKernel, kernelFrom, kernelNested } from '../../../src/core/kernel.js';
import type { LayerSpec } from '../../../src/core/layer.js';
import { parameterCount } from '../../../src/core/parameters.js';
import { receptiveFieldSize } from '../../../src/core/receptive-field.js';
import { BOOK, COUNTING, onesKernel, run, sizeAfter } from '../helpers.js';

const firstOf = (spec: LayerSpec): number => (run(spec, COUNTING) as number[][])[0]?.[0] as number;
const length = (n: number, window: number, some: Partial<LayerSpec> = {}): number =>
	sizeAfter({ op: 'conv', kernel: onesKernel(window), ...some } as LayerSpec, n)[0];
const parameters = (filters: number, depth: number, window: number, side = 32, groups = 1): number =>
	parameterCount(
		buildLayer(
			{ op: 'conv', kernel: onesKernel(window, window, filters, depth / groups), groups },
			{ channels: depth, rows: side, cols: side },
		),
	);
const conv3 = { window: 3, stride: 1, dilation: 1 };
const pool2 = { window: 2, stride: 2, dilation: 1 };
const ONES = fromNested([[1, 1], [1, 1]]); // biome-ignore format: a matrix
const back = gradients(buildLayer({ op: 'conv', kernel: BOOK }, COUNTING), COUNTING, ONES);
const kernel1234 = kernelFrom([[1, 2], [3, 4]]); // biome-ignore format: a matrix
const rgb = fillGrid({ channels: 3, rows: 1, cols: 1 }, (_, __, channel) => channel + 1);
const two = fillGrid({ channels: 2, rows: 3, cols: 3 }, (row, col, channel) => row * 3 + col + channel);
const slices = kernelFrom([[[0, 1], [2, 3]], [[1, 2], [3, 4]]]); // biome-ignore format: a matrix
const ramps = fillGrid({ channels: 2, rows: 4, cols: 4 }, (row, col, channel) => row * 4 + col + channel);
const biases = (spec: LayerSpec, side: number): number => {
	const layer = buildLayer(spec, { channels: 1, rows: side, cols: side });
	return 'bias' in layer ? layer.bias.length : 0;
};
const rowsOf = [[[[1]], [[0]], [[-1]]], [[[2]], [[1]], [[0]]]]; // biome-ignore format: a matrix

type Row = [number: number, name: string, right: () => unknown, is: unknown, wrong: unknown];

const MISCONCEPTIONS: Row[] = [
	[1, 'a layer flips the kernel', () => firstOf({ op: 'conv', kernel: BOOK }), 19, 5],
	[1, 'true convolution does', () => firstOf({ op: 'conv', kernel: BOOK, mode: 'convolution' }), 5, 19],
	[2, 'flipping is transposing', () => kernelNested(flipKernel(BOOK))[0]?.[0], [[3, 2], [1, 0]], [[0, 2], [1, 3]]], // biome-ignore format: matrices
	[3, 'the size is kept', () => sizeAfter({ op: 'conv', kernel: onesKernel(1, 2) }, 6, 8), [6, 7], [6, 8]],
	[4, 'a fractional size is an error', () => length(20, 9, { stride: [2, 2] }), 6, undefined],
	[5, 'the size is ⌊(n − k + 1) / s⌋', () => length(7, 3, { stride: [2, 2] }), 3, 2],
	[6, 'padding 1 adds one row in all', () => length(8, 3, { padding: [1, 1, 1, 1] }), 8, 7],
	[7, 'symmetric "same" always exists: p1', () => length(8, 4, { padding: [1, 1, 1, 1] }), 7, 8],
	[7, 'symmetric "same" always exists: p2', () => length(8, 4, { padding: [2, 2, 2, 2] }), 9, 8],
	[8, '"same" keeps the size at any stride', () => length(28, 3, { padding: 'same', stride: [2, 2] }), 14, 28],
	[9, 'dilation multiplies k', () => length(7, 3, { dilation: [2, 2] }), 3, 2],
	[10, 'weights grow with the image', () => [32, 224].map(side => parameters(16, 3, 5, side)), [1216, 1216], [1216, 59584]],
	[11, 'an RGB filter is 2-D', () => parameters(64, 3, 3), 1792, 640],
	[12, '32 filters on 32 maps: parameters', () => parameters(32, 32, 3), 9248, 320],
	[12, '32 filters on 32 maps give 1024 maps', () => buildLayer({ op: 'conv', kernel: onesKernel(3, 3, 32, 32) }, { channels: 32, rows: 3, cols: 3 }).output.channels, 32, 1024], // biome-ignore format: a row
	[13, 'channels are averaged', () => (run({ op: 'conv', kernel: slices }, two) as number[][])[0]?.[0], 19 + 37, 28],
	[14, 'a bias a pixel', () => biases({ op: 'conv', kernel: onesKernel(5, 5, 6), padding: [2, 2, 2, 2] }, 28), 6, 6 * 28 * 28],
	[
		15,
		'a 1×1 convolution does nothing',
		() => run({ op: 'conv', kernel: kernelFrom(rowsOf) }, rgb),
		[[[-2]], [[4]]],
		[[[1]], [[2]], [[3]]],
	],
	[16, 'pooling learns', () => parameterCount(buildLayer({ op: 'max-pool', window: [3, 3] }, COUNTING)), 0, 9],
	[16, 'pooling merges channels', () => run({ op: 'max-pool', window: [3, 3] }, ramps), [[[10]], [[11]]], [[[11]]]],
	[16, 'pooling has stride 1', () => sizeAfter({ op: 'max-pool', window: [2, 2] }, 4), [2, 2], [3, 3]],
	[17, 'the receptive field grows by k a layer', () => receptiveFieldSize([conv3, pool2, conv3]), 8, 8.5],
	[18, 'a CNN is translation-invariant: before', () => run({ op: 'max-pool', window: [1, 2] }, [[0, 1, 0, 0]]), [[1, 0]], [[0, 1]]],
	[18, 'a CNN is translation-invariant: after', () => run({ op: 'max-pool', window: [1, 2] }, [[0, 0, 1, 0]]), [[0, 1]], [[1, 0]]],
	[19, "the kernel's gradient needs a flip", () => kernelNested(back.kernel ?? BOOK)[0]?.[0], [[8, 12], [20, 24]], [[24, 20], [12, 8]]], // biome-ignore format: matrices
	[19, "the input's does", () => channelRows(back.input), [[0, 1, 1], [2, 6, 4], [2, 5, 3]], [[3, 5, 2], [4, 6, 2], [1, 1, 0]]], // biome-ignore format: matrices
	[20, 'transposed undoes: there', () => run({ op: 'conv', kernel: kernel1234 }, COUNTING), [[27, 37], [57, 67]], undefined], // biome-ignore format: matrices
	[20, 'transposed undoes: back', () => (run({ op: 'conv-transpose', kernel: kernel1234 }, [[27, 37], [57, 67]]) as number[][])[1]?.[1], 400, 4], // biome-ignore format: matrices
];

describe('the twenty misconceptions', () => {
	it.each(MISCONCEPTIONS)('%i: %s', (_, __, right, is, wrong) => {
		expect(right()).toEqual(is);
		expect(right()).not.toEqual(wrong);
	});

	it('are twenty', () => {
		expect(new Set(MISCONCEPTIONS.map(([number]) => number))).toEqual(new Set(Array.from({ length: 20 }, (_, index) => index + 1)));
	});
});
