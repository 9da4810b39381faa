// The stack by its keys: rows, elements, layers put on and taken off, and the doors to the stage and back.

import { describe, expect, test } from 'vitest';
import { LAYER_KINDS } from '../../../src/core/layer-kinds.js';
import { buildNetwork, rowsOf, totalsOf } from '../../../src/core/stack.js';
import { STACKS } from '../../../src/core/stacks.js';
import type { Model } from '../../../src/state/model.js';
import type { Stack } from '../../../src/state/stack/stack.js';
import { walkBack } from '../../../src/state/stack/stack.js';
import { example, press, sketch } from '../app.js';
import { atStep, study } from '../course/study.js';
import { wrongWith } from '../wrong-with.js';

/** The keys that put a kind of layer behind the row in view. */
const add = (id: string): string => `a ${'down '.repeat(LAYER_KINDS.findIndex(kind => kind.id === id))}enter`;
/** The keys that choose a preset. */
const preset = (id: string): string => `e home ${'down '.repeat(STACKS.findIndex(each => each.id === id))}enter`;

const after = (keys: string, start = example('book')): string => sketch(press(start, keys));
const stackOf = (model: Model): Stack => {
	if (model.stack === undefined) {
		throw new Error('no stack');
	}
	return model.stack;
};
const stackAfter = (keys: string, start = example('book')): Stack => stackOf(press(start, keys).model);

describe('rows and elements', () => {
	test.each([
		['L', 'table 0 conv @1,1 of 1'],
		['L up', 'table 0 conv @1,1 of 1'],
		['L down', 'table 0 conv @1,1 of 1'],
		['L left', 'table 0 conv @1,1 of 1'],
		['L tab', 'element 0 conv @1,1 of 1'],
		['L tab left', 'element 0 conv @1,0 of 1'],
		['L tab h k', 'element 0 conv @0,0 of 1'],
		['L tab home end', 'element 0 conv @1,1 of 1'],
		['L tab right down', 'element 0 conv @1,1 of 1'],
		['L tab shift+tab', 'table 0 conv @1,1 of 1'],
		[`L ${preset('lenet')}`, 'lenet table 0 conv @14,14 of 11 changes 1/0'],
		[`L ${preset('lenet')} down down`, 'lenet table 2 avg-pool @7,7 of 11 changes 1/0'],
		[`L ${preset('lenet')} j j j`, 'lenet table 3 conv @5,5 of 11 changes 1/0'],
		[`L ${preset('lenet')} end`, 'lenet table 10 dense @0,0 of 11 changes 1/0'],
		[`L ${preset('lenet')} end up home`, 'lenet table 0 conv @14,14 of 11 changes 1/0'],
		[`L ${preset('lenet')} tab down down right`, 'lenet element 0 conv @16,15 of 11 changes 1/0'],
		[`L ${preset('lenet')} tab end tab down down`, 'lenet table 2 avg-pool @13,13 of 11 changes 1/0'],
		['L ?', 'table 0 conv @1,1 of 1 [help 0]'],
		['L q', 'table 0 conv @1,1 of 1 → quit 0'],
		['L ctrl+c', 'table 0 conv @1,1 of 1 → quit 130'],
		['L F5', 'table 0 conv @1,1 of 1'],
	])('%s → %s', (keys, then) => {
		expect(after(keys)).toBe(then);
	});

	test('the element is walked back through every layer', () => {
		const fields = walkBack(stackAfter(`L ${preset('lenet')} down down down down down tab`));
		expect(fields.map(({ rows }) => [rows.first, rows.last])).toEqual([
			[6, 21],
			[8, 19],
			[4, 9],
			[4, 5],
			[2, 2],
		]);
	});
});

describe('layers put on and taken off', () => {
	test.each([
		['L a', 'table 0 conv @1,1 of 1 [layers 0]'],
		['L a escape', 'table 0 conv @1,1 of 1'],
		[`L ${add('conv3')}`, 'table 1 conv @1,1 of 2 changes 1/0'],
		[`L ${add('relu')}`, 'table 1 relu @1,1 of 2 changes 1/0'],
		[`L ${add('relu')} ${add('tanh')}`, 'table 1 tanh @1,1 of 2 changes 2/0'],
		[`L ${add('relu')} x`, 'table 0 conv @1,1 of 1 changes 2/0'],
		[`L ${add('max-pool')}`, 'table 1 max-pool @0,0 of 2 changes 1/0'],
		[`L ${add('dense')} backspace`, 'table 0 conv @1,1 of 1 changes 2/0'],
		['L x', 'table 0 conv @1,1 of 1 ! only-layer'],
		[`L ${add('conv3')} up x`, 'table 0 conv @2,2 of 1 changes 2/0'],
		['L [', 'table 0 conv @1,1 of 1 ! top-layer'],
		['L ]', 'table 0 conv @1,1 of 1 ! bottom-layer'],
		[`L ${add('avg-pool')} [`, 'table 0 avg-pool @0,0 of 2 changes 2/0'],
		[`L ${add('avg-pool')} [ ]`, 'table 1 avg-pool @0,0 of 2 changes 3/0'],
		[`L ${add('relu')} ${add('avg-pool')} [`, 'table 0 avg-pool @0,0 of 3 changes 3/0'],
		['L u', 'table 0 conv @1,1 of 1 ! nothing-to-undo'],
		['L U', 'table 0 conv @1,1 of 1 ! nothing-to-redo'],
		[`L ${add('conv3')} u`, 'table 0 conv @1,1 of 1 changes 0/1'],
		[`L ${add('conv3')} u U`, 'table 0 conv @1,1 of 2 changes 1/0'],
		[`L ${add('conv3')} u ${add('relu')}`, 'table 1 relu @1,1 of 2 changes 1/0'],
		[`L ${preset('tiny')} u`, 'table 0 conv @1,1 of 1 changes 0/1'],
		[`L${` ${add('conv3')}`.repeat(39)} a`, 'table 39 conv @1,1 of 40 changes 39/0 ! stack-full'],
	])('%s → %s', (keys, then) => {
		const played = press(example('book'), keys);
		expect(sketch(played)).toBe(then);
		expect(wrongWith(played.model)).toEqual([]);
	});

	test('what lies behind a change is fitted to it, and back again when it is taken back', () => {
		const before = stackAfter(`L ${preset('tiny')}`);
		const changed = stackAfter(`L ${preset('tiny')} ${add('depthwise')} x`);
		expect(changed.network.layers.map(({ spec }) => spec)).toEqual(before.network.layers.map(({ spec }) => spec));
		const without = stackAfter(`L ${preset('tiny')} x`);
		expect(buildNetwork(without.network).layers[1]).toMatchObject({ op: 'conv', kernel: { depth: 1 } });
		expect(totalsOf(stackAfter(`L ${preset('tiny')} x u`).network).parameters).toBe(5258);
	});

	test('a layer that can not be built any more stays in its row, and says why', () => {
		const stack = stackAfter(`L ${add('max-pool')} ${add('max-pool')} ${add('conv1')}`);
		expect(buildNetwork(stack.network)).toMatchObject({ layers: { length: 2 }, fault: { message: expect.stringMatching(/2×2 window/) } });
		expect(rowsOf(stack.network).map(({ figures }) => figures === undefined)).toEqual([false, false, true, true]);
		expect(after(`L ${add('max-pool')} ${add('max-pool')} enter`)).toBe('table 2 max-pool ? of 3 changes 2/0 ! layer-not-built');
		expect(buildNetwork(stackAfter(`L ${add('max-pool')} ${add('max-pool')} ${add('conv1')} up x`).network).fault).toBeUndefined();
	});
});

describe('the doors to the stage', () => {
	test.each([
		['L escape', 'output 0,0'],
		['L escape L', 'table 0 conv @1,1 of 1'],
		['right L escape', 'output 0,1'],
		[`L ${add('avg-pool')} escape`, 'output 0,0'],
		[`L ${add('avg-pool')} enter`, 'output 0,0'],
		[`L ${add('avg-pool')} enter escape`, 'table 1 avg-pool @0,0 of 2 changes 1/0'],
		[`L ${add('avg-pool')} enter L`, 'table 1 avg-pool @0,0 of 2 changes 1/0'],
		['s L', 'table 0 conv @0,0 of 1'],
		['L enter s escape', 'table 0 conv @0,0 of 1 changes 1/0'],
		['L enter s L u', 'table 0 conv @1,1 of 1 changes 0/1'],
		['L escape s L', 'table 0 conv @0,0 of 1 changes 1/0'],
		['. L tick', 'table 0 conv @1,1 of 1'],
	])('%s → %s', (keys, then) => {
		const played = press(example('book'), keys);
		expect(sketch(played)).toBe(then);
		expect(wrongWith(played.model)).toEqual([]);
	});

	test('escape on a stage that was not opened from the table leaves as ever', () => {
		expect(press(example('book'), 'L escape escape').model.room).toBe('home');
		expect(press(example('book'), 'L enter escape escape escape').model.room).toBe('home');
	});

	test('a row is opened over what the layers before make of the input', () => {
		const { stage } = press(example('book'), `L ${add('avg-pool')} enter`).model;
		expect([...stage.input.data]).toEqual([19, 25, 37, 43]);
		expect([...stage.output.data]).toEqual([31]);
	});

	test('an activation that was put on is on the stage, too', () => {
		expect(press(example('book'), `L ${add('relu')} escape`).model.stage.layer.activation).toBe('relu');
	});

	test('an input that was chosen for the first layer is the stack’s', () => {
		const { network } = stackAfter('L enter i end up enter escape');
		expect(network.input).toMatchObject({ rows: 28, cols: 28 });
		expect(network.layers).toHaveLength(1);
	});

	test('one chosen for a later layer is not: its input is made by the layers before', () => {
		expect(stackAfter(`L ${add('avg-pool')} enter i end enter escape`).network.input).toMatchObject({ rows: 3, cols: 3 });
	});

	test('a layer from a lesson begins a stack of its own; the other one can be had again', () => {
		const own = press(example('book'), `L ${preset('lenet')} escape`).model;
		const lesson = atStep(0);
		const visiting = study({ ...lesson, stage: own.stage, stack: own.stack }, 'o').model;
		const fresh = press(visiting, 'L').model;
		expect(visiting.room).toBe('stage');
		expect(stackOf(fresh).network.layers).toHaveLength(1);
		expect(stackOf(press(fresh, 'u').model).network.preset).toBe('lenet');
		expect(wrongWith(fresh)).toEqual([]);
	});
});
