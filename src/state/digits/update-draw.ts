// The keys of the canvas, and the mouse on it.

import { arrowOf } from '../arrows.js';
import { type Command, modeOf } from '../keys.js';
import type { Next, Pointed } from '../message.js';
import type { Model } from '../model.js';
import type { Digits } from './digits.js';
import { clear, movePen, point, turnEraser, turnPen, undo } from './drawing.js';
import { redrawn, type Step } from './subject.js';

/** The digits after a command on the canvas. */
export function updateDraw(digits: Digits, command: Command): Step {
	const { drawing } = digits;
	const arrow = arrowOf(command);
	if (arrow !== undefined) {
		return redrawn(digits, movePen(drawing, ...arrow));
	}
	switch (command) {
		case 'pen':
			return redrawn(digits, turnPen(drawing));
		case 'eraser':
			return redrawn(digits, turnEraser(drawing));
		case 'clear-drawing':
			return redrawn(digits, clear(drawing));
		case 'undo-stroke':
			return redrawn(digits, undo(drawing) ?? drawing);
		case 'to-maps':
			return [{ ...digits, view: 'maps', drawing: { ...drawing, down: false, dragging: false } }, []];
		default:
			return [digits, []];
	}
}

/** The mouse draws where the canvas is in sight; elsewhere it is nothing. */
export function onPoint(model: Model, { row, col, phase }: Pointed): Next {
	const { digits } = model;
	if (digits === undefined || modeOf(model) !== 'digits-draw') {
		return [model, []];
	}
	const [drawn, effects] = redrawn(digits, point(digits.drawing, { row, col }, phase));
	return [{ ...model, digits: drawn }, effects];
}
