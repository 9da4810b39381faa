// What the digits' screens say, in English.

import type { DigitsWords } from '../digits-words.js';

export const enDigits: DigitsWords = {
	title: 'Digits',
	files: {
		keep: 'Save the weights to the file (.npz):',
		open: 'Load the weights of the file (.npz):',
		restart: 'Begin again? What this network has learned goes.',
		network: 'Take the next network? What this one has learned goes.',
		read: 'Load {path}? What this network has learned goes.',
		opened: 'Loaded from {path}: {epoch} epochs.',
	},
	training: {},
	maps: {},
	confusion: {},
	gallery: {},
	draw: {},
};
