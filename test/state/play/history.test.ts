// Undo and redo: whatever was done, all of it can be taken back to the very first setup and done again to the very last.

import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../../src/core/examples.js';
import { OPS } from '../../../src/core/layer.js';
import type { Model } from '../../../src/state/model.js';
import { type Change, remembered } from '../../../src/state/play/history.js';
import { setupOf } from '../../../src/state/play/in-play.js';
import { NO_NAMES, type Setup } from '../../../src/state/play/setup.js';
import { rowOnStage } from '../../../src/state/stack/on-stage.js';
import { openStage } from '../../../src/state/stage/stage.js';
import { update } from '../../../src/state/update.js';
import { type Choose, drawProblem, forAll, pick, SEED } from '../../core/draw.js';
import { example, modelOn, press, sketch } from '../app.js';
import { play } from '../trainer/fake-runtime.js';
import { wrongWith } from '../wrong-with.js';

console.info(`seed ${SEED}`);

const SMALL = EXAMPLES.filter(({ id }) => id !== 'picture' && id !== 'digit');

/** What a learner does: keys, everything that they ask for answered. */
const DEEDS: readonly ((choose: Choose) => string)[] = [
	choose => `tab ${choose(0, 9)} enter`,
	choose => `${pick(choose, ['right', 'down', 'left', 'up', 'tab', 'shift+tab', 'end', 'f', 'c'])} ${choose(0, 9)} / ${choose(1, 9)} enter`,
	choose => `enter - 2 ^ ${choose(0, 3)} enter`,
	() => 'x',
	choose => `b ${pick(choose, ['right right', 'down', 'right down left', 'tab right'])} b`,
	choose => `B ${choose(0, 9)} enter`,
	() => 'r',
	choose => `R ${choose(1, 999)} enter`,
	choose => pick(choose, ['p', 's', 'd', 'm']),
	choose => `o ${'down '.repeat(choose(0, 15))} ${pick(choose, ['left', 'right', 'right right'])} escape`,
	choose => `o ${'down '.repeat(choose(0, 15))} enter ${choose(1, 4)} enter escape`,
	choose => `${pick(choose, ['i', 'w'])} ${'down '.repeat(choose(0, 9))} enter`,
	choose => `e ${'down '.repeat(choose(0, 12))} enter`,
	choose => `${pick(choose, ['I', 'W'])} ${choose(0, 9)} , ${choose(0, 9)} ; 3 , 4 enter`,
	() => 'E enter',
];

const start = (choose: Choose): Model => {
	const { input, spec } = choose(0, 1) === 0 ? pick(choose, SMALL) : drawProblem(choose, pick(choose, OPS));
	return modelOn(openStage(input, spec));
};

const isSmall = ({ stage }: Model): boolean => stage.input.data.length < 2000;

describe('after any deeds', () => {
	test('undoing all gives the first setup, redoing all the last; undo and redo between change nothing', () => {
		forAll(choose => {
			const first = start(choose);
			let model = first;
			for (let deed = 0; deed < 12 && isSmall(model); deed++) {
				model = play(model, pick(choose, DEEDS)(choose));
			}
			const last = setupOf(model);
			const count = model.play.past.length;
			for (let undone = 0; undone < count; undone++) {
				const before = setupOf(model);
				model = press(model, 'u').model;
				const [redone] = update(model, { type: 'key', key: 'U' });
				expect(setupOf(redone)).toEqual(before);
				expect(wrongWith(model)).toEqual([]);
			}
			expect(setupOf(model)).toEqual(setupOf(first));
			expect(press(model, 'u').model.notice).toEqual({ kind: 'disabled', reason: 'nothing-to-undo' });
			const again = press(model, 'U '.repeat(count)).model;
			expect(setupOf(again)).toEqual(last);
			expect(press(again, 'U').model.notice).toEqual({ kind: 'disabled', reason: 'nothing-to-redo' });
		}, 60);
	}, 60_000);
});

describe('what is one change', () => {
	const changes = (keys: string): number => press(example('book'), keys).model.play.past.length;

	test.each([
		['a stroke of the brush', 'tab b right down left b', 1],
		['the next stroke is another', 'tab b right b b down b', 2],
		['the strokes on two matrices', 'tab b right tab b', 2],
		['a cell that has its number already', 'tab 0 enter', 0],
		['a cell', 'tab 5 enter', 1],
		['the same cell twice', 'tab 5 enter 6 enter', 2],
		['a random filling', 'tab r', 1],
		['moves', 'right down tab g 1 enter f c v z', 0],
		['an example', 'e down enter', 1],
		['a picked kernel', 'w down enter', 1],
		['the turn of a knob', 'p', 1],
		['one that can not be turned', 'o down down down down down left', 0],
	])('%s: %s → %i', (_, keys, count) => {
		expect(changes(keys)).toBe(count);
	});

	test('a new change clears what was taken back', () => {
		const { model } = press(example('book'), 'p s u u tab 5 enter');
		expect(model.play.future).toEqual([]);
		expect(sketch(press(model, 'U'))).toBe('input 0,0 ! nothing-to-redo');
	});

	test('a stroke keeps two numbers for a cell, not the matrix', () => {
		const { past } = press(example('digit'), 'tab B 9 enter b right right').model.play;
		expect(past).toHaveLength(1);
		expect(past[0]).toMatchObject({ kind: 'cells', on: 'input' });
		expect(past[0]?.kind === 'cells' && past[0].cells.length).toBe(3);
	});
});

describe('what stays', () => {
	test.each([
		['tab right down 5 enter u', 'input 1,1'],
		['tab right down 5 enter u U', 'input 1,1'],
		['right down p u', 'output 1,1'],
		['tab tab right 5 enter U', 'kernel 0,1 ! nothing-to-redo'],
		['tab right b down u', 'input 1,1'],
	])('the cursor: %s → %s', (keys, then) => {
		expect(sketch(press(example('book'), keys))).toBe(then);
	});

	test('the example that it was, and what its matrices are called', () => {
		const { model } = press(example('book'), 'i enter w down enter');
		const { names } = model.play;
		expect([names.input, names.kernel]).not.toContain(undefined);
		const edited = press(model, 'tab 9 9 enter').model;
		expect(edited.play.names).toEqual({ ...names, input: undefined });
		expect(press(edited, 'u').model.play.names).toEqual(names);
		expect(press(edited, 'u u u').model.stage.example).toBe('book');
	});

	test('a stroke that goes on after an undo is a change of its own', () => {
		const { model } = press(example('book'), 'tab b right u right');
		expect(model.play.past).toHaveLength(1);
		expect(Array.from(press(model, 'u').model.stage.input.data)).toEqual(Array.from(example('book').stage.input.data));
	});
});

describe('the layer of a lesson and a row of the stack', () => {
	test('a row is a change: undo goes back to what the stage showed, and the row has nothing of it', () => {
		const opened = press(example('book'), 'tab 5 enter L e enter down enter').model;
		expect(opened.room).toBe('stage');
		expect(wrongWith(opened)).toEqual([]);
		const before = opened.stack?.network;
		const back = press(opened, 'u').model;
		expect(wrongWith(back)).toEqual([]);
		expect(back.stage.input.data[0]).toBe(5);
		expect(rowOnStage(back)).toBeUndefined();
		expect(back.stack?.network).toBe(before);
		expect(setupOf(press(back, 'u').model)).toEqual(setupOf(example('book')));
		expect(setupOf(press(back, 'U').model)).toEqual(setupOf(opened));
	});

	test('the row that the stage shows already is no change, and its history stays', () => {
		const opened = press(example('book'), 'tab 5 enter L enter').model;
		expect(opened.play.past).toHaveLength(1);
		expect(press(opened, 'u').model.stage.input).toEqual(example('book').stage.input);
		expect(rowOnStage(press(opened, 'u').model)).toBeDefined();
	});

	test('the brush is up in another room', () => {
		expect(press(example('book'), 'tab b L e enter down enter').model.play.brush.down).toBe(false);
	});
});

describe('as far back as memory allows', () => {
	/** Each with an input of its own, of so many numbers. */
	const changes = (count: number, numbers: number): Change[] => {
		const { spec } = setupOf(example('book'));
		const setups = Array.from({ length: count + 1 }, (): Setup => {
			return { input: { channels: 1, rows: 1, cols: numbers, data: new Float64Array(numbers) }, spec, example: undefined, names: NO_NAMES };
		});
		return setups.slice(1).map((after, at) => ({ kind: 'setup', before: setups[at] as Setup, after }));
	};
	test.each([
		['two million numbers', 8, 2 ** 21, 3],
		['four million', 8, 2 ** 22, 1],
		['more than all that is kept', 2, 2 ** 23 + 1, 1],
		['one', 10_002, 1, 10_000],
	])('of changes to matrices of %s', (_, count, numbers, kept) => {
		const made = changes(count, numbers);
		expect(remembered(made.slice(0, -1), made.at(-1) as Change).map(change => made.indexOf(change))).toEqual(
			Array.from({ length: kept }, (__, index) => count - kept + index),
		);
	});

	test('a matrix that many changes leave as it is counts once', () => {
		const [change] = changes(1, 2 ** 21) as [Change];
		expect(remembered([change, change, change, change, change], change)).toHaveLength(6);
	});

	test('a row of the stack stays on the stage when what put it there is forgotten', () => {
		const opened = press(example('book'), 'L e enter down enter').model;
		const full = { ...opened, play: { ...opened.play, past: [...opened.play.past, ...changes(9_999, 1)] } };
		const changed = press(full, 'p').model;
		expect(changed.play.past).toHaveLength(10_000);
		expect(changed.play.past).not.toContain(opened.play.past[0]);
		expect(rowOnStage(changed)).toBeDefined();
	});
});
