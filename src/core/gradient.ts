// The gradients of a loss, given its gradient at the output: each product passes it to both of its factors.

import { activationSlope } from './activation.js';
import { forwardSums } from './forward.js';
import { channelOf, type Grid, indexOf, mapGrid, zeros } from './grid.js';
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
	const { kernel } = layer;
	const toInput = zeros(layer.input);
	const toKernel = { ...kernel, data: new Float64Array(kernel.data.length) };
	const rows = rowLinks(layer).filter(({ source }) => source >= 0);
	const cols = colLinks(layer).filter(({ source }) => source >= 0);
	for (const { output, source, filter, slice } of channelLinks(layer)) {
		for (const row of rows) {
			const x = indexOf(input, { channel: source, row: row.source, col: 0 });
			const y = indexOf(atSums, { channel: output, row: row.output, col: 0 });
			const k = weightIndex(kernel, { filter, slice, row: row.tap, col: 0 });
			for (const col of cols) {
				const gradient = atSums.data[y + col.output] as number;
				toInput.data[x + col.source] = (toInput.data[x + col.source] as number) + gradient * (kernel.data[k + col.tap] as number);
				toKernel.data[k + col.tap] = (toKernel.data[k + col.tap] as number) + gradient * (input.data[x + col.source] as number);
			}
		}
	}
	return { input: toInput, kernel: toKernel, bias: channelSums(atSums) };
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
