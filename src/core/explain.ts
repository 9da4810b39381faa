// Where does an output element come from? Every product, the bias, the sum.

import { activate } from './activation.js';
import { type Cell, type Grid, valueAt } from './grid.js';
import type { WeightCell } from './kernel.js';
import type { Layer, PoolLayer } from './layer.js';
import { colLinks, kernelWeight, type Meeting, meetings, rowLinks } from './links.js';
import { divisor } from './pool.js';

/** One product under the window. */
export interface Term {
	/** The place on the input, which may lie in the padding. */
	readonly position: Cell;
	/** The input cell read; undefined where the padding is zero. */
	readonly source: Cell | undefined;
	readonly padding: boolean;
	readonly value: number;
	/** The place of the weight; a pooling's window has the taps without a filter. */
	readonly tap: WeightCell;
	/** The weight; of an average 1/divisor, of a maximum 1 for the winner and 0 for the others. */
	readonly weight: number;
	readonly product: number;
}

export interface Explanation {
	readonly element: Cell;
	readonly terms: readonly Term[];
	readonly bias: number;
	/** Σ products + bias. */
	readonly sum: number;
	/** The sum after the activation: the output element. */
	readonly output: number;
}

/** All terms of one output element, in the order in which the window is read: channels, rows, columns. */
export function explain(layer: Layer, input: Grid, element: Cell): Explanation {
	const met = meetingsAt(layer, element);
	const weights = 'kernel' in layer ? met.map(({ weight }) => kernelWeight(layer, weight) ?? 0) : poolWeights(layer, input, element, met);
	const terms = met.map((meeting, index) => term(meeting, input, weights[index] ?? 0));
	const bias = 'bias' in layer ? (layer.bias[element.channel] ?? 0) : 0;
	const sum = terms.reduce((total, { product }) => total + product, bias);
	return { element, terms, bias, sum, output: activate(layer.activation, sum) };
}

/** The meetings of one output element. */
function meetingsAt(layer: Layer, { channel, row, col }: Cell): Meeting[] {
	return meetings(layer, {
		channels: link => link.output === channel,
		rows: link => link.output === row,
		cols: link => link.output === col,
	});
}

function term({ position, source, padding, weight: tap }: Meeting, input: Grid, weight: number): Term {
	const value = source === undefined ? 0 : valueAt(input, source);
	return { position, source, padding, value, tap, weight, product: value * weight };
}

function poolWeights(layer: PoolLayer, input: Grid, element: Cell, met: readonly Meeting[]): number[] {
	if (layer.op === 'avg-pool') {
		const rows = rowLinks(layer).filter(({ output }) => output === element.row);
		const cols = colLinks(layer).filter(({ output }) => output === element.col);
		const share = 1 / divisor(layer, rows, cols);
		return met.map(({ source }) => (source === undefined ? 0 : share));
	}
	const winner = winnerOf(input, met);
	return met.map((_, index) => (index === winner ? 1 : 0));
}

/** The first of the largest values, as frameworks take it; padding can't win. */
function winnerOf(input: Grid, met: readonly Meeting[]): number {
	let winner = -1;
	let largest = -Infinity;
	for (const [index, { source }] of met.entries()) {
		if (source !== undefined && (winner < 0 || valueAt(input, source) > largest)) {
			winner = index;
			largest = valueAt(input, source);
		}
	}
	return winner;
}
