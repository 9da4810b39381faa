// The stage's own keys.

import type { Command } from '../keys.js';
import type { Effect, Next } from '../message.js';
import type { Model, Reason } from '../model.js';
import { putOnTop } from '../overlays/stack.js';
import { type Knob, turnKnob } from './change.js';
import { moveBy, moveTo, step, toggleSeen, turnChannel, turnPanel, turnPart } from './move.js';
import { panelSize, type Stage } from './stage.js';

/** The slowest and the fastest pace, in milliseconds a step. */
const PACE = { least: 75, most: 2400 };

/** The next model after a command of the stage. Any of them but the pace's stops the playing. */
export function updateStage(model: Model, command: Command): Next {
	switch (command) {
		case 'play':
			return model.stage.playing === undefined ? play(model) : [rest(model), []];
		case 'faster':
			return [{ ...model, pace: Math.max(PACE.least, model.pace / 2) }, []];
		case 'slower':
			return [{ ...model, pace: Math.min(PACE.most, model.pace * 2) }, []];
		case 'quit':
			return [model, [{ type: 'quit', status: 0 }]];
		default:
			return [atRest(rest(model), command), []];
	}
}

function atRest(model: Model, command: Command): Model {
	const { stage } = model;
	switch (command) {
		case 'up':
			return { ...model, stage: moveBy(stage, -1, 0) };
		case 'down':
			return { ...model, stage: moveBy(stage, 1, 0) };
		case 'left':
			return { ...model, stage: moveBy(stage, 0, -1) };
		case 'right':
			return { ...model, stage: moveBy(stage, 0, 1) };
		case 'next-panel':
			return { ...model, stage: turnPanel(stage, 1) };
		case 'last-panel':
			return { ...model, stage: turnPanel(stage, -1) };
		case 'step':
			return orReason(model, step(stage, 1), 'last-element');
		case 'step-back':
			return orReason(model, step(stage, -1), 'first-element');
		case 'first':
			return { ...model, stage: moveTo(stage, { row: 0, col: 0 }) };
		case 'last':
			return { ...model, stage: moveTo(stage, lastPlace(stage)) };
		case 'show-all':
			return { ...model, stage: toggleSeen(stage) };
		case 'turn-part':
			return { ...model, stage: turnPart(stage) };
		case 'turn-channel':
			return { ...model, stage: turnChannel(stage) };
		case 'goto':
			return putOnTop(model, { kind: 'goto', text: '' });
		case 'pick-input':
			return putOnTop(model, { kind: 'picker', list: 'inputs', index: 0 });
		case 'pick-kernel':
			return putOnTop(model, { kind: 'picker', list: 'kernels', index: 0 });
		case 'pick-example':
			return putOnTop(model, { kind: 'picker', list: 'examples', index: 0 });
		case 'padding':
		case 'stride':
		case 'dilation':
		case 'mode':
			return turn(model, command);
		default:
			return model;
	}
}

function turn(model: Model, knob: Knob): Model {
	return orReason(model, turnKnob(model.stage, knob), 'nothing-fits');
}

function orReason(model: Model, stage: Stage | undefined, reason: Reason): Model {
	return stage === undefined ? { ...model, notice: { kind: 'disabled', reason } } : { ...model, stage };
}

function lastPlace(stage: Stage): { row: number; col: number } {
	const { rows, cols } = panelSize(stage, stage.panel);
	return { row: rows - 1, col: cols - 1 };
}

/** Plays from the cursor on; from the first element where the last one is reached. */
function play(model: Model): Next {
	const run = model.stage.runs + 1;
	const stage = step(model.stage, 1) ?? moveTo(model.stage, { row: 0, col: 0 });
	return [{ ...model, stage: { ...stage, playing: run, runs: run } }, [tick(run, model.pace)]];
}

function rest(model: Model): Model {
	return model.stage.playing === undefined ? model : { ...model, stage: { ...model.stage, playing: undefined } };
}

/** One step of the run that asked for it; a late tick of an older run is nothing. Overlays hold it still. */
export function onTick(model: Model, run: number): Next {
	if (model.stage.playing !== run) {
		return [model, []];
	}
	if (model.overlays.length > 0) {
		return [model, [tick(run, model.pace)]];
	}
	const stage = step(model.stage, 1);
	return stage === undefined ? [rest(model), []] : [{ ...model, stage }, [tick(run, model.pace)]];
}

const tick = (run: number, after: number): Effect => ({ type: 'tick', run, after });
