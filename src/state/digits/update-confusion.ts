// The keys of the confusion matrix: a cursor over who is taken for whom.

import { CLASSES } from '../../core/digit.js';
import { arrowOf } from '../arrows.js';
import type { Command } from '../keys.js';
import type { Digits } from './digits.js';
import type { Step } from './subject.js';

/** The digits after a command on their confusion matrix. */
export function updateConfusion(digits: Digits, command: Command): Step {
	const { label, guess } = digits.confusion;
	const arrow = arrowOf(command);
	if (arrow !== undefined) {
		const [down, across] = arrow;
		return [{ ...digits, confusion: { label: clamp(label + down), guess: clamp(guess + across) } }, []];
	}
	return command === 'show-pair'
		? [{ ...digits, view: 'gallery', gallery: { filter: { kind: 'pair', label, guess }, cursor: 0 } }, []]
		: [digits, []];
}

const clamp = (digit: number): number => Math.min(Math.max(digit, 0), CLASSES - 1);
