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

const number =
	(of: (stage: Applied) => number) =>
	(stage: Applied): Value =>
		single(of(stage));

/** What the goals of a task can name; undefined where the layer has no such thing. */
const STAGE: Readonly<Record<string, (stage: Applied) => Value | undefined>> = {
	rows: number(({ output }) => output.rows),
	cols: number(({ output }) => output.cols),
	channels: number(({ output }) => output.channels),
	inRows: number(({ input }) => input.rows),
	inCols: number(({ input }) => input.cols),
	kRows: number(({ layer }) => layer.rows.window),
	kCols: number(({ layer }) => layer.cols.window),
	strideRows: number(({ layer }) => layer.rows.stride),
	strideCols: number(({ layer }) => layer.cols.stride),
	padTop: number(({ layer }) => layer.rows.before),
	padBottom: number(({ layer }) => layer.rows.after),
	padLeft: number(({ layer }) => layer.cols.before),
	padRight: number(({ layer }) => layer.cols.after),
	dilationRows: number(({ layer }) => layer.rows.dilation),
	dilationCols: number(({ layer }) => layer.cols.dilation),
	X: ({ input }) => asValue(channelOf(input, 0)),
	Y: ({ output }) => asValue(channelOf(output, 0)),
	K: ({ layer }) => ('kernel' in layer ? valueOfKernel(layer.kernel) : undefined),
};

/** All names that the goals of a task can have. */
export const STAGE_NAMES: readonly string[] = Object.keys(STAGE);

/** The names that there are on a stage, and their values. */
export function stageNames(stage: Applied): ReadonlyMap<string, Value> {
	return new Map(
		Object.entries(STAGE).flatMap(([name, valueOn]): [string, Value][] => {
			const value = valueOn(stage);
			return value === undefined ? [] : [[name, value]];
		}),
	);
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
