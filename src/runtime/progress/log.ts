// The log of answers on disk: appended to, never changed. Each append is one write of whole lines, so that copies that run at the same
// time keep each other's lines, and a process that is killed leaves whole ones.

import { dirname } from 'node:path';
import { HEADER, VERSION } from '../../course/progress/lines.js';
import { versionOf } from '../../course/progress/log-text.js';
import { bytesFrom, codeOf, type Disk, makeFolder, statOf, withFile, writeWhole } from './disk.js';
import { newerVersion, noPlainFile, tooLarge } from './troubles.js';

/** The largest log that is read: a million answers. */
export const MOST_BYTES = 256 * 2 ** 20;

const NEWLINE = 10;
/** More than a header takes. */
const START = 200;

/** A part of a log. */
export interface LogPart {
	/** Whole lines. */
	readonly text: string;
	/** What is behind the last of them: being written just now, or cut off. */
	readonly rest: string;
	/** Where the whole lines end. */
	readonly size: number;
	/** Which file it was: another copy may have put a fresh one there. */
	readonly file: string;
}

/** A log from a byte on, the first of a line; undefined where there is no log, or not that much. Throws the system's error, or a Fault. */
export function readFrom(disk: Disk, path: string, start: number): LogPart | undefined {
	const about = statOf(disk, path);
	if (about === undefined) {
		return undefined;
	}
	if (!about.isFile()) {
		throw noPlainFile(path);
	}
	if (about.size > MOST_BYTES) {
		throw tooLarge(path, MOST_BYTES);
	}
	return withFile(disk, path, 'r', file => (disk.fstatSync(file).size < start ? undefined : partOf(disk, file, start)));
}

/** What an open log has from a byte on. */
export function partOf(disk: Disk, file: number, start: number): LogPart {
	const bytes = bytesFrom(disk, file, start);
	const end = bytes.lastIndexOf(NEWLINE) + 1;
	return { text: bytes.toString('utf8', 0, end), rest: bytes.toString('utf8', end), size: start + end, file: idOf(disk.fstatSync(file)) };
}

/** Tells files apart that have one name after the other. */
export const idOf = ({ dev, ino }: { readonly dev: number; readonly ino: number }): string => `${dev}:${ino}`;

/** Adds lines in one write, a new log begun with its header. Throws the system's error, or a Fault where the log is not to be written to. */
export function appendLines(disk: Disk, path: string, lines: readonly string[]): void {
	if (statOf(disk, path)?.isFile() === false) {
		throw noPlainFile(path);
	}
	makeFolder(disk, dirname(path));
	// Another copy may move the log away while it is written to. It takes along what was there before; what came later is written again.
	for (let turn = 0; turn < MOST_TURNS && !isThere(disk, path, appendTo(disk, path, lines)); turn++) {}
}

/** Some file systems never tell the same of a file twice. Written again it does no harm: each answer counts once. */
const MOST_TURNS = 4;

/** Adds lines; which file they are in. */
function appendTo(disk: Disk, path: string, lines: readonly string[]): string {
	begin(disk, path);
	return withFile(disk, path, 'a+', file => {
		const version = versionIn(disk, file);
		if (version !== undefined && version > VERSION) {
			throw newerVersion(path, version, VERSION);
		}
		// What a full disk or a power cut left of a line shall not swallow the one that follows.
		const torn = endsWithLine(disk, file) ? '' : '\n';
		writeWhole(disk, file, `${torn}${lines.join('\n')}\n`);
		return idOf(disk.fstatSync(file));
	});
}

function isThere(disk: Disk, path: string, file: string): boolean {
	const about = statOf(disk, path);
	return about !== undefined && idOf(about) === file;
}

/** Of two copies that begin at the same time, one makes the file and the other finds it. */
function begin(disk: Disk, path: string): void {
	if (statOf(disk, path) !== undefined) {
		return;
	}
	try {
		withFile(disk, path, 'ax', file => writeWhole(disk, file, `${HEADER}\n`));
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') {
			throw error;
		}
	}
}

/** The version of an open log; undefined where it has no header. */
function versionIn(disk: Disk, file: number): number | undefined {
	const bytes = Buffer.alloc(START);
	return versionOf(bytes.toString('utf8', 0, disk.readSync(file, bytes, 0, START, 0)).split('\n')[0] ?? '');
}

/** The version of a log; undefined where there is none that has a header. Throws the system's error. */
export function versionAt(disk: Disk, path: string): number | undefined {
	if (statOf(disk, path)?.isFile() !== true) {
		return undefined;
	}
	return withFile(disk, path, 'r', file => versionIn(disk, file));
}

function endsWithLine(disk: Disk, file: number): boolean {
	const { size } = disk.fstatSync(file);
	const last = Buffer.alloc(1);
	return size === 0 || (disk.readSync(file, last, 0, 1, size - 1) === 1 && last[0] === NEWLINE);
}
