// Makes the pictures of the README from the real program in a real terminal: `npm run pictures`.

import { writeFileSync } from 'node:fs';
import { type Opening, type OpenTerminal, open } from '../terminal/terminal.js';
import { svgOf } from './svg.js';

interface Picture extends Opening {
	readonly name: string;
	readonly title: string;
	/** Brings the program to what is to be seen. */
	readonly show: (terminal: OpenTerminal) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
	{
		name: 'lesson',
		title: 'conv-tutor: the learner foretold 5, which is what a flipped kernel gives; its sum and the true one, 19, stand under each other',
		args: ['learn', 'cross-correlation'],
		columns: 84,
		rows: 26,
		show: async terminal => {
			await terminal.until(/step 1 of/);
			terminal.press('5', 'Enter');
			await terminal.until(/kernel flipped/);
		},
	},
	{
		name: 'stage',
		title: 'conv-tutor: a 2×2 window on a 3×3 input, the four products and their sum, 25, which is one element of the output',
		args: ['play'],
		columns: 92,
		rows: 29,
		show: async terminal => {
			await terminal.until(/= 19/);
			terminal.press('Right');
			await terminal.until(/= 25/);
		},
	},
	{
		name: 'knobs',
		title: 'conv-tutor play: the knobs of a layer over a digit; stride 1 → 2 took the output from 26×26 to 13×13',
		args: ['play', '--input', 'seven', '--kernel', 'sobel-x'],
		columns: 112,
		rows: 34,
		show: async terminal => {
			await terminal.until(/KERNEL/);
			terminal.press('o', 'Down', 'Down', 'Down', 'Down', 'Down', 'Right');
			await terminal.until(/stride 1 → 2/);
		},
	},
	{
		name: 'stack',
		title: 'conv-tutor: LeNet as a stack, its shape table with parameters, and the receptive field of one element on the digit',
		args: ['play'],
		columns: 112,
		rows: 28,
		show: async terminal => {
			await terminal.until(/= 19/);
			terminal.press('L', 'e');
			await terminal.until(/Choose a stack/);
			terminal.press('Enter');
			await terminal.until(/dense 120/);
			terminal.press('Down', 'Down', 'Down', 'Tab');
			await terminal.until(/of layer/);
		},
	},
	{
		name: 'trainer',
		title:
			'conv-tutor train: ten epochs of learning the kernel [1, −1] back; the loss falls, the path of the two weights crosses the loss surface',
		args: ['train'],
		columns: 112,
		rows: 34,
		show: async terminal => {
			await terminal.until(/condition 5/);
			terminal.press(' ');
			await terminal.until(/10 epochs done/);
		},
	},
	{
		name: 'digits',
		title:
			'conv-tutor digits: a small network after three epochs; loss and accuracy, its eight filters, a digit with its ten probabilities',
		args: ['digits'],
		columns: 112,
		rows: 34,
		show: async terminal => {
			await terminal.until(/FILTERS/);
			terminal.press(' ');
			await terminal.until(/epoch 2 of 10/);
			terminal.press(' ');
			await terminal.until(/resting/);
		},
	},
	{
		name: 'maps',
		title: 'conv-tutor digits: the feature maps of one digit through all layers of the network, down to the ten sums',
		args: ['digits'],
		columns: 112,
		rows: 40,
		show: async terminal => {
			await terminal.until(/FILTERS/);
			terminal.press(' ');
			await terminal.until(/epoch 1 of 10/);
			terminal.press(' ', '2', 'Down', 'Down');
			await terminal.until(/max-pool 2×2, channel 0/);
		},
	},
];

for (const { name, title, show, ...opening } of PICTURES) {
	const terminal = open(opening);
	await show(terminal);
	writeFileSync(`test/pictures/${name}.svg`, svgOf(terminal.cells(), title));
	// The first closes what lies on top.
	terminal.press('q', 'q');
	process.exitCode = (await terminal.exited()).code || process.exitCode;
}
