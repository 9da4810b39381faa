// What a descent has come to, and what those who write it down are handed.

import type { Curvature } from '../../training/curvature.js';
import type { Epoch } from '../../training/descend.js';
import type { Ending } from '../../training/ending.js';
import type { Setup } from '../../training/experiments.js';

/** What a descent has come to. */
export interface Outcome {
	readonly setup: Setup;
	/** Undefined where the epochs were over before it came to an end of its own. */
	readonly ending: Ending | 'interrupted' | undefined;
	/** The last epoch whose numbers are finite; undefined where there was none. */
	readonly last: Epoch | undefined;
	readonly weights: Float64Array;
	readonly curvature: Curvature | undefined;
}

/** How a descent is written. Every text is whole lines, or none. */
export interface Report {
	readonly head: string;
	epoch(epoch: Epoch): string;
	end(outcome: Outcome): string;
}
