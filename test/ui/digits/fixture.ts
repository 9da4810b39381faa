// Digits on their screens without a thread that trains them: made by code, the same each time, plausible enough to be looked at.

import { buildLayer } from '../../../src/core/build-layer.js';
import { CLASSES, DIGIT_SIDE } from '../../../src/core/digit.js';
import { forward } from '../../../src/core/forward.js';
import type { Grid, Shape } from '../../../src/core/grid.js';
import type { Kernel } from '../../../src/core/kernel.js';
import type { Layer } from '../../../src/core/layer.js';
import type { NetworkPlan } from '../../../src/core/network-plan.js';
import { NETWORKS } from '../../../src/core/networks.js';
import { plannedSpec } from '../../../src/core/planned-spec.js';
import { randomFrom } from '../../../src/core/random.js';
import type { Digits } from '../../../src/state/digits/digits.js';
import { openDigits } from '../../../src/state/digits/open.js';
import type { Model } from '../../../src/state/model.js';
import { architectureOf } from '../../../src/training/digits/architecture.js';
import { type DigitSet, pixelsOf } from '../../../src/training/digits/digit-set.js';
import type { BatchPoint, EpochReport, Examined, Verdicts } from '../../../src/training/digits/report.js';
import { type DigitSetup, usualSetup } from '../../../src/training/digits/setup.js';
import { example } from '../../state/app.js';
import { syntheticDigit, syntheticSet } from './synthetic.js';

const DENSE: NetworkPlan = [{ op: 'dense', outputs: CLASSES, activation: 'none' }];

const INPUT: Shape = { channels: 1, rows: DIGIT_SIDE, cols: DIGIT_SIDE };

/** The layers of a plan over a digit, with weights by chance. */
function layersOf(plan: NetworkPlan, seed = 3): Layer[] {
	const chance = randomFrom(seed);
	const layers: Layer[] = [];
	for (const planned of plan) {
		const input = layers.at(-1)?.output ?? INPUT;
		layers.push(
			buildLayer(
				plannedSpec(planned, input, sides => drawnKernel(sides, chance)),
				input,
			),
		);
	}
	return layers;
}

/** Weights by chance, as far from 0 as they are few. */
function drawnKernel(sides: Pick<Kernel, 'filters' | 'depth' | 'rows' | 'cols'>, chance: () => number): Kernel {
	const each = sides.depth * sides.rows * sides.cols;
	const reach = Math.sqrt(6 / each);
	return { ...sides, data: Float64Array.from({ length: sides.filters * each }, () => reach * (2 * chance() - 1)) };
}

/** All weights, as the thread sends them: kernel, then bias, layer after layer. */
const weightsOf = (layers: readonly Layer[]): Float32Array =>
	Float32Array.from(layers.flatMap(layer => ('kernel' in layer ? [...layer.kernel.data, ...layer.bias] : [])));

/** A digit gone through the layers. */
function examine(layers: readonly Layer[], pixels: Uint8Array, sharpness = 1): Examined {
	let grid: Grid = { ...INPUT, data: Float64Array.from(pixels, ink => ink / 255) };
	const outputs = layers.map(layer => {
		grid = forward(layer, grid);
		return Float32Array.from(grid.data);
	});
	return { outputs, chances: softmax(grid.data, sharpness) };
}

function softmax(sums: ArrayLike<number>, sharpness: number): Float32Array {
	const most = Math.max(...Array.from(sums));
	const powers = Array.from(sums, sum => Math.exp(sharpness * (sum - most)));
	const whole = powers.reduce((sum, power) => sum + power, 0);
	return Float32Array.from(powers, power => power / whole);
}

const BATCH = 32;
const TRAINING_DIGITS = 8000;
const BATCHES = TRAINING_DIGITS / BATCH;

const SETUP: DigitSetup = usualSetup('tiny', NETWORKS.tiny);

/** The loss after so many batches, as such curves go: from ln 10 down. */
const lossAt = (batches: number): number => 0.05 + 2.25 / (1 + (batches / 45) ** 1.1);
const accuracyAt = (batches: number): number => 0.99 - 0.89 / (1 + (batches / 40) ** 1.3);

function pointsUntil(batches: number, seed = 5): BatchPoint[] {
	const chance = randomFrom(seed);
	const every = Math.max(1, Math.ceil(batches / 500));
	return Array.from({ length: Math.floor(batches / every) }, (_, index) => {
		const at = (index + 1) * every;
		const right = Math.round(BATCH * Math.min(1, accuracyAt(at) + 0.08 * (chance() - 0.5)));
		return { batches: at, loss: lossAt(at) * (0.6 + 0.8 * chance()), accuracy: right / BATCH };
	});
}

const epochsUntil = (epochs: number): EpochReport[] =>
	Array.from({ length: epochs }, (_, index) => {
		const [from, to] = [index * BATCHES, (index + 1) * BATCHES];
		const training = { loss: lossAt((from + 2 * to) / 3), accuracy: accuracyAt((from + 2 * to) / 3) };
		return {
			epoch: index + 1,
			training,
			test: { loss: lossAt(to) * 1.1 + 0.01, accuracy: accuracyAt(to) - 0.004 },
			rate: SETUP.recipe.rate,
			seconds: 5.2 * (index + 1),
		};
	});

/** What a network says that gets such a share of the digits right; wrong ones are taken for digits that look alike. */
function verdictsOn({ labels }: DigitSet, share: number, seed = 11): Verdicts {
	const chance = randomFrom(seed);
	const told = Array.from(labels, label => {
		if (chance() < share) {
			return { guess: label, sure: 1 - 0.5 * chance() ** 3 };
		}
		const alike = ALIKE[label] ?? [];
		return { guess: alike[Math.floor(chance() * alike.length)] ?? 0, sure: 0.35 + 0.5 * chance() };
	});
	return { guesses: Uint8Array.from(told, ({ guess }) => guess), chances: Float32Array.from(told, ({ sure }) => sure) };
}

const ALIKE: readonly (readonly number[])[] = [
	[6, 8],
	[7, 2],
	[7, 3, 1],
	[5, 8, 5],
	[9, 9, 9, 6],
	[3, 6, 8],
	[0, 5],
	[9, 2, 1],
	[3, 9, 5],
	[4, 4, 7],
];

/** The layers as the model has them: their kernels are zeros. */
const bare = (plan: NetworkPlan): readonly Layer[] => architectureOf(plan).layers;

const LAYERS = layersOf(NETWORKS.tiny);
const TESTS = syntheticSet(600);

/** A screen of digits, at its start: the weights are drawn, nothing is learned. */
function digitsAt(change: Partial<Digits> = {}): Digits {
	const start: Digits = {
		...openDigits(SETUP),
		phase: 'resting',
		batchesPerEpoch: BATCHES,
		weights: weightsOf(LAYERS),
		tests: TESTS,
		verdicts: verdictsOn(TESTS, 0.1),
		examined: examine(LAYERS, pixelsOf(TESTS, 0), 0.3),
	};
	return { ...start, ...change };
}

/** Trained for so many batches, at rest where it ends with an epoch that is the last. */
function trained(batches: number, change: Partial<Digits> = {}): Digits {
	const epoch = Math.floor(batches / BATCHES);
	const over = epoch >= 10;
	return digitsAt({
		phase: over ? 'resting' : 'running',
		speed: over ? undefined : 48.3,
		place: { epoch, batch: batches % BATCHES },
		points: pointsUntil(batches),
		epochs: epochsUntil(epoch),
		verdicts: verdictsOn(TESTS, epoch === 0 ? 0.1 : 0.9 + 0.007 * epoch),
		examined: examine(LAYERS, pixelsOf(TESTS, 0), 1.5),
		...change,
	});
}

/** The first digit that is told wrong. */
function firstWrong({ tests, verdicts }: Digits): number {
	return Array.from(tests?.labels ?? []).findIndex((label, at) => verdicts?.guesses[at] !== label);
}

/** The same with another digit looked at, and what the verdicts say of it. */
function lookingAt(digits: Digits, index: number): Digits {
	const { verdicts } = digits;
	const { outputs } = examine(LAYERS, pixelsOf(TESTS, index));
	const [guess, sure] = [verdicts?.guesses[index] ?? 0, verdicts?.chances[index] ?? 1];
	const chances = Float32Array.from({ length: CLASSES }, (_, digit) =>
		digit === guess ? sure : (1 - sure) * (SHARES[(digit + 10 - guess) % 10] ?? 0),
	);
	return {
		...digits,
		subject: { kind: 'test', index },
		lastTest: index,
		examined: { outputs: [...outputs.slice(0, -1), chances.map(Math.log)], chances },
	};
}

/** How the rest is shared among the other classes. */
const SHARES = [0, 0.02, 0.03, 0.4, 0.05, 0.25, 0.1, 0.02, 0.1, 0.03];

/** Another network in place of the tiny one. */
function network(plan: NetworkPlan, name: DigitSetup['name']): Partial<Digits> {
	const layers = layersOf(plan);
	return { setup: { ...SETUP, name, plan }, layers: bare(plan), weights: weightsOf(layers), examined: examine(layers, pixelsOf(TESTS, 0)) };
}

const AFTER_TWO = lookingAt(trained(2 * BATCHES + 120), 0);
const DRAWN = syntheticDigit(4, 99);

/** Moments of the digits, each by its name. Another view of one: `{ ...DIGITS.running, view: 'maps' }`. */
export const DIGITS = {
	loading: digitsAt({
		phase: 'loading',
		batchesPerEpoch: 0,
		weights: undefined,
		tests: undefined,
		verdicts: undefined,
		examined: undefined,
	}),
	start: digitsAt(),
	'first batches': trained(40),
	running: AFTER_TWO,
	resting: { ...AFTER_TWO, phase: 'resting', speed: undefined },
	finished: lookingAt(trained(10 * BATCHES), 0),
	diverged: { ...trained(40), phase: 'resting', speed: undefined, diverged: true },
	wrong: lookingAt(AFTER_TWO, firstWrong(AFTER_TWO)),
	drawn: {
		...AFTER_TWO,
		subject: { kind: 'drawn' },
		drawing: { ...AFTER_TWO.drawing, pixels: DRAWN },
		examined: examine(LAYERS, DRAWN, 1.5),
	},
	lenet: trained(400, network(NETWORKS.lenet, 'lenet')),
	/** No convolution: ten pictures of weights. */
	dense: trained(400, network(DENSE, undefined)),
} satisfies Readonly<Record<string, Digits>>;

/** The app on its digits. */
export function onDigits(digits: Digits, columns = 80, rows = 24): Model {
	return { ...example('book'), room: 'digits', digits, size: { columns, rows } };
}
