// The table of a stack as frameworks print it: a row a layer, its output, what it learns and costs, what it sees of the input.

import type { Shape } from '../../core/grid.js';
import { buildNetwork, type Figures, rowsOf, type StackLayer, type StackRow, totalsOf } from '../../core/stack.js';
import type { Stack } from '../../state/stack/stack.js';
import type { Words } from '../../text/words.js';
import { cutLine, type Line, type Style, widthOf } from '../paint/span.js';
import { faultText } from '../stage/notice.js';
import { spell, type Theme } from '../theme/theme.js';
import { countText, rowName, sideText } from './names.js';

export type Column = 'number' | 'layer' | 'output' | 'parameters' | 'products' | 'field' | 'jump';

/** Columns from what says most to what takes least. */
export const COLUMNS: readonly (readonly Column[])[] = [
	['number', 'layer', 'output', 'parameters', 'products', 'field', 'jump'],
	['number', 'layer', 'output', 'parameters', 'products', 'field'],
	['number', 'layer', 'output', 'parameters', 'field'],
	['number', 'layer', 'output', 'field'],
	['number', 'layer', 'output'],
	['number', 'layer'],
];

type Texts = Readonly<Partial<Record<Column, string>>>;

interface TableLine {
	readonly texts: Texts;
	/** The style of the whole line but its name, and that of its name. */
	readonly style: Style;
	readonly name: Style;
	readonly here: boolean;
	/** What stands in place of the figures: why the layer can't be built. */
	readonly why?: string;
}

export interface Table {
	readonly head: TableLine;
	readonly body: readonly TableLine[];
	readonly total: TableLine;
	readonly widths: Readonly<Record<Column, number>>;
}

const GAP = 2;
/** The pointer and the blank behind it. */
const POINTER = 2;

/** The texts of a stack's table, before it is known how much of it there is room for. */
export function tableOf(stack: Stack, words: Words, theme: Theme): Table {
	const { network } = stack;
	const { heads } = words.stack;
	const plain = (texts: Texts, style: Style, name = style): TableLine => ({ texts: spelled(texts, theme), style, name, here: false });
	const asked = stack.panel === 'table' ? theme.roles.accent : theme.roles.muted;
	const head = plain({ ...heads, number: '' }, theme.roles.muted, { ...asked, bold: true });
	const input = plain({ layer: words.stack.input, output: fullShape(network.input) }, theme.roles.muted);
	const { layers, fault } = buildNetwork(network);
	const rows = rowsOf(network).map((row, at): TableLine => {
		const layer = network.layers[row.index] as StackLayer;
		const line = { ...lineOf(row, layer, at === stack.at, words, theme), here: at === stack.at };
		const why = fault !== undefined && row.index === layers.length && row.part === 'layer' ? faultText(fault, words) : '';
		return why === '' ? line : { ...line, why: spell(theme, why) };
	});
	const { parameters, products } = totalsOf(network);
	const total = plain({ layer: words.stack.total, parameters: countText(parameters), products: countText(products) }, theme.roles.strong);
	const all = [head, input, ...rows, total];
	const width = (column: Column): number => Math.max(...all.map(({ texts }) => widthOf(texts[column] ?? '')));
	return {
		head,
		body: [input, ...rows],
		total,
		widths: {
			number: width('number'),
			layer: width('layer'),
			output: width('output'),
			parameters: width('parameters'),
			products: width('products'),
			field: width('field'),
			jump: width('jump'),
		},
	};
}

function lineOf(row: StackRow, layer: StackLayer, here: boolean, words: Words, theme: Theme): Omit<TableLine, 'here'> {
	const { roles } = theme;
	const isLayer = row.part === 'layer';
	const texts = {
		number: isLayer ? String(row.index + 1) : '',
		layer: rowName(row, layer, words),
		...(row.figures === undefined ? { output: '?' } : figureTexts(row.figures)),
	};
	const usual = row.figures === undefined ? roles.alert : isLayer ? roles.text : roles.muted;
	return { texts: spelled(texts, theme), style: usual, name: here ? { ...roles.accent, bold: true } : usual };
}

function figureTexts({ output, parameters, products, field, jump }: Figures): Texts {
	return {
		output: fullShape(output),
		parameters: countText(parameters),
		products: countText(products),
		field: sideText(field),
		jump: sideJump(jump),
	};
}

/** Channels, rows and columns, the channels always told. */
export const fullShape = ({ channels, rows, cols }: Shape): string => `${channels}×${rows}×${cols}`;

/** `2`; `1/2` behind a transposed convolution. */
function sideJump([rows, cols]: readonly [number, number]): string {
	const text = (jump: number): string => (jump >= 1 ? String(Math.round(jump * 100) / 100) : `1/${Math.round(100 / jump) / 100}`);
	return rows === cols ? text(rows) : `${text(rows)}×${text(cols)}`;
}

const spelled = (texts: Texts, theme: Theme): Texts =>
	Object.fromEntries(Object.entries(texts).map(([column, text]) => [column, spell(theme, text)]));

/** How wide these columns are. */
export function tableWidth({ widths }: Table, columns: readonly Column[]): number {
	return (
		POINTER +
		columns.reduce((sum, column) => sum + widths[column], 0) +
		GAP * (columns.length - 1) -
		NUMBER_GAP * Number(columns.includes('number'))
	);
}

/** A number stands close to its layer. */
const NUMBER_GAP = 1;

/** Lines of the head. */
export const HEAD = 1;
/** Rows of the body that stand for no row of the stack: its input. */
export const INPUT = 1;

/** Without a column to sum up there is nothing to say of the whole. */
const isSummed = (columns: readonly Column[]): boolean => columns.includes('parameters');

/** Which lines of the body are in sight in so many lines: those round the one in view. */
export function bodyInSight(
	{ body }: Table,
	columns: readonly Column[],
	lines: number,
): { readonly first: number; readonly height: number } {
	const height = Math.max(1, Math.min(body.length, lines - HEAD - Number(isSummed(columns))));
	const at = body.findIndex(({ here }) => here);
	return { height, first: Math.max(0, Math.min(at - Math.floor(height / 2), body.length - height)) };
}

/** The table as lines, so many of its rows as there is room for round the one in view. */
export function tableLines(
	table: Table,
	columns: readonly Column[],
	room: { readonly width: number; readonly height: number },
	theme: Theme,
): Line[] {
	const { head, body, total } = table;
	const summed = isSummed(columns);
	const { first, height } = bodyInSight(table, columns, room.height);
	const { up, down } = theme.marks.chart.out;
	const lines = body.slice(first, first + height).map((line, index): Line => {
		const hides = index === 0 && first > 0 ? up : index === height - 1 && first + height < body.length ? down : ' ';
		return paint(table, columns, line, line.here ? theme.marks.pointer : hides, theme);
	});
	return [paint(table, columns, head, ' ', theme), ...lines, ...(summed ? [paint(table, columns, total, ' ', theme)] : [])].map(line =>
		cutLine(line, room.width, theme.marks.ellipsis),
	);
}

function paint({ widths }: Table, columns: readonly Column[], line: TableLine, mark: string, theme: Theme): Line {
	const { texts, style, name, here, why } = line;
	const known = why === undefined ? columns : columns.filter(column => column === 'number' || column === 'layer');
	const cells = known.flatMap((column, index): Line => {
		const text = texts[column] ?? '';
		const blank = ' '.repeat(Math.max(0, widths[column] - widthOf(text)));
		const gap = ' '.repeat(index === 0 ? 0 : columns[index - 1] === 'number' ? GAP - NUMBER_GAP : GAP);
		return column === 'layer'
			? [{ text: gap }, { text: text + blank, ...name }]
			: [{ text: gap + blank }, { text, ...(column === 'number' ? theme.roles.muted : style) }];
	});
	const told: Line = why === undefined ? [] : [{ text: `${' '.repeat(GAP)}${why}`, ...style }];
	return [{ text: `${mark} `, ...(here ? theme.roles.accent : theme.roles.muted) }, ...cells, ...told];
}
