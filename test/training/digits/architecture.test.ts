// Plans over a digit: where their weights lie, and which can not be trained here.

import { describe, expect, test } from 'vitest';
import { shapeText } from '../../../src/core/grid.js';
import { planFrom } from '../../../src/core/network-plan-text.js';
import { NETWORKS, type NetworkName } from '../../../src/core/networks.js';
import { totalsOf } from '../../../src/core/stack.js';
import { STACKS } from '../../../src/core/stacks.js';
import { architectureOf, layersWith } from '../../../src/training/digits/architecture.js';

const built = (text: string) => architectureOf(planFrom(text));

describe('the networks that have a name', () => {
	test.each<[NetworkName, number]>([
		['tiny', 5258],
		['lenet', 61_706],
		['lenet-modern', 61_706],
	])('%s has the %i parameters, and the products, that the stack shows of it', (name, parameters) => {
		const network = STACKS.find(({ id }) => id === name)?.network;
		const architecture = architectureOf(NETWORKS[name]);
		expect(architecture.parameters).toBe(parameters);
		expect({ parameters, products: architecture.products }).toEqual(network && totalsOf(network));
		expect(architecture.slots.at(-1)?.end).toBe(parameters);
	});
});

test('each weight has one place: kernel, then bias, layer after layer', () => {
	const architecture = built('conv 2 3x3 same stride 2, tanh, pool 7, dense 10');
	expect(architecture.layers.map(({ output }) => shapeText(output))).toEqual(['2×14×14', '2×2×2', '10×1×1']);
	expect(architecture.slots.map(({ layer, kernel, bias, end }) => [layer, kernel, bias, end])).toEqual([
		[0, 0, 18, 20],
		[2, 20, 100, 110],
	]);
	const weights = Float32Array.from({ length: 110 }, (_, at) => at);
	const [conv, , dense] = layersWith(architecture, weights);
	expect(conv).toMatchObject({ bias: Float64Array.of(18, 19), activation: 'tanh' });
	expect(dense?.op === 'conv' && [dense.kernel.data[0], dense.kernel.data.at(-1), dense.bias[9]]).toEqual([20, 99, 109]);
});

describe('what can not be trained is told in a line', () => {
	test.each([
		['conv 8 3x3', 'the last layer makes 8×26×26, but ten sums are wanted, one for each digit: end with dense 10'],
		['dense 9', 'the last layer makes 9'],
		['conv 10 28x28, pool 1', 'ten sums are wanted'],
		['dense 10, relu', 'relu behind the last layer is too much: its ten sums go through softmax as they are'],
		['pool 14, conv 4 3x3, dense 10', 'layer 2: '],
		[
			'dense 512, dense 512, dense 512, dense 512, dense 10',
			'the network has more than 1000000 weights: take fewer filters or outputs, or pool before the dense layer',
		],
		['conv 64 3x3 same, conv 64 3x3 same, pool 14, dense 10', /^the network takes 29\d{6} products a digit, and 20000000 are the most/],
	])('%s', (text, message) => {
		expect(() => built(text)).toThrow(message);
	});

	test('ten filters that see the whole digit will do for the last', () => {
		expect(built('conv 10 28x28').parameters).toBe(7850);
	});
});
