// The channels view as lines: a row a channel, plane ⋆ slice = partial sum, added up like a column of numbers.

import { fill } from '../../core/fault.js';
import type { Grid } from '../../core/grid.js';
import { kernelText } from '../../core/kernel.js';
import type { ConvLayer, TransposeLayer } from '../../core/layer.js';
import { alignedFor, formatNumber } from '../../core/numbers.js';
import { partialSums } from '../../core/partial-sums.js';
import { type Panel, partsInView, type Stage } from '../../state/stage/stage.js';
import { touchedBy } from '../../state/stage/touch.js';
import type { Words } from '../../text/words.js';
import { paintMatrix } from '../paint/matrix.js';
import { pad, sideBySide } from '../paint/place.js';
import { scaleFor } from '../paint/scale.js';
import { blanks, cutLine, type Line, lineWidth, type Style, widthOf } from '../paint/span.js';
import { type MatrixView, paintedSize } from '../paint/view.js';
import { spell, type Theme } from '../theme/theme.js';
import { averagedOf } from './averaged.js';
import { type ChannelLayout, type Columns, type ColumnView, layoutChannels, type PlacedColumn } from './channel-layout.js';
import { sided, sideOfChannels } from './channel-side.js';
import { signOf } from './layer-summary.js';
import type { Room } from './layout.js';
import { type PanelView, panelViews } from './panels.js';
import { remembered } from './remembered.js';
import { rangeText } from './status.js';

interface Pen {
	readonly theme: Theme;
	readonly words: Words;
}

const partialsOf = remembered<Grid>();

/** What the lines are made of, and where its columns stand. */
export interface ChannelPlan {
	readonly layout: ChannelLayout;
	/** Cells along each side of a pixel. */
	readonly side: number;
	/** Columns before the planes, the slices, and the partial sums with the output. */
	readonly starts: Columns<number>;
	/** The first line of a channel's row, counted from the first in sight, and that of the output. */
	readonly rowTop: (row: number) => number;
	readonly sumTop: number;
}

/** The rows of the channels that there is room for, and their sum, in at most `room.height` lines; and how they are laid out. */
export function channelLines(
	stage: Stage,
	layer: ConvLayer | TransposeLayer,
	room: Room,
	pen: Pen,
): { readonly lines: Line[]; readonly plan: ChannelPlan } {
	const { theme, words } = pen;
	const { output, input, channel } = stage;
	const partials = partialsOf(output, String(channel), () => partialSums(layer, input, channel));
	const parts = partsInView(stage);
	const part = Math.min(stage.part, parts.length - 1);
	const side = sideOfChannels(layer, parts.length, room);
	const views = sidedViews(panelViews({ ...stage, part }, words), side);
	const touch = touchedBy(stage).output;
	const map = (view: MatrixView, index: number): MatrixView =>
		side === 1
			? partialView(view, partials, index)
			: averagedOf({ grid: partials, channel: index, signed: true, touch, marks: stage.panel !== 'kernel', seen: undefined }).view(side);
	const labels = parts.map(
		({ source }, index) => `${index === part ? theme.marks.pointer : ' '.repeat(widthOf(theme.marks.pointer))} [${source}] `,
	);
	const gutter = Math.max(...labels.map(widthOf));
	const times = `  ${signOf(layer, theme)}  `;
	const columns: Columns<ColumnView> = {
		input: { ...columnOf(views.input), title: `${words.stage.input} ${sizeText(layer.input)}${side === 1 ? '' : ` · 1:${side}`}` },
		kernel: { ...columnOf(views.kernel), title: `${words.stage.kernel} ${kernelText(layer.kernel)}` },
		map: {
			...columnOf(views.output),
			asked: false,
			title: words.views.partial,
			matrix: wider(views.output.matrix, map(views.output.matrix, part)),
		},
	};
	const signs = gutter + widthOf(times) + EQUALS;
	const layout = layoutChannels(columns, room, { channels: parts.length, part, signs });
	const row = (index: number): Line[] => {
		const own = index === part ? views : othersViews({ ...stage, part: index }, words, side);
		return rowLines(
			{
				label: labels[index] ?? '',
				strong: index === part,
				gutter,
				times,
				equals: index === 0 ? '  =  ' : '  = +',
				matrices: { input: own.input.matrix, kernel: own.kernel.matrix, map: map(own.output.matrix, index) },
			},
			layout,
			theme,
		);
	};
	const shown = Array.from({ length: layout.count }, (_, index) => layout.first + index);
	const lines = [
		titles(columns, layout, { gutter, times: widthOf(times) }, pen),
		...shown.flatMap(index => [...row(index), ...blanks(layout.gap)]),
		ruleLine(partText(columns, layout, parts.length, words), gutter, layout, signs, theme),
		...sumLines(stage, layer, views.output, layout, signs, pen),
	].map(line => cutLine(line, room.width, theme.marks.ellipsis));
	return { lines, plan: planOf(layout, side, gutter, widthOf(times)) };
}

/** Under the titles a row a channel, then the rule and the output. */
function planOf(layout: ChannelLayout, side: number, gutter: number, times: number): ChannelPlan {
	const { columns, count, rowLines, gap } = layout;
	const kernel = gutter + columns.input.width + times;
	const rowTop = (row: number): number => TITLE_LINES + row * (rowLines + gap);
	return {
		layout,
		side,
		starts: { input: gutter, kernel, map: kernel + columns.kernel.width + EQUALS },
		rowTop,
		sumTop: rowTop(count) + RULE_LINES,
	};
}

const TITLE_LINES = 1;
const RULE_LINES = 1;

/** The width of the sign before a partial sum. */
const EQUALS = 6;

const columnOf = ({ title, asked, matrix, focus }: PanelView): ColumnView => ({ title, asked, matrix, focus });

const sizeText = ({ channels, rows, cols }: Grid | ConvLayer['input']): string => `${channels}×${rows}×${cols}`;

/** A matrix measured by whichever of two has the longer numbers: sums and partial sums stand under each other. */
function wider(first: MatrixView, second: MatrixView): MatrixView {
	const length = (view: MatrixView): number => view.format(view.cell(0, 0).value).length;
	return length(first) > length(second) ? first : second;
}

/** One partial sum, looked at as the output is. */
function partialView(output: MatrixView, { data, rows, cols }: Grid, index: number): MatrixView {
	const start = index * rows * cols;
	return {
		...output,
		scale: scaleFor(data, true),
		format: alignedFor(data),
		cell: (row, col) => ({ ...output.cell(row, col), value: data[start + row * cols + col] ?? 0 }),
	};
}

/** Input and output block by block. */
const sidedViews = ({ input, kernel, output }: Record<Panel, PanelView>, side: number): Record<Panel, PanelView> => ({
	input: sided(input, side),
	kernel,
	output: sided(output, side),
});

/** The panels of a channel that is not in view: of a question about the input or the kernel it knows nothing. */
function othersViews(stage: Stage, words: Words, side: number): Record<Panel, PanelView> {
	const views = sidedViews(panelViews(stage, words), side);
	if (stage.panel === 'output') {
		return views;
	}
	const untouched = (view: PanelView): PanelView => ({
		...view,
		matrix: { ...view.matrix, cell: (row, col) => ({ ...view.matrix.cell(row, col), touched: false, marked: false }) },
	});
	return { input: untouched(views.input), kernel: untouched(views.kernel), output: untouched(views.output) };
}

interface Row {
	readonly label: string;
	readonly strong: boolean;
	readonly gutter: number;
	readonly times: string;
	readonly equals: string;
	readonly matrices: Columns<MatrixView>;
}

function rowLines({ label, strong, gutter, times, equals, matrices }: Row, layout: ChannelLayout, theme: Theme): Line[] {
	const { columns, rowLines: height } = layout;
	const middle = Math.floor((Math.min(...[columns.input, columns.kernel, columns.map].map(column => linesOf(column))) - 1) / 2);
	const sign = (text: string, width: number, style: Style = theme.roles.muted) => ({
		lines: [...blanks(middle), [{ text, ...style }]],
		width,
	});
	const matrix = (view: MatrixView, { detail, port, width }: PlacedColumn) => ({ lines: paintMatrix(view, detail, port, theme), width });
	const lines = sideBySide(
		[
			sign(label, gutter, strong ? theme.roles.accent : theme.roles.muted),
			matrix(matrices.input, columns.input),
			sign(times, widthOf(times)),
			matrix(matrices.kernel, columns.kernel),
			sign(equals, EQUALS),
			matrix(matrices.map, columns.map),
		],
		0,
	);
	return [...lines, ...blanks(height - lines.length)];
}

const linesOf = ({ detail, port }: PlacedColumn): number => paintedSize(port, detail).height;

interface Measures {
	readonly gutter: number;
	readonly times: number;
}

/** Which channels, and which part of each, are in sight where not all is. */
function partText({ input: { matrix } }: Columns<ColumnView>, { columns, first, count }: ChannelLayout, all: number, words: Words): string {
	const { port } = columns.input;
	const whole = port.rows === matrix.rows && port.cols === matrix.cols;
	return [
		count < all ? fill(words.views.part, { first: rangeText(first, count), all }) : '',
		whole ? '' : fill(words.stage.scrolled, { rows: rangeText(port.row, port.rows), cols: rangeText(port.col, port.cols) }),
	]
		.filter(Boolean)
		.join(' · ');
}

/** The rule over the sum, and at its left what is out of sight. */
function ruleLine(part: string, gutter: number, { columns }: ChannelLayout, signs: number, theme: Theme): Line {
	const left = signs + columns.input.width + columns.kernel.width;
	const told = cutLine([{ text: ' '.repeat(gutter) }, { text: spell(theme, part), ...theme.roles.muted }], left, theme.marks.ellipsis);
	const rule = theme.marks.rule.repeat(paintedSize(columns.map.port, columns.map.detail).width);
	return [...told, { text: ' '.repeat(left - lineWidth(told)) }, { text: rule, ...theme.roles.muted }];
}

/** The titles of the columns. */
function titles(views: Columns<ColumnView>, { columns }: ChannelLayout, { gutter, times }: Measures, { theme }: Pen): Line {
	const title = ({ title: text, asked }: ColumnView, width: number): Line =>
		cutLine(
			[{ text: pad(spell(theme, text), width), ...(asked ? theme.roles.accent : theme.roles.muted), bold: true }],
			width,
			theme.marks.ellipsis,
		);
	return [
		{ text: ' '.repeat(gutter) },
		...title(views.input, columns.input.width),
		{ text: ' '.repeat(times) },
		...title(views.kernel, columns.kernel.width),
		{ text: ' '.repeat(EQUALS) },
		{ text: views.map.title, ...theme.roles.muted, bold: true },
	];
}

/** The sum of all: the output, with what it is called at its left. */
function sumLines(
	stage: Stage,
	layer: ConvLayer | TransposeLayer,
	view: PanelView,
	layout: ChannelLayout,
	signs: number,
	{ theme, words }: Pen,
): Line[] {
	const { columns } = layout;
	const left = signs + columns.input.width + columns.kernel.width;
	const bias = layer.bias[stage.channel] ?? 0;
	const after = [
		bias === 0 ? '' : `+ ${bias < 0 ? `(${formatNumber(bias)})` : formatNumber(bias)} ${words.stage.bias}`,
		layer.activation === 'none' ? '' : `→ ${layer.activation}`,
	].filter(Boolean);
	const filter = layer.output.channels > 1 ? fill(words.views.filter, { filter: stage.channel, count: layer.output.channels }) : '';
	const detail = spell(theme, [...after, filter].filter(Boolean).join('  '));
	const label: Line = cutLine(
		[
			{ text: detail === '' ? '' : `${detail}  `, ...theme.roles.muted },
			{ text: view.title, ...(view.asked ? theme.roles.accent : theme.roles.muted), bold: true },
			{ text: '  =  ', ...theme.roles.muted },
		],
		left,
		theme.marks.ellipsis,
	);
	const right: Line = [{ text: ' '.repeat(left - lineWidth(label)) }, ...label];
	const lines = paintMatrix(view.matrix, columns.map.detail, columns.map.port, theme);
	const middle = Math.floor((lines.length - 1) / 2);
	return lines.map((line, index): Line => [...(index === middle ? right : [{ text: ' '.repeat(left) }]), ...line]);
}
