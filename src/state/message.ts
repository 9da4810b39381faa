// Everything that can happen to the app, and everything it can ask for.

import type { Fault } from '../core/fault.js';
import type { Grid } from '../core/grid.js';
import type { Kernel } from '../core/kernel.js';
import type { Layer, LayerSpec } from '../core/layer.js';
import type { Network } from '../core/stack.js';
import type { Lesson } from '../course/lesson.js';
import type { NewEvent } from '../course/progress/events.js';
import type { Progress } from '../course/progress/progress.js';
import type { Curvature } from '../training/curvature.js';
import type { Descent } from '../training/descent.js';
import type { Ending } from '../training/ending.js';
import type { Recipe } from '../training/optimizers.js';
import type { Problem } from '../training/problem.js';
import type { DigitsAnswer, DigitsJob } from './digits/jobs.js';
import type { CopiedTo, CopyName, MatrixRole, Model, ReadAs } from './model.js';
import type { KeptSession, SessionEntry } from './play/session.js';
import type { Names } from './play/setup.js';
import type { Spot } from './pointing/spot.js';
import type { Panel } from './stage/stage.js';
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
	| Failed
	| { readonly type: 'paste'; readonly text: string }
	| Pointed
	/** The mouse, pressed on something that a cursor can be on. */
	| { readonly type: 'press'; readonly spot: Spot }
	/** A notch of its wheel: down, or up. */
	| { readonly type: 'wheel'; readonly by: 1 | -1 }
	| Applied
	| StackApplied
	| GridRead
	| Stored
	| Copied
	| Listed
	| SessionRead
	| SessionKept
	| DigitsAnswer;

/** The mouse on the canvas that digits are drawn on: at one of its pixels, pressed, dragged there or let go. */
export interface Pointed {
	readonly type: 'point';
	readonly row: number;
	readonly col: number;
	readonly phase: 'down' | 'drag' | 'up';
}

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

/** What the layer of an `apply` made of its input. */
export interface Applied {
	readonly type: 'applied';
	readonly request: number;
	readonly output: Grid;
}

/** What the row of an `apply-stack` gets from the layers before it and makes of that; or why that can't be had. */
export type StackApplied = { readonly type: 'stack-applied'; readonly request: number } & (
	| { readonly fault: Fault }
	| { readonly fault?: undefined; readonly input: Grid; readonly output: Grid }
);

/** A matrix that was typed, pasted or opened; or why there is none. */
export type GridRead = { readonly type: 'grid-read'; readonly request: number } & (
	| { readonly fault: Fault }
	| ({
			readonly fault?: undefined;
			/** The GRID that gives exactly these numbers again; undefined where there is none so short. */
			readonly name: string | undefined;
			readonly told: ReadAs | undefined;
	  } & ({ readonly role: 'input'; readonly input: Grid } | { readonly role: 'kernel'; readonly kernel: Kernel }))
);

/** What became of a matrix that was to be written to a file. */
export interface Stored {
	readonly type: 'stored';
	readonly path: string;
	readonly outcome:
		| { readonly kind: 'written'; readonly scale: { readonly low: number; readonly high: number } | undefined }
		| { readonly kind: 'exists'; readonly on: Panel }
		| { readonly kind: 'failed'; readonly fault: Fault };
}

/** A text that was copied. */
export interface Copied {
	readonly type: 'copied';
	readonly what: CopyName;
	readonly where: CopiedTo;
	readonly text: string;
}

/** The sessions that are kept. */
export interface Listed {
	readonly type: 'listed';
	readonly entries: readonly SessionEntry[];
}

/** A session that was asked for. */
export interface SessionRead {
	readonly type: 'session-read';
	readonly session: KeptSession;
}

/** A session was kept, or one of its name is there already, or it was dropped. */
export interface SessionKept {
	readonly type: 'session-kept';
	readonly name: string;
	readonly outcome: 'kept' | 'exists' | 'dropped';
}

/** What was asked for can't be had. */
export interface Failed {
	readonly type: 'failed';
	readonly fault: Fault;
	/** The `apply` that it was, if it was one. */
	readonly request?: number;
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
	/** A layer applied where no key waits for it; answered by `applied`. */
	| { readonly type: 'apply'; readonly request: number; readonly input: Grid; readonly spec: LayerSpec }
	/** The layers of a network up to one, applied likewise; answered by `stack-applied`. */
	| { readonly type: 'apply-stack'; readonly request: number; readonly network: Network; readonly index: number }
	/** A matrix read from a GRID that was typed, or from what was pasted; answered by `grid-read`. */
	| {
			readonly type: 'read-grid';
			readonly request: number;
			readonly role: MatrixRole;
			readonly from: 'typed' | 'pasted';
			readonly text: string;
	  }
	/** A matrix written to a file; answered by `stored`. */
	| { readonly type: 'store'; readonly on: Panel; readonly path: string; readonly values: Grid | Kernel; readonly replace: boolean }
	/** The layer copied as code or as a line; answered by `copied`. */
	| { readonly type: 'copy'; readonly what: CopyName; readonly input: Grid; readonly layer: Layer; readonly names: Names }
	| { readonly type: 'list-sessions' }
	| { readonly type: 'open-session'; readonly name: string }
	/** Kept under its name; one that is there is replaced only where that was said. */
	| { readonly type: 'keep-session'; readonly session: Omit<KeptSession, 'savedAt'>; readonly replace: boolean }
	| { readonly type: 'drop-session'; readonly name: string }
	/** The thread that trains on the digits is asked for something. */
	| { readonly type: 'digits'; readonly job: DigitsJob }
	/** What the learner set is to be kept for the next time. */
	| { readonly type: 'settle'; readonly habits: Habits };

/** What a key sets for this time and the next: how fast it plays, whether the mouse is asked for. */
export interface Habits {
	/** Milliseconds. */
	readonly pace?: number;
	readonly mouse?: boolean;
}

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
