// A task on the stage, and when it is done: its goals over what the stage shows.

import { orFault } from '../../core/fault.js';
import { channelOf, type Grid } from '../../core/grid.js';
import type { Layer } from '../../core/layer.js';
import { single, type Value } from '../../expression/value.js';
import type { PlayBlock } from '../lesson.js';
import { numberOf } from './scope.js';
import { asValue, valueOfKernel } from './values.js';

/** A layer over its input, applied. */
export interface Applied {
	readonly layer: Layer;
	readonly input: Grid;
	readonly output: Grid;
}

/** What the goals of a task can name. */
export function stageNames({ layer, input, output }: Applied): ReadonlyMap<string, Value> {
	const { rows, cols } = layer;
	const numbers = {
		rows: output.rows,
		cols: output.cols,
		channels: output.channels,
		inRows: input.rows,
		inCols: input.cols,
		kRows: rows.window,
		kCols: cols.window,
		strideRows: rows.stride,
		strideCols: cols.stride,
		padTop: rows.before,
		padBottom: rows.after,
		padLeft: cols.before,
		padRight: cols.after,
		dilationRows: rows.dilation,
		dilationCols: cols.dilation,
	};
	return new Map([
		...Object.entries(numbers).map(([name, value]): [string, Value] => [name, single(value)]),
		['X', asValue(channelOf(input, 0))],
		['Y', asValue(channelOf(output, 0))],
		...('kernel' in layer ? [['K', valueOfKernel(layer.kernel)] as [string, Value]] : []),
	]);
}

/** Whether all goals of a task are reached by what the stage shows. What can't be computed there, such as an element beyond, is not reached. */
export function meetsGoal({ goal }: PlayBlock, values: ReadonlyMap<string, Value>, stage: Applied): boolean {
	const names = new Map([...stageNames(stage), ...values]);
	return goal.every(tree =>
		orFault(
			() => numberOf(tree, names) !== 0,
			() => false,
		),
	);
}
