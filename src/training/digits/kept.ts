// A training as it is kept: everything that the next batch depends on, and what has been reported so far.

import type { Optimizer, Recipe } from '../optimizers.js';
import type { BatchPoint, EpochReport, Place } from './report.js';
import { changedRecipe, type DigitSetup } from './setup.js';

/** Sums over the digits of the epoch that is under way; of the one that is over, between two. */
export interface Tally {
	/** Of their losses, nats. */
	readonly loss: number;
	readonly right: number;
	readonly digits: number;
}

export interface KeptTraining {
	readonly setup: DigitSetup;
	/** By what the next batch moves the weights. */
	readonly recipe: Recipe;
	readonly place: Place;
	readonly tally: Tally;
	readonly weights: Float32Array;
	/** What the optimizer remembers; undefined before the first batch. */
	readonly memory: KeptMemory | undefined;
	readonly points: readonly BatchPoint[];
	readonly epochs: readonly EpochReport[];
}

export interface KeptMemory {
	readonly optimizer: Optimizer;
	/** As long as the weights each: none for sgd, one for momentum and nesterov, two for adam. */
	readonly vectors: readonly Float32Array[];
	/** Updates since it began. */
	readonly steps: number;
}

/** What a training that goes on is to do otherwise than it was kept. */
export interface Otherwise {
	/** Times that every digit is shown, in all. */
	readonly epochs?: number;
	readonly recipe: Partial<Recipe>;
}

/** A kept training, to be gone on with otherwise. */
export function keptWith(kept: KeptTraining, { epochs = kept.setup.epochs, recipe }: Otherwise): KeptTraining {
	return { ...kept, setup: { ...kept.setup, epochs }, recipe: changedRecipe(kept.recipe, recipe) };
}
