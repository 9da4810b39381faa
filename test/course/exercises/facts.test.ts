// The twenty numbers that expose the twenty misconceptions: what is right, and what the wrong rule says instead.

import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../src/core/numbers.js';
import type { Drawn, Solution } from '../../../src/course/exercises/drawn.js';
import { grade, gradeCell } from '../../../src/course/exercises/grade.js';
import { MISCONCEPTIONS } from '../../../src/course/exercises/misconceptions/registry.js';
import { asValue, valueText } from '../../../src/course/exercises/values.js';
import type { Exercise } from '../../../src/course/lesson.js';
import { answerBy, answerLike, blamed, draw, matrixBlock, numberBlock, predictBlock, type Words } from './written.js';

const COUNTING = '[0, 1, 2; 3, 4, 5; 6, 7, 8]';
const BOOK = '[0, 1; 2, 3]';

const number =
	(answer: string) =>
	(words: Words): Exercise =>
		numberBlock(answer, words);
const matrix =
	(answer: string | undefined) =>
	(words: Words): Exercise =>
		matrixBlock(answer, words);

interface Fact {
	readonly fact: number;
	readonly model: string;
	readonly ask: (words: Words) => Exercise;
	readonly layer?: Words['layer'];
	readonly right: string;
	readonly wrong: string;
}

const FACTS: readonly Fact[] = [
	{ fact: 1, model: 'kernel-flipped', ask: number('at(Y, 0, 0)'), layer: { input: COUNTING, kernel: BOOK }, right: '19', wrong: '5' },
	{ fact: 2, model: 'flip-is-transpose', ask: matrix(`flip(${BOOK})`), right: '[3 2; 1 0]', wrong: '[0 2; 1 3]' },
	{ fact: 3, model: 'size-kept', ask: number('outputSize(8, 2)'), right: '7', wrong: '8' },
	{ fact: 4, model: 'fraction-kept', ask: number('outputSize(20, 9, 0, 2)'), right: '6', wrong: '6.5' },
	{ fact: 5, model: 'formula-divides-all', ask: number('outputSize(7, 3, 0, 2)'), right: '3', wrong: '2' },
	{ fact: 6, model: 'padding-counted-once', ask: number('outputSize(8, 3, 1)'), right: '8', wrong: '7' },
	{ fact: 7, model: 'same-always-symmetric', ask: number('outputSize(8, 4, 1)'), right: '7', wrong: '8' },
	{ fact: 7, model: 'same-always-symmetric', ask: number('outputSize(8, 4, 2)'), right: '9', wrong: '8' },
	{ fact: 8, model: 'same-keeps-size-at-stride', ask: number('sameSize(28, 2)'), right: '14', wrong: '28' },
	{ fact: 9, model: 'dilation-multiplies', ask: number('outputSize(7, 3, 0, 1, 2)'), right: '3', wrong: '2' },
	{ fact: 9, model: 'dilation-multiplies', ask: number('span(3, 2)'), right: '5', wrong: '6' },
	{ fact: 10, model: 'weights-per-pixel', ask: number('parameters(3, 16, 5, 5, 32, 32)'), right: '1216', wrong: '1245184' },
	{ fact: 10, model: 'weights-per-pixel', ask: number('parameters(3, 16, 5, 5, 224, 224)'), right: '1216', wrong: '61014016' },
	{ fact: 11, model: 'filter-is-flat', ask: number('parameters(3, 64, 3, 3)'), right: '1792', wrong: '640' },
	{ fact: 12, model: 'maps-per-pair', ask: number('featureMaps(32, 32)'), right: '32', wrong: '1024' },
	{
		fact: 13,
		model: 'channels-averaged',
		ask: number('at(Y, 0, 0)'),
		layer: { input: 'named:two-channels', kernel: `[${BOOK}, [1, 2; 3, 4]]` },
		right: '56',
		wrong: '28',
	},
	{ fact: 14, model: 'bias-per-pixel', ask: number('biases(6, 28, 28)'), right: '6', wrong: '4704' },
	{
		fact: 15,
		model: 'one-by-one-nothing',
		ask: number('at(Y, 0, 0)'),
		layer: { input: '[[[1]], [[2]], [[3]]]', kernel: '[[[[1]], [[0]], [[-1]]], [[[2]], [[1]], [[0]]]]' },
		right: '−2',
		wrong: '1',
	},
	{ fact: 16, model: 'pooling-learns', ask: number('poolParameters(2)'), right: '0', wrong: '4' },
	{ fact: 16, model: 'pooling-stride-one', ask: number(`rowsOf(maxPool(${COUNTING}, 2))`), right: '1', wrong: '2' },
	{
		fact: 17,
		model: 'field-grows-by-k',
		ask: number('receptiveField([3, 2, 3], [1, 2, 1])'),
		right: '8',
		wrong: '9',
	},
	{
		fact: 18,
		model: 'translation-invariant',
		ask: matrix(undefined),
		layer: { op: 'max-pool', input: '[[0, 0, 1, 0]]', window: [1, 2] },
		right: '[0 1]',
		wrong: '[1 0]',
	},
	{
		fact: 19,
		model: 'gradient-flipped',
		ask: matrix(`kernelGradient(${COUNTING}, ones(2, 2))`),
		right: '[8 12; 20 24]',
		wrong: '[24 20; 12 8]',
	},
	{
		fact: 20,
		model: 'transposed-undoes',
		ask: number(`at(transposed(correlate(${COUNTING}, [1, 2; 3, 4]), [1, 2; 3, 4], 1, ${COUNTING}), 1, 1)`),
		right: '400',
		wrong: '4',
	},
];

function shown(solution: Solution): string {
	switch (solution.kind) {
		case 'number':
			return Number.isInteger(solution.value) ? String(solution.value).replace('-', '−') : formatNumber(solution.value);
		case 'matrix':
			return valueText(asValue(solution.grid));
		default:
			return solution.kind;
	}
}

const drawnOf = ({ ask, model, layer }: Fact): Drawn => draw(ask({ wrong: [model], ...(layer === undefined ? {} : { layer }) }));

describe('the twenty misconceptions', () => {
	test.each(FACTS)('$fact: $model says $wrong, and it is $right', fact => {
		const drawn = drawnOf(fact);
		expect(shown(drawn.solution)).toBe(fact.right);
		expect(shown(answerBy(drawn, fact.model))).toBe(fact.wrong);
	});

	test.each(FACTS)('$fact: who answers by $model is told so', fact => {
		const drawn = drawnOf(fact);
		expect(blamed(grade(drawn, answerLike(drawn.solution)))).toBe('right');
		expect(blamed(grade(drawn, answerLike(answerBy(drawn, fact.model))))).toEqual([fact.model]);
	});

	test('16: two channels stay two: 10 and 11, where a pooling that merges them has one', () => {
		const layer = {
			op: 'max-pool',
			input: '[[0,1,2,3;4,5,6,7;8,9,10,11;12,13,14,15], [1,2,3,4;5,6,7,8;9,10,11,12;13,14,15,16]]',
			window: [3, 3],
		} as const;
		const drawn = draw(
			predictBlock(
				[
					[0, 0, 0],
					[1, 0, 0],
				],
				{ layer, wrong: ['pooling-merges-channels'] },
			),
		);
		expect(drawn.solution).toEqual({ kind: 'cells', values: [10, 11] });
		expect(blamed(gradeCell(drawn, 0, { kind: 'number', value: 11 }))).toEqual(['pooling-merges-channels']);
	});

	test('15: by rows [1, 0, −1] and [2, 1, 0] the pixel [1, 2, 3] becomes [−2, 4]', () => {
		const layer = { input: '[[[1]], [[2]], [[3]]]', kernel: '[[[[1]], [[0]], [[-1]]], [[[2]], [[1]], [[0]]]]' };
		expect(
			draw(
				predictBlock(
					[
						[0, 0, 0],
						[1, 0, 0],
					],
					{ layer },
				),
			).solution,
		).toEqual({ kind: 'cells', values: [-2, 4] });
	});

	test('all twenty are in the registry, each under its number', () => {
		expect([...new Set(MISCONCEPTIONS.flatMap(({ fact }) => fact ?? []))].sort((a, b) => a - b)).toEqual(
			Array.from({ length: 20 }, (_, index) => index + 1),
		);
		for (const { fact, model } of FACTS) {
			expect(MISCONCEPTIONS.find(({ name }) => name === model)?.fact, model).toBe(fact);
		}
	});
});
