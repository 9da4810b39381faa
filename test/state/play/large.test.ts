// A large layer is applied elsewhere: no key waits for it, the old output stays until the new one comes, and only the newest counts.

import { describe, expect, test } from 'vitest';
import { Fault } from '../../../src/core/fault.js';
import { forward } from '../../../src/core/forward.js';
import { type Grid, sizeOf } from '../../../src/core/grid.js';
import type { Effect } from '../../../src/state/message.js';
import type { Model } from '../../../src/state/model.js';
import { openStage } from '../../../src/state/stage/stage.js';
import { update } from '../../../src/state/update.js';
import { onesKernel, ramp } from '../../core/helpers.js';
import { modelOn, press, sketch } from '../app.js';
import { work } from '../trainer/fake-runtime.js';

/** 200 × 200 values under a 3 × 3 window: more than 2¹⁸ products. */
const LARGE = modelOn(openStage(ramp(200, 200), { op: 'conv', kernel: onesKernel(3) }));

const right = ({ stage }: Model): Grid => forward(stage.layer, stage.input);
const asked = (effects: readonly Effect[]): string[] => effects.map(({ type }) => type);

describe('an edit', () => {
	test('of a value that few outputs read is there at once', () => {
		const { model, effects } = press(LARGE, 'tab 9 enter');
		expect([asked(effects), model.stage.waiting]).toEqual([[], false]);
		expect(model.stage.output).toEqual(right(model));
	});

	test('asks for the output and keeps the old one', () => {
		const { model, effects } = press(LARGE, 'tab tab 9 enter');
		expect(asked(effects)).toEqual(['apply']);
		expect(model.stage.output).toBe(LARGE.stage.output);
		expect(model.stage.waiting).toBe(true);
		const { model: there } = work({ model, due: effects }, '!');
		expect([there.stage.waiting, there.play.applying]).toEqual([false, undefined]);
		expect(there.stage.output).toEqual(right(there));
	});

	test('an output of another size is there at once, its values later', () => {
		const { model } = press(LARGE, 'p');
		expect(sizeOf(model.stage.output)).toBe(sizeOf(model.stage.layer.output));
		expect(model.stage.waiting).toBe(true);
	});

	test('moving goes on in the meantime, and does not ask again', () => {
		const { model, effects } = press(LARGE, 'tab tab 9 enter right down tab');
		expect([sketch({ model, effects }), model.stage.waiting]).toEqual(['output 0,0', true]);
	});

	test('only the newest answer counts', () => {
		const first = press(LARGE, 'tab tab 9 enter');
		const second = press(first.model, '8 enter');
		const [late] = update(second.model, { type: 'applied', request: first.model.play.applying ?? 0, output: right(first.model) });
		expect(late).toBe(second.model);
		const { model } = work({ model: late, due: second.effects }, '!');
		expect(model.stage.output).toEqual(right(second.model));
	});

	test('undo while it is waited for: the output is asked for again', () => {
		const { model, due } = work(LARGE, 'tab tab 9 enter u');
		expect(model.stage.waiting).toBe(true);
		const there = work({ model, due }, '!').model;
		expect(there.stage.waiting).toBe(false);
		expect(there.stage.output).toEqual(LARGE.stage.output);
	});

	test('a small layer in its place needs no answer', () => {
		const { model, due } = work(LARGE, 'tab tab 9 enter i enter');
		expect([model.stage.waiting, model.play.applying]).toEqual([false, undefined]);
		expect(work({ model, due }, '!').model.stage).toBe(model.stage);
	});

	test('an answer does not reach a layer that was opened from elsewhere', () => {
		const { model, due } = work(LARGE, 'tab tab 9 enter L e enter down enter');
		expect(model.room).toBe('stage');
		expect(work({ model, due }, '!').model.stage.output).toEqual(right(model));
	});
});

describe('what can not be had', () => {
	const failed = (model: Model) =>
		update(model, { type: 'failed', fault: new Fault('the file is empty'), request: model.play.applying ?? 0 });

	test('is taken back and said', () => {
		const { model } = press(LARGE, 'tab tab 9 enter');
		const [back, effects] = failed(model);
		expect(back.notice?.kind).toBe('fault');
		expect(back.stage.layer.spec).toEqual(LARGE.stage.layer.spec);
		expect(back.play).toMatchObject({ past: [], future: [{ kind: 'cells' }] });
		expect(work({ model: back, due: effects }, '!').model.stage.waiting).toBe(false);
	});

	test('nor is an output that no number holds', () => {
		const { model, due } = work(LARGE, 'tab 1 0 ^ 3 0 0 enter ! tab 1 0 ^ 3 0 0 enter !');
		expect([model.notice?.kind, due.length, model.stage.waiting]).toEqual(['fault', 0, false]);
		expect(model.stage.output.data.every(Number.isFinite)).toBe(true);
		expect(model.play.past).toHaveLength(1);
	});

	test('a failure of something else changes nothing', () => {
		const { model } = press(LARGE, 'tab tab 9 enter');
		const [told] = update(model, { type: 'failed', fault: new Fault('the file is empty') });
		expect(told.stage).toBe(model.stage);
	});

	test('an output whose old numbers are still there is not stored', () => {
		const { model, effects } = press(LARGE, 'tab tab 9 enter tab S a enter');
		expect(sketch({ model, effects })).toBe('output 0,0 ! the output is still being computed: store it when it is there');
		expect(asked(press(LARGE, 'tab tab 9 enter S a enter').effects)).toEqual(['store']);
	});
});
