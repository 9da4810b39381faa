// What is said of a course as a whole: its order, its ids, its words, its languages, its links.

import { describe, expect, test } from 'vitest';
import { FRONT, filesOf, LESSON, NUMBER, step } from '../format/lesson.js';
import { block, prose } from '../format/spoil.js';
import { checked, said, saidOf, saidWith, TOOLS } from './check.js';

const lesson = (id: string, needs: string): string =>
	prose('Words.').replace('id: slide', `id: ${id}`).replace('needs: []', `needs: ${needs}`);

describe('lessons before others', () => {
	test('are there', () => expect(said(filesOf({ '01-a': lesson('a', '[]'), '02-b': lesson('b', '[a]') }))).toEqual([]));
	test('or are said of, with what may have been meant', () => {
		expect(said(filesOf({ '01-a': lesson('alpha', '[]'), '02-b': lesson('b', '[alpa, zzzz]') }))).toEqual([
			'02-b/lesson.md:5:9 there is no lesson alpa: did you mean alpha?',
			'02-b/lesson.md:5:15 there is no lesson zzzz',
		]);
	});
	test('do not lead back', () => {
		expect(
			said(filesOf({ '01-a': lesson('a', '[c]'), '02-b': lesson('b', '[a]'), '03-c': lesson('c', '[b]'), '04-d': lesson('d', '[d]') })),
		).toEqual([
			'5:8 the lesson needs itself: a → c → b → a',
			'02-b/lesson.md:5:8 the lesson needs itself: b → a → c → b',
			'03-c/lesson.md:5:8 the lesson needs itself: c → b → a → c',
			'04-d/lesson.md:5:8 the lesson needs itself: d → d',
		]);
	});
	test('are not looked for where one lesson is checked by itself', () => {
		expect(saidOf(lesson('b', '[a]'), { whole: false })).toEqual([]);
	});
});

describe('ids are kept', () => {
	const COURSE = filesOf({ '01-slide': block('number', NUMBER) });
	const LOCK = '# kept\nexercise slide/rows\nlesson slide\nskill correlate\nskill sizes\n';

	test('a new course is written down', () => {
		expect(checked(COURSE).lock?.split('\n').slice(1)).toEqual([
			'exercise slide/rows',
			'lesson slide',
			'skill correlate',
			'skill sizes',
			'',
		]);
	});
	test('nothing is said where all are there', () => expect(said(COURSE, { lock: LOCK })).toEqual([]));
	test('or where nothing was ever written down', () => expect(said(COURSE)).toEqual([]));
	test('a new one is said of', () => {
		expect(said(COURSE, { lock: LOCK.replace('exercise slide/rows\n', '') })).toEqual([
			'15:5 exercise slide/rows is not in ids.lock yet: check with --update-lock adds it',
		]);
	});
	test('one that is gone is said of, where it was kept', () => {
		expect(said(COURSE, { lock: `${LOCK}exercise slide/cols\n` })).toEqual([
			'ids.lock:6:1 exercise slide/cols is gone: progress hangs on it, so it is neither removed nor renamed',
		]);
	});
	test('a line that is none is said of', () => {
		expect(said(COURSE, { lock: `${LOCK}all of them\n` })).toEqual(['ids.lock:6:1 all of them is no line of a lock']);
	});
	test('updating adds, and never removes', () => {
		const { lock } = checked(COURSE, { lock: 'exercise slide/cols\n' });
		expect(lock?.split('\n').slice(1)).toEqual([
			'exercise slide/cols',
			'exercise slide/rows',
			'lesson slide',
			'skill correlate',
			'skill sizes',
			'',
		]);
	});
	test('a course with errors hides ids, and none is missed for that', () => {
		const { problems, lock } = checked(filesOf({ '01-slide': block('number', NUMBER.replace('where', 'whre')) }), { lock: LOCK });
		expect(problems.map(({ message }) => message)).toEqual(['unknown key whre: did you mean where?']);
		expect(lock).toBeUndefined();
	});
});

describe('words', () => {
	const words = (count: number): string => Array.from({ length: count }, (_, index) => `word${index % 9}`).join(' ');

	test.each<readonly [string, string, ...string[]]>([
		['sixty words', prose(words(60))],
		['one more', prose(words(61)), '10:1 the prose has 61 words: at most 60'],
		['code is not counted', prose(`${words(60)}\n\n\`\`\`python\n${words(8)}\n\`\`\``)],
		['numbers and signs', prose(`${words(58)} 3 × 3 = {=9} —`), '10:1 the prose has 61 words: at most 60'],
		['110 characters', prose('滑'.repeat(110))],
		['one more character', prose('滑'.repeat(111)), '10:1 the prose has 111 characters: at most 110'],
		['a line of code too wide', prose(`\`\`\`text\n${'x'.repeat(75)}\n\`\`\``), '10:1 a line of 77 columns does not fit: at most 76'],
		['characters of two columns', prose(`\`\`\`text\n${'滑'.repeat(38)}\n\`\`\``), '10:1 a line of 78 columns does not fit: at most 76'],
		['a word too wide', block('number', NUMBER.replace('one sum', 'x'.repeat(80))), '24:10 a word of 81 columns does not fit: at most 76'],
		[
			'a step too long',
			prose(Array.from({ length: 11 }, (_, index) => `${index}.`).join('\n\n')).replaceAll(/^\d+\.$/gm, 'a'),
			'10:1 too long for a screen of 80×24: lines that have no room: 1',
		],
	])('%s', (_, text, ...problems) => expect(saidOf(text)).toEqual(problems));
});

describe('links', () => {
	const linked = prose('[a](../02-next/lesson.md#part) and [b](picture.svg)');
	test('lead to files', () => expect(saidOf(linked, { there: ['02-next/lesson.md', '01-slide/picture.svg'] })).toEqual([]));
	test('or are dead', () => {
		expect(saidOf(linked, { there: ['01-slide/picture.svg'] })).toEqual(['12:1 the link ../02-next/lesson.md#part leads to no file']);
	});
});

describe('a translation', () => {
	const zh = (body: string): string => `---\nformat: 1\nid: slide\ntitle: 滑動視窗\n---\n\n## 一步\n\n${body}`;
	const translated = (original: string, text: string): string[] => said(filesOf({ '01-slide': [original, { 'zh-TW': text }] }));
	const BLOCK = '```number\nid: rows\nask: "{=n} 與 {=k}？"\nhints: [一。, 二。]\nexplain: 三。\n```\n';

	test('is checked as the original is', () => {
		expect(translated(block('number', NUMBER), zh(`字。\n\n${BLOCK}`))).toEqual([]);
		expect(translated(block('number', NUMBER), zh(`${'字'.repeat(111)}\n\n${BLOCK}`))).toEqual([
			'01-slide/lesson.zh-TW.md:7:1 the prose has 111 characters: at most 110',
		]);
	});

	test('has numbers that can be computed', () => {
		expect(translated(block('number', NUMBER), zh(`字。\n\n${BLOCK.replace('三。', '"{=outputSize(k, n)}。"')}`))).toEqual([
			expect.stringMatching(/^01-slide\/lesson\.zh-TW\.md:15:10 a window of \d does not fit an input of \d$/),
		]);
	});

	test('says in its own language what the original says', () => {
		const original = FRONT + step('number', NUMBER).replace('Some words.', 'Some words of the original stay.');
		const text = zh(`Some words of the original stay.\n\n${BLOCK.replace('[一。, 二。]', '[Which values lie under the window?, 二。]')}`);
		expect(translated(original, text)).toEqual([
			'01-slide/lesson.zh-TW.md:7:1 warning: prose of this step is not translated',
			'01-slide/lesson.zh-TW.md:14:9 warning: hints 0 is not translated',
		]);
	});

	test('lacks nothing', () => {
		expect(translated(block('number', NUMBER), zh(`字。\n\n${BLOCK.replace('explain: 三。\n', '')}`))).toEqual([
			'01-slide/lesson.zh-TW.md:12:1 warning: explain is not translated',
		]);
	});
});

test('lessons and exercises are counted', () => {
	const { lessons, exercises } = checked(filesOf({ '01-slide': LESSON, '02-b': lesson('b', '[]') }), { there: ['01-slide/lesson.md'] });
	expect([lessons, exercises]).toEqual([2, 11]);
});

test('what takes too long to draw is left', () => {
	let work = 0;
	const slow = { ...TOOLS, now: () => (work += 6000) };
	expect(saidWith(block('number', NUMBER), slow)).toEqual([
		'to draw the exercise takes too long: make it smaller, or its conditions easier to meet',
	]);
});
