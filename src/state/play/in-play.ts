// The playground in the model: its setup now, and the one place where it is set to another.

import { type Fault, orFault } from '../../core/fault.js';
import type { Grid } from '../../core/grid.js';
import type { Effect, Next } from '../message.js';
import type { Model, Notice } from '../model.js';
import { rowFor } from '../stack/on-stage.js';
import type { Stage } from '../stage/stage.js';
import { type CellChange, type Change, changedBy, redone, remembered, setupBy, undone } from './history.js';
import { isLost } from './lost-cells.js';
import type { EditedCell, Playground } from './playground.js';
import { type Known, type Look, type Names, restage, type Setup } from './setup.js';

/** What the playground is set to. */
export function setupOf({ stage, play }: Pick<Model, 'stage' | 'play'>): Setup {
	return { input: stage.input, spec: stage.layer.spec, example: stage.example, names: play.names };
}

/** The model with a part of its playground changed. */
export function withPlay(model: Model, change: Partial<Playground>): Model {
	return { ...model, play: { ...model.play, ...change } };
}

/** The model set to another setup, remembered so that it can be taken back. Where the layer can't be built: why, and nothing is changed. */
export function setTo(model: Model, after: Setup, notice?: Notice, look: Look = 'kept'): Next {
	const change: Change = { kind: 'setup', before: setupOf(model), after };
	return orWhy(model, () => changed(model, change, look, notice));
}

/**
 * The playground opened on a setup from elsewhere: a lesson, a row of the stack. It begins at its first element, the brush up, and what
 * was typed before and is still computed goes nowhere. Undo goes back to what it was. `output`: what the layer makes of the
 * input, where that was computed already. Throws a Fault where the layer can't be built.
 */
export function openAt(model: Model, after: Setup, output?: Grid): Next {
	const before = setupOf(model);
	const still = withPlay(model, { brush: { ...model.play.brush, down: false }, evaluating: undefined, reading: undefined });
	return before.input === after.input && before.spec === after.spec
		? show(still, { ...after, example: before.example, names: before.names }, model.play, { look: 'anew', known: { output } })
		: changed(still, { kind: 'setup', before, after }, 'anew', undefined, { output });
}

/** Cells with other numbers. What was loaded by a name has it no more. */
export function setCells(model: Model, on: EditedCell['on'], cells: readonly CellChange[], stroke?: number): Next {
	const differing = cells.filter(({ before, after }) => !Object.is(before, after));
	if (differing.length === 0) {
		return [model, []];
	}
	const { example, names } = setupOf(model);
	const change: Change = {
		kind: 'cells',
		on,
		cells: differing,
		stroke,
		before: { example, names },
		after: { example: undefined, names: { ...names, [on]: undefined } satisfies Names },
	};
	return orWhy(model, () => changed(model, change, 'kept'));
}

function changed(model: Model, change: Change, look: Look, notice?: Notice, known: Known = knownAfter(change)): Next {
	const { play } = model;
	const history = { past: remembered(play.past, change), future: [] };
	return show(rowFor(model, history.past), setupBy(change, setupOf(model), 'after'), history, { look, known }, notice);
}

/** The last change taken back, or the last one taken back done again; undefined where there is none. */
export function turnBack(model: Model, direction: 'undo' | 'redo'): Next | undefined {
	const turned = (direction === 'undo' ? undone : redone)(model.play, setupOf(model));
	if (turned === undefined) {
		return undefined;
	}
	const { change, setup, past, future } = turned;
	return orWhy(model, () => show(model, setup, { past, future }, { look: 'kept', known: knownAfter(change) }));
}

/** How a setup is shown, and what is known of its output. */
interface Showing {
	readonly look: Look;
	readonly known: Known;
}

const knownAfter = (change: Change): Known => ({ changed: changedBy(change) });

/** The model on a setup. Throws a Fault where its layer can't be built, or makes more of the input than numbers hold. */
function show(
	model: Model,
	setup: Setup,
	{ past, future }: Pick<Playground, 'past' | 'future'>,
	{ look, known }: Showing,
	notice?: Notice,
): Next {
	const stage = restage(model.stage, setup, look, known);
	const set = withPlay({ ...forgetLost(model, stage), stage, notice: notice ?? model.notice }, { past, future, names: setup.names });
	return stage.waiting ? applying(set) : [withPlay(set, { applying: undefined }), []];
}

/** A number that is typed or computed for a cell has nowhere to go where the matrix has another shape now. */
function forgetLost(model: Model, stage: Stage): Model {
	const lost = ({ on }: EditedCell): boolean => isLost(on, model.stage, stage);
	const { evaluating } = model.play;
	const overlays = model.overlays.filter(overlay => overlay.kind !== 'cell' || !lost(overlay.cell));
	return evaluating?.target.kind === 'cell' && lost(evaluating.target.cell)
		? withPlay({ ...model, overlays }, { evaluating: undefined })
		: { ...model, overlays };
}

function orWhy(model: Model, act: () => Next): Next {
	return orFault(act, (fault): Next => [withFault(model, fault), []]);
}

/** The layer on the stage is applied on another thread: its output is waited for. */
function applying(model: Model): Next {
	const request = model.play.requests + 1;
	const { input, layer } = model.stage;
	const effect: Effect = { type: 'apply', request, input, spec: layer.spec };
	return [withPlay(model, { requests: request, applying: request }), [effect]];
}

export const withFault = (model: Model, fault: Fault): Model => ({ ...model, notice: { kind: 'fault', fault } });
