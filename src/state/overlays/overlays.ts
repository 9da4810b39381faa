// The overlays' own keys: what lies on top of the screen, chooses something, and goes.

import { EXAMPLES } from '../../core/examples.js';
import { orFault } from '../../core/fault.js';
import { KERNELS } from '../../core/kernels.js';
import { LAYER_KINDS } from '../../core/layer-kinds.js';
import { SAMPLES } from '../../core/samples.js';
import { STACKS } from '../../core/stacks.js';
import type { Command } from '../keys.js';
import type { Next } from '../message.js';
import type { Model, Overlay, PickerList } from '../model.js';
import { pickForStack } from '../stack/update-stack.js';
import { pick } from '../stage/change.js';
import { stageInView, withStage } from '../stage/in-view.js';
import { moveTo } from '../stage/move.js';
import { panelSize } from '../stage/stage.js';
import { planeOf } from '../trainer/plane.js';
import { filterWeights } from '../trainer/trainer.js';
import { askForRate } from '../trainer/update-trainer.js';
import { closeTop, replaceTop } from './stack.js';

type Of<Kind extends Overlay['kind']> = Extract<Overlay, { kind: Kind }>;

const LENGTHS: Record<PickerList, number> = {
	inputs: SAMPLES.length,
	kernels: KERNELS.length,
	examples: EXAMPLES.length,
	stacks: STACKS.length,
	layers: LAYER_KINDS.length,
};

/** The help: scrolls, closes. The screen that draws it stops at its end. */
export function updateHelp(model: Model, overlay: Of<'help'>, command: Command): Model {
	switch (command) {
		case 'up':
			return replaceTop(model, { ...overlay, top: Math.max(0, overlay.top - 1) });
		case 'down':
			return replaceTop(model, { ...overlay, top: Math.min(overlay.top + 1, 99) });
		default:
			return closeTop(model);
	}
}

/** The picker: the entry under the cursor goes onto the stage, or says why it can't. */
export function updatePicker(model: Model, overlay: Of<'picker'>, command: Command): Model {
	const last = LENGTHS[overlay.list] - 1;
	const at = (index: number): Model => replaceTop(model, { ...overlay, index: Math.min(Math.max(index, 0), last) });
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
			return choose(model, overlay);
		default:
			return closeTop(model);
	}
}

function choose(model: Model, { list, index }: Of<'picker'>): Model {
	if (list === 'stacks' || list === 'layers') {
		return pickForStack(closeTop(model), list, index);
	}
	return orFault(
		(): Model => ({ ...closeTop(model), stage: pick(model.stage, list, index) }),
		(fault): Model => ({ ...closeTop(model), notice: { kind: 'fault', fault } }),
	);
}

/** What is asked before a lesson's progress is forgotten. */
export function updateConfirm(model: Model, { lesson }: Of<'confirm'>, command: Command): Next {
	return [closeTop(model), command === 'choose' ? [{ type: 'record', events: [{ kind: 'forget', lesson }] }] : []];
}

/** A field that is typed into. */
type Field = Extract<Overlay, { readonly text: string }>;

/** What each field takes, how much of it, and what becomes of it. A rate may be a sum such as 1/36: the runtime is asked for it. */
const FIELDS: Readonly<
	Record<Field['kind'], { readonly takes: RegExp; readonly most: number; readonly use: (model: Model, text: string) => Next }>
> = {
	goto: { takes: /^[\d, ]$/, most: 11, use: (model, text) => [goTo(model, text), []] },
	axes: { takes: /^[\d, ]$/, most: 7, use: (model, text) => [turnPlane(model, text), []] },
	rate: { takes: /^[ -~]$/, most: 24, use: askForRate },
};

/** A field: takes its last mark back, is used, or goes. */
export function updateField(model: Model, overlay: Field, command: Command): Next {
	switch (command) {
		case 'erase':
			return [replaceTop(model, { ...overlay, text: overlay.text.slice(0, -1) }), []];
		case 'choose':
			return FIELDS[overlay.kind].use(closeTop(model), overlay.text);
		default:
			return [closeTop(model), []];
	}
}

/** The axes of the loss surface: two weights by their numbers. */
function turnPlane(model: Model, text: string): Model {
	const { trainer } = model;
	const [across, up, ...more] = numbersIn(text);
	if (trainer === undefined || across === undefined) {
		return model;
	}
	const weights = filterWeights(trainer);
	const plane = up === undefined || more.length > 0 ? undefined : planeOf(across, up, weights);
	return plane === undefined ? { ...model, notice: { kind: 'plane-range', weights } } : { ...model, trainer: { ...trainer, plane } };
}

const numbersIn = (text: string): number[] => text.split(/[, ]+/).filter(Boolean).map(Number);

/** Keys that stand for another mark: a Chinese input method types its own comma. */
const WRITTEN: Readonly<Record<string, string>> = { space: ' ', '，': ',', '、': ',' };

/** A key that is bound to nothing goes into the field that is open, where the field takes it. */
export function typeInto(model: Model, key: string): Model {
	const top = model.overlays.at(-1);
	if (top === undefined || !('text' in top)) {
		return model;
	}
	const mark = WRITTEN[key] ?? key;
	const { takes, most } = FIELDS[top.kind];
	return takes.test(mark) && top.text.length < most ? replaceTop(model, { ...top, text: top.text + mark }) : model;
}

/** To a cell: `row, column`, or the number of an element in reading order. */
function goTo(model: Model, text: string): Model {
	const stage = stageInView(model);
	const { rows, cols } = panelSize(stage, stage.panel);
	const numbers = numbersIn(text);
	const [first, second] = numbers;
	if (first === undefined) {
		return model;
	}
	const place = second === undefined ? { row: Math.floor(first / cols), col: first % cols } : { row: first, col: second };
	if (numbers.length > 2 || place.row >= rows || place.col >= cols) {
		return { ...model, notice: { kind: 'goto-range', rows, cols } };
	}
	return withStage(model, moveTo(stage, place));
}
