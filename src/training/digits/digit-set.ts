// Handwritten digits as a network is shown them.

import { DIGIT_AREA } from '../../core/digit.js';

/** Pictures and what they show. */
export interface DigitSet {
	/** A byte a pixel, 0 the paper and 255 the ink; `DIGIT_AREA` of them a digit, row by row. */
	readonly pixels: Uint8Array;
	/** The digit that each shows, 0 to 9. */
	readonly labels: Uint8Array;
}

/** The digits to learn from, and those held back to be tested with. */
export interface DigitSplit {
	readonly training: DigitSet;
	readonly test: DigitSet;
}

/** The pixels of one digit, shared with the set. */
export function pixelsOf({ pixels }: DigitSet, index: number): Uint8Array {
	return pixels.subarray(index * DIGIT_AREA, (index + 1) * DIGIT_AREA);
}
