// The one place that writes a file of numbers where the learner says: what is there already is not replaced unasked.

import { open, rename, rm } from 'node:fs/promises';
import { Fault } from '../../core/fault.js';
import { quote } from '../../core/quote.js';

/**
 * Writes bytes to a path; false where something is there already and may not be replaced. A file that is replaced is the old or the new
 * one, whole. Throws a Fault of status 1 where it can't be written.
 */
export async function writeNew(path: string, bytes: Uint8Array, replace: boolean): Promise<boolean> {
	const draft = replace ? `${path}.${process.pid}` : path;
	try {
		const file = await open(draft, 'wx');
		try {
			await file.writeFile(bytes);
		} finally {
			await file.close();
		}
		if (replace) {
			await rename(draft, path);
		}
		return true;
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : '';
		if (code === 'EEXIST' && !replace) {
			return false;
		}
		await rm(draft, { force: true });
		throw writeFault(path, code);
	}
}

function writeFault(path: string, code: string): Fault {
	const file = quote(path);
	switch (code) {
		case 'ENOENT':
		case 'ENOTDIR':
			return new Fault('{file} can not be written: there is no such folder', { file }, 1);
		case 'EISDIR':
			return new Fault('{file} is a folder, not a file', { file }, 1);
		case 'EACCES':
		case 'EPERM':
		case 'EROFS':
			return new Fault('{file} may not be written: take another folder', { file }, 1);
		case 'ENOSPC':
			return new Fault('{file} can not be written: the disk is full', { file }, 1);
		default:
			return new Fault('{file} can not be written ({code})', { file, code: quote(code) }, 1);
	}
}
