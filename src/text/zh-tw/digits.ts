// What the digits' screens say, in Traditional Chinese.

import type { DigitsWords } from '../digits-words.js';

export const zhTWDigits: DigitsWords = {
	title: '數字',
	training: {},
	maps: {},
	confusion: {},
	gallery: {},
	draw: {},
};
