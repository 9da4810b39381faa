// What the playground remembers beside its stage: what was changed, how cells are painted, what it waits for.

import type { Shape } from '../../core/grid.js';
import type { Change } from './history.js';
import type { KnobName } from './knobs/knob.js';
import type { SessionEntry } from './session.js';
import { type Names, NO_NAMES } from './setup.js';

/** The brush: a value, and whether it is down, so that every cell the cursor comes to takes it. */
interface Brush {
	readonly value: number;
	readonly down: boolean;
	/** How often it was put down: the cells of one stroke are taken back together. */
	readonly strokes: number;
}

/** What the last turn of a knob did to the output. */
export interface Turned {
	readonly knob: KnobName;
	readonly from: string;
	readonly to: string;
	readonly before: Shape;
	readonly after: Shape;
}

export interface Playground {
	readonly names: Names;
	/** What was changed, the newest last. */
	readonly past: readonly Change[];
	/** What was taken back, the next to be done again last. */
	readonly future: readonly Change[];
	readonly brush: Brush;
	/** The seed of the last random filling; 0 before the first. */
	readonly seed: number;
	/** The number of the newest request to the runtime; answers to older ones of the same kind are late. */
	readonly requests: number;
	/** The request whose output is waited for. */
	readonly applying: number | undefined;
	/** The expression that is waited for, and where it goes. */
	readonly evaluating: { readonly request: number; readonly text: string; readonly target: Target } | undefined;
	/** The matrix that is waited for. */
	readonly reading: number | undefined;
	/** The sessions that are kept, as they were listed last; undefined before they were asked for. */
	readonly sessions: readonly SessionEntry[] | undefined;
}

/** A cell that is edited: a place in the input, or in the kernel's weights, by its flat index. */
export interface EditedCell {
	readonly on: 'input' | 'kernel';
	readonly index: number;
}

/** Where a computed number goes. */
export type Target = { readonly kind: 'cell'; readonly cell: EditedCell } | { readonly kind: 'knob'; readonly name: KnobName };

/** A playground where nothing was done yet. */
export function openPlay(names: Names = NO_NAMES): Playground {
	return {
		names,
		past: [],
		future: [],
		brush: { value: 1, down: false, strokes: 0 },
		seed: 0,
		requests: 0,
		applying: undefined,
		evaluating: undefined,
		reading: undefined,
		sessions: undefined,
	};
}
