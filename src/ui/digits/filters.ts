// The filters of the first layer that learns, as they form: each a small matrix, all of them on one scale, so that they can be compared.

import { fill } from '../../core/fault.js';
import type { Layer } from '../../core/layer.js';
import { paintMatrix } from '../paint/matrix.js';
import { sideBySide } from '../paint/place.js';
import { type Scale, scaleFor } from '../paint/scale.js';
import type { Line } from '../paint/span.js';
import { type Detail, type MatrixView, paintedSize, whole } from '../paint/view.js';
import type { Theme } from '../theme/theme.js';
import type { DigitsPen } from './pen.js';

/** The weights that a digit's pixels meet first: filters of one slice each. */
interface Filters {
	readonly count: number;
	readonly rows: number;
	readonly cols: number;
	readonly weights: Float32Array;
}

/** The kernel of the first layer that learns; undefined while nothing is loaded. Its weights come first of all, and a digit has one channel. */
function firstFilters(layers: readonly Layer[], weights: Float32Array | undefined): Filters | undefined {
	const layer = layers.find(each => 'kernel' in each);
	if (layer === undefined || !('kernel' in layer) || weights === undefined) {
		return undefined;
	}
	const { filters: count, rows, cols, data } = layer.kernel;
	return { count, rows, cols, weights: weights.subarray(0, data.length) };
}

/** How large a filter's cells are, and the lines between two rows of filters. */
interface Look {
	readonly detail: Detail;
	readonly gap: 0 | 1;
}

/** The largest first. */
const LOOKS: readonly Look[] = [
	{ detail: { kind: 'shades' }, gap: 1 },
	{ detail: { kind: 'shades' }, gap: 0 },
	{ detail: { kind: 'halves' }, gap: 0 },
];
const SMALLEST: Look = { detail: { kind: 'halves' }, gap: 0 };
const GAP = 1;

/** A title, and as many filters as there is room for, as large as they all fit; at most `pen.height` lines. */
export function filterLines({ digits, theme, words, width, height }: DigitsPen): Line[] {
	const filters = firstFilters(digits.layers, digits.weights);
	if (filters === undefined || height < 2) {
		return [];
	}
	const room = { width, height: height - 1 };
	const look = LOOKS.find(each => capacity(filters, each, room) >= filters.count) ?? SMALLEST;
	const shown = Math.min(filters.count, capacity(filters, look, room));
	const names = words.digits.training;
	const { count, rows, cols } = filters;
	const size = { filters: count, rows, cols };
	const title = fill(shown < count ? names.someFilters : names.filters, { ...size, shown });
	return [[{ text: title, ...theme.roles.muted, bold: true }], ...painted(filters, shown, look, room.width, theme)];
}

/** How many filters fit into a room. */
function capacity(filters: Filters, { detail, gap }: Look, room: { readonly width: number; readonly height: number }): number {
	const size = paintedSize(filters, detail);
	return perRow(filters, detail, room.width) * Math.floor((room.height + gap) / (size.height + gap));
}

const perRow = (filters: Filters, detail: Detail, width: number): number =>
	Math.max(0, Math.floor((width + GAP) / (paintedSize(filters, detail).width + GAP)));

function painted(filters: Filters, shown: number, { detail, gap }: Look, width: number, theme: Theme): Line[] {
	const scale = scaleFor(filters.weights, true);
	const across = Math.max(1, perRow(filters, detail, width));
	const lines: Line[] = [];
	for (let first = 0; first < shown; first += across) {
		const row = Array.from({ length: Math.min(across, shown - first) }, (_, index) => {
			const view = filterView(filters, first + index, scale);
			return { lines: paintMatrix(view, detail, whole(view), theme), width: paintedSize(filters, detail).width };
		});
		lines.push(...(first === 0 || gap === 0 ? [] : [[]]), ...sideBySide(row, GAP));
	}
	return lines;
}

function filterView({ rows, cols, weights }: Filters, filter: number, scale: Scale): MatrixView {
	const start = filter * rows * cols;
	return {
		firstRow: 0,
		firstCol: 0,
		rows,
		cols,
		scale,
		format: String,
		cell: (row, col) => ({ value: weights[start + row * cols + col] ?? 0, touched: true, marked: false }),
	};
}
