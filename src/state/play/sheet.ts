// The sheet of knobs that lies under the matrices: one knob is chosen, and turned or typed.

import type { Command } from '../keys.js';
import type { Next } from '../message.js';
import type { Model, Overlay } from '../model.js';
import { closeTop, putOnTop, replaceTop } from '../overlays/stack.js';
import { turnPanel } from '../stage/move.js';
import { setupOf, turnBack } from './in-play.js';
import type { Knob } from './knobs/knob.js';
import { knobsOf, turnOnce } from './knobs/table.js';

type Sheet = Extract<Overlay, { kind: 'knobs' }>;

/** The knobs of the layer, and the one that is chosen: another layer may have fewer. */
export function knobChosen(model: Model, { index }: Sheet): { readonly knobs: readonly Knob[]; readonly at: number; readonly knob: Knob } {
	const knobs = knobsOf(setupOf(model));
	const at = Math.min(index, knobs.length - 1);
	return { knobs, at, knob: knobs[at] as Knob };
}

/** The next model after a command of the sheet. */
export function updateSheet(model: Model, sheet: Sheet, command: Command): Next {
	const { knobs, at, knob } = knobChosen(model, sheet);
	const choose = (index: number): Next => [replaceTop(model, { ...sheet, index: (index + knobs.length) % knobs.length }), []];
	switch (command) {
		case 'up':
			return choose(at - 1);
		case 'down':
			return choose(at + 1);
		case 'turn-down':
			return turnOnce(model, knob, -1);
		case 'turn-up':
			return turnOnce(model, knob, 1);
		case 'type-value':
			return [putOnTop(model, { kind: 'knob', name: knob.name, text: '' }), []];
		case 'undo':
		case 'redo':
			return turnBack(model, command) ?? [model, []];
		case 'next-panel':
			return [{ ...model, stage: turnPanel(model.stage, 1) }, []];
		case 'last-panel':
			return [{ ...model, stage: turnPanel(model.stage, -1) }, []];
		default:
			return [closeTop(model), []];
	}
}
