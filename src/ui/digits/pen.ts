// What whoever draws a view of the digits is handed: the training, the look, the words, the room.

import type { Digits } from '../../state/digits/digits.js';
import type { Words } from '../../text/words.js';
import type { Theme } from '../theme/theme.js';

/** Lines above every view: which there are, and the note. */
export const DIGITS_HEAD = 2;

export interface DigitsPen {
	readonly digits: Digits;
	readonly theme: Theme;
	readonly words: Words;
	readonly width: number;
	readonly height: number;
}
