// What can be pointed at in a matrix product: its rows, each of which is an element of the output, and those elements themselves.

import type { Stage } from '../../state/stage/stage.js';
import { cellAt, paintedSize } from '../paint/view.js';
import type { Zone } from '../pointing/zone.js';
import type { PlacedPart } from './product-layout.js';
import type { ProductPlan } from './product-lines.js';

/** The zones of the product, from its top left. */
export function productZones({ layer, cursors }: Stage, { layout, top, matrix, result }: ProductPlan): Zone[] {
	const { cols } = layer.output;
	const here = cursors.output.row * cols + cursors.output.col;
	// What stands before a part, the mark at its rows, belongs to it.
	const zone = ({ port, detail }: PlacedPart, x: number, before: number): Zone => ({
		x,
		y: top,
		width: before + paintedSize(port, detail).width,
		height: paintedSize(port, detail).height,
		at: point => {
			const entry = cellAt(port, detail, { x: Math.max(0, point.x - before), y: point.y }, here);
			return entry && { on: 'panel', panel: 'output', row: Math.floor(entry.row / cols), col: entry.row % cols };
		},
	});
	return [zone(layout.matrix, 0, matrix), zone(layout.result, result, 0)];
}
