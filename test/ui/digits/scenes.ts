// Moments of the digits' screens that are looked at, each by its name.

import type { Digits } from '../../../src/state/digits/digits.js';
import { DIGITS } from './fixture.js';

const pair = { label: 4, guess: 9 };

export const SCENES: Readonly<Record<string, Digits>> = {
	loading: DIGITS.loading,
	start: DIGITS.start,
	running: DIGITS.running,
	finished: DIGITS.finished,
	diverged: DIGITS.diverged,
	dense: DIGITS.dense,
	confusion: { ...DIGITS.running, view: 'confusion', confusion: pair },
	gallery: { ...DIGITS.running, view: 'gallery' },
	'gallery-wrong': { ...DIGITS.wrong, view: 'gallery', gallery: { filter: { kind: 'wrong' }, cursor: 0 } },
	'gallery-empty': { ...DIGITS.finished, view: 'gallery', gallery: { filter: { kind: 'pair', label: 1, guess: 4 }, cursor: 0 } },
};
