// What comes in from the thread that trains on the digits, and what a typed rate came to.

import { architectureOf } from '../../training/digits/architecture.js';
import type { Evaluated, Next } from '../message.js';
import type { Model } from '../model.js';
import { layOver } from '../overlays/stack.js';
import { leftAlone } from '../play/incoming.js';
import { isRate } from '../trainer/rate.js';
import { type Digits, shapeAt } from './digits.js';
import type { DigitsAnswer, DigitsFailed, DigitsKept, DigitsOpened, DigitsTrained } from './jobs.js';
import { extended } from './points.js';
import { withRecipe } from './run.js';
import { lookAt, onExamined, type Step } from './subject.js';
import { onSame } from './update-gallery.js';

/** The model after an answer. One that is about another training is late. */
export function onDigits(model: Model, answer: DigitsAnswer): Next {
	const { digits } = model;
	if (digits === undefined) {
		return [model, []];
	}
	switch (answer.type) {
		case 'digits-opened':
			return answer.run === digits.asked.runs ? onOpened(model, digits, answer) : [model, []];
		case 'digits-failed':
			return answer.run === digits.asked.runs ? onFailed(model, digits, answer) : [model, []];
		case 'digits-trained':
			return answer.run === digits.run && digits.weights !== undefined ? withDigits(model, onTrained(digits, answer)) : [model, []];
		case 'digits-examined':
			return answer.run === digits.run ? withDigits(model, onExamined(digits, answer)) : [model, []];
		case 'digits-kept':
			return onKept(model, digits, answer);
	}
}

const withDigits = (model: Model, [digits, effects]: Step): Next => [{ ...model, digits }, effects];

/** A training at its beginning, or where a file left it: what was looked at before is, as far as it is there. */
function onOpened(model: Model, before: Digits, answer: DigitsOpened): Next {
	const { run, setup, place, batchesPerEpoch, points, epochs, weights, tests, verdicts, path } = answer;
	const { layers } = architectureOf(setup.plan);
	const last = tests.labels.length - 1;
	const index = before.subject.kind === 'test' ? Math.min(before.subject.index, last) : undefined;
	const opened: Digits = {
		...before,
		run,
		asked: { ...before.asked, reading: undefined, examining: undefined },
		setup,
		layers,
		phase: 'resting',
		trouble: undefined,
		diverged: false,
		// Who turned the rate while the digits were loading meant it.
		recipe: path === undefined ? before.recipe : answer.recipe,
		goal: Math.max(setup.epochs, place.epoch),
		place,
		batchesPerEpoch,
		speed: undefined,
		points: extended([], points),
		epochs,
		weights,
		tests,
		verdicts,
		lastTest: Math.min(before.lastTest, last),
		maps: mapsOn(before, layers),
		file: path ?? before.file,
	};
	const [looked, effects] = lookAt(onSame(before, opened), index === undefined ? { kind: 'drawn' } : { kind: 'test', index });
	return [
		{ ...model, digits: looked, notice: path === undefined ? model.notice : { kind: 'weights-read', path, epoch: place.epoch } },
		effects,
	];
}

/** The map that was looked at, where the layers are of the same shapes; else the digit. */
function mapsOn(before: Digits, layers: Digits['layers']): Digits['maps'] {
	const { maps } = before;
	const [one, other] = [shapeAt(before, maps.layer), shapeAt({ ...before, layers }, maps.layer)];
	const same = maps.layer <= layers.length && one.channels === other.channels && one.rows === other.rows && one.cols === other.cols;
	return same ? maps : { layer: 0, channel: 0, unit: undefined };
}

/** A training that could not be opened. The one there was goes on; where it is lost too, another can be begun. */
function onFailed(model: Model, digits: Digits, { fault, lost }: DigitsFailed): Next {
	const asked = { ...digits.asked, reading: undefined };
	const trouble = lost || digits.phase === 'loading' ? fault : undefined;
	const next: Digits = lost
		? { ...withoutWeights(digits), asked: { ...asked, examining: undefined }, trouble }
		: { ...digits, asked, trouble };
	return [{ ...model, digits: next, notice: { kind: 'fault', fault } }, []];
}

/** The digits as they are while they load. */
function withoutWeights(digits: Digits): Digits {
	const { runs } = digits.asked;
	return { ...digits, run: runs, phase: 'loading', diverged: false, speed: undefined, weights: undefined, examined: undefined };
}

/** Batches were trained. That it rests is believed where the newest order is answered. */
function onTrained(digits: Digits, answer: DigitsTrained): Step {
	const { order, place, points, epochs, weights, verdicts, speed, examined, resting, diverged } = answer;
	const rests = diverged || (resting && order === digits.asked.orders);
	const next: Digits = {
		...digits,
		phase: rests ? 'resting' : digits.phase,
		diverged,
		place,
		speed: rests || digits.phase !== 'running' ? undefined : speed,
		points: extended(digits.points, points),
		epochs: [...digits.epochs, ...epochs],
		weights,
		verdicts: verdicts ?? digits.verdicts,
	};
	const shown = verdicts === undefined ? next : onSame(digits, next);
	return examined === undefined ? [shown, []] : onExamined(shown, examined);
}

/** The weights were written; or a file is there already, and it is asked whether it shall be replaced. */
function onKept(model: Model, digits: Digits, { path, outcome }: DigitsKept): Next {
	switch (outcome.kind) {
		case 'written':
			return [{ ...model, digits: { ...digits, file: path }, notice: { kind: 'written', path, scale: undefined } }, []];
		case 'exists':
			return [
				layOver(model, { kind: 'replace', what: { kind: 'weights', path } }, 'digits') ?? {
					...model,
					notice: { kind: 'fault', fault: leftAlone(path) },
				},
				[],
			];
		case 'failed':
			return [{ ...model, notice: { kind: 'fault', fault: outcome.fault } }, []];
	}
}

/** A typed rate came to a number, or to none. Undefined where it was not asked for here. */
export function onDigitsRate(model: Model, { request, text, value }: Evaluated): Next | undefined {
	const { digits } = model;
	const rate = digits?.asked.rate;
	if (digits === undefined || rate?.request !== request || rate.text !== text) {
		return undefined;
	}
	const free: Digits = { ...digits, asked: { ...digits.asked, rate: undefined } };
	if (value === undefined || !isRate(value)) {
		return [{ ...model, digits: free, notice: { kind: 'not-a-rate', text } }, []];
	}
	return withDigits(model, withRecipe(free, { rate: value }));
}
