// Prose is short: what a step says is read in half a minute.

import { Fault } from '../../core/fault.js';
import type { Desk } from './desk.js';
import { countOf, proseText } from './measure.js';

const MOST_WORDS = 60;
const MOST_CHARACTERS = 110;

/** Puts down prose that is too long, in words or in characters as its script has them. */
export function checkProse({ step, wrongStep }: Desk): void {
	const text = step.prose.map(proseText).join('\n');
	const { words, characters } = countOf(text);
	if (characters > 0 ? characters > MOST_CHARACTERS : words > MOST_WORDS) {
		wrongStep(
			characters > 0
				? new Fault('the prose has {found} characters: at most {most}', { found: characters, most: MOST_CHARACTERS })
				: new Fault('the prose has {found} words: at most {most}', { found: words, most: MOST_WORDS }),
		);
	}
}
