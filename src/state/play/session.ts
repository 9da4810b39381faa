// What is kept of the playground under a name, and how the kept ones are listed.

import type { Fault } from '../../core/fault.js';
import type { Grid } from '../../core/grid.js';
import type { LayerSpec } from '../../core/layer.js';

/** Layers one upon the other, the first over the input. */
export interface KeptSession {
	readonly name: string;
	/** Milliseconds since 1970. */
	readonly savedAt: number;
	readonly input: Grid;
	/** At least one. Each can be built over what the layers before it make. */
	readonly layers: readonly LayerSpec[];
	/** The places of those that are dense, from 0 on: their window is their whole input, whatever is put before them. */
	readonly dense?: readonly number[] | undefined;
	/** Which layer is in view, from 0 on. */
	readonly at: number;
	/** The GRIDs that input and kernel came from when it was kept: a file may hold something else by now. */
	readonly inputName?: string | undefined;
	readonly kernelName?: string | undefined;
}

/** One of the kept sessions in a list; a damaged one has the reason, and can only be removed. */
export type SessionEntry = SoundEntry | DamagedEntry;

export interface SoundEntry {
	readonly name: string;
	readonly savedAt: number;
	/** The shapes from the input through all layers: `6×8 → 6×7`. */
	readonly shapes: string;
}

export interface DamagedEntry {
	readonly name: string;
	readonly fault: Fault;
}
