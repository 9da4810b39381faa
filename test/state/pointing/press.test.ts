// The mouse without a screen: a press leaves the model exactly as the keys that go there do, a second one is Enter, and whatever it
// points at, the model stays sound.

import { describe, expect, test } from 'vitest';
import { NETWORKS } from '../../../src/core/networks.js';
import { modeOf } from '../../../src/state/keys.js';
import type { Effect } from '../../../src/state/message.js';
import type { Model } from '../../../src/state/model.js';
import type { Spot, SpotKind } from '../../../src/state/pointing/spot.js';
import { isOpen, wantsMouse } from '../../../src/state/pointing/update-pointing.js';
import { update } from '../../../src/state/update.js';
import { usualSetup } from '../../../src/training/digits/setup.js';
import { forAll, pick } from '../../core/draw.js';
import { rounds } from '../../soak/soak.js';
import { example, press } from '../app.js';
import { courseStates } from '../course/states.js';
import { atHome, atStep, study } from '../course/study.js';
import { digitsDesk, work } from '../digits/fake-runtime.js';
import { digitsStates } from '../digits/states.js';
import { playStates } from '../play/states.js';
import { stackStates } from '../stack/states.js';
import { play } from '../trainer/fake-runtime.js';
import { wrongWith } from '../wrong-with.js';

const pressed = (model: Model, ...spots: readonly Spot[]): Model =>
	spots.reduce((now, spot) => update(now, { type: 'press', spot })[0], model);

const book = (keys = ''): Model => press(example('book'), keys).model;
const digits = (keys: string): Model => work(digitsDesk(), keys).model;
const tiny = (keys: string): Model => work(digitsDesk(usualSetup('tiny', NETWORKS.tiny)), keys).model;
const lesson = (step: number, keys = ''): Model => study(atStep(step), keys).model;

/** States of every screen; in the short form some of each kind: every one of them has several. */
const STATES = [...courseStates(), ...playStates(), ...stackStates(), ...digitsStates()].filter((_, index) => index % rounds(5, 1) === 0);

describe('a press goes where the keys go', () => {
	test.each<[string, Model, Spot, Model]>([
		['an output', book(), { on: 'panel', panel: 'output', row: 1, col: 0 }, book('g 1 , 0 enter')],
		['an input', book(), { on: 'panel', panel: 'input', row: 2, col: 1 }, book('tab g 2 , 1 enter')],
		['a weight', book(), { on: 'panel', panel: 'kernel', row: 0, col: 1 }, book('shift+tab g 0 , 1 enter')],
		['a cell, the brush down', book('tab b'), { on: 'panel', panel: 'input', row: 0, col: 1 }, book('tab b right')],
		[
			'a channel',
			press(example('channels'), 'v').model,
			{ on: 'panel', panel: 'input', row: 0, col: 0, part: 1 },
			press(example('channels'), 'v c tab').model,
		],
		['a list', book('e'), { on: 'choice', index: 3 }, book('e down down down')],
		['a knob', book('o'), { on: 'knob', index: 4 }, book('o down down down down')],
		['home', atHome(), { on: 'entry', index: 2 }, study(atHome(), 'down down').model],
		['a search', study(atHome(), '/ "s"').model, { on: 'entry', index: 1 }, study(atHome(), '/ "s" down').model],
		['a view', lesson(1), { on: 'panel', panel: 'input', row: 0, col: 0 }, lesson(1, 'tab')],
		['a cell that is filled in', lesson(6), { on: 'answer', row: 1, col: 1 }, lesson(6, 'down right')],
		['an option', lesson(9), { on: 'option', index: 2 }, lesson(9, 'down down')],
		['an item that is carried', lesson(10, 'space'), { on: 'option', index: 2 }, lesson(10, 'space down down')],
		['a point', lesson(11, '"why" enter'), { on: 'option', index: 1 }, lesson(11, '"why" enter down')],
		['a row', book('L e enter'), { on: 'row', index: 3 }, book('L e enter down down down')],
		['a row, from an element', book('L e enter tab'), { on: 'row', index: 2 }, book('L e enter down down')],
		['an element', book('L e enter'), { on: 'element', row: 13, col: 15 }, book('L e enter tab up right')],
		['a view of the digits', digits('!'), { on: 'tab', view: 'gallery' }, digits('! 4')],
		['the maps, from one of them', digits('! 2 down enter'), { on: 'tab', view: 'maps' }, digits('! 2 down')],
		['a map', digits('! 2'), { on: 'map', layer: 1, channel: 1 }, digits('! 2 down right')],
		[
			'a unit',
			tiny('! 2 down enter'),
			{ on: 'unit', channel: 0, row: 0, col: 1 },
			tiny(`! 2 down enter ${'up '.repeat(27)}${'left '.repeat(27)}right`),
		],
		['a pair', digits('! 3'), { on: 'pair', label: 2, guess: 1 }, digits('! 3 down down right')],
		['a picture', digits('! 4'), { on: 'picture', index: 2 }, digits('! 4 right right')],
	])('%s', (_, model, spot, byKeys) => {
		expect(isOpen(model, spot)).toBe(true);
		expect(pressed(model, spot)).toEqual(byKeys);
		expect(byKeys).not.toEqual(model);
	});

	test('what plays rests', () => {
		expect(pressed(book('.'), { on: 'panel', panel: 'output', row: 1, col: 1 }).stage.playing).toBeUndefined();
	});

	test('a pooling has no weight to go to', () => {
		const pooled = press(example('max-pool'), '').model;
		expect(pressed(pooled, { on: 'panel', panel: 'kernel', row: 0, col: 0 })).toEqual(pooled);
	});

	test('nothing is pointed at while an answer is computed', () => {
		const waiting = press(lesson(4), '3 * 2 enter').model;
		expect(waiting.course.desk?.attempt?.asked).toBe('3*2');
		const spot: Spot = { on: 'panel', panel: 'input', row: 0, col: 0 };
		expect([isOpen(waiting, spot), pressed(waiting, spot)]).toEqual([false, waiting]);
		expect(update(waiting, { type: 'wheel', by: 1 })).toEqual([waiting, []]);
	});
});

describe('a press on the cursor is Enter, where nothing is lost by that', () => {
	const output: Spot = { on: 'panel', panel: 'output', row: 0, col: 0 };
	const input: Spot = { on: 'panel', panel: 'input', row: 0, col: 0 };
	test.each<[string, Model, Spot, Model]>([
		['edits a cell', book('tab'), input, book('tab enter')],
		['says nothing of an output, which is computed', book(), output, book()],
		['chooses from a list', book('e'), { on: 'choice', index: 0 }, book('e enter')],
		['types a knob’s value', book('o'), { on: 'knob', index: 0 }, book('o enter')],
		['picks an option', lesson(9), { on: 'option', index: 0 }, lesson(9, 'space')],
		['takes an item along', lesson(10), { on: 'option', index: 0 }, lesson(10, 'space')],
		['answers nothing', lesson(8), { on: 'option', index: 0 }, lesson(8, 'space')],
		['gives no answer in a grid', lesson(6), { on: 'answer', row: 0, col: 0 }, lesson(6)],
		['opens a map', digits('! 2 down'), { on: 'map', layer: 1, channel: 0 }, digits('! 2 down enter')],
		['shows a digit’s maps', digits('! 4'), { on: 'picture', index: 0 }, digits('! 4 enter')],
		['leaves a view as it is', digits('! 3'), { on: 'tab', view: 'confusion' }, digits('! 3')],
		['opens a row', book('L'), { on: 'row', index: 0 }, book('L enter')],
		['ends a search', study(atHome(), '/ "s"').model, { on: 'entry', index: 0 }, study(atHome(), '/ "s" enter').model],
	])('%s', (_, model, spot, byKeys) => {
		expect(pressed(model, spot)).toEqual(byKeys);
	});
});

describe('the wheel', () => {
	const turned = (model: Model, by: 1 | -1): Model => update(model, { type: 'wheel', by })[0];
	test.each<[string, Model, Model]>([
		['a list', book('e'), book('e down')],
		['the help', book('?'), book('? down')],
		['the stage', book(), book('down')],
		['home', atHome(), study(atHome(), 'down').model],
		['options', lesson(9), lesson(9, 'down')],
		['the gallery', digits('! 4'), digits('! 4 down')],
		['a text that is copied', play(example('book'), 'y enter'), play(example('book'), 'y enter down')],
		['nothing of a field', book('g'), book('g')],
		['nothing where a digit is drawn', digits('! 5 space'), digits('! 5 space')],
		['nothing of a trainer, whose epochs lie beside one another', play(example('book'), 't'), play(example('book'), 't')],
	])('goes down %s', (_, model, byKeys) => {
		expect(turned(model, 1)).toEqual(byKeys);
	});

	test('and up again', () => {
		expect(turned(book('e down down'), -1)).toEqual(book('e down'));
	});

	test('says nothing where there is nothing to move over', () => {
		const without = courseStates().filter(model => modeOf(model) === 'view' && model.course.desk?.stage === undefined);
		expect(without.length).toBeGreaterThan(0);
		expect(without.map(model => turned(model, 1).notice)).toEqual(without.map(() => undefined));
	});
});

describe('the mouse is asked for', () => {
	test('where it was switched on, which is kept; and then given back', () => {
		const [on, effects] = update(book(), { type: 'key', key: 'ctrl+x' });
		expect([on.mouse, wantsMouse(on), on.notice, effects]).toEqual([
			true,
			true,
			{ kind: 'mouse', on: true },
			[{ type: 'settle', habits: { mouse: true } }],
		]);
		const [off] = update(on, { type: 'key', key: 'ctrl+x' });
		expect([off.mouse, wantsMouse(off), off.notice]).toEqual([false, false, { kind: 'mouse', on: false }]);
	});

	test('in every mode by the same key', () => {
		for (const model of STATES) {
			expect(press(model, 'ctrl+x').model.mouse).toBe(true);
		}
	});

	test('not over a text that no clipboard took: that is marked with it', () => {
		const text = (where: 'clipboard' | 'terminal' | 'shown'): Model => ({
			...book(),
			mouse: true,
			overlays: [{ kind: 'text', what: 'line', where, text: 'conv-tutor play', top: 0 }],
		});
		expect((['clipboard', 'terminal', 'shown'] as const).map(text).map(wantsMouse)).toEqual([true, false, false]);
	});
});

const KINDS: Readonly<Record<SpotKind, (number: () => number) => Spot>> = {
	panel: number => ({
		on: 'panel',
		panel: (['input', 'kernel', 'output'] as const)[number() % 3] ?? 'input',
		row: number(),
		col: number(),
		part: number(),
	}),
	answer: number => ({ on: 'answer', row: number(), col: number() }),
	option: number => ({ on: 'option', index: number() }),
	entry: number => ({ on: 'entry', index: number() }),
	choice: number => ({ on: 'choice', index: number() }),
	knob: number => ({ on: 'knob', index: number() }),
	row: number => ({ on: 'row', index: number() }),
	element: number => ({ on: 'element', row: number(), col: number() }),
	tab: number => ({ on: 'tab', view: (['training', 'maps', 'confusion', 'gallery', 'draw'] as const)[number() % 5] ?? 'maps' }),
	map: number => ({ on: 'map', layer: number(), channel: number() }),
	unit: number => ({ on: 'unit', channel: number(), row: number(), col: number() }),
	pair: number => ({ on: 'pair', label: number(), guess: number() }),
	picture: number => ({ on: 'picture', index: number() }),
};

/** What was not wrong before: some states are made up. */
const newlyWrong = (after: Model, before: Model): string[] => wrongWith(after).filter(each => !wrongWith(before).includes(each));

test('wherever it is pressed, even where nothing is, the model stays sound; what has no such spot stays as it is', () => {
	const kinds = Object.values(KINDS);
	forAll(
		choose => {
			const model = pick(choose, STATES);
			const spot = pick(choose, kinds)(() => choose(0, 40));
			const after = pressed(model, spot);
			expect(newlyWrong(after, model)).toEqual([]);
			if (!isOpen(model, spot)) {
				expect(after).toEqual({ ...model, notice: undefined });
			}
			expect(newlyWrong(update(model, { type: 'wheel', by: choose(0, 1) === 0 ? 1 : -1 })[0], model)).toEqual([]);
		},
		rounds(150, 5000),
	);
});

/** What leaves a trace that no key takes back. */
const isFinal = (effect: Effect): boolean =>
	['quit', 'drop-session', 'keep-session', 'store'].includes(effect.type) ||
	(effect.type === 'record' && effect.events.some(({ kind }) => kind !== 'step'));

test('no press, and no second one, does what can not be taken back', () => {
	for (const model of STATES) {
		for (const spotOf of Object.values(KINDS)) {
			const spot = spotOf(() => 0);
			const [, effects] = update(pressed(model, spot), { type: 'press', spot });
			expect(effects.filter(isFinal)).toEqual([]);
		}
	}
});
