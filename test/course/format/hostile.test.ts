// Files that are made to hurt: each ends soon, with a line that says where.

import { describe, expect, test } from 'vitest';
import { FRONT, LESSON, NUMBER, problemsIn, told } from './lesson.js';
import { block, number, prose } from './spoil.js';

/** Milliseconds of work, on a machine that others work on too. */
const MOST_TIME = 1500;

const MANY = 1e5;
const many = (piece: string, count = MANY): string => piece.repeat(count);
const deep = (line: (depth: number) => string, count: number): string =>
	Array.from({ length: count }, (_, depth) => line(depth)).join('\n');

/** What is said of a file, and that it did not take long. */
function quickly(text: string): string[] {
	const start = process.cpuUsage().user;
	const problems = told(problemsIn(text));
	expect((process.cpuUsage().user - start) / 1000).toBeLessThan(MOST_TIME);
	return problems;
}

test('the parsers are warm', () => expect(told(problemsIn(LESSON))).toEqual([]));

const NESTED = 'the line is nested too deep';
const LONG = 'the line is too long: at most 2000 characters';
const MARKS = 'there are too many marks such as * and [: at most 200 in a paragraph, 3000 in a file';
const TOO_DEEP = 'the block is nested too deep here';

describe('Markdown', () => {
	test.each<readonly [string, string, string]>([
		['quotes in quotes', prose(many('> ')), `12:1 ${LONG}`],
		['quotes in quotes, fewer', prose(many('> ', 900)), `12:1 ${NESTED}`],
		['quotes without blanks', prose(many('>', 900)), `12:1 ${NESTED}`],
		['lists in lists', prose(many('- ', 900)), `12:1 ${NESTED}`],
		['lists in lists, numbered', prose(many('1. ', 600)), `12:1 ${NESTED}`],
		['lists in lists, line by line', prose(deep(depth => `${'  '.repeat(depth)}- a`, 200)), `21:1 ${NESTED}`],
		['a list without end', prose(many('- a\n', MANY / 2)), '3009:1 the prose is too long: at most 3000 lines'],
		['lines without end', prose(many('a\n')), '3009:1 the prose is too long: at most 3000 lines'],
		['headings without end', prose(many('## a\n', MANY / 2)), '3009:1 the prose is too long: at most 3000 lines'],
		['brackets', prose(many('[')), `12:1 ${LONG}`],
		['brackets, fewer', prose(many('[', 1900)), `12:1 ${MARKS}`],
		['brackets over lines', prose(many('[[[[[[[[\n', 9000)), `37:1 ${MARKS}`],
		['links in links', prose(`${many('[', 500)}a${many('](b)', 300)}`), `12:1 ${MARKS}`],
		['stars', prose(many('*a ', 600)), `12:1 ${MARKS}`],
		['stars and lines', prose(many('a**b_', 390)), `12:1 ${MARKS}`],
		['stars, paragraph by paragraph', prose(many(`${many('*a_ ', 90)}\n\n`, 400)), `44:1 ${MARKS}`],
		['ticks', prose(Array.from({ length: 60 }, (_, index) => '`'.repeat(index + 1)).join(' ')), `12:1 ${MARKS}`],
		['entities', prose(many('&amp;', 390)), `12:1 ${MARKS}`],
		['places', prose(many('{=1}', 480)), `12:1 ${MARKS}`],
		['places left open', prose(many('{=', 900)), `12:1 ${MARKS}`],
	])('%s', (_, text, problem) => expect(quickly(text)).toEqual([problem]));

	test('a place that asks for much', () => {
		const [first = ''] = quickly(prose(many('{=sum(ones(1000,1000)*ones(1000,1000))} ', 40)));
		expect(first).toBe('12:1 the expression takes too much work: use smaller matrices or powers');
	});

	test('many places that ask for something', () => {
		const problems = quickly(prose(many(`${many('{=sum(ones(1000,1000))} ', 80)}\n\n`, 30)));
		expect(problems[0]).toMatch(/takes too much work/);
	});

	test('fences without end are read, as prose is', () => expect(quickly(prose(many('```text\na\n```\n\n', 1000)))).toEqual([]));

	test('prose of a quarter of a million characters', () => {
		expect(quickly(prose(many(`${many('word ', 390)}\n`, 130)))).toEqual([]);
	});
});

describe('YAML', () => {
	const within = (body: string): string => block('number', body);
	test.each<readonly [string, string, string]>([
		['lists in lists', within(`a: ${many('[', 1900)}`), `15:1 ${TOO_DEEP}`],
		['lists in lists, line by line', within(`a:\n${many(' [\n', 350)}`), `40:1 ${TOO_DEEP}`],
		['maps in maps', within(`a: ${many('{b: ', 400)}`), `15:1 ${TOO_DEEP}`],
		['dashes', within(many('- ', 900)), `15:1 ${TOO_DEEP}`],
		['question marks', within(many('? ', 900)), `15:1 ${TOO_DEEP}`],
		['colons', within(many(': ', 900)), `15:1 ${TOO_DEEP}`],
		['maps in maps, line by line', within(deep(depth => `${' '.repeat(depth)}a:`, 150)), `56:1 ${TOO_DEEP}`],
		['a block without end', within(many('a: 1\n', MANY / 2)), '15:1 the block is too long: at most 16384 characters'],
		['lines without end', within(many('a\n', 5000)), '415:1 the block is too long: at most 400 lines'],
		['front matter without end', `---\n${many('a: 1\n', MANY / 2)}---\n## A\n`, '2:1 the block is too long: at most 16384 characters'],
		['front matter left open', `---\n${many('a\n')}`, '1:1 the front matter is never closed: end it with a line of ---'],
		[
			'an anchor in front of many aliases',
			within('a: &a [1, 2]\nb: [*a, *a, *a]'),
			'15:7 anchors and aliases have no place in a lesson: write the value out',
		],
	])('%s', (_, text, problem) => expect(quickly(text)).toEqual([problem]));

	test('a map of very many keys', () => {
		const keys = Array.from({ length: 2000 }, (_, index) => `k${index}: 1`)
			.join(', ')
			.replaceAll(/(.{1900}[^,]*,) /g, '$1\n ');
		expect(quickly(within(`{${keys.slice(0, 16_000)}`))[0]).toMatch(/no YAML/);
	});
});

describe('expressions', () => {
	test.each<readonly [string, string]>([
		['brackets', many('(', 400)],
		['signs', `${many('-', 400)}1`],
		['powers', many('2^', 200)],
		['sums', many('1+', 249)],
		['calls', many('floor(', 80)],
		['transposes', `1${many("'", 400)}`],
	])('%s', (_, answer) => expect(quickly(number('outputSize(n, k)', JSON.stringify(answer)))).toHaveLength(1));
});

describe('the file', () => {
	test('too large', () => expect(quickly('a'.repeat(300_000))).toEqual(['1:1 the file is too large: at most 256 KB']));
	test('of zeros', () =>
		expect(quickly('\0'.repeat(200_000))).toEqual(['1:1 a character that can not be seen has no place in a lesson (U+0000)']));
	test('of many lessons in one', () => {
		const problems = quickly(FRONT + many('\n## A step\n\nWords.\n', 70));
		expect(problems).toEqual(['250:1 a lesson has at most 60 steps']);
	});
	test('of many blocks', () => {
		const blocks = Array.from({ length: 45 }, (_, index) =>
			block('number', NUMBER.replace('id: rows', `id: rows-${index}`)).slice(FRONT.length),
		);
		expect(quickly(FRONT + blocks.join(''))).toEqual([expect.stringMatching(/^\d+:1 a lesson has at most 40 blocks$/)]);
	});
	test('as many things wrong as there can be', () => expect(quickly(prose(many('<b> </b>\n\n', 1000))).length).toBeLessThanOrEqual(51));
});
