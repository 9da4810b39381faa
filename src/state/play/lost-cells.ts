// A cell is remembered by its place in a matrix: in a matrix of another shape the place is another one, or none.

import { isSameShape, type Shape } from '../../core/grid.js';
import type { Stage } from '../stage/stage.js';
import type { EditedCell } from './playground.js';

/** Whether the cells of a matrix are lost between two stages. */
export function isLost(on: EditedCell['on'], before: Stage, after: Stage): boolean {
	const [was, is] = [shapesOf(on, before), shapesOf(on, after)];
	return was.length !== is.length || was.some((shape, index) => !isSameShape(shape, is[index] as Shape));
}

/** The input's shape; the kernel's, a filter after the other, none of a pooling. */
function shapesOf(on: EditedCell['on'], { input, layer }: Stage): readonly Shape[] {
	if (on === 'input') {
		return [input];
	}
	return 'kernel' in layer
		? [{ channels: layer.kernel.filters * layer.kernel.depth, rows: layer.kernel.rows, cols: layer.kernel.cols }]
		: [];
}
