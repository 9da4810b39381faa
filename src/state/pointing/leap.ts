// The way of a cursor to a cell of a matrix: at once, as `go to` goes, for on its way by keys it would show and paint what it passes.

import { modeOf } from '../keys.js';
import type { Next } from '../message.js';
import type { Model } from '../model.js';
import { paint } from '../play/edit.js';
import { toElement } from '../stack/stack.js';
import { stageInView, withStage } from '../stage/in-view.js';
import { moveTo } from '../stage/move.js';
import { partsInView, type Stage } from '../stage/stage.js';
import { rest } from '../stage/update-stage.js';
import type { Spot } from './spot.js';

type Of<Kind extends Spot['on']> = Extract<Spot, { on: Kind }>;

/** To a cell of the stage in view, where there is one; on the playground the brush paints there, if it is down. Undefined where the cursor is there. */
export function toPanel(model: Model, { panel, row, col, part }: Of<'panel'>): Next | undefined {
	const still = rest(model);
	const stage = stageInView(still);
	if (!hasStage(model) || (panel === 'kernel' && !('kernel' in stage.layer))) {
		return [model, []];
	}
	const shown = Math.min(part ?? stage.part, partsInView(stage).length - 1);
	if (isOn(stage, panel, row, col) && shown === stage.part) {
		return undefined;
	}
	const moved = withStage(still, moveTo({ ...stage, panel, part: shown }, { row, col }));
	return modeOf(moved) === 'stage' ? paint(moved) : [moved, []];
}

/** A lesson may have no stage; the playground's, which lies below, is then not what is pointed at. */
const hasStage = ({ room, trainer, course }: Model): boolean =>
	room !== 'desk' || trainer !== undefined || course.desk?.stage !== undefined;

const isOn = ({ panel, cursors }: Stage, on: Stage['panel'], row: number, col: number): boolean =>
	panel === on && cursors[on].row === row && cursors[on].col === col;

/** To an element of the stack's row in view; a row that is waited for is waited for no more. Undefined where the cursor is there. */
export function toElementOf(model: Model, { row, col }: Of<'element'>): Next | undefined {
	const { stack } = model;
	if (stack === undefined) {
		return [model, []];
	}
	const { panel, cell } = stack;
	return panel === 'element' && cell.row === row && cell.col === col
		? undefined
		: [{ ...model, stack: toElement({ ...stack, opening: undefined, panel: 'element' }, { row, col }) }, []];
}
