// The kernel of a true convolution as it slides: turned by 180°, on its way there, and as it was given.

import { fillGrid, type Grid, valueAt } from '../../core/grid.js';
import { flipKernel, sliceOf } from '../../core/kernel.js';
import type { Layer } from '../../core/layer.js';
import { isFlipped, type Stage } from '../../state/stage/stage.js';
import type { Words } from '../../text/words.js';

type Weighted = Extract<Layer, { kernel: unknown }>;

/** The slice as it is shown: as it slides, or half-way to it. */
export function slidingSlice(layer: Weighted, flipping: Stage['flipping'], filter: number, slice: number): Grid {
	const given = sliceOf(layer.kernel, filter, slice);
	const turned = sliceOf(flipKernel(layer.kernel), filter, slice);
	const [before, after] = isFlipped(layer) ? [given, turned] : [turned, given];
	switch (flipping) {
		case undefined:
			return after;
		case 'before':
			return before;
		case 'half':
			return mirrored(before);
	}
}

/** Its columns in the other order. */
function mirrored(plane: Grid): Grid {
	return fillGrid(plane, (row, col) => valueAt(plane, { channel: 0, row, col: plane.cols - 1 - col }));
}

/** What is said of the turn behind the kernel's size; nothing where it slides as it was given. */
export function turnText(layer: Layer, flipping: Stage['flipping'], { stage, play }: Words): string {
	switch (flipping) {
		case undefined:
			return isFlipped(layer) ? stage.flipped : '';
		case 'before':
			return isFlipped(layer) ? play.asGiven : stage.flipped;
		case 'half':
			return play.mirrored;
	}
}

/** The slice as it was given, where it slides otherwise; undefined where it does not, or is on its way. */
export function givenSlice(layer: Layer, flipping: Stage['flipping'], filter: number, slice: number): Grid | undefined {
	return 'kernel' in layer && isFlipped(layer) && flipping === undefined ? sliceOf(layer.kernel, filter, slice) : undefined;
}
