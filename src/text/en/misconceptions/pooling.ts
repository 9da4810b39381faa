// English: misconceptions about pooling, each named, and what is right instead.

import type { MisconceptionWords } from '../../course-words.js';

export const pooling: Readonly<Record<string, MisconceptionWords>> = {
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
};
