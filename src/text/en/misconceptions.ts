// English: the sentence that names each misconception, and what is right instead.

import type { MisconceptionWords } from '../course-words.js';

export const enMisconceptions: Readonly<Record<string, MisconceptionWords>> = {
	'kernel-flipped': {
		name: 'kernel flipped',
		sentence: 'That flips the kernel. A layer does not: its top-left weight meets the top-left value.',
	},
	'kernel-not-flipped': {
		name: 'kernel not flipped',
		sentence: 'That slides the kernel as it is written. A true convolution flips it first, on both axes.',
	},
	'flip-one-axis': {
		name: 'flipped on one axis',
		sentence: 'That reverses the columns alone. A flip reverses rows and columns.',
	},
	'flip-is-transpose': {
		name: 'flip taken for transpose',
		sentence: 'That exchanges rows and columns. A flip reverses both: it turns the kernel by 180°.',
	},
	'kernel-transposed': {
		name: 'kernel transposed',
		sentence: 'That exchanges rows and columns of the kernel. It stays as it is written.',
	},
	'kernel-mirrored': {
		name: 'kernel mirrored',
		sentence: 'That mirrors the kernel from left to right. It stays as it is written.',
	},
	'input-transposed': {
		name: 'input transposed',
		sentence: 'That exchanges rows and columns of the input. The first index is the row.',
	},
	'sign-swapped': {
		name: 'signs swapped',
		sentence: 'That turns the sign of every weight. The weights are used as they are written.',
	},
	'bias-forgotten': {
		name: 'bias forgotten',
		sentence: 'That leaves out the bias. It is added once to every sum.',
	},
	'relu-forgotten': {
		name: 'activation forgotten',
		sentence: 'That is the sum before the activation. It still has to go through it.',
	},
	'channels-averaged': {
		name: 'channels averaged',
		sentence: 'That averages the channels. Their sums are added.',
	},
	'channel-first-only': {
		name: 'first channel only',
		sentence: 'That reads the first channel alone. The sums of all channels are added.',
	},
	'one-by-one-nothing': {
		name: '1×1 taken for nothing',
		sentence: 'That leaves the input as it is. A 1×1 kernel still mixes the channels by its weights.',
	},
	'row-only': {
		name: 'first row of the window only',
		sentence: 'That stops after the first row of the window. All of its rows count.',
	},
	'column-only': {
		name: 'first column of the window only',
		sentence: 'That stops after the first column of the window. All of its columns count.',
	},
	'diagonal-only': {
		name: 'diagonal of the window only',
		sentence: 'That takes the diagonal of the window alone. Every value has its weight.',
	},
	'kernel-ignored': {
		name: 'kernel ignored',
		sentence: 'That adds the values under the window. Each is multiplied by its weight first.',
	},
	'divided-by-window': {
		name: 'divided by the window',
		sentence: 'That divides the sum by the size of the window. Nothing is divided: it is a sum.',
	},
	'sum-forgotten': {
		name: 'largest product only',
		sentence: 'That is the largest product. All products are added.',
	},
	'added-not-multiplied': {
		name: 'added in place of multiplied',
		sentence: 'That adds value and weight. They are multiplied, then the products are added.',
	},
	'last-product-forgotten': {
		name: 'last product left out',
		sentence: 'That leaves out the last product. The window has one for every weight.',
	},
	'neighbour-right': {
		name: 'one column too far right',
		sentence: 'That is the element one column to the right. Look where the window stands.',
	},
	'neighbour-left': {
		name: 'one column too far left',
		sentence: 'That is the element one column to the left. Look where the window stands.',
	},
	'neighbour-below': {
		name: 'one row too far down',
		sentence: 'That is the element one row below. Look where the window stands.',
	},
	'neighbour-above': {
		name: 'one row too far up',
		sentence: 'That is the element one row above. Look where the window stands.',
	},
	'height-width-swapped': {
		name: 'rows and columns swapped',
		sentence: 'That has rows and columns the other way round. Rows come first.',
	},
	'pooling-stride-one': {
		name: 'pooling moved by one',
		sentence: 'That moves the window by one. A pooling moves by its whole window unless it says otherwise.',
	},
	'pooling-merges-channels': {
		name: 'pooling merges channels',
		sentence: 'That merges the channels. A pooling looks at each channel by itself.',
	},
	'max-is-average': {
		name: 'average in place of maximum',
		sentence: 'That is the average of the window. A max pooling takes the largest value.',
	},
	'average-is-maximum': {
		name: 'maximum in place of average',
		sentence: 'That is the largest value. An average pooling takes the mean.',
	},
	'average-is-sum': {
		name: 'sum in place of average',
		sentence: 'That is the sum of the window. An average divides it by the number of values.',
	},
	'translation-invariant': {
		name: 'shift thought to change nothing',
		sentence: 'That is the output of the input before it moved. A layer moves its output along: it is equivariant.',
	},
	'gradient-flipped': {
		name: 'kernel gradient flipped',
		sentence: 'That turns the gradient by 180°. For the kernel nothing is flipped: dL/dK = X ⋆ dL/dY.',
	},
	'output-gradient-flipped': {
		name: 'output gradient flipped',
		sentence: 'That flips the output gradient before it slides. It slides over the input as it is.',
	},
	'input-gradient-not-flipped': {
		name: 'input gradient not flipped',
		sentence: 'That slides the kernel as it is. For the input it is flipped.',
	},
	'transposed-undoes': {
		name: 'transposed taken for inverse',
		sentence: 'That takes it for the inverse. A transposed convolution restores the shape, not the values.',
	},
	'size-kept': {
		name: 'size thought to stay',
		sentence: 'The size does not stay: the window must lie inside, so k − 1 places are lost.',
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
		sentence: 'With an even kernel no equal padding on both sides keeps the size: one side needs one more.',
	},
	'same-keeps-size-at-stride': {
		name: 'same thought to keep the size',
		sentence: 'With a stride, same gives ⌈n / s⌉: it keeps the size at stride 1 alone.',
	},
	'dilation-multiplies': {
		name: 'dilation times kernel',
		sentence: 'That takes d·k. There is a gap between taps only: d·(k − 1) + 1.',
	},
	'dilation-forgotten': {
		name: 'dilation forgotten',
		sentence: 'That leaves out the dilation. The window spans d·(k − 1) + 1.',
	},
	'stride-forgotten': {
		name: 'stride forgotten',
		sentence: 'That moves by one. The stride says how far the window moves.',
	},
	'plus-one-forgotten': {
		name: 'plus one forgotten',
		sentence: 'That counts the steps. The place where the window begins counts too: add 1.',
	},
	'size-grows': {
		name: 'size thought to grow',
		sentence: 'The output does not grow: the window stays inside. n + k − 1 belongs to full padding.',
	},
	'kernel-size-subtracted-twice': {
		name: 'kernel taken off twice',
		sentence: 'That takes k − 1 off twice. It is lost once, at the far end.',
	},
	'field-grows-by-k': {
		name: 'field grows by k',
		sentence: 'That adds k for each layer. Each layer adds (k − 1) times the strides before it, to a field of 1.',
	},
	'field-adds-windows': {
		name: 'windows added up',
		sentence: 'That adds the windows. They overlap: each layer adds only (k − 1) times the strides before it.',
	},
	'field-forgets-stride': {
		name: 'strides forgotten in the field',
		sentence: 'That forgets that a stride spreads what comes after: (k − 1) is multiplied by the strides before.',
	},
	'weights-per-pixel': {
		name: 'weights for every pixel',
		sentence: 'That gives each place weights of its own. One kernel is used everywhere, whatever the image size.',
	},
	'filter-is-flat': {
		name: 'filter thought flat',
		sentence: 'That gives a filter one slice. It has a slice for each input channel.',
	},
	'maps-per-pair': {
		name: 'a map for each pair',
		sentence: 'That makes a map for each pair of channels. Each filter sums over all inputs: one map a filter.',
	},
	'bias-per-pixel': {
		name: 'bias for every pixel',
		sentence: 'That gives each place a bias. There is one for each output channel.',
	},
	'bias-per-weight': {
		name: 'bias for every weight',
		sentence: 'That gives each weight a bias. There is one for each output channel.',
	},
	'bias-not-counted': {
		name: 'biases not counted',
		sentence: 'That leaves out the biases: one more for each output channel.',
	},
	'one-bias-for-all': {
		name: 'one bias for the layer',
		sentence: 'That counts one bias. There is one for each output channel.',
	},
	'pooling-learns': {
		name: 'pooling thought to learn',
		sentence: 'A pooling has nothing to learn: it takes the largest, or the mean.',
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
	'counted-from-one': {
		name: 'counted from one',
		sentence: 'That counts the places from 1. They are numbered from 0, so place 1 is the second.',
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
