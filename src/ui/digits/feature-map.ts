// One channel of a layer's output as a small picture: each of its pixels the mean of a block of units.

import type { Shape } from '../../core/grid.js';
import { once } from '../../core/once.js';
import { paintMatrix } from '../paint/matrix.js';
import { type Scale, shadeMark } from '../paint/scale.js';
import { joinSpans, type Line } from '../paint/span.js';
import { planeView, whole } from '../paint/view.js';
import type { Theme } from '../theme/theme.js';

/** Numbers in rows. */
interface Plane {
	readonly rows: number;
	readonly cols: number;
	readonly data: Float64Array;
}

/** The mean of each part that rows and columns are cut into, as equal as they can be. */
function meansOf(map: ArrayLike<number>, shape: Omit<Shape, 'channels'>, rows: number, cols: number): Plane {
	const data = new Float64Array(rows * cols);
	for (let row = 0; row < rows; row++) {
		const [top, bottom] = partOf(row, rows, shape.rows);
		for (let col = 0; col < cols; col++) {
			const [left, right] = partOf(col, cols, shape.cols);
			data[row * cols + col] = meanOf(map, shape.cols, [top, bottom], [left, right]);
		}
	}
	return { rows, cols, data };
}

/** From where to where a part of a length reaches; one cell at the least. */
function partOf(part: number, parts: number, length: number): [from: number, to: number] {
	const from = Math.min(length - 1, Math.floor((part * length) / parts));
	return [from, Math.max(from + 1, Math.floor(((part + 1) * length) / parts))];
}

type Span = readonly [from: number, to: number];

function meanOf(map: ArrayLike<number>, cols: number, [top, bottom]: Span, [left, right]: Span): number {
	let sum = 0;
	for (let row = top; row < bottom; row++) {
		for (let col = left; col < right; col++) {
			sum += map[row * cols + col] as number;
		}
	}
	return sum / ((bottom - top) * (right - left));
}

/** Rows and columns of a map whose pixels are means of side×side units. */
export const reducedSize = ({ rows, cols }: Omit<Shape, 'channels'>, side: number): { rows: number; cols: number } => ({
	rows: Math.ceil(rows / side),
	cols: Math.ceil(cols / side),
});

/** A map as lines: two of its pixels in a character, one upon the other; where there are no colours, one shade for both. */
export function mapLines(
	map: ArrayLike<number>,
	shape: Omit<Shape, 'channels'>,
	size: { rows: number; cols: number },
	scale: Scale,
	theme: Theme,
): Line[] {
	if (theme.marks.halves) {
		const view = planeView({ channels: 1, ...meansOf(map, shape, size.rows, size.cols) }, { scale, format: String });
		return paintMatrix(view, { kind: 'halves' }, whole(view), theme);
	}
	const { rows, cols, data } = meansOf(map, shape, Math.ceil(size.rows / 2), size.cols);
	return Array.from({ length: rows }, (_, row) =>
		joinSpans(Array.from({ length: cols }, (__, col) => ({ text: shadeMark(scale, data[row * cols + col] as number, theme) }))),
	);
}

/** The least, the greatest, and the mean of values. */
export interface Summary {
	readonly least: number;
	readonly greatest: number;
	readonly mean: number;
}

/** Of some values; all 0 where there are none. */
export function summaryOf(values: ArrayLike<number>): Summary {
	let [least, greatest, sum] = values.length === 0 ? [0, 0, 0] : [Infinity, -Infinity, 0];
	for (let index = 0; index < values.length; index++) {
		const value = values[index] as number;
		least = Math.min(least, value);
		greatest = Math.max(greatest, value);
		sum += value;
	}
	return { least, greatest, mean: sum / Math.max(1, values.length) };
}

/** One scale for all channels of a layer, so that they can be compared; found once. */
export const layerScale: (output: Float32Array) => Extract<Scale, { kind: 'diverging' }> = once(output => {
	const { least, greatest } = summaryOf(output);
	return { kind: 'diverging', most: Math.max(-least, greatest) };
});

/** One channel's values, shared with the layer's. */
export function channelValues(output: Float32Array, { rows, cols }: Omit<Shape, 'channels'>, channel: number): Float32Array {
	return output.subarray(channel * rows * cols, (channel + 1) * rows * cols);
}
