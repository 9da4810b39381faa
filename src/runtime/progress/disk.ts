// The few things that are asked of the disk, behind one name: tests put a full or a read-only one in its place.

import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../../core/fault.js';

export type Disk = Readonly<
	Pick<
		typeof fs,
		| 'closeSync'
		| 'copyFileSync'
		| 'fstatSync'
		| 'fsyncSync'
		| 'linkSync'
		| 'mkdirSync'
		| 'openSync'
		| 'readdirSync'
		| 'readSync'
		| 'realpathSync'
		| 'renameSync'
		| 'statSync'
		| 'unlinkSync'
		| 'writeSync'
	>
>;

export const DISK: Disk = fs;

/** Only for the learner's own eyes. */
export const OWN_FILE = 0o600;
const OWN_FOLDER = 0o700;

/** What the system says went wrong; empty where it was not the system. */
export function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What an error says in a line: a Fault as it is, else what is told of the system's code. What has none was no trouble of the disk, and is thrown on. */
export function diskFault(error: unknown, tell: (code: string) => Fault): Fault {
	if (error instanceof Fault) {
		return error;
	}
	const code = codeOf(error);
	if (code === '') {
		throw error;
	}
	return tell(code);
}

/** What there is at a path; undefined where nothing is. Throws the system's error. */
export function statOf(disk: Disk, path: string): fs.Stats | undefined {
	return disk.statSync(path, { throwIfNoEntry: false });
}

/** What is done with a file while it is open. Throws the system's error. */
export function withFile<Result>(disk: Disk, path: string, flags: string, act: (file: number) => Result): Result {
	const file = disk.openSync(path, flags, OWN_FILE);
	try {
		return act(file);
	} finally {
		disk.closeSync(file);
	}
}

/** All bytes of an open file from a byte on. */
export function bytesFrom(disk: Disk, file: number, start: number): Buffer {
	const bytes = Buffer.alloc(Math.max(0, disk.fstatSync(file).size - start));
	let read = 0;
	while (read < bytes.length) {
		const more = disk.readSync(file, bytes, read, bytes.length - read, start + read);
		if (more === 0) {
			break;
		}
		read += more;
	}
	return bytes.subarray(0, read);
}

/** What there is at a path; undefined where nothing is. Throws what the system says of a path that is taken, where it is no plain file. */
export function plainFile(disk: Disk, path: string): fs.Stats | undefined {
	const about = statOf(disk, path);
	if (about?.isFile() === false) {
		throw Object.assign(new Error('no plain file'), { code: 'EEXIST' });
	}
	return about;
}

/** Writes in one call. Throws what a full disk is, where not all of it went there. */
export function writeWhole(disk: Disk, file: number, text: string): void {
	const bytes = Buffer.from(text);
	if (disk.writeSync(file, bytes) < bytes.length) {
		throw Object.assign(new Error('not all of it was written'), { code: 'ENOSPC' });
	}
}

/** The text of a small file; undefined where there is none, or what is there is no file or a large one. Throws the system's error. */
export function readSmall(disk: Disk, path: string, most: number): string | undefined {
	const about = statOf(disk, path);
	if (about === undefined || !about.isFile() || about.size > most) {
		return undefined;
	}
	return withFile(disk, path, 'r', file => bytesFrom(disk, file, 0).toString('utf8'));
}

/**
 * Makes a folder, and those above it that are missing. Step by step: asked to make all of them, Node tries for ever where the system
 * makes none, as under /proc. Throws the system's error.
 */
export function makeFolder(disk: Disk, path: string, climbs = true): void {
	try {
		disk.mkdirSync(path, { mode: OWN_FOLDER });
	} catch (error) {
		const code = codeOf(error);
		if (code === 'EEXIST' && statOf(disk, path)?.isDirectory() === true) {
			return;
		}
		if (code !== 'ENOENT' || !climbs || dirname(path) === path) {
			throw error;
		}
		makeFolder(disk, dirname(path));
		makeFolder(disk, path, false);
	}
}

/** Puts a text into a new file; no half of one is left behind. Throws the system's error, also where a file is there already. */
export function createFile(disk: Disk, path: string, text: string): void {
	withFile(disk, path, 'wx', file => {
		try {
			writeWhole(disk, file, text);
			disk.fsyncSync(file);
		} catch (error) {
			remove(disk, path);
			throw error;
		}
	});
}

/**
 * Puts a text in the place of a file: whoever reads it finds the old one or the new one, whole. `safe`: also after a power cut.
 * Throws the system's error, the old file untouched; nothing but a plain file is replaced.
 */
export function replaceFile(disk: Disk, path: string, text: string, safe = true): void {
	const target = realOf(disk, path);
	// A link may lead to a device, and whoever may do everything would put a file in its place.
	plainFile(disk, target);
	const draft = `${target}.${process.pid}${DRAFT}`;
	sweep(disk, target);
	try {
		withFile(disk, draft, 'w', file => {
			writeWhole(disk, file, text);
			if (safe) {
				disk.fsyncSync(file);
			}
		});
		disk.renameSync(draft, target);
	} catch (error) {
		remove(disk, draft);
		throw error;
	}
}

const DRAFT = '.draft';
/** Milliseconds. Longer than this nobody writes a draft. */
const STALE = 60_000;

/** Whether a draft was left behind: clocks may have been set either way since. */
export const isStale = ({ mtimeMs }: fs.Stats, now: number): boolean => Math.abs(now - mtimeMs) > STALE;

/** Removes the drafts of a file that programs left which were killed while they wrote. */
function sweep(disk: Disk, target: string): void {
	const start = `${basename(target)}.`;
	try {
		for (const name of disk.readdirSync(dirname(target))) {
			const path = join(dirname(target), name);
			const isDraft = name.startsWith(start) && name.endsWith(DRAFT) && /^\d+$/.test(name.slice(start.length, -DRAFT.length));
			const about = isDraft ? statOf(disk, path) : undefined;
			if (about !== undefined && isStale(about, Date.now())) {
				remove(disk, path);
			}
		}
	} catch {
		// A folder that can't be listed can still be written to.
	}
}

/** What a path leads to, where it is a link: that is replaced, not the link. */
export function realOf(disk: Disk, path: string): string {
	try {
		return disk.realpathSync(path);
	} catch {
		return path;
	}
}

/** Removes a file, where it is there and may be removed. */
export function remove(disk: Disk, path: string): void {
	try {
		disk.unlinkSync(path);
	} catch {
		// It is in nobody's way.
	}
}

/** A second name for a file, `name.why-time.ending`, that nothing has yet; the file stays where it is. Throws the system's error. */
export function keepCopy(disk: Disk, path: string, why: string, now: number): string {
	const stamp = new Date(now).toISOString().replaceAll(/[:.]/g, '-');
	for (let number = 1; ; number++) {
		const copy = path.replace(/(\.[a-z]+)?$/, ending => `.${why}-${stamp}${number === 1 ? '' : `-${number}`}${ending}`);
		try {
			linkOrCopy(disk, path, copy);
			return copy;
		} catch (error) {
			if (codeOf(error) !== 'EEXIST') {
				throw error;
			}
		}
	}
}

/** A second name for a file, or a copy of it; nothing that is there is replaced. Throws the system's error. */
export function linkOrCopy(disk: Disk, path: string, copy: string): void {
	try {
		disk.linkSync(path, copy);
	} catch (error) {
		if (codeOf(error) === 'EEXIST') {
			throw error;
		}
		// Not every file system has second names.
		disk.copyFileSync(path, copy, fs.constants.COPYFILE_EXCL);
	}
}
