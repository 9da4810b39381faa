// Traditional Chinese: what is wrong with a layer, or with learning its kernel.

import type { FaultWords } from '../../../core/fault.js';

export const zhTWLayerFaults: FaultWords = {
	', ': '、',

	// The parts of a layer, as the sentences below name them.
	rows: '列',
	columns: '欄',
	input: '輸入',
	kernel: '核',
	target: '目標',
	start: '起點',
	window: '視窗',
	stride: '步幅',
	padding: '填補',
	'padding mode': '填補方式',
	'output padding': '輸出填補',
	dilation: '擴張',
	mode: '模式',
	activation: '活化函數',
	'kernel size': '核的大小',

	'a bias is a finite number': '偏差須為有限的數',
	'a grid has at least one channel, row and column, not {shape}': '矩陣至少要有一個通道、一列、一欄，而不是 {shape}',
	'a kernel has at least one filter': '核至少要有一個濾波器',
	'a kernel has at most {most} weights': '核最多 {most} 個權重',
	"a pooling's padding is smaller than its window: padding {padding}, window {window}":
		'池化的填補須小於視窗：填補 {padding}，視窗 {window}',
	'a transposed kernel has one filter an input channel, in groups that divide them: {filters} filters, {channels} input channels, {groups} groups':
		'轉置卷積的核，每個輸入通道要有一個濾波器，且分組數要能整除：濾波器 {filters} 個，輸入通道 {channels} 個，分 {groups} 組',
	'channel {channel} has {found} rows where channel 0 has {rows}': '通道 {channel} 有 {found} 列，通道 0 卻有 {rows} 列',
	'each filter has {depth} slices where {channels} input channels in {groups} groups need {needed}: a kernel of shape {filters}×{needed}×{rows}×{cols}':
		'每個濾波器有 {depth} 個切片，但 {channels} 個輸入通道分 {groups} 組需要 {needed} 個：核的形狀應為 {filters}×{needed}×{rows}×{cols}',
	'filter {filter} is {found} where filter 0 is {first}': '濾波器 {filter} 為 {found}，濾波器 0 卻為 {first}',
	'groups is a whole number from 1 on, not {groups}': '分組數須為 1 以上的整數，而不是 {groups}',
	'row {row} has {found} values where row 0 has {cols}': '第 {row} 列有 {found} 個值，第 0 列卻有 {cols} 個',
	'the dilated window at {output} meets nothing but padding: take less padding or dilation':
		'位置 {output} 的擴張視窗只碰到填補：請減少填補或擴張',
	'the output padding is smaller than the stride or the dilation: output padding {found}, stride {stride}':
		'輸出填補須小於步幅或擴張：輸出填補 {found}，步幅 {stride}',
	'the padding leaves nothing of the output: {rows} rows, {cols} columns; take less padding':
		'填補太多，輸出什麼都不剩（{rows} 列、{cols} 欄）：請減少填補',
	'the value at row {row}, column {col} is {value}, not a finite number': '第 {row} 列、第 {col} 欄的值是 {value}，不是有限的數',
	'the window meets a single axis {meetings} times: at most {most}; take a shorter input or window':
		'單一方向上，視窗要讀取 {meetings} 次，最多 {most} 次：請縮小輸入或視窗',
	'the {window} window spans {spanned}, more than the padded input {padded}: pad the input or take a smaller window':
		'{window} 的視窗涵蓋 {spanned}，比填補後的輸入 {padded} 還大：請填補輸入，或縮小視窗',
	'this layer takes {products} multiplications: too many; take a smaller input or window':
		'這一層要做 {products} 次乘法，太多了：請縮小輸入或視窗',
	'unknown {name} {value}: one of {known}': '沒有「{value}」這種{name}：請用 {known} 其中之一',
	'{found} biases for {channels} output channels: one for all, or one for each':
		'有 {found} 個偏差，輸出通道卻有 {channels} 個：請全部共用一個，或各給一個',
	'{groups} groups do not divide {channels} input channels and {filters} filters evenly':
		'分 {groups} 組無法平分 {channels} 個輸入通道與 {filters} 個濾波器',
	'{mode} padding of {padding} is too wide for {length} input {side}: at most {most}':
		'{mode} 填補 {padding} 太寬：輸入只有 {length} {side}，最多 {most}',
	'{name} is a whole number from {least} on, not {wrong}': '{name}須為 {least} 以上的整數，而不是 {wrong}',
	'{shape} is too large: at most {most} values': '{shape} 太大：最多 {most} 個值',

	'an epoch takes {products} products, and the screen shows at most {most}: take a smaller input or kernel, or --format table':
		'一個 epoch 要算 {products} 個乘積，畫面最多顯示 {most} 個：請縮小輸入或核，或加上 --format table',
	'only a convolution is trained here, no {op}': '這裡只訓練卷積，不訓練 {op}',
	'the layers before it make values beyond what a number can hold': '前面的層得出的值大到無法表示',
	'the loss of this input is beyond what a number can hold: take smaller values': '這個輸入的損失大到無法表示：請改用較小的值',
	'the target is {target}, but a kernel of {kernel} makes {output} of the input {input}: change the kernel size or the padding':
		'目標是 {target}，但 {kernel} 的核由輸入 {input} 得出 {output}：請改變核的大小或填補',
	'{name} is a start for a 1×2 kernel, not for {kernel}: take zeros, random or a GRID':
		'{name} 是 1×2 核的起點，不適用於 {kernel}：請用 zeros、random 或 GRID',
	'{text} is no number: write one such as 2, or two for rows and columns such as 2,3':
		'{text} 不是數字：請寫一個數如 2，或列與欄兩個數如 2,3',
	'{text} is neither one number nor two: rows, columns': '{text} 既不是一個數，也不是兩個數（列、欄）',
	'{text} is not a whole number from 1 on': '{text} 不是 1 以上的整數',
	'{text} is not one of {known}': '{text} 不在其中：{known}',
	'{groups} groups do not divide {channels} channels: take a multiple, or set groups to 1 first':
		'{groups} 組無法平分 {channels} 個通道：請取倍數，或先把分組設為 1',
	'{text} is no padding: valid, same, full, or one, two or four numbers (top, bottom, left, right)':
		'{text} 不是填補：請用 valid、same、full，或一、二、四個數（上、下、左、右）',
};
