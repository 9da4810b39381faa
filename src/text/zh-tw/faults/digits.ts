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

	'number of filters': '濾波器數量',
	'number of outputs': '輸出數量',
	'item {place} of the network, {item}': '網路的第 {place} 項「{item}」',
	'the network has no layers: write some, such as {example}': '網路沒有任何層：請寫幾層，例如 {example}',
	'the network has {count} layers: at most {most}': '網路有 {count} 層：最多 {most} 層',
	'the network is told in {count} characters: at most {most}': '網路的寫法有 {count} 個字元：最多 {most} 個',
	'{where}: an activation follows a layer, none stands before this one': '{where}：活化函數要接在某一層之後，前面卻沒有層',
	'{where}: after a dense layer there are no rows and columns left, only dense layers and activations can follow':
		'{where}：全連接層之後已沒有列與欄，只能再接全連接層或活化函數',
	'{where}: the layer has an activation already, {other}: leave one of them out': '{where}：這一層已有活化函數 {other}：請拿掉一個',
	'{where}: the {name} is missing; write it as in {form}': '{where}：缺少{name}；請寫成 {form} 這樣',
	'{where}: the {name} is a whole number, not {word}': '{where}：{name}要是整數，而不是「{word}」',
	'{where}: the {name} is one number, not {word}; write it as in {form}': '{where}：{name}是一個數，而不是「{word}」；請寫成 {form} 這樣',
	'{where}: the {name} is {word}; it can be from 1 to {most}': '{where}：{name}是 {word}；只能是 1 到 {most}',
	'{where}: unknown word {word}; a layer begins with one of {known}': '{where}：沒有「{word}」這個字；一層要以這些字開頭：{known}',
	'{where}: {word} does not belong there; write it as in {form}': '{where}：這裡不能有「{word}」；請寫成 {form} 這樣',

	'a network has at least one layer: end it with dense 10': '網路至少要有一層：最後請用 dense 10',
	'layer {layer}: {fault}': '第 {layer} 層：{fault}',
	'the last layer makes {shape}, but ten sums are wanted, one for each digit: end with dense 10':
		'最後一層的輸出是 {shape}，但每個數字各要一個和，共十個：最後請用 dense 10',
	'the network has more than {most} weights: take fewer filters or outputs, or pool before the dense layer':
		'網路的權重超過 {most} 個：請減少濾波器或輸出，或在全連接層之前先池化',
	'the network takes {products} products a digit, and {most} are the most: take fewer filters, or pool earlier':
		'網路對每個數字要做 {products} 次乘法，最多 {most} 次：請減少濾波器，或提早池化',
	'{activation} behind the last layer is too much: its ten sums go through softmax as they are':
		'最後一層之後不能有 {activation}：它的十個和會直接進入 softmax',
};
