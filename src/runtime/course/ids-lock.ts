// The list of ids that a course keeps, beside its lessons.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../../core/fault.js';
import { quotePath } from '../../core/quote.js';
import type { SourceFile } from '../../course/format/source.js';
import { codeOf } from '../progress/disk.js';
import { lstatOf, sourceFile } from './course-folder.js';

const NAME = 'ids.lock';

/** The lock of a course; undefined where it has none. */
export function readLock(course: string): SourceFile | undefined {
	const path = join(course, NAME);
	return lstatOf(path) === undefined ? undefined : sourceFile(path, course);
}

/** Writes the lock. Throws a Fault where it can't be. */
export function writeLock(course: string, text: string): void {
	try {
		writeFileSync(join(course, NAME), text);
	} catch (error) {
		throw new Fault('{file} can not be written ({code})', { file: quotePath(join(course, NAME)), code: codeOf(error) }, 1);
	}
}
