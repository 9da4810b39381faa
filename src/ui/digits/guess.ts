// What a network takes a digit for, in words: one digit where it is sure, two where it wavers between them.

import { argmax } from '../../core/argmax.js';
import { fill } from '../../core/fault.js';
import type { GuessWords } from '../../text/digits-words.js';

/** From this probability on one digit is told, or two that have it together. */
const SURE = 0.7;

/** `7, with 0.93`; `between 4 and 9: 0.51 and 0.44`; `unsure: perhaps 3, with 0.31`. */
export function guessText(chances: ArrayLike<number>, words: GuessWords): string {
	const first = argmax(chances);
	const second = argmax(Array.from(chances, (chance, digit) => (digit === first ? -1 : chance)));
	const [most, next] = [chances[first] as number, chances[second] as number];
	if (most >= SURE) {
		return fill(words.sure, { digit: first, chance: most.toFixed(2) });
	}
	if (most + next >= SURE) {
		return fill(words.between, { one: first, other: second, chance: most.toFixed(2), next: next.toFixed(2) });
	}
	return fill(words.unsure, { digit: first, chance: most.toFixed(2) });
}
