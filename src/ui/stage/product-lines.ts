// A matrix product as lines: its parts side by side under their titles, and which part of it is in sight.

import { fill } from '../../core/fault.js';
import type { MatrixProduct } from '../../core/matrix-product.js';
import { formatNumber } from '../../core/numbers.js';
import type { Stage } from '../../state/stage/stage.js';
import type { Words } from '../../text/words.js';
import { paintMatrix } from '../paint/matrix.js';
import { sideBySide } from '../paint/place.js';
import { blanks, cutLine, type Line, lineWidth, type Span, widthOf } from '../paint/span.js';
import { eachCol, type MatrixView, paintedSize } from '../paint/view.js';
import { spell, type Theme } from '../theme/theme.js';
import type { Room } from './layout.js';
import { layoutProduct, PICTURE_GUTTER, type PlacedPart, type ProductLayout } from './product-layout.js';
import { type PartView, type ProductViews, productViews } from './product-views.js';
import { rangeText } from './status.js';

interface Pen {
	readonly theme: Theme;
	readonly words: Words;
}

/** Where in the lines of a product its entries begin, and those of its result. */
export interface ProductPlan {
	readonly layout: ProductLayout;
	readonly top: number;
	readonly matrix: number;
	readonly result: number;
}

/** The product in at most `room.height` lines, its titles counted, and where its parts lie. */
export function productLines(
	stage: Stage,
	product: MatrixProduct,
	room: Room,
	{ theme, words }: Pen,
): { readonly lines: Line[]; readonly plan: ProductPlan } {
	const views = productViews(stage, product, theme, words);
	const times = ` ${theme.marks.dot} `;
	const equals = ` ${afterColumn(stage, product, theme)}= `;
	const layout = layoutProduct(views, { ...room, height: room.height - 1 }, widthOf(times) + widthOf(equals));
	const under = layout.heading === undefined ? 0 : 1;
	const middle = under + Math.floor((Math.min(linesOf(layout.matrix), linesOf(layout.factor)) - 1) / 2);
	const sign = (text: string): Part => ({
		lines: [...blanks(1 + middle), [{ text, ...theme.roles.muted }]],
		width: widthOf(text),
	});
	const parts: Part[] = [
		{
			lines: [matrixTitle(views, layout, { theme, words }), ...headingLines(layout, theme), ...matrixLines(views, layout.matrix, theme)],
			width: layout.matrix.width,
		},
		sign(times),
		columnPart(views.factor, layout.factor, under, theme, spell(theme, partOf(layout.factor, views.factor))),
		sign(equals),
		columnPart(views.result, layout.result, under, theme, ''),
	];
	const blocks = withTitle(parts);
	const plan: ProductPlan = {
		layout,
		top: 1 + under,
		matrix: layout.matrix.detail.kind === 'numbers' ? 0 : PICTURE_GUTTER,
		result: blocks.slice(0, -1).reduce((sum, { width }) => sum + width, 0),
	};
	return { lines: sideBySide(blocks, 0).map(line => cutLine(line, room.width, theme.marks.ellipsis)), plan };
}

/** The lines that a product takes that is whole, a line a row, with its title and its headings. */
export function productHeight({ matrix: { rows, cols } }: MatrixProduct): number {
	return 2 + Math.max(rows, cols);
}

interface Part {
	readonly lines: readonly Line[];
	readonly width: number;
}

/** The first column as wide as its title, which says more than the matrix below may be wide. */
function withTitle([first, ...others]: Part[]): Part[] {
	return first === undefined ? others : [{ ...first, width: Math.max(first.width, lineWidth(first.lines[0] ?? [])) }, ...others];
}

const linesOf = ({ port, detail }: PlacedPart): number => paintedSize(port, detail).height;

/** Which part of a column is in sight; nothing where all is. */
function partOf({ port }: PlacedPart, { matrix }: PartView): string {
	return port.rows < matrix.rows ? rangeText(port.row, port.rows) : '';
}

/** A picture of it without rings: what is lit is told by being bright. */
function unringed(matrix: MatrixView): MatrixView {
	return { others: 'dimmed', ...matrix };
}

/** The matrix; beside a picture, which can't frame a row, a mark at the rows of the outputs in question. */
function matrixLines({ matrix: { matrix }, result }: ProductViews, { detail, port }: PlacedPart, theme: Theme): Line[] {
	if (detail.kind === 'numbers') {
		return paintMatrix(matrix, detail, port, theme);
	}
	const each = detail.kind === 'halves' ? 2 : 1;
	return paintMatrix(unringed(matrix), detail, port, theme).map((line, index) => {
		const rows = Array.from({ length: each }, (_, at) => port.row + index * each + at);
		const asked = rows.some(row => result.matrix.cell(row, 0).touched);
		return [{ text: (asked ? theme.marks.pointer : '').padEnd(PICTURE_GUTTER), ...theme.roles.accent }, ...line];
	});
}

function columnPart(view: PartView, { detail, port, width }: PlacedPart, under: number, theme: Theme, part: string): Part {
	const matrix = detail.kind === 'numbers' ? view.matrix : unringed(view.matrix);
	return { lines: [titleLine(view, part, theme), ...blanks(under), ...paintMatrix(matrix, detail, port, theme)], width };
}

function titleLine({ title, asked }: PartView, detail: string, { roles }: Theme): Line {
	return [
		{ text: title, ...(asked ? roles.accent : roles.muted), bold: true },
		...(detail === '' ? [] : [{ text: ` ${detail}`, ...roles.muted }]),
	];
}

/** The size of the matrix, or the part of it that is in sight. */
function matrixTitle({ matrix: view }: ProductViews, { matrix: { port }, width }: ProductLayout, { theme, words }: Pen): Line {
	const { rows, cols } = view.matrix;
	const parts = [
		port.rows < rows ? fill(words.views.rows, { first: rangeText(port.row, port.rows), all: rows }) : '',
		port.cols < cols ? fill(words.views.cols, { first: rangeText(port.col, port.cols), all: cols }) : '',
	].filter(Boolean);
	const detail = [`${rows}×${cols}`, ...parts].join(' · ');
	return cutLine(titleLine(view, spell(theme, detail), theme), width, theme.marks.ellipsis);
}

function headingLines({ heading, matrix: { port, detail } }: ProductLayout, theme: Theme): Line[] {
	if (heading === undefined || detail.kind !== 'numbers') {
		return [];
	}
	const centred = (text: string): string => {
		const room = detail.width - widthOf(text);
		return ' '.repeat(Math.ceil(room / 2)) + text + ' '.repeat(Math.floor(room / 2));
	};
	const span: Span = {
		text: eachCol(port)
			.map(col => centred(heading(col)))
			.join(''),
		...theme.roles.muted,
	};
	return [[span]];
}

/** What is still to be done to the product: the bias, the activation. */
function afterColumn({ layer }: Stage, { bias }: MatrixProduct, theme: Theme): string {
	const added = bias === 0 ? '' : `+ ${bias < 0 ? `(${formatNumber(bias)})` : formatNumber(bias)} `;
	return spell(theme, added + (layer.activation === 'none' ? '' : `→ ${layer.activation} `));
}
