// What a block promises, kept: a view can be drawn, an exercise asked and answered, a task done.

import { Fault, orFault } from '../../core/fault.js';
import { layerOf } from '../exercises/apply-layer.js';
import type { Drawn } from '../exercises/drawn.js';
import { sceneOfView } from '../exercises/scene.js';
import { fillText } from '../exercises/scope.js';
import { type Block, type Exercise, isExercise, type ViewBlock } from '../lesson.js';
import type { Desk, Tools } from './desk.js';
import { checkDraws } from './draws.js';

/** Puts down what a block can't keep. */
export function checkBlock(desk: Desk, block: Block, tools: Tools): void {
	if (isExercise(block)) {
		const drawn = checkDraws(desk, block, tools);
		if (drawn !== undefined) {
			faultsAt(desk, block.type === 'train' ? 'goal' : 'answer', () => checkTask(desk, block, drawn, tools));
		}
		return;
	}
	faultsAt(desk, 'layer', () => checkView(desk, block));
	faultsAt(desk, 'caption', () => fillText(block.caption));
}

/** Puts down a Fault at a value of the block. */
function faultsAt({ wrong }: Desk, key: string, act: () => unknown): void {
	orFault(act, fault => wrong([key], fault));
}

function checkView({ wrong }: Desk, { layer, at: [row, col], panel }: ViewBlock): void {
	const built = layerOf(sceneOfView(layer));
	const { rows, cols } =
		panel === 'output' ? built.output : panel === 'input' ? built.input : { rows: built.rows.window, cols: built.cols.window };
	if (row >= rows || col >= cols) {
		wrong(['at'], new Fault('the {panel} is {rows}×{cols}: there is no row {row}, column {col}', { panel, rows, cols, row, col }));
	}
}

/** A goal that can be reached, and has not been before anything is done. */
function checkTask({ wrong }: Desk, block: Exercise, drawn: Drawn, { trains, plays }: Tools): void {
	if (block.type === 'train' && trains?.(block) === false) {
		wrong(['goal'], new Fault('no rate that was tried reaches the goal'));
	}
	if (block.type === 'play' && plays !== undefined) {
		if (plays(block, drawn, '')) {
			wrong(['goal'], new Fault('the goal is reached before anything is done'));
		}
		if (!plays(block, drawn, block.answer)) {
			wrong(['answer'], new Fault('the answer does not reach the goal'));
		}
	}
}
