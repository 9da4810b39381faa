// The store: messages in order, effects in order, and the screen told once a turn.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createStore } from '../../src/runtime/store.js';
import type { Effect, Message } from '../../src/state/message.js';
import type { Motion } from '../../src/state/model.js';
import { example } from '../state/app.js';
import { answerTo, play } from '../state/trainer/fake-runtime.js';

const key = (name: string): Message => ({ type: 'key', key: name });
const nextTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

function opened(perform: (effect: Effect) => void = () => {}) {
	const store = createStore(example('book'), perform);
	const told: string[] = [];
	const placeNow = (): string =>
		`${store.get().stage.panel} ${store.get().stage.cursors.output.row},${store.get().stage.cursors.output.col}`;
	const leave = store.subscribe(() => told.push(placeNow()));
	return { store, told, leave, placeNow };
}

describe('messages', () => {
	test('are obeyed at once and in order: a second key sees what the first one did', () => {
		const { store, placeNow } = opened();
		store.send([key('right'), key('down'), key('left')]);
		expect(placeNow()).toBe('output 1,0');
	});

	test('of one turn are drawn once, those of the next again', async () => {
		const { store, told } = opened();
		store.send([key('right'), key('down')]);
		store.send([key('left')]);
		expect(told).toEqual([]);
		await nextTurn();
		expect(told).toEqual(['output 1,0']);
		store.send([key('up')]);
		await nextTurn();
		await nextTurn();
		expect(told).toEqual(['output 1,0', 'output 0,0']);
	});

	test('each listener is told, until it leaves', async () => {
		const { store, told, leave } = opened();
		const others: number[] = [];
		store.subscribe(() => others.push(others.length));
		store.send([key('right')]);
		await nextTurn();
		leave();
		store.send([key('down')]);
		await nextTurn();
		expect({ told, others }).toEqual({ told: ['output 0,1'], others: [0, 1] });
	});
});

describe('with reduced motion', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	/** How often a training of ten epochs at full speed was drawn, and whether its end was, and a key in between at once. */
	async function drawn(motion: Motion): Promise<{ readonly times: number; readonly end: boolean; readonly key: boolean }> {
		const due: Effect[] = [];
		const store = createStore({ ...play(example('book'), 't'), motion }, effect => due.push(effect));
		let [times, seen, shown] = [0, store.get(), false];
		store.subscribe(() => {
			times++;
			seen = store.get();
		});
		store.send([key('>'), key('>'), key('>'), key('>'), key('space')]);
		for (let answers = 0; answers < 100; answers++) {
			await vi.advanceTimersByTimeAsync(20);
			const [effect] = due.splice(0, 1);
			const answer = effect && answerTo(effect, 1);
			if (answer !== undefined) {
				store.send([answer]);
			}
			if (answers === 55) {
				store.send([key('v')]);
				await vi.advanceTimersByTimeAsync(1);
				shown = seen === store.get();
			}
		}
		await vi.advanceTimersByTimeAsync(1000);
		return { times, end: seen === store.get(), key: shown };
	}

	test('a training is drawn twice a second, its end in any case, and what a key does at once', async () => {
		const [reduced, full] = [await drawn('reduced'), await drawn('full')];
		expect([reduced.end, reduced.key, full.end, full.key]).toEqual([true, true, true, true]);
		// Two keys, the first epoch, and what came of the rest.
		expect(reduced.times).toBeLessThanOrEqual(4);
		expect(full.times).toBeGreaterThan(10);
	});
});

describe('effects', () => {
	test('are performed at once, in the order in which they were asked for', () => {
		const asked: string[] = [];
		const { store } = opened(effect => asked.push(effect.type));
		store.send([key('.'), key('ctrl+z'), key('q')]);
		expect(asked).toEqual(['tick', 'suspend', 'quit']);
	});

	test('see the model that asked for them, and may send messages themselves', () => {
		const seen: boolean[] = [];
		const { store, placeNow } = opened(effect => {
			if (effect.type === 'tick' && seen.length < 2) {
				seen.push(store.get().stage.playing === effect.run);
				store.send([{ type: 'tick', run: effect.run }]);
			}
		});
		store.send([key('.')]);
		expect(seen).toEqual([true, true]);
		expect(placeNow()).toBe('output 1,1');
	});
});
