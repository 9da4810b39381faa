// Reduced motion without a screen: what would move is there at once, what plays goes slowly, and all of it stays in reach.

import { describe, expect, test } from 'vitest';
import type { Model } from '../../src/state/model.js';
import { mayWait } from '../../src/state/motion.js';
import { example, press, sketch } from './app.js';

const reduced = (pace = 600): Model => ({ ...example('book'), pace, motion: 'reduced' });
const sketched = (model: Model, keys: string): string => sketch(press(model, keys));

describe('the kernel turns', () => {
	test('at once', () => {
		const { model, effects } = press(reduced(), 'm');
		expect([model.stage.flipping, model.stage.playing, effects]).toEqual([undefined, undefined, []]);
		expect(press(example('book'), 'm').model.stage.flipping).toBe('before');
	});

	test('into what it is after the turn is seen', () => {
		const seen = press(example('book'), 'm tick tick').model;
		const { runs, ...stage } = press(reduced(), 'm').model.stage;
		expect({ ...stage, runs: seen.stage.runs }).toEqual(seen.stage);
		expect(runs).toBe(0);
	});
});

describe('what plays', () => {
	test.each([
		[75, 500],
		[300, 500],
		[600, 600],
		[2400, 2400],
	])('at a pace of %i steps every %i milliseconds', (pace, every) => {
		expect(sketched(reduced(pace), '.')).toBe(`output 0,1 playing → tick 1 after ${every}`);
		expect(sketched(reduced(pace), '. tick')).toBe(`output 1,0 playing → tick 1 after ${every}`);
	});

	test('is paced by its keys as ever, so that it is as fast as wished where it moves in full', () => {
		const [slow, full] = [reduced(), example('book')].map(model => press(model, '+ +').model.pace);
		expect(slow).toBe(full);
	});
});

test('a training may wait to be drawn, a key and its answer never', () => {
	const types = [
		'trained',
		'waited',
		'digits-trained',
		'digits-examined',
		'key',
		'press',
		'evaluated',
		'resize',
		'digits-opened',
		'tick',
	] as const;
	const waits = (model: Model) => types.filter(type => mayWait(model, { type } as Parameters<typeof mayWait>[1]));
	expect(waits(reduced())).toEqual(['trained', 'waited', 'digits-trained', 'digits-examined']);
	expect(waits(example('book'))).toEqual([]);
});
