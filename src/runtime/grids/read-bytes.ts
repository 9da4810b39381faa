// The one place that opens a file of numbers: it looks at what the path is before it reads, so that a folder, a pipe
// or a gigabyte ends in a sentence.

import { type FileHandle, open, stat } from 'node:fs/promises';
import { Fault, phrase } from '../../core/fault.js';
import { quote } from '../../core/quote.js';

const MEGABYTE = 2 ** 20;
/** The largest file that is read. */
export const MAX_FILE_BYTES = 64 * MEGABYTE;

/** The bytes of a file. Throws a Fault of status 1 where it is no plain file, or too large; else rejects with the system's error. */
export async function readBytes(path: string): Promise<Uint8Array> {
	const about = await stat(path);
	if (about.isDirectory()) {
		throw new Fault('{file} is a folder, not a file', { file: quote(path) }, 1);
	}
	if (!about.isFile()) {
		throw new Fault('{file} is no plain file: pipe numbers in with - instead', { file: quote(path) }, 1);
	}
	if (about.size > MAX_FILE_BYTES) {
		throw tooLarge(path);
	}
	if (about.size === 0) {
		// The system has plain files of no size, such as /proc/kmsg, from which a read waits for ever.
		return new Uint8Array(0);
	}
	const file = await open(path);
	// It may have grown since, or be a file of the system that has no end: that much is read and no more.
	const bytes = await firstBytes(file, MAX_FILE_BYTES + MEGABYTE).finally(() => file.close());
	if (bytes.length > MAX_FILE_BYTES) {
		throw tooLarge(path);
	}
	return bytes;
}

/** The first bytes of a file, as many as there are up to `most`. */
async function firstBytes(file: FileHandle, most: number): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	for await (const part of file.createReadStream({ start: 0, end: most - 1, highWaterMark: MEGABYTE, autoClose: false })) {
		parts.push(part);
	}
	return Buffer.concat(parts);
}

/** The Fault for a file that is too large. */
export function tooLarge(path: string): Fault {
	return new Fault('{file} is too large: at most {most} MB', { file: quote(path), most: MAX_FILE_BYTES / MEGABYTE }, 1);
}

/** Why a file can't be read, by the system's code for it. */
export function fileFault(path: string, error: unknown): Fault {
	const file = quote(path);
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	switch (code) {
		case 'ENOENT':
		case 'ENOTDIR':
			return new Fault('{file} is not there: check the path', { file }, 1);
		case 'EISDIR':
			return new Fault('{file} is a folder, not a file', { file }, 1);
		case 'EACCES':
		case 'EPERM':
			return new Fault('{file} may not be read: check its permissions', { file }, 1);
		case 'ENAMETOOLONG':
		case 'ERR_INVALID_ARG_VALUE':
			return new Fault('{file} can not be the name of a file: take a shorter one, of letters and digits', { file }, 1);
		default:
			return new Fault('{file} can not be read ({code})', { file, code: code === '' ? phrase('no reason given') : quote(code) }, 1);
	}
}
