// Traditional Chinese: misconceptions about what goes backwards, each named, and what is right instead.

import type { MisconceptionWords } from '../../course-words.js';

export const gradients: Readonly<Record<string, MisconceptionWords>> = {
	'gradient-flipped': {
		name: '翻轉了核的梯度',
		sentence: '這是把算出的梯度轉了 180°。核的梯度不翻轉：dL/dK = X ⋆ dL/dY。',
	},
	'output-gradient-flipped': {
		name: '翻轉了輸出的梯度',
		sentence: '這是先把輸出的梯度翻轉才滑動。它照原樣在輸入上滑動。',
	},
	'input-gradient-not-flipped': {
		name: '順序沒有倒過來',
		sentence: '這是讓第一個數配第一個權重。這裡的順序相反：第一個數配最後一個權重。',
	},
	'weight-used-once': {
		name: '權重只算一處',
		sentence: '這只算了一個位置。權重在每個位置都用到，要全部加起來。',
	},
	'output-gradient-left-out': {
		name: '漏了輸出的梯度',
		sentence: '這是把每個輸出的梯度都當成 1。進到哪個輸出，就要乘上那個輸出的梯度。',
	},
	'overlap-replaced': {
		name: '重疊處只留一份',
		sentence: '這只留下最後鋪的一份。重疊處要把各份相加。',
	},
	'size-times-stride': {
		name: '大小乘步幅',
		sentence: '這是 n·s，是 Keras 用 same 時的大小。這裡最後一份要整份算：(n − 1)·s + k − 2p。',
	},
	'padding-not-cut': {
		name: '沒有裁掉填補',
		sentence: '這樣沒有裁掉填補。轉置卷積每邊要裁掉 p。',
	},
	'padding-cut-once': {
		name: '填補只裁一邊',
		sentence: '這只裁掉一邊。填補兩邊都要裁掉。',
	},
	'padding-added-not-cut': {
		name: '填補該裁卻加上',
		sentence: '這是把填補加上去了。轉置卷積要裁掉填補：每邊少 p。',
	},
	'transposed-undoes': {
		name: '把轉置當成反運算',
		sentence: '這是把轉置卷積當成反運算。它還原形狀，不還原數值。',
	},
};
