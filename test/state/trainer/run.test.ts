// Running, resting, going back and beginning again: each epoch is the one that it was.

import { describe, expect, test } from 'vitest';
import { type Point, startOf } from '../../../src/state/trainer/history.js';
import type { Trainer } from '../../../src/state/trainer/trainer.js';
import { OPTIMIZERS } from '../../../src/training/optimizers.js';
import { farthest } from '../../core/helpers.js';
import { example } from '../app.js';
import { wrongWith } from '../wrong-with.js';
import { FASTEST, play, trained, trainerOf, work } from './fake-runtime.js';
import { walk, walkSlowly } from './walk.js';

const EDGE = example('edge');
const lossesOf = ({ history }: Trainer): number[] => history.points.flatMap(({ loss }) => loss ?? []);
const byEpoch = ({ history }: Trainer): Map<number, Point> => new Map(history.points.map(point => [point.descent.epoch, point]));
/** A key so many times. */
const times = (count: number, key: string): string => Array.from({ length: count }, () => key).join(' ');

describe('space goes to the goal, and from there ten times as far', () => {
	walk([
		['edge', 't space', 'epoch 10 of 10, sgd 0.03'],
		['edge', 't space space', 'epoch 68 of 100, sgd 0.03 converged'],
		['edge', 't o space space', 'epoch 100 of 100, momentum 0.057'],
		['edge', 't + o space space', 'epoch 100 of 100, momentum 0.031'],
		['edge', 't n space', 'epoch 10 of 10, sgd 0.03'],
		['edge', 't N space', 'epoch 68 of 100, sgd 0.03 converged'],
		['edge', 't space , , space', 'epoch 68 of 100, sgd 0.03 converged'],
	]);

	test('its ten epochs are the book’s: the TensorFlow edition’s losses', () => {
		const everySecond = lossesOf(trained(EDGE, 't space')).filter((_, index) => index % 2 === 1);
		expect(farthest(everySecond, [16.452, 3.301, 0.775, 0.221, 0.074])).toBeLessThan(0.001);
	});
});

describe('one epoch, ten epochs', () => {
	walk([
		['edge', 't n', 'epoch 1 of 10, sgd 0.03'],
		['edge', 't n n .', 'epoch 3 of 10, sgd 0.03'],
		['edge', 't N', 'epoch 10 of 10, sgd 0.03'],
		['edge', 't N N', 'epoch 20 of 20, sgd 0.03'],
		['edge', 't n N', 'epoch 11 of 11, sgd 0.03'],
		['edge', 't N , , N', 'epoch 20 of 20, sgd 0.03'],
	]);
	walkSlowly([
		['edge', 't ! n', 'epoch 0 of 10, sgd 0.03 running to 1 → train 1: 1 from 0'],
		['edge', 't ! N', 'epoch 0 of 10, sgd 0.03 running to 10 → train 1: 1 from 0'],
		['edge', 't ! N !1', 'epoch 1 of 10, sgd 0.03 running to 10 → wait 1 for 60'],
		['edge', 't ! N !5', 'epoch 3 of 10, sgd 0.03 running to 10 → wait 1 for 60'],
		['edge', 't ! N !6', 'epoch 3 of 10, sgd 0.03 running to 10 → train 1: 1 from 3'],
		['edge', 't ! n !1', 'epoch 1 of 10, sgd 0.03'],
	]);

	test('three keys before the first is answered are three epochs, ten and one are eleven', () => {
		expect([...byEpoch(trainerOf(work(EDGE, 't ! n n n !').model)).keys()]).toEqual([0, 1, 2, 3]);
		expect([...byEpoch(trainerOf(work(EDGE, 't ! . . !').model)).keys()]).toEqual([0, 1, 2]);
		expect(byEpoch(trainerOf(work(EDGE, 't ! N !2 n !').model)).size).toBe(12);
		expect(byEpoch(trainerOf(work(EDGE, 't ! space !5 n !').model)).size).toBe(5);
	});
});

describe('while it runs', () => {
	walkSlowly([
		['edge', 't ! space', 'epoch 0 of 10, sgd 0.03 running to 10 → train 1: 1 from 0'],
		['edge', 't ! space !1', 'epoch 1 of 10, sgd 0.03 running to 10 → wait 1 for 400'],
		['edge', 't ! space !2', 'epoch 1 of 10, sgd 0.03 running to 10 → train 1: 1 from 1'],
		['edge', 't ! space !3', 'epoch 2 of 10, sgd 0.03 running to 10 → wait 1 for 400'],
		['edge', 't ! space !5', 'epoch 3 of 10, sgd 0.03 running to 10 → wait 1 for 400'],
		['edge', 't ! space !19', 'epoch 10 of 10, sgd 0.03'],
		['edge', 't ! space !5 space', 'epoch 3 of 10, sgd 0.03 → wait 1 for 400'],
		['edge', 't ! space !5 space !', 'epoch 3 of 10, sgd 0.03'],
		['edge', 't ! space !4 space !', 'epoch 2 of 10, sgd 0.03'],
		['edge', 't ! space !5 space space !1', 'epoch 3 of 10, sgd 0.03 running to 10 → train 2: 1 from 3'],
		['edge', 't ! space !5 space ! space !', 'epoch 10 of 10, sgd 0.03'],
		['edge', 't ! space !5 >', 'epoch 3 of 10, sgd 0.03 running to 10 → wait 1 for 400 → train 2: 1 from 3'],
		['edge', 't ! space !5 > !2', 'epoch 4 of 10, sgd 0.03 running to 10 → wait 2 for 150'],
		['edge', 't ! space !5 < !2', 'epoch 4 of 10, sgd 0.03 running to 10 → wait 2 for 1200'],
		['edge', 't ! space !4 < !2', 'epoch 3 of 10, sgd 0.03 running to 10 → wait 2 for 1200'],
		['edge', 't ! space !5 < < !3', 'epoch 4 of 10, sgd 0.03 running to 10 → train 2: 1 from 4'],
		['edge', 't ! space !5 > > > !3', 'epoch 3 of 10, sgd 0.03 running to 10 → train 4: 7 from 3'],
		['edge', `t ! ${FASTEST} space`, 'epoch 0 of 10, sgd 0.03 running to 10 → train 1: 10 from 0'],
		['edge', `t ! ${FASTEST} space !1`, 'epoch 7 of 10, sgd 0.03 running to 10 → train 1: 3 from 7'],
		['edge', `t ! ${FASTEST} space !2`, 'epoch 10 of 10, sgd 0.03'],
		['edge', 't ! space !5 ? !2', 'epoch 4 of 10, sgd 0.03 running to 10 [help 0] → wait 1 for 400'],
		['edge', 't ! space !5 ? ! escape', 'epoch 10 of 10, sgd 0.03'],
		['edge', 't ! space !5 enter 1 !1', 'epoch 3 of 10, sgd 0.03 running to 10 [rate 1] → train 1: 1 from 3'],
		['edge', 't ! space !5 120x40', 'epoch 3 of 10, sgd 0.03 running to 10 → wait 1 for 400'],
		['edge', 't ! space !5 l tab', 'epoch 3 of 10, sgd 0.03 running to 10 weights linear → wait 1 for 400'],
		['edge', 't ! space !5 , !', 'epoch 2 < 3 of 10, sgd 0.03'],
		['edge', 't ! space !5 home !', 'epoch 0 < 3 of 10, sgd 0.03'],
		['edge', 't ! space !5 r !', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't ! space !5 g !', 'epoch 3 of 10, sgd 0.03 gradient: output 0,0'],
		['edge', 't ! space !5 c !', 'epoch 0 of 10, sgd 0.03 beside 3'],
		['edge', 't ! space !5 escape !', 'output 0,0'],
		['edge', 't ! space !5 s !', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't ! space !5 0 !', 'epoch 0 of 10, sgd 0.03 beside 3'],
	]);

	test('a resize changes the size and nothing else', () => {
		const { model } = work(EDGE, 't ! space !5');
		expect(work(model, '120x40').model).toEqual({ ...model, size: { columns: 120, rows: 40 } });
	});

	test('what is said to an older request, epochs or the end of a wait, is late', () => {
		for (const answers of ['!4', '!5']) {
			const desk = work(EDGE, `t ! space ${answers} >`);
			expect(desk.due).toHaveLength(2);
			const later = work(desk, '!1');
			expect([later.model, later.due]).toEqual([desk.model, desk.due.slice(1)]);
			expect(wrongWith(work(desk, '!').model)).toEqual([]);
		}
	});
});

describe('going back and forth', () => {
	walk([
		['edge', 't ,', 'epoch 0 of 10, sgd 0.03 ! first-epoch'],
		['edge', 't space ,', 'epoch 9 < 10 of 10, sgd 0.03'],
		['edge', 't space left left right', 'epoch 9 < 10 of 10, sgd 0.03'],
		['edge', 't space , , n', 'epoch 9 < 10 of 10, sgd 0.03'],
		['edge', 't space , .', 'epoch 10 of 10, sgd 0.03'],
		['edge', 't space , . .', 'epoch 11 of 11, sgd 0.03'],
		['edge', 't space home', 'epoch 0 < 10 of 10, sgd 0.03'],
		['edge', 't space home ,', 'epoch 0 < 10 of 10, sgd 0.03 ! first-epoch'],
		['edge', 't space home end', 'epoch 10 of 10, sgd 0.03'],
	]);

	const LONG = `t enter 1 e - 6 enter ${FASTEST} space space space space`;
	test.each([
		['all of ten epochs', 't space', 1],
		['a thinned history of 10,000', LONG, 8],
	])('%s: each is bitwise what it was', (_, keys, every) => {
		const start = play(EDGE, keys, { batch: 500 });
		const whole = trainerOf(start);
		expect(whole.history.every).toBe(every);
		let model = start;
		for (let back = 1; back <= 12 && trainerOf(model).at > 0; back++) {
			model = play(model, ',');
			const { at, history } = trainerOf(model);
			expect(at).toBe(whole.at - back);
			expect(history).toBe(whole.history);
		}
		expect(trainerOf(play(model, '. end')).history).toBe(whole.history);
	});

	test('what a thinned history keeps is bitwise what the same descent went through, epoch by epoch', () => {
		const sparse = byEpoch(trained(EDGE, LONG, { batch: 500 }));
		const dense = byEpoch(trained(EDGE, `t enter 1 e - 6 enter ${FASTEST} space space space`, { batch: 3 }));
		const shared = [...sparse.keys()].filter(epoch => dense.has(epoch));
		expect(shared.length).toBeGreaterThan(100);
		for (const epoch of shared) {
			expect(sparse.get(epoch)).toStrictEqual(dense.get(epoch));
		}
	});
});

describe('beginning again', () => {
	walk([
		['edge', 't space r', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't space home r', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't space , , r', 'epoch 8 of 10, sgd 0.03'],
		['edge', 't space , , r r', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't space , , r space', 'epoch 10 of 10, sgd 0.03'],
		['edge', 't r', 'epoch 0 of 10, sgd 0.03'],
	]);

	test.each(OPTIMIZERS)('%s: from a point in the middle the epochs are bitwise those of before, its memory too', optimizer => {
		const steps = times(OPTIMIZERS.indexOf(optimizer), 'o');
		const first = play(EDGE, `t [ ${steps} N N`);
		const again = play(first, `${times(13, ',')} r N n n n`);
		expect(trainerOf(again).recipe.optimizer).toBe(optimizer);
		expect(trainerOf(again).history).toStrictEqual(trainerOf(first).history);
		expect(trainerOf(again).history.points.at(-1)?.descent.memory?.steps).toBe(20);
	});

	test.each(OPTIMIZERS)('%s: from the start, too, and whatever a batch has time for', optimizer => {
		const steps = times(OPTIMIZERS.indexOf(optimizer), 'o');
		const first = trained(EDGE, `t [ ${steps} ${FASTEST} N N`, { batch: 1 });
		expect(trained(EDGE, `t [ ${steps} ${FASTEST} space r N space`, { batch: 30 }).history.points.slice(0, 21)).toStrictEqual(
			first.history.points,
		);
	});
});

describe('a run put aside', () => {
	walk([
		['edge', 't space c', 'epoch 0 of 10, sgd 0.03 beside 10'],
		['edge', 't space c C', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't space c [ space', 'epoch 10 of 10, sgd 0.015 beside 10'],
		['edge', 't space c [ space C', 'epoch 10 of 10, sgd 0.015'],
		['edge', 't space c [ space c', 'epoch 0 of 10, sgd 0.015 beside 10'],
		['edge', 't space , , c', 'epoch 0 of 10, sgd 0.03 beside 10'],
		['edge', 't c', 'epoch 0 of 10, sgd 0.03 ! no-run'],
		['edge', 't space r c', 'epoch 0 of 10, sgd 0.03 ! no-run'],
		['edge', 't space c c', 'epoch 0 of 10, sgd 0.03 beside 10 ! no-run'],
		['edge', 't space C', 'epoch 10 of 10, sgd 0.03 ! no-run-beside'],
		['edge', 't space home c', 'epoch 0 of 10, sgd 0.03 beside 10'],
		['edge', 't space c s', 'epoch 0 of 10, sgd 0.03 beside 10'],
		['edge', 't space c s s', 'epoch 0 of 10, sgd 0.03 beside 10'],
		['edge', 't space c s space', 'epoch 10 of 10, sgd 0.03 beside 10'],
		['edge', 't space c s C', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't space s', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't space c m', 'epoch 0 of 10, sgd 1.3 mean'],
		['edge', 't space c 4', 'zeros: epoch 10 of 10, sgd 0.03'],
	]);

	test('it keeps its history and what it was run by, and the other begins where it began', () => {
		const before = trained(EDGE, 't space');
		const { beside, history } = trained(EDGE, 't space + c [ space');
		expect(beside).toStrictEqual({ history: before.history, recipe: { optimizer: 'sgd', rate: 0.03 }, start: before.setup.start });
		expect(startOf(history)).toStrictEqual(startOf(before.history));
		expect(history.points.at(-1)?.recipe).toEqual({ optimizer: 'sgd', rate: 0.016 });
	});
});

test('a run put aside keeps its start when another is taken', () => {
	const { beside, setup } = trained(EDGE, 't space c s space');
	expect([beside?.start, setup.start]).toEqual([{ name: 'd2l-tensorflow' }, trained(EDGE, 't s').setup.start]);
	expect(setup.start).not.toEqual(beside?.start);
});

describe('divergence', () => {
	walk([
		['edge', 't ] space', 'epoch 10 of 10, sgd 0.06 diverged'],
		['edge', 't ] space space', 'epoch 10 of 10, sgd 0.06 diverged ! has-diverged'],
		['edge', 't ] space n', 'epoch 10 of 10, sgd 0.06 diverged ! has-diverged'],
		['edge', 't ] space N', 'epoch 10 of 10, sgd 0.06 diverged ! has-diverged'],
		['edge', 't ] space .', 'epoch 10 of 10, sgd 0.06 diverged'],
		['edge', 't ] space , , .', 'epoch 9 < 10 of 10, sgd 0.06 diverged'],
		['edge', 't ] space , , n', 'epoch 9 < 10 of 10, sgd 0.06 diverged'],
		['edge', 't ] space , , n n', 'epoch 10 of 10, sgd 0.06 diverged'],
		['edge', 't ] space , , n n n', 'epoch 10 of 10, sgd 0.06 diverged ! has-diverged'],
		['edge', 't ] space , , N', 'epoch 8 < 10 of 10, sgd 0.06 diverged ! has-diverged'],
		['edge', 't ] space , , [ r', 'epoch 8 of 10, sgd 0.03'],
		['edge', 't ] space , , [ r space', 'epoch 10 of 10, sgd 0.03'],
		['edge', 't ] space [ r space space', 'epoch 68 of 100, sgd 0.03 converged'],
	]);

	test('gone back from and at a lower rate it converges after all', () => {
		const { ending, history } = trained(EDGE, `t ] space ${times(5, ',')} [ r space space`);
		expect(ending?.status).toBe('converged');
		expect(history.points.map(({ recipe }) => recipe?.rate).slice(4, 8)).toEqual([0.06, 0.06, 0.03, 0.03]);
	});

	test.each(['1 e 3', '1 e 6', '1 . 0', '. 1'])('at rate %s no number that is not finite is ever kept', rate => {
		for (const optimizer of ['', 'o', 'o o', 'o o o']) {
			const model = play(EDGE, `t ${optimizer} enter ${rate} enter ${FASTEST} space space space`);
			expect(wrongWith(model)).toEqual([]);
		}
	});

	test('numbers that overflow in the first epoch leave the start alone', () => {
		const { ending, history } = trained(EDGE, 't enter 1 e 6 enter space');
		expect([ending?.status, history.points.length > 1]).toEqual(['diverged', true]);
	});
});

describe('convergence', () => {
	walk([
		['edge', 't space space space', 'epoch 68 of 100, sgd 0.03 converged ! has-converged'],
		['edge', 't space space n', 'epoch 68 of 100, sgd 0.03 converged ! has-converged'],
		['edge', 't space space , , n', 'epoch 67 < 68 of 100, sgd 0.03 converged'],
		['edge', 't space space , , n n n', 'epoch 68 of 100, sgd 0.03 converged ! has-converged'],
		['edge', 't space space , , space', 'epoch 66 < 68 of 100, sgd 0.03 converged ! has-converged'],
		['edge', 't space space r n', 'epoch 1 of 100, sgd 0.03'],
	]);
});
