// Traditional Chinese for what libraries say in English, by their codes.

import type { FaultWords } from '../../../core/fault.js';

export const zhTWLibraryFaults: FaultWords = {
	'yaml ALIAS_PROPS': '別名不能再帶屬性',
	'yaml BAD_COLLECTION_TYPE': '標籤與內容的種類不符',
	'yaml BAD_DIRECTIVE': '指示詞的寫法不對',
	'yaml BAD_DQ_ESCAPE': '雙引號裡的跳脫字元不對：反斜線請寫兩個',
	'yaml BAD_INDENT': '縮排不對：同一層要從同一欄開始，括號裡要縮得更深',
	'yaml BAD_PROP_ORDER': '錨點與標籤的順序不對',
	'yaml BLOCK_IN_FLOW': '括號 [ ] 與 { } 裡不能再有以縮排寫的內容',
	'yaml IMPOSSIBLE': '這裡的寫法無法解讀',
	'yaml KEY_OVER_1024_CHARS': '鍵太長：冒號要在 1024 個字元以內',
	'yaml MISSING_CHAR': '少了字元，例如引號、括號、逗號、冒號，或其後的空格',
	'yaml MULTILINE_IMPLICIT_KEY': '鍵要寫在同一行',
	'yaml MULTIPLE_ANCHORS': '一個值只能有一個錨點',
	'yaml MULTIPLE_TAGS': '一個值只能有一個標籤',
	'yaml NON_STRING_KEY': '鍵要是文字',
	'yaml RESOURCE_EXHAUSTION': '巢狀太深',
	'yaml TAB_AS_INDENT': '縮排要用空格，不能用定位字元',
	'yaml TAG_RESOLVE_FAILED': '沒有這種標籤',

	'zod custom': '值不對',
	'zod invalid_element': '其中有項目不對',
	'zod invalid_format': '寫法不對',
	'zod invalid_key': '鍵不對',
	'zod invalid_type': '種類不對',
	'zod invalid_union': '不是任何一種可用的寫法',
	'zod invalid_value': '值不對',
	'zod not_multiple_of': '不是所要的倍數',
	'zod too_big': '太多或太大',
	'zod too_small': '太少或太小',
	'zod unrecognized_keys': '有不認得的鍵',
};
