// The kernel's gradient as a stage: dL/dK = X ⋆ dL/dY. The output's gradient slides over the input as a kernel does; the layer's
// stride is its dilation, and the layer's dilation its stride.

import { activationSlope } from '../../core/activation.js';
import { type Axis, span } from '../../core/axis.js';
import { forwardSums } from '../../core/forward.js';
import { channelOf, fillGrid, type Grid, mapGrid, valueAt } from '../../core/grid.js';
import { kernelOf } from '../../core/kernel.js';
import type { ConvLayer, ConvSpec, Sides } from '../../core/layer.js';
import { padInput } from '../../core/pad.js';
import { layerWith } from '../../training/problem.js';
import { openStage, type Stage } from '../stage/stage.js';
import { shownEvaluation, shownPoint, sliceInView, sourceInView, type Trainer } from './trainer.js';

/** The stage on which the gradient of the slice in view comes about. Its output is that slice of dL/dK; for true convolution turned half round. */
export function gradientStage(trainer: Trainer): Stage {
	const { problem } = trainer.setup;
	const layer = layerWith(problem, shownPoint(trainer).descent.weights);
	const { filter } = sliceInView(trainer);
	const { input, padding } = read(layer, problem.input, sourceInView(trainer));
	const spec: ConvSpec = {
		op: 'conv',
		kernel: kernelOf([channelOf(gradientAtSums(trainer, layer), filter)]),
		stride: [layer.rows.dilation, layer.cols.dilation],
		dilation: [layer.rows.stride, layer.cols.stride],
		padding,
	};
	return { ...openStage(input, spec), role: 'gradient' };
}

/** The same stage after another epoch: cursors and panel stay where they are. */
export function refreshGradient(trainer: Trainer, { panel, cursors, runs }: Stage): Stage {
	const stage = gradientStage(trainer);
	return { ...stage, panel, cursors, runs, seen: undefined };
}

/** dL/dY, taken back through the activation. */
function gradientAtSums(trainer: Trainer, layer: ConvLayer): Grid {
	const { outputGradient } = shownEvaluation(trainer);
	if (layer.activation === 'none') {
		return outputGradient;
	}
	const sums = forwardSums(layer, trainer.setup.problem.input);
	return mapGrid(outputGradient, (value, index) => value * activationSlope(layer.activation, sums.data[index] as number));
}

interface Read {
	readonly input: Grid;
	readonly padding: Sides;
}

/**
 * One channel of the input with its padding, as far as windows read them: a stride can leave cells over at the end. A padding that
 * repeats what is inside is written out, because the repeated part may be the one that is left over.
 */
function read(layer: ConvLayer, input: Grid, channel: number): Read {
	const { rows, cols } = layer;
	if (layer.paddingMode !== 'zeros') {
		const padded = channelOf(padInput(layer, input), channel);
		return { input: cut(padded, reach(rows).last + rows.before, reach(cols).last + cols.before), padding: [0, 0, 0, 0] };
	}
	const [down, across] = [reach(rows), reach(cols)];
	return {
		input: cut(channelOf(input, channel), down.length, across.length),
		padding: [rows.before, down.after, cols.before, across.after],
	};
}

function cut(plane: Grid, rows: number, cols: number): Grid {
	return rows === plane.rows && cols === plane.cols
		? plane
		: fillGrid({ channels: 1, rows, cols }, (row, col) => valueAt(plane, { channel: 0, row, col }));
}

interface Reach {
	/** The first place of the axis that no window reads. */
	readonly last: number;
	/** Cells of the input that are read, and of the zeros after it. */
	readonly length: number;
	readonly after: number;
}

function reach(axis: Axis): Reach {
	const last = (axis.output - 1) * axis.stride + span(axis) - axis.before;
	return { last, length: Math.min(axis.input, Math.max(1, last)), after: Math.max(0, last - axis.input) };
}
