// Traditional Chinese: the built-in inputs, kernels and example layers.

import type { Words } from '../words.js';

/** What each input is. */
export const zhTWSamples: Words['samples'] = {
	counting: '書中的 3×3：0 到 8',
	'two-channels': '書中的兩個通道：0 到 8 與 1 到 9',
	'edge-image': '書中的 6×8：白、黑、白',
	'edge-image-transposed': '同一張圖的轉置：8×6',
	eye: '對角線為 1，6×6',
	ones: '全為 1，6×6',
	impulse: '只有一個 1：輸出就是翻轉後的核',
	ramp: '0 到 15，4×4',
	'ramp-x': '向右漸增，6×8',
	'ramp-y': '向下漸增，8×6',
	table: '九九乘法表，9×9',
	checkerboard: '1 與 0 交錯的棋盤，8×8',
	stripes: '1 與 0 相間的直條紋，8×8',
	square: '實心方塊，8×8',
	cross: '加號，7×7',
	circle: '圓環，9×9',
	'letter-l': '字母 L：左右不對稱，6×6',
	seven: '數字 7，28×28',
	picture: '風景圖，64×64',
};

/** What each kernel does. */
export const zhTWKernels: Words['kernels'] = {
	book: '書中的 2×2：0 1; 2 3',
	identity: '輸入原樣不變',
	shift: '取右邊的值：圖往左移一格',
	edge: '左右相鄰值相減：垂直邊緣',
	'edge-y': '上下相鄰值相減：水平邊緣',
	'edge-diagonal': '對角相鄰值相減',
	'second-derivative': '斜坡得 0，轉折不為 0',
	'sobel-x': '垂直邊緣，沿邊緣方向平滑',
	'sobel-y': '水平邊緣，沿邊緣方向平滑',
	'prewitt-x': '垂直邊緣，沿邊緣方向平均',
	'prewitt-y': '水平邊緣，沿邊緣方向平均',
	laplacian: '兩個方向的二階導數之和',
	'laplacian-8': '同上，也計入對角線',
	blur: '九個值的平均',
	gaussian: '加權平均，中心權重最大',
	'gaussian-5': '範圍更大的加權平均',
	sharpen: '輸入減去它的 Laplacian',
	emboss: '浮雕效果，光從左上方來',
};

/** What each example is called, and what to notice. */
export const zhTWExamples: Words['examples'] = {
	book: { title: '滑動視窗', notice: '視窗中的每個值乘以對應的權重，總和就是一個輸出元素。繼續滑動視窗。' },
	bias: { title: '偏差與活化函數', notice: '每個總和都加上偏差；relu 再把負值變成 0。' },
	edge: { title: '邊緣偵測', notice: '左右相鄰的值相同就得 0；只有值改變的地方，輸出才不為 0。' },
	'edge-transposed': { title: '同一個核，轉置後的圖', notice: '邊緣變成水平的。這個核只比較左右，所以輸出全為 0。' },
	flip: { title: '真正的卷積', notice: '核先旋轉 180° 再滑動：這裡得 5，卷積層的互相關則得 19。' },
	padding: { title: '填補', notice: '輸入四周補 0：視窗可越過邊界，輸出變大。' },
	stride: { title: '步幅', notice: '視窗每次往下移 3 列，往右移 2 欄。' },
	same: { title: '大小不變', notice: '3×3 的核配一圈 0，大小不變；邊界處這些 0 也算進平均。' },
	dilation: { title: '擴張', notice: '取樣點的間距為 2：九個權重涵蓋 5×5 的範圍。' },
	reflect: { title: '鏡射邊界', notice: '填補的值由內部鏡射而來：不會憑空出現邊緣，斜坡只是折返。' },
	channels: { title: '兩個輸入通道', notice: '每個通道各有一片核，兩個總和相加：19 + 37 = 56。' },
	filters: { title: '三個濾波器', notice: '每個濾波器由所有輸入通道得出一個輸出通道。' },
	'one-by-one': { title: '1×1 卷積', notice: '不看相鄰位置，只看通道：每個輸出混合同一位置各通道的值。' },
	'max-pool': { title: '最大池化', notice: '取視窗中最大的值。沒有需要學習的參數。' },
	'avg-pool': { title: '平均池化', notice: '取視窗中的平均值：等於權重全為 1/4 的卷積。' },
	transposed: { title: '轉置卷積', notice: '每個輸入值乘以整個核，鋪到輸出上；重疊處相加。' },
	'transposed-stride': { title: '轉置卷積，步幅 2', notice: '核的副本間距為 2：輸出比輸入大。' },
	digit: { title: '數字 7', notice: 'Sobel：筆畫左緣為正，右緣為負。' },
	picture: { title: '風景圖', notice: 'Laplacian 對明暗轉折有反應：輪廓留下，平坦處消失。' },
};
