// Traditional Chinese: what is wrong with numbers in a file or as text, and what no code can be written for.

import type { FaultWords } from '../../../core/fault.js';

export const zhTWFormatFaults: FaultWords = {
	'a quotation mark does not fit, on line {line} or before': '引號不成對，在第 {line} 行或之前',
	'line {line} has {found} values where line {first} has {cols}': '第 {line} 行有 {found} 個值，第 {first} 行卻有 {cols} 個',
	'line {line}, column {column} holds {found}, not a number; a header line has to go':
		'第 {line} 行、第 {column} 欄是「{found}」，不是數字；標題行請刪除',
	'line {line}, column {column} is empty': '第 {line} 行、第 {column} 欄是空的',
	'row {row}, column {column} holds {found}, not a number': '第 {row} 列、第 {column} 欄是「{found}」，不是數字',
	'row {row}, column {column} is empty: there is a comma too many': '第 {row} 列、第 {column} 欄是空的：多了一個逗號',
	'row {row}, column {column} is {value}, too large for a number': '第 {row} 列、第 {column} 欄是 {value}，大到無法表示',
	'the file is empty': '檔案是空的',
	'the table is too large: at most {most} values': '表格太大：最多 {most} 個值',
	'there are too many values: at most {most}': '值太多：最多 {most} 個',
	'there is nothing in it: write rows such as 0 1 2': '裡面沒有內容：請寫成一列列的數字，例如 0 1 2',
	'there is nothing in it: write rows such as 0,1,2': '裡面沒有內容：請寫成一列列的數字，例如 0,1,2',
	'this is no table of numbers: it begins with {start}': '這不是數字的表格：開頭是「{start}」',
	'this is not text in UTF-8': '這不是 UTF-8 文字',
	'{file}: files end in {accepted}': '「{file}」：副檔名須為 {accepted}',
	'{file}: {reason}': '{file}：{reason}',

	'a line holds at most {most} numbers, and this takes {count}: save the input to a file and open it from there first':
		'一行最多 {most} 個數，這裡有 {count} 個：請先把輸入存成檔案，再從檔案開啟',
	'every side is a whole number of at least 1, not {shape}': '每一邊都須為 1 以上的整數，而不是 {shape}',
	'lists are nested at most {most} deep': '串列最多 {most} 層',
	'the list at {place} has {found} items where the first has {side}': '{place} 的串列有 {found} 項，第一個卻有 {side} 項',
	'the list {place} is empty: write numbers, as in [[0, 1], [2, 3]]': '串列 {place} 是空的：請寫入數字，例如 [[0, 1], [2, 3]]',
	'the value at {place} is {value}, not a finite number': '{place} 的值是 {value}，不是有限的數',
	'this is not JSON: character {place} starts {found}, where only numbers, commas and brackets may be':
		'這不是 JSON：從第 {place} 個字元起是「{found}」，這裡只能有數字、逗號與括號',
	'this is not JSON: its brackets, commas or numbers do not fit; right is [[0, 1], [2, 3]]':
		'這不是 JSON：括號、逗號或數字的寫法不對；正確的例如 [[0, 1], [2, 3]]',
	'{found} is neither a number nor a list of numbers': '{found} 既不是數字，也不是數字的串列',
	'{found} values are too many: at most {most}': '{found} 個值太多：最多 {most} 個',
	'{place} is a list where its neighbours are numbers': '{place} 是串列，相鄰的卻是數字',
	'{place} is {found} where its neighbours are lists': '{place} 是 {found}，相鄰的卻是串列',
	'{place} is {found}, not a number': '{place} 是 {found}，不是數字',
	'{shape} does not hold {found} values': '{shape} 裝不下 {found} 個值',
	'{shape} is {depth} deep: a grid is at most channels × rows × columns': '{shape} 有 {depth} 層：最多為通道 × 列 × 欄',
	'{shape} is {depth} deep: a kernel is at most filters × depth × rows × columns': '{shape} 有 {depth} 層：核最多為濾波器 × 深度 × 列 × 欄',

	'line {line}, character {character}': '第 {line} 行、第 {character} 個字元',
	'line {line}, column {column}': '第 {line} 行、第 {column} 欄',
	'line {line} begins another matrix ({found}): paste one at a time': '第 {line} 行是另一個矩陣的開頭（{found}）：一次請貼上一個',
	'line {line} begins page {found}, where page {wanted} comes next: paste all of the matrix':
		'第 {line} 行是第 {found} 頁的開頭，接下來應是第 {wanted} 頁：請貼上整個矩陣',
	'line {line} begins with a name ({found}): paste only the columns of numbers beside it':
		'第 {line} 行以名稱開頭（{found}）：請只貼上旁邊的數字欄',
	'line {line} goes on with column {found}, where column {wanted} comes next: paste all of the matrix':
		'第 {line} 行從第 {found} 欄接下去，接下來應是第 {wanted} 欄：請貼上整個矩陣',
	'line {line} is a header ({found}): paste only the rows of numbers below it': '第 {line} 行是標題（{found}）：請只貼上下方的數字列',
	'line {line} promises {wanted} columns, but {found} follow: paste all of the matrix':
		'第 {line} 行寫明有 {wanted} 欄，後面卻有 {found} 欄：請貼上整個矩陣',
	'the columns that begin in line {line} have {found} rows, those before have {wanted}':
		'從第 {line} 行起的各欄有 {found} 列，前面各欄卻有 {wanted} 列',
	'the matrix is cut off: it begins with [ and has no ]': '矩陣不完整：以 [ 開頭，卻沒有 ]',
	'the page of line {line} is {found} where the first is {wanted}': '第 {line} 行的那一頁是 {found}，第一頁卻是 {wanted}',
	'the text is too large: at most {most} MB': '文字太大：最多 {most} MB',
	'this is no matrix that can be read: it begins with {start}; right are rows such as 0 1 2, or [[0, 1], [2, 3]]':
		'這不是能讀取的矩陣：開頭是「{start}」；正確的是一列列的數字，例如 0 1 2，或 [[0, 1], [2, 3]]',
	'{place} begins {found}, which has no place there; right is one matrix such as [[0, 1], [2, 3]]':
		'{place}起是「{found}」，不該出現在這裡；正確的是一個矩陣，例如 [[0, 1], [2, 3]]',
	'{place} is a comma, where only blanks part the values before': '{place}是逗號，前面的值之間卻只有空格',
	'{place} is {found}, which stands for values left out: print all of them, after {remedy}':
		'{place}是「{found}」，代表有值被省略：請先執行 {remedy}，再印出所有的值',
	'{place} is {found}: every value has to be a finite number': '{place}是「{found}」：每個值都須為有限的數',
	'{place}: a comma is missing before {found}': '{place}：「{found}」之前少了逗號',
	'{place}: round brackets around a single value make no list; write square ones': '{place}：圓括號裡只有一個值，不成串列；請改用方括號',
	'{place}: there is a comma too many': '{place}：多了一個逗號',
	'{place}: this bracket is never closed; paste all of the matrix': '{place}：這個括號沒有結尾；請貼上整個矩陣',
	'{place}: this quotation mark does not fit': '{place}：這個引號不成對',

	'its items are of type {type}, not real numbers; save it as float64': '其中的項目是 {type} 型別，不是實數；請存成 float64',
	'the .npy header is cut off: {wanted} bytes are promised, {found} are there': '.npy 檔頭不完整：應有 {wanted} 個位元組，只有 {found} 個',
	'the .npy header lacks its type, order or shape': '.npy 檔頭缺少型別、順序或形狀',
	'the header says {shape}, that is {wanted} bytes of values, but there are {found}':
		'檔頭寫的是 {shape}，值應有 {wanted} 個位元組，實際有 {found} 個',
	'this .npy file ends before its header, or is of a version other than 1, 2 or 3': '這個 .npy 檔沒有完整的檔頭，或版本不是 1、2、3',
	'this is not a .npy file: it does not start as one': '這不是 .npy 檔：開頭不符',

	'a picture of {width}×{height} pixels is too large: at most {most} million': '{width}×{height} 像素的圖片太大：最多 {most} 百萬像素',
	'a picture has one channel or three, and can not hold {shape}: save it as {accepted}':
		'圖片有一個或三個通道，裝不下 {shape}：請存成 {accepted}',
	'a table has rows and columns, and can not hold {shape}: save it as {accepted}': '表格只有列與欄，裝不下 {shape}：請存成 {accepted}',
	'a JPEG has at most {most} rows and columns, not {shape}: save it as {accepted}':
		'JPEG 最多 {most} 列與 {most} 欄，而不是 {shape}：請存成 {accepted}',

	'the PNG asks for colour {index} of a palette of {found}': 'PNG 用到調色盤的第 {index} 色，但調色盤只有 {found} 色',
	'the PNG has more {type} parts, or longer ones, than a picture needs': 'PNG 的 {type} 區塊太多或太長，一張圖用不到',
	'the PNG has to begin with its header, and have no other': 'PNG 要以檔頭開始，而且只能有一個檔頭',
	'the PNG header has {found} bytes, not 13': 'PNG 的檔頭有 {found} 個位元組，而不是 13 個',
	'the PNG is cut off: it ends after {found} bytes': 'PNG 不完整：到第 {found} 個位元組就結束了',
	'the PNG is damaged: save it anew': 'PNG 已損壞：請重新存檔',
	'the PNG says colour type {kind} with {depth} bits, which does not exist': 'PNG 寫的色彩類型 {kind} 配 {depth} 位元並不存在',
	'the PNG unpacks to {found} MB, and at most {most} can be read: save it with 8 bits a sample':
		'PNG 解壓縮後有 {found} MB，最多只能讀取 {most} MB：請改存成每個樣本 8 位元',
	'the PNG unpacks to fewer than its {width}×{height} pixels': 'PNG 解壓縮後不到 {width}×{height} 個像素',
	'the PNG unpacks to more than its {width}×{height} pixels': 'PNG 解壓縮後超過 {width}×{height} 個像素',
	'the pixels of the PNG are damaged or cut off': 'PNG 的像素已損壞或不完整',
	'this is not a PNG picture': '這不是 PNG 圖片',

	'the JPEG draws its picture more than {most} times over': 'JPEG 重複繪製圖片超過 {most} 次',
	'the JPEG has more than {most} segments': 'JPEG 的區段超過 {most} 個',
	'the JPEG has {components} colour components, not 1, 3 or 4': 'JPEG 有 {components} 個色彩分量，而不是 1、3 或 4 個',
	'the JPEG has {precision} bits a sample, not 8': 'JPEG 每個樣本 {precision} 位元，而不是 8 位元',
	'the JPEG holds no picture': 'JPEG 裡沒有圖片',
	'the JPEG is cut off: it ends after {found} bytes': 'JPEG 不完整：到第 {found} 個位元組就結束了',
	'the JPEG is damaged, or holds colours in a way that can not be read: save it anew': 'JPEG 已損壞，或色彩的存法無法讀取：請重新存檔',
	'the JPEG is damaged, or of a kind other than baseline or progressive, at byte {place}':
		'JPEG 在第 {place} 個位元組已損壞，或既不是基線式也不是漸進式',
	'the JPEG takes more than {most} MB of memory to read: save it smaller': '讀取 JPEG 需要超過 {most} MB 的記憶體：請存成較小的圖片',
	'this is not a JPEG picture': '這不是 JPEG 圖片',

	"PyTorch's avg_pool2d has no dilation, here {rows},{cols}: take dilation 1, or export to numpy or jax":
		'PyTorch 的 avg_pool2d 沒有擴張（現在：{rows},{cols}）：請把擴張設為 1，或匯出成 numpy 或 jax',
	'TensorFlow takes a stride or a dilation above 1, not both, here {stride} and {dilation}: make one of them 1, or export to numpy or jax':
		'TensorFlow 的步幅與擴張不能同時大於 1（現在：{stride} 與 {dilation}）：請把其中之一設為 1，或匯出成 numpy 或 jax',
	"TensorFlow's conv2d_transpose has no dilation on a CPU, here {dilation}: put zeros into the kernel instead, or export to numpy, pytorch or jax":
		'TensorFlow 的 conv2d_transpose 在 CPU 上沒有擴張（現在：{dilation}）：請改在核中補 0，或匯出成 numpy、pytorch 或 jax',
	"TensorFlow's conv2d_transpose has no groups, here {groups}: take 1, or export to numpy, pytorch or jax":
		'TensorFlow 的 conv2d_transpose 不能分組（現在：{groups}）：請設為 1，或匯出成 numpy、pytorch 或 jax',
	'{target} computes in float32, at most 3.4e38, and a number here is larger: take smaller ones, or export to numpy':
		'{target} 以 float32 計算，最大 3.4e38，這裡有更大的數：請改用較小的數，或匯出成 numpy',
};
