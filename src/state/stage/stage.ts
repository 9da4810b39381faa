// The stage: one layer over one input, three panels, a cursor on each, and which outputs have been seen.

import { buildLayer } from '../../core/build-layer.js';
import { forward } from '../../core/forward.js';
import { type Cell, type Grid, indexOf, sizeOf } from '../../core/grid.js';
import type { WeightCell } from '../../core/kernel.js';
import type { Layer, LayerSpec } from '../../core/layer.js';
import { type ChannelLink, channelLinks } from '../../core/links.js';
import { PRODUCTS } from '../../core/matrix-product.js';

export type Panel = 'input' | 'kernel' | 'output';
export const PANELS: readonly Panel[] = ['input', 'kernel', 'output'];

/** A place on a panel: one channel is in view at a time. */
export interface Place {
	readonly row: number;
	readonly col: number;
}

/** How a layer is looked at: its panels, what each channel adds, or the same as the product of a matrix with a column. */
export const STAGE_VIEWS = ['panels', 'channels', ...PRODUCTS] as const;
export type StageView = (typeof STAGE_VIEWS)[number];

export interface Stage {
	/** What it shows: a layer, or how a kernel's gradient comes about. */
	readonly role: 'layer' | 'gradient';
	/** The example it came from; undefined where the learner made it. */
	readonly example: string | undefined;
	readonly input: Grid;
	readonly layer: Layer;
	readonly output: Grid;
	/** Whether the output is still computed elsewhere: what is there is an older one, or nothing. */
	readonly waiting: boolean;
	readonly view: StageView;
	readonly panel: Panel;
	readonly cursors: Readonly<Record<Panel, Place>>;
	/** The output channel in view. */
	readonly channel: number;
	/** Which of the input channels that feed it is in view. */
	readonly part: number;
	/** Output elements that have been shown, by flat index; all of them where undefined. */
	readonly seen: ReadonlySet<number> | undefined;
	/** Whether what is too large for the screen is seen whole, averaged, or cell by cell, in part. */
	readonly zoom: 'whole' | 'cells';
	/** What looking does not show, because it is asked for: the values of the output, or its size too. */
	readonly veil: 'none' | 'values' | 'size';
	/** How far the kernel is turned on its way to slide the other way round: not yet, or its columns alone. */
	readonly flipping: 'before' | 'half' | undefined;
	/** The number of the run that is playing, or of the turn; undefined while it rests. */
	readonly playing: number | undefined;
	readonly runs: number;
}

/** Outputs larger than this are shown whole: nobody steps through a picture to see it. */
const STEP_BY_STEP = 100;

/** Pictures with a side longer than this are first seen whole: of the largest screens they would fill two. */
const CELL_BY_CELL = 96;

const ORIGIN: Place = { row: 0, col: 0 };

/** A stage at rest on the first element. Throws a Fault where the layer can't be built over the input. */
export function openStage(input: Grid, spec: LayerSpec, example?: string): Stage {
	const layer = buildLayer(spec, input);
	return stageOf({ input, layer, output: forward(layer, input) }, example);
}

/** A stage at rest on a layer that was applied already. */
export function stageOf({ input, layer, output }: Pick<Stage, 'input' | 'layer' | 'output'>, example?: string): Stage {
	const stage: Stage = {
		role: 'layer',
		example,
		input,
		layer,
		output,
		waiting: false,
		view: 'panels',
		panel: 'output',
		cursors: { input: ORIGIN, kernel: ORIGIN, output: ORIGIN },
		channel: 0,
		part: 0,
		seen: sizeOf(layer.output) > STEP_BY_STEP ? undefined : new Set(),
		zoom: longestSide(layer) > CELL_BY_CELL ? 'whole' : 'cells',
		veil: 'none',
		flipping: undefined,
		playing: undefined,
		runs: 0,
	};
	return look(stage);
}

/** The longest side of what goes in and what comes out, in cells. */
export function longestSide({ input, output }: Layer): number {
	return Math.max(input.rows, input.cols, output.rows, output.cols);
}

/** The links that feed the output channel in view. */
export function partsInView({ layer, channel }: Stage): ChannelLink[] {
	return channelLinks(layer).filter(link => link.output === channel);
}

/** The channels and the slice in view: what the three panels show. */
export function linkInView(stage: Stage): ChannelLink {
	const parts = partsInView(stage);
	return parts[Math.min(stage.part, parts.length - 1)] as ChannelLink;
}

/** The output element under the cursor. */
export function outputCell({ channel, cursors }: Stage): Cell {
	return { channel, ...cursors.output };
}

/** The input element under the cursor. */
export function inputCell(stage: Stage): Cell {
	return { channel: linkInView(stage).source, ...stage.cursors.input };
}

/** Whether the kernel is turned before it slides: the panel shows it as it slides. */
export function isFlipped(layer: Layer): boolean {
	return 'mode' in layer && layer.mode === 'convolution';
}

/** The weight under the cursor, by its place in the kernel as it was given. */
export function weightCell(stage: Stage): WeightCell {
	const { layer, cursors } = stage;
	const { filter, slice } = linkInView(stage);
	const { row, col } = cursors.kernel;
	return isFlipped(layer)
		? { filter, slice, row: layer.rows.window - 1 - row, col: layer.cols.window - 1 - col }
		: { filter, slice, row, col };
}

/** Rows and columns of a panel. */
export function panelSize({ layer }: Stage, panel: Panel): { rows: number; cols: number } {
	switch (panel) {
		case 'input':
			return layer.input;
		case 'output':
			return layer.output;
		case 'kernel':
			return { rows: layer.rows.window, cols: layer.cols.window };
	}
}

/** Whether an output element of the channel in view has been shown. */
export function isSeen({ seen, layer, channel }: Stage, { row, col }: Place): boolean {
	return seen === undefined || seen.has(indexOf(layer.output, { channel, row, col }));
}

/** The stage with the element under the output's cursor marked as seen, where that is the panel in use. */
export function look(stage: Stage): Stage {
	const { seen, panel, layer, veil } = stage;
	if (seen === undefined || panel !== 'output' || veil !== 'none') {
		return stage;
	}
	const index = indexOf(layer.output, outputCell(stage));
	return seen.has(index) ? stage : { ...stage, seen: new Set(seen).add(index) };
}
