// What was typed, and what it is read as.

import { describe, expect, test } from 'vitest';
import type { Answer, Drawn } from '../../../src/course/exercises/drawn.js';
import { readAnswer } from '../../../src/course/exercises/read-answer.js';
import {
	choiceBlock,
	draw,
	explainBlock,
	kernelBlock,
	matrixBlock,
	numberBlock,
	orderBlock,
	playBlock,
	shapeBlock,
	trainBlock,
} from './written.js';

const NUMBER = draw(numberBlock('19'));
const SHAPE = draw(shapeBlock('[6, 7]'));
const MATRIX = draw(matrixBlock('[19, 25; 37, 43]'));
const CHOICE = draw(choiceBlock('choice', ['+ one', '- two', '- three'], { fixed: true }));
const CHOICES = draw(choiceBlock('choices', ['+ one', '- two', '+ three'], { fixed: true }));

/** What is read, in short: the answer, `= text` for an expression, or the Fault's sentence. */
function read(drawn: Drawn, text: string): Answer | string {
	const reading = readAnswer(drawn, text);
	switch (reading.kind) {
		case 'answer':
			return reading.answer;
		case 'expression':
			return `= ${reading.text}`;
		case 'fault':
			return reading.fault.message;
	}
}

describe('a number', () => {
	test.each<[string, number, number | undefined]>([
		['19', 19, undefined],
		[' 19 ', 19, undefined],
		['+19', 19, undefined],
		['-1', -1, undefined],
		['−1', -1, undefined],
		['–1', -1, undefined],
		['0.11', 0.11, 2],
		['.5', 0.5, 1],
		['-.5', -0.5, 1],
		['5.', 5, undefined],
		['19.0', 19, 1],
		['0,5', 0.5, 1],
		['1,792', 1792, undefined],
		['1,245,184', 1245184, undefined],
		['61,706', 61706, undefined],
		['1/9', 1 / 9, undefined],
		['1 / 9', 1 / 9, undefined],
		['6÷2', 3, undefined],
		['-1/9', -1 / 9, undefined],
		['½', 0.5, undefined],
		['１９', 19, undefined],
		['１／９', 1 / 9, undefined],
		['－１．５', -1.5, 1],
		['= 19', 19, undefined],
		['1e3', 1000, undefined],
	])('%s', (text, value, decimals) => {
		expect(read(NUMBER, text)).toEqual({ kind: 'number', value, ...(decimals === undefined ? {} : { decimals }) });
	});

	test.each([
		['3*2+1', '= 3*2+1'],
		['3×2+1', '= 3*2+1'],
		['3 × 2', '= 3*2'],
		['3×−2', '= 3*-2'],
		['3×.5', '= 3*.5'],
		['3·2', '= 3*2'],
		['(8-3)/2+1', '= (8-3)/2+1'],
		['floor(5/2)+1', '= floor(5/2)+1'],
		['2^3', '= 2^3'],
		['- 1', '= - 1'],
		['0*0+1*1+3*2+4*3', '= 0*0+1*1+3*2+4*3'],
	])('%s is an expression', (text, reading) => {
		expect(read(NUMBER, text)).toBe(reading);
	});

	test.each(['', ' ', 'nineteen', '[1, 2]', '"19"', '19;', 'x = 3', '{}', '\u001b[31m19', '<b>', 'NaN', 'Infinity', '--', '1 $'])(
		'%j is none',
		text => {
			expect(read(NUMBER, text)).toMatch(/is no number: write one such as 19, −1, 1\/9 or 3\*2\+1$/);
			expect(read(NUMBER, text)).not.toContain('\u001b');
		},
	);
});

describe('a shape', () => {
	test.each([
		'6x7',
		'6X7',
		'6×7',
		'6*7',
		'6 7',
		'6,7',
		'6, 7',
		'(6, 7)',
		'[6,7]',
		'6 by 7',
		'6by7',
		'6乘7',
		'6 x 7',
		'  6   7 ',
		'６×７',
		'６，７',
		'6、7',
	])('%s', text => {
		expect(read(SHAPE, text)).toEqual({ kind: 'shape', sides: [6, 7] });
	});

	test.each(['3x6x7', '3×6×7', '3 6 7', '(3, 6, 7)', '[3,6,7]', '3 by 6 by 7', '3乘6乘7'])('%s, of three sides', text => {
		expect(read(SHAPE, text)).toEqual({ kind: 'shape', sides: [3, 6, 7] });
	});

	test.each(['', '6', '6x', '1x2x3x4', '6.5x7', '-6x7', 'axb', '6x7y', '6;7', '1e9999x2'])('%j is none', text => {
		expect(read(SHAPE, text)).toMatch(/is no size: write rows and columns such as 4x5$/);
	});
});

describe('a matrix', () => {
	test.each([
		'19 25; 37 43',
		'19,25;37,43',
		'19, 25; 37, 43',
		'[19 25; 37 43]',
		'[19, 25; 37, 43]',
		'[[19,25],[37,43]]',
		'[[19, 25], [37, 43]]',
		'[ [19 25] [37 43] ]',
		'１９　２５；３７　４３',
	])('%s', text => {
		expect(read(MATRIX, text)).toEqual({
			kind: 'matrix',
			rows: [
				[19, 25],
				[37, 43],
			],
		});
	});

	test('fractions, decimals and minus signs', () => {
		expect(read(MATRIX, '1/9 −1; .5 1 / 2')).toEqual({
			kind: 'matrix',
			rows: [
				[1 / 9, -1],
				[0.5, 0.5],
			],
		});
	});

	test('a kernel is a matrix', () => {
		const kernel = draw(kernelBlock('[1, -1]', { layer: { input: 'named:edge-image' } }));
		expect(read(kernel, '1 -1')).toEqual({ kind: 'matrix', rows: [[1, -1]] });
		expect(read(kernel, '1; -1')).toEqual({ kind: 'matrix', rows: [[1], [-1]] });
	});

	test.each(['', ';', '[[]]', 'a b; c d', '1 2; 3 x', '1 2; 3 1/0', '{1}', '\u001b[2J'])('%j is none', text => {
		expect(read(MATRIX, text)).toMatch(/is no number: write each cell as one, such as 3, −1 or 1\/9$/);
		expect(read(MATRIX, text)).not.toContain('\u001b');
	});
});

describe('options', () => {
	test.each([
		['a', [0]],
		['C', [2]],
		['1', [0]],
		['(b)', [1]],
		['b.', [1]],
	])('%s is one', (text, picked) => {
		expect(read(CHOICE, text)).toEqual({ kind: 'options', picked });
	});

	test.each([
		['a', [0]],
		['ac', [0, 2]],
		['a c', [0, 2]],
		['a,c', [0, 2]],
		['a, c', [0, 2]],
		['1 3', [0, 2]],
		['1、3', [0, 2]],
	])('%s are some', (text, picked) => {
		expect(read(CHOICES, text)).toEqual({ kind: 'options', picked });
	});

	test.each(['', 'd', 'ab', 'a b', '0', '4', '1.5', 'aa', '一'])('%j is not one of three', text => {
		expect(read(CHOICE, text)).toMatch(/is none of these/);
	});

	test('letters stand for what is shown, not for how it is written in the lesson', () => {
		const drawn = [1, 2, 3, 4, 5, 6]
			.map(seed => draw(choiceBlock('choice', ['+ one', '- two', '- three']), seed))
			.find(({ shown }) => shown[0] !== 0) as Drawn;
		expect(read(drawn, 'a')).toEqual({ kind: 'options', picked: [drawn.shown[0]] });
		expect(read(drawn, 'c')).toEqual({ kind: 'options', picked: [drawn.shown[2]] });
	});
});

describe('an order', () => {
	const drawn = draw(orderBlock(['pad', 'slide', 'add']), 3);

	test.each(['2 1 3', '213', '2, 1, 3', 'b a c', 'bac', '2、1、3'])('%s', text => {
		expect(read(drawn, text)).toEqual({ kind: 'order', order: [drawn.shown[1], drawn.shown[0], drawn.shown[2]] });
	});

	test.each(['', '1 2', '1 1 2', '1 2 4', '1 2 3 3', '12', 'abd'])('%j is none', text => {
		expect(read(drawn, text)).toMatch(/is no order: write each number from 1 to 3 once, such as 2 1 3$/);
	});
});

describe('points', () => {
	const drawn = draw(explainBlock(['one', 'two', 'three']));

	test.each([
		['1 3', [true, false, true]],
		['a c', [true, false, true]],
		['ac', [true, false, true]],
		['0', [false, false, false]],
		['y n y', [true, false, true]],
		['yny', [true, false, true]],
		['Y,N,Y', [true, false, true]],
		['n n n', [false, false, false]],
	])('%s', (text, made) => {
		expect(read(drawn, text)).toEqual({ kind: 'points', made, text: '' });
	});

	test.each(['y', 'y n', 'y n y n', '4', 'maybe'])('%j is none', text => {
		expect(read(drawn, text)).toMatch(/is none of these/);
	});
});

test('what is done elsewhere is not typed', () => {
	expect(read(draw(playBlock(['rows == 5'], { input: 'ones(3, 3)', kernel: '[1]' })), '5')).toBe('this is done, not typed');
	expect(read(draw(trainBlock()), '5')).toBe('this is done, not typed');
});

describe('whatever is typed, it is read at once', () => {
	const everywhere = [NUMBER, SHAPE, MATRIX, CHOICE, CHOICES, draw(orderBlock(['a', 'b'])), draw(explainBlock(['a', 'b']))];
	const attacks = [
		'9'.repeat(1999),
		'9'.repeat(2001),
		' '.repeat(1998),
		`1${' '.repeat(1990)}x`,
		'['.repeat(1999),
		']'.repeat(1000),
		`${'] '.repeat(999)}`,
		'1/'.repeat(900),
		'-'.repeat(1999),
		'1,'.repeat(999),
		'１'.repeat(1999),
		'ﷺ'.repeat(1999),
		'x'.repeat(1999),
		'\u0000\u001b]0;title\u0007',
		'\ud800',
		'🙂🙂',
		'1\n2\n3',
		'__proto__',
		'constructor',
	];

	test.each(attacks.map(text => [text.slice(0, 20), text]))('%j…', (_, text) => {
		const begun = performance.now();
		for (const drawn of everywhere) {
			const reading = readAnswer(drawn, text);
			if (reading.kind === 'fault') {
				expect(reading.fault.message.length).toBeLessThan(200);
				expect(reading.fault.message).not.toMatch(/\p{Cc}/u);
			}
			if (reading.kind === 'answer' && reading.answer.kind === 'number') {
				expect(Number.isFinite(reading.answer.value)).toBe(true);
			}
		}
		expect(performance.now() - begun).toBeLessThan(1000);
	});
});
