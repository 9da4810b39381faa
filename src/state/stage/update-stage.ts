// The stage's own keys.

import { arrowOf } from '../arrows.js';
import type { Command } from '../keys.js';
import type { Effect, Next } from '../message.js';
import type { Model, Reason } from '../model.js';
import { stepAfter } from '../motion.js';
import { putOnTop } from '../overlays/stack.js';
import { turnOn } from '../play/flip.js';
import { stageInView, withStage } from './in-view.js';
import { moveBy, moveFar, moveTo, step, toggleSeen, turnChannel, turnPanel, turnPart, turnZoom } from './move.js';
import { panelSize, type Stage } from './stage.js';
import { nextView } from './turn-view.js';

/** The slowest, the first and the fastest pace, in milliseconds a step. */
export const PACE = { least: 75, usual: 600, most: 2400 };

/** The next model after a command of the stage. Any of them but the pace's stops the playing. */
export function updateStage(model: Model, command: Command): Next {
	switch (command) {
		case 'play':
			return isPlaying(stageInView(model)) ? [rest(model), []] : play(rest(model));
		case 'faster':
			return atPace(model, Math.max(PACE.least, model.pace / 2));
		case 'slower':
			return atPace(model, Math.min(PACE.most, model.pace * 2));
		case 'quit':
			return [model, [{ type: 'quit', status: 0 }]];
		default:
			return [atRest(rest(model), command), []];
	}
}

const isPlaying = ({ playing, flipping }: Stage): boolean => playing !== undefined && flipping === undefined;

function atPace(model: Model, pace: number): Next {
	return [{ ...model, pace }, pace === model.pace ? [] : [{ type: 'settle', habits: { pace } }]];
}

function atRest(model: Model, command: Command): Model {
	const stage = stageInView(model);
	const arrow = arrowOf(command);
	if (arrow !== undefined) {
		return withStage(model, moveBy(stage, ...arrow));
	}
	switch (command) {
		case 'far-up':
			return withStage(model, moveFar(stage, -1, 0));
		case 'far-down':
			return withStage(model, moveFar(stage, 1, 0));
		case 'far-left':
			return withStage(model, moveFar(stage, 0, -1));
		case 'far-right':
			return withStage(model, moveFar(stage, 0, 1));
		case 'zoom':
			return withStage(model, turnZoom(stage));
		case 'next-panel':
			return withStage(model, turnPanel(stage, 1));
		case 'last-panel':
			return withStage(model, turnPanel(stage, -1));
		case 'step':
			return orReason(model, step(stage, 1), 'last-element');
		case 'step-back':
			return orReason(model, step(stage, -1), 'first-element');
		case 'first':
			return withStage(model, moveTo(stage, { row: 0, col: 0 }));
		case 'last':
			return withStage(model, moveTo(stage, lastPlace(stage)));
		case 'show-all':
			return withStage(model, toggleSeen(stage));
		case 'turn-part':
			return withStage(model, turnPart(stage));
		case 'turn-channel':
			return withStage(model, turnChannel(stage));
		case 'turn-view': {
			const { view, reason } = nextView(stage);
			return { ...withStage(model, { ...stage, view }), notice: reason && { kind: 'disabled', reason } };
		}
		case 'first-view':
			return withStage(model, { ...stage, view: 'panels' });
		case 'goto':
			return putOnTop(model, { kind: 'goto', text: '' });
		case 'pick-input':
			return putOnTop(model, { kind: 'picker', list: 'inputs', index: 0 });
		case 'pick-kernel':
			return putOnTop(model, { kind: 'picker', list: 'kernels', index: 0 });
		case 'pick-example':
			return putOnTop(model, { kind: 'picker', list: 'examples', index: 0 });
		default:
			return model;
	}
}

function orReason(model: Model, stage: Stage | undefined, reason: Reason): Model {
	return stage === undefined ? { ...model, notice: { kind: 'disabled', reason } } : withStage(model, stage);
}

function lastPlace(stage: Stage): { row: number; col: number } {
	const { rows, cols } = panelSize(stage, stage.panel);
	return { row: rows - 1, col: cols - 1 };
}

/** Plays from the cursor on; from the first element where the last one is reached. */
function play(model: Model): Next {
	const now = stageInView(model);
	const run = now.runs + 1;
	const stage = step(now, 1) ?? moveTo(now, { row: 0, col: 0 });
	return [withStage(model, { ...stage, playing: run, runs: run }), [tick(run, stepAfter(model))]];
}

/** The model with its stage at rest. */
export function rest(model: Model): Model {
	const stage = stageInView(model);
	return stage.playing === undefined ? model : withStage(model, { ...stage, playing: undefined, flipping: undefined });
}

/** One step of the run that asked for it; a late tick of an older run is nothing. Overlays hold it still. */
export function onTick(model: Model, run: number): Next {
	const now = stageInView(model);
	if (now.playing !== run) {
		return [model, []];
	}
	if (model.overlays.length > 0) {
		return [model, [tick(run, stepAfter(model))]];
	}
	const turned = turnOn(now);
	if (turned !== undefined) {
		return [withStage(model, turned[0]), turned[1]];
	}
	const stage = step(now, 1);
	return stage === undefined ? [rest(model), []] : [withStage(model, stage), [tick(run, stepAfter(model))]];
}

const tick = (run: number, after: number): Effect => ({ type: 'tick', run, after });
