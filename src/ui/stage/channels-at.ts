// What can be pointed at in the channels view: a channel's plane, its slice and its partial sum, and the output below.

import { PANELS, type Panel, type Stage } from '../../state/stage/stage.js';
import { paintedSize } from '../paint/view.js';
import type { Zone } from '../pointing/zone.js';
import type { Columns, PlacedColumn } from './channel-layout.js';
import type { ChannelPlan } from './channel-lines.js';
import { placeAt } from './panels-at.js';

const COLUMN_OF: Readonly<Record<Panel, keyof Columns<unknown>>> = { input: 'input', kernel: 'kernel', output: 'map' };

/** The zones of the view, from its top left. */
export function channelZones(stage: Stage, { layout, side, starts, rowTop, sumTop }: ChannelPlan): Zone[] {
	const { columns, first, count } = layout;
	const zone = (panel: Panel, y: number, part: number): Zone => {
		const column = COLUMN_OF[panel];
		const { port, detail }: PlacedColumn = columns[column];
		return {
			x: starts[column],
			y,
			...paintedSize(port, detail),
			at: point => {
				const place = placeAt(stage, panel, { port, detail, side: panel === 'kernel' ? 1 : side }, point);
				return place && { on: 'panel', panel, ...place, part };
			},
		};
	};
	const rows = Array.from({ length: count }, (_, row) => PANELS.map(panel => zone(panel, rowTop(row), first + row)));
	return [...rows.flat(), zone('output', sumTop, stage.part)];
}
