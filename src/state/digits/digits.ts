// The digits on their screens: a network in training, what it says of the digits held back, and the digit that is looked at.

import { DIGIT } from '../../core/digit.js';
import type { Fault } from '../../core/fault.js';
import type { Shape } from '../../core/grid.js';
import type { Layer } from '../../core/layer.js';
import type { DigitSet } from '../../training/digits/digit-set.js';
import type { BatchPoint, EpochReport, Examined, Place, Verdicts } from '../../training/digits/report.js';
import type { DigitSetup } from '../../training/digits/setup.js';
import type { Recipe } from '../../training/optimizers.js';
import type { Drawing } from './drawing.js';

/** The ways to look at a training, in the order of their keys 1 to 5. */
export const DIGIT_VIEWS = ['training', 'maps', 'confusion', 'gallery', 'draw'] as const;
export type DigitView = (typeof DIGIT_VIEWS)[number];

/** The digit that is looked at: one of those held back, or the one that was drawn. */
export type Subject = { readonly kind: 'test'; readonly index: number } | { readonly kind: 'drawn' };

/** Which test digits the gallery shows: all, those told wrong, those of one class that were taken for one. */
export type Filter =
	| { readonly kind: 'all' }
	| { readonly kind: 'wrong' }
	| { readonly kind: 'pair'; readonly label: number; readonly guess: number };

/** What is looked at of the feature maps. */
export interface MapsLook {
	/** 0 is the digit itself; n is what the n-th layer made of it. */
	readonly layer: number;
	readonly channel: number;
	/** The unit of that map under the cursor, where a map was opened; undefined while maps are chosen among. */
	readonly unit: { readonly row: number; readonly col: number } | undefined;
}

/** What the thread that trains is doing. `loading`: it reads the digits. */
export type Phase = 'loading' | 'resting' | 'running';

/** What is asked of the thread and not answered yet, each with the number that its answer has. */
export interface Asked {
	/** The newest training that was asked for: `run`, unless another is being read from a file. */
	readonly runs: number;
	/** The file of that other training; undefined while none is read. */
	readonly reading: string | undefined;
	/** Orders to train, or to rest, so far: whether it rests is told by an answer to the newest alone. */
	readonly orders: number;
	/** What the subject was until now: each stroke of a drawing makes another of it. */
	readonly subjects: number;
	/** The first of these that was a picture of what the subject is now: what is told of an earlier one is late. */
	readonly since: number;
	/** The one that is being examined: the next is sent when that is answered, so that fast keys flood nobody. */
	readonly examining: number | undefined;
	/** The rate that was typed, while it is computed. */
	readonly rate: { readonly request: number; readonly text: string } | undefined;
}

export interface Digits {
	/** Which training this is: what comes in from one before is late. */
	readonly run: number;
	readonly asked: Asked;
	readonly setup: DigitSetup;
	/** The layers over a 28×28 digit, without their weights. */
	readonly layers: readonly Layer[];
	readonly phase: Phase;
	/** Why the digits, or the network, can't be loaded; undefined where nothing is in the way. */
	readonly trouble: Fault | undefined;
	/** Whether the loss became a number no more: it is trained no further. */
	readonly diverged: boolean;
	/** By what the next batch moves the weights. */
	readonly recipe: Recipe;
	/** The epoch after which it rests. */
	readonly goal: number;
	readonly place: Place;
	/** Batches of an epoch; 0 while it is not known. */
	readonly batchesPerEpoch: number;
	/** Batches a second, of late; undefined where it does not run or is not known yet. */
	readonly speed: number | undefined;
	/** Losses and accuracies as they went, thinned where they grew too many; the newest last. */
	readonly points: readonly BatchPoint[];
	readonly epochs: readonly EpochReport[];
	/** All weights: kernel, then bias, layer after layer. Undefined while it is loading. */
	readonly weights: Float32Array | undefined;
	/** The digits held back. */
	readonly tests: DigitSet | undefined;
	/** Of the weights at the end of the last epoch, or at the beginning. */
	readonly verdicts: Verdicts | undefined;
	readonly view: DigitView;
	readonly subject: Subject;
	/** The test digit that is, or was last, the subject. */
	readonly lastTest: number;
	/** The subject gone through the network, or the drawing as it was a moment ago; undefined while it is waited for. */
	readonly examined: Examined | undefined;
	readonly maps: MapsLook;
	readonly confusion: { readonly label: number; readonly guess: number };
	readonly gallery: { readonly filter: Filter /** Among those that the filter shows. */; readonly cursor: number };
	readonly drawing: Drawing;
	/** The file that the weights were last kept in or read from. */
	readonly file: string | undefined;
	/** Whether the stage shows one of the layers, opened from here: it is left for here again. */
	readonly onStage: boolean;
}

/** The shape of what is looked at in the maps: the digit, or a layer's output. */
export function shapeAt({ layers }: Digits, layer: number): Shape {
	return layers[layer - 1]?.output ?? DIGIT;
}
