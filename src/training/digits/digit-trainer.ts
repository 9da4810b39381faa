// A network that learns the digits, batch by batch. Nothing here knows the time: whoever calls decides when the next batch comes.

import { argmax } from '../../core/argmax.js';
import { CLASSES, DIGIT_AREA, DIGIT_SIDE } from '../../core/digit.js';
import type { Recipe } from '../optimizers.js';
import { type Architecture, architectureOf } from './architecture.js';
import { firstWeights, orderOf, shiftsOf } from './begin.js';
import { crossEntropy, softmax } from './cross-entropy.js';
import { blankMemory, type Memory, move } from './descent.js';
import { type DigitSplit, pixelsOf } from './digit-set.js';
import type { KeptTraining, Tally } from './kept.js';
import { openNetwork } from './network.js';
import type { Examined, Place, Score } from './report.js';
import type { DigitSetup } from './setup.js';

/** What a batch came to. */
interface Step extends Score {
	/** Digits of the batch: the last one of an epoch may be smaller. */
	readonly digits: number;
	/** Whether the epoch is over. */
	readonly endsEpoch: boolean;
	/** Whether the loss or a weight would be a number no more: the batch is then left out, and the weights are as before. */
	readonly diverged: boolean;
}

/** What a network says of one digit. */
interface Judgement {
	readonly guess: number;
	/** The probability of the guess. */
	readonly chance: number;
	/** −ln of the probability of the label, nats. */
	readonly loss: number;
}

export interface DigitTrainer {
	readonly architecture: Architecture;
	readonly setup: DigitSetup;
	readonly batchesPerEpoch: number;
	readonly place: () => Place;
	/** Over the digits of the epoch under way, each before its update; of the last one, where it is just over. */
	readonly epochScore: () => Score;
	/** One mini-batch: the mean gradient of its digits moves the weights. Another optimizer than the last begins with a blank memory. */
	readonly step: (recipe: Recipe) => Step;
	/** `pixels` as in a `DigitSet`. */
	readonly judge: (pixels: Uint8Array, label: number) => Judgement;
	readonly examine: (pixels: Uint8Array) => Examined;
	/** A copy of all weights: kernel, then bias, layer after layer. */
	readonly weights: () => Float32Array;
	/** Copies of all that the next batch depends on. */
	readonly keep: () => Pick<KeptTraining, 'setup' | 'place' | 'tally' | 'weights' | 'memory'>;
}

const NOTHING: Tally = { loss: 0, right: 0, digits: 0 };

/** From which a training goes on. */
export type From = Pick<KeptTraining, 'place' | 'tally' | 'weights' | 'memory'>;

/** A training of a setup, at its beginning or where a kept one was. Throws a Fault where the network can't be built. */
export function openDigitTrainer(setup: DigitSetup, { training }: Pick<DigitSplit, 'training'>, from?: From): DigitTrainer {
	const architecture = architectureOf(setup.plan);
	const weights = from?.weights.slice() ?? firstWeights(architecture, setup.seed);
	const network = openNetwork(architecture, weights);
	const before = new Float32Array(weights.length);
	const digit = new Float32Array(DIGIT_AREA);
	const chances = new Float32Array(CLASSES);
	const count = training.labels.length;
	const batchesPerEpoch = Math.ceil(count / setup.batch);
	let place: Place = from?.place ?? { epoch: 0, batch: 0 };
	let tally = from?.tally ?? NOTHING;
	let memory: Memory | undefined = from?.memory && { ...from.memory, vectors: from.memory.vectors.map(vector => vector.slice()) };
	let order = orderOf(count, setup.seed, place.epoch);
	let shifts = shiftsOf(count, setup.seed, place.epoch, setup.shift);

	const memoryFor = ({ optimizer }: Recipe): Memory => (memory?.optimizer === optimizer ? memory : blankMemory(optimizer, weights));
	const moved = (index: number): Float32Array =>
		shifted(pixelsOf(training, index), shifts[2 * index] as number, shifts[2 * index + 1] as number, digit);
	const learnBatch = (indices: Uint32Array): Tally => {
		network.gradient.fill(0);
		let [loss, right] = [0, 0];
		for (const index of indices) {
			const label = training.labels[index] as number;
			const learned = network.learn(moved(index), label);
			loss += learned.loss;
			right += Number(argmax(learned.sums) === label);
		}
		scale(network.gradient, 1 / indices.length);
		return { loss, right, digits: indices.length };
	};
	const step = (recipe: Recipe): Step => {
		const { batch } = place;
		const learned = learnBatch(order.subarray(batch * setup.batch, (batch + 1) * setup.batch));
		const endsEpoch = batch + 1 === batchesPerEpoch;
		const score = { ...scoreOf(learned), digits: learned.digits };
		if (!Number.isFinite(learned.loss) || !network.gradient.every(Number.isFinite)) {
			return { ...score, endsEpoch: false, diverged: true };
		}
		before.set(weights);
		memory = memoryFor(recipe);
		move(weights, network.gradient, recipe.rate, memory);
		if (!weights.every(Number.isFinite)) {
			weights.set(before);
			memory = undefined;
			return { ...score, endsEpoch: false, diverged: true };
		}
		tally = batch === 0 ? learned : sumOf(tally, learned);
		place = endsEpoch ? { epoch: place.epoch + 1, batch: 0 } : { ...place, batch: batch + 1 };
		if (endsEpoch) {
			order = orderOf(count, setup.seed, place.epoch);
			shifts = shiftsOf(count, setup.seed, place.epoch, setup.shift);
		}
		return { ...score, endsEpoch, diverged: false };
	};
	return {
		architecture,
		setup,
		batchesPerEpoch,
		place: () => place,
		epochScore: () => scoreOf(tally),
		step,
		judge: (pixels, label) => {
			const sums = network.forward(inked(pixels, digit));
			softmax(sums, chances);
			const guess = argmax(chances);
			return { guess, chance: chances[guess] as number, loss: crossEntropy(sums, label) };
		},
		examine: pixels => {
			const outputs = network.forwardAll(inked(pixels, digit)).map(output => Float32Array.from(output));
			softmax(outputs.at(-1) ?? [], chances);
			return { outputs, chances: chances.slice() };
		},
		weights: () => weights.slice(),
		keep: () => ({
			setup,
			place,
			tally,
			weights: weights.slice(),
			memory: memory && { ...memory, vectors: memory.vectors.map(vector => Float32Array.from(vector)) },
		}),
	};
}

/** Bytes as values from 0 to 1, into an array that is there. */
function inked(pixels: Uint8Array, into: Float32Array): Float32Array {
	for (let at = 0; at < into.length; at++) {
		into[at] = (pixels[at] as number) / 255;
	}
	return into;
}

/** The same of a digit moved down and across; what leaves the picture is lost, and paper comes in. */
function shifted(pixels: Uint8Array, down: number, across: number, into: Float32Array): Float32Array {
	for (let row = 0; row < DIGIT_SIDE; row++) {
		for (let col = 0; col < DIGIT_SIDE; col++) {
			const [from, beside] = [row - down, col - across];
			const isInside = from >= 0 && from < DIGIT_SIDE && beside >= 0 && beside < DIGIT_SIDE;
			into[row * DIGIT_SIDE + col] = isInside ? (pixels[from * DIGIT_SIDE + beside] as number) / 255 : 0;
		}
	}
	return into;
}

function scale(values: Float32Array | Float64Array, factor: number): void {
	for (let at = 0; at < values.length; at++) {
		values[at] = (values[at] as number) * factor;
	}
}

const sumOf = (one: Tally, other: Tally): Tally => ({
	loss: one.loss + other.loss,
	right: one.right + other.right,
	digits: one.digits + other.digits,
});

const scoreOf = ({ loss, right, digits }: Tally): Score => ({ loss: loss / Math.max(1, digits), accuracy: right / Math.max(1, digits) });
