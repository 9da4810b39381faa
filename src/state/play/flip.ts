// True convolution turns its kernel by 180 degrees before it slides. The turn is shown: first the columns change places, then the rows; with
// reduced motion both at once.

import type { Effect, Next } from '../message.js';
import type { Model } from '../model.js';
import { turnsSlowly } from '../motion.js';
import { isFlipped, type Stage } from '../stage/stage.js';
import { turnRound } from './knobs/table.js';

/** Milliseconds for each half of the turn. */
const HALF = 450;

/** The other mode, and the turn of the kernel that it takes. */
export function turnMode(model: Model): Next {
	const [turned, effects] = turnRound(model, 'mode');
	if (!turnsSlowly(model) || isFlipped(turned.stage.layer) === isFlipped(model.stage.layer)) {
		return [turned, effects];
	}
	const run = turned.stage.runs + 1;
	return [{ ...turned, stage: { ...turned.stage, flipping: 'before', playing: run, runs: run } }, [...effects, later(run)]];
}

/** The turn one half further; undefined where none is under way. */
export function turnOn(stage: Stage): readonly [Stage, readonly Effect[]] | undefined {
	const { flipping, playing } = stage;
	if (flipping === undefined || playing === undefined) {
		return undefined;
	}
	return flipping === 'before'
		? [{ ...stage, flipping: 'half' }, [later(playing)]]
		: [{ ...stage, flipping: undefined, playing: undefined }, []];
}

const later = (run: number): Effect => ({ type: 'tick', run, after: HALF });
