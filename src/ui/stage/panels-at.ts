// What can be pointed at on the panels of a stage: every cell that a cursor can be on, in whatever detail it is drawn.

import type { Spot } from '../../state/pointing/spot.js';
import { PANELS, type Panel, type Place, panelSize, type Stage } from '../../state/stage/stage.js';
import { cellAt, type Point } from '../paint/view.js';
import type { Zone } from '../pointing/zone.js';
import type { Placed } from './layout.js';
import { type PanelColumn, type Part, painted } from './panel-columns.js';

/** The zones of panels whose columns stand side by side with a gap between them; `filled` is the cell that is filled in, where one is. */
export function panelZones(stage: Stage, columns: Readonly<Record<Panel, PanelColumn>>, gap: number, filled?: Place): Zone[] {
	let x = 0;
	return PANELS.flatMap(panel => {
		const { parts, width } = columns[panel];
		const zones = parts.map((part): Zone => ({ x, y: part.top, ...painted(part.placed), at: point => spotOn(stage, part, point, filled) }));
		x += width + gap;
		return zones;
	});
}

function spotOn(stage: Stage, { view, placed }: Part, point: Point, filled: Place | undefined): Spot | undefined {
	if (view.isEntry === true) {
		const place = filled && cellAt(placed.port, placed.detail, point, filled.row);
		return place && { on: 'answer', ...place };
	}
	const place = placeAt(stage, view.panel, placed, point);
	return place && { on: 'panel', panel: view.panel, ...place };
}

/** The cell of a panel at a place of what is drawn of it: where a pixel stands for several, the nearest to the cursor. None in the padding, or of a pooling's window. */
export function placeAt(
	stage: Stage,
	panel: Panel,
	{ port, detail, side }: Pick<Placed, 'port' | 'detail' | 'side'>,
	point: Point,
): Place | undefined {
	const here = stage.cursors[panel];
	const { rows, cols } = panelSize(stage, panel);
	const drawn = cellAt(port, detail, point, Math.floor(here.row / side));
	const hasCursor = panel !== 'kernel' || 'kernel' in stage.layer;
	if (!hasCursor || drawn === undefined || drawn.row < 0 || drawn.col < 0) {
		return undefined;
	}
	const nearest = (at: number, cursor: number): number => Math.min(Math.max(cursor, at * side), at * side + side - 1);
	const place = { row: Math.min(nearest(drawn.row, here.row), rows - 1), col: Math.min(nearest(drawn.col, here.col), cols - 1) };
	return drawn.row * side < rows && drawn.col * side < cols ? place : undefined;
}
