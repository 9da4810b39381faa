// The one place that writes a file of numbers where the learner says: what is there already is not replaced unasked, and no half of
// a file is left behind.

import { randomUUID } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from '../../core/fault.js';
import { quote } from '../../core/quote.js';
import { codeOf, DISK, type Disk, linkOrCopy, realOf, remove, statOf } from '../progress/disk.js';

/**
 * Writes bytes to a path; false where a file is there already and may not be replaced. There is the old file or the new one, whole, at
 * every moment, and all is done before anything else can happen in the thread: where that ends, nothing half done is left.
 * Rejects with a Fault of status 1 where it can't be written, or what is there is no plain file.
 */
export async function writeNew(path: string, bytes: Uint8Array, replace: boolean, disk: Disk = DISK): Promise<boolean> {
	try {
		return (replace ? replaceFile : createFile)(disk, path, bytes);
	} catch (error) {
		const code = codeOf(error);
		throw code === '' ? error : writeFault(path, code);
	}
}

function createFile(disk: Disk, path: string, bytes: Uint8Array): boolean {
	if (modeOf(disk, path) !== undefined) {
		return false;
	}
	try {
		withDraft(disk, path, undefined, bytes, draft => linkOrCopy(disk, draft, path));
		return true;
	} catch (error) {
		if (codeOf(error) === 'EEXIST') {
			return false;
		}
		throw error;
	}
}

/** A link stays one: what it leads to is replaced. */
function replaceFile(disk: Disk, path: string, bytes: Uint8Array): boolean {
	const target = realOf(disk, path);
	const mode = modeOf(disk, path);
	if (mode !== undefined) {
		// A draft could be put in the place of a file that may not be written.
		accessSync(target, constants.W_OK);
	}
	withDraft(disk, target, mode, bytes, draft => disk.renameSync(draft, target));
	return true;
}

/** Writes a draft beside a path, which is then finished; whatever comes of it, no draft stays. */
function withDraft(disk: Disk, path: string, mode: number | undefined, bytes: Uint8Array, finish: (draft: string) => void): void {
	// Beside it, for a file is moved whole on one disk alone; and short: the file's own name may be as long as names can be.
	const draft = join(dirname(path), `.${randomUUID()}`);
	const file = disk.openSync(draft, 'wx', mode);
	try {
		try {
			writeAll(disk, file, bytes);
		} finally {
			disk.closeSync(file);
		}
		finish(draft);
	} finally {
		remove(disk, draft);
	}
}

function writeAll(disk: Disk, file: number, bytes: Uint8Array): void {
	for (let written = 0; written < bytes.length; ) {
		written += disk.writeSync(file, bytes.subarray(written));
	}
}

/** Who may do what with the file of a path; undefined where there is none. Throws a Fault where it is no plain file. */
function modeOf(disk: Disk, path: string): number | undefined {
	const about = statOf(disk, path);
	if (about?.isDirectory()) {
		throw new Fault('{file} is a folder: name a file in it', { file: quote(path) }, 1);
	}
	if (about !== undefined && !about.isFile()) {
		throw new Fault('{file} is no plain file', { file: quote(path) }, 1);
	}
	return about?.mode;
}

/** Why a file can't be written, by the system's code for it. */
function writeFault(path: string, code: string): Fault {
	const file = quote(path);
	switch (code) {
		case 'ENOENT':
		case 'ENOTDIR':
			return new Fault('{file} can not be written: there is no such folder', { file }, 1);
		case 'EISDIR':
			return new Fault('{file} is a folder: name a file in it', { file }, 1);
		case 'EACCES':
		case 'EPERM':
		case 'EROFS':
			return new Fault('{file} may not be written: take another folder', { file }, 1);
		case 'ENOSPC':
		case 'EDQUOT':
			return new Fault('{file} can not be written: the disk is full', { file }, 1);
		case 'ENAMETOOLONG':
		case 'ERR_INVALID_ARG_VALUE':
			return new Fault('{file} can not be the name of a file: take a shorter one, of letters and digits', { file }, 1);
		default:
			return new Fault('{file} can not be written ({code})', { file, code: quote(code) }, 1);
	}
}
