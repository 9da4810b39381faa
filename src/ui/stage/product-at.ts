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
	const zone = ({ port, detail }: PlacedPart, x: number): Zone => ({
		x,
		y: top,
		...paintedSize(port, detail),
		at: point => {
			const entry = cellAt(port, detail, point, here);
			return entry && { on: 'panel', panel: 'output', row: Math.floor(entry.row / cols), col: entry.row % cols };
		},
	});
	return [zone(layout.matrix, matrix), zone(layout.result, result)];
}
