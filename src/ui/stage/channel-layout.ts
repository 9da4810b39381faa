// How large the rows of the channels view are drawn, and how many of them: each channel's plane, slice and partial sum, then their sum.

import type { Place } from '../../state/stage/stage.js';
import { widthOf } from '../paint/span.js';
import { type Detail, longestNumber, type MatrixView, paintedSize, type Viewport, whole } from '../paint/view.js';
import { offset, type Room } from './layout.js';

/** A matrix of a column, what it scrolls to, and the title over the column. */
export interface ColumnView {
	readonly title: string;
	/** Whether the cursor is on it. */
	readonly asked: boolean;
	readonly matrix: MatrixView;
	readonly focus: Place;
}

export interface Columns<Column> {
	readonly input: Column;
	readonly kernel: Column;
	/** The partial sums and under them the output, which are of one size. */
	readonly map: Column;
}

export interface PlacedColumn {
	readonly detail: Detail;
	readonly port: Viewport;
	/** Terminal cells, the title counted. */
	readonly width: number;
}

export interface ChannelLayout {
	readonly columns: Columns<PlacedColumn>;
	/** The first channel in sight, and how many are. */
	readonly first: number;
	readonly count: number;
	/** Lines of a channel's row, of the output, and between two rows. */
	readonly rowLines: number;
	readonly mapLines: number;
	readonly gap: number;
}

export interface Wanted {
	/** Rows that there are, and the one that must be in sight. */
	readonly channels: number;
	readonly part: number;
	/** Terminal cells that labels and signs take. */
	readonly signs: number;
}

/** A line for the titles, and one for the rule over the output. */
const OWN_LINES = 2;
/** Blocks three lines high for at most this many rows. */
const MOST_TALL = 5;

export function layoutChannels(views: Columns<ColumnView>, room: Room, wanted: Wanted): ChannelLayout {
	const tall = inBlocks(views, 3);
	const all = Object.values(views).every(({ matrix }) => matrix.rows <= MOST_TALL);
	if (all && fits(tall, room, wanted, wanted.channels)) {
		return arranged(tall, room, wanted);
	}
	const shades = inPictures(views, { kind: 'shades' });
	const halves = room.halves ? inPictures(views, { kind: 'halves' }) : shades;
	// Large pictures were made small enough for all channels, in the smallest pixels.
	const tried = room.whole ? [halves] : [inBlocks(views, 1), shades, halves];
	const whole = tried.find(columns => fits(columns, room, wanted, 1));
	return arranged(whole ?? scrolled(views, halves, room, wanted), room, wanted);
}

const linesIn = ({ detail, port }: PlacedColumn): number => paintedSize(port, detail).height;
const rowLinesOf = ({ input, kernel, map }: Columns<PlacedColumn>): number => Math.max(linesIn(input), linesIn(kernel), linesIn(map));

function fits(columns: Columns<PlacedColumn>, room: Room, { signs }: Wanted, channels: number): boolean {
	const width = signs + columns.input.width + columns.kernel.width + columns.map.width;
	return width <= room.width && OWN_LINES + channels * rowLinesOf(columns) + linesIn(columns.map) <= room.height;
}

/** As many channels as there is room for, the one in view among them. */
function arranged(columns: Columns<PlacedColumn>, { height }: Room, { channels, part }: Wanted): ChannelLayout {
	const rowLines = rowLinesOf(columns);
	const mapLines = linesIn(columns.map);
	const left = height - OWN_LINES - mapLines;
	const gap = channels * (rowLines + 1) <= left ? 1 : 0;
	const count = Math.max(1, Math.min(channels, Math.floor(left / (rowLines + gap))));
	const first = Math.max(0, Math.min(part - Math.floor((count - 1) / 2), channels - count));
	return { columns, first, count, rowLines, mapLines, gap };
}

function each<From, To>({ input, kernel, map }: Columns<From>, make: (column: From) => To): Columns<To> {
	return { input: make(input), kernel: make(kernel), map: make(map) };
}

function placedWhole({ title, matrix }: ColumnView, detail: Detail): PlacedColumn {
	return { detail, port: whole(matrix), width: Math.max(widthOf(title), paintedSize(matrix, detail).width) };
}

function inBlocks(views: Columns<ColumnView>, height: 1 | 3): Columns<PlacedColumn> {
	return each(views, view => placedWhole(view, blockOf(view.matrix, height)));
}

/** The slices stay in numbers where they are small. */
function inPictures(views: Columns<ColumnView>, detail: Detail): Columns<PlacedColumn> {
	const { rows, cols } = views.kernel.matrix;
	const pictures = each(views, view => placedWhole(view, detail));
	return rows * cols > SMALL ? pictures : { ...pictures, kernel: placedWhole(views.kernel, blockOf(views.kernel.matrix, 1)) };
}

const SMALL = 25;
/** Cells looked at for the longest number: their format makes them equally long. */
const LOOKED_AT = 1600;

function blockOf(matrix: MatrixView, height: 1 | 3): Detail {
	const rows = Math.max(1, Math.min(matrix.rows, Math.floor(LOOKED_AT / matrix.cols)));
	const longest = longestNumber({ ...matrix, rows });
	return { kind: 'numbers', height, width: height === 3 ? Math.max(7, longest + 4) : Math.max(4, longest + 2) };
}

/** The part round the cursor of each picture, one channel and the output sharing the room. */
function scrolled(views: Columns<ColumnView>, columns: Columns<PlacedColumn>, room: Room, { signs }: Wanted): Columns<PlacedColumn> {
	const height = Math.max(1, Math.floor((room.height - OWN_LINES) / 2));
	const kernel = cut(views.kernel, columns.kernel, Math.floor(room.width / 4), height);
	const width = Math.floor((room.width - signs - kernel.width) / 2);
	return { input: cut(views.input, columns.input, width, height), kernel, map: cut(views.map, columns.map, width, height) };
}

function cut({ title, matrix, focus }: ColumnView, { detail }: PlacedColumn, width: number, height: number): PlacedColumn {
	const unit = paintedSize({ rows: 2, cols: 1 }, detail);
	const rows = Math.max(1, Math.min(matrix.rows, Math.floor((height * 2) / unit.height)));
	const cols = Math.max(1, Math.min(matrix.cols, Math.floor(width / unit.width)));
	const port = {
		row: matrix.firstRow + offset(focus.row - matrix.firstRow, rows, matrix.rows),
		col: matrix.firstCol + offset(focus.col - matrix.firstCol, cols, matrix.cols),
		rows,
		cols,
	};
	return { detail, port, width: Math.min(width, Math.max(widthOf(title), paintedSize(port, detail).width)) };
}
