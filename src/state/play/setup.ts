// What the playground is set to, apart from where its cursor is: what undo goes back to, and what a line or a session keeps.

import { buildLayer } from '../../core/build-layer.js';
import { Fault } from '../../core/fault.js';
import { forward } from '../../core/forward.js';
import { forwardAgain } from '../../core/forward-again.js';
import { type Grid, indexOf, isSameShape, zeros } from '../../core/grid.js';
import type { Layer, LayerSpec } from '../../core/layer.js';
import { productCount } from '../../core/parameters.js';
import { outputCell, PANELS, type Panel, type Place, panelSize, partsInView, type Stage, stageOf } from '../stage/stage.js';
import { viewKept } from '../stage/turn-view.js';

/** A layer and its input. */
export interface Bare {
	readonly input: Grid;
	readonly spec: LayerSpec;
}

/** The GRIDs that give exactly these numbers: the name of a sample, the path of a file. Undefined where numbers were changed by hand. */
export interface Names {
	readonly input: string | undefined;
	readonly kernel: string | undefined;
}

export interface Setup extends Bare {
	/** The example that it is; undefined where the learner made it. */
	readonly example: string | undefined;
	readonly names: Names;
}

export const NO_NAMES: Names = { input: undefined, kernel: undefined };

/** The most products that a key waits for: about a millisecond. A larger layer is applied on another thread. */
export const MOST_AT_ONCE = 2 ** 18;

/** What is known of an output before it is computed: itself, or that the input differs from the one before at these indices alone. */
export interface Known {
	readonly output?: Grid | undefined;
	readonly changed?: readonly number[] | undefined;
}

/** How a stage is looked at when it is set to something else: as the one before was, or from its first element on. */
export type Look = 'kept' | 'anew';

/**
 * The stage on a setup, with the cursor, the panel and the way of looking of the one before, or from its first element on. A large layer's
 * output is waited for: until it comes the old one is shown, if it has the size; what is known of it is used. Throws a Fault where the layer
 * can't be built over the input, or makes more of it than numbers hold.
 */
export function restage(before: Stage, { input, spec, example }: Setup, look: Look, known: Known = {}): Stage {
	const layer = layerOf(spec, input, before.layer);
	const { output, waiting } = outputOf(layer, input, before, known);
	const stage = stageOf({ input, layer, output }, example);
	return { ...(look === 'anew' ? { ...stage, runs: before.runs } : keepLook(stage, before)), waiting };
}

/** The layer that there was, where nothing of it is another: what was found of it holds on. */
function layerOf(spec: LayerSpec, { channels, rows, cols }: Grid, before: Layer): Layer {
	const { input } = before;
	const same = spec === before.spec && channels === input.channels && rows === input.rows && cols === input.cols;
	return same ? before : buildLayer(spec, { channels, rows, cols });
}

function outputOf(layer: Layer, input: Grid, before: Stage, { output, changed }: Known): Pick<Stage, 'output' | 'waiting'> {
	if (output !== undefined) {
		return { output, waiting: false };
	}
	if (productCount(layer) <= MOST_AT_ONCE) {
		return { output: finite(forward(layer, input)), waiting: false };
	}
	if (changed !== undefined && layer === before.layer && !before.waiting) {
		const again = forwardAgain(layer, input, before.output, changed);
		if (again !== undefined) {
			return { output: finite(again), waiting: false };
		}
	}
	return { output: isSameShape(layer.output, before.output) ? before.output : zeros(layer.output), waiting: true };
}

/** An output as it is. Throws a Fault where a value of it is beyond what a number can hold. */
export function finite(output: Grid): Grid {
	if (!output.data.every(Number.isFinite)) {
		throw new Fault('the output would be beyond what a number can hold: take smaller values');
	}
	return output;
}

/** The cursors where they were, as far as the panels reach; what was shown stays shown where the output has the same size. */
function keepLook(stage: Stage, before: Stage): Stage {
	const panel = before.panel === 'kernel' && !('kernel' in stage.layer) ? 'output' : before.panel;
	const channel = Math.min(before.channel, stage.layer.output.channels - 1);
	const cursors = Object.fromEntries(PANELS.map(each => [each, within(stage, each, before.cursors[each])])) as Stage['cursors'];
	const kept: Stage = {
		...stage,
		panel,
		cursors,
		channel,
		view: viewKept(before, stage),
		zoom: zoomKept(before, stage),
		runs: before.runs,
	};
	return { ...kept, seen: seenAfter(kept, before), part: Math.min(before.part, partsInView(kept).length - 1) };
}

/** Another input may be of quite another size. */
const zoomKept = (before: Stage, stage: Stage): Stage['zoom'] =>
	before.input.rows === stage.input.rows && before.input.cols === stage.input.cols ? before.zoom : stage.zoom;

/** Of another size only the element under the cursor was seen, unless all are. */
function seenAfter(stage: Stage, before: Stage): Stage['seen'] {
	if (before.seen === undefined || isSameShape(stage.layer.output, before.layer.output)) {
		return before.seen;
	}
	return stage.seen && new Set([indexOf(stage.layer.output, outputCell(stage))]);
}

function within(stage: Stage, panel: Panel, { row, col }: Place): Place {
	const { rows, cols } = panelSize(stage, panel);
	return { row: Math.min(row, rows - 1), col: Math.min(col, cols - 1) };
}
