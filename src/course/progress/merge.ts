// Two machines' events are one list: all of both, each once.

interface Named {
	readonly id: string;
}

/**
 * All events of both, by id; of two that differ under one id the one whose text comes first. So it matters neither which way round
 * they are merged, nor in what order, nor how often.
 */
export function mergeEvents<Event extends Named>(a: readonly Event[], b: readonly Event[]): Event[] {
	const merged = new Map<string, Event>();
	for (const event of [...a, ...b]) {
		const known = merged.get(event.id);
		if (known === undefined || (known !== event && textOf(event) < textOf(known))) {
			merged.set(event.id, event);
		}
	}
	return [...merged.values()].sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0));
}

/** The same for the same fields, in whatever order they stand. */
const textOf = (event: Named): string => JSON.stringify(Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1)));
