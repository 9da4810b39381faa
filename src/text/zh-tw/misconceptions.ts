// Traditional Chinese: the sentence that names each misconception, and what is right instead.

import type { MisconceptionWords } from '../course-words.js';

export const zhTWMisconceptions: Readonly<Record<string, MisconceptionWords>> = {
	'kernel-flipped': {
		name: '翻轉了核',
		sentence: '這樣算是先把核翻轉了。卷積層不翻轉：核左上的權重對上視窗左上的值。',
		name: '核被翻轉',
		sentence: '這是先把核翻轉了。卷積層不翻轉：核左上的權重對上視窗左上的值。',
	},
	'kernel-not-flipped': {
		name: '核沒有翻轉',
		sentence: '這是讓核照原樣滑動。真正的卷積，要先把核在兩個方向都翻轉。',
	},
	'flip-one-axis': {
		name: '只翻轉一個方向',
		sentence: '這只把一個方向倒過來。翻轉是列與欄都要倒過來。',
	},
	'flip-is-transpose': {
		name: '把翻轉當成轉置',
		sentence: '這是把列與欄對調。翻轉是兩個方向都倒過來，也就是轉 180°。',
	},
	'kernel-transposed': {
		name: '轉置了核',
		sentence: '這是把核的列與欄對調了。核照原樣使用。',
	},
	'kernel-mirrored': {
		name: '核左右顛倒',
		sentence: '這是把核左右顛倒了。核照原樣使用。',
	},
	'input-transposed': {
		name: '轉置了輸入',
		sentence: '這是把輸入的列與欄對調了。第一個索引是列。',
	},
	'sign-swapped': {
		name: '正負相反',
		sentence: '這是把每個權重的正負號都反過來了。權重照原樣使用。',
	},
	'one-difference-only': {
		name: '少取了一次差',
		sentence: '每高一階，就把前一階的差再取一次差。',
	},
	'one-tap-too-few': {
		name: '權重少了一個',
		sentence: '這是讓 d 階只有 d 個權重。一次差就要兩個，d 階要 d + 1 個。',
	},
	'bias-forgotten': {
		name: '忘了偏差',
		sentence: '每個總和都要加一次偏差。',
	},
	'bias-sign-swapped': {
		name: '偏差的正負相反',
		sentence: '偏差是加上去的：要讓每個總和少 t，偏差就是 −t。',
	},
	'threshold-off-by-one': {
		name: '門檻差一',
		sentence: '這樣那個總和剛好變成 0。偏差再多 1，才會留下 1。',
	},
	'relu-forgotten': {
		name: '忘了活化函數',
		sentence: '這是經過活化函數之前的總和，還要再經過它。',
	},
	'channels-averaged': {
		name: '把通道取平均',
		sentence: '各通道的和要相加，不必再除。',
	},
	'channel-first-only': {
		name: '只看第一個通道',
		sentence: '每個通道各有一個和，全部都要相加。',
	},
	'one-by-one-nothing': {
		name: '以為 1×1 沒有作用',
		sentence: '1×1 的核不看旁邊的像素，但會用權重混合各通道。',
	},
	'row-only': {
		name: '只算視窗第一列',
		sentence: '這只算了視窗最上面一列。每一列都要算。',
	},
	'column-only': {
		name: '只算視窗第一欄',
		sentence: '這只算了視窗最左邊一欄。每一欄都要算。',
	},
	'diagonal-only': {
		name: '只算對角線',
		sentence: '這只算了視窗的對角線。每個值都有它的權重。',
	},
	'kernel-ignored': {
		name: '沒有用到核',
		sentence: '這是直接把視窗裡的值相加。每個值要先乘以權重。',
	},
	'divided-by-window': {
		name: '除以視窗大小',
		sentence: '這是把總和除以視窗大小了。不必除：輸出就是總和。',
	},
	'sum-forgotten': {
		name: '只取最大的乘積',
		sentence: '這只是最大的乘積。所有乘積都要相加。',
	},
	'added-not-multiplied': {
		name: '該乘卻相加',
		sentence: '這是把值與權重相加。要先相乘，再把乘積加起來。',
	},
	'added-not-subtracted': {
		name: '該減卻相加',
		sentence: '這是把兩者相加。第二個要減去，它的每個正負號都反過來。',
	},
	'part-left-out': {
		name: '漏了一部分',
		sentence: '這只是兩部分中的一個。結果要兩個都算。',
	},
	'last-product-forgotten': {
		name: '漏了最後一個乘積',
		sentence: '每個權重都有一個乘積，一個也不能少。',
	},
	'neighbour-right': {
		name: '多往右一欄',
		sentence: '看看視窗停在哪裡。',
	},
	'neighbour-left': {
		name: '多往左一欄',
		sentence: '看看視窗停在哪裡。',
	},
	'neighbour-below': {
		name: '多往下一列',
		sentence: '看看視窗停在哪裡。',
	},
	'neighbour-above': {
		name: '多往上一列',
		sentence: '看看視窗停在哪裡。',
	},
	'counted-from-one': {
		name: '從 1 數起',
		sentence: '列、欄與排成一串的位置，都從 0 數起。',
	},
	'height-width-swapped': {
		name: '列與欄顛倒',
		sentence: '順序反了：先列後欄。',
	},
	'pooling-stride-one': {
		name: '池化步幅當成 1',
		sentence: '這是一次只移一格。池化若不指定步幅，一次移動整個視窗。',
	},
	'pooling-merges-channels': {
		name: '池化合併通道',
		sentence: '池化時各通道分開算，通道數不變。',
	},
	'padding-wins': {
		name: '把填補當成值',
		sentence: '這是讓填補的 0 成了最大值。最大池化不看填補。',
	},
	'max-is-average': {
		name: '最大當成平均',
		sentence: '這是視窗的平均。這裡要取的是最大值。',
	},
	'average-is-maximum': {
		name: '平均當成最大',
		sentence: '這是最大的值。平均池化取平均。',
	},
	'average-is-sum': {
		name: '平均當成總和',
		sentence: '這是視窗的總和。平均還要除以值的個數。',
	},
	'transpose-is-turn': {
		name: '把轉置當成旋轉',
		sentence: '這是轉了 90°。轉置是沿對角線對稱：(r, c) 到 (c, r)。',
	},
	'transpose-is-reshape': {
		name: '只是換個形狀',
		sentence: '這是照讀的順序填進另一個形狀。轉置讓每一列變成一欄。',
	},
	'translation-invariant': {
		name: '以為平移不影響輸出',
		sentence: '這是輸入平移之前的輸出。輸入裡的東西移動，輸出裡的也跟著移動。',
	},
	'gradient-flipped': {
		name: '翻轉了核的梯度',
		sentence: '這是把算出的梯度轉了 180°。核的梯度不翻轉：dL/dK = X ⋆ dL/dY。',
	},
	'output-gradient-flipped': {
		name: '翻轉了輸出的梯度',
		sentence: '這是先把輸出的梯度翻轉才滑動。它照原樣在輸入上滑動。',
	},
	'input-gradient-not-flipped': {
		name: '順序沒有倒過來',
		sentence: '這是讓第一個數配第一個權重。這裡的順序相反：第一個數配最後一個權重。',
	},
	'weight-used-once': {
		name: '權重只算一處',
		sentence: '這只算了一個位置。權重在每個位置都用到，要全部加起來。',
	},
	'value-forgotten': {
		name: '忘了乘上值',
		sentence: '這樣漏了值。權重在每個位置都要乘以它在那裡遇到的值，即使是 0。',
	},
	'output-gradient-left-out': {
		name: '漏了輸出的梯度',
		sentence: '這是把每個輸出的梯度都當成 1。進到哪個輸出，就要乘上那個輸出的梯度。',
	},
	'factor-two-forgotten': {
		name: '忘了乘 2',
		sentence: '這樣漏了 2。平方的斜率是誤差的兩倍，再乘以值。',
	},
	'step-uphill': {
		name: '往上坡走',
		sentence: '這是往上坡走。要逆著斜率走：權重 − 學習率 · 梯度。',
	},
	'overlap-replaced': {
		name: '重疊處只留一份',
		sentence: '這只留下最後鋪的一份。重疊處要把各份相加。',
	},
	'size-times-stride': {
		name: '大小乘步幅',
		sentence: '這是 n·s，是 Keras 用 same 時的大小。這裡最後一份要整份算：(n − 1)·s + k − 2p。',
	},
	'padding-not-cut': {
		name: '沒有裁掉填補',
		sentence: '這樣沒有裁掉填補。轉置卷積每邊要裁掉 p。',
	},
	'padding-cut-once': {
		name: '填補只裁一邊',
		sentence: '這只裁掉一邊。填補兩邊都要裁掉。',
	},
	'padding-added-not-cut': {
		name: '填補該裁卻加上',
		sentence: '這是把填補加上去了。轉置卷積要裁掉填補：每邊少 p。',
	},
	'transposed-undoes': {
		name: '把轉置當成反運算',
		sentence: '這是把轉置卷積當成反運算。它還原形狀，不還原數值。',
	},
	'size-kept': {
		name: '以為大小不變',
		sentence: '大小會變：視窗要整個在裡面，少掉的位置是視窗長度減 1。',
	},
	'fraction-kept': {
		name: '小數沒有捨去',
		sentence: '放不下的最後一步不走：相除之後，小數要無條件捨去。',
	},
	'ceil-for-floor': {
		name: '無條件進位',
		sentence: '這是無條件進位。放不下的最後一步不走，要無條件捨去。',
	},
	'formula-divides-all': {
		name: '把加一放進除法',
		sentence: '這是把 + 1 放進去除了。先數步數 ⌊(n − k) / s⌋，再加上第一個位置。',
	},
	'padding-counted-once': {
		name: '填補只算一邊',
		sentence: '這只加了一次填補。兩邊都要加。',
	},
	'padding-forgotten': {
		name: '忘了填補',
		sentence: '這樣漏了填補。填補在輸入的兩邊都加了格子。',
	},
	'same-is-valid': {
		name: '把 same 當成 valid',
		sentence: '這樣沒有填補。same 會補 0，補到輸出長度是 ⌈n / s⌉。',
	},
	'same-always-symmetric': {
		name: '以為偶數核也能對稱',
		sentence: '視窗長度是偶數時，兩邊補得一樣多就無法保持大小：有一邊要多一格。',
	},
	'same-keeps-size-at-stride': {
		name: '以為 same 永遠保持大小',
		sentence: '有步幅時，same 得到 ⌈n / s⌉；只有步幅 1 才保持大小。',
	},
	'dilation-multiplies': {
		name: '擴張直接相乘',
		sentence: '這是 d·k。距離比權重少一段：d·(k − 1) + 1。',
	},
	'dilation-forgotten': {
		name: '忘了擴張',
		sentence: '這樣權重之間沒有空隙。擴張是 d 時，視窗跨 d·(k − 1) + 1 格。',
	},
	'stride-forgotten': {
		name: '忘了步幅',
		sentence: '這是一次移一格。步幅決定一次移多遠。',
	},
	'plus-one-forgotten': {
		name: '忘了加一',
		sentence: '這是步數。視窗開始的位置也算一個：要加 1。',
	},
	'size-grows': {
		name: '以為輸出會變大',
		sentence: '輸出不會變大：視窗要留在裡面，所以位置少了 k − 1 個，不是多了。',
	},
	'kernel-size-subtracted-twice': {
		name: '多減了一次核',
		sentence: '這是減了兩次 k − 1。只有末端少 k − 1 個位置，減一次就夠。',
	},
	'field-grows-by-k': {
		name: '感受野每層加 k',
		sentence: '這是每層加 k。感受野從 1 開始，每層加 k − 1；之前若有步幅，再乘以步幅。',
	},
	'field-adds-windows': {
		name: '把視窗大小相加',
		sentence: '這是把各層的視窗相加。視窗會重疊：後面的層只加 k − 1；之前若有步幅，再乘以步幅。',
	},
	'field-forgets-stride': {
		name: '感受野忘了步幅',
		sentence: '這樣漏了步幅。步幅會拉開之後的層：k − 1 要乘以之前各層的步幅。',
	},
	'column-by-column': {
		name: '一欄一欄數',
		sentence: '排成一串時，是一列接一列，不是一欄接一欄。',
	},
	'channels-not-counted': {
		name: '沒有算通道',
		sentence: '這樣每個像素只算一個數。每個通道各有一個。',
	},
	'field-last-layer': {
		name: '只看最後一層',
		sentence: '這只是最後一層的視窗。視窗裡的每個元素，各有自己的視窗。',
	},
	'field-counts-overlap': {
		name: '重疊處重複計算',
		sentence: '這是把各層的視窗相乘。視窗會重疊：同一個位置只算一次。',
	},
	'weights-per-pixel': {
		name: '每個像素都有權重',
		sentence: '這是讓每個位置各有權重。同一個核到處共用，與影像大小無關。',
	},
	'filter-is-flat': {
		name: '以為濾波器是平面',
		sentence: '這是讓濾波器只有一片。濾波器對每個輸入通道各有一片。',
	},
	'maps-per-pair': {
		name: '每一對通道一張圖',
		sentence: '這是讓濾波器對每個通道各得一張圖。濾波器把所有通道加在一起：一個濾波器一張圖。',
	},
	'bias-per-pixel': {
		name: '每個像素都有偏差',
		sentence: '這是讓每個位置各有偏差。每個輸出通道只有一個偏差。',
	},
	'bias-per-weight': {
		name: '每個權重都有偏差',
		sentence: '這是讓每個權重各有偏差。每個輸出通道只有一個偏差。',
	},
	'bias-per-slice': {
		name: '每一片都有偏差',
		sentence: '這是讓濾波器的每一片各有偏差。一個濾波器只有一個，在各片的總和上加一次。',
	},
	'bias-not-counted': {
		name: '沒有算偏差',
		sentence: '這樣漏了偏差：每個輸出通道再加一個。',
	},
	'one-bias-for-all': {
		name: '整層只有一個偏差',
		sentence: '這只算了一個偏差。每個輸出通道各有一個。',
	},
	'channels-kept': {
		name: '以為通道數不變',
		sentence: '有幾個濾波器，輸出就有幾個通道。',
	},
	'groups-forgotten': {
		name: '忘了分組',
		sentence: '這是讓每個濾波器看所有通道。分組之後，只看自己那組的通道。',
	},
	'one-group-counted': {
		name: '只算了一組',
		sentence: '每一組都有自己的濾波器，全部都要算。',
	},
	'dense-one-unit': {
		name: '只算了一個輸出',
		sentence: '這只是一個輸出的權重。每個輸出對每個輸入都各有一個權重。',
	},
	'dense-sides-added': {
		name: '把輸入與輸出相加',
		sentence: '這是把輸入與輸出的個數相加。每個輸出對每個輸入各有一個權重，要相乘。',
	},
	'dense-not-local': {
		name: '仍然看整個輸入',
		sentence: '這是讓每個輸出看整個輸入。它只看視窗裡的值。',
	},
	'shared-too-soon': {
		name: '太早共用權重',
		sentence: '這是所有位置共用一組權重。還沒有共用時，每個位置各有一組。',
	},
	'pooling-learns': {
		name: '以為池化會學習',
		sentence: '池化沒有要學的參數：它只取最大值或平均。',
	},
	'squares-forgotten': {
		name: '忘了平方',
		sentence: '這是沒平方就相加了。每個數要先平方，再加起來。',
	},
	'mean-for-sum': {
		name: '把總和當成平均',
		sentence: '這是多除了元素的個數。這裡的損失是總和。',
	},
	'error-turned': {
		name: '誤差減反了',
		sentence: '這是目標減預測。誤差是預測減目標。',
	},
	'weight-for-value': {
		name: '把權重當成值',
		sentence: '這是乘以權重了。求權重的斜率，要乘的是它遇到的值。',
	},
	'rate-forgotten': {
		name: '忘了學習率',
		sentence: '這是整個梯度都走完。一步只走學習率乘以梯度。',
	},
	'step-for-weight': {
		name: '把一步當成權重',
		sentence: '這只是要走的那一步，還要從權重裡減去。',
	},
	'update-too-many': {
		name: '多更新了一次',
		sentence: '這樣多更新了一次。每個 epoch 回報的是更新之前那次預測的損失。',
	},
	'longer-is-faster': {
		name: '以為大步就快',
		sentence: '步伐大不一定快：超過一個限度，每一步都落得比原來更遠。',
	},
	'gone-for-left': {
		name: '把去掉的當成剩下的',
		sentence: '這是去掉的部分。剩下的是 1 減去它。',
	},
	'factor-not-squared': {
		name: '倍數沒有平方',
		sentence: '這是誤差縮小的倍數。損失是平方和，要用倍數的平方。',
	},
	'limit-one-over-lambda': {
		name: '把上限當成 1/λ',
		sentence: '在 1/λ 一步就到目標。要超過 2/λ，倍數小於 −1，誤差才會變大。',
	},
	'other-direction': {
		name: '用了另一個方向的 λ',
		sentence: '這是另一個方向的 λ。上限由最大的 λ 決定；誤差則依自己方向的 λ 縮小。',
	},
	'rate-divided': {
		name: '把學習率改小',
		sentence: '這是把學習率改小了。梯度變小，要走同樣的一步，學習率得變大。',
	},
	'zeros-for-mirror': {
		name: '該鏡射卻補 0',
		sentence: '這是補 0。reflect 以邊界的格子為鏡，補的是圖裡的值。',
	},
	'border-repeated': {
		name: '重複邊界的格子',
		sentence: '這是重複邊界的格子。reflect 從再往內的一格補起。',
	},
	'mirror-in-order': {
		name: '鏡射沒有倒過來',
		sentence: '這是照原來的順序。鏡射要倒過來：離邊界最近的一格，補在最靠近邊界的地方。',
	},
	'padding-evens-out': {
		name: '以為填補使次數相等',
		sentence: '這是把邊界的格子當成中間的。除非用 full 填補，否則蓋住它的視窗比較少。',
	},
	'one-axis-only': {
		name: '只算一個方向',
		sentence: '這只算了一個方向。列與欄各算各的，再相乘。',
	},
	'first-place-skipped': {
		name: '跳過第一個位置',
		sentence: '這是從第 1 列、第 1 欄開始。第一個位置要算，之後才依步幅移動。',
	},
	'floor-for-ceil': {
		name: '無條件捨去',
		sentence: '這是無條件捨去。same 補的 0 容得下最後一個位置，要無條件進位。',
	},
	'strides-added': {
		name: '把步幅相加',
		sentence: '這是把步幅相加。步幅要相乘：每一層都把前一層剩下的再除一次。',
	},
	'dilation-is-gap': {
		name: '把擴張當成空隙',
		sentence: '這是讓權重之間隔 d 格。這裡的 d 是距離：中間有 d − 1 格。',
	},
	'gaps-filled': {
		name: '以為空隙會補上',
		sentence: '這是把空隙裡的格子也算成讀過。下一層的 d 若相同，同樣會略過它們。',
	},
	'spans-added': {
		name: '把跨度相加',
		sentence: '這是把各層的跨度相加。它們會重疊：第一層之後，每層只加跨度減 1。',
	},
};
