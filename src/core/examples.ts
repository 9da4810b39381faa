// Whole layers worth looking at: an input, a layer, and what to notice. The book's first, in its order.

import { fillGrid, type Grid } from './grid.js';
import { type Kernel, kernelFrom } from './kernel.js';
import { KERNELS, type NamedGrid } from './kernels.js';
import type { LayerSpec } from './layer.js';
import { SAMPLES } from './samples.js';

export interface Example {
	readonly id: string;
	readonly input: Grid;
	readonly spec: LayerSpec;
}

/** The named grid of a list; undefined where there is none. */
export function namedGrid(list: readonly NamedGrid[], name: string): Grid | undefined {
	return list.find(entry => entry.name === name)?.grid();
}

const sample = (name: string): Grid => namedGrid(SAMPLES, name) as Grid;
const kernel = (name: string): Kernel => {
	const { rows, cols, data } = namedGrid(KERNELS, name) as Grid;
	return { filters: 1, depth: 1, rows, cols, data };
};

const book = kernelFrom([
	[0, 1],
	[2, 3],
]);
const bookChannels = kernelFrom([
	[
		[0, 1],
		[2, 3],
	],
	[
		[1, 2],
		[3, 4],
	],
]);
const bookFilters = kernelFrom(
	[0, 1, 2].map(more =>
		[
			[
				[0, 1],
				[2, 3],
			],
			[
				[1, 2],
				[3, 4],
			],
		].map(slice => slice.map(row => row.map(value => value + more))),
	),
);

/** The examples by id; their titles are the interface's words. */
export const EXAMPLES: readonly Example[] = [
	{ id: 'book', input: sample('counting'), spec: { op: 'conv', kernel: book } },
	{ id: 'bias', input: sample('counting'), spec: { op: 'conv', kernel: book, bias: -20, activation: 'relu' } },
	{ id: 'edge', input: sample('edge-image'), spec: { op: 'conv', kernel: kernel('edge') } },
	{ id: 'edge-transposed', input: sample('edge-image-transposed'), spec: { op: 'conv', kernel: kernel('edge') } },
	{ id: 'flip', input: sample('counting'), spec: { op: 'conv', kernel: book, mode: 'convolution' } },
	{ id: 'padding', input: sample('counting'), spec: { op: 'conv', kernel: book, padding: [1, 1, 1, 1] } },
	{ id: 'stride', input: sample('counting'), spec: { op: 'conv', kernel: book, padding: [1, 1, 1, 1], stride: [3, 2] } },
	{ id: 'same', input: sample('square'), spec: { op: 'conv', kernel: kernel('blur'), padding: 'same' } },
	{ id: 'dilation', input: sample('circle'), spec: { op: 'conv', kernel: kernel('laplacian'), dilation: [2, 2] } },
	{ id: 'reflect', input: sample('ramp'), spec: { op: 'conv', kernel: kernel('sobel-x'), padding: 'same', paddingMode: 'reflect' } },
	{ id: 'channels', input: sample('two-channels'), spec: { op: 'conv', kernel: bookChannels } },
	{ id: 'filters', input: sample('two-channels'), spec: { op: 'conv', kernel: bookFilters } },
	{
		id: 'one-by-one',
		input: fillGrid({ channels: 3, rows: 2, cols: 2 }, (row, col, channel) => channel + 1 + row * 2 + col),
		spec: {
			op: 'conv',
			kernel: kernelFrom([
				[[[1]], [[0]], [[-1]]],
				[[[2]], [[1]], [[0]]],
			]),
		},
	},
	{ id: 'max-pool', input: sample('counting'), spec: { op: 'max-pool', window: [2, 2], stride: [1, 1] } },
	{ id: 'avg-pool', input: sample('ramp'), spec: { op: 'avg-pool', window: [2, 2] } },
	{
		id: 'transposed',
		input: fillGrid({ channels: 1, rows: 2, cols: 2 }, (row, col) => row * 2 + col),
		spec: { op: 'conv-transpose', kernel: book },
	},
	{
		id: 'transposed-stride',
		input: fillGrid({ channels: 1, rows: 2, cols: 2 }, (row, col) => row * 2 + col),
		spec: { op: 'conv-transpose', kernel: book, stride: [2, 2] },
	},
	{ id: 'digit', input: sample('seven'), spec: { op: 'conv', kernel: kernel('sobel-x') } },
	{ id: 'picture', input: sample('picture'), spec: { op: 'conv', kernel: kernel('laplacian') } },
];
