// The one place where state changes: a model and a message in, the next model and what the runtime shall do out.

import { type Binding, bindingOf, modeOf } from './keys.js';
import type { Message, Next } from './message.js';
import type { Model, Overlay } from './model.js';
import { updateGoto, updateHelp, updatePicker } from './overlays/overlays.js';
import { onTick, updateStage } from './stage/update-stage.js';

/** The next model and the effects of a message. Pure: no clock, no disk, no chance. */
export function update(model: Model, message: Message): Next {
	switch (message.type) {
		case 'resize':
			return [{ ...model, size: { columns: message.columns, rows: message.rows } }, []];
		case 'tick':
			return onTick(model, message.run);
		case 'key':
			return onKey({ ...model, notice: undefined }, message.key);
	}
}

function onKey(model: Model, key: string): Next {
	const binding = bindingOf(model, key);
	if (binding === undefined) {
		return modeOf(model) === 'goto' ? [type(model, key), []] : [model, []];
	}
	const reason = binding.disabled?.(model);
	return reason === undefined ? obey(model, binding) : [{ ...model, notice: { kind: 'disabled', reason } }, []];
}

function obey(model: Model, { command }: Binding): Next {
	switch (command) {
		case 'interrupt':
			return [model, [{ type: 'quit', status: 130 }]];
		case 'suspend':
			return [model, [{ type: 'suspend' }]];
		case 'help':
			return [{ ...model, overlays: [...model.overlays, { kind: 'help', top: 0 }] }, []];
		default:
			return toTop(model, model.overlays.at(-1), command);
	}
}

function toTop(model: Model, overlay: Overlay | undefined, command: Binding['command']): Next {
	switch (overlay?.kind) {
		case undefined:
			return updateStage(model, command);
		case 'help':
			return [updateHelp(model, overlay, command), []];
		case 'picker':
			return [updatePicker(model, overlay, command), []];
		case 'goto':
			return [updateGoto(model, overlay, command), []];
	}
}

/** A digit, comma or blank goes into the field that is open; a place is never longer than this. */
function type(model: Model, key: string): Model {
	const top = model.overlays.at(-1);
	const mark = key === 'space' ? ' ' : key;
	if (top?.kind !== 'goto' || !/^[\d, ]$/.test(mark) || top.text.length >= 11) {
		return model;
	}
	return { ...model, overlays: [...model.overlays.slice(0, -1), { ...top, text: top.text + mark }] };
}
