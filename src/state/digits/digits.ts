// The digits on their screens: a network in training, what it says of the digits held back, and the digit that is looked at.

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

export interface Digits {
	/** Which training this is: what comes in from one before is late. */
	readonly run: number;
	readonly setup: DigitSetup;
	/** The layers over a 28×28 digit, without their weights. */
	readonly layers: readonly Layer[];
	readonly phase: Phase;
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
	/** The subject gone through the network; undefined while it is waited for. */
	readonly examined: Examined | undefined;
	/** The newest digit that was sent to be examined. */
	readonly requests: number;
	readonly maps: MapsLook;
	readonly confusion: { readonly label: number; readonly guess: number };
	readonly gallery: { readonly filter: Filter /** Among those that the filter shows. */; readonly cursor: number };
	readonly drawing: Drawing;
	/** The file that the weights were last kept in or read from. */
	readonly file: string | undefined;
}

/** The shape of what is looked at in the maps: the digit, or a layer's output. */
export function shapeAt({ layers }: Digits, layer: number): Shape {
	return layers[layer - 1]?.output ?? { channels: 1, rows: 28, cols: 28 };
}
