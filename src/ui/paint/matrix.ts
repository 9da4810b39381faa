// The one matrix view: every grid of the app, on any screen and in text, is painted here.

import type { Swatch } from '../theme/palette.js';
import type { Theme } from '../theme/theme.js';
import { joinSpans, type Line, type Span, widthOf } from './span.js';

/** How the numbers become colours: a row of greys from low to high, or two colours that part at zero. */
export type Scale =
	| { readonly kind: 'sequential'; readonly low: number; readonly high: number }
	| { readonly kind: 'diverging'; readonly most: number };

export interface CellView {
	readonly value: number;
	/** Whether the question of the cursor touches it; the others are dimmed. */
	readonly touched: boolean;
	/** Whether it belongs to the window or is the cursor: framed in the accent. */
	readonly marked: boolean;
	/** Not yet shown to the learner. */
	readonly hidden?: boolean;
	/** Outside the grid: drawn without a colour of its own. */
	readonly padding?: boolean;
}

/** A matrix as it is looked at. Row and column numbers may begin below zero, in the padding. */
export interface MatrixView {
	readonly firstRow: number;
	readonly firstCol: number;
	readonly rows: number;
	readonly cols: number;
	readonly scale: Scale;
	readonly format: (value: number) => string;
	readonly cell: (row: number, col: number) => CellView;
}

/** How much a cell can show: a number in a block, a shade two cells wide, or half a cell. */
export type Detail =
	| { readonly kind: 'numbers'; readonly width: number; readonly height: number }
	| { readonly kind: 'shades' }
	| { readonly kind: 'halves' };

/** The part of a matrix that is drawn, in its own row and column numbers. */
export interface Viewport {
	readonly row: number;
	readonly col: number;
	readonly rows: number;
	readonly cols: number;
}

/** The scale that fits values: greys, or blue and orange where some are negative or `signed` says so. */
export function scaleFor(values: ArrayLike<number>, signed: boolean): Scale {
	let low = Infinity;
	let high = -Infinity;
	for (let index = 0; index < values.length; index++) {
		low = Math.min(low, values[index] as number);
		high = Math.max(high, values[index] as number);
	}
	return signed || low < 0
		? { kind: 'diverging', most: Math.max(Math.abs(low), Math.abs(high)) }
		: { kind: 'sequential', low: Math.min(low, 0), high };
}

/** The viewport of the whole matrix. */
export function whole({ firstRow, firstCol, rows, cols }: MatrixView): Viewport {
	return { row: firstRow, col: firstCol, rows, cols };
}

/** The matrix as lines of text. */
export function paintMatrix(view: MatrixView, detail: Detail, port: Viewport, theme: Theme): Line[] {
	switch (detail.kind) {
		case 'numbers':
			return eachRow(port).flatMap(row => paintNumbers(view, detail, port, row, theme));
		case 'shades':
			return eachRow(port).map(row => joinSpans(eachCol(port).map(col => paintShade(view, row, col, theme))));
		case 'halves':
			return eachRow(port)
				.filter(row => (row - port.row) % 2 === 0)
				.map(row => joinSpans(eachCol(port).map(col => paintHalves(view, row, col, row + 1 < port.row + port.rows, theme))));
	}
}

/** How many terminal cells a viewport takes at a detail. */
export function paintedSize(port: Pick<Viewport, 'rows' | 'cols'>, detail: Detail): { width: number; height: number } {
	switch (detail.kind) {
		case 'numbers':
			return { width: port.cols * detail.width, height: port.rows * detail.height };
		case 'shades':
			return { width: port.cols * 2, height: port.rows };
		case 'halves':
			return { width: port.cols, height: Math.ceil(port.rows / 2) };
	}
}

const eachRow = ({ row, rows }: Viewport): number[] => Array.from({ length: rows }, (_, index) => row + index);
const eachCol = ({ col, cols }: Viewport): number[] => Array.from({ length: cols }, (_, index) => col + index);

type Block = Extract<Detail, { kind: 'numbers' }>;

function paintNumbers(view: MatrixView, block: Block, port: Viewport, row: number, theme: Theme): Line[] {
	const cells = eachCol(port).map(col => ({ look: view.cell(row, col), edges: edgesOf(view, row, col) }));
	const middle = Math.floor((block.height - 1) / 2);
	return Array.from({ length: block.height }, (_, line) =>
		joinSpans(
			cells.flatMap(({ look, edges }) => {
				const style = styleOf(view.scale, look, theme);
				if (line === middle) {
					return numberLine(look, edges, block, view.format, style, theme);
				}
				return edgeLine(edges, block.width, style, theme, line === 0 ? 'top' : line === block.height - 1 ? 'bottom' : undefined);
			}),
		),
	);
}

interface Edges {
	readonly left: boolean;
	readonly right: boolean;
	readonly top: boolean;
	readonly bottom: boolean;
}

/** An edge runs wherever a marked cell meets one that is not. */
function edgesOf(view: MatrixView, row: number, col: number): Edges {
	const marked = (r: number, c: number): boolean =>
		r >= view.firstRow && r < view.firstRow + view.rows && c >= view.firstCol && c < view.firstCol + view.cols && view.cell(r, c).marked;
	const here = marked(row, col);
	return {
		left: here && !marked(row, col - 1),
		right: here && !marked(row, col + 1),
		top: here && !marked(row - 1, col),
		bottom: here && !marked(row + 1, col),
	};
}

interface CellStyle {
	readonly cell: { readonly bg?: string; readonly fg?: string; readonly bold?: boolean };
	readonly edge: { readonly bg?: string; readonly fg?: string; readonly bold?: boolean };
}

function styleOf(scale: Scale, look: CellView, theme: Theme): CellStyle {
	if (look.hidden || look.padding) {
		return { cell: theme.roles.muted, edge: theme.roles.accent };
	}
	const swatch = swatchOf(scale, look, theme);
	const { bg } = swatch;
	return {
		cell: look.marked ? { ...swatch, bold: true } : swatch,
		edge: bg === undefined ? theme.roles.accent : { ...theme.roles.accent, bg },
	};
}

function numberLine(
	look: CellView,
	edges: Edges,
	{ width, height }: Block,
	format: MatrixView['format'],
	style: CellStyle,
	theme: Theme,
): Span[] {
	const { sides, box } = theme.marks;
	const [left, right] = height === 1 ? sides : [box.left, box.right];
	const number = look.hidden ? theme.marks.dot : format(look.value);
	const text = theme.ascii ? number.replace('−', '-') : number;
	const room = Math.max(0, width - widthOf(text));
	const before = Math.ceil(room / 2);
	const after = room - before;
	return [
		{ text: edges.left && before > 0 ? left : ' '.repeat(Math.min(1, before)), ...(edges.left ? style.edge : style.cell) },
		{ text: ' '.repeat(Math.max(0, before - 1)) + text + ' '.repeat(Math.max(0, after - 1)), ...style.cell },
		{ text: edges.right && after > 0 ? right : ' '.repeat(Math.min(1, after)), ...(edges.right ? style.edge : style.cell) },
	];
}

/** A line of a cell above or below its number: blank, or the frame's upper or lower edge. */
function edgeLine(edges: Edges, width: number, style: CellStyle, theme: Theme, side: 'top' | 'bottom' | undefined): Span[] {
	const { box } = theme.marks;
	const drawn = side !== undefined && edges[side] ? side : undefined;
	const filling = drawn === undefined ? ' ' : box[drawn];
	const left = drawn === undefined ? box.left : box[`${drawn}Left`];
	const right = drawn === undefined ? box.right : box[`${drawn}Right`];
	return [
		{ text: edges.left ? left : filling, ...style.edge },
		{ text: filling.repeat(width - 2), ...style.edge },
		{ text: edges.right ? right : filling, ...style.edge },
	];
}

/** Where a value lies on its scale: 0 … 1, or −1 … 1 on a diverging one. */
function levelOf(scale: Scale, value: number): number {
	if (scale.kind === 'diverging') {
		return scale.most === 0 ? 0 : value / scale.most;
	}
	return scale.high === scale.low ? 0 : (value - scale.low) / (scale.high - scale.low);
}

function swatchOf(scale: Scale, { value, touched }: CellView, theme: Theme): Swatch {
	const row = (touched ? theme.bright : theme.dimmed)[scale.kind];
	const level = scale.kind === 'diverging' ? (levelOf(scale, value) + 1) / 2 : levelOf(scale, value);
	return row[Math.round(level * (row.length - 1))] ?? {};
}

function paintShade(view: MatrixView, row: number, col: number, theme: Theme): Span {
	const look = view.cell(row, col);
	if (look.hidden) {
		return { text: ` ${theme.marks.dot}`, ...theme.roles.muted };
	}
	const ring = ringAt(view, row, col, theme);
	const { bg } = swatchOf(view.scale, { ...look, touched: true }, theme);
	const filling = theme.level === 0 ? shadeMark(view.scale, look.value, theme).repeat(2) : '  ';
	if (look.padding && ring === undefined) {
		return { text: ` ${theme.marks.dot}`, ...theme.roles.muted };
	}
	return { text: ring ?? filling, ...(ring === undefined ? {} : theme.roles.accent), ...(bg === undefined || look.padding ? {} : { bg }) };
}

function shadeMark(scale: Scale, value: number, { marks }: Theme): string {
	const level = levelOf(scale, value);
	const row = level < 0 ? marks.below : marks.above;
	return row[Math.round(Math.abs(level) * (row.length - 1))] ?? ' ';
}

/** The piece of the ring round the marked cells that lies on an unmarked neighbour, two characters wide. */
function ringAt(view: MatrixView, row: number, col: number, { marks }: Theme): string | undefined {
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
function paintHalves(view: MatrixView, row: number, col: number, both: boolean, theme: Theme): Span {
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

function pixel(view: MatrixView, row: number, col: number, theme: Theme): string | undefined {
	const look = view.cell(row, col);
	if (ringAt(view, row, col, theme) !== undefined) {
		return theme.roles.accent.fg;
	}
	return look.hidden || look.padding ? undefined : swatchOf(view.scale, { ...look, touched: true }, theme).bg;
}
