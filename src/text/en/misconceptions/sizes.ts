// English: misconceptions about sizes, each named, and what is right instead.

import type { MisconceptionWords } from '../../course-words.js';

export const sizes: Readonly<Record<string, MisconceptionWords>> = {
	'size-kept': {
		name: 'size thought to stay',
		sentence: 'The size does not stay: the window must lie inside, which costs its length less 1.',
	},
	'fraction-kept': {
		name: 'fraction not rounded down',
		sentence: 'A last step that does not fit is not made: the division is rounded down.',
	},
	'ceil-for-floor': {
		name: 'rounded up',
		sentence: 'That rounds up. A last step that does not fit is not made: round down.',
	},
	'formula-divides-all': {
		name: 'plus one inside the division',
		sentence: 'That puts the + 1 inside. Count the steps first, ⌊(n − k) / s⌋, then add the first place.',
	},
	'padding-counted-once': {
		name: 'padding counted once',
		sentence: 'That adds the padding once. It is added on both sides.',
	},
	'padding-forgotten': {
		name: 'padding forgotten',
		sentence: 'That leaves out the padding. It makes the input larger on both sides.',
	},
	'same-is-valid': {
		name: 'same taken for valid',
		sentence: 'That has no padding. With same, zeros are added until the output is ⌈n / s⌉ long.',
	},
	'same-always-symmetric': {
		name: 'even kernel thought to fit',
		sentence: 'With a window of even length no equal padding on both sides keeps the size: one needs one more.',
	},
	'same-keeps-size-at-stride': {
		name: 'same thought to keep the size',
		sentence: 'With a stride, same gives ⌈n / s⌉: it keeps the size at stride 1 alone.',
	},
	'dilation-multiplies': {
		name: 'dilation times kernel',
		sentence: 'That takes d·k. There is one distance less than there are weights: d·(k − 1) + 1.',
	},
	'dilation-forgotten': {
		name: 'dilation forgotten',
		sentence: 'That leaves no gaps between the weights. With dilation d the window spans d·(k − 1) + 1.',
	},
	'stride-forgotten': {
		name: 'stride forgotten',
		sentence: 'That moves by one. The stride says how far each move goes.',
	},
	'plus-one-forgotten': {
		name: 'plus one forgotten',
		sentence: 'That counts the steps. The place where the window begins counts too: add 1.',
	},
	'size-grows': {
		name: 'size thought to grow',
		sentence: 'The output does not grow: the window stays inside, so k − 1 places are lost, none are added.',
	},
	'kernel-size-subtracted-twice': {
		name: 'kernel taken off twice',
		sentence: 'That takes k − 1 off twice. It is lost once, at the far end.',
	},
	'field-grows-by-k': {
		name: 'field grows by k',
		sentence: 'That adds k for each layer. A field begins at 1; a layer adds k − 1, times any strides before it.',
	},
	'field-adds-windows': {
		name: 'windows added up',
		sentence: 'That adds the windows. They overlap: a further layer adds k − 1, times any strides before it.',
	},
	'field-forgets-stride': {
		name: 'strides forgotten in the field',
		sentence: 'That forgets that a stride spreads what comes after: (k − 1) is multiplied by the strides before.',
	},
	'field-last-layer': {
		name: 'last layer only',
		sentence: 'That is the window of the last layer alone. What lies under it has windows of its own.',
	},
	'field-counts-overlap': {
		name: 'overlap counted twice',
		sentence: 'That multiplies the windows. They overlap: what lies under several of them counts once.',
	},
	'padding-to-the-right': {
		name: 'padding taken for a shift right',
		sentence: 'That adds the padding. The first window begins in it: p is taken off.',
	},
	'zeros-for-mirror': {
		name: 'zeros in place of the mirror',
		sentence: 'That pads with zeros. Reflect takes the values of the picture, mirrored about its border cell.',
	},
	'border-repeated': {
		name: 'border cell repeated',
		sentence: 'That repeats the border cell. Reflect takes the cell behind it.',
	},
	'mirror-in-order': {
		name: 'mirror without reversal',
		sentence: 'That keeps the order of the cells. A mirror reverses it: the nearest one comes first.',
	},
	'padding-evens-out': {
		name: 'padding thought to even it out',
		sentence: 'That counts a border cell like a middle one. Fewer windows reach it, unless padding is full.',
	},
	'one-axis-only': {
		name: 'one axis only',
		sentence: 'That counts along one axis. Rows and columns are counted each for itself, then multiplied.',
	},
	'first-place-skipped': {
		name: 'first place skipped',
		sentence: 'That begins on row 1, column 1. The first place counts, then the window moves by the stride.',
	},
	'floor-for-ceil': {
		name: 'rounded down',
		sentence: 'That rounds down. With same, zeros make room for the last place: round up.',
	},
	'strides-added': {
		name: 'strides added',
		sentence: 'That adds the strides. They multiply: each divides what the one before has left.',
	},
	'dilation-is-gap': {
		name: 'dilation taken for the gap',
		sentence: 'That leaves d cells between two weights. Here d is their distance: d − 1 cells lie between.',
	},
	'gaps-filled': {
		name: 'gaps thought to fill up',
		sentence: 'That counts the cells in the gaps as read. With the same d again, the next layer skips them too.',
	},
	'spans-added': {
		name: 'spans added',
		sentence: 'That adds the spans. They overlap: each layer after the first adds one cell less than it spans.',
	},
};
