// Traditional Chinese: the other ways to look at a stage.

import type { Words } from '../words.js';

export const zhTWViews: Words['views'] = {
	names: { channels: '各通道', im2col: 'im2col', toeplitz: 'Toeplitz 矩陣' },
	channels: '每個輸入通道用核的對應切片計算，結果逐格相加。',
	mixing: '1×1 的核把同一位置的各通道混合，每個通道一個權重。',
	im2col: '每一列是一個攤平的視窗，乘以攤平的核就是一個輸出。',
	shares: '每一列是一個攤平的視窗，乘以各值的份額就是一個輸出。',
	divided: '每一列是一個攤平的視窗，各值已除以計入的個數。',
	toeplitz: '每一列是一個輸出：權重放在視窗讀取攤平輸入的位置。',
	transposed: '這是同一個核的卷積矩陣的轉置：每一欄把一個輸入散布到輸出。',
	matrix: '矩陣',
	partial: '部分和',
	rows: '列 {first}，共 {all} 列',
	cols: '欄 {first}，共 {all} 欄',
	part: '通道 {first}，共 {all} 個',
	filter: '濾波器 [{filter}]，共 {count} 個',
};
