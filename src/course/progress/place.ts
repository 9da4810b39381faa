// The order of events: by the time that the machine's clock said, those of one moment by id. The same on every machine, whatever order
// they came in.

/** Where an event stands among the others. */
export interface Place {
	readonly time: number;
	readonly id: string;
}

/** Before every event. */
export const FIRST_PLACE: Place = { time: -1, id: '' };

/** Less than 0 where `a` comes first; 0 for one and the same place. */
export function comparePlaces(a: Place, b: Place): number {
	return a.time - b.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

export const isAfter = (a: Place, b: Place): boolean => comparePlaces(a, b) > 0;
