// A log written anew: without the lines that can't be read, or in the format of today. The old one stays beside it, and there is a log
// at every moment, so that another copy can go on writing meanwhile.

import { type Entry, logText, VERSION } from '../../course/progress/lines.js';
import { type LogRead, type Migrations, readLog } from '../../course/progress/log-text.js';
import { codeOf, type Disk, isStale, keepCopy, OWN_FILE, plainFile, realOf, remove, statOf, withFile, writeWhole } from './disk.js';
import { appendLines, idOf, partOf } from './log.js';

export interface Rewritten {
	/** Where the old one is. */
	readonly aside: string;
	readonly read: LogRead;
}

/** Writes a log anew; undefined where another copy is at it, or has been, or there is nothing to mend. Throws the system's error, the log as it was. */
export function rewriteLog(disk: Disk, path: string, why: string, now: number, migrations: Migrations): Rewritten | undefined {
	const log = realOf(disk, path);
	const draft = `${log}.new`;
	return withFile(disk, log, 'r', old => {
		const fresh = openDraft(disk, draft, now);
		if (fresh === undefined) {
			return undefined;
		}
		try {
			return replaced(disk, { log, draft, old, fresh }, why, now, migrations);
		} finally {
			disk.closeSync(fresh);
			remove(disk, draft);
		}
	});
}

/** The draft is the lock too: only one copy can make it. */
function openDraft(disk: Disk, draft: string, now: number): number | undefined {
	const about = plainFile(disk, draft);
	if (about !== undefined && isStale(about, now)) {
		remove(disk, draft);
	}
	try {
		return disk.openSync(draft, 'wx', OWN_FILE);
	} catch (error) {
		if (codeOf(error) === 'EEXIST') {
			return undefined;
		}
		throw error;
	}
}

interface Files {
	readonly log: string;
	readonly draft: string;
	readonly old: number;
	readonly fresh: number;
}

function replaced(disk: Disk, { log, draft, old, fresh }: Files, why: string, now: number, migrations: Migrations): Rewritten | undefined {
	const read = readAll(disk, old, migrations);
	const { broken, version = VERSION } = read;
	if (version > VERSION || (version === VERSION && broken === 0)) {
		return undefined;
	}
	writeWhole(disk, fresh, logText(read.entries));
	disk.fsyncSync(fresh);
	const about = statOf(disk, log);
	if (about === undefined || idOf(about) !== idOf(disk.fstatSync(old))) {
		return undefined;
	}
	const aside = keepCopy(disk, log, why, now);
	disk.renameSync(draft, log);
	// What another copy added to the old log until then. What it adds from now on it adds to the fresh one, or notices and does again.
	const known = new Set(read.entries.map(({ id }) => id));
	const late = readAll(disk, old, migrations).entries.filter(({ id }) => !known.has(id));
	if (late.length > 0) {
		appendLines(disk, log, linesOf(late));
	}
	return { aside, read };
}

function readAll(disk: Disk, file: number, migrations: Migrations): LogRead {
	const { text, rest } = partOf(disk, file, 0);
	return readLog(text + rest, migrations);
}

export const linesOf = (entries: readonly Entry[]): string[] => entries.map(({ line }) => line);
