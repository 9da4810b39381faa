// One entry of a list to choose from, whatever is listed.

import type { Grid } from '../../core/grid.js';

export interface Entry {
	readonly name: string;
	/** What fits beside the name. */
	readonly brief: string;
	/** What to notice, in full. */
	readonly about: string;
	/** What is drawn of it; made for the entry that is looked at alone, for the list is drawn anew at every key. */
	readonly grid?: (() => Grid) | undefined;
	/** Whether its values are weights, coloured by their sign. */
	readonly signed: boolean;
}
