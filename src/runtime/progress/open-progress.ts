// Progress for one run of the program: read at the start, added to answer by answer. What goes wrong is said once, and the run goes on.

import { join } from 'node:path';
import type { Env, System } from '../../boot/user-home.js';
import type { Fault } from '../../core/fault.js';
import type { NewEvent, ProgressEvent } from '../../course/progress/events.js';
import type { Entry } from '../../course/progress/lines.js';
import { MIGRATIONS, type Migrations } from '../../course/progress/log-text.js';
import type { Progress } from '../../course/progress/progress.js';
import { DISK, type Disk } from './disk.js';
import { foldersIn } from './folders.js';
import { keptInMemory } from './kept-in-memory.js';
import { keptOnDisk } from './kept-on-disk.js';
import { noHome, troubleWith } from './troubles.js';

export interface KeptProgress {
	/** What there is to say about the file, at the start: that it was set aside, that nothing can be kept. */
	readonly notice: Fault | undefined;
	readonly progress: () => Progress;
	/** Adds events; they are on the disk when it returns, or the trouble says why not: the first time it comes up. */
	readonly append: (events: readonly NewEvent[], now: number) => Fault | undefined;
	/** The end of the run: what is not on the disk yet is tried once more. Why some of it is lost, where it is. */
	readonly close: () => Fault | undefined;
	/** Adds what another machine has, each event once; how many were new. Throws a Fault where it can't be kept. */
	readonly merge: (entries: readonly Entry[]) => number;
	/** Everything that is kept, each event once, those of later versions too. Throws a Fault where it can't be read. */
	readonly entries: () => readonly Entry[];
	/** The events among them. */
	readonly events: () => readonly ProgressEvent[];
	/** The file that it is kept in; undefined where it is kept in memory. */
	readonly path: string | undefined;
}

const LOG_NAME = 'progress.jsonl';

/** What tests put in the place of the real ones. */
export interface Means {
	readonly disk?: Disk;
	readonly migrations?: Migrations;
	readonly system?: System;
}

/** The progress that the environment's files hold. Never throws for what is wrong with them. */
export function openProgress(env: Env, now: number, { disk = DISK, migrations = MIGRATIONS, system }: Means = {}): KeptProgress {
	const folder = foldersIn(env, system)?.data;
	if (folder === undefined) {
		return keptInMemory([], noHome(), now);
	}
	const log = join(folder, LOG_NAME);
	try {
		return keptOnDisk(
			{ disk, migrations, folder, log, snapshot: join(folder, 'progress.snapshot.json'), machine: join(folder, 'machine') },
			now,
		);
	} catch (error) {
		return keptInMemory([], troubleWith(log, error), now);
	}
}
