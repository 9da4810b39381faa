// A layer's numbers in the groupings that frameworks ask for: pairs, four sides, padding that counts and padding that doesn't.

import { type Axis, span } from '../../core/axis.js';
import type { Layer, Pair, PoolLayer, Sides } from '../../core/layer.js';

/** One number of each axis. */
function pair({ rows, cols }: Layer, of: (axis: Axis) => number): Pair {
	return [of(rows), of(cols)];
}

export const strides = (layer: Layer): Pair => pair(layer, axis => axis.stride);
export const dilations = (layer: Layer): Pair => pair(layer, axis => axis.dilation);
export const windows = (layer: Layer): Pair => pair(layer, axis => axis.window);
export const spans = (layer: Layer): Pair => pair(layer, span);

/** Whether one of the pair is more than 1. */
export function exceedsOne(values: Pair): boolean {
	return values.some(value => value > 1);
}

/** Top, bottom, left, right. */
export function paddings({ rows, cols }: Layer): Sides {
	return [rows.before, rows.after, cols.before, cols.after];
}

export const NONE: Sides = [0, 0, 0, 0];

export function isNone(sides: Sides): boolean {
	return sides.every(side => side === 0);
}

/** Whether one number an axis says it. */
export function isSymmetric([top, bottom, left, right]: Sides): boolean {
	return top === bottom && left === right;
}

/** The padding that the windows reach over: in ceil mode the last one may reach further than the padding asked for. */
export function reached({ rows, cols }: PoolLayer): Sides {
	return [rows.before, reachedAfter(rows), cols.before, reachedAfter(cols)];
}

function reachedAfter(axis: Axis): number {
	return Math.max(axis.after, (axis.output - 1) * axis.stride + span(axis) - axis.before - axis.input);
}

/** An average's padding in two steps: zeros that its divisor counts, then cells that it leaves out. */
export function averagePaddings(layer: PoolLayer): { readonly counted: Sides; readonly left: Sides } {
	const counted = layer.countPadding ? paddings(layer) : NONE;
	const [top, bottom, left, right] = reached(layer);
	return { counted, left: [top - counted[0], bottom - counted[1], left - counted[2], right - counted[3]] };
}

/** The whole output of a transposed convolution, before its padding is cropped away. */
export function uncropped({ rows, cols }: Layer): Pair {
	return [rows.output + rows.before + rows.after, cols.output + cols.before + cols.after];
}

/** `1:5, :3`: what is left of the uncropped output; undefined where nothing is cropped. */
export function cropText(layer: Layer): string | undefined {
	return isNone(paddings(layer)) ? undefined : `${sliceText(layer.rows)}, ${sliceText(layer.cols)}`;
}

function sliceText({ before, output }: Axis): string {
	return `${before}:${before + output}`;
}
