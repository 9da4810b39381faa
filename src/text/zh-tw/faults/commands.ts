// Traditional Chinese: what is wrong with the words of a command line.

import type { FaultWords } from '../../../core/fault.js';

export const zhTWCommandFaults: FaultWords = {
	color: '色彩設定',
	motion: '動態設定',
	format: '格式',
	lang: '語言',
	layer: '層',
	loss: '損失',
	optimizer: '最佳化方法',
	shell: '殼層',
	'a whole number': '整數',
	'a number, or one for each output channel: 1,2,3': '一個數，或每個輸出通道各一個：1,2,3',
	'one number, or two: rows,columns': '一個數，或兩個：列,欄',
	'valid, same, full, or one, two or four numbers: all sides; rows,columns; top,bottom,left,right':
		'valid、same、full，或一、二、四個數：四邊相同；列,欄；上,下,左,右',

	'--explain wants I,J or C,I,J: whole numbers parted by commas': '--explain 要寫成 I,J 或 C,I,J：以逗號隔開的整數',
	'--yes goes with --reset: leave it out': '--yes 只能與 --reset 一起用：請拿掉',
	'--{option} takes no value: leave {value} out': '--{option} 不接值：請拿掉「{value}」',
	'--{option} wants a value: {form}': '--{option} 要有值：{form}',
	'--{option} {text} is not a whole number from {least} to {most}': '--{option} 的「{text}」不是 {least} 到 {most} 的整數',
	'--{option} {text} is not {form}': '--{option} 的「{text}」寫法不對，應該是：{form}',
	'--session opens a layer that is kept: leave {word} out': '--session 會開啟存檔裡的層：請拿掉 {word}',
	'--{option} goes with --{other}: leave it out': '--{option} 只能與 --{other} 一起用：請拿掉',
	'--{way} and --{other} do not go together: one at a time': '--{way} 與 --{other} 不能一起用：請擇一',
	'check wants a PATH: a folder of lessons, or one lesson, such as conv-tutor check lessons':
		'check 要有 PATH：課程的資料夾，或其中一課，例如 conv-tutor check lessons',
	'run - takes its options from each line: leave --{option} out': 'run - 的選項寫在每一行裡：請拿掉 --{option}',
	'completion wants a shell: one of {known}': 'completion 要指定殼層：請用 {known} 其中之一',
	'there is no lesson {word}: did you mean {meant}?': '沒有「{word}」這一課：是不是 {meant}？',
	'there is no lesson {word}: conv-tutor list tells which there are': '沒有「{word}」這一課：conv-tutor list 會列出所有課程',
	'there is no lesson {word}: the lessons are {ids}': '沒有「{word}」這一課：現有 {ids}',
	'unknown command {word}: did you mean {meant}?': '沒有「{word}」這個指令：是不是 {meant}？',
	'unknown option {option}: did you mean --{meant}?': '沒有「{option}」這個選項：是不是 --{meant}？',
	'{command} takes no --{option}: see {command} --help': '{command} 沒有 --{option} 選項：請見 {command} --help',
	'{command} takes no word {word} here: see {command} --help': '{command} 這裡不接「{word}」：請見 {command} --help',

	'a filter over {channels} channels has {channels} slices, this kernel has one: give it {channels}, or --groups {channels} to apply it to each channel by itself':
		'{channels} 個通道的濾波器要有 {channels} 個切片，這個核只有一個：請給 {channels} 個，或用 --groups {channels} 分別套用在每個通道上',
	'nothing arrived: JSON such as [[0, 1], [2, 3]] is wanted': '沒有收到內容：應為 JSON，例如 [[0, 1], [2, 3]]',
	'standard input is one GRID: give --{first} or --{second} another way': '標準輸入只能當一個 GRID：--{first} 或 --{second} 請改用別的方式',
	'the {option} stays as it is here: change padding, stride, dilation, mode, bias or activation':
		'這裡的 {option} 固定不變：可改 padding、stride、dilation、mode、bias 或 activation',
	'the {role} can not come from standard input here': '{role}在這裡不能來自標準輸入',
	'the {role} is empty: write numbers such as "0 1; 2 3", a name, a file or an expression':
		'{role}是空的：請寫 "0 1; 2 3" 這樣的數字、名稱、檔案或算式',
	'the {role} {file} is a file, and files can not be read here': '{role}「{file}」是檔案，這裡不能讀取檔案',
	'unknown {role} {name}: did you mean {meant}?': '沒有名為「{name}」的{role}：是不是 {meant}？',
	'unknown {role} {name}: write numbers such as "0 1; 2 3", a file, an expression, or a name such as {names}':
		'沒有名為「{name}」的{role}：請寫 "0 1; 2 3" 這樣的數字、檔案、算式，或名稱，例如 {names}',
	'{op} takes no --{option}: it is for {ops}': '{op} 沒有 --{option} 選項：只用於 {ops}',
	'{op} wants --window H,W, such as --window 2,2': '{op} 要有 --window H,W，例如 --window 2,2',
	'{op} wants --{option} GRID, such as --{option} {example}': '{op} 要有 --{option} GRID，例如 --{option} {example}',

	'a line has {missing}: nested lists of numbers': '每一行都要有 {missing}：數字的巢狀串列',
	'a line is one JSON object with op, input and kernel': '每一行是一個 JSON 物件，含 op、input 與 kernel',
	'no output element at {place}: the output is {shape}, rows and columns counted from 0':
		'輸出沒有 {place} 這個元素：輸出是 {shape}，列與欄從 0 起算',
	'the line is not JSON: {line}': '這一行不是 JSON：「{line}」',
	'the line is too long: at most {most} characters': '這一行太長：最多 {most} 個字元',
	'the output element at {place} is too large for a number: take smaller values': '輸出元素 {place} 大到無法表示：請改用較小的值',
	'unknown key {key}: one of {known}': '沒有「{key}」這個鍵：可用的有 {known}',
	'{key} holds {value}, not a number': '{key} 是 {value}，不是數字',
	'{key} {text} is not {form}': '{key} 的「{text}」寫法不對，應該是：{form}',
	'{missing} is missing: nested lists of numbers': '缺少 {missing}：數字的巢狀串列',
	'{key} is one number, or two: [rows, columns]': '{key} 是一個數，或兩個：[列, 欄]',
	'{key} is true or false': '{key} 是 true 或 false',
	'{op} has a window: [rows, columns]': '{op} 要有 window：[列, 欄]',
	'{op} has no {key}: leave it out': '{op} 沒有 {key}：請拿掉',

	'--bias {bias} would make another output than --target: write --bias without a value':
		'--bias {bias} 會產生與 --target 不同的輸出：--bias 請不要帶值',
	'--init is {found}, but the kernel to learn is {wanted}: give a start of that size, zeros or random':
		'--init 是 {found}，但要學的核是 {wanted}：請給相同大小的起點，或用 zeros、random',
	'--kernel and --target-kernel are one and the same: give one of them': '--kernel 與 --target-kernel 是同一個東西：請只給一個',
	'--lr {text} is not a number above 0, such as 0.03 or 1/36': '--lr 的「{text}」不是大於 0 的數，例如 0.03 或 1/36',
	'--lr {text}: {reason}': '--lr 的「{text}」：{reason}',
	'--seed is for a random start: leave it out, or --init': '--seed 用於隨機起點：請拿掉它，或拿掉 --init',
	'--target is the output to learn, --{option} would make another: give one of them':
		'--target 是要學會的輸出，--{option} 會產生另一個：請只給一個',
	'an epoch takes {products} products, and {most} are the most: take a smaller input or kernel, or a larger stride':
		'一個 epoch 要算 {products} 個乘積，最多 {most} 個：請縮小輸入或核，或加大步幅',
	'input {input} and target {target} do not tell the size of the kernel: give --kernel-size H,W':
		'由輸入 {input} 與目標 {target} 看不出核的大小：請給 --kernel-size H,W',
	'what the kernel makes of the input is too large for a number: take smaller values': '核由輸入得出的值大到無法表示：請改用較小的值',

	'--reset asks first, and there is nobody to ask: add --yes': '--reset 會先詢問，但這裡沒有人可以回答：請加上 --yes',
	'{line} is no rate and number of epochs: write two such as 0.03 10': '「{line}」不是學習率與 epoch 數：請寫兩個數，例如 0.03 10',
};
