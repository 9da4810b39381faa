// Drawing: the same seed, the same variant; in a family each named misconception has an answer of its own, and none is right.

import { describe, expect, test } from 'vitest';
import { buildLayer } from '../../../src/core/build-layer.js';
import { Fault } from '../../../src/core/fault.js';
import { forward } from '../../../src/core/forward.js';
import { drawExercise } from '../../../src/course/exercises/draw.js';
import type { Drawn } from '../../../src/course/exercises/drawn.js';
import { meetsGoal, stageNames } from '../../../src/course/exercises/goal.js';
import { grade, gradeCell } from '../../../src/course/exercises/grade.js';
import { sceneOfView } from '../../../src/course/exercises/scene.js';
import type { Exercise } from '../../../src/course/lesson.js';
import {
	answerLike,
	blamed,
	choiceBlock,
	draw,
	grid,
	kernelBlock,
	type LayerWords,
	layerSource,
	list,
	matrixBlock,
	numberBlock,
	orderBlock,
	playBlock,
	predictBlock,
	range,
	shapeBlock,
} from './written.js';

const SEEDS = Array.from({ length: 200 }, (_, index) => (index * 2654435761) >>> 0);

const SLIDE = { input: 'X', kernel: 'K' } as const;
const X = grid('X', '3', 'n', 0, 9);
const K = grid('K', '2', '2', -3, 3);

const FAMILIES: readonly (readonly [name: string, exercise: Exercise])[] = [
	[
		'sizes',
		numberBlock('outputSize(n, k, p, s)', {
			params: [range('n', 7, 12), list('k', 3, 5), range('p', 0, 2), range('s', 2, 3)],
			where: ['n > k', 'p < k'],
			wrong: ['formula-divides-all', 'ceil-for-floor'],
		}),
	],
	[
		'paddings',
		numberBlock('outputSize(n, k, p)', {
			params: [range('n', 5, 20), range('k', 2, 5), range('p', 1, 3)],
			where: ['p < k'],
			wrong: ['padding-forgotten', 'padding-counted-once', 'size-kept'],
		}),
	],
	[
		'spans',
		numberBlock('span(k, d)', { params: [range('k', 2, 5), range('d', 2, 4)], wrong: ['dilation-multiplies', 'dilation-forgotten'] }),
	],
	[
		'parameters',
		numberBlock('parameters(i, o, k, k, n, n)', {
			params: [range('i', 2, 6), range('o', 2, 16), list('k', 3, 5), range('n', 28, 32)],
			wrong: ['weights-per-pixel', 'filter-is-flat', 'bias-per-pixel', 'bias-not-counted'],
		}),
	],
	[
		'fields',
		numberBlock('receptiveField([a, b, c], [1, s, 1])', {
			params: [range('a', 3, 5), range('b', 2, 3), range('c', 3, 5), range('s', 2, 3)],
			wrong: ['field-grows-by-k', 'field-forgets-stride'],
		}),
	],
	[
		'shapes',
		shapeBlock('[outputSize(r, a), outputSize(c, b)]', {
			params: [range('r', 5, 9), range('c', 5, 9), range('a', 1, 3), range('b', 2, 3)],
			wrong: ['size-kept', 'height-width-swapped'],
		}),
	],
	[
		'elements',
		numberBlock('at(Y, 0, 1)', {
			params: [range('n', 4, 5), X, K],
			layer: SLIDE,
			wrong: ['kernel-flipped', 'kernel-transposed', 'neighbour-right'],
		}),
	],
	[
		'foretold',
		predictBlock(
			[
				[0, 0],
				[0, 1],
				[1, 'n - 2'],
			],
			{ params: [range('n', 4, 5), X, K], layer: SLIDE, wrong: ['kernel-flipped', 'neighbour-below'] },
		),
	],
	[
		'outputs',
		matrixBlock(undefined, {
			params: [range('n', 3, 4), X, K],
			layer: { ...SLIDE, padding: ['1', '1', '1', '1'], bias: '2' },
			wrong: ['kernel-flipped', 'bias-forgotten', 'kernel-ignored'],
		}),
	],
	['poolings', matrixBlock('maxPool(X, 2, 1)', { params: [range('n', 3, 4), X], wrong: ['max-is-average'] })],
	['kernels', kernelBlock('K', { params: [range('n', 4, 5), X, K], layer: { input: 'X' }, wrong: ['kernel-flipped', 'sign-swapped'] })],
	[
		'said by the lesson',
		numberBlock('n + 1', { params: [range('n', 1, 9)], wrong: ['size-kept: n', 'size-grows: 2 * n'], where: ['n != 1'] }),
	],
];

/** All that is asked of a variant, of one that is answered at once or element by element. */
function check(drawn: Drawn): void {
	const { solution, models } = drawn;
	if (solution.kind === 'cells') {
		for (const [index, value] of solution.values.entries()) {
			expect(gradeCell(drawn, index, { kind: 'number', value }).kind).toBe('right');
		}
		for (const { model, solution: believed } of models) {
			const values = believed.kind === 'cells' ? believed.values : [];
			const told = values.map((value, index) => (Number.isNaN(value) ? [] : blamed(gradeCell(drawn, index, { kind: 'number', value }))));
			expect(
				told.some(rules => rules.includes(model)),
				model,
			).toBe(true);
		}
		return;
	}
	expect(grade(drawn, answerLike(solution)).kind).toBe('right');
	for (const { model, solution: believed } of models) {
		expect(blamed(grade(drawn, answerLike(believed))), `${model} of seed ${drawn.seed}: ${drawn.params.join(', ')}`).toEqual([model]);
	}
}

describe.each(FAMILIES)('the family of %s', (_, exercise) => {
	test('in every variant the truth passes, and each misconception is told by its name', () => {
		for (const seed of SEEDS) {
			const drawn = draw(exercise, seed);
			expect(drawn.models.map(({ model }) => model)).toEqual(exercise.wrong.map(({ model }) => model));
			check(drawn);
		}
	});

	test('the same seed gives the same variant, others give others', () => {
		const variants = SEEDS.slice(0, 40).map(seed => draw(exercise, seed));
		for (const drawn of variants) {
			expect(draw(exercise, drawn.seed)).toEqual(drawn);
		}
		expect(new Set(variants.map(({ params }) => params.join())).size).toBeGreaterThan(3);
	});
});

test('a seed draws the same on every machine', () => {
	const [, sizes] = FAMILIES[0] as (typeof FAMILIES)[number];
	expect([1, 2, 3, 4294967295].map(seed => draw(sizes, seed).params.join(', '))).toMatchInlineSnapshot(`
		[
		  "n = 7, k = 3, p = 0, s = 3",
		  "n = 8, k = 5, p = 2, s = 3",
		  "n = 8, k = 3, p = 1, s = 3",
		  "n = 8, k = 3, p = 1, s = 3",
		]
	`);
});

describe('params', () => {
	test('reach every value of their range and list, ends included', () => {
		const exercise = numberBlock('n + k', { params: [range('n', 5, 7), list('k', 3, 5)] });
		expect(new Set(SEEDS.map(seed => draw(exercise, seed).params.join(', ')))).toEqual(
			new Set([5, 6, 7].flatMap(n => [3, 5].map(k => `n = ${n}, k = ${k}`))),
		);
	});

	test('a matrix may be as large as an earlier one says', () => {
		const drawn = draw(numberBlock('rowsOf(X) * colsOf(X)', { params: [range('n', 2, 4), grid('X', 'n', 'n + 1', 0, 9)] }), 5);
		const n = drawn.values.get('n')?.data[0] as number;
		expect(drawn.values.get('X')?.shape).toEqual([n, n + 1]);
		expect(drawn.solution).toEqual({ kind: 'number', value: n * (n + 1) });
	});

	test('conditions hold, even about the output', () => {
		const exercise = numberBlock('at(Y, 0, 0)', {
			params: [range('n', 3, 3), X, K],
			layer: SLIDE,
			where: ['at(Y, 0, 0) > 20', 'at(X, 0, 0) != 0'],
		});
		for (const seed of SEEDS.slice(0, 50)) {
			const { solution } = draw(exercise, seed);
			expect(solution.kind === 'number' && solution.value).toBeGreaterThan(20);
		}
	});
});

describe('texts', () => {
	test('are filled with params, the layer and the answer', () => {
		const drawn = draw(
			numberBlock('outputSize(n, k)', {
				params: [list('n', 7), list('k', 3)],
				ask: 'How many places for {=k} in {=n}?',
				hints: ['{=n} − {=k}', 'one more than {=n - k}'],
				explain: 'It is {=answer}: {=n} − {=k} + 1.',
			}),
		);
		expect(drawn).toMatchObject({
			ask: 'How many places for 3 in 7?',
			hints: ['7 − 3', 'one more than 4'],
			explain: 'It is 5: 7 − 3 + 1.',
			how: '7 − 3 + 1 = 5',
		});
	});

	test('of a layer X, K and Y can be named', () => {
		const drawn = draw(
			numberBlock('at(Y, 0, 0)', { layer: { input: '[1, 2; 3, 4]', kernel: '[1, -1]' }, explain: '{=X} by {=K} is {=Y}' }),
		);
		expect(drawn.explain).toBe('[1 2; 3 4] by [1 −1] is [−1; −1]');
	});

	test('a predict may ask nothing of its own', () => {
		expect(draw(predictBlock([[0, 0]], { layer: { input: '[1, 2]', kernel: '[1, -1]' } })).ask).toBe('');
	});
});

describe('what is shown', () => {
	const choice = choiceBlock('choice', ['+ a', '- b', '- c', '- d']);

	test('options in another order, the same for the same seed', () => {
		const orders = SEEDS.map(seed => draw(choice, seed).shown.join(''));
		expect(new Set(orders).size).toBe(24);
		expect(SEEDS.map(seed => draw(choice, seed).shown.join(''))).toEqual(orders);
	});

	test('unless they are fixed', () => {
		expect(draw(choiceBlock('choice', ['+ a', '- b', '- c'], { fixed: true }), 9).shown).toEqual([0, 1, 2]);
	});

	test('items never in the right order', () => {
		for (const count of [2, 3, 4]) {
			const exercise = orderBlock(['a', 'b', 'c', 'd'].slice(0, count));
			expect(
				SEEDS.filter(seed => grade(draw(exercise, seed), { kind: 'order', order: draw(exercise, seed).shown }).kind === 'right'),
			).toEqual([]);
		}
	});
});

describe('what can not be drawn is a sentence that names the exercise', () => {
	test.each<[string, Exercise, RegExp]>([
		[
			'two models always agree',
			numberBlock('n + 1', { params: [range('n', 1, 9)], wrong: ['size-kept: n', 'size-grows: n'] }),
			/^sample has no variant/,
		],
		['a model is always right', numberBlock('n', { params: [range('n', 1, 9)], wrong: ['size-kept: n'] }), /^sample has no variant/],
		['a condition never holds', numberBlock('n', { params: [range('n', 1, 9)], where: ['n > 10'] }), /^sample has no variant/],
		['never computable', numberBlock('outputSize(n, 20)', { params: [range('n', 1, 9)] }), /^sample has no variant.*does not fit/],
		['no such misconception', numberBlock('n', { params: [range('n', 1, 9)], wrong: ['nosuch'] }), /nosuch/],
		['no such name', numberBlock('m', { params: [range('n', 1, 9)] }), /m is not known/],
		['no number', numberBlock('[1, 2]'), /one number is wanted/],
		['too large a matrix', matrixBlock('X', { params: [grid('X', '1000', '1000', 0, 1)] }), /at most 32/],
		['no side', matrixBlock('X', { params: [grid('X', '0', '2', 0, 1)] }), /at least one/],
		['an element outside of the output', predictBlock([[0, 5]], { layer: { input: '[1, 2]', kernel: '[1, -1]' } }), /no element|outside/],
		['a side that is none', shapeBlock('[1, 2, 3, 4]'), /two or three/],
		['a wrong answer of another kind', numberBlock('3', { wrong: ['size-kept: [1, 2]'] }), /number is wanted/],
		['an unknown built-in', matrixBlock(undefined, { layer: { input: 'named:nosuch', kernel: '[1]' } }), /nosuch/],
		['a kernel larger than the input', matrixBlock(undefined, { layer: { input: '[1]', kernel: '[1, 2]' } }), /window/],
	])('%s', (_, exercise, sentence) => {
		expect(() => draw(exercise)).toThrow(Fault);
		expect(() => draw(exercise)).toThrow(sentence);
	});

	test('and takes no long time', () => {
		const layer = 'sum(correlate(ones(60, 60), ones(20, 20) * n))';
		const slow = numberBlock(layer, { params: [range('n', 1, 9)], wrong: [`size-kept: ${layer}`, 'kernel-flipped', 'sign-swapped'] });
		const begun = performance.now();
		expect(() => draw(slow)).toThrow(Fault);
		expect(performance.now() - begun).toBeLessThan(5000);
	});
});

describe('a lesson that means harm ends soon, with a sentence', () => {
	const n = range('n', 1, 1000);
	const wrong = ['kernel-flipped', 'sum-forgotten', 'added-not-multiplied', 'size-kept: n', 'size-grows: n'];

	test.each<[string, Exercise]>([
		[
			'large layers in every variant',
			numberBlock('at(Y, 0, 0)', { params: [n], layer: { input: 'ones(300, 300) * n', kernel: 'ones(10, 10)' }, wrong }),
		],
		[
			'a border much larger than the input',
			numberBlock('at(Y, 0, 0) * n', {
				params: [n],
				layer: { input: '[1, 2]', kernel: '[1]', padding: [900, 900, 900, 900], stride: [900, 900] },
				wrong,
			}),
		],
		[
			'a dilated pooling with a long window',
			numberBlock('at(Y, 0, 0) * n', {
				params: [n],
				layer: { op: 'max-pool', input: '1:90000', window: [1, 400], stride: [1, 9], dilation: [1, 2] },
				wrong,
			}),
		],
		[
			'many elements foretold',
			predictBlock(Array(2000).fill([0, 0]), {
				params: [n],
				layer: { input: 'ones(100, 100) * n', kernel: 'ones(3, 3)' },
				wrong: ['kernel-flipped', 'kernel-transposed'],
			}),
		],
		['matrices within matrices', numberBlock('sum(kron(ones(n, 30), ones(30, 30)))', { params: [n], wrong })],
		['conditions that cost much and never hold', numberBlock('n', { params: [n], where: ['sum(ones(300, 300) * ones(300, 1)) < 0'] })],
		['texts that cost much', numberBlock('n', { params: [n], explain: '{=sum(correlate(ones(200, 200), ones(9, 9)))} '.repeat(200) })],
		[
			'a transposed convolution that spreads far',
			matrixBlock('transposed(ones(30, 30) * n, ones(30, 30), 100)', { params: [n], wrong: ['kernel-flipped'] }),
		],
		[
			'very many params',
			numberBlock('X199 - X0', { params: Array.from({ length: 200 }, (_, index) => grid(`X${index}`, '32', '32', 0, 9)), where: ['0'] }),
		],
	])('%s', (_, exercise) => {
		const begun = performance.now();
		expect(() => draw(exercise)).toThrow(Fault);
		expect(performance.now() - begun).toBeLessThan(10_000);
	});

	test('what it says does not steer the terminal', () => {
		const named = { ...numberBlock('n', { params: [n], where: ['0'] }), id: '\u001b]0;gone\u0007' };
		expect(() => draw(named)).toThrow(/^␛\]0;gone␇ has no variant/);
		expect(() => draw(matrixBlock(undefined, { layer: { input: 'named:\u001b[2J', kernel: '[1]' } }))).toThrow('there is no built-in ␛[2J');
		expect(() => draw(numberBlock('1', { wrong: ['\u001b[2J'] }))).toThrow('there is no misconception ␛[2J');
	});
});

describe('a layer as large as a lesson may have', () => {
	const large = predictBlock([[0, 0]], { layer: { input: '1:90000', kernel: '[1, 2, 4]' } });

	test('is drawn and diagnosed in no long time, what is dear being left out', () => {
		const drawn = draw(large);
		const begun = performance.now();
		expect(drawn.solution).toEqual({ kind: 'cells', values: [17] });
		expect(blamed(gradeCell(drawn, 0, { kind: 'number', value: 11 }))).toContain('kernel-flipped');
		expect(blamed(gradeCell(drawn, 0, { kind: 'number', value: 24 }))).toContain('neighbour-right');
		expect(performance.now() - begun).toBeLessThan(5000);
	});

	test.each<[string, LayerWords]>([
		['an input', { input: 'ones(1000, 1000)', kernel: '[1]' }],
		['a kernel', { input: 'ones(400, 400)', kernel: 'ones(100, 100)' }],
		['an output', { op: 'conv-transpose', input: 'ones(100, 100)', kernel: '[1]', stride: [10, 10] }],
	])('%s beyond that is refused, in a view as well', (_, layer) => {
		expect(() => sceneOfView(layerSource(layer))).toThrow(Fault);
		expect(() => draw(predictBlock([[0, 0]], { layer }))).toThrow(Fault);
	});
});

test('without params nothing is turned away: what agrees is no model', () => {
	const drawn = draw(numberBlock('outputSize(8, 3)', { wrong: ['stride-forgotten', 'size-kept'] }));
	expect(drawn.models.map(({ model }) => model)).toEqual(['size-kept']);
});

test('a drawn exercise carries its lesson, its seed and its scene', () => {
	const drawn = drawExercise('some-lesson', predictBlock([[0, 0]], { layer: { input: '[1, 2]', kernel: '[1, -1]', bias: '3' } }), 77);
	expect(drawn).toMatchObject({ lesson: 'some-lesson', seed: 77, cells: [{ channel: 0, row: 0, col: 0 }], solution: { values: [2] } });
	expect(drawn.scene?.input).toMatchObject({ channels: 1, rows: 1, cols: 2 });
});

describe('a task in the playground', () => {
	const stageOf = (words: LayerWords) => {
		const { input, spec } = sceneOfView(layerSource(words));
		const layer = buildLayer(spec, input);
		return { input, layer, output: forward(layer, input) };
	};
	const begun: LayerWords = { input: 'ones(6, 8)', kernel: '[1, -1]' };

	test.each<[string, LayerWords, string[], boolean]>([
		['a size', begun, ['rows == 6', 'cols == 7'], true],
		['one of two', begun, ['rows == 6', 'cols == 8'], false],
		['padding', { ...begun, padding: 'same' }, ['cols == inCols', 'padLeft + padRight == 1'], true],
		['stride', { ...begun, stride: [2, 3] }, ['strideRows == 2', 'strideCols == 3', 'dilationRows == 1'], true],
		['dilation', { ...begun, dilation: [1, 3] }, ['dilationCols == 3', 'kCols == 2', 'kRows == 1'], true],
		['values', begun, ['max(Y) == 0', 'at(X, 5, 7) == 1', 'at(K, 0, 1) == -1'], true],
		['channels', { ...begun, kernel: '[[[[1, -1]]], [[[1, 1]]]]' }, ['channels == 2'], true],
		['a place that is not there', begun, ['at(Y, 50, 0) == 0'], false],
		['a name that is not there: a pooling has no K', { op: 'max-pool', input: 'ones(4, 4)', window: [2, 2] }, ['at(K, 0, 0) == 1'], false],
	])('%s', (_, words, goal, met) => {
		const stage = stageOf(words);
		expect(meetsGoal(playBlock(goal, begun), new Map(), stage)).toBe(met);
	});

	test('names what the guide says', () => {
		expect([...stageNames(stageOf(begun)).keys()].sort()).toEqual(
			[
				'rows',
				'cols',
				'channels',
				'inRows',
				'inCols',
				'kRows',
				'kCols',
				'strideRows',
				'strideCols',
				'padTop',
				'padBottom',
				'padLeft',
				'padRight',
				'dilationRows',
				'dilationCols',
				'Y',
				'X',
				'K',
			].sort(),
		);
	});
});
