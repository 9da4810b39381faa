// The matrices of one epoch: the input, the kernel that is learned, what it predicts, what is wanted, and what is missing.

import { channelOf, type Grid, shapeText } from '../../core/grid.js';
import { kernelText, sliceOf } from '../../core/kernel.js';
import { channelLinks } from '../../core/links.js';
import { biasInView, kernelInView, shownEvaluation, sliceInView, type Trainer, weightsInView } from '../../state/trainer/trainer.js';
import type { Words } from '../../text/words.js';
import { alignedFor, type Format, fixedFormat } from '../paint/numbers.js';
import { type Scale, scaleFor } from '../paint/scale.js';
import type { MatrixView } from '../paint/view.js';

export type PanelName = 'input' | 'kernel' | 'prediction' | 'target' | 'residual';

export interface TrainerPanel {
	readonly name: PanelName;
	readonly title: string;
	readonly detail: string;
	readonly matrix: MatrixView;
}

/** The panels of the epoch that is shown, from the input to the residual. */
export function trainerPanels(trainer: Trainer, words: Words): TrainerPanel[] {
	const { problem } = trainer.setup;
	const { filter, slice } = sliceInView(trainer);
	const source = channelLinks(problem.layer).find(link => link.filter === filter && link.slice === slice)?.source ?? 0;
	const { prediction, residual } = shownEvaluation(trainer);
	const wanted = outputLook(problem.target);
	const { trainer: names } = words;
	const panel = (name: PanelName, plane: Grid, detail: string, look: Look): TrainerPanel => {
		return { name, title: names[name], detail, matrix: planeView(plane, look) };
	};
	const output = (name: PanelName, grid: Grid): TrainerPanel => {
		return panel(name, channelOf(grid, filter), withPlace(shapeText(channelOf(grid, filter)), grid.channels, filter), wanted);
	};
	return [
		panel('input', channelOf(problem.input, source), withPlace(inputSize(problem.input), problem.input.channels, source), {
			scale: scaleFor(problem.input.data, false),
			format: alignedFor(problem.input.data),
		}),
		panel('kernel', sliceOf(kernelInView(trainer), filter, slice), kernelDetail(trainer), kernelLook(trainer)),
		output('prediction', prediction),
		output('target', problem.target),
		output('residual', residual),
	];
}

interface Look {
	readonly scale: Scale;
	readonly format: Format;
}

/** One scale for what is predicted, wanted and missing, so that the residual is seen to fade. */
function outputLook({ data }: Grid): Look {
	const most = largest(data) || 1;
	return { scale: { kind: 'diverging', most }, format: fixedFormat(decimalsFor(most)) };
}

/** The kernel's colours stay while it changes: those of the weights wanted, or of the start where they are larger. */
function kernelLook(trainer: Trainer): Look {
	const { start, truth } = weightsInView(trainer);
	const most = Math.max(largest(start), truth === undefined ? 0 : largest(truth)) || 1;
	return { scale: { kind: 'diverging', most }, format: fixedFormat(decimalsFor(most) + 1) };
}

const decimalsFor = (most: number): number => (most < 10 ? 2 : most < 100 ? 1 : 0);

function largest(values: ArrayLike<number>): number {
	let most = 0;
	for (let index = 0; index < values.length; index++) {
		most = Math.max(most, Math.abs(values[index] as number));
	}
	return most;
}

function planeView(plane: Grid, look: Look): MatrixView {
	return {
		firstRow: 0,
		firstCol: 0,
		rows: plane.rows,
		cols: plane.cols,
		...look,
		cell: (row, col) => ({ value: plane.data[row * plane.cols + col] ?? 0, touched: true, marked: false }),
	};
}

const inputSize = ({ rows, cols }: Grid): string => `${rows}×${cols}`;

/** `6×7`, or `6×7 [1]` where there are other channels than the one in view. */
function withPlace(size: string, channels: number, channel: number): string {
	return channels === 1 ? size : `${size} [${channel}]`;
}

function kernelDetail(trainer: Trainer): string {
	const { kernel } = trainer.setup.problem.layer;
	const { filter, slice } = sliceInView(trainer);
	return kernel.filters * kernel.depth === 1 ? kernelText(kernel) : `${kernel.rows}×${kernel.cols} [${filter},${slice}]`;
}

/** The bias of the filter in view, where one is learned. */
export function biasText(trainer: Trainer): number | undefined {
	return trainer.setup.problem.learnsBias ? biasInView(trainer) : undefined;
}
