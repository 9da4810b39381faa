// A digit that is drawn: a pen over 28×28 pixels, with soft edges as the scanned ones have.

import { DIGIT_AREA, DIGIT_SIDE } from '../../core/digit.js';

/** A pixel of the canvas. */
export interface Pixel {
	readonly row: number;
	readonly col: number;
}

/** Never changed: a stroke makes another. */
export interface Drawing {
	/** 0 paper, 255 ink; 28·28 of them, row by row. */
	readonly pixels: Uint8Array;
	readonly pen: Pixel;
	/** Whether moving draws. */
	readonly down: boolean;
	/** Whether the mouse is drawing: its button was pressed on the canvas and not let go. */
	readonly dragging: boolean;
	/** Whether the pen takes ink away. */
	readonly erasing: boolean;
	/** What it was before each of the last strokes, the latest last. */
	readonly past: readonly Uint8Array[];
}

const MIDDLE = DIGIT_SIDE / 2;

/** A blank sheet, the pen in its middle. */
export const BLANK: Drawing = {
	pixels: new Uint8Array(DIGIT_AREA),
	pen: { row: MIDDLE, col: MIDDLE },
	down: false,
	dragging: false,
	erasing: false,
	past: [],
};

/** Strokes that can be taken back. */
const KEPT = 100;

/** Whether there is no ink. */
export const isBlank = ({ pixels }: Drawing): boolean => pixels.every(ink => ink === 0);

/** The pen moved by so many pixels, kept on the sheet; where it is down it leaves a line. */
export function movePen(drawing: Drawing, rows: number, cols: number): Drawing {
	const { pen, down } = drawing;
	const to = { row: clamp(pen.row + rows), col: clamp(pen.col + cols) };
	return down ? lineTo(drawing, to) : { ...drawing, pen: to };
}

/** The pen put down, where a stroke begins with a dot; or lifted. */
export function turnPen(drawing: Drawing): Drawing {
	return drawing.down ? { ...drawing, down: false } : lineTo({ ...kept(drawing), down: true }, drawing.pen);
}

/** The other end of the pen: it takes ink away, or gives it again. What is under a pen that is down goes at once. */
export function turnEraser(drawing: Drawing): Drawing {
	const turned = { ...drawing, erasing: !drawing.erasing };
	return drawing.down ? lineTo(kept(turned), drawing.pen) : turned;
}

/** A blank sheet, the pen lifted where it was. */
export function clear(drawing: Drawing): Drawing {
	return { ...kept(drawing), pixels: BLANK.pixels, down: false, dragging: false };
}

/** The sheet as it was before the last stroke; undefined where there was none. */
export function undo(drawing: Drawing): Drawing | undefined {
	const pixels = drawing.past.at(-1);
	return pixels && { ...drawing, pixels, past: drawing.past.slice(0, -1), down: false, dragging: false };
}

/** The mouse on the canvas: pressed it begins a stroke there, dragged it draws on, let go it ends it. */
export function point(drawing: Drawing, { row, col }: Pixel, phase: 'down' | 'drag' | 'up'): Drawing {
	const to = { row: clamp(row), col: clamp(col) };
	if (phase === 'up') {
		return drawing.dragging ? { ...drawing, dragging: false } : drawing;
	}
	if (phase === 'drag' && drawing.dragging) {
		return lineTo(drawing, to);
	}
	return lineTo({ ...kept(drawing), pen: to, down: false, dragging: true }, to);
}

const clamp = (place: number): number => Math.min(Math.max(Math.round(place), 0), DIGIT_SIDE - 1);

/** The drawing with what it is now to be gone back to. */
function kept(drawing: Drawing): Drawing {
	return { ...drawing, past: [...drawing.past, drawing.pixels].slice(-KEPT) };
}

/** Half the width of a stroke, in pixels: as wide as those of the scanned digits. */
const RADIUS = 1.15;
/** Pixels over which a stroke's edge fades. */
const EDGE = 1;
/** The eraser is wider: where it is put on a stroke, its edges go too. */
const ERASER = RADIUS + EDGE;

/** The pen at another place, and the stroke between: each pixel is as dark as the brush comes near it. Ink lies on ink without adding up. */
function lineTo(drawing: Drawing, to: Pixel): Drawing {
	const { pen: from, erasing } = drawing;
	const pixels = drawing.pixels.slice();
	const radius = erasing ? ERASER : RADIUS;
	const reach = Math.ceil(radius + EDGE);
	for (
		let row = Math.max(0, Math.min(from.row, to.row) - reach);
		row <= Math.min(DIGIT_SIDE - 1, Math.max(from.row, to.row) + reach);
		row++
	) {
		for (
			let col = Math.max(0, Math.min(from.col, to.col) - reach);
			col <= Math.min(DIGIT_SIDE - 1, Math.max(from.col, to.col) + reach);
			col++
		) {
			const at = row * DIGIT_SIDE + col;
			const brush = inkAt(radius, distance({ row, col }, from, to));
			const before = pixels[at] as number;
			pixels[at] = erasing ? Math.min(before, 255 - brush) : Math.max(before, brush);
		}
	}
	return { ...drawing, pixels, pen: to };
}

/** Full within the stroke, fading over its edge. */
const inkAt = (radius: number, far: number): number => Math.round(255 * Math.min(1, Math.max(0, (radius + EDGE / 2 - far) / EDGE)));

/** How far a pixel's middle is from the line between two others. */
function distance({ row, col }: Pixel, from: Pixel, to: Pixel): number {
	const [down, across] = [to.row - from.row, to.col - from.col];
	const length = down * down + across * across;
	const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((row - from.row) * down + (col - from.col) * across) / length));
	return Math.hypot(row - from.row - along * down, col - from.col - along * across);
}

/** A drawing as the network is shown it. */
export interface Centred {
	readonly pixels: Uint8Array;
	/** By how many pixels it was moved: down, and to the right. */
	readonly rows: number;
	readonly cols: number;
}

/**
 * The drawing moved by whole pixels so that its centre of mass lies in the middle, as MNIST's digits do; less far where ink would be
 * lost at the border. Source: LeCun, Cortes, Burges, The MNIST database.
 */
export function centred(pixels: Uint8Array): Centred {
	const [down, across] = [shiftOf(inkOf(pixels, 'row')), shiftOf(inkOf(pixels, 'col'))];
	const moved = new Uint8Array(DIGIT_AREA);
	for (const [index, ink] of pixels.entries()) {
		if (ink > 0) {
			moved[(Math.floor(index / DIGIT_SIDE) + down) * DIGIT_SIDE + (index % DIGIT_SIDE) + across] = ink;
		}
	}
	return { pixels: moved, rows: down, cols: across };
}

/** The ink of each row, or of each column. */
function inkOf(pixels: Uint8Array, along: 'row' | 'col'): number[] {
	const sums = Array.from({ length: DIGIT_SIDE }, () => 0);
	for (const [index, ink] of pixels.entries()) {
		const place = along === 'row' ? Math.floor(index / DIGIT_SIDE) : index % DIGIT_SIDE;
		sums[place] = (sums[place] as number) + ink;
	}
	return sums;
}

function shiftOf(sums: readonly number[]): number {
	const total = sums.reduce((sum, ink) => sum + ink, 0);
	if (total === 0) {
		return 0;
	}
	const centre = sums.reduce((sum, ink, place) => sum + ink * place, 0) / total;
	const first = sums.findIndex(ink => ink > 0);
	const last = sums.findLastIndex(ink => ink > 0);
	const wanted = Math.round((DIGIT_SIDE - 1) / 2 - centre);
	return Math.min(DIGIT_SIDE - 1 - last, Math.max(-first, wanted));
}
