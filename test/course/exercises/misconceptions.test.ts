// Misconceptions as a table: each does something, says how it counts, and has its sentence in every language.

import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Drawn, ModelAnswer } from '../../../src/course/exercises/drawn.js';
import { COMPUTED_MISCONCEPTIONS, MISCONCEPTIONS } from '../../../src/course/exercises/misconceptions/registry.js';
import { otherModels } from '../../../src/course/exercises/models.js';
import type { Exercise } from '../../../src/course/lesson.js';
import { evaluateNumber } from '../../../src/expression/evaluate.js';
import { enMisconceptions } from '../../../src/text/en/misconceptions/all.js';
import { zhTWMisconceptions } from '../../../src/text/zh-tw/misconceptions/all.js';
import { draw, type LayerWords, matrixBlock, numberBlock, predictBlock, rowsOf, shapeBlock } from './written.js';

const NAMES = MISCONCEPTIONS.map(({ name }) => name);

describe.each([
	['English', enMisconceptions],
	['Traditional Chinese', zhTWMisconceptions],
])('in %s', (language, sentences) => {
	test('each has a sentence, and no sentence is left over', () => {
		expect(Object.keys(sentences).sort()).toEqual([...NAMES].sort());
	});

	test.each(Object.entries(sentences))('%s is short', (_, { name, sentence }) => {
		expect(stringWidth(sentence)).toBeLessThanOrEqual(110);
		expect(stringWidth(name)).toBeLessThanOrEqual(36);
		expect(sentence).not.toMatch(/!|！|\p{Cc}/u);
		expect(sentence).toMatch(language === 'English' ? /^[A-Z].*\.$/ : /。$/);
	});

	test('no two are called alike', () => {
		const names = Object.values(sentences).map(({ name }) => name);
		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	});
});

test('names are unique, in kebab case', () => {
	expect(new Set(NAMES).size).toBe(NAMES.length);
	expect(NAMES.filter(name => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
});

/** The other answers to a drawn exercise, by name. */
const othersOf = (drawn: Drawn): Map<string, ModelAnswer> => new Map(otherModels(drawn).map(each => [each.model, each]));

const BOOK: LayerWords = { input: '[0, 1, 2; 3, 4, 5; 6, 7, 8]', kernel: '[0, 1; 2, 3]' };

/** What a misconception makes of a layer. */
function believed(model: string, layer: LayerWords): number[][] | undefined {
	const solution = othersOf(draw(matrixBlock(undefined, { layer }))).get(model)?.solution;
	return solution?.kind === 'matrix' ? rowsOf(solution.grid) : undefined;
}

describe('what each makes of a layer', () => {
	test.each<[string, LayerWords, number[][]]>([
		[
			'kernel-flipped',
			BOOK,
			[
				[5, 11],
				[23, 29],
			],
		],
		[
			'kernel-transposed',
			BOOK,
			[
				[17, 23],
				[35, 41],
			],
		],
		[
			'input-transposed',
			BOOK,
			[
				[17, 35],
				[23, 41],
			],
		],
		[
			'kernel-ignored',
			BOOK,
			[
				[8, 12],
				[20, 24],
			],
		],
		[
			'row-only',
			BOOK,
			[
				[1, 2],
				[4, 5],
			],
		],
		[
			'sum-forgotten',
			BOOK,
			[
				[12, 15],
				[21, 24],
			],
		],
		[
			'added-not-multiplied',
			BOOK,
			[
				[14, 18],
				[26, 30],
			],
		],
		[
			'divided-by-window',
			BOOK,
			[
				[4.75, 6.25],
				[9.25, 10.75],
			],
		],
		[
			'sign-swapped',
			BOOK,
			[
				[-19, -25],
				[-37, -43],
			],
		],
		[
			'bias-forgotten',
			{ ...BOOK, bias: '7' },
			[
				[19, 25],
				[37, 43],
			],
		],
		[
			'relu-forgotten',
			{ ...BOOK, bias: '-30', activation: 'relu' },
			[
				[-11, -5],
				[7, 13],
			],
		],
		[
			'padding-forgotten',
			{ ...BOOK, padding: [1, 1, 1, 1] },
			[
				[19, 25],
				[37, 43],
			],
		],
		[
			'same-is-valid',
			{ ...BOOK, padding: 'same' },
			[
				[19, 25],
				[37, 43],
			],
		],
		[
			'padding-counted-once',
			{ ...BOOK, padding: [1, 1, 1, 1] },
			[
				[0, 3, 8],
				[9, 19, 25],
				[21, 37, 43],
			],
		],
		[
			'stride-forgotten',
			{ ...BOOK, stride: [1, 2] },
			[
				[19, 25],
				[37, 43],
			],
		],
		[
			'dilation-forgotten',
			{ ...BOOK, dilation: [2, 2] },
			[
				[19, 25],
				[37, 43],
			],
		],
		[
			'channel-first-only',
			{ input: 'named:two-channels', kernel: '[[0, 1; 2, 3], [1, 2; 3, 4]]' },
			[
				[19, 25],
				[37, 43],
			],
		],
		[
			'channels-averaged',
			{ input: 'named:two-channels', kernel: '[[0, 1; 2, 3], [1, 2; 3, 4]]' },
			[
				[28, 36],
				[52, 60],
			],
		],
		[
			'max-is-average',
			{ op: 'max-pool', input: BOOK.input, window: [2, 2], stride: [1, 1] },
			[
				[2, 3],
				[5, 6],
			],
		],
		[
			'average-is-sum',
			{ op: 'avg-pool', input: BOOK.input, window: [2, 2], stride: [1, 1] },
			[
				[8, 12],
				[20, 24],
			],
		],
		[
			'average-is-maximum',
			{ op: 'avg-pool', input: BOOK.input, window: [2, 2], stride: [1, 1] },
			[
				[4, 5],
				[7, 8],
			],
		],
		[
			'pooling-stride-one',
			{ op: 'max-pool', input: BOOK.input, window: [2, 2] },
			[
				[4, 5],
				[7, 8],
			],
		],
	])('%s', (model, layer, rows) => {
		expect(believed(model, layer)).toEqual(rows);
	});

	test('under a window of several filters, of a bias and an activation, each filter is by itself', () => {
		const layer: LayerWords = { ...BOOK, kernel: '[[[0, 1; 2, 3]], [[1, 1; 1, 1]]]', bias: '[1, -100]', activation: 'relu' };
		const drawn = draw(
			predictBlock(
				[
					[0, 0, 0],
					[1, 0, 0],
				],
				{ layer },
			),
		);
		expect(drawn.solution).toEqual({ kind: 'cells', values: [20, 0] });
		expect(othersOf(drawn).get('added-not-multiplied')?.solution).toEqual({ kind: 'cells', values: [15, 0] });
		expect(othersOf(drawn).get('sum-forgotten')?.solution).toEqual({ kind: 'cells', values: [13, 0] });
	});

	test('the same rule works in a function: a wrong layer is wrong wherever it is asked', () => {
		const drawn = draw(numberBlock('at(correlate([0, 1, 2; 3, 4, 5; 6, 7, 8], [0, 1; 2, 3]), 0, 0)'));
		expect(othersOf(drawn).get('kernel-flipped')?.solution).toEqual({ kind: 'number', value: 5 });
		expect(othersOf(drawn).get('neighbour-right')?.solution).toEqual({ kind: 'number', value: 25 });
		expect(othersOf(drawn).get('neighbour-below')?.solution).toEqual({ kind: 'number', value: 37 });
		expect(othersOf(drawn).get('kernel-ignored')?.solution).toEqual({ kind: 'number', value: 8 });
	});

	test('each is for somebody: over these exercises every one has an answer of its own', () => {
		const layers: LayerWords[] = [
			BOOK,
			{ ...BOOK, bias: '7' },
			{ ...BOOK, bias: '-30', activation: 'relu' },
			{ ...BOOK, padding: [1, 1, 1, 1] },
			{ ...BOOK, padding: 'same' },
			{ ...BOOK, stride: [1, 2] },
			{ ...BOOK, dilation: [2, 2] },
			{ ...BOOK, mode: 'convolution' },
			{ input: '[0, 1, 2, 3; 5, 7, 11, 13; 1, 4, 9, 16]', kernel: '[1, 2; 3, 5]' },
			{ input: 'named:two-channels', kernel: '[[0, 1; 2, 3], [1, 2; 3, 4]]' },
			{ input: '[[[1]], [[2]], [[3]]]', kernel: '[[[[1]], [[0]], [[-1]]], [[[2]], [[1]], [[0]]]]' },
			{ op: 'max-pool', input: '[[0, 1, 0, 0; 2, 3, 4, 5], [1, 9, 4, 7; 2, 2, 2, 2]]', window: [2, 2] },
			{ op: 'avg-pool', input: '[0, 1, 0, 0; 2, 3, 4, 5]', window: [2, 2] },
		];
		const asked: Exercise[] = [
			...layers.slice(0, -3).map(layer => matrixBlock(undefined, { layer })),
			...layers.map(layer => predictBlock([[0, 0, 0]], { layer })),
			predictBlock([[1, 1]], { layer: BOOK }),
			shapeBlock('[outputSize(6, 1), outputSize(8, 2)]'),
			...[
				'outputSize(20, 9, 1, 2, 1)',
				'outputSize(9, 3, 1, 2, 2)',
				'outputSize(8, 4, 1)',
				'outputSize(8, 3)',
				'outputSize(20, 9, 0, 2)',
			].map(answer => numberBlock(answer)),
			...['sameSize(28, 2)', 'samePadding(8, 4, 1)', 'span(3, 2)', 'parameters(3, 16, 5, 5, 32, 32)', 'biases(6, 28, 28)'].map(answer =>
				numberBlock(answer),
			),
			...[
				'featureMaps(32, 32)',
				'featureMaps(3, 16)',
				'poolParameters(2)',
				'receptiveField([3, 2, 3], [1, 2, 1])',
				'receptiveField([3, 3], [1, 1])',
			].map(answer => numberBlock(answer)),
			numberBlock('rowsOf(maxPool(ones(3, 3), 2))'),
			matrixBlock('flip([0, 1; 2, 3])'),
			matrixBlock('kernelGradient([0, 1, 2; 3, 4, 5; 6, 7, 8], [1, 2; 3, 5])'),
			matrixBlock('inputGradient([0, 1; 2, 3], ones(2, 2))'),
			matrixBlock('transposed([27, 37; 57, 67], [1, 2; 3, 4], 1, [0, 1, 2; 3, 4, 5; 6, 7, 8])'),
		];
		const met = new Set(asked.flatMap(exercise => otherModels(draw(exercise)).map(({ model }) => model)));
		expect(COMPUTED_MISCONCEPTIONS.map(({ name }) => name).filter(name => !met.has(name))).toEqual([]);
	});
});

/** The arithmetic of signs as a parser reads it. */
const readable = (signs: string): string => signs.replaceAll('⌊', 'floor(').replaceAll('⌈', 'ceil(').replaceAll(/[⌋⌉]/g, ')');

describe('arithmetic in signs is true', () => {
	const asked = [
		...[7, 8, 9, 20, 28].flatMap(n =>
			[2, 3, 4, 5].flatMap(k =>
				[0, 1, 2].flatMap(p => [1, 2, 3].flatMap(s => [1, 2].map(d => `outputSize(${n}, ${k}, ${p}, ${s}, ${d})`))),
			),
		),
		'sameSize(28, 2)',
		'sameSize(7, 3)',
		'span(3, 2)',
		'span(5, 3)',
		'parameters(3, 16, 5, 5, 32, 32)',
		'parameters(32, 32, 3, 3)',
		'featureMaps(32, 32)',
		'biases(6, 28, 28)',
		'poolParameters(3)',
		'receptiveField([3, 2, 3], [1, 2, 1])',
		'receptiveField([5, 3, 3, 2], [2, 1, 2, 2])',
	];

	test('of the true rules, and of every wrong one', () => {
		const told: string[] = [];
		for (const answer of asked) {
			let drawn: Drawn;
			try {
				drawn = draw(numberBlock(answer));
			} catch {
				continue;
			}
			for (const { name, how, solution } of [
				{ ...drawn, name: 'the truth' },
				...otherModels(drawn).map(each => ({ ...each, name: each.model })),
			]) {
				if (how === undefined || solution.kind !== 'number') {
					continue;
				}
				told.push(how);
				expect(how, `${name}: ${answer}`).toMatch(/^[^=]+ = [^=]+$/);
				expect(how, `${name}: ${answer}`).not.toMatch(/[-*]|\bNaN\b/);
				const [left = '', right = ''] = how.split(' = ').map(readable);
				expect(evaluateNumber(left), `${name}: ${answer}: ${how}`).toBeCloseTo(solution.value, 9);
				expect(evaluateNumber(right), `${name}: ${answer}: ${how}`).toBeCloseTo(solution.value, 9);
				expect(left, how).not.toBe(right);
			}
		}
		expect(told.length).toBeGreaterThan(1000);
	});
});
