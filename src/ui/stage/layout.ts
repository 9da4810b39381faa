// How large each panel is drawn: the most that fits, and a window on the rest. Pure, so that every size can be tested.

import type { Panel, Place } from '../../state/stage/stage.js';
import { type Detail, type MatrixView, paintedSize, type Viewport, whole } from '../paint/matrix.js';
import { widthOf } from '../paint/span.js';
import type { PanelView } from './panels.js';

export interface Placed {
	readonly detail: Detail;
	readonly port: Viewport;
	/** Whether a part of the matrix is out of sight. */
	readonly scrolled: boolean;
}

export interface StageLayout {
	readonly panels: Readonly<Record<Panel, Placed>>;
	/** Terminal cells between two panels, where ⋆ and = stand. */
	readonly gap: number;
	/** The part of the input to show in numbers under the kernel, where its panel has none. */
	readonly lens: Placed | undefined;
}

export interface Room {
	readonly width: number;
	/** Lines for the matrices, their titles not counted. */
	readonly height: number;
	/** Whether a terminal cell can be split into two pixels. */
	readonly halves: boolean;
}

type Views = Readonly<Record<Panel, PanelView>>;

/** A numbers' block of this height, its width at least `wide` and always two more than its longest number. */
interface Block {
	readonly height: number;
	readonly wide: number;
}

/** From generous to tight. Three lines by six or seven characters are nearly square. */
const BLOCKS: readonly Block[] = [
	{ height: 3, wide: 7 },
	{ height: 3, wide: 6 },
	{ height: 1, wide: 5 },
	{ height: 1, wide: 4 },
	{ height: 1, wide: 3 },
];

/** A tall block for at most this many rows: more would be a wall of colour, and cost a slow line dear. */
const TALL_ROWS = 7;
const GAPS = [7, 5, 3];

/** The layout of the three panels in a room. */
export function layoutStage(views: Views, room: Room): StageLayout {
	for (const block of BLOCKS) {
		for (const gap of GAPS) {
			const placed = numbered(views, block, gap, room);
			if (placed !== undefined) {
				return { panels: placed, gap, lens: undefined };
			}
		}
	}
	return pictured(views, room);
}

function numbered(views: Views, block: Block, gap: number, room: Room): StageLayout['panels'] | undefined {
	const all = Object.values(views);
	const details = all.map(({ matrix }) => blockFor(matrix, block));
	const sizes = all.map(({ matrix }, index) => paintedSize(matrix, details[index] as Detail));
	const width = all.reduce((sum, view, index) => sum + Math.max(titleWidth(view), sizes[index]?.width ?? 0), 2 * gap);
	const tall = block.height > 1 && all.some(({ matrix }) => matrix.rows > TALL_ROWS);
	if (tall || width > room.width || sizes.some(({ height }) => height > room.height)) {
		return undefined;
	}
	const placed = ({ matrix }: PanelView): Placed => ({ detail: blockFor(matrix, block), port: whole(matrix), scrolled: false });
	return { input: placed(views.input), kernel: placed(views.kernel), output: placed(views.output) };
}

function blockFor(matrix: MatrixView, { height, wide }: Block): Detail {
	return { kind: 'numbers', height, width: Math.max(wide, longestNumber(matrix) + 2) };
}

/** Cells looked at for the longest number: beyond, no block would fit anyway. */
const MOST_CELLS = 1600;

function longestNumber({ firstRow, firstCol, rows, cols, cell, format }: MatrixView): number {
	if (rows * cols > MOST_CELLS) {
		return Infinity;
	}
	let longest = 1;
	for (let row = firstRow; row < firstRow + rows; row++) {
		for (let col = firstCol; col < firstCol + cols; col++) {
			longest = Math.max(longest, format(cell(row, col).value).length);
		}
	}
	return longest;
}

const titleWidth = ({ title, detail }: PanelView): number => widthOf(`${title} ${detail}`);

const PICTURE_GAP = 3;

/** Input and output as pictures, the kernel in numbers between them where it is small enough, the lens below it. */
function pictured(views: Views, room: Room): StageLayout {
	const kernel = placeKernel(views.kernel.matrix, room);
	const middle = Math.max(titleWidth(views.kernel), paintedSize(kernel.port, kernel.detail).width);
	const share = Math.floor((room.width - middle - 2 * PICTURE_GAP) / 2);
	const detail = pictureDetail([views.input, views.output], share, room);
	const place = (view: PanelView): Placed => placePicture(view, detail, share, room.height);
	const below = room.height - paintedSize(kernel.port, kernel.detail).height - 2;
	return {
		panels: { input: place(views.input), kernel, output: place(views.output) },
		gap: PICTURE_GAP,
		lens: lensOn(views.input, kernel, middle, below),
	};
}

function placeKernel(matrix: MatrixView, room: Room): Placed {
	const detail = blockFor(matrix, { height: 1, wide: 5 });
	const size = paintedSize(matrix, detail);
	const small = size.width <= room.width / 2 && size.height <= room.height;
	return small
		? { detail, port: whole(matrix), scrolled: false }
		: scroll(matrix, { row: 0, col: 0 }, { kind: 'shades' }, room.width / 4, room.height);
}

/** Shades where both pictures fit whole; else half blocks, of which four times as many fit. */
function pictureDetail(views: readonly PanelView[], share: number, room: Room): Detail {
	const shades: Detail = { kind: 'shades' };
	const fits = views.every(({ matrix }) => {
		const { width, height } = paintedSize(matrix, shades);
		return width <= share && height <= room.height;
	});
	return fits || !room.halves ? shades : { kind: 'halves' };
}

function placePicture({ matrix, focus }: PanelView, detail: Detail, width: number, height: number): Placed {
	return scroll(matrix, focus, detail, width, height);
}

/** The part of a matrix that fits, round what is asked about. Moves by half its size, so that it stands still for most steps. */
function scroll(matrix: MatrixView, focus: Place, detail: Detail, width: number, height: number): Placed {
	const unit = paintedSize({ rows: 2, cols: 1 }, detail);
	const cols = Math.max(1, Math.min(matrix.cols, Math.floor(width / unit.width)));
	const rows = Math.max(1, Math.min(matrix.rows, Math.floor((height * 2) / unit.height)));
	const port = {
		row: matrix.firstRow + offset(focus.row - matrix.firstRow, rows, matrix.rows),
		col: matrix.firstCol + offset(focus.col - matrix.firstCol, cols, matrix.cols),
		rows,
		cols,
	};
	return { detail, port, scrolled: rows < matrix.rows || cols < matrix.cols };
}

function offset(focus: number, length: number, whole: number): number {
	const half = Math.max(1, Math.floor(length / 2));
	const start = Math.round((focus - length / 2) / half) * half;
	return Math.max(0, Math.min(start, whole - length));
}

/** As much of the input round the focus as there is room for under the kernel: the window, and its neighbours where they fit. */
function lensOn({ matrix, focus }: PanelView, kernel: Placed, width: number, height: number): Placed | undefined {
	if (kernel.detail.kind !== 'numbers' || height < 1) {
		return undefined;
	}
	const wanted = around(matrix, focus, kernel.port.rows + 2, kernel.port.cols + 2);
	const detail = blockFor(
		{ ...matrix, firstRow: wanted.row, firstCol: wanted.col, rows: wanted.rows, cols: wanted.cols },
		{ height: 1, wide: 4 },
	);
	const room = Math.max(width, paintedSize(kernel.port, kernel.detail).width);
	const cols = Math.min(wanted.cols, Math.floor(room / paintedSize({ rows: 1, cols: 1 }, detail).width));
	const port = around(matrix, focus, Math.min(wanted.rows, height), cols);
	return cols < 1 ? undefined : { detail, port, scrolled: true };
}

function around(matrix: MatrixView, focus: Place, rows: number, cols: number): Viewport {
	const start = (first: number, at: number, length: number, all: number): number =>
		Math.max(first, Math.min(at - Math.floor((length - 1) / 2), first + all - length));
	const size = { rows: Math.min(rows, matrix.rows), cols: Math.min(cols, matrix.cols) };
	return {
		row: start(matrix.firstRow, focus.row, size.rows, matrix.rows),
		col: start(matrix.firstCol, focus.col, size.cols, matrix.cols),
		...size,
	};
}
