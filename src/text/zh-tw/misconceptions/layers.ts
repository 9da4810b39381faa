// Traditional Chinese: misconceptions about what a layer does with its window, each named, and what is right instead.

import type { MisconceptionWords } from '../../course-words.js';

export const layers: Readonly<Record<string, MisconceptionWords>> = {
	'kernel-flipped': {
		name: '翻轉了核',
		sentence: '這是先把核翻轉了。卷積層不翻轉：核左上的權重對上視窗左上的值。',
	},
	'kernel-not-flipped': {
		name: '核沒有翻轉',
		sentence: '這是讓核照原樣滑動。真正的卷積，要先把核在兩個方向都翻轉。',
	},
	'flip-one-axis': {
		name: '只翻轉一個方向',
		sentence: '這只把一個方向倒過來。翻轉是列與欄都要倒過來。',
	},
	'flip-is-transpose': {
		name: '把翻轉當成轉置',
		sentence: '這是把列與欄對調。翻轉是兩個方向都倒過來，也就是轉 180°。',
	},
	'kernel-transposed': {
		name: '轉置了核',
		sentence: '這是把核的列與欄對調了。核照原樣使用。',
	},
	'kernel-mirrored': {
		name: '核左右顛倒',
		sentence: '這是把核左右顛倒了。核照原樣使用。',
	},
	'input-transposed': {
		name: '轉置了輸入',
		sentence: '這是把輸入的列與欄對調了。第一個索引是列。',
	},
	'sign-swapped': {
		name: '正負相反',
		sentence: '這是把每個權重的正負號都反過來了。權重照原樣使用。',
	},
	'one-difference-only': {
		name: '少取了一次差',
		sentence: '每高一階，就把前一階的差再取一次差。',
	},
	'one-tap-too-few': {
		name: '權重少了一個',
		sentence: '這是讓 d 階只有 d 個權重。一次差就要兩個，d 階要 d + 1 個。',
	},
	'bias-forgotten': {
		name: '忘了偏差',
		sentence: '每個總和都要加一次偏差。',
	},
	'bias-sign-swapped': {
		name: '偏差的正負相反',
		sentence: '偏差是加上去的：要讓每個總和少 t，偏差就是 −t。',
	},
	'threshold-off-by-one': {
		name: '門檻差一',
		sentence: '這樣那個總和剛好變成 0。偏差再多 1，才會留下 1。',
	},
	'relu-forgotten': {
		name: '忘了活化函數',
		sentence: '這是經過活化函數之前的總和，還要再經過它。',
	},
	'channels-averaged': {
		name: '把通道取平均',
		sentence: '各通道的和要相加，不必再除。',
	},
	'channel-first-only': {
		name: '只看第一個通道',
		sentence: '每個通道各有一個和，全部都要相加。',
	},
	'one-by-one-nothing': {
		name: '以為 1×1 沒有作用',
		sentence: '1×1 的核不看旁邊的像素，但會用權重混合各通道。',
	},
	'row-only': {
		name: '只算視窗第一列',
		sentence: '這只算了視窗最上面一列。每一列都要算。',
	},
	'column-only': {
		name: '只算視窗第一欄',
		sentence: '這只算了視窗最左邊一欄。每一欄都要算。',
	},
	'diagonal-only': {
		name: '只算對角線',
		sentence: '這只算了視窗的對角線。每個值都有它的權重。',
	},
	'kernel-ignored': {
		name: '沒有用到核',
		sentence: '這是直接把視窗裡的值相加。每個值要先乘以權重。',
	},
	'divided-by-window': {
		name: '除以視窗大小',
		sentence: '這是把總和除以視窗大小了。不必除：輸出就是總和。',
	},
	'sum-forgotten': {
		name: '只取最大的乘積',
		sentence: '這只是最大的乘積。所有乘積都要相加。',
	},
	'added-not-multiplied': {
		name: '該乘卻相加',
		sentence: '這是把值與權重相加。要先相乘，再把乘積加起來。',
	},
	'added-not-subtracted': {
		name: '該減卻相加',
		sentence: '這是把兩者相加。第二個要減去，它的每個正負號都反過來。',
	},
	'part-left-out': {
		name: '漏了一部分',
		sentence: '這只是兩部分中的一個。結果要兩個都算。',
	},
	'last-product-forgotten': {
		name: '漏了最後一個乘積',
		sentence: '每個權重都有一個乘積，一個也不能少。',
	},
	'neighbour-right': {
		name: '多往右一欄',
		sentence: '看看視窗停在哪裡。',
	},
	'neighbour-left': {
		name: '多往左一欄',
		sentence: '看看視窗停在哪裡。',
	},
	'neighbour-below': {
		name: '多往下一列',
		sentence: '看看視窗停在哪裡。',
	},
	'neighbour-above': {
		name: '多往上一列',
		sentence: '看看視窗停在哪裡。',
	},
	'counted-from-one': {
		name: '從 1 數起',
		sentence: '列、欄與排成一串的位置，都從 0 數起。',
	},
	'height-width-swapped': {
		name: '列與欄顛倒',
		sentence: '順序反了：先列後欄。',
	},
	'transpose-is-turn': {
		name: '把轉置當成旋轉',
		sentence: '這是轉了 90°。轉置是沿對角線對稱：(r, c) 到 (c, r)。',
	},
	'transpose-is-reshape': {
		name: '只是換個形狀',
		sentence: '這是照讀的順序填進另一個形狀。轉置讓每一列變成一欄。',
	},
	'translation-invariant': {
		name: '以為平移不影響輸出',
		sentence: '這是輸入平移之前的輸出。輸入裡的東西移動，輸出裡的也跟著移動。',
	},
};
