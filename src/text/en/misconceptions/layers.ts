// English: misconceptions about what a layer does with its window, each named, and what is right instead.

import type { MisconceptionWords } from '../../course-words.js';

export const layers: Readonly<Record<string, MisconceptionWords>> = {
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
};
