// The whole app in one value. Everything on the screen is drawn from it, and only `update` makes the next one.

import type { Fault } from '../core/fault.js';
import type { Stage } from './stage/stage.js';

export interface Size {
	readonly columns: number;
	readonly rows: number;
}

/** The lists a picker can offer. */
export type PickerList = 'inputs' | 'kernels' | 'examples';

/** A layer of the interface over the screen; the last one answers a key first. */
export type Overlay =
	| { readonly kind: 'help'; readonly top: number }
	| { readonly kind: 'picker'; readonly list: PickerList; readonly index: number }
	| { readonly kind: 'goto'; readonly text: string };

/** A line that answers the last key: why it could not, or what it did. Named, so that each language says it. */
export type Notice =
	| { readonly kind: 'disabled'; readonly reason: Reason }
	| { readonly kind: 'fault'; readonly fault: Fault }
	| { readonly kind: 'goto-range'; readonly rows: number; readonly cols: number };

/** Why a command is not there just now. */
export type Reason = 'one-channel' | 'one-filter' | 'first-element' | 'last-element' | 'pooling-mode' | 'nothing-fits';

export interface Model {
	readonly size: Size;
	readonly stage: Stage;
	readonly overlays: readonly Overlay[];
	readonly notice: Notice | undefined;
	/** Milliseconds between two steps while playing. */
	readonly pace: number;
}
