// Where the canvas lies on the screen: whoever draws it and whoever asks which of its pixels the mouse is on have the same answer.

import { DIGIT_SIDE } from '../../core/digit.js';
import type { Pixel } from '../../state/digits/drawing.js';
import { modeOf } from '../../state/keys.js';
import type { Pointed } from '../../state/message.js';
import type { Model, Size } from '../../state/model.js';
import { FRAME_LINES, HEAD_LINES, MARGIN } from '../components/measures.js';
import { cellAt, type Detail, type Point, paintedSize } from '../paint/view.js';
import { DIGITS_HEAD } from './pen.js';

/** Terminal cells that a view of the digits has. */
export interface Room {
	readonly width: number;
	readonly height: number;
}

/** From this room on two characters make a pixel. */
const LARGE: Room = { width: 104, height: 30 };
/** All of the canvas. */
const SHEET = { row: 0, col: 0, rows: DIGIT_SIDE, cols: DIGIT_SIDE };
/** The frame left and right of the canvas. */
const EDGE = 1;

/** How the canvas is drawn in a room, from the top left of it. */
export interface CanvasLayout extends Room {
	readonly detail: Extract<Detail, { kind: 'shades' | 'halves' }>;
	/** Lines of the frame above it, and below: where there is little room the frame is left open. */
	readonly edge: 0 | 1;
}

/** The canvas with its frame in this room. */
export function layoutCanvas(room: Room): CanvasLayout {
	const detail = { kind: room.width >= LARGE.width && room.height >= LARGE.height ? 'shades' : 'halves' } as const;
	const { width, height } = paintedSize({ rows: DIGIT_SIDE, cols: DIGIT_SIDE }, detail);
	const edge = height + 2 <= room.height ? 1 : 0;
	return { detail, edge, width: width + 2 * EDGE, height: height + 2 * edge };
}

/** The room of a view on a screen. */
export const roomOn = ({ columns, rows }: Size): Room => ({ width: columns - 2 * MARGIN, height: rows - FRAME_LINES - DIGITS_HEAD });

/** The pixel of the canvas at a terminal cell, counted from 0; of two in one cell the one nearer to the pen. Undefined beside the canvas. */
export function canvasAt(size: Size, pen: Pixel, x: number, y: number): Pixel | undefined {
	const { detail, edge } = layoutCanvas(roomOn(size));
	return cellAt(SHEET, detail, { x: x - MARGIN - EDGE, y: y - HEAD_LINES - DIGITS_HEAD - edge }, pen.row);
}

/** What the mouse means to the canvas: a stroke, which ends where it leaves the canvas; undefined where it means nothing. */
export function pointOf(model: Model, report: Point & { readonly phase: Pointed['phase'] }): Pointed | undefined {
	const { size, digits } = model;
	if (digits === undefined || modeOf(model) !== 'digits-draw') {
		return undefined;
	}
	const { pen, dragging } = digits.drawing;
	const pixel = canvasAt(size, pen, report.x, report.y);
	if (pixel === undefined) {
		return dragging ? { type: 'point', ...pen, phase: 'up' } : undefined;
	}
	return { type: 'point', ...pixel, phase: report.phase };
}
