// Someone leans on the keyboard: whatever is typed on whatever layer, the model stays sound, and `update` stays pure.

import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { EXAMPLES } from '../../src/core/examples.js';
import { OPS } from '../../src/core/layer.js';
import { KEYS } from '../../src/state/keys.js';
import type { Model } from '../../src/state/model.js';
import { openStage } from '../../src/state/stage/stage.js';
import { update } from '../../src/state/update.js';
import { type Choose, drawProblem, forAll, pick } from '../core/draw.js';
import { messageOf, modelOn, wrongWith } from './app.js';

const RUNS = 100;
const KEYS_A_RUN = 200;

const BOUND = Object.values(KEYS).flatMap(bindings => bindings.flatMap(({ keys }) => keys));
const OTHERS = [
	'1',
	'2',
	'9',
	',',
	' ',
	'x',
	'F5',
	'',
	'meta',
	'\u001b',
	'數',
	'60x20',
	'20x5',
	'300x100',
	'tick',
	'tick:0',
	'tick:1',
	'tick:2',
];
/** What leads on to many other states is pressed more often. */
const OFTEN = ['enter', 'enter', 'down', 'right', 'tab', 'end', 'e', 'i', 'w', '.', 'tick', 'g', 'f', 'c', 'escape', 'p', 's', 'd', 'm'];
const WORDS = [...BOUND, ...OTHERS, ...OFTEN, ...OFTEN];

/** Makes everything that can be frozen so: a change in place throws. Sets and numbers are compared afterwards. */
function freeze(value: unknown): void {
	if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(freeze);
	}
}

function start(choose: Choose): Model {
	const own = choose(0, 2) > 0;
	const { input, spec } = own ? drawProblem(choose, pick(choose, OPS)) : pick(choose, EXAMPLES);
	return modelOn(openStage(input, spec));
}

/** What freezing does not hold: the values, and what was seen. */
const contents = ({ stage }: Model) => [stage.input.data.slice(), stage.output.data.slice(), stage.seen && [...stage.seen]];

test('20,000 random keys', () => {
	forAll(choose => {
		let model = start(choose);
		for (let pressed = 0; pressed < KEYS_A_RUN; pressed++) {
			const message = messageOf(model, pick(choose, WORDS));
			freeze(model);
			const before = contents(model);
			const [next, effects] = update(model, message);
			expect(wrongWith(next)).toEqual([]);
			if (pressed % 10 === 0) {
				expect(isDeepStrictEqual(update(model, message), [next, effects])).toBe(true);
				expect(isDeepStrictEqual(contents(model), before)).toBe(true);
			}
			model = next;
		}
	}, RUNS);
}, 60_000);
