// Progress that lasts as long as the program runs, on top of what could be read.

import type { Fault } from '../../core/fault.js';
import { type Entry, entryOf } from '../../course/progress/lines.js';
import { eventsOf } from '../../course/progress/log-text.js';
import { extended, standingOf } from '../../course/progress/standing.js';
import { DISK } from './disk.js';
import type { KeptProgress } from './open-progress.js';
import { openStamp } from './stamp.js';

/** Progress in memory. `notice` says why. */
export function keptInMemory(known: readonly Entry[], notice: Fault, now: number): KeptProgress {
	const stamp = openStamp(DISK, undefined, now);
	let entries = known;
	let standing = standingOf(eventsOf(known));
	return {
		notice,
		path: undefined,
		progress: () => standing.progress,
		append: (added, at) => {
			const events = added.map(event => stamp(event, at));
			entries = [...entries, ...events.map(entryOf)];
			standing = extended(standing, events) ?? standingOf(eventsOf(entries));
			return undefined;
		},
		close: () => (entries === known ? undefined : notice),
		merge: () => {
			throw notice;
		},
		entries: () => entries,
		events: () => eventsOf(entries),
	};
}
