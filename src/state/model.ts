// The whole app in one value. Everything on the screen is drawn from it, and only `update` makes the next one.

import type { Fault } from '../core/fault.js';
import type { NoProduct } from '../core/matrix-product.js';
import type { Course } from './course/course.js';
import type { Digits } from './digits/digits.js';
import type { KnobName } from './play/knobs/knob.js';
import type { EditedCell, Playground, Turned } from './play/playground.js';
import type { Stack } from './stack/stack.js';
import type { Panel, Stage } from './stage/stage.js';
import type { Trainer } from './trainer/trainer.js';

/** Matrices that can be typed, pasted or opened. */
export type MatrixRole = 'input' | 'kernel';

/** What there is already under the name it shall be written to. */
type Replaced =
	| { readonly kind: 'file'; readonly path: string; readonly on: Panel }
	| { readonly kind: 'session'; readonly name: string }
	| { readonly kind: 'weights'; readonly path: string };

/** How a training on the digits is followed by another: from the same beginning, with the next network, or with one from a file. */
export type NewTraining = { readonly kind: 'restart' } | { readonly kind: 'network' } | { readonly kind: 'read'; readonly path: string };

/** What the playground can be copied as. */
export const COPY_NAMES = ['line', 'numpy', 'pytorch', 'tensorflow', 'jax'] as const;
export type CopyName = (typeof COPY_NAMES)[number];

/** Where a copied text went: the clipboard, the terminal's (which does not answer), or the screen alone. */
export type CopiedTo = 'clipboard' | 'terminal' | 'shown';

export interface Size {
	readonly columns: number;
	readonly rows: number;
}

/** The lists a picker can offer: for the stage, for the stack. */
type StageList = 'inputs' | 'kernels' | 'examples' | 'copies' | 'sessions';
export type StackList = 'stacks' | 'layers';
export type PickerList = StageList | StackList;

/** A layer of the interface over the screen; the last one answers a key first. */
export type Overlay =
	| { readonly kind: 'help'; readonly top: number }
	| { readonly kind: 'picker'; readonly list: PickerList; readonly index: number }
	| { readonly kind: 'goto'; readonly text: string }
	| { readonly kind: 'rate'; readonly text: string }
	| { readonly kind: 'axes'; readonly text: string }
	/** The playground's knobs, under its matrices. */
	| { readonly kind: 'knobs'; readonly index: number }
	| { readonly kind: 'knob'; readonly name: KnobName; readonly text: string }
	| { readonly kind: 'cell'; readonly cell: EditedCell; readonly text: string }
	| { readonly kind: 'matrix'; readonly role: MatrixRole; readonly text: string }
	| { readonly kind: 'brush'; readonly text: string }
	| { readonly kind: 'seed'; readonly text: string }
	| { readonly kind: 'store'; readonly on: Panel; readonly text: string }
	| { readonly kind: 'keep'; readonly text: string }
	/** Files that weights are written to, and read from. */
	| { readonly kind: 'keep-weights'; readonly text: string }
	| { readonly kind: 'open-weights'; readonly text: string }
	/** Whether a network that was trained shall go, for another. */
	| { readonly kind: 'begin-anew'; readonly by: NewTraining }
	/** Whether a file, or a session that is kept, shall be replaced. */
	| { readonly kind: 'replace'; readonly what: Replaced }
	/** Whether a kept session shall be forgotten. */
	| { readonly kind: 'drop'; readonly name: string }
	/** A text that was copied, to be seen and marked with the mouse. */
	| { readonly kind: 'text'; readonly what: CopyName; readonly where: CopiedTo; readonly text: string; readonly top: number }
	/** Whether a lesson's progress shall really be forgotten. */
	| { readonly kind: 'confirm'; readonly lesson: string };

/** A line that answers the last key: why it could not, or what it did. Named, so that each language says it. */
export type Notice =
	| { readonly kind: 'disabled'; readonly reason: Reason }
	| { readonly kind: 'fault'; readonly fault: Fault }
	| { readonly kind: 'goto-range'; readonly rows: number; readonly cols: number }
	| { readonly kind: 'not-a-rate'; readonly text: string }
	| { readonly kind: 'plane-range'; readonly weights: number }
	| { readonly kind: 'goal-met' }
	/** The mouse was switched on, or off. */
	| { readonly kind: 'mouse'; readonly on: boolean }
	/** A row of the stack is computed on another thread. */
	| { readonly kind: 'computing' }
	| { readonly kind: 'turned'; readonly turned: Turned }
	/** A picked kernel or input did not fit: the padding was set so that it does. */
	| { readonly kind: 'padded' }
	| { readonly kind: 'filled'; readonly seed: number; readonly low: number; readonly high: number }
	| { readonly kind: 'read'; readonly on: MatrixRole; readonly size: string; readonly told: ReadAs | undefined }
	| { readonly kind: 'not-a-number'; readonly text: string }
	/** `scale`: which values became black and white, where a picture could not hold them as they are. */
	| { readonly kind: 'written'; readonly path: string; readonly scale: { readonly low: number; readonly high: number } | undefined }
	| { readonly kind: 'weights-read'; readonly path: string; readonly epoch: number }
	| { readonly kind: 'kept'; readonly name: string }
	| { readonly kind: 'dropped'; readonly name: string };

/** What there is to say of a matrix that was read: the dialect it was printed in, or from what size a picture was scaled down. */
export type ReadAs = { readonly kind: 'dialect'; readonly dialect: string } | { readonly kind: 'scaled'; readonly from: string };

/** Why a command is not there just now. */
export type Reason =
	| 'is-whole'
	| 'one-channel'
	| 'one-filter'
	| 'first-view'
	| NoProduct
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
	| 'knob-end'
	| 'computed-cell'
	| 'nothing-to-undo'
	| 'nothing-to-redo'
	| 'nothing-kept'
	| 'not-in-this-list'
	| 'only-layer'
	| 'top-layer'
	| 'bottom-layer'
	| 'stack-full'
	| 'layer-not-built'
	| 'digits-loading'
	| 'digits-diverged'
	| 'digits-running'
	| 'this-view'
	| 'digit-is-input'
	| 'digit-examined'
	| 'one-map'
	| 'no-such-digits'
	| 'none-wrong'
	| 'nothing-in-gallery'
	| 'blank-canvas';

/** What lies under the trainer and the overlays: the course, a lesson or a review, the playground, its stack of layers, the digits. */
export type Room = 'home' | 'desk' | 'stage' | 'stack' | 'digits';

/** A trainer that was left, and the layer and input that it was opened on. */
export interface Shelf extends Pick<Stage, 'layer' | 'input'> {
	readonly trainer: Trainer;
}

/** Whether things may move by themselves: with `reduced` they change at once, and never more than twice a second. */
export const MOTIONS = ['full', 'reduced'] as const;
export type Motion = (typeof MOTIONS)[number];

export interface Model {
	readonly size: Size;
	readonly room: Room;
	readonly course: Course;
	/** The playground's. */
	readonly stage: Stage;
	/** What the playground remembers beside its stage. */
	readonly play: Playground;
	/** The playground's layers one upon the other, from when they were first looked at. */
	readonly stack: Stack | undefined;
	/** The network that is trained on digits, from when it was first looked at. */
	readonly digits: Digits | undefined;
	/** The trainer, while it lies over the room. */
	readonly trainer: Trainer | undefined;
	/** The last trainer that was left: the same layer is trained on from where it was. */
	readonly shelf: Shelf | undefined;
	readonly overlays: readonly Overlay[];
	readonly notice: Notice | undefined;
	/** Milliseconds between two steps while playing. */
	readonly pace: number;
	/** Whether the mouse points, or is left to the terminal to mark with. */
	readonly mouse: boolean;
	readonly motion: Motion;
}
