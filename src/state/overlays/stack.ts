// Overlays lie on the screen one upon the other: this is all that can be done to the pile.

import type { Model, Overlay, Room } from '../model.js';

/** The model with one more overlay on top. */
export function putOnTop(model: Model, overlay: Overlay): Model {
	return { ...model, overlays: [...model.overlays, overlay] };
}

/**
 * The model with what an answer lays over the stage, or another room; undefined where that is not in view, or something was opened in the meantime:
 * keys that are meant for that shall not answer a question.
 */
export function layOver(model: Model, overlay: Overlay, room: Room = 'stage'): Model | undefined {
	const isFree = model.room === room && model.trainer === undefined && model.overlays.length === 0;
	return isFree ? putOnTop(model, overlay) : undefined;
}

/** The model without its topmost overlay. */
export function closeTop(model: Model): Model {
	return { ...model, overlays: model.overlays.slice(0, -1) };
}

/** The model with another overlay in the place of the topmost. */
export function replaceTop(model: Model, overlay: Overlay): Model {
	return putOnTop(closeTop(model), overlay);
}
