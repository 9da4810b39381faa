// The filters of the first layer that learns, as they form: each a small matrix, all of them on one scale, so that they can be compared.

import { blockMeans } from '../../core/block-means.js';
import { DIGIT_SIDE } from '../../core/digit.js';
import { fill } from '../../core/fault.js';
import type { Layer } from '../../core/layer.js';
import type { Words } from '../../text/words.js';
import { paintMatrix } from '../paint/matrix.js';
import { sideBySide } from '../paint/place.js';
import { type Scale, scaleFor } from '../paint/scale.js';
import type { Line } from '../paint/span.js';
import { type Detail, type MatrixView, paintedSize, whole } from '../paint/view.js';
import type { Theme } from '../theme/theme.js';
import type { DigitsPen } from './pen.js';
import { titleLine } from './titles.js';

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

/** How a filter is drawn: so many marks a side to a weight, or so many weights a side to a mark, which is their mean. */
interface Way {
	readonly detail: Extract<Detail, { kind: 'shades' | 'halves' }>;
	readonly zoom: number;
	readonly block: number;
}

/** From large to small. */
const WAYS: readonly [Way, ...Way[]] = [
	{ detail: { kind: 'shades' }, zoom: 2, block: 1 },
	{ detail: { kind: 'shades' }, zoom: 1, block: 1 },
	{ detail: { kind: 'halves' }, zoom: 1, block: 1 },
	{ detail: { kind: 'halves' }, zoom: 1, block: 2 },
	{ detail: { kind: 'halves' }, zoom: 1, block: 4 },
];
const GAP = 1;

type Room = Pick<DigitsPen, 'width' | 'height'>;

/** A title, and as many filters as there is room for, as large as they all fit; at most `pen.height` lines. */
export function filterLines({ digits, theme, words, width, height }: DigitsPen): Line[] {
	const filters = firstFilters(digits.layers, digits.weights);
	if (filters === undefined || height < 2) {
		return [];
	}
	const room = { width, height: height - 1 };
	// Means of so few weights would say nothing: of a small kernel that is too much for the room a part is shown.
	const ways = WAYS.filter(({ block }) => block === 1 || Math.min(filters.rows, filters.cols) >= LEAST_SIDE * block);
	const way = ways.find(each => capacity(filters, each, room) >= filters.count) ?? (ways.at(-1) as Way);
	const shown = Math.min(filters.count, capacity(filters, way, room));
	return [titleLine(titleText(filters, shown, words), '', { theme, width }), ...painted(filters, shown, way, width, theme)];
}

/** Marks a side of a picture made of means, at the least. */
const LEAST_SIDE = 7;

/** `8 FILTERS 3×3`; of a dense layer, whose window is the whole digit, what each output weighs it by. */
function titleText({ count, rows, cols }: Filters, shown: number, { digits: { training } }: Words): string {
	const isDense = rows === DIGIT_SIDE && cols === DIGIT_SIDE;
	const [all, some] = isDense ? [training.outputs, training.someOutputs] : [training.filters, training.someFilters];
	return fill(shown < count ? some : all, { filters: count, rows, cols, shown });
}

/** How many filters fit into a room. */
function capacity(filters: Filters, way: Way, room: Room): number {
	return perRow(filters, way, room.width) * Math.floor((room.height + GAP) / (sizeIn(filters, way).height + GAP));
}

const perRow = (filters: Filters, way: Way, width: number): number =>
	Math.max(0, Math.floor((width + GAP) / (sizeIn(filters, way).width + GAP)));

const sizeIn = (filters: Filters, way: Way): { width: number; height: number } => paintedSize(marksOf(filters, way), way.detail);

/** Marks that a filter takes. */
const marksOf = ({ rows, cols }: Pick<Filters, 'rows' | 'cols'>, { zoom, block }: Way): { rows: number; cols: number } => ({
	rows: Math.ceil((rows * zoom) / block),
	cols: Math.ceil((cols * zoom) / block),
});

function painted(filters: Filters, shown: number, way: Way, width: number, theme: Theme): Line[] {
	const scale = scaleFor(filters.weights, true);
	const across = Math.max(1, perRow(filters, way, width));
	const lines: Line[] = [];
	for (let first = 0; first < shown; first += across) {
		const row = Array.from({ length: Math.min(across, shown - first) }, (_, index) => {
			const view = filterView(filters, first + index, scale, way);
			return { lines: paintMatrix(view, way.detail, whole(view), theme), width: sizeIn(filters, way).width };
		});
		lines.push(...(first === 0 ? [] : [[]]), ...sideBySide(row, GAP));
	}
	return lines;
}

function filterView(filters: Filters, filter: number, scale: Scale, way: Way): MatrixView {
	const { rows, cols, weights } = filters;
	const { zoom, block } = way;
	const start = filter * rows * cols;
	const means =
		block === 1
			? undefined
			: blockMeans({ channels: 1, rows, cols, data: Float64Array.from(weights.subarray(start, start + rows * cols)) }, 0, block);
	const valueAt = (row: number, col: number): number =>
		means?.data[row * means.cols + col] ?? weights[start + Math.floor(row / zoom) * cols + Math.floor(col / zoom)] ?? 0;
	return {
		firstRow: 0,
		firstCol: 0,
		...marksOf(filters, way),
		scale,
		format: String,
		cell: (row, col) => ({ value: valueAt(row, col), touched: true, marked: false }),
	};
}
