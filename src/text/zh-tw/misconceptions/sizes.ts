// Traditional Chinese: misconceptions about sizes, each named, and what is right instead.

import type { MisconceptionWords } from '../../course-words.js';

export const sizes: Readonly<Record<string, MisconceptionWords>> = {
	'size-kept': {
		name: '以為大小不變',
		sentence: '大小會變：視窗要整個在裡面，少掉的位置是視窗長度減 1。',
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
		sentence: '這樣漏了填補。填補在輸入的兩邊都加了格子。',
	},
	'same-is-valid': {
		name: '把 same 當成 valid',
		sentence: '這樣沒有填補。same 會補 0，補到輸出長度是 ⌈n / s⌉。',
	},
	'same-always-symmetric': {
		name: '以為偶數核也能對稱',
		sentence: '視窗長度是偶數時，兩邊補得一樣多就無法保持大小：有一邊要多一格。',
	},
	'same-keeps-size-at-stride': {
		name: '以為 same 永遠保持大小',
		sentence: '有步幅時，same 得到 ⌈n / s⌉；只有步幅 1 才保持大小。',
	},
	'dilation-multiplies': {
		name: '擴張直接相乘',
		sentence: '這是 d·k。距離比權重少一段：d·(k − 1) + 1。',
	},
	'dilation-forgotten': {
		name: '忘了擴張',
		sentence: '這樣權重之間沒有空隙。擴張是 d 時，視窗跨 d·(k − 1) + 1 格。',
	},
	'stride-forgotten': {
		name: '忘了步幅',
		sentence: '這是一次移一格。步幅決定一次移多遠。',
	},
	'plus-one-forgotten': {
		name: '忘了加一',
		sentence: '這是步數。視窗開始的位置也算一個：要加 1。',
	},
	'size-grows': {
		name: '以為輸出會變大',
		sentence: '輸出不會變大：視窗要留在裡面，所以位置少了 k − 1 個，不是多了。',
	},
	'kernel-size-subtracted-twice': {
		name: '多減了一次核',
		sentence: '這是減了兩次 k − 1。只有末端少 k − 1 個位置，減一次就夠。',
	},
	'field-grows-by-k': {
		name: '感受野每層加 k',
		sentence: '這是每層加 k。感受野從 1 開始，每層加 k − 1；之前若有步幅，再乘以步幅。',
	},
	'field-adds-windows': {
		name: '把視窗大小相加',
		sentence: '這是把各層的視窗相加。視窗會重疊：後面的層只加 k − 1；之前若有步幅，再乘以步幅。',
	},
	'field-forgets-stride': {
		name: '感受野忘了步幅',
		sentence: '這樣漏了步幅。步幅會拉開之後的層：k − 1 要乘以之前各層的步幅。',
	},
	'field-last-layer': {
		name: '只看最後一層',
		sentence: '這只是最後一層的視窗。視窗裡的每個元素，各有自己的視窗。',
	},
	'field-counts-overlap': {
		name: '重疊處重複計算',
		sentence: '這是把各層的視窗相乘。視窗會重疊：同一個位置只算一次。',
	},
	'padding-to-the-right': {
		name: '填補加錯方向',
		sentence: '這是加上填補。第一個視窗從填補裡開始，要減去 p。',
	},
	'zeros-for-mirror': {
		name: '該鏡射卻補 0',
		sentence: '這是補 0。reflect 以邊界的格子為鏡，補的是圖裡的值。',
	},
	'border-repeated': {
		name: '重複邊界的格子',
		sentence: '這是重複邊界的格子。reflect 從再往內的一格補起。',
	},
	'mirror-in-order': {
		name: '鏡射沒有倒過來',
		sentence: '這是照原來的順序。鏡射要倒過來：離邊界最近的一格，補在最靠近邊界的地方。',
	},
	'padding-evens-out': {
		name: '以為填補使次數相等',
		sentence: '這是把邊界的格子當成中間的。除非用 full 填補，否則蓋住它的視窗比較少。',
	},
	'one-axis-only': {
		name: '只算一個方向',
		sentence: '這只算了一個方向。列與欄各算各的，再相乘。',
	},
	'first-place-skipped': {
		name: '跳過第一個位置',
		sentence: '這是從第 1 列、第 1 欄開始。第一個位置要算，之後才依步幅移動。',
	},
	'floor-for-ceil': {
		name: '無條件捨去',
		sentence: '這是無條件捨去。same 補的 0 容得下最後一個位置，要無條件進位。',
	},
	'strides-added': {
		name: '把步幅相加',
		sentence: '這是把步幅相加。步幅要相乘：每一層都把前一層剩下的再除一次。',
	},
	'dilation-is-gap': {
		name: '把擴張當成空隙',
		sentence: '這是讓權重之間隔 d 格。這裡的 d 是距離：中間有 d − 1 格。',
	},
	'gaps-filled': {
		name: '以為空隙會補上',
		sentence: '這是把空隙裡的格子也算成讀過。下一層的 d 若相同，同樣會略過它們。',
	},
	'spans-added': {
		name: '把跨度相加',
		sentence: '這是把各層的跨度相加。它們會重疊：第一層之後，每層只加跨度減 1。',
	},
};
