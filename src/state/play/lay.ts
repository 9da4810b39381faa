// Another stage laid in the place of the playground's: a layer of a lesson, a row of the stack.

import type { Model } from '../model.js';
import type { Stage } from '../stage/stage.js';
import { remembered } from './history.js';
import { setupOf, withPlay } from './in-play.js';
import { NO_NAMES } from './setup.js';

/** The model with another stage, at rest and as it is looked at there; undo goes back to the layer that was there before. */
export function layOut(model: Model, stage: Stage): Model {
	const { input, layer, example } = stage;
	const after = { input, spec: layer.spec, example, names: NO_NAMES };
	const past = remembered(model.play.past, { kind: 'setup', before: setupOf(model), after });
	const laid = { ...model, stage: { ...stage, runs: Math.max(model.stage.runs, stage.runs) } };
	return withPlay(laid, { names: NO_NAMES, past, future: [], applying: undefined, evaluating: undefined, reading: undefined });
}
