// The gradient of every kind of layer, and of whole networks, against finite differences, in double precision.

import { describe, expect, test } from 'vitest';
import { DIGIT_AREA } from '../../../src/core/digit.js';
import { forward } from '../../../src/core/forward.js';
import { planFrom } from '../../../src/core/network-plan-text.js';
import { NETWORKS } from '../../../src/core/networks.js';
import { randomFrom } from '../../../src/core/random.js';
import { architectureOf, layersWith } from '../../../src/training/digits/architecture.js';
import { firstWeights } from '../../../src/training/digits/begin.js';
import { crossEntropy } from '../../../src/training/digits/cross-entropy.js';
import { pixelsOf } from '../../../src/training/digits/digit-set.js';
import { type Network, openNetwork } from '../../../src/training/digits/network.js';
import { noisyDigits } from './draw.js';

const SEED = 20211023;
/** Weights that are looked at in each network: chance chooses them. */
const LOOKED_AT = 60;
const H = 1e-5;

/** Each has one layer of the kind that it is about, before or behind others. */
const PLANS: Readonly<Record<string, string>> = {
	dense: 'dense 10',
	'dense behind dense': 'dense 7, tanh, dense 10',
	'conv and relu': 'conv 4 3x3, relu, dense 10',
	'conv and sigmoid': 'conv 4 3x3, sigmoid, dense 10',
	'conv and tanh': 'conv 4 3x3, tanh, dense 10',
	'fewer filters than a tile': 'conv 2 5x3, tanh, conv 3 3x3, tanh, dense 10',
	'conv behind conv': 'conv 5 3x3 stride 2, tanh, conv 6 3x3, tanh, dense 10',
	'same padding, stride': 'conv 5 5x5 same, tanh, conv 4 4x4 same stride 3, dense 10',
	'max pooling': 'conv 4 3x3, tanh, max-pool 2, dense 10',
	'max pooling with windows that overlap': 'conv 4 3x3, tanh, max-pool 3 stride 2, dense 10',
	'average pooling': 'conv 4 3x3, tanh, avg-pool 2, dense 10',
	'pooling first': 'avg-pool 2, relu, max-pool 2, dense 10',
	'a convolution that reads all': 'conv 4 28x28, tanh, dense 10',
};

const digits = noisyDigits(10, SEED);
const inked = (index: number): Float64Array => Float64Array.from(pixelsOf(digits, index), ink => ink / 255);

describe.each(Object.entries({ ...PLANS, tiny: '', lenet: '', 'lenet-modern': '' }))('%s', (name, text) => {
	const plan = text === '' ? NETWORKS[name as keyof typeof NETWORKS] : planFrom(text);
	const architecture = architectureOf(plan);
	const weights = Float64Array.from(firstWeights(architecture, SEED));
	const network = openNetwork(architecture, weights);

	test('forward is that of the layers on the stage', () => {
		const layers = layersWith(architecture, weights);
		const input = { channels: 1, rows: 28, cols: 28, data: inked(3) };
		const theirs = layers.reduce((grid, layer) => forward(layer, grid), input);
		expect(network.forward(inked(3)).length).toBe(10);
		network.forward(inked(3)).forEach((sum, at) => {
			expect(sum).toBeCloseTo(theirs.data[at] as number, 10);
		});
	});

	test(`gradient, seed ${SEED}`, () => {
		const chance = randomFrom(SEED);
		network.gradient.fill(0);
		network.learn(inked(4), 4);
		const gradient = network.gradient.slice();
		expect(gradient.some(value => value !== 0)).toBe(true);
		for (let look = 0; look < LOOKED_AT; look++) {
			const at = Math.floor(chance() * weights.length);
			const slope = slopeAt(network, at);
			expect(Math.abs(slope - (gradient[at] as number)), `weight ${at}`).toBeLessThan(1e-6 + 1e-4 * Math.abs(slope));
		}
	});
});

/** (L(w + h) − L(w − h)) / 2h. */
function slopeAt({ weights, forward }: Network, at: number): number {
	const before = weights[at] as number;
	const loss = (value: number): number => {
		weights[at] = value;
		return crossEntropy(forward(inked(4)), 4);
	};
	const slope = (loss(before + H) - loss(before - H)) / (2 * H);
	weights[at] = before;
	return slope;
}

test('the gradients of several digits are added up', () => {
	const architecture = architectureOf(planFrom(PLANS['conv and tanh'] as string));
	const network = openNetwork(architecture, Float64Array.from(firstWeights(architecture, SEED)));
	const alone = [1, 2].map(index => {
		network.gradient.fill(0);
		network.learn(inked(index), index);
		return network.gradient.slice();
	});
	network.gradient.fill(0);
	network.learn(inked(1), 1);
	network.learn(inked(2), 2);
	network.gradient.forEach((value, at) => {
		expect(value).toBeCloseTo((alone[0]?.[at] as number) + (alone[1]?.[at] as number), 12);
	});
	expect(inked(0).length).toBe(DIGIT_AREA);
});
