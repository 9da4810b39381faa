// The playground's own commands: what changes numbers, takes them back, brings them in and out.

import { formatNumber } from '../../core/numbers.js';
import type { Command } from '../keys.js';
import type { Next } from '../message.js';
import type { Model } from '../model.js';
import { putOnTop } from '../overlays/stack.js';
import { rest, updateStage } from '../stage/update-stage.js';
import { cellUnder, fillAtRandom, numberIn, paint, putNumber, turnBrush } from './edit.js';
import { turnMode } from './flip.js';
import { turnBack } from './in-play.js';
import { turnRound } from './knobs/table.js';
import { askForGrid } from './typed.js';

/** The next model after a command on the playground's stage: one of its own, or one that any stage has; then the brush paints. */
export function updatePlayground(model: Model, command: Command): Next {
	return updatePlay(rest(model), command) ?? paintAfter(updateStage(model, command));
}

function updatePlay(model: Model, command: Command): Next | undefined {
	switch (command) {
		case 'padding':
		case 'stride':
		case 'dilation':
			return turnRound(model, command);
		case 'mode':
			return turnMode(model);
		case 'knobs':
			return [putOnTop(model, { kind: 'knobs', index: 0 }), []];
		case 'edit-cell':
			return editCell(model, undefined);
		case 'clear-cell':
			return clearCell(model);
		case 'brush':
			return turnBrush(model);
		case 'ask-brush':
			return [putOnTop(model, { kind: 'brush', text: '' }), []];
		case 'fill-random':
			return fillAtRandom(model, model.play.seed + 1);
		case 'ask-seed':
			return [putOnTop(model, { kind: 'seed', text: '' }), []];
		case 'undo':
		case 'redo':
			return turnBack(model, command) ?? [model, []];
		case 'type-input':
			return [putOnTop(model, { kind: 'matrix', role: 'input', text: '' }), []];
		case 'type-kernel':
			return [putOnTop(model, { kind: 'matrix', role: 'kernel', text: '' }), []];
		case 'store':
			return [putOnTop(model, { kind: 'store', on: model.stage.panel, text: '' }), []];
		case 'copy':
			return [putOnTop(model, { kind: 'picker', list: 'copies', index: 0 }), []];
		case 'keep':
			return [putOnTop(model, { kind: 'keep', text: '' }), []];
		case 'pick-session':
			return [model, [{ type: 'list-sessions' }]];
		default:
			return undefined;
	}
}

/** The field for the cell under the cursor: with its number, or with what was begun to be typed. */
function editCell(model: Model, begun: string | undefined): Next {
	const cell = cellUnder(model.stage);
	if (cell === undefined) {
		return [{ ...model, notice: { kind: 'disabled', reason: 'computed-cell' } }, []];
	}
	const text = begun ?? formatNumber(numberIn(model.stage, cell)).replace('−', '-');
	return [putOnTop(model, { kind: 'cell', cell, text }), []];
}

/** A digit on a cell begins to type its number; on an output it says why it can't. */
export function typeOnStage(model: Model, key: string): Model {
	return /^\d$/.test(key) ? editCell(rest(model), key)[0] : model;
}

function clearCell(model: Model): Next {
	const cell = cellUnder(model.stage);
	return cell === undefined ? [{ ...model, notice: { kind: 'disabled', reason: 'computed-cell' } }, []] : putNumber(model, cell, 0);
}

/** After every move the brush paints, where it is down. */
function paintAfter([model, effects]: Next): Next {
	const [painted, asked] = paint(model);
	return [painted, [...effects, ...asked]];
}

/** What was pasted on the stage is a matrix: the kernel where that is in use, else the input. */
export function pasteOnStage(model: Model, text: string): Next {
	if (text.trim() === '') {
		return [model, []];
	}
	const role = model.stage.panel === 'kernel' && 'kernel' in model.stage.layer ? 'kernel' : 'input';
	return askForGrid(model, role, 'pasted', text);
}
