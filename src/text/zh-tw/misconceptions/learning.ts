// Traditional Chinese: misconceptions about learning, each named, and what is right instead.

import type { MisconceptionWords } from '../../course-words.js';

export const learning: Readonly<Record<string, MisconceptionWords>> = {
	'squares-forgotten': {
		name: '忘了平方',
		sentence: '這是沒平方就相加了。每個數要先平方，再加起來。',
	},
	'mean-for-sum': {
		name: '把總和當成平均',
		sentence: '這是多除了元素的個數。這裡的損失是總和。',
	},
	'error-turned': {
		name: '誤差減反了',
		sentence: '這是目標減預測。誤差是預測減目標。',
	},
	'factor-two-forgotten': {
		name: '忘了乘 2',
		sentence: '這樣漏了 2。平方的斜率是誤差的兩倍，再乘以值。',
	},
	'value-forgotten': {
		name: '忘了乘上值',
		sentence: '這樣漏了值。權重在每個位置都要乘以它在那裡遇到的值，即使是 0。',
	},
	'weight-for-value': {
		name: '把權重當成值',
		sentence: '這是乘以權重了。求權重的斜率，要乘的是它遇到的值。',
	},
	'step-uphill': {
		name: '往上坡走',
		sentence: '這是往上坡走。要逆著斜率走：權重 − 學習率 · 梯度。',
	},
	'rate-forgotten': {
		name: '忘了學習率',
		sentence: '這是整個梯度都走完。一步只走學習率乘以梯度。',
	},
	'step-for-weight': {
		name: '把一步當成權重',
		sentence: '這只是要走的那一步，還要從權重裡減去。',
	},
	'update-too-many': {
		name: '多更新了一次',
		sentence: '這樣多更新了一次。每個 epoch 回報的是更新之前那次預測的損失。',
	},
	'longer-is-faster': {
		name: '以為大步就快',
		sentence: '步伐大不一定快：超過一個限度，每一步都落得比原來更遠。',
	},
	'gone-for-left': {
		name: '把去掉的當成剩下的',
		sentence: '這是去掉的部分。剩下的是 1 減去它。',
	},
	'factor-not-squared': {
		name: '倍數沒有平方',
		sentence: '這是誤差縮小的倍數。損失是平方和，要用倍數的平方。',
	},
	'limit-one-over-lambda': {
		name: '把上限當成 1/λ',
		sentence: '在 1/λ 一步就到目標。要超過 2/λ，倍數小於 −1，誤差才會變大。',
	},
	'other-direction': {
		name: '用了另一個方向的 λ',
		sentence: '這是另一個方向的 λ。上限由最大的 λ 決定；誤差則依自己方向的 λ 縮小。',
	},
	'rate-divided': {
		name: '把學習率改小',
		sentence: '這是把學習率改小了。梯度變小，要走同樣的一步，學習率得變大。',
	},
};
