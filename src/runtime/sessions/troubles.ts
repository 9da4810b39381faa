// Why a kept session can't be had, or can't be kept: one line each.

import { Fault } from '../../core/fault.js';
import { quote, quotePath } from '../../core/quote.js';
import { diskFault } from '../progress/disk.js';

/** Why a file can't be read, or written, in a line; what was thrown for another reason passes. */
export const sessionTrouble = (path: string, doing: 'read' | 'write', error: unknown): Fault =>
	diskFault(error, code => troubleOf(quotePath(path), doing, code));

function troubleOf(file: string, doing: 'read' | 'write', code: string): Fault {
	switch (code) {
		case 'ENOSPC':
		case 'EDQUOT':
			return new Fault('{file} can not be written: the disk is full', { file }, 1);
		case 'EACCES':
		case 'EPERM':
		case 'EROFS':
			return doing === 'read'
				? new Fault('{file} may not be read: check its permissions', { file }, 1)
				: new Fault('{file} can not be written: check its permissions', { file }, 1);
		case 'ENOENT':
			return new Fault('{file} can not be kept there: CONV_TUTOR_HOME may name a folder', { file }, 1);
		case 'ENOTDIR':
		case 'EEXIST':
		case 'ELOOP':
			return new Fault('{file} can not be kept there: a part of its path is no folder', { file }, 1);
		default:
			return doing === 'read'
				? new Fault('{file} can not be read ({code})', { file, code: quote(code) }, 1)
				: new Fault('{file} can not be written ({code})', { file, code: quote(code) }, 1);
	}
}

export function noHomeForSessions(): Fault {
	return new Fault('there is no home folder to keep sessions in: CONV_TUTOR_HOME may name one', {}, 1);
}

export function noSession(name: string): Fault {
	return new Fault('there is no session {name}: conv-tutor list --sessions tells which there are', { name });
}

/** A file that this version can't be sure of. */
export function newerSession(path: string, version: number, known: number): Fault {
	return new Fault(
		'{file} was written by a newer conv-tutor (format {version}, this one knows {known})',
		{ file: quotePath(path), version, known },
		1,
	);
}

export function damagedSession(name: string, reason: Fault): Fault {
	return new Fault('session {name} is damaged: {reason}', { name, reason }, 1);
}
