// The pictures of the README: how the program is started for each, which keys are pressed, and when it shows what is to be seen.

/** What the program is opened with. */
export type Opening =
	| { readonly by: 'lesson'; readonly lesson: string }
	| { readonly by: 'layer'; readonly input: string; readonly kernel: string }
	| { readonly by: 'book' }
	/** With a network that was trained before. */
	| { readonly by: 'digits' };

export interface Picture {
	readonly name: string;
	/** What a screen reader says of it. */
	readonly title: string;
	readonly opening: Opening;
	readonly columns: number;
	readonly rows: number;
	/** Keys, parted by blanks, after the screen shows what stands before each group of them. */
	readonly keys: readonly (readonly [shown: RegExp, keys: string])[];
	readonly shown: RegExp;
}

const BOOK: Pick<Picture, 'opening' | 'columns' | 'rows'> = { opening: { by: 'book' }, columns: 92, rows: 29 };
const SEVEN = { by: 'layer', input: 'seven', kernel: 'sobel-x' } as const;
const DIGITS: Pick<Picture, 'opening' | 'columns' | 'rows'> = { opening: { by: 'digits' }, columns: 112, rows: 34 };
export const PICTURES: readonly Picture[] = [
	{
		name: 'home',
		title: 'conv-tutor: the course as a list of twenty lessons, and the ways to playground, trainer, digits and review',
		opening: { by: 'lesson', lesson: 'cross-correlation' },
		columns: 84,
		rows: 38,
		keys: [[/step 1 of/, 'escape']],
		shown: /whole table/,
	},
	{
		name: 'lesson',
		title: 'conv-tutor: the learner foretold 5, which is what a flipped kernel gives; its sum and the true one, 19, stand under each other',
		opening: { by: 'lesson', lesson: 'cross-correlation' },
		columns: 84,
		rows: 26,
		keys: [[/step 1 of/, '5 enter']],
		shown: /kernel flipped/,
	},
	{
		...BOOK,
		name: 'stage',
		title: 'conv-tutor: a 2×2 window on a 3×3 input, the four products and their sum, 25, which is one element of the output',
		keys: [[/= 19/, 'right']],
		shown: /= 25/,
	},
	{
		name: 'picture',
		title: 'conv-tutor play: a landscape of 64×64 pixels and its edges, with the numbers of the window beside them',
		opening: { by: 'layer', input: 'picture', kernel: 'sobel-x' },
		columns: 112,
		rows: 34,
		keys: [[/KERNEL/, 'shift+right shift+down shift+down']],
		shown: /KERNEL/,
	},
	{
		name: 'channels',
		title: 'conv-tutor: two channels, each with its slice of the kernel and what it adds to the output',
		opening: { by: 'layer', input: 'two-channels', kernel: 'book' },
		columns: 92,
		rows: 29,
		keys: [[/KERNEL/, 'v']],
		shown: /channel 1|CHANNEL 1/,
	},
	{
		name: 'knobs',
		title: 'conv-tutor play: the knobs of a layer over a digit; stride 1 → 2 took the output from 26×26 to 13×13',
		opening: SEVEN,
		columns: 112,
		rows: 34,
		keys: [[/KERNEL/, 'o down down down down down right']],
		shown: /stride 1 → 2/,
	},
	{
		name: 'stack',
		title: 'conv-tutor: LeNet as a stack, its shape table with parameters, and the receptive field of one element on the digit',
		opening: { by: 'book' },
		columns: 112,
		rows: 28,
		keys: [
			[/= 19/, 'L e'],
			[/Choose a stack/, 'enter'],
			[/dense 120/, 'down down down tab'],
		],
		shown: /of layer/,
	},
	{
		...BOOK,
		name: 'examples',
		title: 'conv-tutor: the list of example layers, from padding to a picture',
		keys: [[/= 19/, 'e']],
		shown: /Choose an example/,
	},
	{
		name: 'trainer',
		title:
			'conv-tutor train: ten epochs of learning the kernel [1, −1] back; the loss falls, the path of the two weights crosses the loss surface',
		opening: { by: 'layer', input: 'edge-image', kernel: 'edge' },
		columns: 112,
		rows: 34,
		keys: [
			[/KERNEL/, 't'],
			[/condition 5/, 'N'],
		],
		shown: /10 epochs done/,
	},
	{
		name: 'gradient',
		title: 'conv-tutor train: the gradient of a kernel as a sliding window, of the residual over the input',
		opening: { by: 'layer', input: 'edge-image', kernel: 'edge' },
		columns: 112,
		rows: 34,
		keys: [
			[/KERNEL/, 't'],
			[/condition 5/, 'g'],
		],
		shown: /dL.dK 1×2/,
	},
	{
		...DIGITS,
		name: 'digits',
		title: 'conv-tutor digits: a small network as it trains; loss and accuracy, its eight filters, a digit with its ten probabilities',
		// Another digit and back: the line about the file goes.
		keys: [[/FILTERS/, '. ,']],
		shown: /resting/,
	},
	{
		...DIGITS,
		name: 'maps',
		title: 'conv-tutor digits: the feature maps of one digit through all layers of the network, down to the ten sums',
		rows: 40,
		keys: [[/resting/, '2 down down']],
		shown: /max-pool 2×2, channel 0/,
	},
	{
		...DIGITS,
		name: 'confusion',
		title: 'conv-tutor digits: the confusion matrix of the test digits, which digit was taken for which',
		keys: [[/resting/, '3']],
		shown: /CONFUSION/i,
	},
	{
		...DIGITS,
		name: 'gallery',
		title: 'conv-tutor digits: a gallery of the digits that the network tells wrong',
		keys: [[/resting/, '4 f']],
		shown: /wrong/,
	},
	{
		...DIGITS,
		name: 'draw',
		title: 'conv-tutor digits: a digit drawn with the keys, and the ten probabilities that the network gives it',
		keys: [[/resting/, `5 ${'up '.repeat(8)}${'left '.repeat(6)}space ${'right '.repeat(12)}${'down down left '.repeat(8)}`]],
		shown: /PROBABILIT/i,
	},
];

/** The words that start the program on an opening; `weights` trains a network, where one is wanted, and names its file. */
export function argsOf(opening: Opening, weights: () => string): string[] {
	switch (opening.by) {
		case 'lesson':
			return ['learn', opening.lesson];
		case 'layer':
			return ['play', '--input', opening.input, '--kernel', opening.kernel];
		case 'book':
			return ['play'];
		case 'digits':
			return ['digits', '--load', weights()];
	}
}
