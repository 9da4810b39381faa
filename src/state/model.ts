// The whole app in one value. Everything on the screen is drawn from it, and only `update` makes the next one.

import type { Fault } from '../core/fault.js';
import type { Course } from './course/course.js';
import type { Stack } from './stack/stack.js';
import type { Stage } from './stage/stage.js';
import type { Trainer } from './trainer/trainer.js';

export interface Size {
	readonly columns: number;
	readonly rows: number;
}

/** The lists a picker can offer: for the stage, for the stack. */
export type StageList = 'inputs' | 'kernels' | 'examples';
export type StackList = 'stacks' | 'layers';
export type PickerList = StageList | StackList;

/** A layer of the interface over the screen; the last one answers a key first. */
export type Overlay =
	| { readonly kind: 'help'; readonly top: number }
	| { readonly kind: 'picker'; readonly list: PickerList; readonly index: number }
	| { readonly kind: 'goto'; readonly text: string }
	| { readonly kind: 'rate'; readonly text: string }
	| { readonly kind: 'axes'; readonly text: string }
	/** Whether a lesson's progress shall really be forgotten. */
	| { readonly kind: 'confirm'; readonly lesson: string };

/** A line that answers the last key: why it could not, or what it did. Named, so that each language says it. */
export type Notice =
	| { readonly kind: 'disabled'; readonly reason: Reason }
	| { readonly kind: 'fault'; readonly fault: Fault }
	| { readonly kind: 'goto-range'; readonly rows: number; readonly cols: number }
	| { readonly kind: 'not-a-rate'; readonly text: string }
	| { readonly kind: 'plane-range'; readonly weights: number }
	| { readonly kind: 'goal-met' };

/** Why a command is not there just now. */
export type Reason =
	| 'one-channel'
	| 'one-filter'
	| 'first-element'
	| 'last-element'
	| 'pooling-mode'
	| 'nothing-fits'
	| 'only-convolution'
	| 'has-diverged'
	| 'has-converged'
	| 'first-epoch'
	| 'no-run'
	| 'no-run-beside'
	| 'task-is-set'
	| 'one-slice'
	| 'one-plane'
	| 'answer-first'
	| 'last-hint'
	| 'no-hints-here'
	| 'first-step'
	| 'no-way-back'
	| 'no-stage'
	| 'one-variant'
	| 'no-lesson-here'
	| 'not-begun'
	| 'nothing-due'
	| 'nothing-found'
	| 'only-layer'
	| 'top-layer'
	| 'bottom-layer'
	| 'stack-full'
	| 'layer-not-built'
	| 'nothing-to-undo'
	| 'nothing-to-redo';

/** What lies under the trainer and the overlays: the course, a lesson or a review, the playground, its stack of layers. */
export type Room = 'home' | 'desk' | 'stage' | 'stack';

/** A trainer that was left, and the layer and input that it was opened on. */
export interface Shelf extends Pick<Stage, 'layer' | 'input'> {
	readonly trainer: Trainer;
}

export interface Model {
	readonly size: Size;
	readonly room: Room;
	readonly course: Course;
	/** The playground's. */
	readonly stage: Stage;
	/** The playground's layers one upon the other, from when they were first looked at. */
	readonly stack: Stack | undefined;
	/** The trainer, while it lies over the room. */
	readonly trainer: Trainer | undefined;
	/** The last trainer that was left: the same layer is trained on from where it was. */
	readonly shelf: Shelf | undefined;
	readonly overlays: readonly Overlay[];
	readonly notice: Notice | undefined;
	/** Milliseconds between two steps while playing. */
	readonly pace: number;
}
