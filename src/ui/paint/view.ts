// A matrix as it is looked at: what each cell holds, what is asked about, what part of it is drawn, how large.

import type { Grid } from '../../core/grid.js';
import type { Scale } from './scale.js';

export interface CellView {
	readonly value: number;
	/** Whether the question of the cursor touches it; the others are dimmed. */
	readonly touched: boolean;
	/** Whether it belongs to the window or is the cursor: framed in the accent. */
	readonly marked: boolean;
	/** Not yet shown to the learner. */
	readonly hidden?: boolean;
	/** What stands there in place of the number: what the learner types. */
	readonly text?: string;
	/** Outside the grid: drawn without a colour of its own. */
	readonly padding?: boolean;
}

/** A matrix as it is looked at. Row and column numbers may begin below zero, in the padding. */
export interface MatrixView {
	readonly firstRow: number;
	readonly firstCol: number;
	readonly rows: number;
	readonly cols: number;
	readonly scale: Scale;
	readonly format: (value: number) => string;
	readonly cell: (row: number, col: number) => CellView;
	/** How a picture tells the others from what is touched: dimmed, in place of a ring or beside it; left out where there are no colours. */
	readonly others?: 'dimmed' | 'ringed' | 'left-out';
	/** How it is seen block by block, where it can be. */
	readonly averaged?: Averaged;
}

/** A matrix of which a pixel can show a block of cells: its own rows and columns, without a padding. */
export interface Averaged {
	readonly rows: number;
	readonly cols: number;
	/** The view of the blocks of side×side cells, each the average of its cells. */
	readonly view: (side: number) => MatrixView;
}

/** How much a cell can show: a number in a block, a shade two cells wide, or half a cell. */
export type Detail =
	| { readonly kind: 'numbers'; readonly width: number; readonly height: number }
	| { readonly kind: 'shades' }
	| { readonly kind: 'halves' };

/** A terminal cell, counted from 0 at the top left. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** The part of a matrix that is drawn, in its own row and column numbers. */
export interface Viewport {
	readonly row: number;
	readonly col: number;
	readonly rows: number;
	readonly cols: number;
}

/** A grid of one channel as it is, nothing asked about it. */
export function planeView({ rows, cols, data }: Grid, look: Pick<MatrixView, 'scale' | 'format'>): MatrixView {
	return {
		firstRow: 0,
		firstCol: 0,
		rows,
		cols,
		...look,
		cell: (row, col) => ({ value: data[row * cols + col] ?? 0, touched: true, marked: false }),
	};
}

/** The view in which a pixel stands for side×side cells; where it is one cell, the matrix itself. */
export function atSide(view: MatrixView, side: number): MatrixView {
	return side === 1 ? view : (view.averaged?.view(side) ?? view);
}

/** The viewport of the whole matrix. */
export function whole({ firstRow, firstCol, rows, cols }: MatrixView): Viewport {
	return { row: firstRow, col: firstCol, rows, cols };
}

/** The length of the longest number in a matrix, 1 at the least. */
export function longestNumber({ firstRow, firstCol, rows, cols, cell, format }: MatrixView): number {
	let longest = 1;
	for (let row = firstRow; row < firstRow + rows; row++) {
		for (let col = firstCol; col < firstCol + cols; col++) {
			const { value, text } = cell(row, col);
			longest = Math.max(longest, (text ?? format(value)).length);
		}
	}
	return longest;
}

/** How many terminal cells a viewport takes at a detail. */
export function paintedSize(port: Pick<Viewport, 'rows' | 'cols'>, detail: Detail): { width: number; height: number } {
	switch (detail.kind) {
		case 'numbers':
			return { width: port.cols * detail.width, height: port.rows * detail.height };
		case 'shades':
			return { width: port.cols * 2, height: port.rows };
		case 'halves':
			return { width: port.cols, height: Math.ceil(port.rows / 2) };
	}
}

/** The cell that is drawn at a place, counted in terminal cells from the top left; of two in one the nearer to a row. Undefined beside them all. */
export function cellAt(
	port: Viewport,
	detail: Detail,
	{ x, y }: Point,
	near: number,
): { readonly row: number; readonly col: number } | undefined {
	const { width, height } = paintedSize(port, detail);
	if (x < 0 || y < 0 || x >= width || y >= height) {
		return undefined;
	}
	switch (detail.kind) {
		case 'numbers':
			return { row: port.row + Math.floor(y / detail.height), col: port.col + Math.floor(x / detail.width) };
		case 'shades':
			return { row: port.row + y, col: port.col + Math.floor(x / 2) };
		case 'halves': {
			const upper = port.row + 2 * y;
			const lower = Math.min(upper + 1, port.row + port.rows - 1);
			return { row: Math.min(Math.max(near, upper), lower), col: port.col + x };
		}
	}
}

/** The rows of a viewport. */
export const eachRow = ({ row, rows }: Viewport): number[] => Array.from({ length: rows }, (_, index) => row + index);
/** The columns of a viewport. */
export const eachCol = ({ col, cols }: Viewport): number[] => Array.from({ length: cols }, (_, index) => col + index);
