// Cells too small for numbers: shades two characters wide, or two pixels in one character. The window is a ring around its cells.

import type { Theme } from '../theme/theme.js';
import { levelOf, shadeMark, swatchOf } from './scale.js';
import type { Span } from './span.js';
import { type CellView, eachCol, eachRow, type MatrixView, type Viewport } from './view.js';

/** A cell as a picture shows it: dimmed only where the view asks for it. */
const pictured = ({ others }: MatrixView, look: CellView): CellView => (others === undefined ? { ...look, touched: true } : look);

/** One cell as a shade. */
export function paintShade(view: RingedView, row: number, col: number, theme: Theme): Span {
	const look = view.cell(row, col);
	const ring = view.ringAt(row, col);
	const leftOut = view.others === 'left-out' && !look.touched && theme.level === 0;
	if (look.hidden || leftOut || (look.padding && ring === undefined)) {
		return { text: ` ${theme.marks.dot}`, ...theme.roles.muted };
	}
	const { bg, edge } = swatchOf(view.scale, pictured(view, look), theme);
	const filling = theme.level === 0 ? shadeMark(view.scale, look.value, theme).repeat(2) : '  ';
	if (bg === undefined || look.padding) {
		return { text: ring ?? filling, ...(ring === undefined ? {} : theme.roles.accent) };
	}
	return { text: ring ?? filling, bg, ...(ring === undefined ? {} : { fg: edge }) };
}

/** A view whose marked cells are ringed, because they hold no number that could be framed. */
interface RingedView extends MatrixView {
	/** The piece of the ring that lies on a cell, two characters wide; undefined beside it. */
	readonly ringAt: (row: number, col: number) => string | undefined;
}

/** Looks once where marked cells are, so that most cells need not ask their neighbours. */
export function withRing(view: MatrixView, port: Viewport, { marks }: Theme): RingedView {
	if (view.others !== undefined && view.others !== 'ringed') {
		return { ...view, ringAt: () => undefined };
	}
	const rows = [port.row - 1, ...eachRow(port), port.row + port.rows];
	const cols = [port.col - 1, ...eachCol(port), port.col + port.cols];
	const markedRows = rows.filter(row => cols.some(col => view.cell(row, col).marked));
	const markedCols = cols.filter(col => markedRows.some(row => view.cell(row, col).marked));
	const near = (value: number, marked: readonly number[]): boolean =>
		marked.length > 0 && value >= (marked[0] as number) - 1 && value <= (marked.at(-1) as number) + 1;
	const ringAt = (row: number, col: number): string | undefined =>
		near(row, markedRows) && near(col, markedCols) ? ringPiece(view, row, col, marks) : undefined;
	return { ...view, ringAt };
}

function ringPiece(view: MatrixView, row: number, col: number, marks: Theme['marks']): string | undefined {
	const is = (r: number, c: number): boolean => view.cell(r, c).marked;
	if (is(row, col)) {
		return undefined;
	}
	const [topLeft, topRight, bottomLeft, bottomRight, across, down] = marks.ring;
	if (is(row + 1, col) || is(row - 1, col)) {
		return across.repeat(2);
	}
	if (is(row, col + 1)) {
		return ` ${down}`;
	}
	if (is(row, col - 1)) {
		return `${down} `;
	}
	const corners: [boolean, string][] = [
		[is(row + 1, col + 1), ` ${topLeft}`],
		[is(row + 1, col - 1), `${topRight} `],
		[is(row - 1, col + 1), ` ${bottomLeft}`],
		[is(row - 1, col - 1), `${bottomRight} `],
	];
	return corners.find(([there]) => there)?.[1];
}

/** Two pixels in one terminal cell: the upper as text colour, the lower as background. The ring is drawn as pixels. */
export function paintHalves(view: RingedView, row: number, col: number, both: boolean, theme: Theme): Span {
	if (!theme.marks.halves) {
		return paintInk(view, row, col, both, theme);
	}
	const upper = pixel(view, row, col, theme);
	const lower = both ? pixel(view, row + 1, col, theme) : undefined;
	if (upper !== undefined && upper === lower) {
		return { text: ' ', bg: upper };
	}
	if (upper === undefined) {
		return lower === undefined ? { text: ' ' } : { text: '▄', fg: lower };
	}
	return lower === undefined ? { text: '▀', fg: upper } : { text: '▀', fg: upper, bg: lower };
}

/** The same where a cell has no two colours: dark and light alone, the ring as a line. */
function paintInk(view: RingedView, row: number, col: number, both: boolean, theme: Theme): Span {
	const [upperRing, lowerRing] = [view.ringAt(row, col)?.trim()[0], both ? view.ringAt(row + 1, col)?.trim()[0] : undefined];
	const [, , bottomLeft, bottomRight] = theme.marks.ring;
	// Where a side ends in a corner within the cell, the corner is drawn.
	const ring = lowerRing === bottomLeft || lowerRing === bottomRight ? lowerRing : (upperRing ?? lowerRing);
	if (ring !== undefined) {
		return { text: ring, ...theme.roles.accent };
	}
	const looks = [view.cell(row, col), ...(both ? [view.cell(row + 1, col)] : [])];
	if (looks.every(({ hidden, padding }) => hidden || padding)) {
		return { text: theme.marks.dot, ...theme.roles.muted };
	}
	const [upper = false, lower = false] = looks.map(
		look => !look.hidden && !look.padding && Math.abs(levelOf(view.scale, look.value)) > 0.5,
	);
	return { text: theme.marks.inks[Number(upper) + 2 * Number(lower)] ?? ' ' };
}

function pixel(view: RingedView, row: number, col: number, theme: Theme): string | undefined {
	const look = view.cell(row, col);
	if (view.ringAt(row, col) !== undefined) {
		return theme.ring;
	}
	return look.hidden || look.padding ? undefined : swatchOf(view.scale, pictured(view, look), theme).bg;
}
