// Lines finer than terminal cells: eight dots of braille in each, or one where the terminal knows only ASCII.

import type { Theme } from '../theme/theme.js';
import { type Board, putMark } from './board.js';
import type { Style } from './span.js';

/** A canvas of dots, counted from its upper left. */
export interface Dots {
	/** Terminal cells. */
	readonly cols: number;
	readonly rows: number;
	/** Dots. */
	readonly width: number;
	readonly height: number;
	/** Which dots of each cell are set, as braille counts them. */
	readonly bits: Uint8Array;
	/** The style of the last line in each cell. */
	readonly styles: (Style | undefined)[];
}

export interface Dot {
	readonly x: number;
	readonly y: number;
}

const FIRST = 0x2800;
/** The bit of each dot of a braille character, column by column. */
const BITS = [
	[0x01, 0x02, 0x04, 0x40],
	[0x08, 0x10, 0x20, 0x80],
];

/** An empty canvas of so many terminal cells. */
export function blankDots(cols: number, rows: number, { ascii }: Theme): Dots {
	const [across, down] = ascii ? [1, 1] : [2, 4];
	const styles = Array<Style | undefined>(cols * rows).fill(undefined);
	return { cols, rows, width: cols * across, height: rows * down, bits: new Uint8Array(cols * rows), styles };
}

/** The terminal cell of a dot. */
export function cellOf({ cols, rows, width, height }: Dots, { x, y }: Dot): { readonly col: number; readonly row: number } {
	return { col: Math.floor((x * cols) / width), row: Math.floor((y * rows) / height) };
}

/** A straight line between two dots, every other dot of it where dashed; what lies outside the canvas is left out. */
function drawLine(dots: Dots, from: Dot, to: Dot, style: Style, dashed: boolean): void {
	const [wide, high] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
	const steps = Math.max(wide, high);
	const [right, down] = [Math.sign(to.x - from.x), Math.sign(to.y - from.y)];
	let { x, y } = from;
	let error = wide - high;
	for (let step = 0; step <= steps; step++) {
		if (!dashed || (wide >= high ? x : y) % 2 === 0) {
			setDot(dots, x, y, style);
		}
		const twice = 2 * error;
		if (twice > -high) {
			error -= high;
			x += right;
		}
		if (twice < wide) {
			error += wide;
			y += down;
		}
	}
}

export interface Pen {
	readonly draw: (from: Dot, to: Dot) => void;
	/** Sets what was gathered last. */
	readonly lift: () => void;
}

/** Draws pieces of one line. Those that stay in a column of dots are gathered, so that thousands cost no more than the canvas has dots. */
export function penOn(dots: Dots, style: Style, dashed: boolean): Pen {
	let [column, top, bottom] = [-1, 0, 0];
	const lift = (): void => {
		if (column >= 0) {
			drawLine(dots, { x: column, y: top }, { x: column, y: bottom }, style, dashed);
		}
	};
	const gather = ({ x, y }: Dot): void => {
		if (x !== column) {
			lift();
			[column, top, bottom] = [x, y, y];
		}
		top = Math.min(top, y);
		bottom = Math.max(bottom, y);
	};
	const draw = (from: Dot, to: Dot): void => {
		gather(from);
		if (to.x !== from.x) {
			drawLine(dots, from, to, style, dashed);
		}
		gather(to);
	};
	return { draw, lift };
}

function setDot({ cols, rows, width, height, bits, styles }: Dots, x: number, y: number, style: Style): void {
	if (x < 0 || y < 0 || x >= width || y >= height) {
		return;
	}
	const [across, down] = [width / cols, height / rows];
	const cell = Math.floor(y / down) * cols + Math.floor(x / across);
	bits[cell] = (bits[cell] ?? 0) | (BITS[x % across]?.[y % down] ?? 0);
	styles[cell] = style;
}

/** Sets the dots on a board, from a column on. */
export function putDots(board: Board, left: number, { cols, rows, bits, styles }: Dots, { ascii, marks }: Theme): void {
	for (let cell = 0; cell < cols * rows; cell++) {
		const style = styles[cell];
		if (style !== undefined) {
			const mark = ascii ? marks.dot : String.fromCharCode(FIRST + (bits[cell] ?? 0));
			putMark(board, left + (cell % cols), Math.floor(cell / cols), mark, style);
		}
	}
}
