// The one chart: how numbers moved over the epochs, as lines, with the epoch that is shown and the values they are to reach.

import { spell, type Theme } from '../theme/theme.js';
import type { AxisScale } from './axis-scale.js';
import { type Board, blankBoard, boardLines, putMark, putText } from './board.js';
import { putXAxis, putYAxis } from './chart-axes.js';
import { dotCol, dotRow, type Frame, frameFor, type Size } from './chart-frame.js';
import { blankDots, cellOf, type Dot, type Dots, penOn, putDots } from './dots.js';
import { type Line, type Style, widthOf } from './span.js';

export interface Point {
	readonly x: number;
	readonly y: number;
}

export interface Series {
	readonly points: readonly Point[];
	readonly style: Style;
	/** Glyph of marked points, one cell wide. */
	readonly mark: string;
	readonly isMarked: (x: number) => boolean;
	readonly dashed?: boolean;
	/** Set at the end of the line, in its style, where there is room. */
	readonly label?: string;
}

export interface ChartView {
	readonly series: readonly Series[];
	readonly x: AxisScale;
	readonly y: AxisScale;
	/** Drawn as a vertical line: the epoch that is shown. */
	readonly cursor?: number;
	/** Set at the right end of the labels of the x axis. */
	readonly xTitle?: string;
	/** Thin horizontal lines, such as a weight's true value. */
	readonly rulers?: readonly { readonly y: number; readonly style: Style }[];
}

/** The chart as lines, as many and as wide as the size says; blank where that is too small. */
export function paintChart(view: ChartView, size: Size, theme: Theme): Line[] {
	const board = blankBoard(size.width, size.height);
	const frame = frameFor(view.y, widthBehind(view), size);
	if (frame === undefined) {
		return boardLines(board);
	}
	const plot: Plot = { view, frame, board, dots: blankDots(frame.cols, frame.rows, theme), theme };
	putYAxis(board, frame, y => cellAt(plot, { x: view.x.low, y }).row, theme);
	putXAxis(board, frame, { scale: view.x, title: view.xTitle, colOf: x => cellAt(plot, { x, y: view.y.low }).col }, theme);
	putRulers(plot);
	putCursor(plot);
	for (const series of view.series) {
		drawSeries(plot, series);
	}
	putDots(board, frame.left, plot.dots, theme);
	for (const series of view.series) {
		putMarks(plot, series);
	}
	for (const series of view.series) {
		putLabel(plot, series);
	}
	return boardLines(board);
}

/** What the labels at the ends of lines take, and the title behind the last number of the x axis. */
function widthBehind({ series, xTitle }: ChartView): number {
	const labels = series.map(({ label }) => (label === undefined ? 0 : widthOf(label) + 1));
	return Math.max(0, xTitle === undefined ? 0 : widthOf(xTitle) + 3, ...labels);
}

interface Plot {
	readonly view: ChartView;
	readonly frame: Frame;
	readonly board: Board;
	readonly dots: Dots;
	readonly theme: Theme;
}

function dotAt({ view, dots }: Plot, { x, y }: Point): Dot {
	return { x: dotCol(view.x, x, dots.width), y: dotRow(view.y, y, dots.height) };
}

/** The cell of the plot that a point is in. */
const cellAt = (plot: Plot, point: Point): { readonly col: number; readonly row: number } => cellOf(plot.dots, dotAt(plot, point));

function putRulers(plot: Plot): void {
	const { view, frame, board, theme } = plot;
	for (const { y, style } of view.rulers ?? []) {
		if (isWithin(view.y, y)) {
			const { row } = cellAt(plot, { x: view.x.low, y });
			for (let col = 0; col < frame.cols; col++) {
				putMark(board, frame.left + col, row, theme.marks.chart.ruler, style);
			}
		}
	}
}

function putCursor(plot: Plot): void {
	const { view, frame, board, theme } = plot;
	if (view.cursor !== undefined && isWithin(view.x, view.cursor)) {
		const { col } = cellAt(plot, { x: view.cursor, y: view.y.low });
		for (let row = 0; row < frame.rows; row++) {
			putMark(board, frame.left + col, row, theme.marks.chart.cursor, theme.roles.accent);
		}
	}
}

const isWithin = ({ low, high }: AxisScale, value: number): boolean => value >= low && value <= high;

/** The line of a series. A piece with both ends outside is left out, so that what diverges runs out at the top. */
function drawSeries(plot: Plot, { points, style, dashed = false }: Series): void {
	const { view, dots } = plot;
	const pen = penOn(dots, style, dashed);
	let before: Point | undefined;
	let from: Dot | undefined;
	for (const point of points) {
		const to = dotAt(plot, point);
		if (!isOutside(view, before ?? point, point)) {
			pen.draw(from ?? to, to);
		}
		before = point;
		from = to;
	}
	pen.lift();
}

const isOutside = ({ x, y }: ChartView, one: Point, other: Point): boolean =>
	(one.x < x.low && other.x < x.low) || (one.x > x.high && other.x > x.high) || (sideOf(y, one.y) !== 0 && sideOf(y, other.y) !== 0);

/** 1 above the end of an axis, −1 below it. What is too small for a logarithm lies on its low end. */
const sideOf = ({ kind, low, high }: AxisScale, value: number): number => Number(value > high) - Number(kind === 'linear' && value < low);

/** The marked points of a series, that of the epoch shown in bold; an arrow on the border to what lies beyond it. */
function putMarks(plot: Plot, { points, style, mark, isMarked }: Series): void {
	const { view, frame, board } = plot;
	const { out } = plot.theme.marks.chart;
	const bold = { ...style, bold: true };
	for (const point of points) {
		if (isMarked(point.x) && isWithin(view.x, point.x)) {
			const { col, row } = cellAt(plot, point);
			const side = sideOf(view.y, point.y);
			const glyph = side > 0 ? out.up : side < 0 ? out.down : mark;
			putMark(board, frame.left + col, row, glyph, point.x === view.cursor ? bold : style);
		}
	}
}

/** The label at the end of a line, or a row beside it; none where all of that is taken. */
function putLabel(plot: Plot, { points, style, label }: Series): void {
	const { view, frame, board, theme } = plot;
	const last = points.findLast(({ x }) => isWithin(view.x, x));
	if (label === undefined || last === undefined) {
		return;
	}
	const text = spell(theme, label);
	const { col, row } = cellAt(plot, last);
	const start = frame.left + col + 2;
	const free = [row, row - 1, row + 1].find(at => at >= 0 && at < frame.rows && isFree(plot, start - 1, at, widthOf(text) + 1));
	if (free !== undefined) {
		putText(board, start, free, text, style);
	}
}

/** Whether cells hold nothing, or only lines that run through the whole plot. */
function isFree({ board, theme }: Plot, col: number, row: number, width: number): boolean {
	const { cursor, ruler } = theme.marks.chart;
	const texts = board.texts.slice(row * board.cols + col, row * board.cols + col + width);
	return col + width <= board.cols && texts.every(text => text === ' ' || text === cursor || text === ruler);
}
