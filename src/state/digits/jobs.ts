// What the thread that trains a network on the digits is asked, and what it answers.

import type { Fault } from '../../core/fault.js';
import type { DigitSet } from '../../training/digits/digit-set.js';
import type { Otherwise } from '../../training/digits/kept.js';
import type { BatchPoint, EpochReport, Examined, Place, Verdicts } from '../../training/digits/report.js';
import type { DigitSetup } from '../../training/digits/setup.js';
import type { Recipe } from '../../training/optimizers.js';

/** What is asked. `run` is the training that is meant: an answer says for which it is. */
export type DigitsJob =
	/** A training begun anew. Answered by `digits-opened`. */
	| { readonly kind: 'open'; readonly run: number; readonly setup: DigitSetup }
	/** One that was kept in a file, to be gone on with. Answered by `digits-opened`, with the setup of the file; or by `digits-failed`. */
	| { readonly kind: 'read'; readonly run: number; readonly path: string; readonly otherwise?: Otherwise }
	/** Trained on until so many epochs are over. Answered by `digits-trained`, some ten times a second and when it rests. */
	| { readonly kind: 'train'; readonly run: number; readonly order: number; readonly until: number; readonly recipe: Recipe }
	/** One batch more, behind those that were asked for before. Answered by `digits-trained`. */
	| { readonly kind: 'batch'; readonly run: number; readonly order: number; readonly recipe: Recipe }
	/** At rest after the batch that is under way. Answered by a last `digits-trained`. */
	| { readonly kind: 'rest'; readonly run: number; readonly order: number }
	/** Another rate or optimizer, from the next batch on. Not answered. */
	| { readonly kind: 'recipe'; readonly run: number; readonly recipe: Recipe }
	/** A digit gone through the network now, and again whenever the weights change. Answered by `digits-examined`. */
	| { readonly kind: 'examine'; readonly run: number; readonly request: number; readonly pixels: Uint8Array }
	/** All that is needed to go on later, written to a file. Answered by `digits-kept`. */
	| { readonly kind: 'keep'; readonly run: number; readonly path: string; readonly replace: boolean };

/** The digits are read, and the network is at its beginning, or where a file left it. */
export interface DigitsOpened {
	readonly type: 'digits-opened';
	readonly run: number;
	readonly setup: DigitSetup;
	readonly recipe: Recipe;
	readonly tests: DigitSet;
	readonly batchesPerEpoch: number;
	readonly place: Place;
	readonly points: readonly BatchPoint[];
	readonly epochs: readonly EpochReport[];
	readonly weights: Float32Array;
	readonly verdicts: Verdicts;
	/** The file that it was read from. */
	readonly path: string | undefined;
}

/** Batches were trained. */
export interface DigitsTrained {
	readonly type: 'digits-trained';
	readonly run: number;
	/** The newest order to train, or to rest, that was heard. */
	readonly order: number;
	readonly place: Place;
	/** Of the batches since the last answer. */
	readonly points: readonly BatchPoint[];
	/** Epochs that came to their end since the last answer. */
	readonly epochs: readonly EpochReport[];
	readonly weights: Float32Array;
	/** Where an epoch came to its end. */
	readonly verdicts: Verdicts | undefined;
	/** Batches a second, of late. */
	readonly speed: number | undefined;
	/** Of the digit that was last sent to be examined, by these weights. */
	readonly examined: { readonly request: number; readonly examined: Examined } | undefined;
	/** Whether it is at rest now. */
	readonly resting: boolean;
	/** Whether the loss is a number no more: the weights are those before that. It rests then. */
	readonly diverged: boolean;
}

export interface DigitsExamined {
	readonly type: 'digits-examined';
	readonly run: number;
	readonly request: number;
	readonly examined: Examined;
}

export interface DigitsKept {
	readonly type: 'digits-kept';
	readonly path: string;
	readonly outcome: { readonly kind: 'written' } | { readonly kind: 'exists' } | { readonly kind: 'failed'; readonly fault: Fault };
}

/** A training can't be opened: there is no such file, or it is none of these. */
export interface DigitsFailed {
	readonly type: 'digits-failed';
	readonly run: number;
	readonly fault: Fault;
	/** Whether the one there was is lost with it; else that goes on. */
	readonly lost: boolean;
}

export type DigitsAnswer = DigitsOpened | DigitsTrained | DigitsExamined | DigitsKept | DigitsFailed;
