// What is pasted goes into the field that is open, in one line, or onto the stage; nothing that a terminal obeys gets in.

import { describe, expect, test } from 'vitest';
import type { Model } from '../../../src/state/model.js';
import { update } from '../../../src/state/update.js';
import { example, type Played, press, sketch } from '../app.js';
import { atHome, atStep } from '../course/study.js';
import { work } from '../trainer/fake-runtime.js';

function paste(model: Model, text: string): Played {
	const [next, effects] = update(model, { type: 'paste', text });
	return { model: next, effects };
}

const BOOK = example('book');
const after = (keys: string, text: string): string => sketch(paste(press(BOOK, keys).model, text));

describe('into a field', () => {
	test.each([
		['I', '1 2\n3 4\n', 'output 0,0 [input 1 2; 3 4]'],
		['I', '1 2\r\n\r\n  3 4  \r\n', 'output 0,0 [input 1 2; 3 4]'],
		['I', '1\t2', 'output 0,0 [input 1 2]'],
		['W 9', '1', 'output 0,0 [kernel 91]'],
		['tab 5', '+ 1\n+ 2', 'input 0,0 [input 0 5+ 1 + 2]'],
		['g', 'a1,b2', 'output 0,0 [goto 1,2]'],
		['R', '１2x3', 'output 0,0 [seed 23]'],
		['K', 'n\u001b[31mame\u0007', 'output 0,0 [keep n[31mame]'],
		['K', 'a\u202egnp.b\u2066', 'output 0,0 [keep agnp.b]'],
		['S', '../\u0000x', 'output 0,0 [store output ../x]'],
		['K', '', 'output 0,0 [keep ]'],
		['K', '名字😀', 'output 0,0 [keep 名字😀]'],
	])('%s, %j → %s', (keys, text, then) => {
		expect(after(keys, text)).toBe(then);
	});

	test('not more than it holds, however it is made up', () => {
		for (const [keys, most] of [
			['I', 20_000],
			['K', 40],
			['tab 5', 200],
		] as const) {
			const { model } = paste(press(BOOK, keys).model, '7'.repeat(100_000));
			const top = model.overlays.at(-1);
			expect(top !== undefined && 'text' in top && [...top.text].length).toBe(most);
			const full = paste(model, '8').model;
			expect(full.overlays).toEqual(model.overlays);
		}
		const { model } = paste(press(BOOK, 'K').model, '😀'.repeat(100));
		expect(sketch({ model, effects: [] })).toBe(`output 0,0 [keep ${'😀'.repeat(40)}]`);
	});

	test('a million blanks take no time', () => {
		const started = performance.now();
		paste(press(BOOK, 'I').model, `1${' '.repeat(1_000_000)}2`);
		expect(performance.now() - started).toBeLessThan(3000);
	});
});

describe('onto the stage', () => {
	test.each([
		['', 'output 0,0 → read input pasted 1'],
		['tab', 'input 0,0 → read input pasted 1'],
		['tab tab', 'kernel 0,0 → read kernel pasted 1'],
	])('%j: %s', (keys, then) => {
		expect(after(keys, '[[1, 2], [3, 4]]')).toBe(then);
	});

	test('what it was is said, and it can be taken back', () => {
		const pasted = work({ model: paste(BOOK, '1 2 3\n4 5 6').model, due: paste(BOOK, '1 2 3\n4 5 6').effects }, '!').model;
		expect(sketch({ model: pasted, effects: [] })).toBe('output 0,0 ! read input 2×3');
		expect(press(pasted, 'u').model.stage.input).toEqual(BOOK.stage.input);
	});

	test('what is no matrix is a fault, and nothing is changed', () => {
		const due = paste(BOOK, 'q q q').effects;
		const { model } = work({ model: paste(BOOK, 'q q q').model, due }, '!');
		expect([model.notice?.kind, model.stage, model.play.reading]).toEqual(['fault', BOOK.stage, undefined]);
	});

	test('a matrix that was asked for before another is late', () => {
		const first = paste(BOOK, '1 2 3\n4 5 6');
		const second = paste(first.model, '7 8\n9 1');
		const { model } = work({ model: second.model, due: [...first.effects, ...second.effects] }, '!');
		expect(Array.from(model.stage.input.data)).toEqual([7, 8, 9, 1]);
		expect(model.play.past).toHaveLength(1);
	});
});

describe('nowhere else', () => {
	test.each<[string, Model]>([
		['nothing but blanks', BOOK],
		['a list', press(BOOK, 'w').model],
		['the help', press(BOOK, '?').model],
		['the sheet of knobs', press(BOOK, 'o').model],
		['the trainer', press(example('edge'), 't').model],
		['the stack', press(BOOK, 'L').model],
		['home', atHome()],
		['a question', atStep(2)],
	])('%s', (name, model) => {
		const { model: next, effects } = paste(model, name === 'nothing but blanks' ? ' \n ' : '1 2\n3 4');
		expect(next).toEqual({ ...model, notice: undefined });
		expect(effects).toEqual([]);
	});
});
