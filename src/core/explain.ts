// Where does an output element come from? Every product, the bias, the sum.

import { activate } from './activation.js';
import { type Cell, type Grid, indexOf } from './grid.js';
import type { WeightCell } from './kernel.js';
import type { Layer, PoolLayer } from './layer.js';
import { kernelWeight, type Meeting, meetings, valueRead } from './links.js';
import { averageDivisor, winnerIn } from './pool.js';

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
	const weights = 'kernel' in layer ? met.map(({ tap }) => kernelWeight(layer, tap) ?? 0) : poolWeights(layer, input, element, met);
	const terms = met.map((meeting, index) => term(meeting, input, weights[index] ?? 0));
	const bias = 'bias' in layer ? (layer.bias[element.channel] ?? 0) : 0;
	const sum = terms.reduce((total, { product }) => total + product, bias);
	return { element, terms, bias, sum, output: activate(layer.activation, sum) };
}

/** The meetings of one output element. */
function meetingsAt(layer: Layer, { channel, row, col }: Cell): Meeting[] {
	return meetings(layer, {
		channels: link => link.output === channel,
		rows: ['output', row],
		cols: ['output', col],
	});
}

function term(meeting: Meeting, input: Grid, weight: number): Term {
	const { position, source, padding, tap } = meeting;
	const value = valueRead(meeting, input);
	return { position, source, padding, value, tap, weight, product: value * weight };
}

function poolWeights(layer: PoolLayer, input: Grid, element: Cell, met: readonly Meeting[]): number[] {
	if (layer.op === 'avg-pool') {
		const share = 1 / averageDivisor(layer, element.row, element.col);
		return met.map(meeting => (counts(layer, meeting) ? share : 0));
	}
	const winner = winnerIn(
		input,
		met.flatMap(({ source }) => (source === undefined ? [] : [indexOf(input, source)])),
	);
	return met.map(({ source }) => (source !== undefined && indexOf(input, source) === winner ? 1 : 0));
}

/** Whether a place counts in an average: inside the input, or in the padding where that counts; never beyond it. */
function counts({ rows, cols, countPadding }: PoolLayer, { source, position }: Meeting): boolean {
	const inPadding = position.row < rows.input + rows.after && position.col < cols.input + cols.after;
	return source !== undefined || (countPadding && inPadding);
}
