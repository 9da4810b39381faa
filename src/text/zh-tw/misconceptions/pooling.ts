// Traditional Chinese: misconceptions about pooling, each named, and what is right instead.

import type { MisconceptionWords } from '../../course-words.js';

export const pooling: Readonly<Record<string, MisconceptionWords>> = {
	'pooling-stride-one': {
		name: '池化步幅當成 1',
		sentence: '這是一次只移一格。池化若不指定步幅，一次移動整個視窗。',
	},
	'pooling-merges-channels': {
		name: '池化合併通道',
		sentence: '池化時各通道分開算，通道數不變。',
	},
	'padding-wins': {
		name: '把填補當成值',
		sentence: '這是讓填補的 0 成了最大值。最大池化不看填補。',
	},
	'max-is-average': {
		name: '最大當成平均',
		sentence: '這是視窗的平均。這裡要取的是最大值。',
	},
	'average-is-maximum': {
		name: '平均當成最大',
		sentence: '這是最大的值。平均池化取平均。',
	},
	'average-is-sum': {
		name: '平均當成總和',
		sentence: '這是視窗的總和。平均還要除以值的個數。',
	},
};
