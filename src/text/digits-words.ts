// What the digits' screens say: a part for each way to look at a training.

export interface DigitsWords {
	readonly title: string;
	readonly files: FileWords;
	readonly training: TrainingWords;
	readonly maps: MapsWords;
	readonly confusion: ConfusionWords;
	readonly gallery: GalleryWords;
	readonly draw: DrawWords;
	readonly guess: GuessWords;
}

/** What is asked before weights are written or read, or a trained network goes; and what was read. */
export interface FileWords {
	readonly keep: string;
	readonly open: string;
	readonly restart: string;
	readonly network: string;
	readonly read: string;
	/** `{path}` was read, after `{epoch}` epochs. */
	readonly opened: string;
}

export type TrainingWords = {};
export type MapsWords = {};
export type ConfusionWords = {};
export type GalleryWords = {};
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
