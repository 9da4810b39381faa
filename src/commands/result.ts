// A layer's result as JSON, as CSV, as the terms of one element.

import { explain } from '../core/explain.js';
import { Fault } from '../core/fault.js';
import { forward } from '../core/forward.js';
import { type Cell, cellAt, channelRows, contains, type Grid, shapeText, toNested } from '../core/grid.js';
import type { Layer } from '../core/layer.js';
import { sizeFormulas } from '../core/shape.js';
import type { Problem } from './layer-options.js';

export interface Result extends Problem {
	readonly output: Grid;
}

/** The layer applied. Throws a Fault where a sum is beyond what a number can hold: JSON has no word for it. */
export function solve(problem: Problem): Result {
	const output = forward(problem.layer, problem.input);
	const index = output.data.findIndex(value => !Number.isFinite(value));
	if (index >= 0) {
		const { channel, row, col } = cellAt(output, index);
		throw new Fault('the output element at {place} is too large for a number: take smaller values', { place: `${channel},${row},${col}` });
	}
	return { ...problem, output };
}

/** The result as it is printed in JSON: its output nested as the input was. */
export function resultJson({ layer, input, output, nesting }: Result, element?: Cell): Record<string, unknown> {
	return {
		op: layer.op,
		shape: [output.channels, output.rows, output.cols],
		output: nesting <= 2 && output.channels === 1 ? channelRows(output) : toNested(output),
		outputShapeFormula: sizeFormulas(layer),
		...(element === undefined ? {} : { explain: explainJson(layer, input, element) }),
	};
}

/** Every term of one output element: position, value, weight, product, whether it is padding; the bias, the sum. */
function explainJson(layer: Layer, input: Grid, element: Cell): Record<string, unknown> {
	const { terms, bias, sum, output } = explain(layer, input, element);
	return {
		element: [element.channel, element.row, element.col],
		terms: terms.map(({ position, value, weight, product, padding, tap }) => ({
			position: [position.channel, position.row, position.col],
			value,
			weight,
			...('kernel' in layer ? { weightPosition: [tap.filter, tap.slice, tap.row, tap.col] } : {}),
			product,
			padding,
		})),
		bias,
		sum,
		activation: layer.activation,
		output,
	};
}

/** The element that `I,J` or `C,I,J` names. Throws a Fault where the output has none there. */
export function elementAt(numbers: readonly number[], layer: Layer): Cell {
	const [channel, row, col] = numbers.length === 2 ? [0, ...numbers] : numbers;
	if (numbers.some(Number.isNaN)) {
		throw new Fault('--explain wants I,J or C,I,J: whole numbers parted by commas');
	}
	const cell = { channel: channel ?? -1, row: row ?? -1, col: col ?? -1 };
	if (numbers.length < 2 || numbers.length > 3 || !numbers.every(Number.isInteger) || !contains(layer.output, cell)) {
		throw new Fault('no output element at {place}: the output is {shape}, rows and columns counted from 0', {
			place: numbers.join(','),
			shape: shapeText(layer.output),
		});
	}
	return cell;
}

/** The output as CSV, a blank line between channels. */
export function resultCsv({ output }: Result): string {
	return `${toNested(output)
		.map(rows => rows.map(row => row.join(',')).join('\n'))
		.join('\n\n')}\n`;
}
