// English: the sentence that names each misconception, and what is right instead; a file for each table of them.

import type { MisconceptionWords } from '../../course-words.js';
import { counts } from './counts.js';
import { gradients } from './gradients.js';
import { layers } from './layers.js';
import { learning } from './learning.js';
import { pooling } from './pooling.js';
import { sizes } from './sizes.js';

export const enMisconceptions: Readonly<Record<string, MisconceptionWords>> = {
	...layers,
	...pooling,
	...sizes,
	...counts,
	...gradients,
	...learning,
};
