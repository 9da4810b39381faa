// English: misconceptions about what goes backwards, each named, and what is right instead.

import type { MisconceptionWords } from '../../course-words.js';

export const gradients: Readonly<Record<string, MisconceptionWords>> = {
	'gradient-flipped': {
		name: 'kernel gradient flipped',
		sentence: 'That turns the gradient by 180°. For the kernel nothing is flipped: dL/dK = X ⋆ dL/dY.',
	},
	'output-gradient-flipped': {
		name: 'output gradient flipped',
		sentence: 'That flips the output gradient before it slides. It slides over the input as it is.',
	},
	'input-gradient-not-flipped': {
		name: 'order not reversed',
		sentence: 'That pairs the first weight with the first number. Here the order is reversed: last with first.',
	},
	'weight-used-once': {
		name: 'weight counted at one place',
		sentence: 'That counts one place alone. The weight is used at every place: all of them are added.',
	},
	'output-gradient-left-out': {
		name: 'output gradient left out',
		sentence: 'That takes each output gradient for 1. What goes into an output counts times its gradient.',
	},
	'overlap-replaced': {
		name: 'overlap replaced',
		sentence: 'That keeps the last copy alone. Where copies of the kernel overlap, they are added.',
	},
	'size-times-stride': {
		name: 'size times stride',
		sentence: 'That is n·s, what Keras makes with same. Here the last copy counts whole: (n − 1)·s + k − 2p.',
	},
	'padding-not-cut': {
		name: 'padding not cut off',
		sentence: 'That leaves the padding on. Of a transposed convolution p is cut off, on each side.',
	},
	'padding-cut-once': {
		name: 'padding cut off once',
		sentence: 'That cuts the padding off once. It is cut off on both sides.',
	},
	'padding-added-not-cut': {
		name: 'padding added, not cut off',
		sentence: 'That adds the padding. On the way back it is cut off: p less on each side.',
	},
	'transposed-undoes': {
		name: 'transposed taken for inverse',
		sentence: 'That takes it for the inverse. A transposed convolution restores the shape, not the values.',
	},
};
