// Small trainings to keep: real ones, on a few digits made by chance.

import { DIGIT_AREA } from '../../../../src/core/digit.js';
import { planFrom } from '../../../../src/core/network-plan-text.js';
import { randomFrom } from '../../../../src/core/random.js';
import type { DigitSet } from '../../../../src/training/digits/digit-set.js';
import { type DigitTrainer, openDigitTrainer } from '../../../../src/training/digits/digit-trainer.js';
import type { KeptTraining } from '../../../../src/training/digits/kept.js';
import type { BatchPoint } from '../../../../src/training/digits/report.js';
import { type DigitSetup, usualSetup } from '../../../../src/training/digits/setup.js';
import type { Optimizer } from '../../../../src/training/optimizers.js';

/** Digits of an epoch here: three batches, the last of them smaller. */
const DIGITS = 20;
const chance = randomFrom(7);
export const TRAINING: DigitSet = {
	labels: Uint8Array.from({ length: DIGITS }, (_, index) => index % 10),
	pixels: Uint8Array.from({ length: DIGITS * DIGIT_AREA }, () => Math.max(0, 512 * chance() - 256)),
};

/** A network so small that its file is a few kilobytes. */
export function smallSetup(optimizer: Optimizer): DigitSetup {
	const plan = planFrom('avg-pool 4, conv 2 3x3, relu, pool 2, dense 10');
	return { ...usualSetup(undefined, plan), seed: 5, batch: 8, recipe: { optimizer, rate: 0.01 } };
}

/** So many batches of a trainer, and what each came to. */
export function learn(trainer: DigitTrainer, batches: number, before = 0): BatchPoint[] {
	return Array.from({ length: batches }, (_, at) => {
		const { loss, accuracy } = trainer.step(trainer.setup.recipe);
		return { batches: before + at + 1, loss, accuracy };
	});
}

/** A training that was kept after so many batches. */
export function keptAfter(batches: number, optimizer: Optimizer = 'adam', setup = smallSetup(optimizer)): KeptTraining {
	const trainer = openDigitTrainer(setup, { training: TRAINING });
	const points = learn(trainer, batches);
	const epochs = Array.from({ length: trainer.place().epoch }, (_, at) => ({
		epoch: at + 1,
		training: { loss: 1 / (at + 3), accuracy: 0.7 },
		test: { loss: 1 / (at + 2), accuracy: 0.6 },
		rate: 0.01,
		seconds: 0.1 + 0.2 * at,
	}));
	return { ...trainer.keep(), recipe: { optimizer, rate: 0.02 }, points, epochs };
}
