// Every text here tries to take time, memory, or a way out. Each must end at once, in one plain line.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quote } from '../../src/core/quote.js';
import { evaluateNumbers } from '../../src/expression/evaluate.js';
import { faultOf } from '../formats/fixtures.js';

const TOO_DEEP = 'the expression is nested too deep: write it in fewer brackets, signs and terms';
const TOO_MUCH = 'the expression takes too much work: use smaller matrices or powers';
const TOO_LONG = /^the expression has \d+ characters: at most 16384/;
const NO_SETTING = 'an expression only computes: it can not set names with =';
const NO_PARTS = /^an expression has no parts to reach into/;
const NO_NAME = /is not known in an expression/;

const ATTACKS: readonly (readonly [text: string, sentence: string | RegExp])[] = [
	// Too large.
	['ones(100000,100000)', '100000×100000 is too large for an expression: at most 1048576 values'],
	['zeros(1e300,1e300)', /too large/],
	['eye(100000)', /too large/],
	['diag(1:100000)', /too large/],
	['ones(1025,1024)', /too large/],
	['kron(ones(1000,1000),ones(1000,1000))', /too large/],
	['outer(1:100000,1:100000)', /too large|too much/],
	['1:1e9', 'from 1 to 1000000000 in steps of 1 is too long: at most 1048576 values'],
	['0:1e-300:1', /too long/],
	['range(0,1e12)', /too long/],
	['linspace(0,1,1e12)', /too large/],
	['concat(ones(1000,1000),ones(1000,1000))', /too large/],
	['ones(NaN)', /not a finite/],
	['ones(-1,5)', 'a side of a matrix is a whole number of at least 1, not -1'],
	['ones(0.5)', /whole number/],
	['[[[[[1]]]]]', 'the result is 5 deep: at most 4'],
	['reshape(1,[1,1,1,1,1])', /do not fit/],
	// Too much work.
	['ones(1000,1000)^1000', TOO_MUCH],
	['ones(1000,1000)*ones(1000,1000)', TOO_MUCH],
	['inv(eye(1000))', TOO_MUCH],
	['det(ones(1000,1000))', TOO_MUCH],
	['eye(100)^1e15', TOO_MUCH],
	[`${'sin('.repeat(40)}ones(1000,1000)${')'.repeat(40)}`, TOO_MUCH],
	// Too deep, too long.
	['('.repeat(100_000), TOO_LONG],
	['-'.repeat(100_000) + 1, TOO_LONG],
	['('.repeat(5000) + 1 + ')'.repeat(5000), TOO_DEEP],
	['['.repeat(5000) + 1 + ']'.repeat(5000), TOO_DEEP],
	['sqrt('.repeat(2000) + 1 + ')'.repeat(2000), TOO_DEEP],
	['-'.repeat(10_000) + 1, TOO_DEEP],
	['- + '.repeat(4000) + 1, TOO_DEEP],
	['!'.repeat(10_000), TOO_DEEP],
	['not '.repeat(4000) + 1, /^the operator not is not known/],
	['2^'.repeat(5000) + 2, TOO_DEEP],
	['x^-'.repeat(5000) + 2, TOO_DEEP],
	['1+'.repeat(8000) + 1, TOO_DEEP],
	[1 + "'".repeat(16_000), TOO_DEEP],
	// How deep a parser gets depends on how warm it is: either way it ends.
	['x='.repeat(8000) + 1, new RegExp(`^(?:${TOO_DEEP}|${NO_SETTING})$`)],
	// Not numbers.
	['9^9^9^9', '9 ^ 387420489 is not a finite real number'],
	['1/0', '1 / 0 is not a finite real number'],
	['0/0', '0 / 0 is not a finite real number'],
	['sqrt(-1)', 'sqrt of -1 is not a finite real number'],
	['log(0)', 'log of 0 is not a finite real number'],
	['log(5, 1)', 'log of 5 is not a finite real number'],
	['(-8)^(1/3)', /is not a finite real number/],
	['exp(1000)', 'exp of 1000 is not a finite real number'],
	['1e999', 'Infinity is not a finite real number'],
	['Infinity', 'Infinity is not a finite real number'],
	['[1e300,1]*[1e300,1]', /too large for a number/],
	['sum([1e308,1e308])', /not a finite/],
	['i', NO_NAME],
	['2i', NO_NAME],
	['true', 'true is not a number'],
	['null', 'null is not a number'],
	['undefined', 'undefined is not a number'],
	['2 cm', NO_NAME],
	['5 cm to inch', /^the operator to is not known/],
	['"a"', /^" at character 1 has no place in an expression/],
	["'a'", 'a is not a number'],
	['{a:1}', /^\{ at character 1/],
	['1 < 2', /^the operator < is not known/],
	['1 < 2 < 3', /^comparisons and conditions/],
	['1 ? 2 : 3', /^comparisons and conditions/],
	['3!', /^the operator ! is not known/],
	['5 & 3', /^the operator & is not known/],
	// A way out.
	['x=1', NO_SETTING],
	['f(x)=x', NO_SETTING],
	['ones=3', NO_SETTING],
	['[1,2][1]=3', NO_SETTING],
	['end=1', NO_SETTING],
	['f(x,x)=1', NO_SETTING],
	['cos(1)=2', /only computes|goes wrong/],
	['1; 2', 'one expression at a time: rows are split by ; only inside of [ ]'],
	['import(1)', NO_NAME],
	['createUnit(1)', NO_NAME],
	['evaluate(1)', NO_NAME],
	['parse(1)', NO_NAME],
	['simplify(1)', NO_NAME],
	['derivative(1,1)', NO_NAME],
	['config(1)', NO_NAME],
	['random(1)', NO_NAME],
	['map([1],sqrt)', NO_NAME],
	['factorial(170)', NO_NAME],
	['cos.constructor("...")()', /^" at character/],
	['cos.constructor(1)', /^only a function that is named directly/],
	['cos.constructor', NO_PARTS],
	['cos?.constructor', NO_PARTS],
	['cos["constructor"]', /^" at character/],
	['cos[1]', NO_PARTS],
	['[1,2][1]', NO_PARTS],
	['constructor', NO_NAME],
	['constructor(1)', NO_NAME],
	['__proto__', NO_NAME],
	['toString()', NO_NAME],
	['hasOwnProperty(1)', NO_NAME],
	['valueOf', NO_NAME],
	['(cos)(1)', 'cos is a function: write cos(x)'],
	['end', NO_NAME],
	['1 # comment', /^# at character 3/],
	['process', NO_NAME],
	['\u001b[2J', /^the \[ at character 2 is never closed$/],
	['"\u001b"', /^" at character 1/],
	['a\u001bb', /^the expression goes wrong at character \d+, at ␛?b: values/],
];

test.each(ATTACKS.map(([text, sentence]) => [quote(text), text, sentence] as const))('%s', (_, text, sentence) => {
	const said = faultOf(() => evaluateNumbers(text));
	expect(said).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
});

describe('a mistyped name', () => {
	test.each([
		['one(3,3)', 'one is not known in an expression: did you mean ones?'],
		['idenity(3)', 'idenity is not known in an expression: did you mean identity?'],
		['sqr(4)', /did you mean .*sqrt/],
		['Pi', 'Pi is not known in an expression: did you mean pi, phi?'],
		['ones', 'ones is a function: write ones(rows, columns)'],
		['ones()', 'ones does not take 0 values: write ones(rows, columns)'],
		['det(1, 2)', 'det does not take 2 values: write det(matrix)'],
	])('%s', (text, sentence) => {
		expect(faultOf(() => evaluateNumbers(text))).toMatch(sentence);
	});
});

test('any text of the language is finite numbers or a Fault of one short line', () => {
	const word = fc.constantFrom(
		'ones',
		'sqrt',
		'inv',
		'reshape',
		'pi',
		'x',
		'1',
		'2',
		'0',
		'1e3',
		'.5',
		'(',
		')',
		'[',
		']',
		',',
		';',
		':',
		'+',
		'-',
		'*',
		'/',
		'^',
		'.*',
		'./',
		'.^',
		"'",
		'!',
		'%',
		'=',
		'==',
		'?',
		'.',
		' ',
		'\n',
		'"',
		'{',
		'}',
	);
	fc.assert(
		fc.property(fc.array(word, { maxLength: 25 }), words => {
			const text = words.join('');
			const sentence = faultOf(() => {
				const { shape, data } = evaluateNumbers(text);
				expect(shape.reduce((product, side) => product * side, 1)).toBe(data.length);
				expect(data.every(Number.isFinite)).toBe(true);
			});
			expect(sentence).not.toMatch(/^not a Fault|\n/);
			expect(sentence.length).toBeLessThan(200);
		}),
		{ numRuns: 2000 },
	);
});
