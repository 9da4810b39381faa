// The trainer opens on whatever stands on the stage, or says why it can't.

import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../../src/core/examples.js';
import { fillGrid, mapGrid } from '../../../src/core/grid.js';
import type { Model } from '../../../src/state/model.js';
import { openStage } from '../../../src/state/stage/stage.js';
import { MOST_PRODUCTS } from '../../../src/state/trainer/change-setup.js';
import { curvatureOf } from '../../../src/training/curvature.js';
import { stableRate } from '../../../src/training/optimizers.js';
import { drawConv, forAll } from '../../core/draw.js';
import { onesKernel } from '../../core/helpers.js';
import { example, modelOn, press, wrongWith } from '../app.js';
import { play, trained, trainerOf } from './fake-runtime.js';
import { walk, walkSlowly } from './walk.js';

describe('on each kind of layer', () => {
	walk([
		['edge', 't', 'epoch 0 of 10, sgd 0.03'],
		['book', 't', 'epoch 0 of 10, sgd 0.0027'],
		['flip', 't', 'epoch 0 of 10, sgd 0.0027'],
		['bias', 't', 'epoch 0 of 10, sgd 0.00061 bias'],
		['filters', 't', 'epoch 0 of 10, sgd 0.0011'],
		['stride', 't', 'epoch 0 of 10, sgd 0.0066'],
		['max-pool', 't', 'output 0,0 ! only-convolution'],
		['avg-pool', 't', 'output 0,0 ! only-convolution'],
		['transposed', 't', 'output 0,0 ! only-convolution'],
		['max-pool', 't right', 'output 0,1'],
		['edge', 't escape', 'output 0,0'],
		['edge', 'right down t space escape', 'output 1,1'],
		['edge', 't t', 'epoch 0 of 10, sgd 0.03'],
	]);
});

describe('what is asked for', () => {
	walkSlowly([
		['edge', 't', 'epoch 0 of 10, sgd 0.01 → measure'],
		['edge', 't !', 'epoch 0 of 10, sgd 0.03'],
		['edge', '. t', 'epoch 0 of 10, sgd 0.01 → tick 1 after 600 → measure'],
		['edge', '. t !1', 'epoch 0 of 10, sgd 0.01 → measure'],
		['edge', 't q', 'epoch 0 of 10, sgd 0.01 → measure → quit 0'],
		['edge', 't ! ctrl+c', 'epoch 0 of 10, sgd 0.03 → quit 130'],
		['edge', 't ! n ctrl+z', 'epoch 0 of 10, sgd 0.03 running to 1 → train 1: 1 from 0 after 0 → suspend'],
	]);
});

test.each(EXAMPLES.filter(({ spec }) => spec.op === 'conv'))('$id: it opens, at a rate that can not diverge', ({ id }) => {
	const model = play(example(id), 't');
	const { recipe, measured, setup } = trainerOf(model);
	expect(setup.problem.learnsBias).toBe(id === 'bias');
	expect(measured.state).toBe(id === 'bias' ? 'none' : 'known');
	if (measured.state === 'known') {
		const limit = stableRate('sgd', measured.curvature.lambdaMax) as number;
		expect(recipe.rate / limit).toBeGreaterThan(0.8);
		expect(recipe.rate / limit).toBeLessThan(1);
	}
	expect(wrongWith(model)).toEqual([]);
});

test('before the curvature is known the rate is a careful one: no more than the stable one, whatever the layer', () => {
	forAll(choose => {
		const { input, spec } = drawConv(choose, { activation: 'none' });
		const { recipe, setup } = trainerOf(press(modelOn(openStage(input, spec)), 't').model);
		const limit = stableRate('sgd', curvatureOf(setup.problem)?.lambdaMax ?? 0) ?? Infinity;
		expect(recipe.rate).toBeLessThanOrEqual(limit);
	}, 200);
});

// The ones that a bias meets are not in its sum: λmax is 50.7, and of that only 18 are the image's. The rate is 0.056, 2/λmax is 0.039.
test.fails('also where a bias is learned on a dark image', () => {
	const impulse = fillGrid({ channels: 1, rows: 7, cols: 7 }, (row, col) => (row === 3 && col === 3 ? 1 : 0));
	const { recipe, setup } = trainerOf(press(modelOn(openStage(impulse, { op: 'conv', kernel: onesKernel(3), bias: 1 })), 't').model);
	expect(recipe.rate).toBeLessThanOrEqual(stableRate('sgd', curvatureOf(setup.problem)?.lambdaMax ?? 0) ?? Infinity);
});

describe('the rate is one that can be set', () => {
	const scaled = (factor: number): Model => {
		const { input, layer } = example('edge').stage;
		return modelOn(
			openStage(
				mapGrid(input, value => value * factor),
				layer.spec,
			),
		);
	};

	test.each([0, 0.01, 255])('on the edge image times %d', factor => {
		for (const keys of ['t', 't +', 't -', 't [', 't b', 't m']) {
			expect(wrongWith(play(scaled(factor), keys))).toEqual([]);
		}
	});

	// Its careful rate is 7.8e-10; a rate that is typed or turned is 1e-9 at least.
	test.fails('on the built-in picture', () => {
		expect(wrongWith(press(example('picture'), 't').model)).toEqual([]);
	});

	// 16-bit values: 3e-12, from where `+` leaps to 1e-9 and diverges, and which nobody can type again.
	test.fails('on the edge image times 100,000', () => {
		expect(wrongWith(play(scaled(1e5), 't'))).toEqual([]);
	});

	// 3e6, above the most.
	test.fails('on the edge image times 0.0001', () => {
		expect(wrongWith(play(scaled(1e-4), 't'))).toEqual([]);
	});

	// Squares beyond numbers: a rate of 0, and NaN after `+`.
	test.fails('on the edge image times 1e160', () => {
		expect(trainerOf(play(scaled(1e160), 't +')).recipe.rate).toBeGreaterThan(0);
	});

	// Infinity, and NaN after `+`.
	test.fails('on the edge image times 1e-160', () => {
		expect(Number.isFinite(trainerOf(play(scaled(1e-160), 't')).recipe.rate)).toBe(true);
	});
});

test('a layer that is too large for the screen is a fault, and the stage stays', () => {
	const grid = fillGrid({ channels: 1, rows: 200, cols: 200 }, row => row % 2);
	const start = modelOn(openStage(grid, { op: 'conv', kernel: onesKernel(3) }));
	const { model, effects } = press(start, 't');
	expect(model.notice?.kind === 'fault' && model.notice.fault.message).toContain(
		`an epoch takes 352836 products, and the screen shows at most ${MOST_PRODUCTS}`,
	);
	expect([model.trainer, model.stage, effects]).toEqual([undefined, start.stage, []]);
});

test('a start of the book where it fits, else a draw', () => {
	expect(trained(example('edge'), 't').setup.start).toEqual({ name: 'd2l-tensorflow' });
	expect(trained(example('book'), 't').setup.start).toEqual({ name: 'random', seed: 1 });
});
