// Traditional Chinese: what is wrong with an expression.

import type { FaultWords } from '../../../core/fault.js';

export const zhTWExpressionFaults: FaultWords = {
	'a number': '單一的數',
	'concat(left, right) or concat(top, bottom, 1)': 'concat(左, 右) 或 concat(上, 下, 1)',
	'linspace(first, last, how many)': 'linspace(首項, 末項, 個數)',
	'log(x) or log(x, base)': 'log(x) 或 log(x, 底數)',
	'round(x) or round(x, decimals)': 'round(x) 或 round(x, 小數位數)',

	'[ ] is empty: write values, as in [0, 1; 2, 3]': '[ ] 是空的：請寫入數值，例如 [0, 1; 2, 3]',
	'a side of a matrix is a whole number of at least 1, not {side}': '矩陣的邊長須為 1 以上的整數，而不是 {side}',
	'a single number is wanted, not {shape}': '這裡要單一的數（現在：{shape}）',
	'an expression has no parts to reach into with . or [ ]: write .* or ./ for value by value':
		'算式不能用 . 或 [ ] 取出其中一部分：要逐值計算請寫 .* 或 ./',
	'an expression only computes: it can not set names with =': '算式只能計算，不能用 = 設定名稱',
	'an expression only computes: numbers, names, + - * / ^, comparisons and functions such as outputSize(n, k)':
		'算式只能計算：數字、名稱、+ - * / ^、比較，以及 outputSize(n, k) 這樣的函數',
	'comparisons and conditions have no place here: an expression yields numbers': '這裡不能寫比較或條件：算式要得出數字',
	'dot takes two vectors of one length, not {left} and {right}': 'dot 要兩個等長的向量（現在：{left}、{right}）',
	'from {first} to {last} in steps of {step} is too long: at most {most} values':
		'從 {first} 到 {last}、間隔 {step} 太長：最多 {most} 個值',
	'item {item} in [ ] is {found} where item 0 is {first}': '[ ] 裡第 {item} 項與第 0 項的大小不同（{found}；{first}）',
	'one expression at a time: rows are split by ; only inside of [ ]': '一次只能寫一個算式：只有在 [ ] 裡才用 ; 分列',
	'one number is wanted, and this is {shape}': '這裡要單一的數（現在：{shape}）',
	'only a function that is named directly can be called, as in ones(3,3)': '只能直接以名稱呼叫函數，例如 ones(3,3)',
	'round takes 0 to 15 decimals, not {decimals}': 'round 的小數位數為 0 到 15，而不是 {decimals}',
	'the expression ends too early, after {text}': '算式沒有寫完，停在「{text}」之後',
	'the expression goes wrong at character {place}, at {near}: values are split by commas, rows by ;':
		'算式從第 {place} 個字元「{near}」起有誤：數值以逗號隔開，各列以 ; 隔開',
	'the expression has {found} characters: at most {most}; put large grids into a file':
		'算式有 {found} 個字元，最多 {most} 個：大矩陣請放進檔案',
	'the expression is nested too deep: write it in fewer brackets, signs and terms': '算式的巢狀太深：請減少括號、正負號與項數',
	'the expression takes too much work: use smaller matrices or powers': '算式的計算量太大：請用較小的矩陣或次方',
	"the operator {operator} is not known: there are + - * / ^ .* ./ .^ ' % and :":
		"沒有「{operator}」這個運算子：可用的有 + - * / ^ .* ./ .^ ' % 與 :",
	'the product or inverse holds values too large for a number': '乘積或反矩陣中有大到無法表示的值',
	'the result is {depth} deep: at most {most}': '結果有 {depth} 層：最多 {most} 層',
	'the rows in [ ] are not of one length: each has as many values as the first': '[ ] 裡各列的長度不同：每一列的個數都要與第一列相同',
	'the {bracket} at character {place} closes nothing': '第 {place} 個字元的 {bracket} 沒有對應的左括號',
	'the {bracket} at character {place} is never closed': '第 {place} 個字元的 {bracket} 沒有對應的右括號',
	'the {shape} matrix has no inverse: its rows depend on each other': '這個矩陣（{shape}）沒有反矩陣：各列線性相依',
	'there is nothing from {first} to {last} in steps of {step}': '從 {first} 到 {last}、間隔 {step}，沒有任何值',
	'there is nothing to compute: write numbers or an expression such as ones(3,3)/9':
		'沒有可計算的內容：請寫數字，或 ones(3,3)/9 這樣的算式',
	'{count} values do not fit {shape}': '{count} 個值排不成 {shape}',
	'{found} at character {place} has no place in an expression: write numbers such as ones(3,3)/9':
		'算式裡不能有「{found}」（第 {place} 個字元）：請寫成 ones(3,3)/9 這樣',
	'{found} is not a finite real number': '{found} 不是有限的實數',
	'{found} is not a number': '「{found}」不是數字',
	'{left} * {right}: the columns of the left must be as many as the rows of the right; value by value is .*':
		'{left} * {right}：左邊的欄數須等於右邊的列數；逐值相乘請寫 .*',
	'{left} / {right}: only a number may stand below /; value by value is ./, an inverse is inv(…)':
		'{left} / {right}：/ 之後只能是單一的數；逐值相除請寫 ./，反矩陣請寫 inv(…)',
	'{left} ^ {right}: a matrix is raised to a whole number; value by value is .^': '{left} ^ {right}：矩陣的次方須為整數；逐值計算請寫 .^',
	'{left} {name} {right}: the sizes must be the same': '{left} {name} {right}：兩邊的大小要相同',
	'{name} does not take {found} values: write {usage}': '{name} 不能接 {found} 個值：請寫 {usage}',
	'{name} is a function: write {usage}': '{name} 是函數：請寫 {usage}',
	'{name} is not known in an expression: did you mean {meant}?': '算式裡沒有「{name}」：是不是 {meant}？',
	'{name} is not known in an expression: there are numbers without units, {constants}, and functions such as ones(3,3)':
		'算式裡沒有「{name}」：可用的有不帶單位的數字、{constants}，以及 ones(3,3) 這樣的函數',
	'{name} of {x} is not a finite real number': '{x} 的 {name} 不是有限的實數',
	'{name} takes one matrix, or numbers only': '{name} 只接一個矩陣，或全部都是單一的數',
	'{parts} can not be joined along side {along}': '無法沿第 {along} 邊接合（{parts}）',
	'{shape} is no matrix: only rows × columns can be used here': '{shape} 不是矩陣：這裡只能用列 × 欄',
	'{shape} is not square: as many rows as columns are needed': '這裡要方陣，列數與欄數須相同（現在：{shape}）',
	'{shape} is too large for an expression: at most {most} values': '{shape} 在算式裡太大：最多 {most} 個值',
	'{x} {name} {y} is not a finite real number': '{x} {name} {y} 不是有限的實數',
};
