// What takes a walk over the whole layer is found once: a screen asks at every key.

import type { Grid } from '../../core/grid.js';
import { once } from '../../core/once.js';

/** Finds something of an output by a name, only the first time; remembered for as long as the output is. */
export function remembered<Found>(): (output: Grid, name: string, find: () => Found) => Found {
	const known = once((_: Grid) => new Map<string, Found>());
	return (output, name, find) => {
		const names = known(output);
		const found = names.get(name) ?? find();
		names.set(name, found);
		return found;
	};
}
