// Sessions that are kept by name: listed, opened, replaced where that is wanted, dropped.

import type { Listed, Next, SessionKept, SessionRead } from '../message.js';
import type { Model, Overlay } from '../model.js';
import { layOver } from '../overlays/stack.js';
import { setTo, withFault, withPlay } from './in-play.js';
import { leftAlone } from './incoming.js';

/** The list of those that are kept lies open; where there are none it is said. */
export function onListed(model: Model, { entries }: Listed): Next {
	const listed = withPlay(
		{ ...model, overlays: model.overlays.flatMap(overlay => stillOpen(overlay, entries.length)) },
		{ sessions: entries },
	);
	if (entries.length === 0) {
		return [{ ...listed, notice: { kind: 'disabled', reason: 'nothing-kept' } }, []];
	}
	return [layOver(listed, { kind: 'picker', list: 'sessions', index: 0 }) ?? listed, []];
}

/** The list that lies open already has become shorter, or there is nothing in it. */
function stillOpen(overlay: Overlay, count: number): readonly Overlay[] {
	if (overlay.kind !== 'picker' || overlay.list !== 'sessions') {
		return [overlay];
	}
	return count === 0 ? [] : [{ ...overlay, index: Math.min(overlay.index, count - 1) }];
}

/** A session that was read goes onto the stage; undo goes back to what was there. */
export function onSessionRead(model: Model, { session }: SessionRead): Next {
	const { input, layers, inputName, kernelName } = session;
	const [spec] = layers;
	return spec === undefined || model.trainer !== undefined
		? [model, []]
		: setTo(model, { input, spec, example: undefined, names: { input: inputName, kernel: kernelName } });
}

/** A session was kept or dropped; or one of its name is there, and it is asked whether it shall be replaced. */
export function onSessionKept(model: Model, { name, outcome }: SessionKept): Next {
	switch (outcome) {
		case 'kept':
			return [{ ...model, notice: { kind: 'kept', name } }, []];
		case 'dropped':
			return [{ ...model, notice: { kind: 'dropped', name } }, [{ type: 'list-sessions' }]];
		case 'exists':
			return [layOver(model, { kind: 'replace', what: { kind: 'session', name } }) ?? withFault(model, leftAlone(name)), []];
	}
}
