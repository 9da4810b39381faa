// What a program computes on: the input, the weights, the biases. A few are pasted; a picture's are loaded from a file.

import type { Grid } from '../../core/grid.js';
import type { Layer } from '../../core/layer.js';
import { listText, tuple } from './python.js';

/** The most numbers of one array that are pasted into a program. */
const MOST_PASTED = 400;

/** What a framework writes around a list to make an array of it. */
export type Wrap = readonly [open: string, close: string];

type Weighted = Extract<Layer, { kernel: unknown }>;

interface Values {
	readonly name: string;
	readonly file: string;
	readonly axes: string;
	readonly dims: readonly number[];
	readonly data: Float64Array;
}

/** `x = …`, channels × rows × columns. */
export function inputLines({ channels, rows, cols, data }: Grid, wrap: Wrap): string[] {
	return assign({ name: 'x', file: 'input', axes: 'channels × rows × columns', dims: [channels, rows, cols], data }, wrap);
}

/** `w = …`, as deep as core keeps it. */
export function kernelLines({ op, kernel }: Weighted, wrap: Wrap): string[] {
	const { filters, depth, rows, cols, data } = kernel;
	const [first, second] = op === 'conv' ? ['output', 'input'] : ['input', 'output'];
	const axes = `${first} channels × ${second} channels of a group × rows × columns`;
	return assign({ name: 'w', file: 'kernel', axes, dims: [filters, depth, rows, cols], data }, wrap);
}

/** `b = …`, one an output channel; nothing where all are zero. */
export function biasLines(layer: Weighted, wrap: Wrap): string[] {
	const { bias } = layer;
	return hasBias(layer) ? assign({ name: 'b', file: 'bias', axes: 'output channels', dims: [bias.length], data: bias }, wrap) : [];
}

/** Whether any bias differs from zero. */
export function hasBias({ bias }: Weighted): boolean {
	return bias.some(value => value !== 0);
}

function assign({ name, file, axes, dims, data }: Values, [open, close]: Wrap): string[] {
	const head = `${name} = ${open}`;
	if (data.length <= MOST_PASTED) {
		return [head + listText(data, dims, head.length + close.length) + close];
	}
	const load = `np.load('${file}.npy').reshape${tuple(dims)}`;
	return [`# ${file}.npy holds the ${dims.join(' × ')} numbers: ${axes}`, head + load + close];
}
