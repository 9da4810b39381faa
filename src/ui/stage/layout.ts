// How large each panel is drawn: the most that fits, and a window on the rest. Pure, so that every size can be tested.

import type { Panel, Place } from '../../state/stage/stage.js';
import { widthOf } from '../paint/span.js';
import { type Detail, longestNumber, type MatrixView, paintedSize, type Viewport, whole } from '../paint/view.js';
import type { PanelView } from './panels.js';

export interface Placed {
	readonly detail: Detail;
	readonly port: Viewport;
	/** Whether a part of the matrix is out of sight. */
	readonly scrolled: boolean;
	/** Cells along each side of what a pixel stands for: 1, unless the matrix is averaged to be seen whole. */
	readonly side: number;
	/** Columns that its title may take, where the matrix itself takes less. */
	readonly titleRoom?: number;
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
	/** Whether pictures that are too large are averaged until they are seen whole. */
	readonly whole: boolean;
}

type Views = Readonly<Record<Panel, PanelView>>;

/** A numbers' block of this height, its width at least `wide`, with room for a frame round its longest number. */
interface Block {
	readonly height: number;
	readonly wide: number;
}

/** From generous to tight; the tall ones are nearly square. */
const BLOCKS: readonly Block[] = [
	{ height: 5, wide: 11 },
	{ height: 3, wide: 7 },
	{ height: 3, wide: 6 },
	{ height: 1, wide: 5 },
	{ height: 1, wide: 4 },
	{ height: 1, wide: 3 },
];

/** Blocks of each height for at most this many rows: more would be a wall of colour, and cost a slow line dear. */
const MOST_ROWS: Readonly<Record<number, number>> = { 5: 4, 3: 7 };
const GAPS = [7, 5, 3];

/** The layout of the three panels in a room. */
export function layoutStage(views: Views, room: Room): StageLayout {
	return (hasRoomForNumbers(views, room) ? numbered(views, room) : undefined) ?? pictured(views, room);
}

/** The most generous blocks and gaps with which all three fit. */
function numbered(views: Views, room: Room): StageLayout | undefined {
	const longest = mapPanels(views, ({ matrix }) => longestWithin(matrix));
	for (const block of BLOCKS) {
		for (const gap of GAPS) {
			const panels = inBlocks(views, block, gap, room, longest);
			if (panels !== undefined) {
				return { panels, gap, lens: undefined };
			}
		}
	}
	return undefined;
}

/** Whether digits alone would fit: most pictures are told apart here, before any number is written. */
function hasRoomForNumbers(views: Views, { width, height }: Room): boolean {
	const all = Object.values(views);
	const least = all.reduce((sum, { matrix }) => sum + matrix.cols * (BLOCKS.at(-1) as Block).wide, 0);
	return least <= width && all.every(({ matrix }) => matrix.rows <= height);
}

type EachPanel<Value> = Readonly<Record<Panel, Value>>;

function mapPanels<Value>(views: Views, map: (view: PanelView) => Value): EachPanel<Value> {
	return { input: map(views.input), kernel: map(views.kernel), output: map(views.output) };
}

function inBlocks(views: Views, block: Block, gap: number, room: Room, longest: EachPanel<number>): StageLayout['panels'] | undefined {
	const placed = mapPanels(views, ({ panel, matrix }): Placed => {
		return { detail: blockFor(longest[panel], block), port: whole(matrix), scrolled: false, side: 1 };
	});
	const sizes = Object.values(placed).map(({ port, detail }) => paintedSize(port, detail));
	const width = Object.values(views).reduce((sum, view, index) => sum + Math.max(titleWidth(view), sizes[index]?.width ?? 0), 2 * gap);
	const most = MOST_ROWS[block.height] ?? Infinity;
	const tall = Object.values(views).some(({ matrix }) => matrix.rows > most);
	return tall || width > room.width || sizes.some(({ height }) => height > room.height) ? undefined : placed;
}

function blockFor(longest: number, { height, wide }: Block): Detail {
	return { kind: 'numbers', height, width: Math.max(wide, longest + (height > 1 ? 4 : 2)) };
}

/** Cells looked at for the longest number: beyond, no block would fit anyway. */
const MOST_CELLS = 1600;

/** The length of the longest number; endless where there are too many to look at. */
function longestWithin(matrix: MatrixView): number {
	return matrix.rows * matrix.cols > MOST_CELLS ? Infinity : longestNumber(matrix);
}

const titleWidth = ({ title, detail }: PanelView): number => widthOf(`${title} ${detail}`);

const PICTURE_GAP = 3;

/** Input and output as pictures, the kernel in numbers between them where it is small enough, the lens below it. */
function pictured(views: Views, room: Room): StageLayout {
	const kernel = placeKernel(views.kernel.matrix, room);
	const middle = Math.max(titleWidth(views.kernel), paintedSize(kernel.port, kernel.detail).width);
	const width = room.width - middle - 2 * PICTURE_GAP;
	const detail = pictureDetail(views, width, room);
	const shares = shareOut(width, views, detail);
	const place = (view: PanelView, share: number): Placed => scroll(view.matrix, view.focus, detail, share, room.height);
	const inPart = { input: place(views.input, shares.input), output: place(views.output, shares.output) };
	const cut = room.whole && (inPart.input.scrolled || inPart.output.scrolled);
	const pictures = (cut ? averaged(views, width, room) : undefined) ?? inPart;
	const below = room.height - paintedSize(kernel.port, kernel.detail).height - 2;
	return {
		panels: { ...pictures, kernel },
		gap: PICTURE_GAP,
		lens: lensOn(views.input, kernel, middle, below),
	};
}

function placeKernel(matrix: MatrixView, room: Room): Placed {
	const detail = blockFor(longestWithin(matrix), { height: 1, wide: 5 });
	const size = paintedSize(matrix, detail);
	const small = size.width <= room.width / 2 && size.height <= room.height;
	return small
		? { detail, port: whole(matrix), scrolled: false, side: 1 }
		: scroll(matrix, { row: 0, col: 0 }, { kind: 'shades' }, room.width / 3, room.height);
}

interface Shares {
	readonly input: number;
	readonly output: number;
}

/** The width that each of two pictures gets: half, in whole cells, and what the other does not need. */
function shareOut(width: number, { input, output }: Views, detail: Detail): Shares {
	const needed = ({ matrix }: PanelView): number => paintedSize(matrix, detail).width;
	const cell = paintedSize({ rows: 1, cols: 1 }, detail).width;
	const half = Math.floor(width / (2 * cell)) * cell;
	return { input: width - Math.min(half, needed(output)), output: Math.max(half, width - needed(input)) };
}

/** Shades where both pictures fit whole; else half blocks, of which four times as many fit. */
function pictureDetail({ input, output }: Views, width: number, room: Room): Detail {
	const shades: Detail = { kind: 'shades' };
	const [first, second] = [paintedSize(input.matrix, shades), paintedSize(output.matrix, shades)];
	const fit = first.width + second.width <= width && Math.max(first.height, second.height) <= room.height;
	return fit || !room.halves ? shades : { kind: 'halves' };
}

interface Pictures {
	readonly input: Placed;
	readonly output: Placed;
}

/** Input and output whole, a pixel of both the average of equally many cells; undefined where they can't be averaged. */
function averaged({ input, output }: Views, width: number, room: Room): Pictures | undefined {
	const from = input.matrix.averaged;
	const to = output.matrix.averaged;
	const detail: Detail = room.halves ? { kind: 'halves' } : { kind: 'shades' };
	const unit = paintedSize({ rows: 2, cols: 1 }, detail);
	const most = { rows: Math.floor((room.height * 2) / unit.height), cols: Math.floor(width / unit.width) };
	if (from === undefined || to === undefined || most.rows < 1 || most.cols < 2) {
		return undefined;
	}
	const side = leastSide(from, to, most);
	const [first, second] = [pixelsOf(from, side), pixelsOf(to, side)];
	const place = (own: Extent, other: Extent): Placed => ({
		detail,
		port: { row: 0, col: 0, ...own },
		scrolled: false,
		side,
		titleRoom: Math.min(Math.floor(width / 2), width - other.cols * unit.width),
	});
	return { input: place(first, second), output: place(second, first) };
}

type Extent = Pick<Viewport, 'rows' | 'cols'>;

const pixelsOf = ({ rows, cols }: Extent, side: number): Extent => ({ rows: Math.ceil(rows / side), cols: Math.ceil(cols / side) });

/** The least whole number of cells along the side of a pixel with which both fit. */
function leastSide(input: Extent, output: Extent, most: Extent): number {
	const fits = (side: number): boolean => {
		const [first, second] = [pixelsOf(input, side), pixelsOf(output, side)];
		return first.cols + second.cols <= most.cols && Math.max(first.rows, second.rows) <= most.rows;
	};
	let side = Math.max(2, Math.ceil(Math.max(input.rows, output.rows) / most.rows), Math.ceil((input.cols + output.cols) / most.cols));
	while (!fits(side)) {
		side++;
	}
	return side;
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
	return { detail, port, scrolled: rows < matrix.rows || cols < matrix.cols, side: 1 };
}

/** Where the part of a matrix in sight begins: by halves of its length, so that it stands still for most steps. */
export function offset(focus: number, length: number, whole: number): number {
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
	const part = { ...matrix, firstRow: wanted.row, firstCol: wanted.col, rows: wanted.rows, cols: wanted.cols };
	const detail = blockFor(longestWithin(part), { height: 1, wide: 4 });
	const room = Math.max(width, paintedSize(kernel.port, kernel.detail).width);
	const cols = Math.min(wanted.cols, Math.floor(room / paintedSize({ rows: 1, cols: 1 }, detail).width));
	const port = around(matrix, focus, Math.min(wanted.rows, height), cols);
	return cols < 1 ? undefined : { detail, port, scrolled: true, side: 1 };
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
