// A layer as a matrix product (im2col): each row holds what the window reads for one output element, each column what one weight
// meets. Found from the layer's links, so that stride, padding, dilation, groups and the flip are in it already.

import { type Grid, indexOf } from '../core/grid.js';
import { channelLinks, colLinks, rowLinks } from '../core/links.js';
import { once } from '../core/once.js';
import { dense, type Matrix, vector } from './algebra.js';
import { type Problem, weightsPerFilter } from './problem.js';

/** One group of channels: all its filters read the same input. */
export interface Design {
	/** Output elements of a channel × weights of a filter; the last column is ones where a bias is learned. */
	readonly matrix: Matrix;
	readonly filters: readonly FilterTarget[];
}

export interface FilterTarget {
	readonly filter: number;
	/** What the filter's output shall be, flat. */
	readonly target: Matrix;
}

/** The designs of a problem's groups, made once. */
export const designsOf = once((problem: Problem): readonly Design[] => {
	const { groups, kernel } = problem.layer;
	const filtersInGroup = kernel.filters / groups;
	return Array.from({ length: groups }, (_, group) => ({
		matrix: dense(windowsOf(problem, group * filtersInGroup)),
		filters: Array.from({ length: filtersInGroup }, (_, index) => {
			const filter = group * filtersInGroup + index;
			return { filter, target: targetOf(problem.target, filter) };
		}),
	}));
});

function targetOf({ rows, cols, data }: Grid, filter: number): Matrix {
	const area = rows * cols;
	return vector(data.subarray(filter * area, (filter + 1) * area));
}

/** What the window of a filter reads, a row for each output element. */
function windowsOf(problem: Problem, filter: number): number[][] {
	const { layer, input } = problem;
	const { kernel, output } = layer;
	const rows = rowLinks(layer).filter(({ source }) => source >= 0);
	const cols = colLinks(layer).filter(({ source }) => source >= 0);
	const windows = Array.from({ length: output.rows * output.cols }, () => new Array<number>(weightsPerFilter(problem)).fill(0));
	for (const { source, slice } of channelLinks(layer).filter(link => link.filter === filter)) {
		for (const row of rows) {
			const x = indexOf(input, { channel: source, row: row.source, col: 0 });
			const tap = (slice * kernel.rows + row.tap) * kernel.cols;
			for (const col of cols) {
				const window = windows[row.output * output.cols + col.output] as number[];
				window[tap + col.tap] = input.data[x + col.source] as number;
			}
		}
	}
	if (problem.learnsBias) {
		for (const window of windows) {
			window[window.length - 1] = 1;
		}
	}
	return windows;
}
