// A grid as it is printed: each channel a matrix of numbers, or a picture where numbers would not fit the width.

import { channelOf, type Grid } from '../../core/grid.js';
import { formatFor } from '../../core/numbers.js';
import type { Theme } from '../theme/theme.js';
import { paintMatrix } from './matrix.js';
import { scaleFor } from './scale.js';
import type { Line } from './span.js';
import { type Detail, longestNumber, type MatrixView, paintedSize, planeView, whole } from './view.js';

/** One channel as lines no wider than `width`. */
export function paintChannel(grid: Grid, channel: number, signed: boolean, width: number, theme: Theme): Line[] {
	const view = channelView(grid, channel, signed);
	const detail = fittingDetail(view, width, theme);
	const cols = Math.min(view.cols, Math.max(1, Math.floor(width / paintedSize({ rows: 1, cols: 1 }, detail).width)));
	const lines = paintMatrix(view, detail, { ...whole(view), cols }, theme);
	return cols === view.cols ? lines : [...lines, [{ text: `${theme.marks.ellipsis} ${cols} / ${view.cols}`, ...theme.roles.muted }]];
}

function channelView(grid: Grid, channel: number, signed: boolean): MatrixView {
	const plane = channelOf(grid, channel);
	return planeView(plane, { scale: scaleFor(grid.data, signed), format: formatFor(plane.data) });
}

function fittingDetail(view: MatrixView, width: number, theme: Theme): Detail {
	const numbers: Detail = { kind: 'numbers', height: 1, width: Math.max(4, longestNumber(view) + 2) };
	const halves: Detail = theme.marks.halves ? { kind: 'halves' } : { kind: 'shades' };
	const wanted: Detail[] = [numbers, { kind: 'shades' }, halves];
	return wanted.find(detail => paintedSize(view, detail).width <= width) ?? halves;
}
