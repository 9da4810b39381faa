// What is found of a training to be looked at: which digits the gallery shows, who is taken for whom, how long it takes, where a unit looks.

import { CLASSES } from '../../core/digit.js';
import { once } from '../../core/once.js';
import { parameterCount } from '../../core/parameters.js';
import { type ReceptiveField, receptiveField } from '../../core/receptive-field.js';
import { type DigitSet, pixelsOf } from '../../training/digits/digit-set.js';
import type { Verdicts } from '../../training/digits/report.js';
import type { Size } from '../model.js';
import type { Digits, Filter } from './digits.js';

/** How often each digit was taken for each: `counts[label][guess]`, 10 × 10. */
export type Confusion = readonly (readonly number[])[];

const confusions = once((verdicts: Verdicts) =>
	once((tests: DigitSet): Confusion => {
		const counts = Array.from({ length: CLASSES }, () => Array.from({ length: CLASSES }, () => 0));
		for (const [index, label] of tests.labels.entries()) {
			const row = counts[label] as number[];
			const guess = verdicts.guesses[index] as number;
			row[guess] = (row[guess] as number) + 1;
		}
		return counts;
	}),
);

/** How often each of the test digits was taken for each; found once. */
export const confusionOf = (verdicts: Verdicts, tests: DigitSet): Confusion => confusions(verdicts)(tests);

/** A digit that is taken for another, and how often. */
export interface Mistake {
	readonly label: number;
	readonly guess: number;
	readonly count: number;
}

/** The pairs that are confused most often, the most frequent first; at most so many. */
export function mostConfused(confusion: Confusion, most: number): Mistake[] {
	return confusion
		.flatMap((row, label) => row.map((count, guess): Mistake => ({ label, guess, count })))
		.filter(({ label, guess, count }) => label !== guess && count > 0)
		.sort((one, other) => other.count - one.count)
		.slice(0, most);
}

const wrongs = once((verdicts: Verdicts) =>
	once((tests: DigitSet): readonly number[] => indicesOf(tests, (label, guess) => label !== guess, verdicts)),
);

/** The test digits that were told wrong, in order; found once. */
export const wrongOf = (verdicts: Verdicts, tests: DigitSet): readonly number[] => wrongs(verdicts)(tests);

const alls = once((tests: DigitSet): readonly number[] => Array.from(tests.labels.keys()));

const pairs = once((_: Verdicts) => once((_: DigitSet) => new Map<string, readonly number[]>()));

/** The test digits that a filter lets through, by their indices, in order. None while nothing is known of them. */
export function through(filter: Filter, { tests, verdicts }: Pick<Digits, 'tests' | 'verdicts'>): readonly number[] {
	if (tests === undefined) {
		return NONE;
	}
	if (filter.kind === 'all') {
		return alls(tests);
	}
	if (verdicts === undefined) {
		return NONE;
	}
	return filter.kind === 'wrong' ? wrongOf(verdicts, tests) : pairOf(filter, verdicts, tests);
}

const NONE: readonly number[] = [];

function pairOf({ label, guess }: Extract<Filter, { kind: 'pair' }>, verdicts: Verdicts, tests: DigitSet): readonly number[] {
	const known = pairs(verdicts)(tests);
	const name = `${label} ${guess}`;
	const found = known.get(name) ?? indicesOf(tests, (own, taken) => own === label && taken === guess, verdicts);
	known.set(name, found);
	return found;
}

const indicesOf = ({ labels }: DigitSet, has: (label: number, guess: number) => boolean, { guesses }: Verdicts): number[] =>
	Array.from(labels.keys()).filter(index => has(labels[index] as number, guesses[index] as number));

/** The test digits that the gallery shows, by their indices. */
export const filtered = (digits: Digits): readonly number[] => through(digits.gallery.filter, digits);

/** The pixels of one of the test digits; undefined while they are loading. */
export const testPixels = ({ tests }: Digits, index: number): Uint8Array | undefined => tests && pixelsOf(tests, index);

/** The filters in turn; the pair is the one under the confusion matrix's cursor. */
function filtersOf({ confusion }: Digits): readonly Filter[] {
	return [{ kind: 'all' }, { kind: 'wrong' }, { kind: 'pair', ...confusion }];
}

/** The next filter that shows something; undefined where no other does. */
export function nextFilter(digits: Digits): Filter | undefined {
	const filters = filtersOf(digits);
	const at = filters.findIndex(({ kind }) => kind === digits.gallery.filter.kind);
	const others = [...filters.slice(at + 1), ...filters.slice(0, at)];
	return others.find(filter => through(filter, digits).length > 0);
}

/** The probabilities of the ten classes for the subject; undefined while they are waited for. */
export const chancesOf = ({ examined }: Digits): Float32Array | undefined => examined?.chances;

/** All numbers that are learned. */
export const parametersOf = ({ layers }: Digits): number => layers.reduce((sum, layer) => sum + parameterCount(layer), 0);

/** Seconds until the goal, at the speed of late; undefined where it does not run, or that is not known yet. */
export function secondsLeft({ phase, speed, goal, place, batchesPerEpoch }: Digits): number | undefined {
	if (phase !== 'running' || speed === undefined || speed <= 0) {
		return undefined;
	}
	return Math.max(0, (goal - place.epoch) * batchesPerEpoch - place.batch) / speed;
}

/** Where on the digit the unit under the maps' cursor looks; undefined while none is chosen. */
export function fieldOf({ layers, maps }: Digits): ReceptiveField | undefined {
	return maps.unit && receptiveField(layers.slice(0, maps.layer), maps.unit.row, maps.unit.col);
}

/** How many pictures lie side by side and one upon the other in the gallery: the keys move by these rows, and it is drawn in them. */
export interface GalleryGrid {
	readonly columns: number;
	readonly rows: number;
	/** Whether the one under the cursor is large beside them; else a line under them tells of it. */
	readonly isLarge: boolean;
}

/** Columns and lines that a picture takes in the gallery with what is said of it; the lines around all of them. */
export const TILE = { columns: 15, lines: 8 };
const AROUND = { columns: 4, lines: 7 };
/** The large picture beside them, and the smallest screen that has it whole with the line that tells of it. */
export const LARGE_PICTURE = { columns: 31, from: { columns: 76, rows: 22 } };

/** The gallery on a screen of this size. */
export function galleryGrid({ columns, rows }: Size): GalleryGrid {
	const isLarge = columns >= LARGE_PICTURE.from.columns && rows >= LARGE_PICTURE.from.rows;
	const [beside, below] = isLarge ? [LARGE_PICTURE.columns, 0] : [0, 1];
	return {
		columns: Math.max(1, Math.floor((columns - AROUND.columns - beside) / TILE.columns)),
		rows: Math.max(1, Math.floor((rows - AROUND.lines - below) / TILE.lines)),
		isLarge,
	};
}
