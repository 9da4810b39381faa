// English.

import type { Words } from '../words.js';
import { enExamples, enKernels, enSamples } from './content.js';
import { enCourse } from './course.js';
import { enDigits } from './digits.js';
import { enExplained } from './explained.js';
import { enCommands, enGroups, enReasons } from './keys.js';
import { enPlain } from './plain.js';
import { enPlay } from './play.js';
import { enStack } from './stack.js';
import { enTrainer } from './trainer.js';
import { enViews } from './views.js';

export const en: Words = {
	commands: enCommands,
	explained: enExplained,
	groups: enGroups,
	reasons: enReasons,
	samples: enSamples,
	kernels: enKernels,
	examples: enExamples,
	trainer: enTrainer,
	play: enPlay,
	stack: enStack,
	digits: enDigits,
	course: enCourse,
	plain: enPlain,
	pickers: {
		inputs: 'Choose an input',
		kernels: 'Choose a kernel',
		examples: 'Choose an example',
		copies: 'Copy as',
		sessions: 'What is kept',
		stacks: 'Choose a stack',
		layers: 'Add a layer',
	},
	stage: {
		input: 'INPUT',
		kernel: 'KERNEL',
		output: 'OUTPUT',
		maxWindow: 'MAXIMUM',
		avgWindow: 'AVERAGE',
		bias: 'bias',
		ownLayer: 'Your layer',
		element: 'row {row}, column {col}',
		elementSum: 'row {row}, column {col}: {sum}',
		window: 'window rows {rows}, columns {cols}',
		inputAt: 'input row {row}, column {col} = {value}',
		feeds: 'feeds {count}: ',
		feedsNothing: 'No window reads this value.',
		weightAt: 'weight row {row}, column {col} = {value}',
		multiplies: 'meets {count}: ',
		gradient: 'Gradient: the same sliding window, these inputs times dL/dY, summed.',
		rowSums: 'by rows ',
		channelSum: 'channel {channel}: ',
		zeroWeights: '{count} products with weight 0 left out',
		products: '{count} products',
		values: '{count} values',
		channelSums: '{count} channels',
		maximum: 'the largest of ',
		average: 'the mean of ',
		flipped: 'flipped',
		scrolled: 'rows {rows}, columns {cols}',
		lens: 'WINDOW',
		playing: 'playing',
		sizeBoth: 'rows and columns {formula}',
		sizeEach: 'rows {rows}   columns {cols}',
	},
	views: enViews,
	layers: {
		correlation: 'cross-correlation',
		convolution: 'convolution',
		'conv-transpose': 'transposed convolution',
		'max-pool': 'max pooling',
		'avg-pool': 'average pooling',
	},
	knobs: {
		stride: 'stride {value}',
		padding: 'padding {value}',
		dilation: 'dilation {value}',
		groups: 'groups {value}',
	},
	goto: { ask: 'Go to row, column:', range: 'There are {rows} rows and {cols} columns, counted from 0.' },
	help: { title: 'Keys', more: '{count} more' },
	mouse: {
		on: 'Mouse on: click a cell or entry, or wheel. ctrl-x: off.',
		off: 'Mouse off: it marks text again. ctrl-x: on.',
	},
	tooSmall: 'conv-tutor needs 60×20; this is {columns}×{rows}.',
	faults: {},
};
