// The matrices of one epoch: the input, the kernel that is learned, what it predicts, what is wanted, and what is missing.

import { channelOf, type Grid, shapeText } from '../../core/grid.js';
import { kernelText, sliceOf } from '../../core/kernel.js';
import { alignedFor, type Format, fixedFormat } from '../../core/numbers.js';
import {
	biasInView,
	kernelInView,
	shownEvaluation,
	sliceInView,
	sourceInView,
	type Trainer,
	weightsInView,
} from '../../state/trainer/trainer.js';
import type { Words } from '../../text/words.js';
import { type Scale, scaleFor } from '../paint/scale.js';
import { type MatrixView, planeView } from '../paint/view.js';

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
	const source = sourceInView(trainer);
	const { prediction, residual } = shownEvaluation(trainer);
	const wanted = outputLook(problem.target);
	const { trainer: names } = words;
	const panel = (name: PanelName, plane: Grid, detail: string, look: Look): TrainerPanel => {
		return { name, title: names[name], detail, matrix: planeView(plane, look) };
	};
	const channel = (name: PanelName, grid: Grid, index: number, look: Look): TrainerPanel => {
		const plane = channelOf(grid, index);
		return panel(name, plane, grid.channels === 1 ? shapeText(plane) : `${shapeText(plane)} [${index}]`, look);
	};
	const output = (name: PanelName, grid: Grid): TrainerPanel => channel(name, grid, filter, wanted);
	return [
		channel('input', problem.input, source, {
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

function kernelDetail(trainer: Trainer): string {
	const { kernel } = trainer.setup.problem.layer;
	const { filter, slice } = sliceInView(trainer);
	return kernel.filters * kernel.depth === 1 ? kernelText(kernel) : `${kernel.rows}×${kernel.cols} [${filter},${slice}]`;
}

/** The bias of the filter in view, where one is learned. */
export function biasText(trainer: Trainer): number | undefined {
	return trainer.setup.problem.learnsBias ? biasInView(trainer) : undefined;
}
