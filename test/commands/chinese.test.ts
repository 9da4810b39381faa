// In Chinese no command leaves any English but code: what it prints, and what it says is wrong. What programs read stays English.

import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { helpText } from '../../src/commands/help.js';
import { COMMANDS } from '../../src/commands/table.js';
import { cliZhTW } from '../../src/text/cli-zh-tw.js';
import { LESSON } from '../course/format/lesson.js';
import { prose } from '../course/format/spoil.js';
import { type Answer, typed, type World } from './cli.js';

const chinese = (line: string | readonly string[], world: World = {}): Promise<Answer> => typed(line, { ...world, language: 'zh-TW' });

/** Words that are next to each other as in a sentence. */
const SENTENCE = /[a-z]+ (?:is|are|the|of|to|has|and|for|or|not|can|wants?) [a-z]+/i;

describe('what is wrong with the words', () => {
	test.each<[string, string]>([
		['run', 'conv 要有 --input GRID，例如 --input counting'],
		['run --input conting --kernel book', '沒有名為「conting」的輸入：是不是 counting？'],
		['run --input counting --kernel "1 2; 3"', '第 1 列有 1 個值，第 0 列卻有 2 個'],
		['run --input counting --kernel "ones(3,3)/"', '算式沒有寫完，停在「ones(3,3)/」之後'],
		['run --input counting --kernel "log(1,2,3)"', 'log 不能接 3 個值：請寫 log(x) 或 log(x, 底數)'],
		['run --input counting --kernel "concat(1, [1,2], 1)"', '無法沿第 1 邊接合（單一的數、2）'],
		['run --input counting --kernel book --stride 0', '步幅須為 1 以上的整數，而不是 0'],
		['run --input counting --kernel book --stride x', '--stride 的「x」寫法不對，應該是：一個數，或兩個：列,欄'],
		['run --input counting --kernel book --padding-mode x', '沒有「x」這種填補方式：請用 zeros、reflect、replicate、circular 其中之一'],
		['run --input counting --kernel book --padding 9 --padding-mode reflect', 'reflect 填補 9 太寬：輸入只有 3 列，最多 2'],
		['run --input counting --kernel book --explain 9,9', '輸出沒有 9,9 這個元素：輸出是 2×2，列與欄從 0 起算'],
		['run --input - --kernel book', '標準輸入：沒有收到內容：應為 JSON，例如 [[0, 1], [2, 3]]'],
		['run --input ./numbers.csv --kernel book', './numbers.csv：第 1 行、第 2 欄是「x」，不是數字；標題行請刪除'],
		['run --input counting --kernel book --format x', '沒有「x」這種格式：請用 table、json、csv 其中之一'],
		['train --lr x', '--lr 的「x」：算式裡沒有「x」：可用的有不帶單位的數字、pi、e、tau、phi，以及 ones(3,3) 這樣的函數'],
		['train --init ones', '--init 是 6×6，但要學的核是 1×2：請給相同大小的起點，或用 zeros、random'],
		[
			'train --init x',
			'沒有名為「x」的起點：請寫 "0 1; 2 3" 這樣的數字、檔案、算式，或名稱，例如 zeros、random、d2l-pytorch、d2l-tensorflow、d2l-jax',
		],
		['learn 99', '沒有「99」這一課：conv-tutor list 會列出所有課程'],
		['learn ./nowhere', '找不到 ./nowhere：請檢查路徑'],
		['review 1', 'conv-tutor review 這裡不接「1」：請見 conv-tutor review --help'],
		['list --samplse', '沒有「--samplse」這個選項：是不是 --samples？'],
		['check', 'check 要有 PATH：課程的資料夾，或其中一課，例如 conv-tutor check lessons'],
		['progress --import package.json', 'package.json 不是匯出的進度：請用 conv-tutor progress --export FILE 匯出'],
	])('%s', async (line, error) => {
		expect(await chinese(line, { files: { './numbers.csv': '1,x' } })).toMatchObject({ out: '', error });
	});
});

describe('what is printed', () => {
	test.each([
		'',
		'list',
		'list --samples',
		'progress',
		'review --plain',
		'run --input counting --kernel book --format table --explain 0,0',
		'run max-pool --input two-channels --window 2,2 --format table --explain 1,0,0',
		'train',
		'train --lr 0.034 --epochs 60 --init zeros',
		'train --lr 9 --bias --optimizer nesterov',
		'learn 2 --plain',
	])('%s', async line => {
		const { status, out, error } = await chinese(line, { lines: ['x', '5', '19', '?', 's', 'n', 's', 'n', 'h', 'q'] });
		expect({ status, error }).toEqual({ status: 0, error: '' });
		expect(out).not.toMatch(SENTENCE);
		expect(out).not.toMatch(/\p{Script=Han}[:;?!]/u);
	});

	test.each([undefined, ...COMMANDS])('the help of %s', command => {
		const lines = helpText(command, cliZhTW).split('\n');
		expect(lines.filter(line => !/^ +conv-tutor|^ +echo/.test(line) && SENTENCE.test(line))).toEqual([]);
	});

	test('an answer that is none', async () => {
		const { out } = await chinese('learn 2 --plain', { lines: ['nineteen'] });
		expect(out).toContain('「nineteen」不是數字：請寫成 19、−1、1/9 或 3*2+1 這樣');
	});
});

describe('a course', () => {
	const root = mkdtempSync(join(tmpdir(), 'conv-tutor-chinese-'));
	const write = (path: string, text: string): void => {
		mkdirSync(join(root, path, '..'), { recursive: true });
		writeFileSync(join(root, path), text);
	};
	const words = (text: string): string => prose('Words.').replace('Words.', text);
	const spoiled = LESSON.replace('wrong: [', 'wrong: [no-such-thing, ');
	write('01-slide/lesson.md', words('Words <b>and</b> {=n} ![of](picture.png) {=ones(2)+}.'));
	write(
		'02-more/lesson.md',
		words('Words.')
			.replace('id: slide', 'id: more')
			.replace(/minutes: \d+/, 'minutes: 0')
			.replace('title:', 'titel:'),
	);
	write('03-third/lesson.md', spoiled.replace('id: slide', 'id: third'));
	write('03-third/lesson.zh-TW.md', '---\nformat: 1\nid: third\ntitle: 三\n---\n\n## 一\n\n```number\nid: a\n\task: b\n```\n');

	test('is checked in Chinese, line by line', async () => {
		const { status, out } = await chinese(['check', root]);
		const lines = out.replaceAll(`${root}/`, '').trimEnd().split('\n');
		expect(status).toBe(1);
		expect(lines.slice(0, 2)).toEqual([
			'01-slide/lesson.md:12:7: 錯誤：課程裡不能有這種內容（HTML）：請寫段落、清單、引文、程式碼與連結',
			'01-slide/lesson.md:12:13: 錯誤：課程裡不能有這種內容（HTML）：請寫段落、清單、引文、程式碼與連結',
		]);
		expect(lines).toContain('01-slide/lesson.md:12:20: 錯誤：這裡沒有「n」：可用的有 pi、e、tau、phi');
		expect(lines.at(-1)).toMatch(/^3 課，\d+ 題習題，\d+ 個錯誤(?:，\d+ 個警告)?$/);
		expect(lines.length).toBeGreaterThan(8);
		expect(lines.filter(line => SENTENCE.test(line))).toEqual([]);
	});

	test('is checked in English for programs', async () => {
		const [json, plain] = await Promise.all([chinese(['check', root, '--json']), typed(['check', root, '--json'])]);
		expect(json.out).toBe(plain.out);
		expect(Object.keys(JSON.parse(json.out).problems[0])).toEqual(['file', 'line', 'column', 'severity', 'message']);
	});

	test('that is opened says its first error', async () => {
		const { error } = await chinese(['learn', root]);
		expect(error.replaceAll(root, '.')).toMatch(
			/^\.\/01-slide\/lesson\.md:12:7: 錯誤：課程裡.*（另有 \d+ 個：conv-tutor check \. 會全部列出）$/,
		);
	});
});

test('what `run -` answers is English: programs read it', async () => {
	const lines = ['{"input":[[1]],"kernel":"foo"}', '{"input":[[1]],"kernel":[[1]],"stride":0}', 'x'];
	const [own, english] = await Promise.all([chinese('run -', { lines }), typed('run -', { lines })]);
	expect(own.out).toBe(english.out);
	expect(own.out).toContain('"error":"stride is a whole number from 1 on, not 0"');
});

test('settings that are off are told at the start', async () => {
	const home = mkdtempSync(join(tmpdir(), 'conv-tutor-'));
	writeFileSync(join(home, 'settings.json'), '{"pace": 3}');
	const { out } = await chinese('learn 2 --plain', { home });
	expect(out.replaceAll('\n', '')).toMatch(/settings\.json：pace 是 3，應為 10 到 10000 的整數；這項設定略過不用/);
	expect(readFileSync(join(home, 'settings.json'), 'utf8')).toBe('{"pace": 3}');
});
