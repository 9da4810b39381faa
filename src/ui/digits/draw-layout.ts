// Where the canvas lies on the screen: whoever draws it and whoever asks which of its pixels the mouse is on have the same answer.

import type { Pixel } from '../../state/digits/drawing.js';
import type { Pointed } from '../../state/message.js';
import type { Model, Size } from '../../state/model.js';
import { FRAME_LINES, HEAD_LINES, MARGIN } from '../components/measures.js';
import { type Detail, paintedSize } from '../paint/view.js';

/** Terminal cells that a view of the digits has. */
export interface Room {
	readonly width: number;
	readonly height: number;
}

/** Pixels of a side of the canvas. */
const SIDE = 28;
/** From this room on two characters make a pixel. */
const LARGE: Room = { width: 104, height: 32 };
/** The frame round the canvas. */
const EDGE = 1;

/** How the canvas is drawn in this room; its frame begins at the top left of it. */
export function canvasDetail({ width, height }: Room): Extract<Detail, { kind: 'shades' | 'halves' }> {
	return { kind: width >= LARGE.width && height >= LARGE.height ? 'shades' : 'halves' };
}

/** Columns and lines of the canvas with its frame. */
export function canvasSize(room: Room): Room {
	const { width, height } = paintedSize({ rows: SIDE, cols: SIDE }, canvasDetail(room));
	return { width: width + 2 * EDGE, height: height + 2 * EDGE };
}

/** The room between the frame's lines on a screen. */
export const roomOn = ({ columns, rows }: Size): Room => ({ width: columns - 2 * MARGIN, height: rows - FRAME_LINES });

/** The pixel of the canvas at a terminal cell, counted from 0; of two in one cell the one nearer to the pen. Undefined beside the canvas. */
export function canvasAt(size: Size, pen: Pixel, x: number, y: number): Pixel | undefined {
	const { kind } = canvasDetail(roomOn(size));
	const [across, down] = [x - MARGIN - EDGE, y - HEAD_LINES - EDGE];
	const col = kind === 'shades' ? Math.floor(across / 2) : across;
	const row = kind === 'shades' ? down : Math.min(Math.max(pen.row, 2 * down), 2 * down + 1);
	return row >= 0 && row < SIDE && down >= 0 && col >= 0 && col < SIDE ? { row, col } : undefined;
}

/** What the mouse means to the canvas: a stroke, which ends where it leaves the canvas; undefined where it means nothing. */
export function pointOf(
	{ size, digits }: Model,
	report: { readonly phase: Pointed['phase']; readonly x: number; readonly y: number },
): Pointed | undefined {
	if (digits === undefined) {
		return undefined;
	}
	const { pen, dragging } = digits.drawing;
	const pixel = canvasAt(size, pen, report.x, report.y);
	if (pixel === undefined) {
		return dragging ? { type: 'point', ...pen, phase: 'up' } : undefined;
	}
	return { type: 'point', ...pixel, phase: report.phase };
}
