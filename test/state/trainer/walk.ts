// Triples of a trainer: a layer, keys with every answer after each, and what came of them.

import { expect, test } from 'vitest';
import { example, sketch } from '../app.js';
import { play, work } from './fake-runtime.js';

/** An example, keys, the trainer that came of them. */
export type Triple = readonly [start: string, keys: string, then: string];

/** Everything is answered before and after each key. */
export function walk(triples: readonly Triple[]): void {
	test.each(triples)('%s: %s → %s', (start, keys, then) => {
		expect(sketch({ model: play(example(start), keys), effects: [] })).toBe(then);
	});
}

/** Nothing is answered but where the words say so; what is asked for at last is told too. */
export function walkSlowly(triples: readonly Triple[]): void {
	test.each(triples)('%s: %s → %s', (start, words, then) => {
		const { model, due } = work(example(start), words);
		expect(sketch({ model, effects: due })).toBe(then);
	});
}
