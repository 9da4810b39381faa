// The digits that the program ships.

import { readFileSync } from 'node:fs';
import type { DigitSet } from '../../training/digits/digit-set.js';
import { shippedFile } from '../shipped-file.js';
import { decodeDigits } from './digit-file.js';

/** All 10,000, class after class. Throws a Fault where their file is damaged, an Error where it is missing. */
export const readDigits = (): DigitSet => decodeDigits(readFileSync(shippedFile('digits.bin')));
