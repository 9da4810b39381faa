// What becomes of the texts that are typed into the playground's fields.

import { Fault } from '../../core/fault.js';
import { channelOf } from '../../core/grid.js';
import { kernelOf } from '../../core/kernel.js';
import type { Next } from '../message.js';
import type { MatrixRole, Model, Overlay } from '../model.js';
import type { Panel, Stage } from '../stage/stage.js';
import { compute, fillAtRandom, numberTyped, putText } from './edit.js';
import { withFault, withPlay } from './in-play.js';
import { sessionOf } from './kept.js';
import { isListed } from './knobs/knob.js';
import { knobNamed, typeValue } from './knobs/table.js';
import { namedMatrix, putInput, putKernel } from './pick.js';

type Of<Kind extends Overlay['kind']> = Extract<Overlay, { kind: Kind }>;

/** A cell's number. Nothing typed leaves it as it is. */
export function cellTyped(model: Model, text: string, { cell }: Of<'cell'>): Next {
	return text.trim() === '' ? [model, []] : putText(model, cell, text);
}

export function knobTyped(model: Model, text: string, { name }: Of<'knob'>): Next {
	if (text.trim() === '') {
		return [model, []];
	}
	const knob = knobNamed(name);
	return knob.computes && !isListed(text) ? compute(model, text.trim(), { kind: 'knob', name }) : typeValue(model, knob, text);
}

/** A whole matrix as a GRID: a name at once, anything else when it is read. */
export function gridTyped(model: Model, text: string, { role }: Of<'matrix'>): Next {
	const trimmed = text.trim();
	if (trimmed === '') {
		return [model, []];
	}
	const named = namedMatrix(role, trimmed);
	if (named === undefined) {
		return askForGrid(model, role, 'typed', trimmed);
	}
	return role === 'input' ? putInput(model, named, trimmed) : putKernel(model, kernelOf([named]), trimmed);
}

/** A matrix is read on another thread: what was asked for before it is late from now on. */
export function askForGrid(model: Model, role: MatrixRole, from: 'typed' | 'pasted', text: string): Next {
	const request = model.play.requests + 1;
	return [withPlay(model, { requests: request, reading: request }), [{ type: 'read-grid', request, role, from, text }]];
}

/** The value that the brush paints. */
export function brushTyped(model: Model, text: string): Model {
	const value = numberTyped(text);
	return value === undefined
		? { ...model, notice: { kind: 'not-a-number', text } }
		: withPlay(model, { brush: { ...model.play.brush, value } });
}

export function seedTyped(model: Model, text: string): Next {
	return text === '' ? [model, []] : fillAtRandom(model, Number(text));
}

/** The matrix that was in use goes into a file; what is there already is not replaced unasked. */
export function storeTyped(model: Model, text: string, { on }: Of<'store'>): Next {
	const path = text.trim();
	return path === '' ? [model, []] : store(model, on, path, false);
}

/** A matrix of the stage written to a file, with all its channels; not an output of which the old numbers are still there. */
export function store(model: Model, on: Panel, path: string, replace: boolean): Next {
	if (on === 'output' && model.stage.waiting) {
		return [withFault(model, new Fault('the output is still being computed: store it when it is there')), []];
	}
	return [model, [{ type: 'store', on, path, values: valuesOf(model.stage, on), replace }]];
}

/** What a pooling has no kernel of is the input that its window lies on. */
function valuesOf({ input, layer, output }: Stage, on: Panel) {
	return { input, kernel: 'kernel' in layer ? layer.kernel : channelOf(input, 0), output }[on];
}

/** The playground as it is goes under a name. */
export function keepTyped(model: Model, text: string): Next {
	const name = text.trim();
	return name === '' ? [model, []] : keep(model, name, false);
}

export function keep(model: Model, name: string, replace: boolean): Next {
	return [model, [{ type: 'keep-session', session: sessionOf(model, name), replace }]];
}
