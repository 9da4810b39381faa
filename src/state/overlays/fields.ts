// The fields that are typed into: what each takes, how much of it, and what becomes of it.

import { askForDigitsRate, keepTyped as keepWeightsTyped, openTyped } from '../digits/update-digits.js';
import type { Command } from '../keys.js';
import { ANY_MARK, withoutLast } from '../marks.js';
import type { Next } from '../message.js';
import type { Model, Overlay } from '../model.js';
import { brushTyped, cellTyped, gridTyped, keepTyped, knobTyped, seedTyped, storeTyped } from '../play/typed.js';
import { stageInView, withStage } from '../stage/in-view.js';
import { moveTo } from '../stage/move.js';
import { panelSize } from '../stage/stage.js';
import { planeOf } from '../trainer/plane.js';
import { filterWeights } from '../trainer/trainer.js';
import { askForRate } from '../trainer/update-trainer.js';
import { closeTop, replaceTop } from './stack.js';

/** A field that is typed into. */
export type Field = Extract<Overlay, { readonly text: string }> & { readonly kind: FieldKind };
type FieldKind =
	| 'goto'
	| 'axes'
	| 'rate'
	| 'knob'
	| 'cell'
	| 'matrix'
	| 'brush'
	| 'seed'
	| 'store'
	| 'keep'
	| 'keep-weights'
	| 'open-weights';

interface FieldRules<Kind extends FieldKind> {
	/** Which characters it takes. */
	readonly takes: RegExp;
	/** How many of them. */
	readonly most: number;
	/** What the line breaks of a paste become; blanks where it is not said. */
	readonly breaks?: string;
	/** What is done with the text, the field closed. */
	use(model: Model, text: string, field: Extract<Field, { kind: Kind }>): Next;
}

const DIGITS = /^[\d, ]$/;
const SUM = /^[ -~−]$/;

/** An expression goes through the evaluator, which is asked elsewhere: the runtime. */
const FIELDS: { readonly [Kind in FieldKind]: FieldRules<Kind> } = {
	goto: { takes: DIGITS, most: 11, use: (model, text) => [goTo(model, text), []] },
	axes: { takes: DIGITS, most: 7, use: (model, text) => [turnPlane(model, text), []] },
	rate: { takes: SUM, most: 24, use: (model, text) => (model.trainer === undefined ? askForDigitsRate : askForRate)(model, text) },
	knob: { takes: /^[ -~−×，、]$/, most: 60, use: knobTyped },
	cell: { takes: SUM, most: 200, use: cellTyped },
	matrix: { takes: ANY_MARK, most: 20_000, breaks: '; ', use: gridTyped },
	brush: { takes: SUM, most: 24, use: (model, text) => [brushTyped(model, text), []] },
	seed: { takes: /^\d$/, most: 9, use: seedTyped },
	store: { takes: ANY_MARK, most: 4096, use: storeTyped },
	keep: { takes: ANY_MARK, most: 40, use: keepTyped },
	'keep-weights': { takes: ANY_MARK, most: 4096, use: keepWeightsTyped },
	'open-weights': { takes: ANY_MARK, most: 4096, use: openTyped },
};

/** The field on top, if one is. */
export function fieldOnTop({ overlays }: Model): Field | undefined {
	const top = overlays.at(-1);
	return top !== undefined && top.kind in FIELDS ? (top as Field) : undefined;
}

/** A field: takes its last mark back, is used, or goes. */
export function updateField(model: Model, field: Field, command: Command): Next {
	switch (command) {
		case 'erase':
			return [replaceTop(model, { ...field, text: withoutLast(field.text) }), []];
		case 'choose':
			return rulesOf(field).use(closeTop(model), field.text, field);
		default:
			return [closeTop(model), []];
	}
}

/** The rules of a field; each kind's are for it alone, which a lookup can't tell the compiler. */
const rulesOf = ({ kind }: Field): FieldRules<FieldKind> => FIELDS[kind] as FieldRules<FieldKind>;

/** Keys that stand for another mark: a Chinese input method types its own comma. */
const WRITTEN: Readonly<Record<string, string>> = { space: ' ', '，': ',', '、': ',' };

/** A key that is bound to nothing goes into the field that is open, where the field takes it. */
export function typeInto(model: Model, key: string): Model {
	const field = fieldOnTop(model);
	return field === undefined ? model : withText(model, field, [WRITTEN[key] ?? key]);
}

/** A paste goes there too: in one line, without what the field does not take. */
export function pasteInto(model: Model, field: Field, text: string): Model {
	const { breaks = ' ' } = rulesOf(field);
	const lines = text.split(/[\r\n]+/).map(line => line.trim().replaceAll('\t', ' '));
	return withText(model, field, [...lines.filter(Boolean).join(breaks)]);
}

function withText(model: Model, field: Field, marks: readonly string[]): Model {
	const { takes, most } = rulesOf(field);
	const added = marks.filter(mark => takes.test(mark)).slice(0, Math.max(0, most - [...field.text].length));
	return added.length === 0 ? model : replaceTop(model, { ...field, text: field.text + added.join('') });
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
