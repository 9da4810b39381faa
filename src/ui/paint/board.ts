// A board of terminal cells that charts write on in any order, and the lines it becomes.

import { type Line, type Span, type Style, widthOf } from './span.js';

export interface Board {
	readonly cols: number;
	readonly rows: number;
	/** What stands in each cell, row by row; nothing behind a wide character. */
	readonly texts: string[];
	readonly styles: Style[];
}

const BARE: Style = {};

/** A board of blanks. */
export function blankBoard(cols: number, rows: number): Board {
	const cells = Math.max(0, cols) * Math.max(0, rows);
	return { cols, rows, texts: Array<string>(cells).fill(' '), styles: Array<Style>(cells).fill(BARE) };
}

/** Sets a character one cell wide; outside the board, nothing. */
export function putMark({ cols, rows, texts, styles }: Board, col: number, row: number, mark: string, style: Style): void {
	if (col >= 0 && col < cols && row >= 0 && row < rows) {
		texts[row * cols + col] = mark;
		styles[row * cols + col] = style;
	}
}

/** Writes a text from a cell on, as far as the board reaches. */
export function putText(board: Board, col: number, row: number, text: string, style: Style): void {
	let at = col;
	for (const mark of text) {
		const width = widthOf(mark);
		if (at + width > board.cols) {
			return;
		}
		putMark(board, at, row, mark, style);
		for (let behind = 1; behind < width; behind++) {
			putMark(board, at + behind, row, '', style);
		}
		at += width;
	}
}

/** The board as lines; neighbouring cells of one style are one span. */
export function boardLines(board: Board): Line[] {
	return Array.from({ length: Math.max(0, board.rows) }, (_, row) => lineOf(board, row));
}

function lineOf({ cols, texts, styles }: Board, row: number): Line {
	const spans: Span[] = [];
	let text = '';
	for (let cell = row * cols; cell < (row + 1) * cols; cell++) {
		text += texts[cell];
		if (cell + 1 === (row + 1) * cols || styles[cell] !== styles[cell + 1]) {
			spans.push({ text, ...styles[cell] });
			text = '';
		}
	}
	return spans;
}
