// The gradients of a loss, given its gradient at the output: each product passes it to both of its factors.

import { activationSlope } from './activation.js';
import type { Link } from './axis.js';
import { forwardSums } from './forward.js';
import { channelOf, type Grid, indexOf, mapGrid, type Shape, zeros } from './grid.js';
import { type Kernel, weightIndex } from './kernel.js';
import type { ConvLayer, Layer, PoolLayer, TransposeLayer } from './layer.js';
import { channelLinks, colLinks, rowLinks } from './links.js';
import { eachWindow, winnerIn } from './pool.js';

export interface Gradients {
	/** dL/dX, of the input's shape. */
	readonly input: Grid;
	/** dL/dK, of the kernel's shape; a pooling has none. */
	readonly kernel: Kernel | undefined;
	/** dL/db, one an output channel; a pooling has none. */
	readonly bias: Float64Array | undefined;
}

/**
 * The gradients with respect to input, kernel and bias; `outputGradient` (dL/dY) has the shape of the output.
 * dL/dK = X ⋆ dL/dY without a flip; dL/dX = dL/dY padded by k − 1, ⋆ the flipped K; dL/db = Σ dL/dY.
 * Source: Goodfellow, Bengio & Courville, Deep Learning, 9.5.
 *
 * @public What the program needs of it, it computes more quickly; the tests hold that against this.
 */
export function gradients(layer: Layer, input: Grid, outputGradient: Grid): Gradients {
	const atSums = throughActivation(layer, input, outputGradient);
	return 'kernel' in layer ? weightedGradients(layer, input, atSums) : poolGradients(layer, input, atSums);
}

function throughActivation(layer: Layer, input: Grid, outputGradient: Grid): Grid {
	if (layer.activation === 'none') {
		return outputGradient;
	}
	const sums = forwardSums(layer, input);
	return mapGrid(outputGradient, (value, index) => value * activationSlope(layer.activation, sums.data[index] as number));
}

function weightedGradients(layer: ConvLayer | TransposeLayer, input: Grid, atSums: Grid): Gradients {
	return { input: inputGradient(layer, atSums), kernel: kernelGradient(layer, input, atSums), bias: channelSums(atSums) };
}

/** dL/dK and dL/db alone: what a layer learns by, at half the work. Shapes as in `gradients`. */
export function weightGradients(layer: ConvLayer | TransposeLayer, input: Grid, outputGradient: Grid): Learned {
	const atSums = throughActivation(layer, input, outputGradient);
	return { kernel: kernelGradient(layer, input, atSums), bias: channelSums(atSums) };
}

interface Learned {
	readonly kernel: Kernel;
	readonly bias: Float64Array;
}

/** Every weight gets what its products' outputs want, times the input it met there. */
function kernelGradient(layer: ConvLayer | TransposeLayer, input: Grid, atSums: Grid): Kernel {
	const gradient = { ...layer.kernel, data: new Float64Array(layer.kernel.data.length) };
	for (const { x, y, k, cols } of lines(layer, input, atSums)) {
		for (const { source, output, tap } of cols) {
			gradient.data[k + tap] =
				(gradient.data[k + tap] as number) + (atSums.data[y + output] as number) * (input.data[x + source] as number);
		}
	}
	return gradient;
}

/** Every input gets what its products' outputs want, times the weight it was multiplied by. */
function inputGradient(layer: ConvLayer | TransposeLayer, atSums: Grid): Grid {
	const { kernel } = layer;
	const gradient = zeros(layer.input);
	for (const { x, y, k, cols } of lines(layer, gradient, atSums)) {
		for (const { source, output, tap } of cols) {
			gradient.data[x + source] =
				(gradient.data[x + source] as number) + (atSums.data[y + output] as number) * (kernel.data[k + tap] as number);
		}
	}
	return gradient;
}

/** One row of the input under one row of a slice: where both and the row of the output begin, and how their columns meet. */
interface Meeting {
	readonly x: number;
	readonly y: number;
	readonly k: number;
	readonly cols: readonly Link[];
}

function* lines(layer: ConvLayer | TransposeLayer, input: Shape, output: Shape): Generator<Meeting> {
	const rows = rowLinks(layer).filter(({ source }) => source >= 0);
	const cols = colLinks(layer).filter(({ source }) => source >= 0);
	for (const channel of channelLinks(layer)) {
		for (const row of rows) {
			yield {
				x: indexOf(input, { channel: channel.source, row: row.source, col: 0 }),
				y: indexOf(output, { channel: channel.output, row: row.output, col: 0 }),
				k: weightIndex(layer.kernel, { filter: channel.filter, slice: channel.slice, row: row.tap, col: 0 }),
				cols,
			};
		}
	}
}

function poolGradients(layer: PoolLayer, input: Grid, atSums: Grid): Gradients {
	const toInput = zeros(layer.input);
	const add = (cell: number, value: number): void => {
		toInput.data[cell] = (toInput.data[cell] as number) + value;
	};
	eachWindow(layer, (index, cells, divisor) => {
		const gradient = atSums.data[index] as number;
		if (layer.op === 'max-pool') {
			add(winnerIn(input, cells), gradient);
		} else {
			for (const cell of cells) {
				add(cell, gradient / divisor);
			}
		}
	});
	return { input: toInput, kernel: undefined, bias: undefined };
}

function channelSums(grid: Grid): Float64Array {
	return Float64Array.from({ length: grid.channels }, (_, channel) => channelOf(grid, channel).data.reduce((sum, value) => sum + value, 0));
}
