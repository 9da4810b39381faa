// The names that an input or a kernel may have, and where else their numbers may come from.

import { namedGrid } from '../../core/examples.js';
import { phrase } from '../../core/fault.js';
import { KERNELS } from '../../core/kernels.js';
import { SAMPLES } from '../../core/samples.js';
import type { GridSources } from './read-values.js';

/** What files and standard input hold, for the GRIDs that name them. */
export type Reading = Pick<GridSources, 'readFile' | 'readStdin'>;

/** The names that an input or a kernel may have. */
export function sources(role: 'input' | 'kernel', reading: Reading): GridSources {
	const [first, second] = role === 'input' ? [SAMPLES, KERNELS] : [KERNELS, SAMPLES];
	return {
		role: role === 'input' ? phrase('input') : phrase('kernel'),
		names: first.map(({ name }) => name),
		named: name => namedGrid(first, name) ?? namedGrid(second, name),
		...reading,
	};
}
