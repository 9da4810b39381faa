// A row of cells that show their numbers, framed where they are marked.

import { standingOut } from '../theme/palette.js';
import { spell, type Theme } from '../theme/theme.js';
import { type Scale, swatchOf } from './scale.js';
import { joinSpans, type Line, type Span, type Style, widthOf } from './span.js';
import { type CellView, type Detail, eachCol, type MatrixView, type Viewport } from './view.js';

type Block = Extract<Detail, { kind: 'numbers' }>;

/** One row of a matrix as lines: as many as the block is high. */
export function paintNumbers(view: MatrixView, block: Block, port: Viewport, row: number, theme: Theme): Line[] {
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
	readonly cell: Style;
	readonly edge: Style;
}

function styleOf(scale: Scale, look: CellView, theme: Theme): CellStyle {
	if (look.hidden || look.padding) {
		return { cell: theme.roles.muted, edge: theme.roles.accent };
	}
	const swatch = swatchOf(scale, look, theme);
	if (swatch.bg === undefined) {
		return { cell: look.marked ? { bold: true } : {}, edge: theme.roles.accent };
	}
	const { bg, fg, edge } = swatch;
	return { cell: look.marked ? standingOut(swatch) : { bg, fg }, edge: { bg, fg: edge } };
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
	const text = look.text ?? (look.hidden ? theme.marks.dot : spell(theme, format(look.value)));
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
