// Digits drawn by chance, for tests that need no real ones: each class is a soft blot at a place of its own, with noise.

import { CLASSES, DIGIT_AREA, DIGIT_SIDE } from '../../../src/core/digit.js';
import { randomFrom } from '../../../src/core/random.js';
import type { DigitSet } from '../../../src/training/digits/digit-set.js';

/** So many digits, the classes in turn. */
export function noisyDigits(count: number, seed: number): DigitSet {
	const chance = randomFrom(seed);
	const labels = Uint8Array.from({ length: count }, (_, index) => index % CLASSES);
	const pixels = Uint8Array.from({ length: count * DIGIT_AREA }, (_, at) => {
		const label = labels[Math.floor(at / DIGIT_AREA)] as number;
		const [row, col] = [Math.floor((at % DIGIT_AREA) / DIGIT_SIDE), at % DIGIT_SIDE];
		const far = Math.hypot(row - 7 - 3 * Math.floor(label / 2), col - 9 - 9 * (label % 2));
		return Math.min(255, Math.round(200 * Math.exp(-far * far * 0.1) + 55 * chance()));
	});
	return { pixels, labels };
}
