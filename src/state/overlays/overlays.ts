// The overlays' own keys: what lies on top of the screen, chooses something, and goes.

import { EXAMPLES } from '../../core/examples.js';
import { KERNELS } from '../../core/kernels.js';
import { LAYER_KINDS } from '../../core/layer-kinds.js';
import { SAMPLES } from '../../core/samples.js';
import { STACKS } from '../../core/stacks.js';
import { begin, keepAt } from '../digits/update-digits.js';
import { type Command, KEYS, modeOf } from '../keys.js';
import type { Next } from '../message.js';
import { COPY_NAMES, type Model, type Overlay, type PickerList } from '../model.js';
import { pickExample, pickInput, pickKernel } from '../play/pick.js';
import { keep, store } from '../play/typed.js';
import { pickForStack } from '../stack/update-stack.js';
import { closeTop, putOnTop, replaceTop } from './stack.js';

type Of<Kind extends Overlay['kind']> = Extract<Overlay, { kind: Kind }>;

/** What scrolls: the help, a text that was copied. The screen that draws it stops at its end. */
export function updateScrolled(model: Model, overlay: Extract<Overlay, { top: number }>, command: Command): Model {
	const page = Math.max(1, model.size.rows - AROUND_TEXT);
	const most = overlay.kind === 'help' ? KEYS[modeOf(closeTop(model))].length : MOST_SCROLLED;
	const scrolled = (by: number): Model => replaceTop(model, { ...overlay, top: Math.max(0, Math.min(overlay.top + by, most)) });
	switch (command) {
		case 'up':
			return scrolled(-1);
		case 'down':
			return scrolled(1);
		case 'far-up':
			return scrolled(-page);
		case 'far-down':
			return scrolled(page);
		default:
			return closeTop(model);
	}
}

/** No text that is copied has more lines than that on any screen; no help more than keys. */
const MOST_SCROLLED = 2000;
/** Lines that are no text, and one that is seen before and after. */
const AROUND_TEXT = 8;

/** What a list is made of: how long it is, and what becomes of the entry that is chosen. */
interface ListRules {
	readonly length: (model: Model) => number;
	readonly choose: (model: Model, index: number) => Next;
}

const LISTS: Readonly<Record<PickerList, ListRules>> = {
	inputs: { length: () => SAMPLES.length, choose: pickInput },
	kernels: { length: () => KERNELS.length, choose: pickKernel },
	examples: { length: () => EXAMPLES.length, choose: pickExample },
	copies: { length: () => COPY_NAMES.length, choose: copy },
	stacks: { length: () => STACKS.length, choose: (model, index) => [pickForStack(model, 'stacks', index), []] },
	layers: { length: () => LAYER_KINDS.length, choose: (model, index) => [pickForStack(model, 'layers', index), []] },
	sessions: { length: ({ play }) => play.sessions?.length ?? 0, choose: openSession },
};

function copy(model: Model, index: number): Next {
	const what = COPY_NAMES[index];
	const { input, layer } = model.stage;
	return what === undefined ? [model, []] : [model, [{ type: 'copy', what, input, layer, names: model.play.names }]];
}

function openSession(model: Model, index: number): Next {
	const entry = model.play.sessions?.[index];
	if (entry === undefined) {
		return [model, []];
	}
	return 'fault' in entry
		? [{ ...model, notice: { kind: 'fault', fault: entry.fault } }, []]
		: [model, [{ type: 'open-session', name: entry.name }]];
}

/** The picker: the entry under the cursor goes onto the stage, or says why it can't. */
export function updatePicker(model: Model, overlay: Of<'picker'>, command: Command): Next {
	const rules = LISTS[overlay.list];
	const last = rules.length(model) - 1;
	const at = (index: number): Next => [replaceTop(model, { ...overlay, index: Math.max(0, Math.min(index, last)) }), []];
	switch (command) {
		case 'up':
			return at(overlay.index - 1);
		case 'down':
			return at(overlay.index + 1);
		case 'first':
			return at(0);
		case 'last':
			return at(last);
		case 'choose':
			return rules.choose(closeTop(model), overlay.index);
		case 'drop':
			return askToDrop(model, overlay);
		case 'type-own':
			return [putOnTop(closeTop(model), { kind: 'matrix', role: overlay.list === 'kernels' ? 'kernel' : 'input', text: '' }), []];
		default:
			return [closeTop(model), []];
	}
}

/** A session that is kept can be dropped; nothing else that is listed can. */
function askToDrop(model: Model, { list, index }: Of<'picker'>): Next {
	const entry = list === 'sessions' ? model.play.sessions?.[index] : undefined;
	return entry === undefined ? [model, []] : [putOnTop(model, { kind: 'drop', name: entry.name }), []];
}

type Question = Of<'confirm'> | Of<'replace'> | Of<'drop'> | Of<'begin-anew'>;

/** What is asked before something is lost: it is done, or not. */
export function updateConfirm(model: Model, overlay: Question, command: Command): Next {
	const closed = closeTop(model);
	return command === 'choose' ? confirmed(closed, overlay) : [closed, []];
}

function confirmed(model: Model, overlay: Question): Next {
	switch (overlay.kind) {
		case 'confirm':
			return [model, [{ type: 'record', events: [{ kind: 'forget', lesson: overlay.lesson }] }]];
		case 'drop':
			return [model, [{ type: 'drop-session', name: overlay.name }]];
		case 'begin-anew':
			return model.digits === undefined ? [model, []] : begin(model, model.digits, overlay.by);
		case 'replace':
			return replace(model, overlay.what);
	}
}

function replace(model: Model, what: Of<'replace'>['what']): Next {
	switch (what.kind) {
		case 'file':
			return store(model, what.on, what.path, true);
		case 'session':
			return keep(model, what.name, true);
		case 'weights':
			return keepAt(model, what.path, true);
	}
}
