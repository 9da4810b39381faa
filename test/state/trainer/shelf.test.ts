// A trainer that was left lies on the shelf: the same stage takes it up again, another begins a new one, and neither hears late answers.

import { describe, expect, test } from 'vitest';
import type { Model } from '../../../src/state/model.js';
import { newestOf } from '../../../src/state/trainer/history.js';
import { example, press } from '../app.js';
import { wrongWith } from '../wrong-with.js';
import { FASTEST, play, trainerOf, work } from './fake-runtime.js';
import { walk, walkSlowly } from './walk.js';

const EDGE = example('edge');
/** Keys that put another layer on the stage of the edge: the next padding, the first kernel, the first input. */
const OTHERS = ['p', 'w enter', 'w end enter', 'i enter', 'e end enter'];

/** Nothing came of it: what is trained is the very same. */
function expectSame(after: Model, before: Model): void {
	expect(after).toStrictEqual(before);
	expect(after.trainer).toBe(before.trainer);
}

describe('the same stage takes it up again', () => {
	walk([
		['edge', 't space escape t', 'epoch 10 of 10, sgd 0.03'],
		['edge', 't space escape t space', 'epoch 68 of 100, sgd 0.03 converged'],
		['edge', 't space escape right down . . t', 'epoch 10 of 10, sgd 0.03'],
		['edge', 't space , , escape t', 'epoch 8 < 10 of 10, sgd 0.03'],
		['edge', 't space , , escape t r n', 'epoch 9 of 10, sgd 0.03'],
		['edge', 't + escape t', 'epoch 0 of 10, sgd 0.031'],
		['edge', 't + escape t o', 'epoch 0 of 10, momentum 0.031'],
		['edge', 't o escape t', 'epoch 0 of 10, momentum 0.057'],
		['edge', 't space space escape t n', 'epoch 68 of 100, sgd 0.03 converged ! has-converged'],
		['edge', 't space c [ n escape t', 'epoch 1 of 10, sgd 0.015 beside 10'],
		['edge', 't m escape t', 'epoch 0 of 10, sgd 1.3 mean'],
		['edge', 't b s escape t', 'epoch 0 of 10, sgd 0.014 bias'],
		['edge', 't 1 escape t', 'rate: epoch 50 of 50, sgd 0.034'],
		['edge', 't tab l escape t', 'epoch 0 of 10, sgd 0.03 weights linear'],
		['filters', 't f n escape t', 'epoch 1 of 10, sgd 0.0011 slice 1'],
		['book', 't d n escape t', 'epoch 1 of 10, sgd 0.0027 plane 1'],
		['edge', 't n g n escape escape t', 'epoch 2 of 10, sgd 0.03'],
		['edge', 't n escape t n escape t n', 'epoch 3 of 10, sgd 0.03'],
		['filters', 't f n escape c t', 'epoch 1 of 10, sgd 0.0011 slice 1'],
	]);

	test.each([
		't',
		't space',
		't N , , , -',
		't space c [ o n tab',
		't ] space',
		't 2',
		`t enter 1 e - 6 enter ${FASTEST} space space space`,
	])('%s: everything of it is as it was left', keys => {
		const left = play(EDGE, keys);
		const away = press(left, 'escape right').model;
		expect([away.trainer, away.shelf?.trainer]).toStrictEqual([undefined, left.trainer]);
		const back = press(away, 't');
		expect(back.model.trainer).toBe(away.shelf?.trainer);
		expect(back.effects).toEqual([]);
		expect(wrongWith(back.model)).toEqual([]);
	});

	test('and goes on bitwise as if it had never been left', () => {
		for (const optimizer of ['', 'o', 'o o', 'o o o']) {
			const straight = trainerOf(play(EDGE, `t ${optimizer} N n n n`));
			const broken = trainerOf(play(EDGE, `t ${optimizer} N escape t n escape right t n n`));
			expect(broken.history).toStrictEqual(straight.history);
		}
	});

	walkSlowly([
		['edge', 't escape t', 'epoch 0 of 10, sgd 0.01 → measure → measure'],
		['edge', 't escape t !', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't escape ! t', 'epoch 0 of 10, sgd 0.01 → measure'],
		['edge', 't ! escape t', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't + escape t !', 'epoch 0 of 10, sgd 0.011'],
		['edge', 't ! . escape', 'output 0,0 → train 1: 1 from 0'],
		['edge', '. t ! escape t', 'epoch 0 of 10, sgd 0.03'],
		['edge', 't ! escape . t', 'epoch 0 of 10, sgd 0.03 → tick 1 after 600'],
		['edge', 't ! escape . t !', 'epoch 0 of 10, sgd 0.03'],
	]);
});

describe('another stage begins a new one', () => {
	walk([
		['edge', 't space + escape p t', 'epoch 0 of 10, sgd 0.027'],
		['filters', 't f n + escape e home enter t', 'epoch 0 of 10, sgd 0.0027'],
		['edge', 't space c o tab l escape p p p t', 'epoch 0 of 10, sgd 0.03'],
	]);

	test.each(OTHERS)('%s', keys => {
		const away = play(EDGE, `t space c [ n o tab escape ${keys}`);
		const fresh = play({ ...away, shelf: undefined }, 't');
		const { requests, ...rest } = trainerOf(play(away, 't'));
		const { requests: none, ...wanted } = trainerOf(fresh);
		expect(rest).toStrictEqual(wanted);
		expect([none, requests]).toEqual([0, away.shelf?.trainer.requests]);
		expect(requests).toBeGreaterThan(0);
	});

	test('the one before is kept until this one is left: an unchanged stage would take that up, a changed one none', () => {
		const first = play(EDGE, 't space escape');
		const second = play(first, 'p t n');
		expect(second.shelf).toBe(first.shelf);
		const left = press(second, 'escape').model;
		expect(left.shelf).toStrictEqual({ layer: left.stage.layer, input: left.stage.input, trainer: second.trainer });
		expect(trainerOf(play(left, 't n')).history.points).toHaveLength(3);
	});

	test('where none can be trained the shelf stays, and the way back is open', () => {
		const left = play(EDGE, 't space escape');
		const refused = press({ ...left, stage: example('max-pool').stage }, 't').model;
		expect([refused.trainer, refused.shelf]).toEqual([undefined, left.shelf]);
		expect(trainerOf(play({ ...refused, stage: left.stage }, 't')).history).toBe(left.shelf?.trainer.history);
	});
});

describe('an answer that comes late', () => {
	/** A run that was left: with its epoch on its way, and while it waits for the next. */
	const LEFT = ['!4', '!5', `${FASTEST} !1`];

	test.each(LEFT)('after %s, on the same stage: nothing comes of it, at rest or running again', answers => {
		const desk = work(EDGE, `t ! space ${answers} escape t`);
		const { history } = trainerOf(desk.model);
		expect(desk.due.length).toBeGreaterThan(0);
		expectSame(work(desk, '!').model, desk.model);
		const again = work(desk, 'space');
		const late = work(again, `!${desk.due.length}`);
		expectSame(late.model, again.model);
		expect(late.due).toEqual(again.due.slice(desk.due.length));
		const done = trainerOf(work(late, '!').model);
		expect(done.history.points.slice(0, history.points.length)).toEqual(history.points);
		expect(done.history).toStrictEqual(trainerOf(play(EDGE, 't space')).history);
	});

	test.each(LEFT.flatMap(answers => OTHERS.map(keys => [answers, keys] as const)))(
		'after %s, with %s before the next: neither',
		(answers, keys) => {
			const desk = work(EDGE, `t ! space ${answers} escape ${keys} t`);
			const late = desk.due.length - 1;
			expect(desk.due.at(-1)?.type).toBe('measure');
			expectSame(work(desk, `!${late}`).model, desk.model);
			const running = work(desk, 'space');
			expectSame(work(running, `!${late}`).model, running.model);
			const { model } = work(running, '!');
			expect(wrongWith(model)).toEqual([]);
			expect(newestOf(trainerOf(model).history).descent.epoch).toBeGreaterThan(0);
		},
	);

	test('of the one before, with another optimizer or a kernel of another size by then', () => {
		expect(wrongWith(work(EDGE, 't ! space escape t o o o space !3').model)).toEqual([]);
		expect(wrongWith(work(EDGE, 't ! space escape w end enter t space !2').model)).toEqual([]);
	});

	test('while the stage is in view: nothing is trained, and the shelf stays as it was left', () => {
		for (const answers of LEFT) {
			const desk = work(EDGE, `t ! space ${answers} escape`);
			expectSame(work(desk, '!').model, desk.model);
		}
	});

	test('a curvature: not of the one before, but of the same problem', () => {
		const other = work(EDGE, 't escape p t');
		expect(other.due).toHaveLength(2);
		const late = work(other, '!1');
		expectSame(late.model, other.model);
		expect(trainerOf(work(late, '!').model).measured.state).toBe('known');
		expect(trainerOf(work(EDGE, 't escape t !1').model).measured.state).toBe('known');
	});

	test('a rate that was typed for the one before sets nothing', () => {
		const typed = (after: string): Model => work(EDGE, `t ! enter . 0 2 enter escape ${after} t !`).model;
		expect(trainerOf(typed('p')).recipe).toEqual(trainerOf(play(EDGE, 'p t')).recipe);
	});
});
