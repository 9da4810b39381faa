// A handwritten digit as all of the app knows it: a square of pixels that shows one of ten.

import type { Shape } from './grid.js';

/** Rows, and columns, of a digit. */
export const DIGIT_SIDE = 28;
/** Pixels of a digit. */
export const DIGIT_AREA = DIGIT_SIDE * DIGIT_SIDE;
/** The digits from 0 to 9. */
export const CLASSES = 10;
/** What a network is given. */
export const DIGIT: Shape = { channels: 1, rows: DIGIT_SIDE, cols: DIGIT_SIDE };
