// Sessions that are kept by name: listed, opened, replaced where that is wanted, dropped.

import type { Listed, Next, SessionKept, SessionRead } from '../message.js';
import type { Model } from '../model.js';
import { putOnTop } from '../overlays/stack.js';
import { setTo, withPlay } from './in-play.js';

/** The list of those that are kept lies open; where there are none it is said. */
export function onListed(model: Model, { entries }: Listed): Next {
	const listed = withPlay(model, { sessions: entries });
	if (entries.length === 0) {
		return [{ ...listed, notice: { kind: 'disabled', reason: 'nothing-kept' } }, []];
	}
	const open = model.overlays.some(overlay => overlay.kind === 'picker' && overlay.list === 'sessions');
	return [open ? listed : putOnTop(listed, { kind: 'picker', list: 'sessions', index: 0 }), []];
}

/** A session that was read goes onto the stage; undo goes back to what was there. */
export function onSessionRead(model: Model, { session }: SessionRead): Next {
	const { input, layers, inputName, kernelName } = session;
	const [spec] = layers;
	return spec === undefined
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
			return [putOnTop(model, { kind: 'replace', what: { kind: 'session', name } }), []];
	}
}
