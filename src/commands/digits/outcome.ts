// What a training on the digits has come to, and how it is written.

import type { Architecture } from '../../training/digits/architecture.js';
import type { DigitSet, DigitSplit } from '../../training/digits/digit-set.js';
import type { EpochReport, Place, Score, Verdicts } from '../../training/digits/report.js';
import type { DigitSetup } from '../../training/digits/setup.js';
import type { Recipe } from '../../training/optimizers.js';

/** What is trained. */
export interface Training {
	readonly setup: DigitSetup;
	readonly recipe: Recipe;
	readonly architecture: Architecture;
	readonly split: DigitSplit;
}

export interface Outcome {
	readonly ending: 'finished' | 'diverged' | 'interrupted';
	readonly place: Place;
	readonly batchesPerEpoch: number;
	/** Of the digits held back, by the weights at the end. */
	readonly score: Score;
	readonly verdicts: Verdicts;
	readonly tests: DigitSet;
	/** Where the weights were written. */
	readonly path: string | undefined;
}

/** How a training is written. Every text is whole lines, or none. */
export interface Report {
	readonly head: string;
	epoch(report: EpochReport, batches: number): string;
	end(outcome: Outcome): string;
}
