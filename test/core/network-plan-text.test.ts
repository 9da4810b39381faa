// Networks told as a line of text: what people type, what it is read as, what is wrong with it; and back to text.

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ACTIVATIONS } from '../../src/core/activation.js';
import { Fault } from '../../src/core/fault.js';
import type { Pair } from '../../src/core/layer.js';
import type { NetworkPlan, PlannedLayer } from '../../src/core/network-plan.js';
import {
	layerText,
	MAX_PLANNED_CHANNELS,
	MAX_PLANNED_LAYERS,
	MAX_PLANNED_WINDOW,
	planFrom,
	planText,
} from '../../src/core/network-plan-text.js';
import { NETWORK_NAMES, NETWORKS } from '../../src/core/networks.js';
import { type Choose, forAll, pick, SEED } from './draw.js';

describe('a plan is read', () => {
	it('layer by layer, each activation with the layer before it', () => {
		expect(planFrom('conv 8 3x3, relu, pool 2, dense 10')).toEqual([
			{ op: 'conv', filters: 8, size: [3, 3], padding: 'valid', stride: [1, 1], activation: 'relu' },
			{ op: 'max-pool', window: [2, 2], stride: [2, 2], activation: 'none' },
			{ op: 'dense', outputs: 10, activation: 'none' },
		]);
	});

	it.each([
		['CONV 8 3X3', 'conv 8 3x3'],
		['conv8 3', 'conv 8 3x3'],
		['conv 8 3×3', 'conv 8 3x3'],
		['  conv 8 3 x 3  ', 'conv 8 3x3'],
		['conv 8 5x3 valid', 'conv 8 5x3'],
		['conv 8 3 stride 2 same', 'conv 8 3x3 same stride 2'],
		['conv 8 3 same stride 2x1', 'conv 8 3x3 same stride 2x1'],
		['conv 8 3 stride 1', 'conv 8 3x3'],
		['max-pool 2x2', 'pool 2'],
		['Max Pool 2', 'pool 2'],
		['maxpool 2', 'pool 2'],
		['avg pool 3 stride 2', 'avg-pool 3 stride 2'],
		['avg-pool 3x1 stride 3x1', 'avg-pool 3x1'],
		['pool 3 stride 3', 'pool 3'],
		['conv 8 3；relu，pool 2、dense 10', 'conv 8 3x3, relu, pool 2, dense 10'],
		['ｃｏｎｖ ８ ３ｘ３', 'conv 8 3x3'],
		['conv 8 3\n  tanh\r\npool 2;;\n dense 10,', 'conv 8 3x3, tanh, pool 2, dense 10'],
		['dense 32, sigmoid, dense 10', 'dense 32, sigmoid, dense 10'],
	])('%j is %s', (typed, meant) => {
		expect(planText(planFrom(typed))).toBe(meant);
	});

	it('a pooling moves by its window, unless another stride is said', () => {
		expect(planFrom('pool 3x2, avg-pool 2 stride 1')).toEqual([
			{ op: 'max-pool', window: [3, 2], stride: [3, 2], activation: 'none' },
			{ op: 'avg-pool', window: [2, 2], stride: [1, 1], activation: 'none' },
		]);
	});
});

describe('what is wrong is told in a line, with its place', () => {
	test.each([
		['', 'the network has no layers: write some, such as conv 8 3x3, relu, pool 2, dense 10'],
		[' ,;\n', 'the network has no layers: write some, such as conv 8 3x3, relu, pool 2, dense 10'],
		['relu, dense 10', 'item 1 of the network, relu: an activation follows a layer, none stands before this one'],
		['dense 10, relu, tanh', 'item 3 of the network, tanh: the layer has an activation already, relu: leave one of them out'],
		['dense 10, relu 6', 'item 2 of the network, relu 6: 6 does not belong there; write it as in relu'],
		[
			'pool 2, linear 10',
			'item 2 of the network, linear 10: unknown word linear; a layer begins with one of conv, pool, max-pool, avg-pool, dense, relu, sigmoid, tanh',
		],
		[
			'8 3x3',
			'item 1 of the network, 8 3x3: unknown word 8; a layer begins with one of conv, pool, max-pool, avg-pool, dense, relu, sigmoid, tanh',
		],
		['conv', 'item 1 of the network, conv: the number of filters is missing; write it as in conv 8 3x3 same stride 2'],
		['conv 8', 'item 1 of the network, conv 8: the window is missing; write it as in conv 8 3x3 same stride 2'],
		['conv 8 same', 'item 1 of the network, conv 8 same: the window is missing; write it as in conv 8 3x3 same stride 2'],
		['conv 3x3', 'item 1 of the network, conv 3x3: the number of filters is one number, not 3x3; write it as in conv 8 3x3 same stride 2'],
		['conv 0 3', 'item 1 of the network, conv 0 3: the number of filters is 0; it can be from 1 to 512'],
		['conv 513 3', 'item 1 of the network, conv 513 3: the number of filters is 513; it can be from 1 to 512'],
		['conv -8 3', 'item 1 of the network, conv -8 3: the number of filters is a whole number, not -8'],
		['conv 8 3.5', 'item 1 of the network, conv 8 3.5: the window is a whole number, not 3.5'],
		['conv 1e3 3', 'item 1 of the network, conv 1e3 3: the window is missing; write it as in conv 8 3x3 same stride 2'],
		['conv 8 29', 'item 1 of the network, conv 8 29: the window is 29; it can be from 1 to 28'],
		['conv 8 3x0', 'item 1 of the network, conv 8 3x0: the window is 3x0; it can be from 1 to 28'],
		['conv 8 3 stride', 'item 1 of the network, conv 8 3 stride: the stride is missing; write it as in conv 8 3x3 same stride 2'],
		['conv 8 3 stride 0', 'item 1 of the network, conv 8 3 stride 0: the stride is 0; it can be from 1 to 28'],
		[
			'conv 8 3 same valid',
			'item 1 of the network, conv 8 3 same valid: valid does not belong there; write it as in conv 8 3x3 same stride 2',
		],
		['conv 8 3 relu', 'item 1 of the network, conv 8 3 relu: relu does not belong there; write it as in conv 8 3x3 same stride 2'],
		['pool', 'item 1 of the network, pool: the window is missing; write it as in pool 2 stride 2'],
		['pool 2 same', 'item 1 of the network, pool 2 same: same does not belong there; write it as in pool 2 stride 2'],
		['dense', 'item 1 of the network, dense: the number of outputs is missing; write it as in dense 10'],
		['dense 10 10', 'item 1 of the network, dense 10 10: 10 does not belong there; write it as in dense 10'],
		['dense 999999999999999999999', /the number of outputs is 999999999999999999999; it can be from 1 to 512$/],
		[
			'dense 20, pool 2',
			'item 2 of the network, pool 2: after a dense layer there are no rows and columns left, only dense layers and activations can follow',
		],
		['dense 10'.padEnd(1001), 'the network is told in 1001 characters: at most 1000'],
		[Array(13).fill('dense 10').join(), 'the network has 13 layers: at most 12'],
		['\u001b[31mconv', /^item 1 of the network, ␛\[31mconv: unknown word ␛\[31mconv;/],
		['constructor 8', /unknown word constructor;/],
	])('%j', (typed, message) => {
		expect(() => planFrom(typed)).toThrow(Fault);
		expect(() => planFrom(typed)).toThrow(message);
	});

	test('whatever is typed: a plan or one line', () => {
		const words = fc.constantFrom('conv', 'pool', 'dense', 'relu', 'same', 'stride', '3x3', '3', '10', ',', ';', '×', '-', ' ');
		const typed = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(words).map(each => each.join(' ')),
		);
		fc.assert(
			fc.property(typed, text => {
				try {
					expect(planFrom(planText(planFrom(text)))).toEqual(planFrom(text));
				} catch (error) {
					expect(error).toBeInstanceOf(Fault);
					expect((error as Fault).message).not.toMatch(/\p{Cc}/u);
				}
			}),
			{ seed: SEED, numRuns: 500 },
		);
	});
});

describe('text and plan', () => {
	test('tell the same, there and back', () => {
		forAll(choose => {
			const plan = drawPlan(choose);
			expect(planFrom(planText(plan))).toEqual(plan);
			expect(planFrom(planText(plan).toUpperCase().replaceAll(', ', '\n').replaceAll('X', ' × '))).toEqual(plan);
		}, 300);
	});

	test('a layer is told without its activation', () => {
		expect(NETWORKS.lenet.map(layerText)).toEqual([
			'conv 6 5x5 same',
			'avg-pool 2',
			'conv 16 5x5',
			'avg-pool 2',
			'dense 120',
			'dense 84',
			'dense 10',
		]);
	});
});

test('the networks that have a name', () => {
	expect(NETWORK_NAMES.map(name => planText(NETWORKS[name]))).toEqual([
		'conv 8 3x3, relu, pool 2, conv 16 3x3, relu, pool 2, dense 10',
		'conv 6 5x5 same, sigmoid, avg-pool 2, conv 16 5x5, sigmoid, avg-pool 2, dense 120, sigmoid, dense 84, sigmoid, dense 10',
		'conv 6 5x5 same, relu, pool 2, conv 16 5x5, relu, pool 2, dense 120, relu, dense 84, relu, dense 10',
	]);
});

function drawPlan(choose: Choose): NetworkPlan {
	const count = choose(1, MAX_PLANNED_LAYERS);
	const flat = choose(0, count);
	const pair = (): Pair => [choose(1, MAX_PLANNED_WINDOW), choose(1, MAX_PLANNED_WINDOW)];
	return Array.from({ length: count }, (_, index): PlannedLayer => {
		const activation = pick(choose, ACTIVATIONS);
		if (index >= flat) {
			return { op: 'dense', outputs: choose(1, MAX_PLANNED_CHANNELS), activation };
		}
		return choose(0, 1) === 0
			? {
					op: 'conv',
					filters: choose(1, MAX_PLANNED_CHANNELS),
					size: pair(),
					padding: pick(choose, ['valid', 'same']),
					stride: pair(),
					activation,
				}
			: { op: pick(choose, ['max-pool', 'avg-pool']), window: pair(), stride: pair(), activation };
	});
}
