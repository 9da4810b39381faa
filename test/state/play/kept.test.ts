// What is kept, stored and copied: the answers open what they shall, ask before anything is lost, and open nothing over another screen.

import { describe, expect, test } from 'vitest';
import { SAMPLES } from '../../../src/core/samples.js';
import type { Message } from '../../../src/state/message.js';
import type { Model } from '../../../src/state/model.js';
import { update } from '../../../src/state/update.js';
import { example, press, sketch } from '../app.js';
import { play } from '../trainer/fake-runtime.js';
import { wrongWith } from '../wrong-with.js';
import { ENTRIES } from './fake-runtime.js';

const BOOK = example('book');
const told = (model: Model, message: Message): string => {
	const [next, effects] = update(model, message);
	return sketch({ model: next, effects });
};

describe('keys, and what is asked of the runtime', () => {
	test.each([
		['K', 'output 0,0 [keep ]'],
		['K enter', 'output 0,0'],
		['K a enter', 'output 0,0 → keep a'],
		['S enter', 'output 0,0'],
		['tab S a enter', 'input 0,0 → store input a'],
		['E', 'output 0,0 → list sessions'],
		['y', 'output 0,0 [copies 0]'],
		['y down enter', 'output 0,0 → copy numpy'],
	])('%s → %s', (keys, then) => {
		expect(sketch(press(BOOK, keys))).toBe(then);
	});

	test.each([
		['K a enter', 'output 0,0 [replace a?]'],
		['K a enter n', 'output 0,0'],
		['K a enter enter', 'output 0,0'],
		['K a enter y', 'output 0,0 ! kept a'],
		['S a enter', 'output 0,0 [replace a?]'],
		['S a enter escape', 'output 0,0'],
		['S a enter y', 'output 0,0 ! written a'],
		['E', 'output 0,0 [sessions 0]'],
		['E enter', 'output 0,0'],
		['E down enter', 'output 0,0 ! the file is empty'],
		['E end x', 'output 0,0 [sessions 1] [drop damaged?]'],
		['E end x n', 'output 0,0 [sessions 1]'],
		['y enter', 'output 0,0 [line shown 0]'],
		['y enter down down up', 'output 0,0 [line shown 1]'],
		['y enter q', 'output 0,0'],
	])('answered: %s → %s', (keys, then) => {
		const model = play(BOOK, keys);
		expect(sketch({ model, effects: [] })).toBe(then);
		expect(wrongWith(model)).toEqual([]);
	});

	test('what is kept has the names of its matrices', () => {
		const { model } = press(BOOK, 'i enter');
		const [effect] = press(model, 'K a enter').effects;
		const { input, layer } = model.stage;
		expect(effect).toEqual({
			type: 'keep-session',
			replace: false,
			session: { name: 'a', input, layers: [layer.spec], at: 0, inputName: SAMPLES[0]?.name, kernelName: undefined },
		});
	});

	test('a session that is opened is a change that can be taken back', () => {
		const opened = play(example('edge'), 'E enter');
		expect(opened.play.names.input).toBe('book');
		expect(press(opened, 'u').model.stage.input).toEqual(example('edge').stage.input);
	});
});

describe('the list of sessions', () => {
	test('says where nothing is kept', () => {
		expect(told(BOOK, { type: 'listed', entries: [] })).toBe('output 0,0 ! nothing-kept');
	});

	test('that became shorter keeps its cursor inside; an empty one goes', () => {
		const open = play(BOOK, 'E end');
		expect(told(open, { type: 'listed', entries: ENTRIES.slice(0, 1) })).toBe('output 0,0 [sessions 0]');
		expect(told(open, { type: 'listed', entries: [] })).toBe('output 0,0 ! nothing-kept');
	});

	test('is asked for again when one was dropped', () => {
		expect(told(play(BOOK, 'E'), { type: 'session-kept', name: 'sound', outcome: 'dropped' })).toBe(
			'output 0,0 [sessions 0] ! dropped sound → list sessions',
		);
	});
});

describe('an answer that comes when something else is looked at', () => {
	const exists: Message = { type: 'session-kept', name: 'a', outcome: 'exists' };
	const there: Message = { type: 'stored', path: 'a', outcome: { kind: 'exists', on: 'input' } };

	test.each<[string, Message, string]>([
		['E tab 5', { type: 'listed', entries: ENTRIES }, 'input 0,0 [input 0 5]'],
		['K a enter ?', exists, 'output 0,0 [help 0] ! a is there already, and stays as it was'],
		['tab 5', there, 'input 0,0 [input 0 5] ! a is there already, and stays as it was'],
		['o', { type: 'copied', what: 'line', where: 'clipboard', text: 'a' }, 'output 0,0 [knob 0]'],
	])('%s: nothing is laid over it', (keys, message, then) => {
		expect(told(press(BOOK, keys).model, message)).toBe(then);
	});

	test('over the trainer, the stack and home neither, and their layer stays', () => {
		const read: Message = {
			type: 'session-read',
			session: { name: 'a', savedAt: 0, input: BOOK.stage.input, layers: [BOOK.stage.layer.spec], at: 0 },
		};
		for (const keys of ['t', 'L', 'escape']) {
			for (const message of [exists, there, read, { type: 'listed', entries: ENTRIES }] as const) {
				const { model } = press(example('edge'), keys);
				const [next] = update(model, message);
				expect(wrongWith(next)).toEqual([]);
				expect(next.overlays).toEqual([]);
				expect(keys === 't' ? next.stage : model.stage).toBe(model.stage);
			}
		}
	});
});

describe('the sheet', () => {
	test.each([
		['o', 'output 0,0 [knob 0]'],
		['o up', 'output 0,0 [knob 12]'],
		['o up down', 'output 0,0 [knob 0]'],
		['o down right', 'output 0,0 [knob 1] ! input-size 3 → 4: 2×2 → 3×3'],
		['o down right u', 'output 0,0 [knob 1]'],
		['o down right u U', 'output 0,0 [knob 1]'],
		['o u', 'output 0,0 [knob 0] ! nothing-to-undo'],
		['o tab', 'input 0,0 [knob 0]'],
		['o down enter 5 , 4 enter', 'output 0,0 [knob 1] ! input-size 3 → 5,4: 2×2 → 4×3'],
		['o down enter escape', 'output 0,0 [knob 1]'],
		['o down enter enter', 'output 0,0 [knob 1]'],
		['o escape', 'output 0,0'],
		['o o', 'output 0,0'],
	])('%s → %s', (keys, then) => {
		expect(sketch(press(BOOK, keys))).toBe(then);
	});
});
