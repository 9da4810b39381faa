// The trainer opens on whatever stands on the stage, or says why it can't.

import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../../src/core/examples.js';
import { Fault } from '../../../src/core/fault.js';
import { fillGrid, mapGrid } from '../../../src/core/grid.js';
import type { LayerSpec } from '../../../src/core/layer.js';
import type { Model } from '../../../src/state/model.js';
import { openStage } from '../../../src/state/stage/stage.js';
import { checkScreenValues, MOST_PRODUCTS } from '../../../src/state/trainer/change-setup.js';
import { isRate } from '../../../src/state/trainer/rate.js';
import { curvatureOf } from '../../../src/training/curvature.js';
import { evaluate } from '../../../src/training/evaluate.js';
import { stableRate } from '../../../src/training/optimizers.js';
import { drawConv, forAll } from '../../core/draw.js';
import { onesKernel } from '../../core/helpers.js';
import { example, modelOn, press, sketch } from '../app.js';
import { wrongWith } from '../wrong-with.js';
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
		['edge', 't ! n ctrl+z', 'epoch 0 of 10, sgd 0.03 running to 1 → train 1: 1 from 0 → suspend'],
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

test('also where a bias is learned on a dark image', () => {
	const impulse = fillGrid({ channels: 1, rows: 7, cols: 7 }, (row, col) => (row === 3 && col === 3 ? 1 : 0));
	const { recipe, setup } = trainerOf(press(modelOn(openStage(impulse, { op: 'conv', kernel: onesKernel(3), bias: 1 })), 't').model);
	expect(recipe.rate).toBeLessThanOrEqual(stableRate('sgd', curvatureOf(setup.problem)?.lambdaMax ?? 0) ?? Infinity);
});

test('also where the padding repeats a bright corner', () => {
	const corner = fillGrid({ channels: 1, rows: 3, cols: 3 }, (row, col) => (row + col === 0 ? 1 : 0));
	const spec: LayerSpec = { op: 'conv', kernel: onesKernel(3), padding: [2, 2, 2, 2], paddingMode: 'replicate' };
	const { recipe, setup } = trainerOf(press(modelOn(openStage(corner, spec)), 't').model);
	const limit = stableRate('sgd', curvatureOf(setup.problem)?.lambdaMax ?? 0) ?? 0;
	// Of the image's own cells alone it would be 0.056.
	expect(limit).toBeLessThan(0.05);
	expect(recipe.rate).toBeLessThanOrEqual(limit);
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

	/** The keys that set or turn a rate. */
	const TURNS = ['t', 't +', 't -', 't [', 't ]', 't b', 't m', 't o', 't o o', 't o o o'];

	test.each([0, 1e-160, 1e-30, 1e-4, 0.01, 255, 1e5, 1e30, 1e140])('on the edge image times %d', factor => {
		for (const keys of TURNS) {
			const careful = press(scaled(factor), keys).model;
			expect(wrongWith(careful)).toEqual([]);
			expect(trainerOf(careful).recipe.rate).toBeGreaterThan(0);
			expect(wrongWith(play(scaled(factor), keys))).toEqual([]);
		}
	});

	test('on the built-in picture', () => {
		expect(wrongWith(press(example('picture'), 't').model)).toEqual([]);
	});

	test.each([
		[1e5, 'sgd 3e-12'],
		[1e-4, 'sgd 3000000'],
	])('on the edge image times %d it is the book’s by the square of that, and can be typed', (factor, rate) => {
		expect(sketch({ model: play(scaled(factor), 't'), effects: [] })).toBe(`epoch 0 of 10, ${rate}`);
		expect(isRate(trainerOf(play(scaled(factor), 't')).recipe.rate)).toBe(true);
		expect(sketch({ model: play(scaled(factor), 't space'), effects: [] })).toBe(`epoch 10 of 10, ${rate}`);
	});

	test.each([1e160, 1e200, 1e300])('on the edge image times %d there is none: it is refused, and the stage stays', factor => {
		const start = scaled(factor);
		const { model, effects } = press(start, 't');
		expect(model.notice?.kind === 'fault' && model.notice.fault.message).toBe(
			'the loss of this input is beyond what a number can hold: take smaller values',
		);
		expect([model.trainer, model.shelf, model.stage, effects]).toEqual([undefined, undefined, start.stage, []]);
	});

	test('a first gradient that is no number is refused as well as a loss', () => {
		const { problem } = trainerOf(press(example('edge'), 't').model).setup;
		// Small weights keep the loss a number, and its gradient is beyond.
		const huge = { ...problem, input: mapGrid(problem.input, value => value * 1e200), target: mapGrid(problem.target, () => 0) };
		const start = { name: 'given', weights: Float64Array.of(1e-60, 0) } as const;
		const { loss, gradient } = evaluate(huge, start.weights);
		expect([Number.isFinite(loss), gradient.every(Number.isFinite)]).toEqual([true, false]);
		expect(() => checkScreenValues(huge, start)).toThrow(Fault);
		expect(() => checkScreenValues(problem, { name: 'zeros' })).not.toThrow();
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
