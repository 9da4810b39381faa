// What the digits' screens say: a part for each way to look at a training.

import type { PlannedLayer } from '../core/network-plan.js';
import type { DigitView, Filter, Phase } from '../state/digits/digits.js';

export interface DigitsWords {
	readonly title: string;
	/** In place of a network's name. */
	readonly ownLayers: string;
	readonly views: Readonly<Record<DigitView, string>>;
	readonly phases: Readonly<Record<Phase, string>>;
	readonly epochOf: string;
	readonly batchOf: string;
	readonly moments: MomentWords;
	readonly files: FileWords;
	readonly training: TrainingWords;
	readonly maps: MapsWords;
	readonly confusion: ConfusionWords;
	readonly gallery: GalleryWords;
	readonly draw: DrawWords;
	readonly guess: GuessWords;
}

/** What the moment means: a line under the views. */
interface MomentWords {
	readonly loading: string;
	readonly trouble: string;
	readonly start: string;
	readonly beginning: string;
	readonly firstEpoch: string;
	readonly epoch: string;
	readonly finished: string;
	readonly diverged: string;
}

/** What is asked before weights are written or read, or a trained network goes; and what was read. */
interface FileWords {
	readonly keep: string;
	readonly open: string;
	readonly restart: string;
	readonly network: string;
	readonly read: string;
	/** `{path}` was read, after `{epoch}` epochs. */
	readonly opened: string;
}

interface TrainingWords {
	readonly loss: string;
	readonly logarithmic: string;
	readonly accuracy: string;
	readonly training: string;
	readonly test: string;
	readonly epoch: string;
	readonly speed: string;
	readonly digitsSpeed: string;
	/** What a point of the curve is. */
	readonly means: string;
	readonly left: string;
	readonly spent: string;
	readonly hours: string;
	readonly minutes: string;
	readonly seconds: string;
	readonly filters: string;
	readonly someFilters: string;
	/** The same of a dense layer over the whole digit. */
	readonly outputs: string;
	readonly someOutputs: string;
	readonly testDigit: string;
	readonly drawn: string;
}

export interface MapsWords {
	readonly names: Readonly<Record<PlannedLayer['op'], string>>;
	readonly digit: string;
	readonly drawn: string;
	readonly label: string;
	readonly waiting: string;
	readonly channels: string;
	readonly units: string;
	/** Either, in short. */
	readonly part: string;
	/** Units to a pixel of a picture. */
	readonly block: string;
	/** The value from which on colours grow no brighter. */
	readonly scale: string;
	readonly scaleShort: string;
	readonly digitIs: string;
	readonly channelIs: string;
	readonly unitIs: string;
	readonly classIs: string;
	readonly pixelAt: string;
	readonly unitAt: string;
	/** Of a layer whose maps are single units. */
	readonly unitHead: string;
	readonly sumOf: string;
	readonly greatestOf: string;
	readonly meanOf: string;
	readonly largest: string;
	readonly values: string;
	readonly comma: string;
	readonly sees: string;
	readonly toStage: string;
}

interface ConfusionWords {
	readonly title: string;
	/** What lies down and what across. */
	readonly axes: string;
	readonly share: string;
	/** The cell under the cursor, told right or not. */
	readonly right: string;
	readonly wrong: string;
	readonly most: string;
	readonly none: string;
	readonly pair: string;
	readonly waiting: string;
}

interface GalleryWords {
	readonly title: string;
	readonly filters: Readonly<Record<Filter['kind'], string>>;
	readonly shown: string;
	readonly place: string;
	readonly right: string;
	readonly wrong: string;
	readonly waiting: string;
}

/** What a network takes a digit for. */
export interface GuessWords {
	readonly sure: string;
	readonly between: string;
	readonly unsure: string;
}

export interface DrawWords {
	readonly pen: Readonly<Record<'up' | 'down' | 'eraserUp' | 'eraserDown', string>>;
	readonly how: Readonly<Record<'title' | 'keys' | 'mouse' | 'more', string>>;
	readonly shown: string;
	readonly chances: string;
	readonly waiting: string;
	readonly moved: string;
	readonly unmoved: string;
	readonly by: Readonly<Record<'up' | 'down' | 'left' | 'right', string>>;
	readonly comma: string;
	readonly follow: string;
	readonly untrained: string;
}
