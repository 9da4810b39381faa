// tf.pad knows zeros and reflection only; the other modes are a choice of rows and columns, which tf.gather makes.

import type { Axis } from '../../core/axis.js';
import type { ConvLayer, Sides } from '../../core/layer.js';
import { isNone, paddings } from './geometry.js';

const BORDERS: Record<'replicate' | 'circular', (axis: Axis) => string> = {
	replicate: axis => `tf.clip_by_value(${places(axis)}, 0, ${axis.input - 1})`,
	circular: axis => `${places(axis)} % ${axis.input}`,
};

/** `[[0, 0], [top, bottom], [left, right], [0, 0]]`. */
export function sidesText([top, bottom, left, right]: Sides): string {
	return `[[0, 0], [${top}, ${bottom}], [${left}, ${right}], [0, 0]]`;
}

/** Padding with one value, zero if not said otherwise; no line where there is none. */
export function padLine(sides: Sides, more: string, name = 'x'): string[] {
	return isNone(sides) ? [] : [`${name} = tf.pad(${name}, ${sidesText(sides)}${more})`];
}

/** Padding with what the layer's mode reads: the input's own cells. */
export function padLines(layer: ConvLayer): string[] {
	const { paddingMode, rows, cols } = layer;
	switch (paddingMode) {
		case 'zeros':
			return padLine(paddings(layer), '');
		case 'reflect':
			return padLine(paddings(layer), ", mode='REFLECT'");
		default:
			return [...gatherLine(BORDERS[paddingMode], rows, 1), ...gatherLine(BORDERS[paddingMode], cols, 2)];
	}
}

function gatherLine(border: (axis: Axis) => string, axis: Axis, number: number): string[] {
	return axis.before + axis.after === 0 ? [] : [`x = tf.gather(x, ${border(axis)}, axis=${number})`];
}

function places({ before, input, after }: Axis): string {
	return `tf.range(${-before}, ${input + after})`;
}
