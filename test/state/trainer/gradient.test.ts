// The gradient as a stage: what slides there is what the training computes, and the keys move on it.

import { describe, expect, test } from 'vitest';
import { openStage } from '../../../src/state/stage/stage.js';
import { trainerOn } from '../../../src/state/trainer/change-setup.js';
import { gradientStage } from '../../../src/state/trainer/gradient-stage.js';
import { shownEvaluation, sliceCount, type Trainer, weightsInView } from '../../../src/state/trainer/trainer.js';
import { drawConv, forAll } from '../../core/draw.js';
import { farthest } from '../../core/helpers.js';
import { example, modelOn, press } from '../app.js';
import { wrongWith } from '../wrong-with.js';
import { play, trained, trainerOf, work } from './fake-runtime.js';
import { walk, walkSlowly } from './walk.js';

/** The gradient of the slice in view, as the stage's output shall show it. */
function wanted(trainer: Trainer): Float64Array {
	const { gradient } = weightsInView(trainer);
	return trainer.setup.problem.layer.mode === 'convolution' ? gradient.toReversed() : gradient;
}

function expectSame(trainer: Trainer, found: Float64Array | undefined): void {
	const most = shownEvaluation(trainer).gradient.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1);
	expect(farthest(found ?? [], wanted(trainer)) / most).toBeLessThan(1e-12);
}

describe('its output is dL/dK of the slice in view', () => {
	test('on 200 random layers: stride, any padding, dilation, groups, channels, filters, true convolution, activation', () => {
		const kinds = new Set<string>();
		forAll(choose => {
			const { input, spec } = drawConv(choose);
			const trainer = trainerOn(openStage(input, spec));
			for (let slice = 0; slice < sliceCount(trainer); slice++) {
				const other = { ...trainer, slice };
				expectSame(other, gradientStage(other).output.data);
			}
			kinds.add(`${spec.mode} ${spec.paddingMode} ${spec.activation}`);
		}, 200);
		expect(kinds.size).toBeGreaterThan(15);
	});

	test.each(['edge', 'book', 'bias', 'flip', 'padding', 'stride', 'same', 'dilation', 'reflect', 'filters', 'one-by-one', 'digit'])(
		'on the example %s after an epoch',
		id => {
			const trainer = trained(example(id), 't n g');
			expectSame(trainer, trainer.gradient?.output.data);
		},
	);

	test('on the picture, whose kernel there is as large as its output', () => {
		const { model } = press(example('picture'), 't g');
		expect(model.trainer?.gradient?.layer).toMatchObject({ kernel: { rows: 62, cols: 62 }, output: { rows: 3, cols: 3 } });
		expectSame(trainerOf(model), model.trainer?.gradient?.output.data);
	});
});

describe('its keys', () => {
	walk([
		['edge', 't g', 'epoch 0 of 10, sgd 0.03 gradient: output 0,0'],
		['edge', 't g right right', 'epoch 0 of 10, sgd 0.03 gradient: output 0,1'],
		['edge', 't g l', 'epoch 0 of 10, sgd 0.03 gradient: output 0,1'],
		['edge', 't g space space', 'epoch 0 of 10, sgd 0.03 gradient: output 0,1 ! last-element'],
		['edge', 't g ,', 'epoch 0 of 10, sgd 0.03 gradient: output 0,0 ! first-element'],
		['edge', 't g .', 'epoch 0 of 10, sgd 0.03 gradient: output 0,1'],
		['edge', 't g tab end', 'epoch 0 of 10, sgd 0.03 gradient: input 5,7'],
		['edge', 't g tab tab end', 'epoch 0 of 10, sgd 0.03 gradient: kernel 5,6'],
		['edge', 't g shift+tab', 'epoch 0 of 10, sgd 0.03 gradient: kernel 0,0'],
		['edge', 't g right n', 'epoch 1 of 10, sgd 0.03 gradient: output 0,1'],
		['edge', 't g tab end n n', 'epoch 2 of 10, sgd 0.03 gradient: input 5,7'],
		['edge', 't g f', 'epoch 0 of 10, sgd 0.03 gradient: output 0,0 ! one-slice'],
		['filters', 't g right f', 'epoch 0 of 10, sgd 0.0011 slice 1 gradient: output 0,1'],
		['edge', 't g escape', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't g g', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't g n escape n', 'epoch 2 of 10, sgd 0.03'],
		['edge', 't g escape escape', 'output 0,0'],
		['edge', 't g ?', 'epoch 0 of 10, sgd 0.03 gradient: output 0,0 [help 0]'],
		['edge', 't g m o b + enter 1 t e', 'epoch 0 of 10, sgd 0.03 gradient: output 0,0'],
		['edge', 't ] space g n', 'epoch 10 of 10, sgd 0.06 diverged gradient: output 0,0 ! has-diverged'],
		['edge', 't ] space , , g right n', 'epoch 9 < 10 of 10, sgd 0.06 diverged gradient: output 0,1'],
		['edge', 't ] space , , g n n n', 'epoch 10 of 10, sgd 0.06 diverged gradient: output 0,0 ! has-diverged'],
		['edge', 't N , , , g', 'epoch 7 < 10 of 10, sgd 0.03 gradient: output 0,0'],
	]);
	walkSlowly([
		['edge', 't ! g .', 'epoch 0 of 10, sgd 0.03 gradient: output 0,1 playing → tick 1 after 600'],
		['edge', 't ! g . escape !', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't ! g . escape g . !1', 'epoch 0 of 10, sgd 0.03 gradient: output 0,1 playing → tick 2 after 600'],
		['edge', 't ! g . escape escape . !1', 'output 0,1 playing → tick 2 after 600'],
		['edge', 't ! g n', 'epoch 0 of 10, sgd 0.03 running to 1 gradient: output 0,0 → train 1: 1 from 0'],
		['edge', 't ! g n right !', 'epoch 1 of 10, sgd 0.03 gradient: output 0,1'],
		['edge', 't ! g n escape !', 'epoch 1 of 10, sgd 0.03'],
	]);
});

describe('after an epoch', () => {
	test('it is the gradient of the new weights, in the same shape', () => {
		const before = trained(example('filters'), 't g right');
		const after = trained(example('filters'), 't g right n');
		expectSame(after, after.gradient?.output.data);
		expect(after.gradient?.output.data).not.toEqual(before.gradient?.output.data);
		expect(after.gradient?.cursors).toEqual(before.gradient?.cursors);
	});

	test('another slice is another gradient', () => {
		const trainer = trained(example('filters'), 't g f f f');
		expectSame(trainer, trainer.gradient?.output.data);
	});

	test('also where the epoch is one that had been gone back from', () => {
		const model = play(example('edge'), 't N , , , g n');
		expect(trainerOf(model).at).toBe(8);
		expectSame(trainerOf(model), trainerOf(model).gradient?.output.data);
	});
});

test('the stage below stays as it was', () => {
	const before = press(example('edge'), 'right down a').model;
	const { stage } = work(before, 't ! g right tab end n ! escape escape').model;
	expect(stage).toStrictEqual(before.stage);
	expect(wrongWith({ ...modelOn(stage) })).toEqual([]);
});
