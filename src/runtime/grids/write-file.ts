// The one place that writes a file of numbers where the learner says: what is there already is not replaced unasked, and no half of
// a file is left behind.

import { randomUUID } from 'node:crypto';
import { access, constants, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '../../core/fault.js';
import { quote } from '../../core/quote.js';
import { codeOf } from '../progress/disk.js';

/**
 * Writes bytes to a path; false where a file is there already and may not be replaced. A file that is replaced is the old or the new
 * one, whole. Throws a Fault of status 1 where it can't be written, or what is there is no plain file.
 */
export async function writeNew(path: string, bytes: Uint8Array, replace: boolean): Promise<boolean> {
	try {
		return await (replace ? replaceFile : createFile)(path, bytes);
	} catch (error) {
		const code = codeOf(error);
		throw code === '' ? error : writeFault(path, code);
	}
}

async function createFile(path: string, bytes: Uint8Array): Promise<boolean> {
	const file = await open(path, 'wx').catch(unless('EEXIST'));
	if (file === undefined) {
		await modeOf(path);
		return false;
	}
	await fillFile(file, path, bytes);
	return true;
}

/** A link stays one: what it leads to is replaced. */
async function replaceFile(path: string, bytes: Uint8Array): Promise<boolean> {
	const target = await realpath(path).catch(() => path);
	const mode = await modeOf(path);
	if (mode !== undefined) {
		// A draft could be put in the place of a file that may not be written.
		await access(target, constants.W_OK);
	}
	// Beside it, for a file is moved whole on one disk alone; and short: the file's own name may be as long as names can be.
	const draft = join(dirname(target), `.${randomUUID()}`);
	await fillFile(await open(draft, 'wx', mode), draft, bytes, () => rename(draft, target));
	return true;
}

/** Writes to a file that was just made, then finishes; where that fails it is removed again. */
async function fillFile(file: FileHandle, path: string, bytes: Uint8Array, finish = async (): Promise<void> => {}): Promise<void> {
	try {
		await file.writeFile(bytes).finally(() => file.close());
		await finish();
	} catch (error) {
		await rm(path, { force: true }).catch(() => {});
		throw error;
	}
}

/** Who may do what with the file of a path; undefined where there is none. Throws a Fault where it is no plain file. */
async function modeOf(path: string): Promise<number | undefined> {
	const about = await stat(path).catch(unless('ENOENT'));
	if (about?.isDirectory()) {
		throw new Fault('{file} is a folder: name a file in it', { file: quote(path) }, 1);
	}
	if (about !== undefined && !about.isFile()) {
		throw new Fault('{file} is no plain file', { file: quote(path) }, 1);
	}
	return about?.mode;
}

/** Nothing, where the system says so; any other error is thrown on. */
const unless = (code: string) => (error: unknown) => {
	if (codeOf(error) !== code) {
		throw error;
	}
	return undefined;
};

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
