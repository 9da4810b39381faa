// What a lesson comes to: its prose, its blocks, the list of the course.

import { describe, expect, test } from 'vitest';
import { fillText } from '../../../src/course/exercises/scope.js';
import { compileCourse } from '../../../src/course/format/compile.js';
import type { Lesson, ProseBlock } from '../../../src/course/lesson.js';
import { fillProse } from '../../../src/state/course/prose.js';
import { FRONT, filesOf, HINTS, LESSON } from './lesson.js';
import { exercise, prose, view } from './spoil.js';

function lessonOf(text: string): Lesson {
	const { lessons, problems } = compileCourse(filesOf({ '01-slide': text }), 'en');
	expect(problems).toEqual([]);
	return lessons[0] as Lesson;
}

/** Prose as one writes it down: `• |word` an item, `strong:word`, `code:word`. */
function written(block: ProseBlock): string {
	if (block.kind === 'code') {
		return `code|${block.lines.join('/')}`;
	}
	const [filled] = fillProse([block]);
	const spans = filled !== undefined && 'spans' in filled ? filled.spans : [];
	const words = spans.map(({ text, style }) => (style === undefined ? text : `${style}:${text}`)).join('|');
	return block.kind === 'item' ? `${'  '.repeat(block.depth)}${block.marker} ${words}` : block.kind === 'quote' ? `> ${words}` : words;
}

const proseOf = (text: string): string[] => (lessonOf(prose(text)).pages[0]?.prose ?? []).map(written);

describe('prose', () => {
	test.each<readonly [string, ...string[]]>([
		['One line\nand its end.', 'One line and its end.'],
		['a *b* **c** `d`', 'a |emphasis:b| |strong:c| |code:d'],
		['***both*** and **`code` in it**', 'strong:both| and |code:code|strong: in it'],
		['Of 7 rows {=outputSize(7, 3)} are left, `{=7 - 3}` gone.', 'Of 7 rows |5| are left, |code:4| gone.'],
		['**{=2*3*4}** and {=[1, 2]}', 'strong:24| and |[1, 2]'],
		['[the web](https://example.org) and <https://example.org>', 'the web| and |https://example.org'],
		['3\\. no list, \\*no stars\\*, 2 < 3 & 4', '3. no list, *no stars*, 2 < 3 & 4'],
		['- a\n- b\n  - c\n\n1. d\n2. e', '• a', '• b', '  • c', '1. d', '2. e'],
		['7. seventh', '7. seventh'],
		['> said\n> so', '> said so'],
		['```python\nx = 1  # {=1} **as it is**\n\n  y\n```', 'code|x = 1  # {=1} **as it is**//  y'],
		['```text\n```', 'code|'],
		['視窗滑動，\n一步一格。', '視窗滑動，一步一格。'],
	])('%s', (text, ...blocks) => expect(proseOf(text)).toEqual(blocks));
});

describe('a block', () => {
	const blockOf = (text: string) => lessonOf(text).pages[0]?.block;

	test('a GRID is a name, rows as text, nested lists or an expression', () => {
		const input = (grid: string) => {
			const block = blockOf(view(`{input: ${grid}, kernel: edge}`));
			return block?.type === 'view' ? block.layer.input : undefined;
		};
		expect(input('counting')).toEqual({ kind: 'named', name: 'counting' });
		expect(input('"0 1; −2 1/2"')).toEqual({ kind: 'values', shape: [2, 2], data: [0, 1, -2, 0.5] });
		expect(input('"1 -1"')).toEqual({ kind: 'values', shape: [1, 2], data: [1, -1] });
		expect(input('[[[0, 1]], [[2, 3]]]')).toEqual({ kind: 'values', shape: [2, 1, 2], data: [0, 1, 2, 3] });
		expect(input('"ones(2, 3)"')).toMatchObject({ kind: 'tree', tree: { type: 'FunctionNode' } });
		expect(input('"1 - 1"')).toMatchObject({ kind: 'tree', tree: { type: 'OperatorNode' } });
		expect(input('[[1, "2/3"]]')).toMatchObject({ kind: 'tree', tree: { type: 'ArrayNode', items: [{ type: 'ArrayNode' }] } });
	});

	test('one number is one for both directions, or for all sides', () => {
		const two = { type: 'ConstantNode', value: 2 };
		const one = { type: 'ConstantNode', value: 1 };
		const layer = (keys: string) => {
			const block = blockOf(view(`{input: counting, kernel: book, ${keys}}`));
			return block?.type === 'view' ? block.layer : undefined;
		};
		expect(layer('stride: 2')?.stride).toEqual([two, two]);
		expect(layer('stride: [1, 2]')?.stride).toEqual([one, two]);
		expect(layer('padding: 1')?.padding).toEqual([one, one, one, one]);
		expect(layer('padding: [1, 2]')?.padding).toEqual([one, one, two, two]);
		expect(layer('padding: [1, 2, 2, 1]')?.padding).toEqual([one, two, two, one]);
		expect(layer('padding: same')?.padding).toBe('same');
		expect(layer('bias: [1, 2]')?.bias).toEqual({ type: 'ArrayNode', items: [one, two] });
	});

	test('what is left out is as the guide says', () => {
		expect(blockOf(view('{input: counting, kernel: book}'))).toMatchObject({ id: undefined, at: [0, 0], panel: 'output', shown: false });
		expect(blockOf(exercise('train', 'setup: {input: counting, targetKernel: book}\ngoal: {diverged: true, epochs: 9}'))).toMatchObject({
			setup: { init: 'zeros', rate: 0.03, loss: 'sum', optimizer: 'sgd', bias: false },
			goal: { kind: 'diverged', epochs: 9 },
		});
	});

	test('params are drawn in the order in which they are written', () => {
		const block = blockOf(exercise('number', 'params: {n: -2..9, k: [3, 5], X: {rows: n, cols: 2, of: 0..1}}\nanswer: n'));
		expect(block).toMatchObject({
			params: [
				{ kind: 'range', name: 'n', first: -2, last: 9 },
				{ kind: 'list', name: 'k', values: [3, 5] },
				{ kind: 'grid', name: 'X', rows: { type: 'SymbolNode', name: 'n' }, first: 0, last: 1 },
			],
		});
	});

	test('all of it survives being written down', () => {
		const lesson = lessonOf(LESSON);
		expect(JSON.parse(JSON.stringify(lesson))).toEqual(JSON.parse(JSON.stringify(lesson)));
		expect(JSON.stringify(lesson)).not.toMatch(/[\ue000-\uf8ff]/);
	});
});

describe('the course', () => {
	const lesson = (id: string): string => LESSON.replace('id: slide', `id: ${id}`);

	test('its lessons come by number, whatever they are called', () => {
		const { catalogue } = compileCourse(filesOf({ '10-last': lesson('last'), '02-second': lesson('second') }), 'en');
		expect(catalogue.lessons.map(({ id, number, steps }) => [id, number, steps])).toEqual([
			['second', 2, 12],
			['last', 10, 12],
		]);
		expect(catalogue.lessons[0]).not.toHaveProperty('pages');
		expect(catalogue.lessons[0]?.exercises.slice(0, 2)).toEqual([
			{ id: 'first-elements', skill: 'correlate', type: 'predict', step: 1, family: false },
			{ id: 'rows', skill: 'sizes', type: 'number', step: 2, family: true },
		]);
	});

	test('ids and numbers are its lessons’ own', () => {
		const { problems } = compileCourse(filesOf({ '01-a': lesson('same'), '01-b': lesson('same') }), 'en');
		expect(problems.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
			'01-b/lesson.md:1 01-a/lesson.md has the number 1 already',
			'01-b/lesson.md:3 01-a/lesson.md has the id same already',
		]);
	});

	test('a lesson that can not be read is left out, and said of', () => {
		const { lessons, problems } = compileCourse(filesOf({ '01-a': lesson('a'), '02-b': '## A step\n' }), 'en');
		expect(lessons.map(({ id }) => id)).toEqual(['a']);
		expect(problems).toHaveLength(1);
	});
});

describe('a translation', () => {
	const ORIGINAL = `${FRONT}\n## First\n\nWords in English here.\n\n## Second\n\nSome words.\n\n\`\`\`number
id: rows
skill: sizes
params: {n: 5..9}
ask: "How many of {=n}?"
answer: n
${HINTS}
\`\`\`
`;
	const FRONT_ZH = '---\nformat: 1\nid: slide\ntitle: 滑動視窗\n---\n';
	const BLOCK_ZH = `\`\`\`number
id: rows
ask: "{=n} 有幾個？"
hints: [第一個提示。, 第二個提示。]
explain: 就是 {=answer}。
\`\`\`
`;
	const translated = (text: string) => compileCourse(filesOf({ '01-slide': [ORIGINAL, { 'zh-TW': text }] }), 'zh-TW');
	const said = (text: string): string[] =>
		translated(text).problems.map(({ line, column, severity, message }) => `${line}:${column} ${severity} ${message}`);

	test('has the prose and the texts, and all else from the original', () => {
		const { lessons, problems } = translated(`${FRONT_ZH}\n## 第一\n\n中文。\n\n## 第二\n\n更多。\n\n${BLOCK_ZH}`);
		expect(problems).toEqual([]);
		const [lesson] = lessons;
		expect(lesson).toMatchObject({ id: 'slide', title: '滑動視窗', minutes: 6, skills: ['correlate', 'sizes'] });
		expect(lesson?.pages.map(({ title }) => title)).toEqual(['第一', '第二']);
		const block = lesson?.pages[1]?.block;
		expect(block).toMatchObject({ type: 'number', id: 'rows', params: [{ name: 'n' }] });
		expect(block?.type === 'number' && fillText(block.hints[1] ?? [])).toBe('第二個提示。');
	});

	test('stays in English where nothing is translated', () => {
		expect(compileCourse(filesOf({ '01-slide': ORIGINAL }), 'zh-TW').lessons[0]?.title).toBe('Slide the window');
	});

	test.each<readonly [string, string, ...string[]]>([
		['lacks a step', `${FRONT_ZH}\n## 第一\n\n中文。\n`, '7:1 error the original has 2 steps, here are 1'],
		['has a step more', `${FRONT_ZH}\n## 第一\n\n## 第二\n\n${BLOCK_ZH}\n## 第三\n`, '18:1 error the original has 2 steps, here are 3'],
		[
			'is of another lesson',
			`${FRONT_ZH.replace('slide', 'glide')}\n## 第一\n\n## 第二\n\n${BLOCK_ZH}`,
			'3:5 error the original has the id slide, not glide',
		],
		['lacks a block', `${FRONT_ZH}\n## 第一\n\n## 第二\n`, '9:1 warning the step 第二 lacks the block number of the original'],
		[
			'has a block elsewhere',
			`${FRONT_ZH}\n## 第一\n\n${BLOCK_ZH}\n## 第二\n\n${BLOCK_ZH}`,
			'7:1 error the step 第一 has a block, and the original has none',
		],
		[
			'has another block',
			`${FRONT_ZH}\n## 第一\n\n## 第二\n\n${BLOCK_ZH.replace('id: rows', 'id: cols')}`,
			'12:5 error the original has number rows here',
		],
		[
			'lacks texts',
			`${FRONT_ZH}\n## 第一\n\n## 第二\n\n\`\`\`number\nid: rows\nhints: [一]\n\`\`\`\n`,
			'12:1 warning ask is not translated',
			'12:1 warning explain is not translated',
			'13:8 error hints: the original has 2, here are 1',
		],
		[
			'has data',
			`${FRONT_ZH}\n## 第一\n\n## 第二\n\n${BLOCK_ZH.replace('explain', 'answer: 3\nexplain')}`,
			'15:1 error unknown key answer: here may be id, ask, hints, explain, caption, points, items, rowNames, columnNames, options',
		],
		[
			'has texts that the block has not',
			`${FRONT_ZH}\n## 第一\n\n## 第二\n\n${BLOCK_ZH.replace('explain', 'points: [一]\nexplain')}`,
			'15:1 error the original has no points',
		],
		[
			'names what is not there',
			`${FRONT_ZH}\n## 第一\n\n## 第二\n\n${BLOCK_ZH.replace('{=n}', '{=m}')}`,
			'13:9 error m is not known here: there are n, answer, pi, e, tau, phi',
		],
		['has no front matter', '## 第一\n', '1:1 error a lesson begins with front matter between two lines of ---: format, id, title …'],
		[
			'counts its own prose',
			`${FRONT_ZH}\n## 第一\n\n{=k}\n\n## 第二\n\n${BLOCK_ZH}`,
			'9:3 error k is not known here: there are pi, e, tau, phi',
		],
	])('that %s', (_, text, ...problems) => expect(said(text)).toEqual(problems));
});
