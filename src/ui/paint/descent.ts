// The marks upon a loss surface: the way of a descent, where it is now, where it should end.

import type { Theme } from '../theme/theme.js';
import { putMark } from './board.js';
import type { Style } from './span.js';
import { type Ground, pixelCol, pixelRow } from './surface-bands.js';

interface Place {
	readonly x: number;
	readonly y: number;
}

export interface Descent {
	/** Path of the descent, oldest first. */
	readonly path: readonly Place[];
	/** Index in the path of the epoch shown; what comes after it is not drawn. */
	readonly shown: number;
	/** A second run. */
	readonly beside?: readonly Place[];
	readonly minimum: Place | undefined;
	/** Directions through the minimum, drawn as thin lines. */
	readonly directions: readonly Place[];
}

/** Sets all marks; what matters more is set later, and the newest of a path wins its cell. */
export function putDescent(ground: Ground, { path, shown, beside = [], minimum, directions }: Descent, theme: Theme): void {
	const { chart } = theme.marks;
	const mark = markerOn(ground);
	if (minimum !== undefined) {
		for (const direction of directions) {
			putDirection(ground, minimum, direction, mark, theme);
		}
	}
	for (const place of beside) {
		mark(place, chart.beside);
	}
	const last = Math.min(shown, path.length - 1);
	for (let epoch = 0; epoch < last; epoch++) {
		mark(path[epoch] as Place, theme.ascii && epoch < DIGITS ? String(epoch) : chart.trail);
	}
	if (path[0] !== undefined) {
		mark(path[0], chart.start, true);
	}
	if (minimum !== undefined) {
		mark(minimum, chart.minimum, true);
	}
	const now = path[last];
	if (now !== undefined) {
		putNow(ground, now, mark, theme);
	}
}

/** In ASCII the first epochs are told by their numbers. */
const DIGITS = 10;

type Marker = (place: Place, glyph: string, bold?: boolean) => void;

/** Sets glyphs in the colours of the band under them; beside the plane, nothing. */
function markerOn({ plane, raster, bands, swatches, board }: Ground): Marker {
	const styles = [false, true].map(bold => swatches.map((swatch): Style => (bold ? { ...swatch, bold } : swatch)));
	const pixels = raster.rows / board.rows;
	return ({ x, y }, glyph, bold = false) => {
		const [col, row] = [pixelCol(plane.x, x, raster.cols), pixelRow(plane.y, y, raster.rows)];
		if (col >= 0 && col < raster.cols && row >= 0 && row < raster.rows) {
			const band = bands[row * raster.cols + col] ?? 0;
			putMark(board, col, Math.floor(row / pixels), glyph, styles[Number(bold)]?.[band] ?? styles[Number(bold)]?.[0] ?? {});
		}
	};
}

/** The epoch shown; where it has left the plane, an arrow to it from the border. */
function putNow({ plane: { x, y } }: Ground, now: Place, mark: Marker, { marks: { chart } }: Theme): void {
	const border = { x: Math.min(x.high, Math.max(x.low, now.x)), y: Math.min(y.high, Math.max(y.low, now.y)) };
	const arrows: [boolean, string][] = [
		[now.x < x.low, chart.out.left],
		[now.x > x.high, chart.out.right],
		[now.y < y.low, chart.out.down],
		[now.y > y.high, chart.out.up],
	];
	mark(border, arrows.find(([beyond]) => beyond)?.[1] ?? chart.now, true);
}

/** Slopes up to which a line is drawn flat, and from which on upright: those of 15° and 75°. */
const FLAT = Math.tan(Math.PI / 12);
const STEEP = 1 / FLAT;
/** A terminal cell is about twice as high as it is wide. */
const TALL = 2;

/** A line through the minimum from border to border: a glyph a column where it is flat, else one a row. */
function putDirection({ plane: { x, y }, board }: Ground, through: Place, direction: Place, mark: Marker, { marks }: Theme): void {
	const { slopes } = marks.chart;
	const [wide, high] = [(x.high - x.low) / Math.max(1, board.cols - 1), (y.high - y.low) / Math.max(1, board.rows - 1)];
	const slope = (TALL * direction.y * wide) / (direction.x * high);
	if (Math.abs(slope) < FLAT) {
		for (let col = 0; col < board.cols; col++) {
			const at = x.low + col * wide;
			mark({ x: at, y: through.y + ((at - through.x) * direction.y) / direction.x }, slopes.flat);
		}
		return;
	}
	const glyph = Math.abs(slope) > STEEP ? slopes.steep : slope > 0 ? slopes.rising : slopes.falling;
	for (let row = 0; row < board.rows; row++) {
		const at = y.high - row * high;
		mark({ x: through.x + ((at - through.y) * direction.x) / direction.y, y: at }, glyph);
	}
}
