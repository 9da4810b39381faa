// The mouse: a press puts the cursor where it points, a second one is Enter where that is harmless, the wheel goes up and down as the
// arrows do. Where the keys would wait, so does the mouse.

import { isWaiting } from '../course/incoming.js';
import { type Binding, type Command, KEYS, modeOf } from '../keys.js';
import type { Next } from '../message.js';
import type { Model } from '../model.js';
import type { Spot } from './spot.js';
import { rulesOf } from './spots.js';
import type { Obey } from './walk.js';

/** Whether a spot can be pointed at on what lies on top now. */
export const isOpen = (model: Model, spot: Spot): boolean => rulesOf(spot).modes.includes(modeOf(model)) && !isWaiting(model);

/** The cursor at a spot; a press where it is already does what Enter does there. */
export function onPress(model: Model, spot: Spot, obey: Obey): Next {
	if (!isOpen(model, spot)) {
		return [model, []];
	}
	const { go, press } = rulesOf(spot);
	return go(model, spot, obey) ?? byKey(model, press, obey);
}

/** Where the arrows draw, the wheel would draw. */
const DRAWN_ON = 'digits-draw';

/** A notch of the wheel: a step of the cursor, or a line of a text. */
export function onWheel(model: Model, by: 1 | -1, obey: Obey): Next {
	return modeOf(model) === DRAWN_ON || isWaiting(model) ? [model, []] : byKey(model, [by > 0 ? 'down' : 'up'], obey);
}

/** The first of these commands that has a key now. One that can't be had says nothing: nobody asked for it by name. */
function byKey(model: Model, commands: readonly Command[], obey: Obey): Next {
	const bindings = KEYS[modeOf(model)];
	const found = commands.flatMap((command): readonly Binding[] => bindings.filter(binding => binding.command === command))[0];
	return found === undefined || found.disabled?.(model) !== undefined ? [model, []] : obey(model, found.command);
}

/**
 * Whether the terminal shall report its mouse: where it was switched on, and where a digit is drawn. Not over a text that found no clipboard:
 * that is there to be marked, which is then the terminal's own affair again.
 */
export function wantsMouse(model: Model): boolean {
	const top = model.overlays.at(-1);
	const isToBeMarked = top?.kind === 'text' && top.where !== 'clipboard';
	return modeOf(model) === DRAWN_ON || (model.mouse && !isToBeMarked);
}
