// Everything that can happen to the app, and everything it can ask for.

import type { Fault } from '../core/fault.js';
import type { Lesson } from '../course/lesson.js';
import type { NewEvent } from '../course/progress/events.js';
import type { Progress } from '../course/progress/progress.js';
import type { Curvature } from '../training/curvature.js';
import type { Descent } from '../training/descent.js';
import type { Ending } from '../training/ending.js';
import type { Recipe } from '../training/optimizers.js';
import type { Problem } from '../training/problem.js';
import type { Model } from './model.js';
import type { Point } from './trainer/history.js';

/** What came in. A resize and a tick are messages like a key, and so are epochs that were trained. */
export type Message =
	| { readonly type: 'key'; readonly key: string }
	| { readonly type: 'resize'; readonly columns: number; readonly rows: number }
	| { readonly type: 'tick'; readonly run: number }
	| { readonly type: 'waited'; readonly request: number }
	| Trained
	| Measured
	| Evaluated
	| Loaded
	| Saved
	| Failed;

/** Epochs of a request, as far as they are kept; the newest last. */
export interface Trained {
	readonly type: 'trained';
	readonly request: number;
	readonly points: readonly Point[];
	/** How the descent came to its end, if it did. */
	readonly ending: Ending | undefined;
}

/** The curvature of a problem's loss; undefined where none holds everywhere. */
export interface Measured {
	readonly type: 'measured';
	readonly problem: Problem;
	readonly curvature: Curvature | undefined;
}

/** What a typed number came to; undefined where it is none. */
export interface Evaluated {
	readonly type: 'evaluated';
	readonly request: number;
	readonly text: string;
	readonly value: number | undefined;
}

/** Lessons that were asked for. */
export interface Loaded {
	readonly type: 'loaded';
	readonly lessons: readonly Lesson[];
}

/** What was to be remembered is, on the disk or, where that can't be written, for as long as the app runs. */
export interface Saved {
	readonly type: 'saved';
	readonly progress: Progress;
	/** Milliseconds since 1970. */
	readonly now: number;
	/** Why it is not on the disk; said once. */
	readonly trouble: Fault | undefined;
}

/** What was asked for can't be had. */
export interface Failed {
	readonly type: 'failed';
	readonly fault: Fault;
}

/** What the runtime is asked to do. A `tick` is answered by a `tick` of the same run, a `wait` by `waited`, and the others likewise. */
export type Effect =
	| { readonly type: 'quit'; readonly status: number }
	| { readonly type: 'suspend' }
	| { readonly type: 'tick'; readonly run: number; readonly after: number }
	| Train
	| { readonly type: 'wait'; readonly request: number; readonly after: number }
	| { readonly type: 'measure'; readonly problem: Problem }
	| { readonly type: 'evaluate'; readonly request: number; readonly text: string }
	| { readonly type: 'load'; readonly lessons: readonly string[] }
	| { readonly type: 'record'; readonly events: readonly NewEvent[] }
	/** What the learner set is to be kept for the next time. */
	| { readonly type: 'settle'; readonly pace: number };

/** Some epochs, from where a descent stands: as many as there is time for, at most `epochs`. */
export interface Train {
	readonly type: 'train';
	readonly request: number;
	readonly problem: Problem;
	readonly from: Descent;
	readonly recipe: Recipe;
	readonly epochs: number;
	/** Every how manieth epoch is kept; the last one always is. */
	readonly every: number;
}

/** What an update yields: the next model, and what the runtime shall do. */
export type Next = readonly [Model, readonly Effect[]];
