// Numbers changed in place: typed, computed, painted, drawn by chance. Each goes into the cell that it was meant for.

import { describe, expect, test } from 'vitest';
import { fromNested } from '../../../src/core/grid.js';
import { kernelFrom } from '../../../src/core/kernel.js';
import type { Model } from '../../../src/state/model.js';
import { openStage } from '../../../src/state/stage/stage.js';
import { update } from '../../../src/state/update.js';
import { example, modelOn, press, sketch } from '../app.js';
import { play, work } from '../trainer/fake-runtime.js';

const inputOf = ({ stage }: Model): number[] => Array.from(stage.input.data);
const kernelOf = ({ stage }: Model): number[] => ('kernel' in stage.layer ? Array.from(stage.layer.kernel.data) : []);

describe('the field of a cell', () => {
	test.each([
		['tab 5', 'input 0,0 [input 0 5]'],
		['tab right 5 . 2', 'input 0,1 [input 1 5.2]'],
		['tab right enter', 'input 0,1 [input 1 1]'],
		['tab tab end 7', 'kernel 1,1 [kernel 3 7]'],
		['5', 'output 0,0 ! computed-cell'],
		['enter', 'output 0,0 ! computed-cell'],
		['x', 'output 0,0 ! computed-cell'],
		['. 5', 'output 0,1 ! computed-cell'],
		['tab . 5', 'input 0,1 [input 1 5]'],
		['tab 5 escape', 'input 0,0'],
		['tab enter backspace enter', 'input 0,0'],
		['tab 1 / 3 enter', 'input 0,0'],
		['tab 5 + 1 enter', 'input 0,0 → evaluate 5+1'],
		['tab 1 / 0 enter', 'input 0,0 → evaluate 1/0'],
	])('%s → %s', (keys, then) => {
		expect(sketch(press(example('book'), keys))).toBe(then);
	});

	test.each<[string, number]>([
		['tab 5 enter', 5],
		['tab 1 / 3 enter', 1 / 3],
		['tab enter backspace - . 5 enter', -0.5],
		['tab 2 ^ 1 0 enter', 1024],
		['tab right x left 5 enter x', 0],
	])('%s puts %d there', (keys, value) => {
		expect(inputOf(play(example('book'), keys))[0]).toBe(value);
	});

	test.each(['tab 1 / 0 enter', 'tab 5 + enter', 'tab 1 e 9 9 9 enter', 'tab 5 s i n enter'])('%s says that it is no number', keys => {
		const model = play(example('book'), keys);
		expect(model.notice?.kind).toBe('not-a-number');
		expect(model.play).toMatchObject({ past: [], evaluating: undefined });
		expect(inputOf(model)).toEqual(inputOf(example('book')));
	});

	test.each<[string, number | readonly number[]]>([
		['1 / 9', 1 / 9],
		['1 / 2 , - 2', [0.5, -2]],
		['2 ^ 5', 32],
		['- 2 + 1 / 2', -1.5],
	])('a bias is typed likewise: %s', (typed, bias) => {
		const layer = Array.isArray(bias) ? 'filters' : 'book';
		const down = 'down '.repeat(11);
		const model = play(example(layer), `o ${down} enter ${Array.isArray(bias) ? `${typed} , 0` : typed} enter`);
		expect(model.stage.layer.spec).toMatchObject({ bias: Array.isArray(bias) ? [...bias, 0] : bias });
	});

	test('a bias that is no number says so', () => {
		const model = play(example('book'), `o ${'down '.repeat(11)} enter s i n enter`);
		expect([model.notice?.kind, model.play.past]).toEqual(['not-a-number', []]);
	});

	test('a value with which the output can not be computed is not taken', () => {
		const larger = play(example('book'), 'tab 1 0 ^ 3 0 0 enter tab 1 0 ^ 3 0 0 enter');
		expect(larger.play.past).toHaveLength(1);
		expect(larger.notice?.kind).toBe('fault');
		expect(larger.stage.output.data.every(Number.isFinite)).toBe(true);
	});
});

describe('what is computed', () => {
	test('lands in the cell that it was asked for, wherever the cursor is', () => {
		const asked = work(example('book'), 'tab right 5 + 1 enter down down tab');
		expect(inputOf(work(asked, '!').model)).toEqual([0, 6, 2, 3, 4, 5, 6, 7, 8]);
	});

	test('is late where another was asked for, or the answer is of another text', () => {
		const { model } = press(example('book'), 'tab 5 + 1 enter right 7 + 1 enter');
		const [late] = update(model, { type: 'evaluated', request: 1, text: '5+1', value: 6 });
		expect(late.stage).toBe(model.stage);
		const [other] = update(model, { type: 'evaluated', request: 2, text: '5+1', value: 6 });
		expect(other.stage).toBe(model.stage);
		const [own] = update(model, { type: 'evaluated', request: 2, text: '7+1', value: 8 });
		expect(inputOf(own)[1]).toBe(8);
	});

	test('has nowhere to go where the matrix has another shape now', () => {
		const { model } = press(example('book'), 'tab end 5 + 1 enter i down enter');
		expect(model.play.evaluating).toBeUndefined();
		const [late] = update(model, { type: 'evaluated', request: 1, text: '5+1', value: 6 });
		expect(late.stage).toBe(model.stage);
	});

	test('stays asked for where the other matrix changed', () => {
		expect(inputOf(work(example('book'), 'tab 5 + 1 enter p w down enter !').model)[0]).toBe(6);
	});

	test('a field that is typed into goes where its cell does', () => {
		const { model } = press(example('book'), 'I 1 , 2 enter tab end 5');
		const read = { type: 'grid-read', request: 1, role: 'input', input: fromNested([[1, 2]]), name: '1,2', told: undefined } as const;
		expect(model.overlays).toHaveLength(1);
		expect(update(model, read)[0].overlays).toEqual([]);
	});
});

describe('the kernel', () => {
	test('that is turned shows its weights turned: the one under the cursor is changed', () => {
		const flipped = play(example('book'), 'm tab tab 9 enter');
		expect(kernelOf(flipped)).toEqual([0, 1, 2, 9]);
	});

	test('of the filter and the slice in view', () => {
		const spec = {
			op: 'conv',
			kernel: kernelFrom([
				[[[1]], [[2]]],
				[[[3]], [[4]]],
			]),
		} as const;
		const model = modelOn(openStage(fromNested([[[5]], [[6]]]), spec));
		expect(kernelOf(press(model, 'f c tab tab 9 enter').model)).toEqual([1, 2, 3, 9]);
		expect(kernelOf(press(model, 'c tab tab 9 enter').model)).toEqual([1, 9, 3, 4]);
		expect(inputOf(press(model, 'c tab 9 enter').model)).toEqual([5, 9]);
	});
});

describe('the brush', () => {
	test.each<[string, number[]]>([
		['tab b', [1, 1, 2, 3, 4, 5, 6, 7, 8]],
		['tab B 9 enter b right down', [9, 9, 2, 3, 9, 5, 6, 7, 8]],
		['tab b b right', [1, 1, 2, 3, 4, 5, 6, 7, 8]],
		['b right', [0, 1, 2, 3, 4, 5, 6, 7, 8]],
		['B 9 enter b tab', [9, 1, 2, 3, 4, 5, 6, 7, 8]],
		['tab B 1 / 4 enter b', [0.25, 1, 2, 3, 4, 5, 6, 7, 8]],
	])('%s → %j', (keys, values) => {
		expect(inputOf(press(example('book'), keys).model)).toEqual(values);
	});

	test('takes no value that is none', () => {
		const { model } = press(example('book'), 'B x enter');
		expect([model.notice, model.play.brush.value]).toEqual([{ kind: 'not-a-number', text: 'x' }, 1]);
	});
});

describe('by chance', () => {
	test('the same seed gives the same numbers', () => {
		const seven = press(example('book'), 'tab R 7 enter').model;
		expect(inputOf(press(example('book'), 'r r tab R 7 enter').model)).toEqual(inputOf(seven));
		expect(inputOf(press(seven, 'r').model)).not.toEqual(inputOf(seven));
		expect(press(seven, 'r').model.notice).toEqual({ kind: 'filled', seed: 8, low: 0, high: 9 });
	});

	test('the kernel where it is in use, else the input', () => {
		const book = example('book');
		const kernel = press(book, 'tab tab r').model;
		expect([inputOf(kernel), kernelOf(kernel).every(weight => Math.abs(weight) <= 2)]).toEqual([inputOf(book), true]);
		const input = press(book, 'r').model;
		expect([kernelOf(input), inputOf(input).every(value => value >= 0 && value <= 9)]).toEqual([kernelOf(book), true]);
	});
});
