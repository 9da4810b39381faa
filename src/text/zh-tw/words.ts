// Traditional Chinese.

import type { Words } from '../words.js';
import { zhTWExamples, zhTWKernels, zhTWSamples } from './content.js';
import { zhTWCourse } from './course.js';
import { zhTWDigits } from './digits.js';
import { zhTWExplained } from './explained.js';
import { zhTWCommands, zhTWGroups, zhTWReasons } from './keys.js';
import { zhTWPlain } from './plain.js';
import { zhTWPlay } from './play.js';
import { zhTWStack } from './stack.js';
import { zhTWTrainer } from './trainer.js';
import { zhTWViews } from './views.js';

export const zhTW: Words = {
	commands: zhTWCommands,
	explained: zhTWExplained,
	groups: zhTWGroups,
	reasons: zhTWReasons,
	samples: zhTWSamples,
	kernels: zhTWKernels,
	examples: zhTWExamples,
	trainer: zhTWTrainer,
	play: zhTWPlay,
	stack: zhTWStack,
	digits: zhTWDigits,
	course: zhTWCourse,
	plain: zhTWPlain,
	pickers: {
		inputs: '選擇輸入',
		kernels: '選擇卷積核',
		examples: '選擇範例',
		stacks: '選擇堆疊',
		layers: '加一層',
		copies: '複製成',
		sessions: '存下的',
	},
	stage: {
		input: '輸入',
		kernel: '卷積核',
		output: '輸出',
		maxWindow: '最大值',
		avgWindow: '平均值',
		bias: '偏差',
		ownLayer: '自訂層',
		element: '第 {row} 列，第 {col} 欄',
		elementSum: '第 {row} 列，第 {col} 欄：{sum}',
		window: '視窗：第 {rows} 列，第 {cols} 欄',
		inputAt: '輸入：第 {row} 列，第 {col} 欄 = {value}',
		feeds: '影響 {count} 個輸出：',
		feedsNothing: '沒有視窗讀到這個值。',
		weightAt: '權重：第 {row} 列，第 {col} 欄 = {value}',
		multiplies: '與 {count} 個輸入相乘：',
		gradient: '梯度：視窗同樣滑動，這些輸入乘以 dL/dY 再相加。',
		rowSums: '各列小計：',
		channelSum: '通道 {channel}：',
		zeroWeights: '略去 {count} 個權重為 0 的乘積',
		products: '{count} 個乘積之和',
		values: '{count} 個值',
		channelSums: '{count} 個通道之和',
		maximum: '取最大值：',
		average: '取平均：',
		flipped: '已翻轉',
		scrolled: '列 {rows}，欄 {cols}',
		lens: '視窗',
		playing: '播放中',
		sizeBoth: '列數與欄數 {formula}',
		sizeEach: '列數 {rows}   欄數 {cols}',
	},
	views: zhTWViews,
	layers: { correlation: '互相關', convolution: '卷積', 'conv-transpose': '轉置卷積', 'max-pool': '最大池化', 'avg-pool': '平均池化' },
	knobs: {
		stride: '步幅 {value}',
		padding: '填補 {value}',
		dilation: '擴張 {value}',
		groups: '分組數 {value}',
	},
	goto: { ask: '前往（列,欄）：', range: '共 {rows} 列、{cols} 欄，從 0 起算。' },
	help: { title: '按鍵', more: '還有 {count} 行' },
	mouse: {
		on: '滑鼠已開啟：點選格子或項目，滾輪移動。ctrl-x 關閉。',
		off: '滑鼠已關閉：又可以在終端機中選取文字。ctrl-x 開啟。',
	},
	tooSmall: 'conv-tutor 需要 60×20；現在是 {columns}×{rows}。',
};
