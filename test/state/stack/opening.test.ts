// A row of large layers is computed on another thread: what the screen does until the answer comes, and after it.

import { describe, expect, test } from 'vitest';
import { Fault } from '../../../src/core/fault.js';
import { forward } from '../../../src/core/forward.js';
import { fillGrid, type Grid } from '../../../src/core/grid.js';
import { buildNetwork, inputOfLayer } from '../../../src/core/stack.js';
import type { Effect, StackApplied } from '../../../src/state/message.js';
import type { Model } from '../../../src/state/model.js';
import { openStage } from '../../../src/state/stage/stage.js';
import { update } from '../../../src/state/update.js';
import { onesKernel } from '../../core/helpers.js';
import { modelOn, press, sketch } from '../app.js';
import { wrongWith } from '../wrong-with.js';

const picture = fillGrid({ channels: 1, rows: 200, cols: 200 }, (row, col) => (row * col) % 7);
const large = modelOn(openStage(picture, { op: 'conv', kernel: onesKernel(3) }));

type Asked = Extract<Effect, { type: 'apply-stack' }>;

/** What the thread would answer. */
function answerTo({ request, network, index }: Asked): StackApplied & { readonly input: Grid; readonly output: Grid } {
	const input = inputOfLayer(network, index);
	const layer = buildNetwork(network).layers[index];
	if (layer === undefined) {
		throw new Error(`no layer ${index}`);
	}
	return { type: 'stack-applied', request, input, output: forward(layer, input) };
}

/** A large layer's row that was asked for by the last of some keys. */
function asked(keys: string): { readonly model: Model; readonly effect: Asked } {
	const { model, effects } = press(large, keys);
	const effect = effects.find(each => each.type === 'apply-stack');
	if (effect === undefined) {
		throw new Error(`${keys} asks for nothing`);
	}
	return { model, effect };
}

describe('a row of large layers', () => {
	test('is asked for, and the stack says so', () => {
		expect(sketch(press(large, 'L enter'))).toBe('table 0 conv @99,99 of 1 ! computing → apply stack 1 to 0');
	});

	test('opens with the answer, over the very input of the stack', () => {
		const { model, effect } = asked('L enter');
		const answer = answerTo(effect);
		const [next] = update(model, answer);
		expect([next.room, next.notice, next.stage.waiting]).toEqual(['stage', undefined, false]);
		expect(next.stage.input).toBe(picture);
		expect(next.stage.output).toBe(answer.output);
		expect(wrongWith(next)).toEqual([]);
		expect(press(next, 'escape').model.room).toBe('stack');
	});

	test.each(['down', 'tab', 'escape', 'escape L', 'enter', '?'])('stays closed where %s was pressed meanwhile', keys => {
		const { model, effect } = asked('L enter');
		const { model: later } = press(model, keys);
		expect(update(later, answerTo(effect))[0]).toBe(later);
	});

	test('tells why it can’t be had', () => {
		const { model, effect } = asked('L enter');
		const fault = new Fault('the layers before it make values beyond what a number can hold');
		const [next] = update(model, { type: 'stack-applied', request: effect.request, fault });
		expect([next.room, next.notice, next.stack?.opening]).toEqual(['stack', { kind: 'fault', fault }, undefined]);
	});

	test('takes the place of a layer that is still waited for', () => {
		const { model, effect } = asked('L enter');
		const waiting: Model = { ...model, play: { ...model.play, applying: 9 } };
		const [next] = update(waiting, answerTo(effect));
		expect(update(next, { type: 'applied', request: 9, output: picture })[0]).toBe(next);
	});
});

describe('leaving a stack that was changed', () => {
	test('waits for the layer on the stage, and goes there with the answer', () => {
		const { model, effect } = asked('L a enter [ escape');
		expect([model.room, effect.index]).toEqual(['stack', 1]);
		expect(update(model, answerTo(effect))[0].room).toBe('stage');
	});
});
