// Traditional Chinese: what is wrong with the digits, their networks and the files of both.

import type { FaultWords } from '../../../core/fault.js';

export const zhTWDigitFaults: FaultWords = {
	'the file of digits has a digit {label}: they are 0 to 9': '數字檔裡有數字 {label}：只能是 0 到 9',
	'the file of digits is damaged': '數字檔已損壞',
	'the file of digits is of another format than {version}, or they are not {side}×{side}':
		'數字檔的格式不是第 {version} 版，或圖片不是 {side}×{side}',
	'the file of digits promises {promised} bytes, and {found} are there': '數字檔宣稱有 {promised} 個位元組，實際卻有 {found} 個',
	'the file of digits says that there are {count}: 1 to {most} can be read': '數字檔宣稱有 {count} 個數字：只能讀取 1 到 {most} 個',
	'this is no file of digits': '這不是數字檔',
};
