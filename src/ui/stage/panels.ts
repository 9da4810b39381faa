// The three panels as matrices to paint: titles, values, what is touched, marked, hidden, padding.

import { sourceAt } from '../../core/axis.js';
import { explain } from '../../core/explain.js';
import { channelOf, type Grid, indexOf, type Shape, shapeText } from '../../core/grid.js';
import { kernelText } from '../../core/kernel.js';
import type { Layer } from '../../core/layer.js';
import { alignedFor, formatNumber } from '../../core/numbers.js';
import { isSeen, linkInView, outputCell, type Panel, type Place, type Stage } from '../../state/stage/stage.js';
import { type Touched, touchedBy } from '../../state/stage/touch.js';
import type { Words } from '../../text/words.js';
import { scaleFor } from '../paint/scale.js';
import { type MatrixView, planeView } from '../paint/view.js';
import { averagedOf } from './averaged.js';
import { givenSlice, slidingSlice, turnText } from './turned-kernel.js';

export interface PanelView {
	readonly panel: Panel;
	readonly title: string;
	/** Sizes, channel in view, bias: what stands behind the title. */
	readonly detail: string;
	/** Whether the cursor is on this panel. */
	readonly asked: boolean;
	readonly matrix: MatrixView;
	/** Whether it is filled in, cell by cell. */
	readonly isEntry?: boolean;
	/** What a view that scrolls keeps in sight. */
	readonly focus: Place;
	/** The kernel as it was given, where it slides otherwise: drawn under it where there is room. */
	readonly given?: MatrixView | undefined;
}

/** The panels of a stage, in the order input, kernel, output. */
export function panelViews(stage: Stage, words: Words): Record<Panel, PanelView> {
	const touched = touchedBy(stage);
	return {
		input: inputPanel(stage, touched, words),
		kernel: kernelPanel(stage, touched, words),
		output: outputPanel(stage, touched, words),
	};
}

function inputPanel(stage: Stage, touched: Touched, words: Words): PanelView {
	const { layer, input } = stage;
	const { source } = linkInView(stage);
	const plane = channelOf(input, source);
	const drawn = layer.op === 'conv-transpose' ? NO_BORDER : bordersOf(layer);
	const values = planeReader(layer, plane);
	return {
		panel: 'input',
		title: words.stage.input,
		detail: withChannel(input, source),
		asked: stage.panel === 'input',
		focus: touched.input.focus,
		matrix: {
			firstRow: -drawn.top,
			firstCol: -drawn.left,
			rows: plane.rows + drawn.top + drawn.bottom,
			cols: plane.cols + drawn.left + drawn.right,
			scale: scaleFor(input.data, false),
			format: alignedFor(input.data),
			averaged: averagedOf({ grid: input, channel: source, signed: false, touch: touched.input, marks: true, seen: undefined }),
			cell: (row, col) => ({
				value: values(row, col),
				touched: touched.input.has(row, col),
				marked: touched.input.has(row, col) && !(stage.panel === 'kernel' && outside(plane, row, col)),
				padding: outside(plane, row, col),
			}),
		},
	};
}

function kernelPanel(stage: Stage, touched: Touched, words: Words): PanelView {
	const { layer } = stage;
	const { filter, slice } = linkInView(stage);
	const weights = 'kernel' in layer ? slidingSlice(layer, stage.flipping, filter, slice) : poolingWeights(stage);
	const given = givenSlice(layer, stage.flipping, filter, slice);
	// Which value is the largest is what is asked.
	const hidden = layer.op === 'max-pool' && !isSeen(stage, outputCell(stage));
	return {
		panel: 'kernel',
		title:
			stage.role === 'gradient'
				? words.trainer.outputGradient
				: {
						conv: words.stage.kernel,
						'conv-transpose': words.stage.kernel,
						'max-pool': words.stage.maxWindow,
						'avg-pool': words.stage.avgWindow,
					}[layer.op],
		detail: kernelDetail(stage, filter, slice, words),
		asked: stage.panel === 'kernel',
		focus: touched.kernel.focus,
		matrix: plainMatrix(weights, 'kernel' in layer ? layer.kernel.data : weights.data, true, (row, col) => ({
			value: valueIn(weights, row, col),
			touched: touched.kernel.has(row, col),
			marked: stage.panel !== 'output' && touched.kernel.has(row, col),
			hidden,
		})),
		given: given && planeView(given, { scale: scaleFor(given.data, true), format: alignedFor(given.data) }),
	};
}

function kernelDetail({ layer, channel, flipping }: Stage, filter: number, slice: number, words: Words): string {
	const size = `${layer.rows.window}×${layer.cols.window}`;
	if (!('kernel' in layer)) {
		return size;
	}
	const { filters, depth } = layer.kernel;
	const bias = layer.bias[channel] ?? 0;
	return [
		filters * depth > 1 ? `${kernelText(layer.kernel)} [${filter},${slice}]` : size,
		turnText(layer, flipping, words),
		bias === 0 ? '' : `${words.stage.bias} ${formatNumber(bias)}`,
		layer.activation === 'none' ? '' : layer.activation,
	]
		.filter(Boolean)
		.join(' ');
}

/** What a pooling does to each value under the window now, as weights: 1 for the largest, or an equal share. */
function poolingWeights(stage: Stage): Grid {
	const { terms } = explain(stage.layer, stage.input, outputCell(stage));
	const { rows, cols } = stage.layer;
	return { channels: 1, rows: rows.window, cols: cols.window, data: Float64Array.from(terms.map(({ weight }) => weight)) };
}

function outputPanel(stage: Stage, touched: Touched, words: Words): PanelView {
	if (stage.veil === 'size') {
		return unknownOutput(stage, words);
	}
	const { layer, output, channel } = stage;
	const plane = channelOf(output, channel);
	const signed = layer.op !== 'max-pool' && layer.op !== 'avg-pool';
	const marks = stage.panel !== 'kernel';
	return {
		panel: 'output',
		title: stage.role === 'gradient' ? words.trainer.kernelGradient : words.stage.output,
		detail: withChannel(output, channel),
		asked: stage.panel === 'output',
		focus: touched.output.focus,
		matrix: {
			...plainMatrix(plane, output.data, signed, (row, col) => ({
				value: valueIn(plane, row, col),
				touched: touched.output.has(row, col),
				marked: touched.output.has(row, col) && marks,
				hidden: !isSeen(stage, { row, col }),
			})),
			averaged: averagedOf({ grid: output, channel, signed, touch: touched.output, marks, seen: stage.seen }),
		},
	};
}

/** An output whose very size is asked for. */
function unknownOutput({ panel }: Stage, words: Words): PanelView {
	const one: Grid = { channels: 1, rows: 1, cols: 1, data: new Float64Array(1) };
	return {
		panel: 'output',
		title: words.stage.output,
		detail: '?',
		asked: panel === 'output',
		focus: { row: 0, col: 0 },
		matrix: plainMatrix(one, one.data, true, () => ({ value: 0, text: '?', touched: true, marked: false, hidden: true })),
	};
}

/** `3×3`; where there are several channels their number too, and which is in view: `2×3×3 [0]`. */
function withChannel(shape: Shape, channel: number): string {
	return shape.channels === 1 ? shapeText(shape) : `${shapeText(shape)} [${channel}]`;
}

function plainMatrix(plane: Grid, values: ArrayLike<number>, signed: boolean, cell: MatrixView['cell']): MatrixView {
	return {
		firstRow: 0,
		firstCol: 0,
		rows: plane.rows,
		cols: plane.cols,
		scale: scaleFor(values, signed),
		format: alignedFor(values),
		cell,
	};
}

interface Borders {
	readonly top: number;
	readonly bottom: number;
	readonly left: number;
	readonly right: number;
}

const NO_BORDER: Borders = { top: 0, bottom: 0, left: 0, right: 0 };

const bordersOf = ({ rows, cols }: Layer): Borders => ({ top: rows.before, bottom: rows.after, left: cols.before, right: cols.after });

const outside = ({ rows, cols }: Grid, row: number, col: number): boolean => row < 0 || col < 0 || row >= rows || col >= cols;

const valueIn = (plane: Grid, row: number, col: number): number =>
	outside(plane, row, col) ? 0 : (plane.data[indexOf(plane, { channel: 0, row, col })] as number);

/** Reads the padded input: what a padding cell holds, too. */
function planeReader(layer: Layer, plane: Grid): (row: number, col: number) => number {
	const mode = layer.op === 'conv' ? layer.paddingMode : 'zeros';
	return (row, col) => {
		const source = { row: sourceAt(row, plane.rows, mode), col: sourceAt(col, plane.cols, mode) };
		return source.row < 0 || source.col < 0 ? 0 : valueIn(plane, source.row, source.col);
	};
}
