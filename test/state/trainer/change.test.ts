// What can be changed: the rate and the optimizer as it goes, all else by beginning anew; and the experiments that do both.

import { describe, expect, test } from 'vitest';
import type { Trainer } from '../../../src/state/trainer/trainer.js';
import { experimentSetup } from '../../../src/training/experiments.js';
import { OPTIMIZERS, stableRate } from '../../../src/training/optimizers.js';
import { BOOK_START_NAMES } from '../../../src/training/start.js';
import { farthest } from '../../core/helpers.js';
import { example } from '../app.js';
import { FASTEST, play, trained, trainerOf, work } from './fake-runtime.js';
import { walk, walkSlowly } from './walk.js';

const EDGE = example('edge');
const ratesOf = ({ history }: Trainer): number[] => history.points.flatMap(({ recipe }) => recipe?.rate ?? []);
const repeat = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);
const lossesOf = ({ history }: Trainer): number[] => history.points.flatMap(({ loss }) => loss ?? []);

describe('the rate', () => {
	walk([
		['edge', 't +', 'epoch 0 of 10, sgd 0.031'],
		['edge', 't = =', 'epoch 0 of 10, sgd 0.032'],
		['edge', 't -', 'epoch 0 of 10, sgd 0.029'],
		['edge', 't ]', 'epoch 0 of 10, sgd 0.06'],
		['edge', 't [', 'epoch 0 of 10, sgd 0.015'],
		['edge', 't [ [', 'epoch 0 of 10, sgd 0.0075'],
		['edge', 't N -', 'epoch 10 of 10, sgd 0.029'],
		['edge', 't N , , -', 'epoch 8 < 10 of 10, sgd 0.029'],
	]);

	test('at rest, from the next epoch on', () => {
		expect(ratesOf(trained(EDGE, 't n n - n n ] n'))).toEqual([0.03, 0.03, 0.029, 0.029, 0.058]);
	});

	walkSlowly([
		['edge', 't ! space -', 'epoch 0 of 10, sgd 0.029 running to 10 → train 1: 1 from 0'],
		['edge', 't ! space !5 -', 'epoch 3 of 10, sgd 0.029 running to 10 → wait 1 for 400'],
		['edge', 't ! space !5 - !1', 'epoch 3 of 10, sgd 0.029 running to 10 → train 1: 1 from 3'],
		['edge', `t ! ${FASTEST} space !1 -`, 'epoch 7 of 10, sgd 0.029 running to 10 → train 1: 3 from 7'],
	]);

	test('while it runs nothing is asked for anew: the epoch that is on its way is taken, the next ones are by the new rate', () => {
		const waiting = work(EDGE, 't ! space !5 -');
		expect(work(waiting, '!1').due).toMatchObject([{ type: 'train', request: 1, recipe: { rate: 0.029 } }]);
		expect(ratesOf(trainerOf(work(waiting, '!').model))).toEqual([...repeat(3, 0.03), ...repeat(7, 0.029)]);
		const onItsWay = work(EDGE, 't ! space !4 -');
		expect(onItsWay.due).toMatchObject([{ type: 'train', request: 1, recipe: { rate: 0.03 } }]);
		expect(ratesOf(trainerOf(work(onItsWay, '!').model))).toEqual([...repeat(3, 0.03), ...repeat(7, 0.029)]);
	});

	test.each([
		['as fast as it goes', FASTEST, '!1'],
		['at the first pace', '', '!2'],
	])('a key that is held does not hold the run up: %s', (_, pace, answers) => {
		const keys = Array.from({ length: 10 }, () => `+ + ${answers}`).join(' ');
		const trainer = trainerOf(work(EDGE, `t ! [ ${pace} space ${keys}`, { batch: 1 }).model);
		expect(ratesOf(trainer)).toHaveLength(10);
		expect(ratesOf(trainer).every((rate, index, all) => index === 0 || rate > (all[index - 1] as number))).toBe(true);
	});

	test('while it runs with an optimizer: the epoch that is on its way is by the one before', () => {
		const { history } = trainerOf(work(EDGE, 't ! space !4 o !').model);
		expect(history.points.slice(1).map(({ recipe }) => recipe?.optimizer)).toEqual([...repeat(3, 'sgd'), ...repeat(7, 'momentum')]);
		expect(history.points.map(({ descent }) => descent.memory?.steps).slice(1)).toEqual([1, 2, 3, 1, 2, 3, 4, 5, 6, 7]);
	});
});

describe('a rate that is typed', () => {
	walk([
		['edge', 't enter', 'epoch 0 of 10, sgd 0.03 [rate ]'],
		['edge', 't enter 1 / 3 6 enter', `epoch 0 of 10, sgd ${1 / 36}`],
		['edge', 't enter 0 . 9 8 * 2 / 6 0 enter', `epoch 0 of 10, sgd ${(0.98 * 2) / 60}`],
		['edge', 't enter 1 e - 2 enter', 'epoch 0 of 10, sgd 0.01'],
		['edge', 't enter ( 1 + 1 ) ^ - 6 enter', 'epoch 0 of 10, sgd 0.015625'],
		['edge', 't enter . 0 2 backspace 1 enter', 'epoch 0 of 10, sgd 0.01'],
		['edge', 't enter backspace', 'epoch 0 of 10, sgd 0.03 [rate ]'],
		['edge', 't enter enter', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't enter space space enter', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't enter . 1 escape', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't enter e e enter', 'epoch 0 of 10, sgd 0.03 ! ee is no rate'],
		['edge', 't enter 1 / / 2 enter', 'epoch 0 of 10, sgd 0.03 ! 1//2 is no rate'],
		['edge', 't enter 0 enter', 'epoch 0 of 10, sgd 0.03 ! 0 is no rate'],
		['edge', 't enter - . 1 enter', 'epoch 0 of 10, sgd 0.03 ! -.1 is no rate'],
		['edge', 't enter 1 / 0 enter', 'epoch 0 of 10, sgd 0.03 ! 1/0 is no rate'],
		['edge', 't enter 0 / 0 enter', 'epoch 0 of 10, sgd 0.03 ! 0/0 is no rate'],
		['edge', 't enter 1 e 1 2 enter', 'epoch 0 of 10, sgd 1000000000000'],
		['edge', 't enter 1 e 1 2 enter +', 'epoch 0 of 10, sgd 1000000000000'],
		['edge', 't enter 1 e 1 3 enter', 'epoch 0 of 10, sgd 0.03 ! 1e13 is no rate'],
		['edge', 't enter 1 e - 3 0 enter', 'epoch 0 of 10, sgd 1e-30'],
		['edge', 't enter 1 e - 3 0 enter [ -', 'epoch 0 of 10, sgd 1e-30'],
		['edge', 't enter 1 e - 3 1 enter', 'epoch 0 of 10, sgd 0.03 ! 1e-31 is no rate'],
		['edge', 't enter 0 enter n', 'epoch 1 of 10, sgd 0.03'],
		['edge', 't enter q w n t , 1 ? escape', 'epoch 0 of 10, sgd 0.03 [rate qwnt,1]'],
		['edge', `t enter ${'9 '.repeat(30)}`, `epoch 0 of 10, sgd 0.03 [rate ${'9'.repeat(24)}]`],
	]);
	walkSlowly([
		['edge', 't ! space !5 enter . 0 2 enter', 'epoch 3 of 10, sgd 0.03 running to 10 → wait 1 for 400 → evaluate .02'],
		['edge', 't ! space !5 enter . 0 2 enter !2', 'epoch 3 of 10, sgd 0.02 running to 10 → train 1: 1 from 3'],
		['edge', 't ! space !5 enter . 0 2 enter !3', 'epoch 4 of 10, sgd 0.02 running to 10 → wait 1 for 400'],
		['edge', 't ! enter 1 enter escape !', 'output 0,0'],
	]);
});

describe('the optimizer', () => {
	walk([
		['edge', 't o', 'epoch 0 of 10, momentum 0.057'],
		['edge', 't o o', 'epoch 0 of 10, nesterov 0.02'],
		['edge', 't o o o', 'epoch 0 of 10, adam 0.05'],
		['edge', 't o o o o', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't N o', 'epoch 10 of 10, momentum 0.057'],
	]);

	describe('leaves a rate alone that was chosen: by hand, by an experiment, by the book', () => {
		walk([
			['edge', 't + o', 'epoch 0 of 10, momentum 0.031'],
			['edge', 't + o o o', 'epoch 0 of 10, adam 0.031'],
			['edge', 't enter . 0 2 enter o', 'epoch 0 of 10, momentum 0.02'],
			['edge', 't 4 o', 'zeros: epoch 10 of 10, momentum 0.03'],
			['edge', 't 1 ! o', 'rate: epoch 50 of 50, momentum 0.034'],
		]);
	});

	test.each(OPTIMIZERS)('%s: a free rate is nine tenths of its limit, in two digits; one without a limit is at 0.05', optimizer => {
		for (const id of ['edge', 'book', 'stride', 'filters', 'digit']) {
			const { recipe, measured } = trained(
				example(id),
				`t ${OPTIMIZERS.slice(0, OPTIMIZERS.indexOf(optimizer))
					.fill('o' as never)
					.join(' ')}`,
			);
			const limit = measured.state === 'known' ? stableRate(optimizer, measured.curvature.lambdaMax) : undefined;
			expect(recipe).toEqual({ optimizer, rate: limit === undefined ? 0.05 : Number((0.9 * limit).toPrecision(2)) });
		}
	});

	// Where the layer has an activation Adam's 0.05 would be 80 times the careful rate.
	test('a free rate after Adam is a careful one again where no curvature is known', () => {
		expect(trained(example('bias'), 't o o o o').recipe).toEqual({ optimizer: 'sgd', rate: 0.00061 });
	});

	test('goes on from where the one before had come', () => {
		const { history } = trained(EDGE, 't n n o n n');
		expect(history.points.map(({ recipe }) => recipe?.optimizer)).toEqual([undefined, 'sgd', 'sgd', 'momentum', 'momentum']);
		expect(history.points.map(({ descent }) => descent.memory?.steps)).toEqual([undefined, 1, 2, 1, 2]);
		expect(OPTIMIZERS).toHaveLength(4);
	});
});

describe('a curvature that comes in late', () => {
	walkSlowly([
		['edge', 't space', 'epoch 0 of 10, sgd 0.01 running to 10 → measure → train 1: 1 from 0'],
		['edge', 't space !1', 'epoch 0 of 10, sgd 0.03 running to 10 → train 1: 1 from 0'],
		['edge', 't space !', 'epoch 10 of 10, sgd 0.03'],
		['edge', 't + space !1', 'epoch 0 of 10, sgd 0.011 running to 10 → train 1: 1 from 0'],
		['edge', 't o', 'epoch 0 of 10, momentum 0.01 → measure'],
		['edge', 't o !', 'epoch 0 of 10, momentum 0.057'],
		['edge', 't o o o', 'epoch 0 of 10, adam 0.05 → measure'],
		['edge', 't o o o !', 'epoch 0 of 10, adam 0.05'],
		['edge', 't escape !', 'output 0,0'],
	]);

	test('sets a rate that nobody has chosen, of the epochs that are still to be asked for', () => {
		expect(ratesOf(trainerOf(work(EDGE, 't space !').model))).toEqual([0.01, ...repeat(9, 0.03)]);
	});

	// The rate of the mean is 42 times that of the sum: with it the loss would leap.
	test('until it is known again, a rate that nobody has chosen is a careful one', () => {
		const limit = stableRate('sgd', 60) ?? 0;
		expect(ratesOf(trainerOf(work(EDGE, 't ! m ! m space !').model)).every(rate => rate <= limit)).toBe(true);
	});
});

describe('what begins anew, and asks for the curvature where that is another', () => {
	walk([
		['edge', 't space s', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't space m', 'epoch 0 of 10, sgd 1.3 mean'],
		['edge', 't space m m', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't space b', 'epoch 0 of 10, sgd 0.014 bias'],
		['edge', 't space b b', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't + space m', 'epoch 0 of 10, sgd 0.031 mean'],
		['bias', 't space b', 'epoch 0 of 10, sgd 0.00061'],
		['edge', 't o space s', 'epoch 0 of 10, momentum 0.057'],
		['edge', 't o space m', 'epoch 0 of 10, momentum 2.4 mean'],
	]);
	walkSlowly([
		['edge', 't ! s', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't ! m', 'epoch 0 of 10, sgd 0.44 mean → measure'],
		['edge', 't ! b', 'epoch 0 of 10, sgd 0.0056 bias → measure'],
		['edge', 't ! 0', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't m', 'epoch 0 of 10, sgd 0.44 mean → measure → measure'],
		['edge', 't m !1', 'epoch 0 of 10, sgd 0.44 mean → measure'],
		['edge', 't m !', 'epoch 0 of 10, sgd 1.3 mean'],
	]);

	test('the starts in turn: the editions of the book, zeros, one draw and another', () => {
		let model = play(EDGE, 't');
		const names = Array.from({ length: 10 }, () => {
			model = play(model, 's');
			const { start } = trainerOf(model).setup;
			return start.name === 'random' ? `random ${start.seed}` : start.name;
		});
		const from = BOOK_START_NAMES.indexOf('d2l-tensorflow');
		const round = [...BOOK_START_NAMES.slice(from + 1), 'zeros', 'random 1', ...BOOK_START_NAMES.slice(0, from + 1)];
		expect(names).toEqual([...round, ...round].slice(0, 10));
	});

	test('where no edition fits: zeros, and a new draw each time', () => {
		const starts = ['s', 's s', 's s s'].map(keys => trained(example('book'), `t ${keys}`).setup.start);
		expect(starts).toEqual([{ name: 'zeros' }, { name: 'random', seed: 1 }, { name: 'zeros' }]);
	});

	test('a bias that the target needs is missed, one that it does not is 0', () => {
		expect(trained(example('bias'), 't b').setup.problem.truth).toBeUndefined();
		expect(trained(EDGE, 't b').setup.problem.truth).toEqual(Float64Array.of(1, -1, 0));
		expect(trained(EDGE, 't b b').setup.problem.truth).toEqual(Float64Array.of(1, -1));
	});
});

/** Epochs that show what there is to see at rate 0.034. */
const FAR = experimentSetup('rate').epochs;

describe('the experiments', () => {
	walk([
		['edge', 't 1', `rate: epoch ${FAR} of ${FAR}, sgd 0.034`],
		['edge', 't 2', 'mean: epoch 40 of 40, sgd 0.03 mean'],
		['edge', 't 3', 'ones: epoch 6 of 10, sgd 0.03 diverged'],
		['edge', 't 4', 'zeros: epoch 10 of 10, sgd 0.03'],
		['edge', 't 1 2 3 4 0', 'epoch 0 of 10, sgd 0.03'],
		['digit', 't 4', 'zeros: epoch 10 of 10, sgd 0.03'],
		['edge', 't 1 space', `rate: epoch 187 of ${10 * FAR}, sgd 0.034 diverged`],
		['edge', 't tab 1', `rate: epoch ${FAR} of ${FAR}, sgd 0.034 weights`],
	]);
	walkSlowly([
		['edge', 't ! 1', `rate: epoch 0 of ${FAR}, sgd 0.034 running to ${FAR} → measure → train 1: 1 from 0`],
		['edge', 't ! 3', 'ones: epoch 0 of 10, sgd 0.03 running to 10 → measure → train 1: 1 from 0'],
		['edge', 't ! space !5 3 !2', 'ones: epoch 0 of 10, sgd 0.03 running to 10 → train 2: 1 from 0'],
	]);

	test('rate: the loss falls, then rises', () => {
		const losses = lossesOf(trained(EDGE, 't 1'));
		const least = losses.indexOf(Math.min(...losses));
		expect(least).toBeGreaterThan(0);
		expect(losses.slice(least + 1).every((loss, index) => loss > (losses[least + index] as number))).toBe(true);
		expect(losses.at(-1)).toBeGreaterThan(2 * (losses[least] as number));
	});

	test('mean: hardly begun; at rate 1.26 it is the run with the sum', () => {
		const slow = lossesOf(trained(EDGE, 't 2'));
		expect((slow[9] as number) / (slow[0] as number)).toBeGreaterThan(0.6);
		const fast = trained(EDGE, 't 2 enter 1 . 2 6 enter r N');
		const sum = trained(EDGE, 't 0 s s s s s s N');
		expect(sum.setup.start).toEqual({ name: 'd2l-pytorch' });
		expect(
			farthest(
				lossesOf(fast),
				lossesOf(sum).map(loss => loss / 42),
			),
		).toBeLessThan(1e-9);
	});

	test('ones: at a lower rate it finds w₀ + w₁ = 0, not the kernel', () => {
		const { ending, history, measured } = trained(EDGE, 't 3 enter . 0 1 enter r space space');
		const [w0 = 0, w1 = 0] = history.points.at(-1)?.descent.weights ?? [];
		expect(ending?.status).toBe('converged');
		expect(Math.abs(w0 + w1)).toBeLessThan(1e-6);
		expect(Math.abs(w0 - 1)).toBeGreaterThan(0.5);
		expect(measured).toMatchObject({ curvature: { rank: 1, weights: 2 } });
	});

	test('zeros: the weights stay mirror images', () => {
		for (const { descent } of trained(EDGE, 't 4').history.points) {
			expect(Math.abs((descent.weights[0] as number) + (descent.weights[1] as number))).toBeLessThan(1e-12);
		}
	});

	test('zeros: no cliff before 1/6', () => {
		expect(trained(EDGE, 't 4 enter . 1 6 enter r space').ending).toBeUndefined();
		expect(trained(EDGE, 't 4 enter . 1 8 enter r space space').ending?.status).toBe('diverged');
	});
});
