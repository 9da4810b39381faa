// The stack's own keys.

import { orFault } from '../../core/fault.js';
import { LAYER_KINDS } from '../../core/layer-kinds.js';
import { rowsOf } from '../../core/stack.js';
import { STACKS } from '../../core/stacks.js';
import { arrowOf } from '../arrows.js';
import type { Command } from '../keys.js';
import type { Next } from '../message.js';
import type { Model, StackList } from '../model.js';
import { putOnTop } from '../overlays/stack.js';
import { add, load, moveLayer, redo, remove, undo } from './change-stack.js';
import { leaveStack, openRow } from './doors.js';
import { atRow, figuresInView, moveElement, type Stack, toElement } from './stack.js';

/** The next model after a command of the stack. */
export function updateStack(model: Model, { opening, ...touched }: Stack, command: Command): Next {
	// Whatever is done, a row that is waited for is not: it would come in between.
	const stack: Stack = { ...touched, opening: undefined };
	switch (command) {
		case 'leave':
			return leaveStack(model, { ...stack, opening });
		case 'quit':
			return [model, [{ type: 'quit', status: 0 }]];
		case 'open-layer':
			return openRow(model, stack);
		case 'add-layer':
			return [putOnTop(model, { kind: 'picker', list: 'layers', index: 0 }), []];
		case 'pick-stack':
			return [putOnTop(model, { kind: 'picker', list: 'stacks', index: presetIndex(stack) }), []];
		case 'keep':
			return [putOnTop(model, { kind: 'keep', text: '' }), []];
		case 'pick-session':
			return [model, [{ type: 'list-sessions' }]];
		default:
			return [{ ...model, stack: obey(stack, command) }, []];
	}
}

function obey(stack: Stack, command: Command): Stack {
	const arrow = arrowOf(command);
	if (arrow !== undefined) {
		return move(stack, ...arrow);
	}
	switch (command) {
		case 'next-panel':
			return { ...stack, panel: stack.panel === 'table' ? 'element' : 'table' };
		case 'first':
			return stack.panel === 'table' ? atRow(stack, 0) : toElement(stack, { row: 0, col: 0 });
		case 'last':
			return stack.panel === 'table' ? atRow(stack, rowsOf(stack.network).length - 1) : lastElement(stack);
		case 'remove-layer':
			return remove(stack);
		case 'layer-up':
			return moveLayer(stack, -1) ?? stack;
		case 'layer-down':
			return moveLayer(stack, 1) ?? stack;
		case 'undo':
			return undo(stack) ?? stack;
		case 'redo':
			return redo(stack) ?? stack;
		default:
			return stack;
	}
}

/** By a row of the table, which has no columns; or by an element. */
function move(stack: Stack, rows: number, cols: number): Stack {
	return stack.panel === 'element' ? moveElement(stack, rows, cols) : rows === 0 ? stack : atRow(stack, stack.at + rows);
}

function lastElement(stack: Stack): Stack {
	const output = figuresInView(stack)?.output;
	return output === undefined ? stack : toElement(stack, { row: output.rows - 1, col: output.cols - 1 });
}

/** The place of the stack's preset in their list. */
const presetIndex = ({ network }: Stack): number =>
	Math.max(
		0,
		STACKS.findIndex(({ id }) => id === network.preset),
	);

/** What was picked from a list of the stack's; a notice where it can't be had. */
export function pickForStack(model: Model, list: StackList, index: number): Model {
	const { stack } = model;
	if (stack === undefined) {
		return model;
	}
	return orFault(
		(): Model => ({ ...model, stack: picked(stack, list, index) }),
		(fault): Model => ({ ...model, notice: { kind: 'fault', fault } }),
	);
}

function picked(stack: Stack, list: StackList, index: number): Stack {
	const preset = STACKS[index];
	const kind = LAYER_KINDS[index];
	switch (list) {
		case 'stacks':
			return preset === undefined ? stack : load(stack, preset.network);
		case 'layers':
			return kind === undefined ? stack : add(stack, kind);
	}
}
