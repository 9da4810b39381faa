// Why progress, or a setting, can't be kept: one line each.

import { Fault } from '../../core/fault.js';
import { quote, quotePath } from '../../core/quote.js';
import { codeOf, diskFault } from './disk.js';

/** Why a file can't be used, in a line; what was thrown for another reason passes. */
export const troubleWith = (path: string, error: unknown): Fault => diskFault(error, code => troubleOf(quotePath(path), code));

function troubleOf(file: string, code: string): Fault {
	switch (code) {
		case 'ENOSPC':
		case 'EDQUOT':
			return new Fault(
				'the disk is full: what is new is not in {file} yet, and goes there with the next answer if there is room',
				{ file },
				1,
			);
		case 'EACCES':
		case 'EPERM':
		case 'EROFS':
			return new Fault('{file} can not be written: what is new is lost when the program ends; check its permissions', { file }, 1);
		case 'ENOENT':
			return new Fault(
				'{file} can not be made there: what is new is lost when the program ends; CONV_TUTOR_HOME may name a folder',
				{ file },
				1,
			);
		case 'ENOTDIR':
		case 'EEXIST':
		case 'ELOOP':
			return new Fault('{file} can not be made: a part of its path is no folder; what is new is lost when the program ends', { file }, 1);
		default:
			return new Fault('{file} can not be used ({code}): what is new is lost when the program ends', { file, code: quote(code) }, 1);
	}
}

/** Tries for the last time: why what could not be written is lost; undefined where it could. */
export function lossOf(path: string, write: () => void): Fault | undefined {
	try {
		write();
		return undefined;
	} catch (error) {
		return isFull(error)
			? new Fault('the disk is full: what is not in {file} yet is lost', { file: quotePath(path) }, 1)
			: troubleWith(path, error);
	}
}

/** What was to be written at once, and was not, or not all of it. */
export function notAll(path: string): Fault {
	return new Fault('the disk is full: not all of it went into {file}; do it again when there is room', { file: quotePath(path) }, 1);
}

/** What no answer comes after: it is tried again when the program ends. */
export function notYet(path: string): Fault {
	return new Fault(
		'the disk is full: what is new is not in {file} yet, and goes there when the program ends if there is room',
		{ file: quotePath(path) },
		1,
	);
}

export const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(codeOf(error));

/** Something else stands where a file should. */
export function noPlainFile(path: string): Fault {
	return new Fault('{file} is no plain file: what is new is lost when the program ends; move it away', { file: quotePath(path) }, 1);
}

/** A file that nobody wrote by learning. */
export function tooLarge(path: string, most: number): Fault {
	return new Fault(
		'{file} is too large, at most {most} MB: it is left as it is, and what is new is lost when the program ends',
		{ file: quotePath(path), most: most / 2 ** 20 },
		1,
	);
}

/** Why a file of a later version is left alone. */
export function newerVersion(path: string, version: number, known: number): Fault {
	return new Fault(
		'{file} was written by a newer conv-tutor (format {version}, this one knows {known}): it is left as it is, and what is new is lost when the program ends',
		{ file: quotePath(path), version, known },
		1,
	);
}

export function noHome(): Fault {
	return new Fault('there is no home folder: what is new is lost when the program ends; CONV_TUTOR_HOME may name one', {}, 1);
}
