// The stack's input with the receptive field of an element on it, whole at any size: large inputs are drawn several cells to a mark.

import { channelOf, type Grid } from '../../core/grid.js';
import { alignedFor } from '../../core/numbers.js';
import { once } from '../../core/once.js';
import type { ReceptiveField } from '../../core/receptive-field.js';
import { scaleFor } from '../paint/scale.js';
import { type Detail, longestNumber, type MatrixView, paintedSize } from '../paint/view.js';
import type { Theme } from '../theme/theme.js';

/** From the first row (or column) to the last, both included. */
interface Extent {
	readonly first: number;
	readonly last: number;
}

/** What is drawn: the input, the field on it, and how far any field of the same row reaches, so that nothing moves with the cursor. */
export interface FieldPicture {
	readonly input: Grid;
	readonly field: ReceptiveField | undefined;
	readonly rows: Extent;
	readonly cols: Extent;
	/** Whether the shades between dark and light are worth more than size where there are no colours. */
	readonly shaded?: true;
}

export interface FieldLook {
	readonly view: MatrixView;
	readonly detail: Detail;
	/** Input cells along each side of a mark. */
	readonly block: number;
}

interface Room {
	readonly width: number;
	readonly height: number;
}

/** Blocks of numbers from generous to tight, each for at most so many rows. */
const BLOCKS = [
	{ height: 3, wide: 7, most: 7 },
	{ height: 1, wide: 5, most: 16 },
	{ height: 1, wide: 4, most: 16 },
] as const;
/** More marks a side than any terminal has. */
const LARGEST_BLOCK = 4096;

/** The most that fits: numbers, shades, half blocks; then as many cells to a mark as it takes. */
export function lookAtField(picture: FieldPicture, room: Room, theme: Theme): FieldLook {
	return inNumbers(picture, room, theme) ?? inMarks(picture, room, theme);
}

function inNumbers(picture: FieldPicture, room: Room, theme: Theme): FieldLook | undefined {
	const view = numbersView(picture, theme);
	if (view.rows > BLOCKS[1].most || view.cols * 4 > room.width) {
		return undefined;
	}
	const longest = longestNumber(view);
	const details = BLOCKS.filter(({ most }) => view.rows <= most).map(
		({ height, wide }): Detail => ({ kind: 'numbers', height, width: Math.max(wide, longest + (height > 1 ? 4 : 2)) }),
	);
	const detail = details.find(each => fits(view, each, room));
	return detail && { view, detail, block: 1 };
}

function inMarks(picture: FieldPicture, room: Room, theme: Theme): FieldLook {
	const shades: Detail = { kind: 'shades' };
	const halves: Detail = picture.shaded && !theme.marks.halves ? shades : { kind: 'halves' };
	for (let block = 1; block <= LARGEST_BLOCK; block++) {
		const size = sizeInBlocks(picture, block);
		const detail = block === 1 && fits(size, shades, room) ? shades : fits(size, halves, room) ? halves : undefined;
		if (detail !== undefined) {
			return { view: marksView(picture, block, theme), detail, block };
		}
	}
	return { view: marksView(picture, LARGEST_BLOCK, theme), detail: halves, block: LARGEST_BLOCK };
}

function fits(size: { readonly rows: number; readonly cols: number }, detail: Detail, room: Room): boolean {
	const { width, height } = paintedSize(size, detail);
	return width <= room.width && height <= room.height;
}

/** Beyond this many times its own length on either side an input would vanish in its border. */
const BEYOND = 1;

const clipped = ({ first, last }: Extent, length: number): Extent => ({
	first: Math.max(Math.min(first, 0), -BEYOND * length),
	last: Math.min(Math.max(last, length - 1), (1 + BEYOND) * length - 1),
});

function numbersView({ input, field, rows, cols }: FieldPicture, theme: Theme): MatrixView {
	const plane = channelOf(input, 0);
	const [down, across] = [clipped(rows, input.rows), clipped(cols, input.cols)];
	const isExact = exactIn(field, 1);
	const isMarked = markedIn(field, 1);
	return {
		firstRow: down.first,
		firstCol: across.first,
		rows: down.last - down.first + 1,
		cols: across.last - across.first + 1,
		scale: scaleFor(input.data, false),
		format: alignedFor(input.data),
		cell: (row, col) => {
			const cell = cellOf(plane, { isExact, isMarked }, row, col, theme);
			return { ...cell, hidden: cell.padding || cell.hidden };
		},
	};
}

/** Marks and a margin of one of them, for the frame round the field. */
function sizeInBlocks(
	{ input, rows, cols }: FieldPicture,
	block: number,
): { rows: number; cols: number; firstRow: number; firstCol: number } {
	const along = (extent: Extent, length: number): [first: number, count: number] => {
		const { first, last } = clipped(extent, length);
		const start = Math.floor(first / block) - 1;
		return [start, Math.floor(last / block) + 1 - start + 1];
	};
	const [firstRow, rowCount] = along(rows, input.rows);
	const [firstCol, colCount] = along(cols, input.cols);
	return { rows: rowCount, cols: colCount, firstRow, firstCol };
}

function marksView(picture: FieldPicture, block: number, theme: Theme): MatrixView {
	const { input, field } = picture;
	const coarse = meansOf(input, block);
	const isExact = exactIn(field, block);
	const isMarked = markedIn(field, block);
	return {
		...sizeInBlocks(picture, block),
		scale: scaleFor(input.data, false),
		format: String,
		others: 'ringed',
		cell: (row, col) => cellOf(coarse, { isExact, isMarked }, row, col, theme),
	};
}

/** What a place of the input, or a mark of it, has of the field. */
function cellOf(
	{ rows, cols, data }: Grid,
	{ isExact, isMarked }: { readonly isExact: Ask; readonly isMarked: Ask },
	row: number,
	col: number,
	theme: Theme,
) {
	const padding = row < 0 || col < 0 || row >= rows || col >= cols;
	const [touched, marked] = [isExact(row, col), isMarked(row, col)];
	const value = padding ? 0 : (data[row * cols + col] as number);
	return { value, touched, marked, padding, hidden: isGap(theme, touched, marked) };
}

/** Without colours nothing can be dimmed: what the windows step over is a dot. */
const isGap = ({ level }: Theme, touched: boolean, marked: boolean): boolean => level === 0 && marked && !touched;

type Ask = (row: number, col: number) => boolean;

/** Whether a mark holds a position that can really affect the element. */
function exactIn(field: ReceptiveField | undefined, block: number): Ask {
	const marks = (exact: readonly number[]): Set<number> => new Set(exact.map(position => Math.floor(position / block)));
	const [rows, cols] = [marks(field?.rows.exact ?? []), marks(field?.cols.exact ?? [])];
	return (row, col) => rows.has(row) && cols.has(col);
}

/** Whether a mark lies in the rectangle of the field, beyond the border too. */
function markedIn(field: ReceptiveField | undefined, block: number): Ask {
	if (field === undefined) {
		return () => false;
	}
	const within = ({ first, last }: Extent, mark: number): boolean =>
		first <= last && mark >= Math.floor(first / block) && mark <= Math.floor(last / block);
	return (row, col) => within(field.rows, row) && within(field.cols, col);
}

/** The means of a grid's first channel over blocks, by their side; found once, for they are drawn at every key. */
const knownMeans = once((_: Grid): Map<number, Grid> => new Map());

function meansOf(input: Grid, block: number): Grid {
	const known = knownMeans(input);
	const before = known.get(block);
	if (before !== undefined) {
		return before;
	}
	const found = block === 1 ? channelOf(input, 0) : findMeans(input, block);
	known.set(block, found);
	return found;
}

function findMeans(input: Grid, block: number): Grid {
	const [rows, cols] = [Math.ceil(input.rows / block), Math.ceil(input.cols / block)];
	const sums = new Float64Array(rows * cols);
	const counts = new Float64Array(rows * cols);
	for (let row = 0; row < input.rows; row++) {
		for (let col = 0; col < input.cols; col++) {
			const at = Math.floor(row / block) * cols + Math.floor(col / block);
			sums[at] = (sums[at] as number) + (input.data[row * input.cols + col] as number);
			counts[at] = (counts[at] as number) + 1;
		}
	}
	return { channels: 1, rows, cols, data: sums.map((sum, at) => sum / (counts[at] as number)) };
}
