// A matrix made larger or smaller keeps what it had at its top left: the learner's numbers are not moved about.

import { checkWeightCount } from './fit-layer.js';
import { channelOf, type Grid, indexOf, type Shape, zeros } from './grid.js';
import { type Kernel, kernelOf } from './kernel.js';

/**
 * The grid cut or filled up to a shape (channels, rows, cols). New cells of a channel are zero; a new channel is the one before it plus
 * one, as D2L makes its second channel from its first. Throws a Fault where the shape can't be.
 */
export function resizeGrid(grid: Grid, shape: Shape): Grid {
	const resized = zeros(shape);
	const last = grid.channels - 1;
	const width = Math.min(grid.cols, resized.cols);
	for (let channel = 0; channel < resized.channels; channel++) {
		const source = Math.min(channel, last);
		for (let row = 0; row < Math.min(grid.rows, resized.rows); row++) {
			const from = indexOf(grid, { channel: source, row, col: 0 });
			resized.data.set(grid.data.subarray(from, from + width), indexOf(resized, { channel, row, col: 0 }));
		}
		if (channel > last) {
			const plane = channelOf(resized, channel).data;
			plane.set(plane.map(value => value + channel - last));
		}
	}
	return resized;
}

/** The kernel with its windows cut or filled up to rows × cols, new weights zero. Throws a Fault where the size can't be. */
export function resizeWindows(kernel: Kernel, rows: number, cols: number): Kernel {
	checkWeightCount(kernel.filters * kernel.depth * rows * cols);
	return kernelOf(filtersOf(kernel).map(filter => resizeGrid(filter, { channels: kernel.depth, rows, cols })));
}

/**
 * The kernel with so many slices a filter, and so many filters; a new one of either is the one before it plus one.
 * Throws a Fault where that would be more weights than a kernel may have.
 */
export function resizeChannels(kernel: Kernel, filters: number, depth: number): Kernel {
	const { rows, cols } = kernel;
	checkWeightCount(filters * depth * rows * cols);
	const known = filtersOf(kernel).map(filter => resizeGrid(filter, { channels: depth, rows, cols }));
	const last = known.length - 1;
	return kernelOf(
		Array.from({ length: filters }, (_, index) => {
			const filter = known[Math.min(index, last)] as Grid;
			return index <= last ? filter : { ...filter, data: filter.data.map(weight => weight + index - last) };
		}),
	);
}

/** Each filter as a grid of shape (depth, rows, cols), sharing the weights. */
function filtersOf({ filters, depth, rows, cols, data }: Kernel): Grid[] {
	const size = depth * rows * cols;
	return Array.from({ length: filters }, (_, filter) => ({
		channels: depth,
		rows,
		cols,
		data: data.subarray(filter * size, (filter + 1) * size),
	}));
}
