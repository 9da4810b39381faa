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
	draw: {
		pen: { up: 'pen up', down: 'pen down', eraserUp: 'eraser up', eraserDown: 'eraser down' },
		how: {
			title: 'Draw a digit.',
			keys: 'Space puts the pen down and lifts it, arrows or h j k l move it.',
			mouse: 'Or with the mouse: press and drag.',
			more: 'e turns to the eraser and back, u takes the last stroke back, c clears all.',
		},
		shown: 'WHAT THE NETWORK IS SHOWN',
		chances: 'PROBABILITY',
		waiting: 'waiting for the network',
		moved: 'Moved {by}, so that its centre of mass is in the middle.',
		unmoved: 'Shown as it is: its centre of mass is in the middle.',
		by: { up: '{count} up', down: '{count} down', left: '{count} left', right: '{count} right' },
		comma: ', ',
		follow: 'Enter follows it through the layers.',
		untrained: 'The network has learned nothing yet: it guesses by chance.',
	},
	guess: {
		sure: '{digit}, with {chance}',
		between: 'between {one} and {other}: {chance} and {next}',
		unsure: 'unsure: perhaps {digit}, with {chance}',
	},
};
