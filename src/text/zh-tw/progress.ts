// Traditional Chinese: the command `progress`.

import type { ProgressWords } from '../progress-words.js';

export const zhTWProgress: ProgressWords = {
	none: '目前還沒有任何紀錄。執行 conv-tutor 會開啟第一課。',
	summary: '完成 {done} 課，共 {all} 課。作答 {answers} 次。',
	lessons: '課程',
	skills: '技能',
	misconceptions: '誤解，最近一次出現',
	doneOn: '完成於 {date}',
	rightOf: '答對 {right} 題，共 {all} 題',
	recall: '現在記得的機率 {now}，到時 {later}',
	exported: '已寫入 {file}：{count} 筆事件。',
	imported: '新增 {count} 筆事件，原本已有 {known} 筆。',
	leftOut: '有 {count} 行無法讀取，未匯入。',
	nothingToForget: '沒有可忘掉的進度。',
	nothingOf: '「{lesson}」沒有可忘掉的進度。',
	askAll: '要忘掉全部課程的進度嗎？共 {count} 次作答。[y/N] ',
	askLesson: '要忘掉「{lesson}」的進度嗎？共 {count} 次作答。[y/N] ',
	kept: '什麼都沒有忘掉。',
	forgotAll: '已忘掉全部課程，{count} 次作答不再計算。',
	forgotLesson: '已忘掉「{lesson}」，{count} 次作答不再計算。',
	forGood: '作答仍留在 {file}，並標記為已忘掉：無法復原，重新匯入也不會恢復。',
	stillCount: '仍有 {count} 次作答計算在內：它們的時間比現在晚。',
};
