// Progress in its log: each answer is written before it counts, and what other copies wrote is taken in along the way.

import type { ProgressEvent } from '../../course/progress/events.js';
import { type Entry, entryOf } from '../../course/progress/lines.js';
import { eventsOf, readLog } from '../../course/progress/log-text.js';
import { mergeEvents } from '../../course/progress/merge.js';
import type { Progress } from '../../course/progress/progress.js';
import { extended, standingOf } from '../../course/progress/standing.js';
import { keptInMemory } from './kept-in-memory.js';
import { appendLines, readFrom } from './log.js';
import type { KeptProgress } from './open-progress.js';
import { catchUp, type LogFiles, type OnDisk, openLog, SNAPSHOT_AFTER } from './read-log.js';
import { linesOf } from './rewrite.js';
import { writeSnapshot } from './snapshot.js';
import { openStamp } from './stamp.js';
import { isFull, lossOf, notAll, troubleWith } from './troubles.js';

/** Progress on disk; in memory where the log is not to be written to. Throws the system's error, or a Fault. */
export function keptOnDisk(files: LogFiles & { readonly machine: string }, now: number): KeptProgress {
	const { disk, log } = files;
	const opened = openLog(files, now);
	if (opened.barred !== undefined) {
		return keptInMemory(opened.entries, opened.barred, now);
	}
	const stamp = openStamp(disk, files.machine, now);
	let standing: OnDisk = opened.standing;
	let snapshotSize = opened.snapshotSize;
	/** What could not be written yet, and where the learner stands with it. */
	let waiting: readonly ProgressEvent[] = [];
	let progress: Progress = standing.progress;
	let told = false;

	const takeIn = (next: OnDisk): void => {
		standing = next;
		progress = next.progress;
		if (next.size - snapshotSize > SNAPSHOT_AFTER || next.size < snapshotSize) {
			snapshotSize = next.size;
			writeSnapshot(disk, files.snapshot, log, next);
		}
	};
	const entries = (): readonly Entry[] => mergeEvents(written(), waiting.map(entryOf));
	const written = (): readonly Entry[] => {
		const part = readFrom(disk, log, 0);
		return part === undefined ? [] : readLog(part.text + part.rest, files.migrations).entries;
	};
	const write = (): void => {
		appendLines(disk, log, linesOf(waiting.map(entryOf)));
		takeIn(catchUp(files, standing));
		waiting = [];
	};
	const append: KeptProgress['append'] = (added, at) => {
		waiting = [...waiting, ...added.map(event => stamp(event, at))];
		try {
			write();
			told = false;
			return undefined;
		} catch (error) {
			const trouble = troubleWith(log, error);
			// Written with the next answer: a disk that was full may have room by then.
			progress = (extended(standing, waiting) ?? standingOf(eventsOf(safely(entries) ?? waiting.map(entryOf)))).progress;
			const isNews = !told;
			told = true;
			return isNews ? trouble : undefined;
		}
	};
	return {
		notice: opened.notice,
		path: log,
		progress: () => progress,
		append,
		close: () => (waiting.length === 0 ? undefined : lossOf(log, write)),
		entries: () => orTrouble(log, entries),
		events: () => orTrouble(log, () => eventsOf(entries())),
		merge: others =>
			atOnce(log, () => {
				const here = entries();
				const known = new Map(here.map(entry => [entry.id, entry.line]));
				// Of two that differ under one id the same one is taken on every machine.
				const fresh = mergeEvents(here, others).filter(({ id, line }) => known.get(id) !== line);
				if (fresh.length > 0) {
					appendLines(disk, log, linesOf(fresh));
					takeIn(catchUp(files, standing));
				}
				return fresh.length;
			}),
	};
}

/** What the system says becomes a Fault; nothing of it is tried again by itself. */
function atOnce<Result>(path: string, act: () => Result): Result {
	try {
		return act();
	} catch (error) {
		throw isFull(error) ? notAll(path) : troubleWith(path, error);
	}
}

/** What the system says becomes a Fault. */
function orTrouble<Result>(path: string, act: () => Result): Result {
	try {
		return act();
	} catch (error) {
		throw troubleWith(path, error);
	}
}

function safely<Result>(act: () => Result): Result | undefined {
	try {
		return act();
	} catch {
		return undefined;
	}
}
