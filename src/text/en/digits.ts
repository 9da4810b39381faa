// What the digits' screens say, in English.

import type { DigitsWords } from '../digits-words.js';

export const enDigits: DigitsWords = {
	title: 'Digits',
	training: {},
	maps: {},
	confusion: {},
	gallery: {},
	draw: {},
};
