// The commands of the digits' screens: those of all views here, the rest each view's own.

import { orFault } from '../../core/fault.js';
import type { Command } from '../keys.js';
import type { Next } from '../message.js';
import type { Model, NewTraining } from '../model.js';
import { putOnTop } from '../overlays/stack.js';
import { rateDown, rateTimes, rateUp } from '../trainer/rate.js';
import { DIGIT_VIEWS, type Digits, type DigitView } from './digits.js';
import { isBlank } from './drawing.js';
import { isTrained, keep, nextNetwork, nextOptimizer, oneBatch, read, rest, restart, run, withRecipe } from './run.js';
import { lookAt, type Step, testCount } from './subject.js';
import { openUnit } from './unit-on-stage.js';
import { updateConfusion } from './update-confusion.js';
import { updateDraw } from './update-draw.js';
import { updateGallery } from './update-gallery.js';
import { updateMaps } from './update-maps.js';

/** The next model after a command of a digits' screen. */
export function updateDigits(model: Model, digits: Digits, command: Command): Next {
	const step = STEPS[command]?.(digits);
	if (step !== undefined) {
		return withDigits(model, step);
	}
	switch (command) {
		case 'quit':
			return [model, [{ type: 'quit', status: 0 }]];
		case 'leave':
			return [{ ...model, room: 'home' }, []];
		case 'ask-rate':
			return [putOnTop(model, { kind: 'rate', text: '' }), []];
		case 'keep-weights':
			return [putOnTop(model, { kind: 'keep-weights', text: digits.file ?? '' }), []];
		case 'open-weights':
			return [putOnTop(model, { kind: 'open-weights', text: '' }), []];
		case 'begin-anew':
			return beginOrAsk(model, digits, { kind: 'restart' });
		case 'next-network':
			return beginOrAsk(model, digits, { kind: 'network' });
		case 'open-layer':
			return openUnit(model, digits);
		default:
			return withDigits(model, inView(model, digits, command));
	}
}

const withDigits = (model: Model, [digits, effects]: Step): Next => [{ ...model, digits }, effects];

/** What is the same whatever is looked at. */
const STEPS: Readonly<Partial<Record<Command, (digits: Digits) => Step>>> = {
	run: digits => (digits.phase === 'running' ? rest(digits) : run(digits)),
	'one-batch': oneBatch,
	'rate-up': digits => withRecipe(digits, { rate: rateUp(digits.recipe.rate) }),
	'rate-down': digits => withRecipe(digits, { rate: rateDown(digits.recipe.rate) }),
	'rate-double': digits => withRecipe(digits, { rate: rateTimes(digits.recipe.rate, 2) }),
	'rate-halve': digits => withRecipe(digits, { rate: rateTimes(digits.recipe.rate, 0.5) }),
	optimizer: nextOptimizer,
	'view-training': digits => turnTo(digits, 'training'),
	'view-maps': digits => turnTo(digits, 'maps'),
	'view-confusion': digits => turnTo(digits, 'confusion'),
	'view-gallery': digits => turnTo(digits, 'gallery'),
	'view-draw': digits => turnTo(digits, 'draw'),
	'view-after': digits => turnBy(digits, 1),
	'view-before': digits => turnBy(digits, -1),
	'digit-before': digits => otherDigit(digits, -1),
	'digit-after': digits => otherDigit(digits, 1),
};

function turnBy(digits: Digits, by: 1 | -1): Step {
	const count = DIGIT_VIEWS.length;
	return turnTo(digits, DIGIT_VIEWS[(DIGIT_VIEWS.indexOf(digits.view) + by + count) % count] ?? 'training');
}

/** Another view; from a unit of the maps, the maps again. What is drawn is what is looked at; a sheet that was left blank is not. The pen is lifted. */
function turnTo(digits: Digits, view: DigitView): Step {
	const { drawing, subject, lastTest } = digits;
	const maps = digits.view === 'maps' && view === 'maps' ? { ...digits.maps, unit: undefined } : digits.maps;
	const next: Digits = { ...digits, view, maps, drawing: { ...drawing, down: false, dragging: false } };
	if (view === 'draw') {
		return subject.kind === 'drawn' ? [next, []] : lookAt(next, { kind: 'drawn' });
	}
	return subject.kind === 'drawn' && isBlank(drawing) ? lookAt(next, { kind: 'test', index: lastTest }) : [next, []];
}

/** The test digit before or after, round and round; from a drawing back to the last one. */
function otherDigit(digits: Digits, by: 1 | -1): Step {
	const { subject, lastTest } = digits;
	const count = testCount(digits);
	if (subject.kind === 'drawn' || count === 0) {
		return lookAt(digits, { kind: 'test', index: lastTest });
	}
	return lookAt(digits, { kind: 'test', index: (subject.index + by + count) % count });
}

function inView({ size }: Model, digits: Digits, command: Command): Step {
	switch (digits.view) {
		case 'training':
			return [digits, []];
		case 'maps':
			return updateMaps(digits, command);
		case 'confusion':
			return updateConfusion(digits, command);
		case 'gallery':
			return updateGallery(digits, size, command);
		case 'draw':
			return updateDraw(digits, command);
	}
}

/** Another training; where something was trained it is asked first whether that shall go. */
function beginOrAsk(model: Model, digits: Digits, by: NewTraining): Next {
	return isTrained(digits) ? [putOnTop(model, { kind: 'begin-anew', by }), []] : begin(model, digits, by);
}

/** Another training in the place of this one. */
export function begin(model: Model, digits: Digits, by: NewTraining): Next {
	return orFault(
		() => withDigits(model, begun(digits, by)),
		(fault): Next => [{ ...model, notice: { kind: 'fault', fault } }, []],
	);
}

function begun(digits: Digits, by: NewTraining): Step {
	switch (by.kind) {
		case 'restart':
			return restart(digits);
		case 'network':
			return nextNetwork(digits);
		case 'read':
			return read(digits, by.path);
	}
}

/** The path of a file to be read, as it was typed. */
export function openTyped(model: Model, text: string): Next {
	const path = text.trim();
	const { digits } = model;
	return digits === undefined || path === '' ? [model, []] : beginOrAsk(model, digits, { kind: 'read', path });
}

/** The path of a file to be written, as it was typed; what is there already is not replaced unasked. */
export function keepTyped(model: Model, text: string): Next {
	const path = text.trim();
	return path === '' ? [model, []] : keepAt(model, path, false);
}

export function keepAt(model: Model, path: string, replace: boolean): Next {
	const { digits } = model;
	return digits === undefined ? [model, []] : withDigits(model, keep(digits, path, replace));
}

/** The runtime is asked what a typed rate comes to. */
export function askForDigitsRate(model: Model, text: string): Next {
	const { digits, play } = model;
	if (digits === undefined || text.trim() === '') {
		return [model, []];
	}
	const request = play.requests + 1;
	const asking: Digits = { ...digits, asked: { ...digits.asked, rate: { request, text } } };
	return [{ ...model, digits: asking, play: { ...play, requests: request } }, [{ type: 'evaluate', request, text }]];
}
