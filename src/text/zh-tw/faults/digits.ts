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

	'an object with {known} is wanted': '這裡要有 {known} 的物件',
	'it has {found} members: at most {most}': '裡面有 {found} 個檔案：最多 {most} 個',
	'it holds no {name}, which its network needs': '裡面沒有網路需要的 {name}',
	'it holds no {name}: it was not kept by this program': '裡面沒有 {name}：這不是由本程式儲存的',
	'it holds {name} twice': '{name} 出現了兩次',
	'it holds {name}, which belongs to nothing in it': '裡面有多餘的 {name}',
	'it is no training, or cut off': '這不是訓練的紀錄，或內容不完整',
	'its shape is {found}, and {wanted} is wanted': '形狀是 {found}，應為 {wanted}',
	'row {row} begins with {value}: a whole number above {before} is wanted': '第 {row} 列的開頭是 {value}：應為大於 {before} 的整數',
	'row {row}, column {column} is {value}: it can be from {least} to {most}':
		'第 {row} 列、第 {column} 欄是 {value}：只能是 {least} 到 {most}',
	'the zip archive is damaged': '這個壓縮檔已損壞',
	'this is no zip archive, or it is cut off': '這不是壓縮檔，或內容不完整',
	'{key} is no number above 0': '{key} 不是大於 0 的數',
	'{key} is no number from 0 on': '{key} 不是 0 以上的數',
	'{name} holds a number below 0: it is a mean of squares': '{name} 有小於 0 的數：這是平方的平均值',
	'{name} is damaged': '{name} 已損壞',
	'{name} is encrypted, or packed in a way that is not read here': '{name} 已加密，或壓縮方式無法讀取',
	'{name} would be too large': '{name} 展開後太大',
};
