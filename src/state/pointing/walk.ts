// The way of a cursor to a spot by the commands of the keys, one after the other.

import type { Command } from '../keys.js';
import type { Effect, Next } from '../message.js';
import type { Model } from '../model.js';

/** What the screen in view makes of a command. */
export type Obey = (model: Model, command: Command) => Next;

/** More steps than any list is long that a screen shows at once: who is not there by then never comes there. */
const MOST_STEPS = 2000;

/** The model with its cursor where `towards` has nothing more to say; undefined where it is there already. */
export function walk(start: Model, towards: (model: Model) => Command | undefined, obey: Obey): Next | undefined {
	let model = start;
	const effects: Effect[] = [];
	for (let steps = 0; steps < MOST_STEPS; steps++) {
		const command = towards(model);
		if (command === undefined) {
			return steps === 0 ? undefined : [model, effects];
		}
		const [next, asked] = obey(model, command);
		effects.push(...asked);
		model = next;
	}
	return [model, effects];
}

/** Down or up a list. */
export const alongList = (from: number, to: number): Command | undefined => (from === to ? undefined : from < to ? 'down' : 'up');

/** Right or left along a row. */
export const alongRow = (from: number, to: number): Command | undefined => (from === to ? undefined : from < to ? 'right' : 'left');
