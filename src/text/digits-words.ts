// What the digits' screens say: a part for each way to look at a training.

export interface DigitsWords {
	readonly title: string;
	readonly training: TrainingWords;
	readonly maps: MapsWords;
	readonly confusion: ConfusionWords;
	readonly gallery: GalleryWords;
	readonly draw: DrawWords;
}

export type TrainingWords = {};
export type MapsWords = {};
export type ConfusionWords = {};
export type GalleryWords = {};
export type DrawWords = {};
