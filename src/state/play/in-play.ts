// The playground in the model: its setup now, and the one place where it is set to another.

import { type Fault, orFault } from '../../core/fault.js';
import type { Effect, Next } from '../message.js';
import type { Model, Notice } from '../model.js';
import { type CellChange, type Change, changedBy, redone, remembered, setupBy, type Turned, undone } from './history.js';
import type { EditedCell, Playground } from './playground.js';
import { type Names, restage, type Setup } from './setup.js';

/** What the playground is set to. */
export function setupOf({ stage, play }: Pick<Model, 'stage' | 'play'>): Setup {
	return { input: stage.input, spec: stage.layer.spec, example: stage.example, names: play.names };
}

/** The model with a part of its playground changed. */
export function withPlay(model: Model, change: Partial<Playground>): Model {
	return { ...model, play: { ...model.play, ...change } };
}

/** The model set to another setup, remembered so that it can be taken back. Where the layer can't be built: why, and nothing is changed. */
export function setTo(model: Model, after: Setup, notice?: Notice): Next {
	const change: Change = { kind: 'setup', before: setupOf(model), after };
	return changed(model, change, notice);
}

/** Cells with other numbers. What was loaded by a name has it no more. */
export function setCells(model: Model, on: EditedCell['on'], cells: readonly CellChange[], stroke?: number): Next {
	const differing = cells.filter(({ before, after }) => !Object.is(before, after));
	if (differing.length === 0) {
		return [model, []];
	}
	const { example, names } = setupOf(model);
	const nameless: Names = { ...names, [on]: undefined };
	return changed(model, {
		kind: 'cells',
		on,
		cells: differing,
		stroke,
		before: { example, names },
		after: { example: undefined, names: nameless },
	});
}

function changed(model: Model, change: Change, notice?: Notice): Next {
	const { play } = model;
	const after = setupBy(change, setupOf(model), 'after');
	return show(model, { setup: after, past: remembered(play.past, change), future: [], changed: changedBy(change) }, notice);
}

/** The last change taken back, or the last one taken back done again; undefined where there is none. */
export function turnBack(model: Model, direction: 'undo' | 'redo'): Next | undefined {
	const turned = (direction === 'undo' ? undone : redone)(model.play, setupOf(model));
	return turned && show(model, turned);
}

function show(model: Model, { setup, past, future, changed }: Turned, notice?: Notice): Next {
	return orFault(
		(): Next => {
			const stage = restage(model.stage, setup, changed);
			const set = withPlay({ ...model, stage, notice: notice ?? model.notice }, { past, future, names: setup.names });
			return stage.waiting ? applying(set) : [withPlay(set, { applying: undefined }), []];
		},
		(fault): Next => [withFault(model, fault), []],
	);
}

/** The layer on the stage is applied on another thread: its output is waited for. */
export function applying(model: Model): Next {
	const request = model.play.requests + 1;
	const { input, layer } = model.stage;
	const effect: Effect = { type: 'apply', request, input, spec: layer.spec };
	return [withPlay(model, { requests: request, applying: request }), [effect]];
}

export const withFault = (model: Model, fault: Fault): Model => ({ ...model, notice: { kind: 'fault', fault } });
