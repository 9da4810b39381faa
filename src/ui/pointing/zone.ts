// A rectangle of the screen, and what can be pointed at in it. Screens lay their zones out by what they are drawn from.

import type { Spot } from '../../state/pointing/spot.js';
import type { Point } from '../paint/view.js';

export interface Zone {
	/** Of its top left corner. */
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** What lies at a place, counted from its corner; undefined where nothing does. */
	readonly at: (point: Point) => Spot | undefined;
}

/** What lies at a place of the screen. */
export function spotIn(zones: readonly Zone[], { x, y }: Point): Spot | undefined {
	const zone = zones.find(each => x >= each.x && y >= each.y && x < each.x + each.width && y < each.y + each.height);
	return zone?.at({ x: x - zone.x, y: y - zone.y });
}

/** Zones as they lie where what they belong to begins at a place. */
export const moved = (zones: readonly Zone[], { x, y }: Point): Zone[] => zones.map(zone => ({ ...zone, x: zone.x + x, y: zone.y + y }));

/** The lines of a list, each of an entry or of none. */
export function listZone(entries: readonly (number | undefined)[], width: number, spot: (index: number) => Spot): Zone {
	return {
		x: 0,
		y: 0,
		width,
		height: entries.length,
		at: ({ y }) => {
			const index = entries[y];
			return index === undefined ? undefined : spot(index);
		},
	};
}
