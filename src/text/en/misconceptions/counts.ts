// English: misconceptions about what is counted, each named, and what is right instead.

import type { MisconceptionWords } from '../../course-words.js';

export const counts: Readonly<Record<string, MisconceptionWords>> = {
	'column-by-column': {
		name: 'counted down the columns',
		sentence: 'That goes down the columns. The list holds row after row.',
	},
	'rows-for-columns': {
		name: 'rows for columns',
		sentence: 'That multiplies by the number of rows. A row holds as many values as there are columns.',
	},
	'channels-not-counted': {
		name: 'channels not counted',
		sentence: 'That counts one number a pixel. There is one for each channel.',
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
	'pooling-learns': {
		name: 'pooling thought to learn',
		sentence: 'A pooling has nothing to learn: it takes the largest, or the mean.',
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
};
