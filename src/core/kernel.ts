// The weights of a layer, four deep. Correlation reads them as (output channels, input channels per group, rows, cols);
// its adjoint, the transposed convolution, as (input channels, output channels per group, rows, cols).

import { Fault } from './fault.js';
import { fromNested, type Grid, MAX_VALUES, type Nested2, type Nested3 } from './grid.js';

/** `data[((filter·depth + slice)·rows + row)·cols + col]`. */
export interface Kernel {
	readonly filters: number;
	readonly depth: number;
	readonly rows: number;
	readonly cols: number;
	readonly data: Float64Array;
}

/** The place of one weight. */
export interface WeightCell {
	readonly filter: number;
	readonly slice: number;
	readonly row: number;
	readonly col: number;
}

export type Nested4 = readonly Nested3[];

/** Weights from arrays nested two deep (one slice), three (the slices of one filter) or four (filters). Throws a Fault on ragged ones. */
export function kernelFrom(nested: Nested2 | Nested3 | Nested4): Kernel {
	if (!Array.isArray((nested as Nested4)[0]?.[0]?.[0])) {
		return kernelOf([fromNested(nested as Nested2 | Nested3)]);
	}
	return kernelOf((nested as Nested4).map(filter => fromNested(filter)));
}

/** Weights from one grid a filter, each of shape (depth, rows, cols). Throws a Fault where the shapes differ. */
export function kernelOf(filters: readonly Grid[]): Kernel {
	const first = filters[0];
	if (first === undefined) {
		throw new Fault('a kernel has at least one filter');
	}
	const { channels: depth, rows, cols } = first;
	if (filters.length * first.data.length > MAX_VALUES) {
		throw new Fault('a kernel has at most {most} weights', { most: MAX_VALUES });
	}
	const data = new Float64Array(filters.length * first.data.length);
	for (const [index, filter] of filters.entries()) {
		if (filter.channels !== depth || filter.rows !== rows || filter.cols !== cols) {
			throw new Fault('filter {filter} is {found} where filter 0 is {first}', {
				filter: index,
				found: `${filter.channels}×${filter.rows}×${filter.cols}`,
				first: `${depth}×${rows}×${cols}`,
			});
		}
		data.set(filter.data, index * first.data.length);
	}
	return { filters: filters.length, depth, rows, cols, data };
}

/** One slice of one filter as a grid, sharing the weights. */
export function sliceOf(kernel: Kernel, filter: number, slice: number): Grid {
	const area = kernel.rows * kernel.cols;
	const start = (filter * kernel.depth + slice) * area;
	return { channels: 1, rows: kernel.rows, cols: kernel.cols, data: kernel.data.subarray(start, start + area) };
}

/** The flat index of a weight. */
export function weightIndex(kernel: Kernel, { filter, slice, row, col }: WeightCell): number {
	return ((filter * kernel.depth + slice) * kernel.rows + row) * kernel.cols + col;
}

/** The same weights turned by 180° in each slice: what true convolution slides. Twice is the identity. */
export function flipKernel(kernel: Kernel): Kernel {
	const area = kernel.rows * kernel.cols;
	const data = new Float64Array(kernel.data.length);
	for (let start = 0; start < data.length; start += area) {
		data.set(kernel.data.slice(start, start + area).reverse(), start);
	}
	return { ...kernel, data };
}

/** The weights as arrays nested four deep. */
export function kernelNested(kernel: Kernel): number[][][][] {
	return Array.from({ length: kernel.filters }, (_, filter) =>
		Array.from({ length: kernel.depth }, (_, slice) =>
			Array.from({ length: kernel.rows }, (_, row) => {
				const start = weightIndex(kernel, { filter, slice, row, col: 0 });
				return Array.from(kernel.data.subarray(start, start + kernel.cols));
			}),
		),
	);
}

/** `2×2`, or all four sides where there are several filters or slices. */
export function kernelText({ filters, depth, rows, cols }: Kernel): string {
	return filters * depth === 1 ? `${rows}×${cols}` : `${filters}×${depth}×${rows}×${cols}`;
}
