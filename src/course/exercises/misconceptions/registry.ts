// Every misconception there is, by name. A new one is an entry in one of these tables and a sentence in each language.

import { COUNT_MISCONCEPTIONS } from './counts.js';
import { GRADIENT_MISCONCEPTIONS } from './gradients.js';
import { LAYER_MISCONCEPTIONS } from './layers.js';
import { LEARNING_MISCONCEPTIONS } from './learning.js';
import type { Misconception } from './misconception.js';
import { POOLING_MISCONCEPTIONS } from './pooling.js';
import { SIZE_MISCONCEPTIONS } from './sizes.js';

export const MISCONCEPTIONS: readonly Misconception[] = [
	...LAYER_MISCONCEPTIONS,
	...POOLING_MISCONCEPTIONS,
	...SIZE_MISCONCEPTIONS,
	...COUNT_MISCONCEPTIONS,
	...GRADIENT_MISCONCEPTIONS,
	...LEARNING_MISCONCEPTIONS,
];

/** Those that have a rule of their own; of the others an exercise says what they would answer. */
export const COMPUTED_MISCONCEPTIONS = MISCONCEPTIONS.filter(({ name: _, fact: __, ...rules }) => Object.keys(rules).length > 0);

const BY_NAME: ReadonlyMap<string, Misconception> = new Map(MISCONCEPTIONS.map(entry => [entry.name, entry]));

/** The misconception of a name; undefined where there is none. */
export function misconceptionNamed(name: string): Misconception | undefined {
	return BY_NAME.get(name);
}
