// All answers into a file, to be read by another machine or kept. What is there already is not written over, unless it is an older
// export with nothing in it that is not here.

import * as fs from 'node:fs';
import { Fault, fill, phrase } from '../../core/fault.js';
import { quote, quotePath } from '../../core/quote.js';
import { type Entry, logText, VERSION } from '../../course/progress/lines.js';
import { readLog } from '../../course/progress/log-text.js';
import { codeOf, createFile, DISK, readSmall, realOf, replaceFile } from '../../runtime/progress/disk.js';
import { MOST_BYTES } from '../../runtime/progress/log.js';
import type { Around } from '../progress.js';

/** Writes the export; to standard output for `-`. The exit status. Throws a Fault where it can't be written. */
export async function exportTo({ kept, words, session }: Around, path: string): Promise<number> {
	const entries = kept.entries();
	if (path === '-') {
		await session.print(logText(entries));
		return 0;
	}
	try {
		write(path, entries, kept.path);
	} catch (error) {
		throw error instanceof Fault ? error : writeFault(path, error);
	}
	await session.print(`${fill(words.exported, { file: quotePath(path), count: entries.length })}\n`);
	return 0;
}

function write(path: string, entries: readonly Entry[], log: string | undefined): void {
	const about = fs.statSync(path, { throwIfNoEntry: false });
	if (about === undefined) {
		// Not written over, should there be one by now.
		createFile(DISK, path, logText(entries));
	} else if (about.isFile()) {
		checkReplaceable(path, entries, log);
		replaceFile(DISK, path, logText(entries));
	} else {
		withReader(path, () => fs.writeFileSync(path, logText(entries)));
	}
}

/** Opening a pipe waits for who reads it: it is looked for first. Throws a Fault where there is nobody. */
function withReader(path: string, act: () => void): void {
	let probe: number;
	try {
		probe = fs.openSync(path, fs.constants.O_WRONLY | fs.constants.O_NONBLOCK);
	} catch (error) {
		throw codeOf(error) === 'ENXIO'
			? new Fault('{file} is a pipe that nobody reads: start the reader first', { file: quotePath(path) }, 1)
			: error;
	}
	try {
		act();
	} finally {
		fs.closeSync(probe);
	}
}

/** Throws a Fault where something would be lost. */
function checkReplaceable(path: string, entries: readonly Entry[], log: string | undefined): void {
	const file = quotePath(path);
	if (log !== undefined && realOf(DISK, path) === realOf(DISK, log)) {
		throw new Fault('{file} is where progress is kept: choose another name', { file }, 1);
	}
	const { size } = fs.statSync(path);
	const found = size === 0 ? undefined : readLog(readSmall(DISK, path, MOST_BYTES) ?? '');
	if (found === undefined) {
		return;
	}
	if (found.version === undefined || found.version > VERSION || found.broken > 0) {
		throw new Fault('{file} is there already, and is no export of this conv-tutor: choose another name', { file }, 1);
	}
	const known = new Set(entries.map(({ id }) => id));
	const others = found.entries.filter(({ id }) => !known.has(id)).length;
	if (others > 0) {
		throw new Fault(
			'{file} is there already, with events that are not here ({count}): import it first, or choose another name',
			{ file, count: others },
			1,
		);
	}
}

function writeFault(path: string, error: unknown): Fault {
	const file = quotePath(path);
	const code = codeOf(error);
	switch (code) {
		case 'ENOENT':
		case 'ENOTDIR':
			return new Fault('{file} can not be written: its folder is not there', { file }, 1);
		case 'EISDIR':
			return new Fault('{file} is a folder: name a file in it', { file }, 1);
		case 'EACCES':
		case 'EPERM':
		case 'EROFS':
			return new Fault('{file} can not be written: check its permissions', { file }, 1);
		case 'ENOSPC':
		case 'EDQUOT':
			return new Fault('{file} can not be written: the disk is full', { file }, 1);
		default:
			return new Fault('{file} can not be written ({code})', { file, code: code === '' ? phrase('no reason given') : quote(code) }, 1);
	}
}
