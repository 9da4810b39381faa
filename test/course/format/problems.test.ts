// What is said of lessons that are not as they should be, and where: each with the line and column of its file.

import { describe, expect, test } from 'vitest';
import { FRONT, LESSON, NUMBER, problemsIn, step, told } from './lesson.js';
import { block, choice, exercise, front, number, prose, view } from './spoil.js';

type Row = readonly [why: string, text: string, ...problems: string[]];

function say(title: string, rows: readonly Row[]): void {
	describe(title, () => {
		test.each(rows)('%s', (_, text, ...problems) => expect(told(problemsIn(text))).toEqual(problems));
	});
}

test('a lesson with every kind of block has nothing to be said of', () => expect(told(problemsIn(LESSON))).toEqual([]));

test('whatever its lines end in, and with a mark of its byte order', () => {
	expect(told(problemsIn(`\ufeff${LESSON.replaceAll('\n', '\r\n')}`))).toEqual([]);
});

say('front matter', [
	['is not there', '## A step\n', '1:1 a lesson begins with front matter between two lines of ---: format, id, title …'],
	['in an empty file', '', '1:1 a lesson begins with front matter between two lines of ---: format, id, title …'],
	['is not closed', '---\nformat: 1\n', '1:1 the front matter is never closed: end it with a line of ---'],
	['of another format', front('format: 1', 'format: 2'), '2:9 format: format 1 is what this program reads, not 2'],
	[
		'with a slip',
		front('minutes', 'minuts'),
		'2:1 minutes is missing: a whole number from 1 to 120 is wanted',
		'7:1 unknown key minuts: did you mean minutes?',
	],
	['with no id', front('id: slide', 'id: Slide It'), '3:5 id: a name is small letters and digits, parted by -, not Slide It'],
	['with no number', front('minutes: 6', 'minutes: six'), '7:10 minutes: a whole number from 1 to 120 is wanted, not six'],
	['without skills', front('[correlate, sizes]', '[]'), '6:9 skills: at least one is wanted, there are 0'],
	['and nothing after it', FRONT, '2:1 a lesson has at least one step: ## and its title'],
]);

const NO_PLACE = 'has no place in a lesson: write paragraphs, lists, quotes, code and links';

say('Markdown', [
	['prose before the first step', `${FRONT}\nHello.\n\n## A step\n`, '10:1 a lesson begins with a step: ## and its title'],
	['a heading of its own', `${FRONT}\n# A title\n`, `10:1 a heading other than ## ${NO_PLACE}`],
	['a deeper heading', prose('### Deeper'), `12:1 a heading other than ## ${NO_PLACE}`],
	['a heading underlined', prose('Title\n-----'), `12:1 a heading other than ## ${NO_PLACE}`],
	['a step without a title', `${FRONT}\n##\n`, '10:1 a step has a title of 1 to 60 characters'],
	['a title computed', `${FRONT}\n## A {=1}\n`, '10:1 nothing is computed in a title'],
	['HTML', prose('a <b>word'), `12:3 HTML ${NO_PLACE}`],
	['HTML as a block', prose('<div>\nx\n</div>'), `12:1 HTML ${NO_PLACE}`],
	['a comment', prose('<!-- later -->'), `12:1 HTML ${NO_PLACE}`],
	['a picture', prose('![x](y.png)'), `12:1 a picture ${NO_PLACE}`],
	['a rule', prose('***'), `12:1 a rule ${NO_PLACE}`],
	['a definition', prose('[x]: https://example.org'), `12:1 a definition of a link ${NO_PLACE}`],
	['a footnote', prose('Hello[^1].'), '12:1 a footnote has no place in a lesson: say it in the prose'],
	['a table', prose('| a | b |\n|---|---|\n| 1 | 2 |'), '12:1 a table has no place in a lesson: write a list, or ```text'],
	['a line break', prose('Hello  \nworld'), `12:6 a line break, by blanks or \\ at the end of a line, ${NO_PLACE}`],
	['code without a language', prose('```\nx\n```'), '12:1 code is fenced, and says its language: ```python or ```text'],
	['code without a fence', prose('    x = 1'), '12:1 code is fenced, and says its language: ```python or ```text'],
	['a block mistyped', prose('```nubmer\nid: x\n```'), '12:1 nubmer is no block and no language: did you mean number?'],
	['a fence left open', prose('```python\nx'), '12:1 this fence is never closed'],
	['a block in a list', prose('- a\n\n  ```number\n  id: x\n  ```'), '14:3 an item of a list is one paragraph, and a list under it'],
	['two blocks', `${block('number', NUMBER)}\n\`\`\`number\n\`\`\`\n`, '28:1 a step has one block: begin another step with ##'],
	[
		'prose after a block',
		`${block('number', NUMBER)}\nMore.\n`,
		'28:1 nothing comes after the block of a step: begin another step with ##',
	],
	[
		'words behind a kind',
		prose('```view now\nlayer: {input: counting, kernel: book}\n```'),
		'12:1 nothing comes after the kind of a block: ```view',
	],
]);

say('links', [
	['to mail', prose('[x](mailto:a@b.c)'), '12:1 the link mailto:a@b.c leads nowhere: to https://… or to a file of the course'],
	['to a program', prose('[x](javascript:alert)'), '12:1 the link javascript:alert leads nowhere: to https://… or to a file of the course'],
	['to the root', prose('[x](/etc/passwd)'), '12:1 the link /etc/passwd leads nowhere: to https://… or to a file of the course'],
	['out of the course', prose('[x](../../secret)'), '12:1 the link ../../secret leads out of the course'],
	['out of it in disguise', prose('[x](%2e%2e/%2E%2E/secret)'), '12:1 the link %2e%2e/%2E%2E/secret leads out of the course'],
	['to no host', prose('[x](http://a)'), '12:1 the link http://a is no address'],
	['in order', prose('[a](https://example.org) [b](../02-next/lesson.md#part) <http://example.org/x>')],
]);

say('computed places', [
	[
		'what can not be read',
		prose('Of {=outputSize(7, )} rows'),
		'12:20 the expression goes wrong at character 15, at ): values are split by commas, rows by ;',
	],
	[
		'a function that is not there',
		prose('Of {=outputSiz(7, 3)} rows'),
		'12:6 outputSiz is not known in an expression: did you mean outputSize?',
	],
	['a function that is not called', prose('Of {=outputSize} rows'), '12:6 outputSize is a function: write outputSize(n, k, p, s, d)'],
	['a name in prose', prose('Of {=n} rows'), '12:6 n is not known here: there are pi, e, tau, phi'],
	['what can not be computed', prose('Of *stressed {=outputSize(2, 3)}* rows'), '12:14 a window of 3 does not fit an input of 2'],
	['two braces', prose('Of {{=1}} rows'), '12:5 a computed place is written {=expression}: one brace, and it is closed'],
	['left open', prose('Of {=1 rows'), '12:4 a computed place is written {=expression}: one brace, and it is closed'],
	['broken over lines', prose('Of {=1 +\n1} rows'), '12:4 a computed place is written {=expression}: one brace, and it is closed'],
	['with stars and brackets', prose('**Of {=2*3*4}** and {=at([[1, 2], [3, 4]], 0, 1)*1} rows')],
	['in a text', number('{=k}', '{=kk}'), '19:58 kk is not known here: did you mean k?'],
	['left open in a text', number('{=k}', '{=k'), '19:56 a computed place is written {=expression}: one brace, and it is closed'],
	[
		'in a text of several lines',
		number('ask: "How many rows come out of {=n} under a kernel of {=k}?"', 'ask: >\n  How many\n  rows of {=nn}?'),
		'21:13 nn is not known here: did you mean n?',
	],
	['in a quoted text', number('How many rows come out of', String.raw`How \"many\" {=nn}`), '19:22 nn is not known here: did you mean n?'],
]);

say('characters', [
	['an escape', prose('a \u001b[31m b'), '12:3 a character that can not be seen has no place in a lesson (U+001B)'],
	['a zero', prose('a\u0000b'), '12:2 a character that can not be seen has no place in a lesson (U+0000)'],
	['one that turns the writing', prose('a \u202e b'), '12:3 a character that can not be seen has no place in a lesson (U+202E)'],
	['one of no width', prose('a\u200bb'), '12:2 a character that can not be seen has no place in a lesson (U+200B)'],
	['a filler', prose('a\u3164b'), '12:2 a character that can not be seen has no place in a lesson (U+3164)'],
	['a blank that is none', prose('a\u00a0b'), '12:2 a character that can not be seen has no place in a lesson (U+00A0)'],
	['a heap of marks', prose(`a${'\u0301'.repeat(9)}`), '12:2 a character that can not be seen has no place in a lesson (U+0301)'],
	['a tab', prose('a\tb'), '12:2 a tab has no place in a lesson: write blanks'],
	['a carriage return', prose('a\rb'), '12:2 a character that can not be seen has no place in a lesson (U+000D)'],
	['no UTF-8', prose('a\ufffdb'), '12:2 this is no UTF-8, or a character was lost (U+FFFD)'],
	['by its number', prose('a&#8238;b'), '12:1 a character that can not be seen has no place in a lesson (U+202E)'],
	['by its name', prose('a&zwj;b'), '12:1 a character that can not be seen has no place in a lesson (U+200D)'],
	['escaped in YAML', number('n > k', String.raw`"\e[31m"`), '18:8 a character that can not be seen has no place in a lesson (U+001B)'],
	['escaped in a key', number('where: n > k', String.raw`"wh\u202Eere": 1`), '18:1 wh�ere is no key: keys are words'],
	['Chinese, and blanks of its width', prose('滑動　視窗，每一步。')],
]);

say('YAML', [
	[
		'a text that wants quotation marks',
		number('ask: "How many', 'ask: How: "many'),
		'19:6 this is no YAML: a text with : or # in it, or that begins with a sign, stands in quotation marks',
	],
	['a key twice', number('where: n > k', 'id: other'), '18:1 this is no YAML: the key is there already'],
	['an anchor', number('where: n > k', 'where: &a n > k'), '18:11 anchors and aliases have no place in a lesson: write the value out'],
	['an alias', number('where: n > k', 'where: *a'), '18:8 anchors and aliases have no place in a lesson: write the value out'],
	['a merge', number('where: n > k', '<<: {where: n > k}'), '18:1 merge keys have no place in a lesson: write the values out'],
	['a tag', number('where: n > k', 'where: !!str n > k'), '18:14 tags such as tag:yaml.org,2002:str have no place in a lesson'],
	['a tag of one’s own', number('where: n > k', 'where: !run n > k'), '18:8 this is no YAML: Unresolved tag: !run'],
	[
		'two documents',
		number('where: n > k', '---\nwhere: n > k'),
		'18:1 this is no YAML: there is one document in a block: --- has no place in it',
	],
	['a directive', block('number', `%YAML 1.1\n---\n${NUMBER}`), '15:1 directives such as %YAML have no place in a lesson'],
	['a list for a map', block('number', '- a\n- b'), '15:1 the fields of the block are wanted'],
	['a key of a prototype', number('{n: 5..9', '{__proto__: 5..9, n: 5..9'), '17:10 __proto__ is no key: keys are words'],
	[
		'a key that objects have',
		number('where: n > k', 'constructor: 5'),
		'18:1 unknown key constructor: here may be id, skill, hints, explain, params, where, wrong, layer, ask, answer',
	],
	['a key that is a list', number('where: n > k', '? [where]\n: n > k'), '18:3 … is no key: keys are words'],
	['no number', number('outputSize(n, k)', '.inf'), '20:9 answer: a number or an expression is wanted, not Infinity'],
	['nothing', number('answer: outputSize(n, k)', 'answer:'), '20:8 answer: a number or an expression is wanted, not nothing'],
]);

say('exercises', [
	['one hint', number('  - Multiply each of them by the weight over it.\n', ''), '22:3 hints: at least two are wanted, there is 1'],
	['no hints', block('number', NUMBER.replace(/hints:[\s\S]*(?=explain)/, '')), '15:1 hints is missing: at least two hints are wanted'],
	['an unknown key', number('where:', 'whre:'), '18:1 unknown key whre: did you mean where?'],
	[
		'a param that is not there',
		number('outputSize(n, k)', 'outputSize(n, m)'),
		'20:23 m is not known here: there are n, k, pi, e, tau, phi',
	],
	['a bracket left open', number('outputSize(n, k)', 'outputSize(n, k'), '20:19 the ( at character 11 is never closed'],
	[
		'a misconception mistyped',
		number('size-kept', 'size-keept'),
		'25:9 there is no misconception size-keept: did you mean size-kept, size-grows?',
	],
	['one named twice', number('[size-kept, plus-one-forgotten]', '[size-kept, size-kept]'), '25:20 size-kept is named twice'],
	[
		'a rule with a slip',
		number('[size-kept, plus-one-forgotten]', '[{model: size-kept, anser: 3}]'),
		'25:9 wrong[0].answer is missing: a number or an expression is wanted',
		'25:28 unknown key anser: did you mean answer?',
	],
	[
		'a rule that is a number',
		number('[size-kept, plus-one-forgotten]', '[5]'),
		'25:9 wrong[0]: a misconception, or {model, answer}, is wanted, not 5',
	],
	['a range turned round', number('5..9', '9..5'), '17:13 9..5 goes from the smaller to the larger number'],
	['a range that is none', number('5..9', 'five'), '17:13 params.n: a range such as 0..9 is wanted, not five'],
	['a param called as a number', number('{n: 5..9', '{e: 5..9, n: 5..9'), '17:13 e means something else already: call the param otherwise'],
	[
		'a param with a later one in it',
		number('{n: 5..9', '{X: {rows: 3, cols: k, of: 0..9}, n: 5..9'),
		'17:29 k is not known here: there are pi, e, tau, phi',
	],
	[
		'a param with less than it needs',
		number('{n: 5..9', '{X: {rows: 3, of: 0..9}, n: 5..9'),
		'17:13 params.X.cols is missing: a number or an expression is wanted',
	],
	[
		'a skill that the lesson has not',
		number('skill: sizes', 'skill: size'),
		'16:8 the lesson has no skill size: its skills are correlate, sizes',
	],
	['an id twice', block('number', NUMBER) + step('number', NUMBER), '33:5 the id rows is there already: ids are unique in a lesson'],
	[
		'a text too long',
		number('Four products, one sum.', `${'word '.repeat(390)}\n  ${'word '.repeat(11)}`),
		'24:10 explain: a text has at most 2000 characters',
	],
	['an option without a reason', choice(', explain: It stays.', ''), '20:5 options[1].explain is missing: a text is wanted'],
	['no option that is right', choice('right: true', 'right: false'), '19:3 one option is right: true, here are 0'],
	['an option that is right in words', choice('right: true', 'right: yes'), '19:32 options[0].right: true or false is wanted, not yes'],
	[
		'an expression cut at its comma',
		exercise('shape', 'answer: [outputSize(7, 3), 6]'),
		'18:10 inside of [ ] an expression with a comma stands in quotation marks',
		'18:24 inside of [ ] an expression with a comma stands in quotation marks',
	],
	[
		'an element with one index',
		exercise('predict', 'layer: {input: counting, kernel: book}\ncells: [[0], [0, 1]]'),
		'19:9 cells[0]: [row, column], or [channel, row, column], is wanted, not a list',
	],
	[
		'a kernel that is there already',
		exercise('kernel', 'layer: {input: counting, kernel: book}\nanswer: book'),
		'18:26 unknown key kernel: here may be op, input, stride, padding, dilation, activation, bias, groups, mode, paddingMode',
	],
	[
		'a matrix of nothing',
		exercise('matrix', 'given: [[0, 0]]'),
		'15:1 a matrix is the output of its layer, or has an answer: neither is there',
	],
	[
		'rules about an order',
		exercise('order', 'items: [a, b, c]\nwrong: [size-kept]'),
		'19:8 order has no answer that a rule could give: leave wrong out',
	],
	[
		'a goal without epochs',
		exercise('train', 'setup: {input: counting, targetKernel: book}\ngoal: {loss: 1}'),
		'19:7 goal: {loss: 0.1, epochs: 20} or {diverged: true, epochs: 50} is wanted, not a map',
	],
	[
		'a caption without an id',
		block('view', 'layer: {input: counting, kernel: book}\ncaption: Look.'),
		'16:10 a view with a caption has an id: its translation names it',
	],
]);

say('layers', [
	['an input mistyped', view('{input: countin, kernel: book}'), '15:16 there is no countin: did you mean counting?'],
	[
		'rows that differ',
		view('{input: [[1, 2], [3]], kernel: book}'),
		'15:16 the rows are not of one length: 1 values where the first has 2',
	],
	[
		'rows as text that differ',
		view('{input: counting, kernel: "0 1; 2"}'),
		'15:34 the rows are not of one length: 1 values where the first has 2',
	],
	[
		'no kernel',
		view('{input: counting}'),
		'15:8 layer.kernel is missing: a GRID is wanted (a name, "0 1; 2 3", nested lists or an expression)',
	],
	['a key mistyped', view('{input: counting, kernel: book, strid: 2}'), '15:40 unknown key strid: did you mean stride?'],
	['another op', view('{op: pool, input: counting}'), '15:13 layer.op: conv, conv-transpose, max-pool or avg-pool is wanted, not pool'],
	[
		'a pooling with a kernel',
		view('{op: max-pool, input: counting, kernel: book}'),
		'15:8 layer.window is missing: one number, or [rows, columns], is wanted',
		'15:40 unknown key kernel: here may be op, input, stride, padding, dilation, activation, window, ceilMode',
	],
	['a padding mistyped', view('{input: counting, kernel: book, padding: sme}'), '15:49 sme is not known here: there are pi, e, tau, phi'],
	['a name alone', view('counting'), '15:8 layer: a layer is wanted: input, kernel, and what else it has, not counting'],
	[
		'a mode that is none',
		view('{input: counting, kernel: book, mode: flip}'),
		'15:46 layer.mode: one of correlation, convolution is wanted, not flip',
	],
]);
