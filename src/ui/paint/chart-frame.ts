// How the room of a chart is shared out: the plot, and the labels beside it that give way first.

import { type AxisScale, fractionOf, type Tick, ticksOf } from './axis-scale.js';
import { widthOf } from './span.js';

export interface Size {
	readonly width: number;
	readonly height: number;
}

export interface Frame {
	/** Columns before the plot: labels and axis. */
	readonly left: number;
	/** The plot, in terminal cells. */
	readonly cols: number;
	readonly rows: number;
	readonly ticks: readonly Tick[];
	/** Whether a line parts the plot from the labels below it, and whether there are any. */
	readonly ruled: boolean;
	readonly labelled: boolean;
}

/** Less than this shows no line; labels give way before. */
const LEAST: Size = { width: 8, height: 2 };
/** From here on the x axis has a line of its own. */
const RULED = 6;
/** The least plot that leaves room for labels behind it. */
const ROOMY = 20;

/** The frame of a chart, what stands behind its plot so wide; undefined where there is no room for one. */
export function frameFor(y: AxisScale, behind: number, { width, height }: Size): Frame | undefined {
	if (width < LEAST.width || height < LEAST.height) {
		return undefined;
	}
	const labelled = height > LEAST.height;
	const ruled = height >= RULED;
	const rows = height - Number(labelled) - Number(ruled);
	const ticks = rowTicks(y, rows);
	const labels = Math.max(0, ...ticks.map(({ text }) => widthOf(text)));
	const fits = labels * 3 <= width && width - labels - 1 >= LEAST.width;
	const left = fits ? labels + 1 : width > LEAST.width ? 1 : 0;
	const taken = width - left - behind >= ROOMY ? behind : 0;
	return { left, cols: width - left - taken, rows, ticks: fits ? ticks : [], ruled, labelled };
}

/** Ticks of the y axis, a row between any two of them; where there is no room for that, two at the most. */
function rowTicks(y: AxisScale, rows: number): Tick[] {
	for (let most = Math.floor(rows / 2) + 1; most > 2; most--) {
		const ticks = ticksOf(y, most);
		const at = ticks.map(({ value }) => dotRow(y, value, rows));
		if (at.every((row, index) => index === 0 || (at[index - 1] as number) - row > 1)) {
			return ticks;
		}
	}
	return ticksOf(y, 2);
}

/** The row of the plot that a place on the y axis is in, of `dots` dots. */
export const dotRow = (scale: AxisScale, value: number, dots: number): number => Math.round((1 - fractionOf(scale, value)) * (dots - 1));
/** The column, the same way. */
export const dotCol = (scale: AxisScale, value: number, dots: number): number => Math.round(fractionOf(scale, value) * (dots - 1));
