// What the digits' screens say, in Traditional Chinese.

import type { DigitsWords } from '../digits-words.js';

export const zhTWDigits: DigitsWords = {
	title: '手寫數字',
	files: {
		keep: '把權重存成檔案（.npz）：',
		open: '從檔案（.npz）讀取權重：',
		restart: '要從頭開始嗎？這個網路學到的會消失。',
		network: '要換下一個網路嗎？這個網路學到的會消失。',
		read: '要讀取 {path} 嗎？這個網路學到的會消失。',
		opened: '已讀取 {path}：{epoch} 個 epoch。',
	},
	training: {},
	maps: {},
	confusion: {},
	gallery: {},
	draw: {},
};
