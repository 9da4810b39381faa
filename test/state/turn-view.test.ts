// The other ways to look at a layer: which can be had, what stays when the layer changes, and what a cursor lights up on a matrix.

import { describe, expect, test } from 'vitest';
import { type LayerSpec, OPS } from '../../src/core/layer.js';
import type { MatrixProduct } from '../../src/core/matrix-product.js';
import type { Model } from '../../src/state/model.js';
import { litOn, productOf } from '../../src/state/stage/lit.js';
import { openStage, outputCell, STAGE_VIEWS, type Stage } from '../../src/state/stage/stage.js';
import { nextView, whyNoView } from '../../src/state/stage/turn-view.js';
import { drawProblem, forAll, pick } from '../core/draw.js';
import { onesKernel, ramp } from '../core/helpers.js';
import { example, modelOn, press } from './app.js';

/** The view after the keys, and why another is not shown. */
const viewAfter = (start: Model, keys: string): string => {
	const { stage, notice } = press(start, keys).model;
	return notice?.kind === 'disabled' ? `${stage.view} ! ${notice.reason}` : stage.view;
};

const large = modelOn(openStage(ramp(17, 17), { op: 'conv', kernel: onesKernel(1) }));

describe('v turns to the next view that can be had', () => {
	test.each<[string, Model, string, string]>([
		['one channel: no channels', example('book'), 'v', 'im2col'],
		['then the other matrix', example('book'), 'v v', 'toeplitz'],
		['and round', example('book'), 'v v v', 'panels'],
		['two channels', example('channels'), 'v', 'channels'],
		['and its matrices', example('channels'), 'v v v', 'toeplitz'],
		['what spreads has one matrix', example('transposed'), 'v', 'toeplitz ! spreads'],
		['a maximum has none', example('max-pool'), 'v', 'panels ! maximum'],
		['an average has both', example('avg-pool'), 'v v', 'toeplitz'],
		['the matrix of a picture is too large', large, 'v v', 'panels ! too-large'],
		['V is the way back', example('channels'), 'v v V', 'panels'],
		['V on the panels says so', example('book'), 'V', 'panels ! first-view'],
	])('%s', (_, start, keys, view) => {
		expect(viewAfter(start, keys)).toBe(view);
	});
});

describe('the view stays where it can be had', () => {
	test.each<[string, Model, string, string]>([
		['another stride', example('book'), 'v s', 'im2col'],
		['another kernel', example('channels'), 'v w down enter', 'channels'],
		['an input of one channel has no channels view', example('channels'), 'v i home enter', 'panels'],
		['a picture has no Toeplitz matrix', example('book'), 'v v i end enter', 'panels'],
		['an example opens on its panels', example('book'), 'v e down enter', 'panels'],
	])('%s', (_, start, keys, view) => {
		expect(viewAfter(start, keys)).toBe(view);
	});

	test('the other keys go on working: the same cursors are shown', () => {
		const plain = press(example('filters'), 'right tab down c f').model.stage;
		for (const views of ['v', 'v v', 'v v v']) {
			const { stage } = press(example('filters'), `${views} right tab down c f`).model;
			expect({ ...stage, view: 'panels' }).toEqual(plain);
		}
	});
});

test('whatever the layer, the view that follows can be had', () => {
	forAll(choose => {
		const { spec, input } = drawProblem(choose, pick(choose, OPS));
		const stage: Stage = { ...openStage(input, spec), view: pick(choose, STAGE_VIEWS) };
		expect(whyNoView(stage, nextView(stage).view)).toBeUndefined();
	});
});

describe('what is lit', () => {
	const on = (id: string, keys: string): { product: MatrixProduct; stage: Stage; picture: string[] } => {
		const { stage } = press(example(id), keys).model;
		const product = productOf(stage) as MatrixProduct;
		const lit = litOn(stage, product);
		const { rows, cols } = product.matrix;
		const picture = Array.from({ length: rows }, (_, row) =>
			Array.from({ length: cols }, (__, col) => (lit.entry(row, col) ? '#' : '.')).join(''),
		);
		return { product, stage, picture };
	};

	test.each<[string, string, string, string[]]>([
		['im2col, an output: its row', 'book', 'v right', ['....', '####', '....', '....']],
		['im2col, an input: wherever it was read', 'book', 'v tab right down', ['...#', '..#.', '.#..', '#...']],
		['im2col, a weight: its column', 'book', 'v tab tab right', ['.#..', '.#..', '.#..', '.#..']],
		['im2col, a weight of a turned kernel', 'flip', 'v tab tab', ['#...', '#...', '#...', '#...']],
		['Toeplitz, an output: its row', 'book', 'v v down', ['.........', '.........', '#########', '.........']],
		['Toeplitz, an input: what it is multiplied by', 'book', 'v v tab right', ['.#.......', '.#.......', '.........', '.........']],
		['Toeplitz, a weight: a diagonal', 'book', 'v v tab tab', ['#........', '.#.......', '...#.....', '....#....']],
	])('%s', (_, id, keys, picture) => {
		expect(on(id, keys).picture).toEqual(picture);
	});

	test('of two channels only the one in view', () => {
		expect(on('channels', 'v v tab tab c').picture[0]).toBe('....#...');
	});

	test('the lit factors times the row of an output are its terms', () => {
		forAll(choose => {
			const { spec, input } = drawProblem(choose, 'conv');
			const opened = openStage(input, spec as LayerSpec);
			const stage: Stage = {
				...opened,
				view: pick(choose, ['im2col', 'toeplitz'] as const),
				channel: choose(0, opened.output.channels - 1),
			};
			const product = productOf(stage) as MatrixProduct;
			const lit = litOn(stage, product);
			const { row, col } = outputCell(stage);
			const at = row * stage.layer.output.cols + col;
			const { rows, cols } = product.matrix;
			expect(Array.from({ length: rows }, (_, each) => each).filter(lit.result)).toEqual([at]);
			const unlit = Array.from({ length: cols }, (_, each) => each).filter(each => !lit.factor(each));
			expect(unlit.filter(each => product.taps(at, each).length > 0 && product.source(at, each) !== undefined)).toEqual([]);
		});
	});
});
