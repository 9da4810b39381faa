// Holds the model. Messages go in, `update` makes the next model, effects are performed, the screen is told once a turn, and with reduced
// motion now and then of what nobody pressed a key for.

import type { Effect, Message } from '../state/message.js';
import type { Model } from '../state/model.js';
import { CALM, mayWait } from '../state/motion.js';
import { update } from '../state/update.js';
import { atMostEvery } from './at-most-every.js';

export interface Store {
	readonly get: () => Model;
	readonly send: (messages: readonly Message[]) => void;
	readonly subscribe: (changed: () => void) => () => void;
}

/** A store of the model. `perform` does what the effects ask; keys that arrive in one read are drawn once. */
export function createStore(initial: Model, perform: (effect: Effect) => void): Store {
	let model = initial;
	let told = true;
	const listeners = new Set<() => void>();
	const tell = (): void => {
		told = true;
		for (const listener of listeners) {
			listener();
		}
	};
	const tellSoon = (): void => {
		if (told) {
			told = false;
			// React plans its own work in microtasks; told from outside of them it draws at once.
			setImmediate(tell);
		}
	};
	const tellNowAndThen = atMostEvery(CALM, tellSoon);
	return {
		get: () => model,
		send: messages => {
			for (const message of messages) {
				const [next, effects] = update(model, message);
				model = next;
				effects.forEach(perform);
			}
			if (messages.every(message => mayWait(model, message))) {
				tellNowAndThen();
			} else {
				tellSoon();
			}
		},
		subscribe: changed => {
			listeners.add(changed);
			return () => listeners.delete(changed);
		},
	};
}
