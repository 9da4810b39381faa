// Traditional Chinese: misconceptions about what is counted, each named, and what is right instead.

import type { MisconceptionWords } from '../../course-words.js';

export const counts: Readonly<Record<string, MisconceptionWords>> = {
	'column-by-column': {
		name: '一欄一欄數',
		sentence: '排成一串時，是一列接一列，不是一欄接一欄。',
	},
	'rows-for-columns': {
		name: '把列數當成欄數',
		sentence: '這是乘以列數。一列有幾個值，要看有幾欄。',
	},
	'channels-not-counted': {
		name: '沒有算通道',
		sentence: '這樣每個像素只算一個數。每個通道各有一個。',
	},
	'weights-per-pixel': {
		name: '每個像素都有權重',
		sentence: '這是讓每個位置各有權重。同一個核到處共用，與影像大小無關。',
	},
	'filter-is-flat': {
		name: '以為濾波器是平面',
		sentence: '這是讓濾波器只有一片。濾波器對每個輸入通道各有一片。',
	},
	'maps-per-pair': {
		name: '每一對通道一張圖',
		sentence: '這是讓濾波器對每個通道各得一張圖。濾波器把所有通道加在一起：一個濾波器一張圖。',
	},
	'bias-per-pixel': {
		name: '每個像素都有偏差',
		sentence: '這是讓每個位置各有偏差。每個輸出通道只有一個偏差。',
	},
	'bias-per-weight': {
		name: '每個權重都有偏差',
		sentence: '這是讓每個權重各有偏差。每個輸出通道只有一個偏差。',
	},
	'bias-per-slice': {
		name: '每一片都有偏差',
		sentence: '這是讓濾波器的每一片各有偏差。一個濾波器只有一個，在各片的總和上加一次。',
	},
	'bias-not-counted': {
		name: '沒有算偏差',
		sentence: '這樣漏了偏差：每個輸出通道再加一個。',
	},
	'one-bias-for-all': {
		name: '整層只有一個偏差',
		sentence: '這只算了一個偏差。每個輸出通道各有一個。',
	},
	'channels-kept': {
		name: '以為通道數不變',
		sentence: '有幾個濾波器，輸出就有幾個通道。',
	},
	'groups-forgotten': {
		name: '忘了分組',
		sentence: '這是讓每個濾波器看所有通道。分組之後，只看自己那組的通道。',
	},
	'one-group-counted': {
		name: '只算了一組',
		sentence: '每一組都有自己的濾波器，全部都要算。',
	},
	'pooling-learns': {
		name: '以為池化會學習',
		sentence: '池化沒有要學的參數：它只取最大值或平均。',
	},
	'dense-one-unit': {
		name: '只算了一個輸出',
		sentence: '這只是一個輸出的權重。每個輸出對每個輸入都各有一個權重。',
	},
	'dense-sides-added': {
		name: '把輸入與輸出相加',
		sentence: '這是把輸入與輸出的個數相加。每個輸出對每個輸入各有一個權重，要相乘。',
	},
	'dense-not-local': {
		name: '仍然看整個輸入',
		sentence: '這是讓每個輸出看整個輸入。它只看視窗裡的值。',
	},
	'shared-too-soon': {
		name: '太早共用權重',
		sentence: '這是所有位置共用一組權重。還沒有共用時，每個位置各有一組。',
	},
};
