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
	'it has {found} rows: at most {most}': '裡面有 {found} 列：最多 {most} 列',
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
	'{key} is no sum of the losses of {digits} digits': '{key} 不是 {digits} 個數字的損失總和',
	'{name} holds a number below 0: it is a mean of squares': '{name} 有小於 0 的數：這是平方的平均值',
	'{name} is damaged': '{name} 已損壞',
	'{name} is encrypted, or packed in a way that is not read here': '{name} 已加密，或壓縮方式無法讀取',
	'{name} would be too large': '{name} 展開後太大',
	network: '網路',
	'--load goes on with what the file has: leave --{option} out': '--load 會照檔案的內容繼續：請拿掉 --{option}',
	'--network and --layers name two networks: give one of them': '--network 與 --layers 指的是兩個網路：請擇一',
	'{path} is there already: give --save another name': '{path} 已經存在：請給 --save 別的名稱',
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
