// A grouped convolution is a dense one whose kernel is zero outside the diagonal blocks: going between them changes no number.

import { checkWeightCount } from './fit-layer.js';
import { type Kernel, weightIndex } from './kernel.js';

/**
 * The kernel (filters, depth, rows, cols) of a convolution in `groups` groups as that of one in another number of groups: spread out with
 * zeros, or its diagonal blocks alone. Both numbers divide the filters and the input channels (depth · groups). Throws a Fault where
 * that would be more weights than a kernel may have.
 */
export function regroup(kernel: Kernel, groups: number, wanted: number): Kernel {
	const { filters, rows, cols } = kernel;
	const channels = kernel.depth * groups;
	const depth = channels / wanted;
	checkWeightCount(filters * depth * rows * cols);
	const made: Kernel = { ...kernel, depth, data: new Float64Array(filters * depth * rows * cols) };
	for (let filter = 0; filter < filters; filter++) {
		const first = firstChannel(filter, filters, groups, kernel.depth);
		const begin = firstChannel(filter, filters, wanted, depth);
		for (let slice = 0; slice < depth; slice++) {
			const source = begin + slice - first;
			if (source >= 0 && source < kernel.depth) {
				const from = weightIndex(kernel, { filter, slice: source, row: 0, col: 0 });
				const to = weightIndex(made, { filter, slice, row: 0, col: 0 });
				made.data.set(kernel.data.subarray(from, from + rows * cols), to);
			}
		}
	}
	return made;
}

/** The first input channel that a filter reads. */
function firstChannel(filter: number, filters: number, groups: number, depth: number): number {
	return Math.floor(filter / (filters / groups)) * depth;
}
