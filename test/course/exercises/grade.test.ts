// Grading: equivalent answers count, roundings within their rounding, nothing by luck; and which rule a wrong answer came from.

import { describe, expect, test } from 'vitest';
import type { Drawn, Verdict } from '../../../src/course/exercises/drawn.js';
import { grade, gradeCell } from '../../../src/course/exercises/grade.js';
import { readAnswer } from '../../../src/course/exercises/read-answer.js';
import {
	blamed,
	choiceBlock,
	draw,
	explainBlock,
	kernelBlock,
	type LayerWords,
	matrixBlock,
	numberBlock,
	orderBlock,
	playBlock,
	predictBlock,
	shapeBlock,
	shownValue,
} from './written.js';

const BOOK: LayerWords = { input: '[0, 1, 2; 3, 4, 5; 6, 7, 8]', kernel: '[0, 1; 2, 3]' };

/** The verdict on what was typed. */
function typed(drawn: Drawn, text: string): Verdict {
	const reading = readAnswer(drawn, text);
	if (reading.kind !== 'answer') {
		throw new Error(`${text} is read as ${reading.kind}`);
	}
	return grade(drawn, reading.answer);
}

describe('numbers', () => {
	test.each([
		['1/9', '1/9', 'right'],
		['1/9', '0.1', 'unclear'],
		['1/9', '0.11', 'right'],
		['1/9', '.11', 'right'],
		['1/9', '0.111', 'right'],
		['1/9', '0.12', 'wrong'],
		['1/9', '0.10', 'wrong'],
		['1/9', '0.2', 'wrong'],
		['1/9', '0', 'wrong'],
		['1/9', '2/18', 'right'],
		['1/9', '0.1111111111111', 'right'],
		['-1/9', '-0.11', 'right'],
		['-1/9', '0.11', 'wrong'],
		['-1/9', '−0.1', 'unclear'],
		['100/7', '14.3', 'right'],
		['100/7', '14.29', 'right'],
		['100/7', '14.2', 'wrong'],
		['100/7', '14', 'wrong'],
		['10/7', '1.4', 'unclear'],
		['2/3', '0.67', 'right'],
		['2/3', '0.66', 'wrong'],
		['1/2', '0.5', 'right'],
		['5/2', '2.50', 'right'],
		['0.125', '0.13', 'right'],
		['0.125', '0.12', 'right'],
		['19', '19', 'right'],
		['19', '19.0', 'right'],
		['19', '38/2', 'right'],
		['19', '1.9e1', 'right'],
		['19', '+19', 'right'],
		['19', '18.9999', 'wrong'],
		['19', '19.0001', 'wrong'],
		['19', '18.99999999', 'wrong'],
		['0', '0.0', 'right'],
		['0', '-0', 'right'],
		['0', '0.01', 'wrong'],
		['-2', '−2', 'right'],
		['1216', '1216', 'right'],
		['61706', '61706', 'right'],
		['61706', '61705', 'wrong'],
	])('where %s is right, %s is %s', (answer, text, kind) => {
		expect(typed(draw(numberBlock(answer)), text).kind).toBe(kind);
	});

	test('a rounding says what it was allowed to be off by', () => {
		expect(typed(draw(numberBlock('1/9')), '0.111')).toEqual({ kind: 'right', tolerance: 0.0005 });
		expect(typed(draw(numberBlock('1/9')), '1/9')).toEqual({ kind: 'right' });
	});

	test('what a named rule gives to the digit is that rule, though it would do as a short rounding', () => {
		const drawn = draw(numberBlock('1/18', { wrong: ['rate-divided: 1/10'] }));
		expect(typed(drawn, '0.1')).toMatchObject({ kind: 'wrong', diagnosis: { models: [{ model: 'rate-divided' }] } });
		expect(typed(drawn, '0.06')).toMatchObject({ kind: 'right' });
	});

	test('a shorter rounding is asked for more decimals', () => {
		expect(typed(draw(numberBlock('1/9')), '0.1')).toEqual({ kind: 'unclear', why: 'more-decimals' });
	});

	test('a wrong rule’s number may be rounded as the right one may', () => {
		const drawn = draw(numberBlock('1/3', { wrong: ['size-kept: 2/3'] }));
		expect(blamed(typed(drawn, '0.67'))).toEqual(['size-kept']);
		expect(blamed(typed(drawn, '0.7'))).toEqual([]);
	});

	test('a whole number that a wrong rule gives is not met by luck', () => {
		const drawn = draw(numberBlock('outputSize(7, 3, 0, 2)', { wrong: ['formula-divides-all'] }));
		expect(blamed(typed(drawn, '2'))).toEqual(['formula-divides-all']);
		expect(blamed(typed(drawn, '2.001'))).toEqual([]);
	});
});

describe('which rule it was', () => {
	test('one that the exercise names', () => {
		const drawn = draw(numberBlock('outputSize(8, 3, 1)', { wrong: ['padding-counted-once', 'padding-forgotten'] }));
		expect(blamed(typed(drawn, '7'))).toEqual(['padding-counted-once']);
		expect(blamed(typed(drawn, '6'))).toEqual(['padding-forgotten']);
	});

	test('the named ones come before all others that give the same', () => {
		// 8 is also what a stride or a plus one left out may give elsewhere.
		const drawn = draw(numberBlock('outputSize(8, 2)', { wrong: ['size-kept'] }));
		expect(blamed(typed(drawn, '8'))).toEqual(['size-kept']);
	});

	test('one that it does not name', () => {
		const drawn = draw(numberBlock('outputSize(7, 3, 0, 2)'));
		expect(blamed(typed(drawn, '2'))).toContain('formula-divides-all');
	});

	test('several, where several give it', () => {
		const drawn = draw(numberBlock('outputSize(7, 3, 0, 2)'));
		const rules = blamed(typed(drawn, '2'));
		expect(rules).toContain('formula-divides-all');
		expect(rules).toContain('plus-one-forgotten');
	});

	test('none, where none does', () => {
		expect(blamed(typed(draw(numberBlock('outputSize(7, 3, 0, 2)')), '5000'))).toEqual([]);
	});

	test('a flipped kernel is not blamed for a gradient', () => {
		const drawn = draw(matrixBlock('kernelGradient([0, 1, 2; 3, 4, 5; 6, 7, 8], [1, 2; 3, 5])'));
		expect(blamed(typed(drawn, shownValue('convolve([0, 1, 2; 3, 4, 5; 6, 7, 8], [1, 2; 3, 5])')))).toEqual(['output-gradient-flipped']);
		const flipped = draw(matrixBlock('inputGradient([0, 1; 2, 3], [1, 2; 3, 5])'));
		expect(blamed(typed(flipped, shownValue('correlate(pad([1, 2; 3, 5], 1), [0, 1; 2, 3])')))).toEqual(['input-gradient-not-flipped']);
	});

	test('what it says comes with its arithmetic and its layer', () => {
		const sized = draw(numberBlock('outputSize(7, 3, 0, 2)', { wrong: ['formula-divides-all'] }));
		expect(sized.how).toBe('⌊(7 − 3) / 2⌋ + 1 = 3');
		expect(sized.models[0]?.how).toBe('⌊(7 − 3 + 1) / 2⌋ = 2');
		const flipped = draw(numberBlock('at(Y, 0, 0)', { layer: BOOK, wrong: ['kernel-flipped'] }));
		expect(flipped.models[0]?.scene?.spec).toMatchObject({ mode: 'convolution' });
	});
});

describe('elements foretold', () => {
	const drawn = draw(
		predictBlock(
			[
				[0, 0],
				[0, 1],
			],
			{ layer: BOOK, wrong: ['kernel-flipped', 'neighbour-right', 'kernel-transposed'] },
		),
	);

	test.each([
		[0, 19, 'right'],
		[0, 5, ['kernel-flipped']],
		[0, 25, ['neighbour-right']],
		[0, 17, ['kernel-transposed']],
		[1, 25, 'right'],
		[1, 11, ['kernel-flipped']],
		[1, 23, ['kernel-transposed']],
		[1, 1000, []],
	])('element %i as %i', (index, value, rules) => {
		expect(blamed(gradeCell(drawn, index, { kind: 'number', value }))).toEqual(rules);
	});

	test('a rule that reads beyond the output has nothing to say there, whatever is typed', () => {
		for (const [value, decimals] of [
			[3.14, 2],
			[0.5, 1],
			[1000.25, 2],
		] as const) {
			expect(blamed(gradeCell(drawn, 1, { kind: 'number', value, decimals }))).toEqual([]);
		}
	});

	test('the place that was read instead is told', () => {
		expect(drawn.models.find(({ model }) => model === 'neighbour-right')?.cells).toEqual([
			{ channel: 0, row: 0, col: 1 },
			{ channel: 0, row: 0, col: 2 },
		]);
	});

	test('fractions are rounded there too', () => {
		const blurred = draw(predictBlock([[0, 0]], { layer: { input: '[1, 0, 0; 0, 0, 0; 0, 0, 0]', kernel: 'ones(3, 3) / 9' } }));
		expect(gradeCell(blurred, 0, { kind: 'number', value: 0.11, decimals: 2 })).toEqual({ kind: 'right', tolerance: 0.005 });
		expect(gradeCell(blurred, 0, { kind: 'number', value: 0.1, decimals: 1 })).toEqual({ kind: 'unclear', why: 'more-decimals' });
		expect(gradeCell(blurred, 0, { kind: 'number', value: 0.12, decimals: 2 }).kind).toBe('wrong');
	});
});

describe('shapes', () => {
	const drawn = draw(shapeBlock('[outputSize(6, 1), outputSize(8, 2)]', { wrong: ['size-kept', 'height-width-swapped'] }));

	test.each([
		['6x7', 'right'],
		['6 7', 'right'],
		['(6, 7)', 'right'],
		['6x8', ['size-kept']],
		['7x6', ['height-width-swapped']],
		['1x1', []],
		['1x6x7', 'unclear'],
	])('%s', (text, rules) => {
		expect(blamed(typed(drawn, text))).toEqual(rules);
	});

	test('a channel in front stays in front when rows and columns are swapped', () => {
		const deep = draw(shapeBlock('[16, 6, 7]', { wrong: ['height-width-swapped'] }));
		expect(blamed(typed(deep, '16x7x6'))).toEqual(['height-width-swapped']);
	});
});

describe('matrices', () => {
	const drawn = draw(matrixBlock(undefined, { layer: BOOK, wrong: ['kernel-flipped', 'kernel-transposed'] }));

	test('right', () => {
		expect(typed(drawn, '19 25; 37 43')).toEqual({ kind: 'right' });
		expect(typed(drawn, '[[19, 25], [37, 43]]')).toEqual({ kind: 'right' });
	});

	test('wrong cells are listed, and the rule behind all of them', () => {
		expect(typed(drawn, '5 11; 23 29')).toMatchObject({
			diagnosis: {
				models: [{ model: 'kernel-flipped' }],
				cells: [
					{ row: 0, col: 0 },
					{ row: 0, col: 1 },
					{ row: 1, col: 0 },
					{ row: 1, col: 1 },
				],
			},
		});
	});

	test('a rule behind the wrong cells alone', () => {
		expect(typed(drawn, '19 23; 37 43')).toMatchObject({
			diagnosis: { models: [{ model: 'kernel-transposed' }], cells: [{ row: 0, col: 1 }] },
		});
		expect(typed(drawn, '19 25; 37 44')).toMatchObject({ diagnosis: { models: [], cells: [{ row: 1, col: 1 }] } });
	});

	test('of another size it is no answer yet', () => {
		expect(typed(drawn, '19 25 37 43')).toEqual({ kind: 'unclear', why: 'matrix-size' });
		expect(typed(drawn, '19 25; 37')).toEqual({ kind: 'unclear', why: 'matrix-size' });
	});

	test('a rule that gives the same numbers in another shape is not the one', () => {
		// Without its padding this output is 1×4; as asked it is 2×2 of the same numbers only by chance of flattening.
		const flat = draw(matrixBlock('[1, 2; 3, 4]', { wrong: ['size-kept: [1, 2, 3, 9]'] }));
		expect(blamed(typed(flat, '1 2; 3 9'))).toEqual([]);
	});
});

describe('kernels', () => {
	const layer: LayerWords = { input: 'named:edge-image' };
	const drawn = draw(kernelBlock('[1, -1]', { layer, wrong: ['kernel-flipped', 'sign-swapped: [-1, 2]'] }));

	test('the stage shows none, the target is what it makes', () => {
		expect(Array.from(drawn.target?.data.slice(0, 7) ?? [])).toEqual([0, 1, 0, 0, 0, -1, 0]);
		expect(drawn.scene?.spec).toMatchObject({ kernel: { rows: 1, cols: 2, data: Float64Array.of(0, 0) } });
	});

	test.each([
		['1 -1', 'right'],
		['[1, -1]', 'right'],
		['1.0 -1', 'right'],
		['-1 1', ['kernel-flipped']],
		['-1 2', ['sign-swapped']],
		['0 0', []],
		['1; -1', 'unclear'],
		['1', 'unclear'],
		['1 -1 0', 'unclear'],
	])('%s', (text, rules) => {
		expect(blamed(typed(drawn, text))).toEqual(rules);
	});

	test('any kernel with the same output is right', () => {
		const shifted = draw(kernelBlock('[1, 1]', { layer: { input: 'ones(3, 3)' } }));
		expect(blamed(typed(shifted, '2 0'))).toBe('right');
		expect(blamed(typed(shifted, '2 1'))).toEqual([]);
	});

	test('a misconception whose kernel does it too is none', () => {
		const even = draw(kernelBlock('[1, 2]', { layer: { input: 'ones(3, 3)' }, wrong: ['kernel-flipped'] }));
		expect(even.models).toEqual([]);
		expect(blamed(typed(even, '2 1'))).toBe('right');
	});
});

describe('options', () => {
	const drawn = draw(choiceBlock('choice', ['+ it slides', '- it flips (kernel-flipped)', '- it spins']));
	const many = draw(choiceBlock('choices', ['+ bias', '+ weights', '- stride (stride-forgotten)', '- size (size-kept)']));

	test.each([
		[drawn, [0], 'right'],
		[drawn, [1], ['kernel-flipped']],
		[drawn, [2], []],
		[drawn, [], 'unclear'],
		[many, [1, 0], 'right'],
		[many, [0], []],
		[many, [0, 1, 2], ['stride-forgotten']],
		[many, [2, 3], ['stride-forgotten', 'size-kept']],
		[many, [], 'unclear'],
	] as const)('%#', (asked, picked, rules) => {
		expect(blamed(grade(asked, { kind: 'options', picked }))).toEqual(rules);
	});
});

test('an order is right, or wrong from a place on', () => {
	const drawn = draw(orderBlock(['pad', 'slide', 'add', 'activate']));
	expect(grade(drawn, { kind: 'order', order: [0, 1, 2, 3] })).toEqual({ kind: 'right' });
	expect(grade(drawn, { kind: 'order', order: [0, 2, 1, 3] })).toEqual({ kind: 'wrong', diagnosis: { models: [], place: 1 } });
	expect(grade(drawn, { kind: 'order', order: [1, 0, 2, 3] })).toEqual({ kind: 'wrong', diagnosis: { models: [], place: 0 } });
});

test('points are marked by the learner', () => {
	expect(grade(draw(explainBlock(['one', 'two'])), { kind: 'points', made: [false, false], text: 'no idea' })).toEqual({ kind: 'right' });
});

test('a goal is met or not', () => {
	const drawn = draw(playBlock(['rows == 5'], BOOK));
	expect(grade(drawn, { kind: 'goal', met: true }).kind).toBe('right');
	expect(grade(drawn, { kind: 'goal', met: false })).toEqual({ kind: 'wrong', diagnosis: { models: [] } });
});
