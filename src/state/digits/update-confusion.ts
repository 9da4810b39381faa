// The keys of the confusion matrix: a cursor over who is taken for whom.

import { CLASSES } from '../../training/digits/digit-set.js';
import type { Command } from '../keys.js';
import type { Digits } from './digits.js';
import type { Step } from './subject.js';

/** The digits after a command on their confusion matrix. */
export function updateConfusion(digits: Digits, command: Command): Step {
	const { label, guess } = digits.confusion;
	const at = (down: number, across: number): Step => [
		{ ...digits, confusion: { label: clamp(label + down), guess: clamp(guess + across) } },
		[],
	];
	switch (command) {
		case 'up':
			return at(-1, 0);
		case 'down':
			return at(1, 0);
		case 'left':
			return at(0, -1);
		case 'right':
			return at(0, 1);
		case 'show-pair':
			return [{ ...digits, view: 'gallery', gallery: { filter: { kind: 'pair', label, guess }, cursor: 0 } }, []];
		default:
			return [digits, []];
	}
}

const clamp = (digit: number): number => Math.min(Math.max(digit, 0), CLASSES - 1);
