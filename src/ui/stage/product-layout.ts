// How much of a matrix product is drawn, and how large: numbers where the columns fit, else shades or half blocks. Pure.

import { widthOf } from '../paint/span.js';
import { type Detail, longestNumber, type MatrixView, paintedSize, type Viewport } from '../paint/view.js';
import { offset, type Room } from './layout.js';
import { type PartView, type ProductViews, THICK } from './product-views.js';

export interface PlacedPart {
	readonly detail: Detail;
	readonly port: Viewport;
	/** Terminal cells that it takes, its title counted. */
	readonly width: number;
}

export interface ProductLayout {
	readonly matrix: PlacedPart;
	readonly factor: PlacedPart;
	readonly result: PlacedPart;
	/** Terminal cells that the matrix and its title may take. */
	readonly width: number;
	/** What stands over the columns; undefined where there is no room. */
	readonly heading: ((col: number) => string) | undefined;
}

/** Terminal cells before a picture of the matrix, for a mark at the rows in question. */
export const PICTURE_GUTTER = 2;

/** The parts in a room, whose height is that of the numbers alone; `signs` is the width of what stands between them. */
export function layoutProduct(views: ProductViews, room: Room, signs: number): ProductLayout {
	return inTallBlocks(views, room, signs) ?? inLines(views, room, signs);
}

/** Tall blocks for at most this many rows: more would be a wall of colour. */
const MOST_TALL = 5;
const TALL = 3;

/** Whole, with its headings, in blocks that are nearly square; undefined where that does not fit. */
function inTallBlocks(views: ProductViews, room: Room, signs: number): ProductLayout | undefined {
	const { matrix } = views.matrix;
	const rows = Math.max(matrix.rows, views.factor.matrix.rows);
	const [heading] = views.headings;
	if (rows > MOST_TALL || rows * TALL + 1 > room.height || heading === undefined) {
		return undefined;
	}
	const wide = Math.max(blockWidth(matrix, TALL), headingWidth(heading, matrix.cols) + 1);
	const factor = inNumbers(views.factor, Infinity, TALL);
	const result = inNumbers(views.result, Infinity, TALL);
	const width = room.width - signs - factor.width - result.width;
	const detail: Detail = { kind: 'numbers', width: wide, height: TALL };
	return wide * matrix.cols > width ? undefined : placed(views, { matrix: detail, factor, result }, width, room.height - 1, heading);
}

/** A line a row, or a picture; scrolled where it must be. */
function inLines(views: ProductViews, room: Room, signs: number): ProductLayout {
	const factor = inNumbers(views.factor, room.height, 1);
	const result = inNumbers(views.result, Infinity, 1);
	const width = room.width - signs - factor.width - result.width;
	const { matrix } = views.matrix;
	const rows = Math.max(matrix.rows, views.factor.matrix.rows);
	const headed = room.height > 2 && (rows < room.height || rows > room.height);
	for (const { heading, wide } of waysToWrite(views, headed)) {
		if (wide * matrix.cols <= width) {
			const detail: Detail = { kind: 'numbers', width: wide, height: 1 };
			return placed(views, { matrix: detail, factor, result }, width, room.height - (heading === undefined ? 0 : 1), heading);
		}
	}
	const left = width - PICTURE_GUTTER;
	const detail: Detail = matrix.cols * 2 <= left || !room.halves ? { kind: 'shades' } : { kind: 'halves' };
	const layout = placed(views, { matrix: detail, factor, result }, left, room.height, undefined);
	return { ...layout, width, matrix: { ...layout.matrix, width: layout.matrix.width + PICTURE_GUTTER } };
}

interface Written {
	readonly heading: ProductLayout['heading'];
	/** Terminal cells of an entry. */
	readonly wide: number;
}

/** The entries in numbers, from generous to tight. */
function waysToWrite({ headings, matrix: { matrix } }: ProductViews, headed: boolean): Written[] {
	const numbers = entryWidth(matrix);
	const airy = Math.max(LEAST_WIDTH, numbers);
	return [
		...(headed ? headings : []).map(heading => ({ heading, wide: Math.max(airy, headingWidth(heading, matrix.cols) + 1) })),
		{ heading: undefined, wide: airy },
		{ heading: undefined, wide: numbers },
		{ heading: undefined, wide: numbers - 1 },
	];
}

interface Column {
	readonly detail: Detail;
	readonly width: number;
}

function placed(
	views: ProductViews,
	{ matrix: detail, factor, result }: { readonly matrix: Detail; readonly factor: Column; readonly result: Column },
	width: number,
	height: number,
	heading: ProductLayout['heading'],
): ProductLayout {
	const { matrix } = views.matrix;
	const unit = paintedSize({ rows: 2, cols: 1 }, detail);
	const rows = Math.max(1, Math.min(matrix.rows, Math.floor((height * 2) / unit.height)));
	const cols = Math.max(1, Math.min(matrix.cols, Math.floor(width / unit.width)));
	const row = offset(views.focus.row, rows, matrix.rows);
	const port = { row, col: offset(views.focus.col, cols, matrix.cols), rows, cols };
	const taps = Math.min(views.factor.matrix.rows, height);
	const from = offset(views.focus.col, taps, views.factor.matrix.rows);
	// Two rows share a line where the matrix is drawn in half blocks, and so do those of its result.
	const halves = detail.kind === 'halves';
	return {
		matrix: { detail, port, width: Math.max(paintedSize(port, detail).width, 1) },
		factor: { ...factor, port: { row: from, col: 0, rows: taps, cols: 1 } },
		result: { ...result, detail: halves ? detail : result.detail, port: { row, col: 0, rows, cols: halves ? THICK : 1 } },
		width,
		heading,
	};
}

/** A column in numbers, as wide as its title at the least; the title says which part is in sight where not all is. */
function inNumbers({ title, matrix }: PartView, height: number, block: number): Column {
	const width = blockWidth(matrix, block);
	return {
		detail: { kind: 'numbers', width, height: block },
		width: Math.max(width, widthOf(title) + (matrix.rows >= height ? `${matrix.rows}`.length * 2 + 2 : 0)),
	};
}

/** Cells looked at for the longest number: their format makes them equally long. */
const LOOKED_AT = 400;
const LEAST_WIDTH = 4;
const TALL_WIDTH = 7;

/** The width of a block in which the numbers of a matrix can be framed. */
function blockWidth(matrix: MatrixView, height: number): number {
	return height === 1 ? Math.max(LEAST_WIDTH, entryWidth(matrix)) : Math.max(TALL_WIDTH, entryWidth(matrix) + 2);
}

function entryWidth(matrix: MatrixView): number {
	const rows = Math.min(matrix.rows, Math.ceil(LOOKED_AT / matrix.cols));
	const cols = Math.min(matrix.cols, LOOKED_AT);
	return longestNumber({ ...matrix, rows, cols }) + 2;
}

/** Columns beyond this have no room for a heading. */
const MOST_HEADED = 100;

function headingWidth(heading: (col: number) => string, cols: number): number {
	return cols > MOST_HEADED ? Infinity : Math.max(...Array.from({ length: cols }, (_, col) => widthOf(heading(col))));
}
