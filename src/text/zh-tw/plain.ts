// Traditional Chinese: what `--plain` says beside the course's own sentences.

import type { PlainWords } from '../course-words.js';

export const zhTWPlain: PlainWords = {
	commands: '按 enter 繼續。h 提示，s 略過，b 上一步，r 換數字，p 再印一次，q 離開。',
	help: [
		'輸入答案後按 enter。單獨一個字母是指令：',
		'h  再看一個提示',
		's  略過並看答案',
		'n  繼續（空白行也可以）',
		'b  回到上一步',
		'r  換一組數字再做同一題',
		'p  再印一次這一步',
		'q  離開；一切都已儲存',
	],
	how: {
		predict: '請回答一個數，或 3*2+1 這樣的算式。',
		number: '請回答一個數、1/9 這樣的分數，或算式。',
		shape: '請回答列 x 欄，例如 4x5。',
		threeSides: '請回答通道 x 列 x 欄，例如 3x4x5。',
		matrix: '請寫出所有列，以分號隔開：1 2; 3 4',
		kernel: '請寫出核的所有列，以分號隔開：1 2; 3 4',
		choice: '請回答它的編號。',
		choices: '請回答所有成立的編號，例如 1 3。',
		order: '請依正確順序寫出編號，例如 2 1 3。',
		explain: '請寫一句話。',
		points: '你的句子說到哪幾點？請寫編號，例如 1 3；都沒有就寫 0。',
		train: '請回答學習率與 epoch 數，例如 0.03 10。',
		play: '請回答這一層的選項，例如 --padding 1 --stride 2。',
	},
	goOn: '按 enter 繼續。',
	notYet: '請先作答，或按 s 看答案。',
	noBefore: '前面沒有別的步驟。',
	noHints: '沒有更多提示：按 s 看答案。',
	noTestHints: '測驗沒有提示：按 s 略過。',
	trained: '第 {epoch} 個 epoch：損失 {loss}，核 {kernel}',
	diverged: '發散了：損失無止境地變大。',
	notReached: '還沒達成目標，再試一次。',
	left: '已儲存。用 conv-tutor learn {lesson} 從這裡繼續。',
	step: '{lesson} · {place}：{title}',
	noReview: '{review}：{when}。',
};
