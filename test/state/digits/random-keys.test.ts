// Someone leans on the keyboard, and on the mouse, while a network is trained: the model stays sound whatever is answered when, and
// `update` stays pure.

import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { planFrom } from '../../../src/core/network-plan-text.js';
import { KEYS } from '../../../src/state/keys.js';
import { update } from '../../../src/state/update.js';
import { usualSetup } from '../../../src/training/digits/setup.js';
import { type Choose, forAll, pick } from '../../core/draw.js';
import { QUICK } from '../../runtime/digits/thread.js';
import { messageOf, wrongWith } from '../app.js';
import { type Desk, digitsDesk, digitsOf, tellDue, work } from './fake-runtime.js';

const RUNS = 24;
const KEYS_A_RUN = 125;

const MODES = ['digits-training', 'digits-maps', 'digits-unit', 'digits-confusion', 'digits-gallery', 'digits-draw'] as const;
const OWN = MODES.flatMap(mode => KEYS[mode].flatMap(({ keys }) => keys)).filter(key => key !== 'q' && key !== 'escape');
const TYPED = ['a', 'b', '.', '1', '/', '數', 'enter', 'y', 'n', 'backspace'];
const SELDOM = ['escape', '?', '60x20', '200x60', 'F5', 'end', 'o', 'tick'];
const MOUSE = ['point:3,4,down', 'point:9,9,drag', 'point:9,9,up', 'point:27,0,drag'];
/** What the thread does: a slice, or nothing while it is told what is due. */
const ANSWERS = ['!1', '!1', '!2', '!5', '~', '~1', '~1'];
const WORDS = [...OWN, ...OWN, ...TYPED, ...SELDOM, ...MOUSE, ...ANSWERS, ...ANSWERS, ...ANSWERS, ...ANSWERS];

const SMALL = { ...usualSetup(undefined, planFrom('conv 2 5x5, relu, pool 6, dense 10')), batch: 20, epochs: 2 };

/** What `update` could change in place: the pixels and the weights. */
const contents = ({ model }: Desk) => {
	const { drawing, weights, examined } = digitsOf({ model });
	return structuredClone([drawing, weights, examined]);
};

/** The digits again, from wherever one went: home, the stage, a stack of its layer. */
const homeward = (desk: Desk): string => (desk.model.overlays.length === 0 && desk.model.room === 'home' ? 'enter' : 'escape');

function step(desk: Desk, word: string, isLookedAt: boolean): Desk {
	if (word === '~1') {
		return tellDue(desk, 1);
	}
	if (/^[!~]|^point/.test(word)) {
		return work(desk, word);
	}
	if (isLookedAt) {
		const message = messageOf(desk.model, word);
		const before = contents(desk);
		expect(isDeepStrictEqual(update(desk.model, message), update(desk.model, message))).toBe(true);
		expect(contents(desk)).toEqual(before);
	}
	return work(desk, word);
}

/** Another network now and then, of those that are quick. */
const wordFor = (word: string, choose: Choose): string => (word === 'N' && choose(0, 24) > 0 ? 'r' : word);

test('3,000 random keys, and answers at any time', async () => {
	const desks: Desk[] = [];
	forAll(choose => {
		let desk = work(digitsDesk(choose(0, 1) === 0 ? QUICK : SMALL), choose(0, 3) === 0 ? '' : '!');
		for (let pressed = 0; pressed < KEYS_A_RUN; pressed++) {
			const away = desk.model.room !== 'digits' && choose(0, 2) > 0;
			desk = step(desk, away ? homeward(desk) : wordFor(pick(choose, WORDS), choose), pressed % 10 === 0);
			expect(wrongWith(desk.model)).toEqual([]);
			if (desk.model.room === 'home' && choose(0, 1) === 0) {
				desk = { ...desk, model: { ...desk.model, overlays: [], room: 'digits' } };
			}
		}
		desks.push(desk);
	}, RUNS);
	// What was asked of the disk comes at last, however late.
	for (const desk of desks) {
		await desk.thread.settle();
		const last = tellDue({ ...desk, due: [...desk.due, ...desk.thread.take()] });
		expect(wrongWith(last.model)).toEqual([]);
	}
}, 60_000);
