// Progress together with how far into the events it reaches, so that what is newer can be added without the others.

import type { ProgressEvent } from './events.js';
import { foldOn, progressOf } from './fold.js';
import { FIRST_PLACE, isAfter, type Place } from './place.js';
import { NO_PROGRESS, type Progress } from './progress.js';

export interface Standing {
	readonly progress: Progress;
	/** The place of the newest event in it. */
	readonly newest: Place;
}

export const NOTHING_YET: Standing = { progress: NO_PROGRESS, newest: FIRST_PLACE };

/** Where all of these lead to. */
export function standingOf(events: readonly ProgressEvent[]): Standing {
	const newest = events.reduce<Place>((last, { time, id }) => (isAfter({ time, id }, last) ? { time, id } : last), FIRST_PLACE);
	return { progress: progressOf(events), newest };
}

/** With these too; undefined where one is older than what is known, or something is forgotten: then all events are wanted. */
export function extended(standing: Standing, events: readonly ProgressEvent[]): Standing | undefined {
	let { progress, newest } = standing;
	for (const event of events) {
		if (event.kind === 'forget' || !isAfter(event, newest)) {
			return undefined;
		}
		progress = foldOn(progress, event);
		newest = { time: event.time, id: event.id };
	}
	return { progress, newest };
}
