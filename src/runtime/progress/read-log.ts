// What the log comes to: by the snapshot and what was added since, or read whole; brought in order where it is damaged or old.

import { Fault } from '../../core/fault.js';
import { quotePath } from '../../core/quote.js';
import { type Entry, VERSION } from '../../course/progress/lines.js';
import { type LogRead, type Migrations, readLog } from '../../course/progress/log-text.js';
import { extended, NOTHING_YET, standingOf } from '../../course/progress/standing.js';
import { codeOf, type Disk, statOf } from './disk.js';
import { type LogPart, readFrom, versionAt } from './log.js';
import { rewriteLog } from './rewrite.js';
import { type Reached, readSnapshot, writeSnapshot } from './snapshot.js';
import { newerVersion, troubleWith } from './troubles.js';

export interface LogFiles {
	readonly disk: Disk;
	readonly migrations: Migrations;
	readonly folder: string;
	readonly log: string;
	readonly snapshot: string;
}

/** Where the learner stands by the log, as far as it was read. */
export interface OnDisk extends Reached {
	/** Which file the log was; empty where there was none. */
	readonly file: string;
}

export interface Opened {
	readonly standing: OnDisk;
	/** How much of the log is in the snapshot. */
	readonly snapshotSize: number;
	readonly notice: Fault | undefined;
	/** Why the log must not be written to. */
	readonly barred: Fault | undefined;
	/** Where it is barred: what could be read of it. */
	readonly entries: readonly Entry[];
}

/** Bytes, about 60 answers, after which a snapshot is made anew: reading so many takes no time that is felt. */
export const SNAPSHOT_AFTER = 16 * 1024;

/** The log as a run finds it. Throws the system's error, or a Fault. */
export function openLog(files: LogFiles, now: number): Opened {
	const { disk, log, snapshot } = files;
	const known = versionAt(disk, log) === VERSION ? readSnapshot(disk, snapshot, log) : undefined;
	const tail = known === undefined ? undefined : readFrom(disk, log, known.size);
	const read = tail === undefined ? undefined : readLog(tail.text + tail.rest);
	const quick = known !== undefined && tail !== undefined && read?.broken === 0 ? withTail(known, tail, read) : undefined;
	if (quick === undefined || known === undefined) {
		return openWhole(files, now);
	}
	const isLong = quick.size - known.size > SNAPSHOT_AFTER;
	if (isLong) {
		writeSnapshot(disk, snapshot, log, quick);
	}
	return { standing: quick, snapshotSize: isLong ? quick.size : known.size, notice: undefined, barred: undefined, entries: [] };
}

function openWhole(files: LogFiles, now: number): Opened {
	const { disk, log, folder, migrations } = files;
	const part = readFrom(disk, log, 0);
	if (part === undefined) {
		if (statOf(disk, folder)?.isDirectory() === false) {
			throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' });
		}
		return { standing: { ...NOTHING_YET, size: 0, file: '' }, snapshotSize: 0, notice: undefined, barred: undefined, entries: [] };
	}
	const read = readLog(part.text + part.rest, migrations);
	const { version = VERSION } = read;
	if (version > VERSION) {
		return barred(newerVersion(log, version, VERSION), read);
	}
	if (version < VERSION) {
		return openOld(files, read, version, now);
	}
	return read.broken === 0 ? opened(files, part, read, undefined) : openDamaged(files, now);
}

const barred = (why: Fault, { entries }: LogRead): Opened => ({
	standing: { ...NOTHING_YET, size: 0, file: '' },
	snapshotSize: 0,
	notice: undefined,
	barred: why,
	entries,
});

function opened(files: LogFiles, part: LogPart, read: LogRead, notice: Fault | undefined): Opened {
	const standing = { ...standingOf(read.events), size: part.size, file: part.file };
	writeSnapshot(files.disk, files.snapshot, files.log, standing);
	return { standing, snapshotSize: part.size, notice, barred: undefined, entries: [] };
}

/** A log of an older format is written anew in this one before anything is added to it. */
function openOld(files: LogFiles, read: LogRead, version: number, now: number): Opened {
	try {
		rewriteLog(files.disk, files.log, `version-${version}`, now, files.migrations);
		const part = readFrom(files.disk, files.log, 0);
		const fresh = readLog(part === undefined ? '' : part.text + part.rest, files.migrations);
		if (part !== undefined && (fresh.version ?? VERSION) === VERSION) {
			return opened(files, part, fresh, undefined);
		}
	} catch (error) {
		return barred(troubleWith(files.log, error), read);
	}
	return barred(
		new Fault(
			'{file} is being brought to a new format: what is new is lost when the program ends; start anew',
			{ file: quotePath(files.log) },
			1,
		),
		read,
	);
}

/** All that can be read of a damaged log goes into a fresh one; the damaged one stays beside it. */
function openDamaged(files: LogFiles, now: number): Opened {
	const { disk, log, migrations } = files;
	let notice: Fault | undefined;
	try {
		const rewritten = rewriteLog(disk, log, 'corrupt', now, migrations);
		notice = rewritten && setAside(log, rewritten.aside, rewritten.read.broken);
	} catch (error) {
		if (codeOf(error) === '' && !(error instanceof Fault)) {
			throw error;
		}
		notice = new Fault('{file} has lines that can not be read; all others count', { file: quotePath(log) }, 1);
	}
	const part = readFrom(disk, log, 0);
	return part === undefined ? openWhole(files, now) : opened(files, part, readLog(part.text + part.rest, migrations), notice);
}

function setAside(log: string, aside: string, count: number): Fault {
	return new Fault(
		'{log} had lines that can not be read ({count}): it was set aside as {aside}, all others were kept',
		{ log: quotePath(log), count, aside: quotePath(aside) },
		1,
	);
}

/** What was added to the log since; the whole log where it is another, or where something older came in. */
export function catchUp(files: LogFiles, standing: OnDisk): OnDisk {
	const { disk, log, migrations } = files;
	const tail = readFrom(disk, log, standing.size);
	const isSame = tail !== undefined && (standing.file === '' || tail.file === standing.file);
	const quick = isSame ? withTail(standing, tail, readLog(tail.text)) : undefined;
	if (quick !== undefined) {
		return quick;
	}
	const part = readFrom(disk, log, 0);
	return part === undefined ? standing : { ...standingOf(readLog(part.text, migrations).events), size: part.size, file: part.file };
}

function withTail(standing: Reached, { size, file }: LogPart, { events }: LogRead): OnDisk | undefined {
	const next = extended(standing, events);
	return next && { ...next, size, file };
}
