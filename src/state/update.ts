// The one place where state changes: a model and a message in, the next model and what the runtime shall do out.

import { holdKey, onAnswerEvaluated, onSaved } from './course/incoming.js';
import { onLoaded } from './course/opening.js';
import { typeAnswer, updateDesk } from './course/update-desk.js';
import { typeSearch, updateHome } from './course/update-home.js';
import { leaveStage, watchGoal } from './course/visit.js';
import { onDigits, onDigitsRate } from './digits/incoming.js';
import { cameFromDigits, returnToDigits } from './digits/unit-on-stage.js';
import { updateDigits } from './digits/update-digits.js';
import { onPoint } from './digits/update-draw.js';
import { bindingOf, type Command } from './keys.js';
import type { Evaluated, Message, Next } from './message.js';
import type { Model, Overlay } from './model.js';
import { fieldOnTop, pasteInto, typeInto, updateField } from './overlays/fields.js';
import { updateConfirm, updatePicker, updateScrolled } from './overlays/overlays.js';
import { putOnTop } from './overlays/stack.js';
import { onApplied, onCopied, onFailed, onGridRead, onNumber, onStored } from './play/incoming.js';
import { onListed, onSessionKept, onSessionRead } from './play/kept.js';
import { updateSheet } from './play/sheet.js';
import { pasteOnStage, typeOnStage, updatePlayground } from './play/update-play.js';
import { onPress, onWheel } from './pointing/update-pointing.js';
import { enterStack, onStackApplied, returnToStack } from './stack/doors.js';
import { cameFromStack } from './stack/on-stage.js';
import { updateStack } from './stack/update-stack.js';
import { onTick } from './stage/update-stage.js';
import { onEpochs, onEvaluated, onMeasured, onWait } from './trainer/incoming.js';
import { openOnStage, updateTrainer } from './trainer/update-trainer.js';

/** The next model and the effects of a message. Pure: no clock, no disk, no chance. */
export function update(model: Model, message: Message): Next {
	return watchGoal(answer(model, message));
}

function answer(model: Model, message: Message): Next {
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
			return (
				onNumber(model, message) ??
				onDigitsRate(model, message) ??
				(model.trainer === undefined ? onAnswer(model, message) : onEvaluated(model, message))
			);
		case 'loaded':
			return onLoaded(model, message);
		case 'saved':
			return onSaved(model, message);
		case 'failed':
			return onFailed(model, message);
		case 'applied':
			return onApplied(model, message);
		case 'stack-applied':
			return onStackApplied(model, message);
		case 'grid-read':
			return onGridRead(model, message);
		case 'stored':
			return onStored(model, message);
		case 'copied':
			return onCopied(model, message);
		case 'listed':
			return onListed(model, message);
		case 'session-read':
			return onSessionRead(model, message);
		case 'session-kept':
			return onSessionKept(model, message);
		case 'digits-opened':
		case 'digits-trained':
		case 'digits-examined':
		case 'digits-kept':
		case 'digits-failed':
			return onDigits(model, message);
		case 'point':
			return onPoint({ ...model, notice: undefined }, message);
		case 'press':
			return onPress({ ...model, notice: undefined }, message.spot, obey);
		case 'wheel':
			return onWheel({ ...model, notice: undefined }, message.by, obey);
		case 'paste':
			return onPaste({ ...model, notice: undefined }, message.text);
		case 'key':
			return onKey({ ...model, notice: undefined }, message.key);
	}
}

/** What a typed answer came to, and then the keys that were typed after it. */
function onAnswer(model: Model, message: Evaluated): Next {
	const { next, keys } = onAnswerEvaluated(model, message);
	return keys.reduce(([before, effects]: Next, key): Next => {
		const [after, more] = update(before, { type: 'key', key });
		return [after, [...effects, ...more]];
	}, next);
}

function onKey(model: Model, key: string): Next {
	const held = key.startsWith('ctrl+') ? undefined : holdKey(model, key);
	if (held !== undefined) {
		return [held, []];
	}
	const binding = bindingOf(model, key);
	if (binding === undefined) {
		return [typeKey(model, key), []];
	}
	const reason = binding.disabled?.(model);
	return reason === undefined ? obey(model, binding.command) : [{ ...model, notice: { kind: 'disabled', reason } }, []];
}

/** A key that is bound to nothing goes into what is open: a field, an answer, a search. */
function typeKey(model: Model, key: string): Model {
	const { overlays, trainer, room, course } = model;
	if (overlays.length > 0 || trainer !== undefined) {
		return typeInto(model, key);
	}
	switch (room) {
		case 'home':
			return typeSearch(model, key);
		case 'desk':
			return course.desk === undefined ? model : typeAnswer(model, course.desk, key);
		case 'stage':
			return typeOnStage(model, key);
		case 'stack':
		case 'digits':
			return model;
	}
}

/** A paste goes into the field that is open, or onto the stage; as keys it would be a storm of commands. */
function onPaste(model: Model, text: string): Next {
	const field = fieldOnTop(model);
	if (field !== undefined) {
		return [pasteInto(model, field, text), []];
	}
	return model.overlays.length === 0 && model.trainer === undefined && model.room === 'stage' ? pasteOnStage(model, text) : [model, []];
}

function obey(model: Model, command: Command): Next {
	switch (command) {
		case 'interrupt':
			return [model, [{ type: 'quit', status: 130 }]];
		case 'suspend':
			return [model, [{ type: 'suspend' }]];
		case 'help':
			return [putOnTop(model, { kind: 'help', top: 0 }), []];
		case 'mouse':
			return turnMouse(model);
		default:
			return toTop(model, model.overlays.at(-1), command);
	}
}

/** The mouse asked for, or given back to the terminal; so it is kept for the next time. */
function turnMouse(model: Model): Next {
	const mouse = !model.mouse;
	return [{ ...model, mouse, notice: { kind: 'mouse', on: mouse } }, [{ type: 'settle', habits: { mouse } }]];
}

function toTop(model: Model, overlay: Overlay | undefined, command: Command): Next {
	if (overlay === undefined) {
		return toScreen(model, command);
	}
	switch (overlay.kind) {
		case 'help':
		case 'text':
			return [updateScrolled(model, overlay, command), []];
		case 'picker':
			return updatePicker(model, overlay, command);
		case 'knobs':
			return updateSheet(model, overlay, command);
		case 'confirm':
		case 'replace':
		case 'drop':
		case 'begin-anew':
			return updateConfirm(model, overlay, command);
		default:
			return updateField(model, overlay, command);
	}
}

function toScreen(model: Model, command: Command): Next {
	const { trainer, room, course } = model;
	if (trainer !== undefined) {
		return updateTrainer(model, trainer, command);
	}
	switch (room) {
		case 'home':
			return updateHome(model, command);
		case 'desk':
			return course.desk === undefined ? updateHome(model, command) : updateDesk(model, course.desk, command);
		case 'stage':
			return toStage(model, command);
		case 'stack':
			return model.stack === undefined ? enterStack(model) : updateStack(model, model.stack, command);
		case 'digits':
			return model.digits === undefined ? [model, []] : updateDigits(model, model.digits, command);
	}
}

function toStage(model: Model, command: Command): Next {
	switch (command) {
		case 'train':
			return openOnStage(model);
		case 'stack':
			return enterStack(model);
		case 'leave':
			return leave(model);
		default:
			return updatePlayground(model, command);
	}
}

/** Back where the stage was opened: the stack, the digits, the desk, or home. */
function leave(model: Model): Next {
	if (cameFromStack(model)) {
		return returnToStack(model);
	}
	return cameFromDigits(model) ? returnToDigits(model) : leaveStage(model);
}
