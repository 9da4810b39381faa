// Traditional Chinese: what is wrong with an answer, or keeps an exercise from being drawn.

import type { FaultWords } from '../../../core/fault.js';

export const zhTWExerciseFaults: FaultWords = {
	'the answer is too long: at most {most} characters': '答案太長：最多 {most} 個字元',
	'this is done, not typed': '這一題要動手做，不是用輸入的',
	'this is no number: write one such as 19, −1, 1/9 or 3*2+1': '這不是數字：請寫成 19、−1、1/9 或 3*2+1 這樣',
	'{text} is no number: write each cell as one, such as 3, −1 or 1/9': '「{text}」不是數字：每一格請寫一個數，例如 3、−1 或 1/9',
	'{text} is no number: write one such as 19, −1, 1/9 or 3*2+1': '「{text}」不是數字：請寫成 19、−1、1/9 或 3*2+1 這樣',
	'{text} is no order: write each number from 1 to {count} once, such as 2 1 3':
		'「{text}」不是順序：從 1 到 {count} 的編號請各寫一次，例如 2 1 3',
	'{text} is no size: write rows and columns such as 4x5': '「{text}」不是大小：請寫列數與欄數，例如 4x5',
	'{text} is none of these: write a number from 1 to {count}': '沒有「{text}」這一項：請寫 1 到 {count} 的編號',
	'{text} is none of these: write numbers from 1 to {count}, or 0': '沒有「{text}」這一項：請寫 1 到 {count} 的編號，或 0',

	'two of them always agree': '其中有兩個總是相同',
	'a convolution has a kernel': '卷積要有核',
	'a kernel is wanted, not {shape}': '這裡要核（現在：{shape}）',
	'a layer of a lesson takes at most {most} multiplications, not {products}': '課程裡的一層最多做 {most} 次乘法，而不是 {products} 次',
	'a matrix is wanted, not {shape}': '這裡要矩陣（現在：{shape}）',
	'a matrix to fill in has one channel, not {channels}': '要填寫的矩陣只有一個通道，而不是 {channels} 個',
	'a pooling has a window: [rows, columns]': '池化要有視窗：[列, 欄]',
	'a shape has two or three sides, as in [6, 7]': '形狀有兩邊或三邊，例如 [6, 7]',
	'a stack has as many strides as windows: receptiveField([3, 2], [1, 2])': '堆疊的步幅與視窗要一樣多：receptiveField([3, 2], [1, 2])',
	'a stack has windows and strides from 1 on: receptiveField([3, 2], [1, 2])':
		'堆疊的視窗與步幅須為 1 以上：receptiveField([3, 2], [1, 2])',
	'a whole number from {least} to {most} is wanted, not {value}': '這裡要 {least} 到 {most} 的整數，而不是 {value}',
	'a window of {k} does not fit an input of {n}': '大小 {k} 的視窗放不進大小 {n} 的輸入',
	'a wrong answer can not be computed where options, an order or a sentence is asked for':
		'題目要的是選項、順序或句子時，無法算出錯誤的答案',
	'a wrong answer has as many numbers as elements are foretold: {count}, not {found}':
		'錯誤的答案要與預測的元素一樣多：{count} 個，而不是 {found} 個',
	'lesson {lesson} has no exercise {exercise}': '課程 {lesson} 沒有習題 {exercise}',
	'only a kernel makes an output': '只有核才能產生輸出',
	'the matrix {name} has at most {most} rows and columns': '矩陣 {name} 最多 {most} 列、{most} 欄',
	'the output has no element at channel {channel}, row {row}, column {col}': '輸出沒有通道 {channel}、第 {row} 列、第 {col} 欄的元素',
	'there is no built-in {name}': '沒有內建的「{name}」',
	'there is no element at row {row}, column {col} of {rows}×{cols}': '{rows}×{cols} 裡沒有第 {row} 列、第 {col} 欄的元素',
	'there is no misconception {model}': '沒有「{model}」這個誤解',
	'this exercise wants a layer': '這一題要有一層',
	'this takes too much work: use smaller layers, or fewer of them': '計算量太大：請用較小或較少的層',
	'{exercise} has no variant in which its misconceptions differ from the answer and from each other ({why})':
		'{exercise} 的各個誤解無法在任何變化裡都與答案不同、彼此也不同（{why}）',
	'{name} says nothing about a kernel': '{name} 與核無關',
	'{shape} is too large for a lesson: at most {most} values': '{shape} 在課程裡太大：最多 {most} 個值',
};
