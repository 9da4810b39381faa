// Traditional Chinese: what is wrong with files and folders: numbers, progress, settings, lessons.

import type { FaultWords } from '../../../core/fault.js';

export const zhTWFileFaults: FaultWords = {
	'standard input': '標準輸入',
	'no reason given': '原因不明',

	'internal error: {message}; please report it': '內部錯誤：{message}；請回報這個問題',
	'standard output can not be written ({code}): nothing more is printed': '無法寫入標準輸出（{code}）：不再輸出任何內容',

	'{name} is there already, and stays as it was': '{name} 已經存在，保持原樣',
	'the output would be beyond what a number can hold: take smaller values': '輸出會超出數字所能表示的範圍：請用較小的值',
	'the output is still being computed: store it when it is there': '輸出還在計算：算好之後再存',
	'{told}': '{told}',
	'{file} can not be read ({code})': '無法讀取 {file}（{code}）',
	'{file} is a folder, not a file': '{file} 是資料夾，不是檔案',
	'{file} is no plain file': '{file} 不是一般檔案',
	'{file} is no plain file: pipe numbers in with - instead': '{file} 不是一般檔案：請改用 - 從管線輸入數字',
	'{file} is not there: check the path': '找不到 {file}：請檢查路徑',
	'{file} is too large: at most {most} MB': '{file} 太大：最多 {most} MB',
	'{file} may not be read: check its permissions': '沒有權限讀取 {file}：請檢查權限',
	'standard input is the keyboard: pipe JSON in, as in echo "[[1,2]]" | conv-tutor run --input - …':
		'標準輸入是鍵盤：請從管線輸入 JSON，例如 echo "[[1,2]]" | conv-tutor run --input - …',
	'standard input can not be read ({code})': '無法讀取標準輸入（{code}）',
	'the system lets the program open too few files ({code}): allow more, as with {example}':
		'系統允許程式開啟的檔案太少（{code}）：請放寬，例如 {example}',
	'{file} is a pipe that nobody reads: start the reader first': '{file} 是沒有人讀取的管線：請先啟動讀取的一方',
	'standard input is too large: at most {most} MB': '標準輸入太大：最多 {most} MB',

	'{file} can not be the name of a file: take a shorter one, of letters and digits':
		'{file} 不能作為檔名：請改用較短、由字母和數字組成的名稱',
	'{file} can not be written ({code})': '無法寫入 {file}（{code}）',
	'{file} can not be written: check its permissions': '無法寫入 {file}：請檢查權限',
	'{file} can not be written: its folder is not there': '無法寫入 {file}：資料夾不存在',
	'{file} can not be written: the disk is full': '無法寫入 {file}：磁碟已滿',
	'{file} is a folder: name a file in it': '{file} 是資料夾：請指定其中的檔案',
	'{file} is there already, and is no export of this conv-tutor: choose another name':
		'{file} 已存在，而且不是這個 conv-tutor 匯出的檔案：請改用別的名稱',
	'{file} is there already, with events that are not here ({count}): import it first, or choose another name':
		'{file} 已存在，其中有 {count} 筆這裡沒有的事件：請先匯入，或改用別的名稱',
	'{file} is where progress is kept: choose another name': '{file} 是存放進度的檔案：請改用別的名稱',
	'{file} is no export of progress: conv-tutor progress --export FILE makes one':
		'{file} 不是匯出的進度：請用 conv-tutor progress --export FILE 匯出',
	'{file} was written by a newer conv-tutor (format {version}, this one knows {known})':
		'{file} 由較新的 conv-tutor 寫入（格式 {version}，這一版只認得 {known}）',
	'standard input is the keyboard: name a file, or pipe an export in': '標準輸入是鍵盤：請指定檔案，或從管線輸入匯出的內容',

	'the disk is full: what is new is not in {file} yet, and goes there with the next answer if there is room':
		'磁碟已滿：新的進度還沒寫入 {file}，有空間時會隨下一次作答寫入',
	'the disk is full: what is new is not in {file} yet, and goes there when the program ends if there is room':
		'磁碟已滿：新的內容還沒寫入 {file}，有空間時會在程式結束時寫入',
	'the disk is full: not all of it went into {file}; do it again when there is room': '磁碟已滿：沒有全部寫入 {file}；有空間時請再做一次',
	'the disk is full: what is not in {file} yet is lost': '磁碟已滿：還沒寫入 {file} 的內容已遺失',
	'{file} can not be made there: what is new is lost when the program ends; CONV_TUTOR_HOME may name a folder':
		'無法在那裡建立 {file}：程式結束時，新的進度會遺失；可用 CONV_TUTOR_HOME 指定資料夾',
	'there is no home folder: what is new is lost when the program ends; CONV_TUTOR_HOME may name one':
		'沒有家目錄：程式結束時，新的進度會遺失；可用 CONV_TUTOR_HOME 指定一個',
	'{file} can not be made: a part of its path is no folder; what is new is lost when the program ends':
		'無法建立 {file}：路徑中有一部分不是資料夾；程式結束時，新的進度會遺失',
	'{file} can not be used ({code}): what is new is lost when the program ends': '無法使用 {file}（{code}）：程式結束時，新的進度會遺失',
	'{file} can not be written: what is new is lost when the program ends; check its permissions':
		'無法寫入 {file}：程式結束時，新的進度會遺失；請檢查權限',
	'{file} has lines that can not be read; all others count': '{file} 有幾行無法讀取；其他各行照常計算',
	'{file} is being brought to a new format: what is new is lost when the program ends; start anew':
		'{file} 正在轉換成新格式：程式結束時，新的進度會遺失；請重新啟動',
	'{file} is no plain file: what is new is lost when the program ends; move it away':
		'{file} 不是一般檔案：程式結束時，新的進度會遺失；請把它移走',
	'{file} is too large, at most {most} MB: it is left as it is, and what is new is lost when the program ends':
		'{file} 太大，最多 {most} MB：內容保持原狀，程式結束時，新的進度會遺失',
	'{file} was written by a newer conv-tutor (format {version}, this one knows {known}): it is left as it is, and what is new is lost when the program ends':
		'{file} 由較新的 conv-tutor 寫入（格式 {version}，這一版只認得 {known}）：內容保持原狀，程式結束時，新的進度會遺失',
	'{log} had lines that can not be read ({count}): it was set aside as {aside}, all others were kept':
		'{log} 有 {count} 行無法讀取：原檔已另存為 {aside}，其他各行都保留',

	'it is no session, or cut off': '它不是存檔，或內容不完整',
	'its format is not {known}': '格式不是 {known}',
	'a layer is one JSON object with op, and a kernel or a window': '一層是一個 JSON 物件，含 op，以及 kernel 或 window',
	'layer {place} is not dense: its window is not its whole input': '第 {place} 層不是全連接層：它的視窗不是整個輸入',
	'a session has 1 to {most} layers, one of them in view': '存檔有 1 到 {most} 層，其中一層顯示在畫面上',
	'float64 is not the base64 of {count} bytes': 'float64 不是 {count} 個位元組的 base64',
	'there is no home folder to keep sessions in: CONV_TUTOR_HOME may name one': '沒有家目錄可以存放存檔：可用 CONV_TUTOR_HOME 指定一個',
	'there is no session {name}: conv-tutor list --sessions tells which there are':
		'沒有「{name}」這個存檔：conv-tutor list --sessions 會列出所有存檔',
	'session {name} is damaged: {reason}': '存檔「{name}」已損壞：{reason}',
	'{file} can not be kept there: CONV_TUTOR_HOME may name a folder': '無法存放 {file}：可用 CONV_TUTOR_HOME 指定資料夾',
	'{file} can not be kept there: a part of its path is no folder': '無法存放 {file}：路徑中有一部分不是資料夾',
	'{key} is no text of one line': '{key} 不是單行文字',
	'{key} is no whole number from {least} to {most}': '{key} 不是 {least} 到 {most} 的整數',
	'{name} is no name for a session: 1 to {most} letters, digits, blanks or any of - _ .':
		'「{name}」不能當存檔的名稱：請用 1 到 {most} 個字母、數字、空格或 - _ .',

	'a whole number from 10 to 10000': '10 到 10000 的整數',
	'one of {known}': '{known} 其中之一',
	'true or false': 'true 或 false',
	'{file} can not be read: it was set aside as {aside}, nothing is set': '無法讀取 {file}：已另存為 {aside}，所有設定回到預設',
	'{file}: {name} is {value}, {form} is wanted; it is left out': '{file}：{name} 是 {value}，應為 {form}；這項設定略過不用',

	'there is no lesson {id}': '沒有「{id}」這一課',
	'{file} is not there: a lesson is a folder with a lesson.md': '找不到 {file}：一課是一個含有 lesson.md 的資料夾',
	'{file} is too large: {size} KB, at most {most}': '{file} 太大：{size} KB，最多 {most} KB',
	'{file} leads elsewhere: put the file itself there': '{file} 是指向別處的連結：請放入檔案本身',
	'{path} has no lessons: folders such as 01-slug with a lesson.md': '{path} 裡沒有課程：要有 01-slug 這樣的資料夾，其中有 lesson.md',
	'{path} has {found} lessons: at most {most}': '{path} 有 {found} 課：最多 {most} 課',
	'{path} holds more than {most} files': '{path} 的檔案超過 {most} 個',
	'{path} is neither a folder nor a file': '{path} 既不是資料夾，也不是檔案',
	'{path} is not there: check the path': '找不到 {path}：請檢查路徑',
	'{path} may not be read: check its permissions': '沒有權限讀取 {path}：請檢查權限',
	'{problem} (and {more} more: conv-tutor check {path} lists them)': '{problem}（另有 {more} 個：conv-tutor check {path} 會全部列出）',
	'{problem} (conv-tutor check {path} tells more)': '{problem}（詳見 conv-tutor check {path}）',
	'{file} can not be written: there is no such folder': '無法寫入 {file}：沒有這個資料夾',
	'{file} may not be written: take another folder': '沒有權限寫入 {file}：請換一個資料夾',
	'{text} is standard input, and the keyboard is there: write numbers, a name, a file or an expression':
		'{text} 是標準輸入，但那裡是鍵盤：請寫數字、名稱、檔案或算式',
	'there is not enough memory for that: take something smaller': '記憶體不足：請用小一點的',
};
