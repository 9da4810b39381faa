// Whole layers worth looking at: an input and a layer; what to notice is said in the interface's words. The book's first, in its order.

import { fillGrid, type Grid } from './grid.js';
import { type Kernel, kernelFrom, kernelOf } from './kernel.js';
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

/** The name under which a list has these very numbers; undefined where it has not. */
export function nameOfGrid(list: readonly NamedGrid[], { channels, rows, cols, data }: Grid): string | undefined {
	return list.find(({ grid }) => {
		const known = grid();
		const same = known.channels === channels && known.rows === rows && known.cols === cols;
		return same && known.data.every((value, index) => value === data[index]);
	})?.name;
}

const sample = (name: string) => (): Grid => namedGrid(SAMPLES, name) as Grid;
const kernel = (name: string): Kernel => kernelOf([namedGrid(KERNELS, name) as Grid]);

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

/** An example whose input is made when it is first looked at. */
function example(id: string, make: () => Grid, spec: LayerSpec): Example {
	let made: Grid | undefined;
	return {
		id,
		spec,
		get input() {
			made ??= make();
			return made;
		},
	};
}

/** The examples by id; their titles are the interface's words. */
export const EXAMPLES: readonly Example[] = [
	example('book', sample('counting'), { op: 'conv', kernel: book }),
	example('bias', sample('counting'), { op: 'conv', kernel: book, bias: -20, activation: 'relu' }),
	example('edge', sample('edge-image'), { op: 'conv', kernel: kernel('edge') }),
	example('edge-transposed', sample('edge-image-transposed'), { op: 'conv', kernel: kernel('edge') }),
	example('flip', sample('counting'), { op: 'conv', kernel: book, mode: 'convolution' }),
	example('padding', sample('counting'), { op: 'conv', kernel: book, padding: [1, 1, 1, 1] }),
	example('stride', sample('counting'), { op: 'conv', kernel: book, padding: [1, 1, 1, 1], stride: [3, 2] }),
	example('same', sample('ones'), { op: 'conv', kernel: kernel('blur'), padding: 'same' }),
	example('dilation', sample('circle'), { op: 'conv', kernel: kernel('laplacian'), dilation: [2, 2] }),
	example('reflect', sample('ramp'), { op: 'conv', kernel: kernel('sobel-x'), padding: 'same', paddingMode: 'reflect' }),
	example('channels', sample('two-channels'), { op: 'conv', kernel: bookChannels }),
	example('filters', sample('two-channels'), { op: 'conv', kernel: bookFilters }),
	example('one-by-one', () => fillGrid({ channels: 3, rows: 2, cols: 2 }, (row, col, channel) => channel + 1 + row * 2 + col), {
		op: 'conv',
		kernel: kernelFrom([
			[[[1]], [[0]], [[-1]]],
			[[[2]], [[1]], [[0]]],
		]),
	}),
	example('max-pool', sample('counting'), { op: 'max-pool', window: [2, 2], stride: [1, 1] }),
	example('avg-pool', sample('ramp'), { op: 'avg-pool', window: [2, 2] }),
	example('transposed', () => fillGrid({ channels: 1, rows: 2, cols: 2 }, (row, col) => row * 2 + col), {
		op: 'conv-transpose',
		kernel: book,
	}),
	example('transposed-stride', () => fillGrid({ channels: 1, rows: 2, cols: 2 }, (row, col) => row * 2 + col), {
		op: 'conv-transpose',
		kernel: book,
		stride: [2, 2],
	}),
	example('digit', sample('seven'), { op: 'conv', kernel: kernel('sobel-x') }),
	example('picture', sample('picture'), { op: 'conv', kernel: kernel('laplacian') }),
];
