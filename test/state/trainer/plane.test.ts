// Which two directions the surface lies along: turned through one by one, or asked for by the numbers of two weights.

import { describe, expect, test } from 'vitest';
import { pairOf, planeCount, planeOf } from '../../../src/state/trainer/plane.js';
import { walk } from './walk.js';

describe('the planes of so many weights', () => {
	test.each([2, 3, 4, 9, 25])('%i: the steepest directions, then every pair once', weights => {
		const count = planeCount(weights);
		expect(count).toBe(weights === 2 ? 1 : 1 + (weights * (weights - 1)) / 2);
		const pairs = Array.from({ length: count }, (_, plane) => pairOf(plane, weights));
		expect(pairs[0] === undefined).toBe(weights > 2);
		const named = pairs.flatMap(pair => (pair === undefined ? [] : [pair]));
		expect(named.every(([across, up]) => across >= 0 && across < up && up < weights)).toBe(true);
		expect(new Set(named.map(String)).size).toBe(named.length);
		for (const [plane, pair] of pairs.entries()) {
			if (pair !== undefined) {
				expect([planeOf(...pair, weights), planeOf(pair[1], pair[0], weights)]).toEqual([plane, plane]);
			}
		}
	});

	test.each([
		[0, 0],
		[4, 0],
		[1, 4],
	])('there is none of the weights %i and %i of four', (across, up) => {
		expect(planeOf(across, up, 4)).toBeUndefined();
	});
});

describe('the keys', () => {
	walk([
		['book', 't d', 'epoch 0 of 10, sgd 0.0027 plane 1'],
		['book', 't d d d d d d', 'epoch 0 of 10, sgd 0.0027 plane 6'],
		['book', 't d d d d d d d', 'epoch 0 of 10, sgd 0.0027'],
		['edge', 't d', 'epoch 0 of 10, sgd 0.03 ! one-plane'],
		['edge', 't D', 'epoch 0 of 10, sgd 0.03 ! one-plane'],
		['bias', 't d', 'epoch 0 of 10, sgd 0.00061 bias ! one-plane'],
		['book', 't D', 'epoch 0 of 10, sgd 0.0027 [axes ]'],
		['book', 't D 2 , 3', 'epoch 0 of 10, sgd 0.0027 [axes 2,3]'],
		['book', 't D 2 , 3 enter', 'epoch 0 of 10, sgd 0.0027 plane 6'],
		['book', 't D 3 space 2 enter', 'epoch 0 of 10, sgd 0.0027 plane 6'],
		['book', 't D 0 , 1 enter', 'epoch 0 of 10, sgd 0.0027 plane 1'],
		['book', 't d D 0 , 4 enter', 'epoch 0 of 10, sgd 0.0027 plane 1 ! 4 weights'],
		['book', 't D 1 , 1 enter', 'epoch 0 of 10, sgd 0.0027 ! 4 weights'],
		['book', 't D 1 enter', 'epoch 0 of 10, sgd 0.0027 ! 4 weights'],
		['book', 't D 0 , 1 , 2 enter', 'epoch 0 of 10, sgd 0.0027 ! 4 weights'],
		['book', 't D enter', 'epoch 0 of 10, sgd 0.0027'],
		['book', 't D 1 , 2 escape', 'epoch 0 of 10, sgd 0.0027'],
		['book', 't D 1 , 2 backspace 3 enter', 'epoch 0 of 10, sgd 0.0027 plane 5'],
		['book', 't d space', 'epoch 10 of 10, sgd 0.0027 plane 1'],
		['book', 't d s', 'epoch 0 of 10, sgd 0.0027'],
	]);
});
