// What comes in for the playground: an output that was computed elsewhere, a number that was typed, a matrix that was read, a file that was written.

import { Fault, orFault } from '../../core/fault.js';
import { shapeText } from '../../core/grid.js';
import { kernelText } from '../../core/kernel.js';
import { quote } from '../../core/quote.js';
import type { Applied, Copied, Evaluated, Failed, GridRead, Next, Stored } from '../message.js';
import type { Model } from '../model.js';
import { layOver } from '../overlays/stack.js';
import { putNumber } from './edit.js';
import { turnBack, withFault, withPlay } from './in-play.js';
import { knobNamed, typeValue } from './knobs/table.js';
import { putInput, putKernel } from './pick.js';
import type { Target } from './playground.js';
import { finite } from './setup.js';

/** The output of the layer on the stage; that of a layer which is there no more is nothing. */
export function onApplied(model: Model, { request, output }: Applied): Next {
	if (model.play.applying !== request) {
		return [model, []];
	}
	return orFault(
		(): Next => [withPlay({ ...model, stage: { ...model.stage, output: finite(output), waiting: false } }, { applying: undefined }), []],
		(fault): Next => onFailed(model, { type: 'failed', fault, request }),
	);
}

/** What was asked for can't be had. A layer that can't be applied is taken back, as one is that a key waits for. */
export function onFailed(model: Model, { fault, request }: Failed): Next {
	const told = withFault(model, fault);
	if (request === undefined || model.play.applying !== request) {
		return [told, []];
	}
	return turnBack(told, 'undo') ?? [withPlay({ ...told, stage: { ...told.stage, waiting: false } }, { applying: undefined }), []];
}

/** What a typed expression came to goes into its cell, or to its knob. Undefined where it was not the playground that asked. */
export function onNumber(model: Model, { request, text, value }: Evaluated): Next | undefined {
	const { evaluating } = model.play;
	if (evaluating?.request !== request || evaluating.text !== text) {
		return undefined;
	}
	const free = withPlay(model, { evaluating: undefined });
	return value === undefined || !Number.isFinite(value)
		? [{ ...free, notice: { kind: 'not-a-number', text } }, []]
		: putTo(free, evaluating.target, value);
}

/** A computed number goes where it was typed for. */
function putTo(model: Model, target: Target, value: number): Next {
	return target.kind === 'cell' ? putNumber(model, target.cell, value) : typeValue(model, knobNamed(target.name), String(value));
}

/** A matrix that was typed, pasted or opened goes onto the stage. */
export function onGridRead(model: Model, message: GridRead): Next {
	if (model.play.reading !== message.request) {
		return [model, []];
	}
	const free = withPlay(model, { reading: undefined });
	if (message.fault !== undefined) {
		return [withFault(free, message.fault), []];
	}
	if (model.trainer !== undefined) {
		// The trainer's layer stays under it.
		return [free, []];
	}
	const { name, told } = message;
	if (message.role === 'input') {
		return putInput(free, message.input, name, { kind: 'read', on: 'input', size: shapeText(message.input), told });
	}
	return putKernel(free, message.kernel, name, { kind: 'read', on: 'kernel', size: kernelText(message.kernel), told });
}

/** A file was written; or one is there already, and it is asked whether it shall be replaced. */
export function onStored(model: Model, { path, outcome }: Stored): Next {
	switch (outcome.kind) {
		case 'written':
			return [{ ...model, notice: { kind: 'written', path, scale: outcome.scale } }, []];
		case 'exists':
			return [layOver(model, { kind: 'replace', what: { kind: 'file', path, on: outcome.on } }) ?? withFault(model, leftAlone(path)), []];
		case 'failed':
			return [withFault(model, outcome.fault), []];
	}
}

/** A text was copied: it lies open, so that it can be read, and taken where there is no clipboard. */
export function onCopied(model: Model, { what, where, text }: Copied): Next {
	return [layOver(model, { kind: 'text', what, where, text, top: 0 }) ?? model, []];
}

/** Said where the question whether to replace it would come in between. */
export const leftAlone = (name: string): Fault => new Fault('{name} is there already, and stays as it was', { name: quote(name) });
