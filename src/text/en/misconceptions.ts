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
		sentence: 'That reverses one axis alone. A flip reverses rows and columns.',
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
	'one-difference-only': {
		name: 'differences taken once too few',
		sentence: 'That stops one difference early. Each order takes the differences of those before it.',
	},
	'one-tap-too-few': {
		name: 'one tap too few',
		sentence: 'That gives order d only d taps. A single difference has two: order d needs d + 1.',
	},
	'bias-forgotten': {
		name: 'bias forgotten',
		sentence: 'That leaves out the bias. It is added once to every sum.',
	},
	'bias-sign-swapped': {
		name: 'sign of the bias swapped',
		sentence: 'That has the other sign. The bias is added, so what takes t off every sum is −t.',
	},
	'threshold-off-by-one': {
		name: 'threshold off by one',
		sentence: 'That makes the sum itself 0. It takes one more to leave a 1 of it.',
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
	'added-not-subtracted': {
		name: 'added in place of subtracted',
		sentence: 'That adds the two. The second one is subtracted, each of its signs turned.',
	},
	'part-left-out': {
		name: 'one part left out',
		sentence: 'That is one of two parts alone. The result takes both.',
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
	'counted-from-one': {
		name: 'counted from 1',
		sentence: 'That counts from 1. Rows, columns and places in a list count from 0.',
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
	'padding-wins': {
		name: 'padding taken for a value',
		sentence: 'That lets a zero of the padding win. In a max pooling the padding takes no part.',
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
	'transpose-is-turn': {
		name: 'turned in place of transposed',
		sentence: 'That turns it by 90°. A transpose mirrors it at the diagonal: (r, c) goes to (c, r).',
	},
	'transpose-is-reshape': {
		name: 'filled in anew, not transposed',
		sentence: 'That keeps the order of reading in another shape. A transpose makes each row a column.',
	},
	'translation-invariant': {
		name: 'shift thought to change nothing',
		sentence: 'That is the output from before the move. What moves in the input moves in the output too.',
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
		name: 'order not reversed',
		sentence: 'That pairs the first weight with the first number. Here the order is reversed: last with first.',
	},
	'weight-used-once': {
		name: 'weight counted at one place',
		sentence: 'That counts one place alone. The weight is used at every place: all of them are added.',
	},
	'value-forgotten': {
		name: 'value forgotten',
		sentence: 'That leaves out the values. At each place a weight counts times the value that it met, even a 0.',
	},
	'output-gradient-left-out': {
		name: 'output gradient left out',
		sentence: 'That takes each output gradient for 1. What goes into an output counts times its gradient.',
	},
	'factor-two-forgotten': {
		name: 'factor 2 forgotten',
		sentence: 'That leaves out the 2. The slope of a square is twice the error, times the value.',
	},
	'step-uphill': {
		name: 'step up the slope',
		sentence: 'That goes up the slope. The step goes against it: weight − rate · gradient.',
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
	'column-by-column': {
		name: 'counted down the columns',
		sentence: 'That goes down the columns. The list holds row after row.',
	},
	'channels-not-counted': {
		name: 'channels not counted',
		sentence: 'That counts one number a pixel. There is one for each channel.',
	},
	'field-last-layer': {
		name: 'last layer only',
		sentence: 'That is the window of the last layer alone. What lies under it has windows of its own.',
	},
	'field-counts-overlap': {
		name: 'overlap counted twice',
		sentence: 'That multiplies the windows. They overlap: what lies under several of them counts once.',
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
	'bias-per-slice': {
		name: 'bias for every slice',
		sentence: 'That gives each slice of a filter a bias. A filter has one, added once to the sum of all its slices.',
	},
	'bias-not-counted': {
		name: 'biases not counted',
		sentence: 'That leaves out the biases: one more for each output channel.',
	},
	'one-bias-for-all': {
		name: 'one bias for the layer',
		sentence: 'That counts one bias. There is one for each output channel.',
	},
	'channels-kept': {
		name: 'number of channels thought to stay',
		sentence: 'That keeps the number of channels. The output has one channel for each filter.',
	},
	'groups-forgotten': {
		name: 'groups forgotten',
		sentence: 'That lets each filter see all channels. With groups it sees those of its own group.',
	},
	'one-group-counted': {
		name: 'one group counted',
		sentence: 'That counts the filters of one group. Each group has filters of its own: count them all.',
	},
	'dense-one-unit': {
		name: 'one unit counted',
		sentence: 'That is what one output has. Each output has a weight of its own for every input.',
	},
	'dense-sides-added': {
		name: 'inputs and outputs added',
		sentence: 'That adds inputs and outputs. Each output has a weight for each input: they are multiplied.',
	},
	'dense-not-local': {
		name: 'every input still seen',
		sentence: 'That lets each output see the whole input. It sees the values under its window alone.',
	},
	'shared-too-soon': {
		name: 'weights shared too soon',
		sentence: 'That is one set of weights for all places. Unless they are shared, each place has its own.',
	},
	'pooling-learns': {
		name: 'pooling thought to learn',
		sentence: 'A pooling has nothing to learn: it takes the largest, or the mean.',
	},
	'squares-forgotten': {
		name: 'squares forgotten',
		sentence: 'That adds without squaring. Each number is squared first, then they are added.',
	},
	'mean-for-sum': {
		name: 'mean taken for sum',
		sentence: 'That divides by the number of elements. Here the loss is the sum.',
	},
	'error-turned': {
		name: 'target minus prediction',
		sentence: 'That is target − prediction. The error is prediction − target.',
	},
	'weight-for-value': {
		name: 'weight taken for value',
		sentence: 'That takes the weight. The slope of a weight holds the value that it was multiplied by.',
	},
	'rate-forgotten': {
		name: 'rate forgotten',
		sentence: 'That takes the whole gradient. The step is the rate times the gradient.',
	},
	'step-for-weight': {
		name: 'step taken for weight',
		sentence: 'That is the step alone. It is taken off the weight.',
	},
	'update-too-many': {
		name: 'one update too many',
		sentence: 'That is one update too many. An epoch reports the loss of the prediction before its update.',
	},
	'longer-is-faster': {
		name: 'longer step thought faster',
		sentence: 'A longer step is not always faster: beyond a limit each one lands farther away than it began.',
	},
	'gone-for-left': {
		name: 'part gone taken for part left',
		sentence: 'That is the part that goes. What is left is 1 minus it.',
	},
	'factor-not-squared': {
		name: 'factor not squared',
		sentence: 'That is how the error shrinks. The loss is made of squares: it takes the factor squared.',
	},
	'limit-one-over-lambda': {
		name: 'limit set at 1/λ',
		sentence: 'At 1/λ one step lands on the target. It grows only beyond 2/λ, where the factor is below −1.',
	},
	'other-direction': {
		name: 'λ of the other direction',
		sentence: "That is the other direction's λ. The largest sets the limit; an error shrinks by its own.",
	},
	'rate-divided': {
		name: 'rate made smaller',
		sentence: 'That makes the rate smaller. A smaller gradient needs a larger rate for the same step.',
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
