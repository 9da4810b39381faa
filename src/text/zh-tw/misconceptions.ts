// Traditional Chinese: the sentence that names each misconception, and what is right instead.

import type { MisconceptionWords } from '../course-words.js';

export const zhTWMisconceptions: Readonly<Record<string, MisconceptionWords>> = {
	'kernel-flipped': {
		name: '核被翻轉',
		sentence: '這樣算是先把核翻轉了。卷積層不翻轉：核左上的權重對上視窗左上的值。',
	},
	'kernel-not-flipped': {
		name: '核沒有翻轉',
		sentence: '這是讓核照原樣滑動。真正的卷積要先把核在兩個方向都翻轉。',
	},
	'flip-one-axis': {
		name: '只翻轉一個方向',
		sentence: '這只把欄倒過來。翻轉是列與欄都要倒過來。',
	},
	'flip-is-transpose': {
		name: '把翻轉當成轉置',
		sentence: '這是把列與欄對調。翻轉是兩個方向都倒過來，也就是轉 180°。',
	},
	'kernel-transposed': {
		name: '核被轉置',
		sentence: '這是把核的列與欄對調了。核照原樣使用。',
	},
	'kernel-mirrored': {
		name: '核左右顛倒',
		sentence: '這是把核左右顛倒了。核照原樣使用。',
	},
	'input-transposed': {
		name: '輸入被轉置',
		sentence: '這是把輸入的列與欄對調了。第一個索引是列。',
	},
	'sign-swapped': {
		name: '正負相反',
		sentence: '這是把每個權重的正負號都反過來了。權重照原樣使用。',
	},
	'bias-forgotten': {
		name: '忘了偏差',
		sentence: '這樣漏了偏差。每個總和都要加一次偏差。',
	},
	'relu-forgotten': {
		name: '忘了活化函數',
		sentence: '這是經過活化函數之前的總和，還要再經過它。',
	},
	'channels-averaged': {
		name: '把通道取平均',
		sentence: '這是把各通道取了平均。各通道的和要相加。',
	},
	'channel-first-only': {
		name: '只看第一個通道',
		sentence: '這只讀了第一個通道。所有通道的和都要相加。',
	},
	'one-by-one-nothing': {
		name: '以為 1×1 沒有作用',
		sentence: '這等於沒有改變輸入。1×1 的核仍會用權重混合各通道。',
	},
	'row-only': {
		name: '只算視窗第一列',
		sentence: '這只算了視窗的第一列。每一列都要算。',
	},
	'column-only': {
		name: '只算視窗第一欄',
		sentence: '這只算了視窗的第一欄。每一欄都要算。',
	},
	'diagonal-only': {
		name: '只算對角線',
		sentence: '這只算了視窗的對角線。每個值都有它的權重。',
	},
	'kernel-ignored': {
		name: '沒有用到核',
		sentence: '這是直接把視窗下的值相加。每個值要先乘上權重。',
	},
	'divided-by-window': {
		name: '除以視窗大小',
		sentence: '這是把總和除以視窗大小了。不必除：輸出就是總和。',
	},
	'sum-forgotten': {
		name: '只取最大的乘積',
		sentence: '這是最大的一個乘積。所有乘積都要相加。',
	},
	'added-not-multiplied': {
		name: '該乘卻相加',
		sentence: '這是把值與權重相加。要先相乘，再把乘積加起來。',
	},
	'last-product-forgotten': {
		name: '漏了最後一個乘積',
		sentence: '這樣漏了最後一個乘積。每個權重都有一個乘積。',
	},
	'neighbour-right': {
		name: '多往右一欄',
		sentence: '這是右邊一欄的元素。請看視窗的位置。',
	},
	'neighbour-left': {
		name: '多往左一欄',
		sentence: '這是左邊一欄的元素。請看視窗的位置。',
	},
	'neighbour-below': {
		name: '多往下一列',
		sentence: '這是下面一列的元素。請看視窗的位置。',
	},
	'neighbour-above': {
		name: '多往上一列',
		sentence: '這是上面一列的元素。請看視窗的位置。',
	},
	'height-width-swapped': {
		name: '列與欄顛倒',
		sentence: '列與欄的順序反了。先列後欄。',
	},
	'pooling-stride-one': {
		name: '池化步幅當成 1',
		sentence: '這是一次只移一格。池化若沒有另外說明，一次移動整個視窗。',
	},
	'pooling-merges-channels': {
		name: '池化合併通道',
		sentence: '這是把通道合併了。池化各看各的通道。',
	},
	'max-is-average': {
		name: '最大當成平均',
		sentence: '這是視窗的平均。最大池化取最大的值。',
	},
	'average-is-maximum': {
		name: '平均當成最大',
		sentence: '這是最大的值。平均池化取平均。',
	},
	'average-is-sum': {
		name: '平均當成總和',
		sentence: '這是視窗的總和。平均還要除以值的個數。',
	},
	'translation-invariant': {
		name: '以為平移不影響輸出',
		sentence: '這是輸入平移之前的輸出。輸出會跟著移動：卷積具有等變性。',
	},
	'gradient-flipped': {
		name: '核的梯度被翻轉',
		sentence: '這是把算出的梯度轉了 180°。對核不必翻轉：dL/dK = X ⋆ dL/dY。',
	},
	'output-gradient-flipped': {
		name: '輸出的梯度被翻轉',
		sentence: '這是先把輸出的梯度翻轉才滑動。它照原樣在輸入上滑動。',
	},
	'input-gradient-not-flipped': {
		name: '輸入的梯度沒有翻轉',
		sentence: '這是讓核照原樣滑動。對輸入要先把核翻轉。',
	},
	'transposed-undoes': {
		name: '把轉置當成反運算',
		sentence: '這是把它當成反運算。轉置卷積還原形狀，不還原數值。',
	},
	'size-kept': {
		name: '以為大小不變',
		sentence: '大小會變：視窗要整個在裡面，所以少了 k − 1 個位置。',
	},
	'fraction-kept': {
		name: '小數沒有捨去',
		sentence: '放不下的最後一步不走：相除之後，小數要無條件捨去。',
	},
	'ceil-for-floor': {
		name: '無條件進位',
		sentence: '這是無條件進位。放不下的最後一步不走，要無條件捨去。',
	},
	'formula-divides-all': {
		name: '把加一放進除法',
		sentence: '這是把 + 1 放進去除了。先數步數 ⌊(n − k) / s⌋，再加上第一個位置。',
	},
	'padding-counted-once': {
		name: '填補只算一邊',
		sentence: '這只加了一次填補。兩邊都要加。',
	},
	'padding-forgotten': {
		name: '忘了填補',
		sentence: '這樣漏了填補。填補讓輸入兩邊都變大。',
	},
	'same-is-valid': {
		name: '把 same 當成 valid',
		sentence: '這樣沒有填補。same 會補零，讓輸出長度是 ⌈n / s⌉。',
	},
	'same-always-symmetric': {
		name: '以為偶數核也能對稱',
		sentence: '偶數大小的核無法用兩邊相等的填補保持大小：有一邊要多一。',
	},
	'same-keeps-size-at-stride': {
		name: '以為 same 永遠保持大小',
		sentence: '有步幅時，same 得到 ⌈n / s⌉；只有步幅 1 才保持大小。',
	},
	'dilation-multiplies': {
		name: '擴張直接相乘',
		sentence: '這是用 d·k。只有相鄰的格子之間有間隔：d·(k − 1) + 1。',
	},
	'dilation-forgotten': {
		name: '忘了擴張',
		sentence: '這樣漏了擴張。視窗的跨度是 d·(k − 1) + 1。',
	},
	'stride-forgotten': {
		name: '忘了步幅',
		sentence: '這是一次移一格。步幅決定視窗一次移多遠。',
	},
	'plus-one-forgotten': {
		name: '忘了加一',
		sentence: '這是步數。視窗開始的位置也算一個：要加 1。',
	},
	'size-grows': {
		name: '以為輸出會變大',
		sentence: '輸出不會變大：視窗留在裡面。n + k − 1 是 full 填補的情形。',
	},
	'kernel-size-subtracted-twice': {
		name: '多減了一次核',
		sentence: '這減了兩次 k − 1。只在末端少一次。',
	},
	'field-grows-by-k': {
		name: '感受野每層加 k',
		sentence: '這是每層加 k。每層加的是 (k − 1) 乘以之前的步幅，從 1 開始。',
	},
	'field-adds-windows': {
		name: '把視窗大小相加',
		sentence: '這是把各層的視窗相加。視窗會重疊：每層只加 (k − 1) 乘以之前的步幅。',
	},
	'field-forgets-stride': {
		name: '感受野忘了步幅',
		sentence: '這樣忘了步幅會把之後的拉開：(k − 1) 要乘上之前的步幅。',
	},
	'weights-per-pixel': {
		name: '每個像素都有權重',
		sentence: '這是讓每個位置各有權重。同一個核到處共用，與影像大小無關。',
	},
	'filter-is-flat': {
		name: '以為濾波器是平面',
		sentence: '這是讓濾波器只有一片。每個輸入通道都有一片。',
	},
	'maps-per-pair': {
		name: '每一對通道一張圖',
		sentence: '這是讓每對通道各有一張。每個濾波器把所有輸入相加：一個濾波器一張圖。',
	},
	'bias-per-pixel': {
		name: '每個像素都有偏差',
		sentence: '這是讓每個位置各有偏差。每個輸出通道只有一個。',
	},
	'bias-per-weight': {
		name: '每個權重都有偏差',
		sentence: '這是讓每個權重各有偏差。每個輸出通道只有一個。',
	},
	'bias-not-counted': {
		name: '沒有算偏差',
		sentence: '這樣漏了偏差：每個輸出通道再加一個。',
	},
	'one-bias-for-all': {
		name: '整層只有一個偏差',
		sentence: '這只算了一個偏差。每個輸出通道各有一個。',
	},
	'pooling-learns': {
		name: '以為池化會學習',
		sentence: '池化沒有可學的：它只取最大值或平均。',
	},
};
