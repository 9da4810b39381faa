// The one place where state changes: a model and a message in, the next model and what the runtime shall do out.

import { type Binding, bindingOf } from './keys.js';
import type { Message, Next } from './message.js';
import type { Model, Overlay } from './model.js';
import { typeInto, updateField, updateHelp, updatePicker } from './overlays/overlays.js';
import { putOnTop } from './overlays/stack.js';
import { onTick, updateStage } from './stage/update-stage.js';
import { onEpochs, onEvaluated, onMeasured, onWait } from './trainer/incoming.js';
import { openOnStage, updateTrainer } from './trainer/update-trainer.js';

/** The next model and the effects of a message. Pure: no clock, no disk, no chance. */
export function update(model: Model, message: Message): Next {
	switch (message.type) {
		case 'resize':
			return [{ ...model, size: { columns: message.columns, rows: message.rows } }, []];
		case 'tick':
			return onTick(model, message.run);
		case 'waited':
			return onWait(model, message.request);
		case 'trained':
			return onEpochs(model, message);
		case 'measured':
			return onMeasured(model, message);
		case 'evaluated':
			return onEvaluated(model, message);
		case 'key':
			return onKey({ ...model, notice: undefined }, message.key);
	}
}

function onKey(model: Model, key: string): Next {
	const binding = bindingOf(model, key);
	if (binding === undefined) {
		return [typeInto(model, key), []];
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
			return [putOnTop(model, { kind: 'help', top: 0 }), []];
		default:
			return toTop(model, model.overlays.at(-1), command);
	}
}

function toTop(model: Model, overlay: Overlay | undefined, command: Binding['command']): Next {
	switch (overlay?.kind) {
		case undefined:
			return toScreen(model, command);
		case 'help':
			return [updateHelp(model, overlay, command), []];
		case 'picker':
			return [updatePicker(model, overlay, command), []];
		case 'goto':
		case 'rate':
		case 'axes':
			return updateField(model, overlay, command);
	}
}

function toScreen(model: Model, command: Binding['command']): Next {
	if (model.trainer !== undefined) {
		return updateTrainer(model, model.trainer, command);
	}
	return command === 'train' ? openOnStage(model) : updateStage(model, command);
}
