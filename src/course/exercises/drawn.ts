// An exercise drawn: one variant, its texts filled in, what is right, and what each misconception would have said.

import type { Grid } from '../../core/grid.js';
import type { LayerSpec } from '../../core/layer.js';
import type { Value } from '../../expression/value.js';
import type { Exercise } from '../lesson.js';

/** A layer over its input, ready to be built. */
export interface Scene {
	readonly input: Grid;
	readonly spec: LayerSpec;
}

/** What is right, or what a misconception takes for it. */
export type Solution =
	| { readonly kind: 'number'; readonly value: number }
	/** The elements of a `predict`, in order. */
	| { readonly kind: 'cells'; readonly values: readonly number[] }
	| { readonly kind: 'shape'; readonly sides: readonly number[] }
	| { readonly kind: 'matrix'; readonly grid: Grid }
	/** The kernel of a `kernel` exercise, of one channel. */
	| { readonly kind: 'kernel'; readonly grid: Grid }
	/** Indices of options as the author wrote them. */
	| { readonly kind: 'options'; readonly picked: readonly number[] }
	/** Indices of items as the author wrote them. */
	| { readonly kind: 'order'; readonly order: readonly number[] }
	| { readonly kind: 'points' }
	| { readonly kind: 'goal' };

/** What a misconception answers, and how it comes to it. */
export interface ModelAnswer {
	readonly model: string;
	readonly solution: Solution;
	/** The layer as the misconception sees it: the stage shows it. */
	readonly scene?: Scene;
	/** Where on the output the misconception reads instead, for each cell of a `predict`; undefined: at the same place. */
	readonly cells?: readonly Place[];
	/** The wrong arithmetic in signs alone: `⌊(7 − 3 + 1) / 2⌋ = 2`. */
	readonly how?: string;
}

export interface Place {
	readonly channel: number;
	readonly row: number;
	readonly col: number;
}

interface DrawnOption {
	readonly text: string;
	readonly explain: string;
	readonly right: boolean;
	readonly model?: string;
}

/** One variant of an exercise. */
export interface Drawn {
	readonly exercise: Exercise;
	readonly lesson: string;
	/** Replays the very variant. */
	readonly seed: number;
	/** What the params came to. */
	readonly values: ReadonlyMap<string, Value>;
	/** The same as it is shown: `n = 7`. */
	readonly params: readonly string[];
	readonly ask: string;
	readonly hints: readonly string[];
	readonly explain: string;
	/** The stage beside the question; of a `kernel` exercise with a kernel of zeros. */
	readonly scene: Scene | undefined;
	readonly solution: Solution;
	/** The true arithmetic in signs alone, where the engine can tell it: `⌊(7 − 3) / 2⌋ + 1 = 3`. */
	readonly how?: string;
	/** What each named misconception answers: never what is right, and no two alike in a family. */
	readonly models: readonly ModelAnswer[];
	/** The places of a `predict`; of a `number` that asks for an output element of its layer, that place. */
	readonly cells: readonly Place[];
	/** The output that a `kernel` exercise asks for. */
	readonly target: Grid | undefined;
	/** Options as the author wrote them, and the order in which they are shown. */
	readonly options: readonly DrawnOption[];
	readonly items: readonly string[];
	/** Of a matrix to fill in; empty where they have no names. */
	readonly rowNames: readonly string[];
	readonly columnNames: readonly string[];
	readonly points: readonly string[];
	/** The order in which options or items are shown: indices into them. */
	readonly shown: readonly number[];
}

/** What a learner answered. */
export type Answer =
	/** `decimals`: how many were typed; undefined where the number was not typed as a decimal. */
	| { readonly kind: 'number'; readonly value: number; readonly decimals?: number }
	| { readonly kind: 'shape'; readonly sides: readonly number[] }
	| { readonly kind: 'matrix'; readonly rows: readonly (readonly number[])[] }
	/** Indices of options as the author wrote them. */
	| { readonly kind: 'options'; readonly picked: readonly number[] }
	| { readonly kind: 'order'; readonly order: readonly number[] }
	/** Which points the learner's sentence makes. */
	| { readonly kind: 'points'; readonly made: readonly boolean[]; readonly text: string }
	| { readonly kind: 'goal'; readonly met: boolean };

/** What became of an answer. */
export type Verdict =
	/** `tolerance`: what a rounded number was allowed to be off by. */
	| { readonly kind: 'right'; readonly tolerance?: number }
	| { readonly kind: 'wrong'; readonly diagnosis: Diagnosis }
	/** Not an answer to this question yet, such as one decimal where the number has more: nothing is counted. */
	| { readonly kind: 'unclear'; readonly why: Unclear };

/** Why an answer is none yet. */
export type Unclear = 'more-decimals' | 'shape-sides' | 'matrix-size' | 'nothing-picked';

/** Which rule gave a wrong answer. */
export interface Diagnosis {
	/** One: that rule. Several: any of them. None: the first step. */
	readonly models: readonly ModelAnswer[];
	/** Cells of a matrix that are wrong. */
	readonly cells?: readonly { readonly row: number; readonly col: number }[];
	/** The first place of an order that is wrong, from 0. */
	readonly place?: number;
}
