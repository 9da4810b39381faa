// The digits' room opened: for the first time with a training begun, later as it was left.

import { NETWORKS } from '../../core/networks.js';
import { architectureOf } from '../../training/digits/architecture.js';
import { type DigitSetup, usualSetup } from '../../training/digits/setup.js';
import type { Effect, Next } from '../message.js';
import type { Model } from '../model.js';
import type { Asked, Digits } from './digits.js';
import { BLANK } from './drawing.js';

/** The network that is trained when nobody says which. */
const FIRST_SETUP: DigitSetup = usualSetup('tiny', NETWORKS.tiny);

const NOTHING_ASKED: Asked = { runs: 1, reading: undefined, orders: 0, subjects: 1, since: 1, examining: undefined, rate: undefined };

/** A training that waits for its digits, on the first of its views. Throws a Fault where the plan can't be built. */
export function openDigits(setup: DigitSetup): Digits {
	return {
		run: 1,
		asked: NOTHING_ASKED,
		setup,
		layers: architectureOf(setup.plan).layers,
		phase: 'loading',
		trouble: undefined,
		diverged: false,
		recipe: setup.recipe,
		goal: setup.epochs,
		place: { epoch: 0, batch: 0 },
		batchesPerEpoch: 0,
		speed: undefined,
		points: [],
		epochs: [],
		weights: undefined,
		tests: undefined,
		verdicts: undefined,
		view: 'training',
		subject: { kind: 'test', index: 0 },
		lastTest: 0,
		examined: undefined,
		maps: { layer: 0, channel: 0, unit: undefined },
		confusion: { label: 0, guess: 0 },
		gallery: { filter: { kind: 'all' }, cursor: 0 },
		drawing: BLANK,
		file: undefined,
		onStage: false,
	};
}

/** What asks for the digits, and for the network at its beginning. */
export const beginning = ({ run, setup }: Digits): Effect => ({ type: 'digits', job: { kind: 'open', run, setup } });

/** The digits' room: a training begun where there is none, else the one there is, running or not. */
export function enterDigits(model: Model, setup: DigitSetup = FIRST_SETUP): Next {
	if (model.digits !== undefined) {
		return [{ ...model, room: 'digits' }, []];
	}
	const digits = openDigits(setup);
	return [{ ...model, room: 'digits', digits }, [beginning(digits)]];
}

/** Another setup trained from its beginning, looked at as before. Throws a Fault where the plan can't be built. */
export function begunAnew(digits: Digits, setup: DigitSetup): Digits {
	const run = digits.asked.runs + 1;
	const { asked, view, subject, lastTest, tests, confusion, gallery, drawing, onStage } = digits;
	const same = setup.plan === digits.setup.plan;
	return {
		...openDigits(setup),
		run,
		asked: { ...asked, runs: run, reading: undefined, examining: undefined },
		tests,
		view,
		subject,
		lastTest,
		confusion,
		gallery: gallery.filter.kind === 'all' ? gallery : { filter: { kind: 'all' }, cursor: 0 },
		maps: same ? digits.maps : { layer: 0, channel: 0, unit: undefined },
		drawing,
		onStage,
	};
}
