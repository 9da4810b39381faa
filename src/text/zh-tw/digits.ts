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
	draw: {
		pen: { up: '提筆', down: '落筆', eraserUp: '橡皮擦提起', eraserDown: '橡皮擦落下' },
		how: {
			title: '畫一個數字。',
			keys: '空白鍵落筆與提筆，方向鍵或 h j k l 移動。',
			mouse: '也可用滑鼠：按住拖曳。',
			more: 'e 切換橡皮擦，u 復原上一筆，c 全部清除。',
		},
		shown: '網路所見',
		chances: '機率',
		waiting: '等待網路',
		moved: '移動：{by}，使質心在正中。',
		unmoved: '質心已在正中，未移動。',
		by: { up: '上 {count}', down: '下 {count}', left: '左 {count}', right: '右 {count}' },
		comma: '、',
		follow: '按 Enter 看它經過各層。',
		untrained: '網路尚未學習：只是隨機猜測。',
	},
	guess: {
		sure: '{digit}，機率 {chance}',
		between: '{one} 或 {other}：{chance} 與 {next}',
		unsure: '不確定：可能是 {digit}，機率 {chance}',
	},
};
