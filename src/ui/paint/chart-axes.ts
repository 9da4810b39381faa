// The axes of a chart: round numbers beside the plot, thinned until they keep apart.

import { spell, type Theme } from '../theme/theme.js';
import { type AxisScale, type Tick, ticksOf } from './axis-scale.js';
import { type Board, putMark, putText } from './board.js';
import type { Frame } from './chart-frame.js';
import { widthOf } from './span.js';

/** Draws the y axis: labels to the right, the line, a notch at each label. */
export function putYAxis(board: Board, { left, rows, ticks }: Frame, rowOf: (y: number) => number, theme: Theme): void {
	const { axis } = theme.marks.chart;
	const style = theme.roles.muted;
	for (let row = 0; row < rows; row++) {
		putMark(board, left - 1, row, axis.down, style);
	}
	for (const { value, text } of firstOfEach(ticks, rowOf)) {
		const spelled = spell(theme, text);
		putText(board, left - 1 - widthOf(spelled), rowOf(value), spelled, style);
		putMark(board, left - 1, rowOf(value), axis.left, style);
	}
}

/** One tick for each row: the first that falls on it. */
function firstOfEach(ticks: readonly Tick[], rowOf: (y: number) => number): Tick[] {
	return ticks.filter(({ value }, index) => ticks.findIndex(other => rowOf(other.value) === rowOf(value)) === index);
}

/** The x axis: its scale, the column of the plot that a place on it is in, and what is written at its right end. */
export interface Across {
	readonly scale: AxisScale;
	readonly colOf: (x: number) => number;
	readonly title: string | undefined;
}

/** Draws the x axis: its line where there is room, the labels below, the title at their right end. */
export function putXAxis(board: Board, frame: Frame, across: Across, theme: Theme): void {
	if (!frame.labelled) {
		return;
	}
	const { axis } = theme.marks.chart;
	const style = theme.roles.muted;
	const title = spell(theme, across.title ?? '');
	const labels = thinned(board, frame, across, theme);
	const end = board.cols - widthOf(title);
	const beside = labels.filter(label => title === '' || label.end + TITLE_GAP <= end);
	const titled = end >= 0 && beside.length >= Math.min(ENOUGH, labels.length);
	const shown = titled ? beside : labels;
	if (frame.ruled) {
		putMark(board, frame.left - 1, frame.rows, axis.corner, style);
		for (let col = 0; col < frame.cols; col++) {
			putMark(board, frame.left + col, frame.rows, axis.across, style);
		}
		for (const { at } of shown.filter(label => label.at > frame.left)) {
			putMark(board, at, frame.rows, axis.below, style);
		}
	}
	for (const { start, text } of shown) {
		putText(board, start, board.rows - 1, text, style);
	}
	if (titled) {
		putText(board, end, board.rows - 1, title, style);
	}
}

interface Label {
	readonly text: string;
	/** The column it points to, and those it takes. */
	readonly at: number;
	readonly start: number;
	readonly end: number;
}

/** Blanks between two labels at the least. */
const GAP = 3;
/** Blanks between the labels and the title. */
const TITLE_GAP = 1;
/** So many labels are worth more than a title. */
const ENOUGH = 3;

/** As many labels as keep apart. */
function thinned(board: Board, { left, cols }: Frame, { scale, colOf }: Across, theme: Theme): Label[] {
	for (let most = Math.ceil(cols / (GAP + 1)); most > 0; most--) {
		const labels = ticksOf(scale, most, true).map((tick): Label => {
			const text = spell(theme, tick.text);
			const width = widthOf(text);
			const at = left + colOf(tick.value);
			const start = Math.max(0, Math.min(at - Math.floor((width - 1) / 2), board.cols - width));
			return { text, at, start, end: start + width };
		});
		if (labels.every(({ start }, index) => start >= (labels[index - 1]?.end ?? -GAP) + GAP)) {
			return labels;
		}
	}
	return [];
}
