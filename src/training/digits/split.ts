// Which digits are learned from and which are held back: settled once and for all, so that accuracies can be compared.

import { CLASSES, DIGIT_AREA } from '../../core/digit.js';
import { randomFrom } from '../../core/random.js';
import { shuffled } from '../../core/shuffle.js';
import { type DigitSet, type DigitSplit, pixelsOf } from './digit-set.js';

/** One in so many is held back. */
const HELD_BACK = 5;
const SEED = 28;
/** Those of the shipped ones that are learned from. */
export const TRAINING_DIGITS = 8000;

/**
 * A fifth of the digits held back, and of each class a fifth as near as can be; both parts in an order by chance, always the
 * same one. No digit is in both. The parts share nothing with the whole.
 */
export function splitDigits(all: DigitSet): DigitSplit {
	const chance = randomFrom(SEED);
	const wanted = heldBackOf(all.labels);
	const parts: { readonly training: number[]; readonly test: number[] } = { training: [], test: [] };
	for (const index of shuffled(all.labels.length, chance)) {
		const label = all.labels[index] as number;
		const left = wanted[label] as number;
		wanted[label] = left - 1;
		parts[left > 0 ? 'test' : 'training'].push(index);
	}
	// The order in which they were chosen has the classes that were full first at its end.
	const mixed = (indices: readonly number[]): number[] => Array.from(shuffled(indices.length, chance), at => indices[at] as number);
	return { training: partOf(all, mixed(parts.training)), test: partOf(all, mixed(parts.test)) };
}

/** Of each class the digits to hold back: the whole fifths, and one more where most is left over, until it is a fifth of all. */
function heldBackOf(labels: Uint8Array): number[] {
	const counts = Array.from({ length: CLASSES }, (_, label) => labels.reduce((sum, each) => sum + (each === label ? 1 : 0), 0));
	const wanted = counts.map(count => Math.floor(count / HELD_BACK));
	const lacking = Math.floor(labels.length / HELD_BACK) - wanted.reduce((sum, count) => sum + count, 0);
	const leftOver = (label: number): number => (counts[label] as number) % HELD_BACK;
	const byLeftOver = [...counts.keys()].sort((one, other) => leftOver(other) - leftOver(one) || one - other);
	for (const label of byLeftOver.slice(0, lacking)) {
		wanted[label] = (wanted[label] as number) + 1;
	}
	return wanted;
}

function partOf(all: DigitSet, indices: readonly number[]): DigitSet {
	const pixels = new Uint8Array(indices.length * DIGIT_AREA);
	for (const [at, index] of indices.entries()) {
		pixels.set(pixelsOf(all, index), at * DIGIT_AREA);
	}
	return { pixels, labels: Uint8Array.from(indices, index => all.labels[index] as number) };
}
