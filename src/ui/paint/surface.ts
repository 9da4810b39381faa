// A loss surface from above: how high it lies as bands of colour, and the way that a descent took over it.

import type { Swatch } from '../theme/palette.js';
import type { Theme } from '../theme/theme.js';
import { blankBoard, boardLines, putMark } from './board.js';
import type { Size } from './chart-frame.js';
import { type Descent, putDescent } from './descent.js';
import type { Line, Style } from './span.js';
import { type Ground, type Plane, type Raster, surfaceBands } from './surface-bands.js';

export interface SurfaceView extends Plane, Descent {}

/** The raster that a surface of a size is painted from: two pixels a cell where the terminal can show them. */
export function rasterFor({ width, height }: Size, theme: Theme): Raster {
	return {
		cols: Math.max(0, width),
		rows: Math.max(0, height) * (theme.marks.halves ? 2 : 1),
		bands: isShaded(theme) ? theme.marks.chart.heights.length : swatchesOf(theme).length,
	};
}

/** The surface as lines, y up. Bands that were found before may be given: `surfaceBands(view, rasterFor(size, theme))`. */
export function paintSurface(view: SurfaceView, size: Size, theme: Theme, bands?: Uint8Array): Line[] {
	const raster = rasterFor(size, theme);
	const board = blankBoard(raster.cols, Math.max(0, size.height));
	const ground = { plane: view, raster, bands: bands ?? surfaceBands(view, raster), swatches: swatchesOf(theme), board };
	putBands(ground, theme);
	putDescent(ground, view, theme);
	return boardLines(board);
}

/** Of 16 colours too few are alike enough for bands: there, as without any, characters shade them. */
const isShaded = ({ level }: Theme): boolean => level <= 1;

/** Colours from the least loss up: the orange half of the two signs' colours, from its end to the dark middle. */
function swatchesOf({ bright, level }: Theme): Swatch[] {
	return level === 1 ? [{}] : bright.diverging.slice(Math.floor(bright.diverging.length / 2)).reverse();
}

function putBands({ board, raster, bands, swatches }: Ground, theme: Theme): void {
	const pixels = raster.rows / board.rows;
	const filling = isShaded(theme) ? theme.marks.chart.heights.map(text => ({ text, style: BARE })) : undefined;
	const coloured = fillings(swatches);
	for (let row = 0; row < board.rows; row++) {
		for (let col = 0; col < board.cols; col++) {
			const upper = bands[row * pixels * raster.cols + col] ?? 0;
			const lower = bands[((row + 1) * pixels - 1) * raster.cols + col] ?? 0;
			const { text, style } = filling?.[upper] ?? coloured(upper, lower);
			putMark(board, col, row, text, style);
		}
	}
}

interface Filling {
	readonly text: string;
	readonly style: Style;
}

const BARE: Style = {};

/** What fills a cell of two bands: the same object each time, so that neighbours become one span. */
function fillings(swatches: readonly Swatch[]): (upper: number, lower: number) => Filling {
	const known = new Map<number, Filling>();
	return (upper, lower) => {
		const name = upper * swatches.length + lower;
		const found = known.get(name) ?? fillingOf(swatches[upper]?.bg, swatches[lower]?.bg);
		known.set(name, found);
		return found;
	};
}

function fillingOf(upper = '', lower = ''): Filling {
	return upper === lower ? { text: ' ', style: { bg: upper } } : { text: '▀', style: { fg: upper, bg: lower } };
}
