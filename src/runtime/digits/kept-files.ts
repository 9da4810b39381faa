// Trainings kept in files of the learner's own: where they say, and nothing that is there replaced unasked.

import { Fault } from '../../core/fault.js';
import { quotePath } from '../../core/quote.js';
import { withSource } from '../../formats/decode-file.js';
import type { KeptTraining } from '../../training/digits/kept.js';
import { fileFault, readBytes } from '../grids/read-bytes.js';
import { writeNew } from '../grids/write-file.js';
import { decodeKept, encodeKept } from './weights/weights-file.js';

/** The training in a file. Rejects with a Fault that names the file where it can't be read, or is none. */
export async function readKept(path: string): Promise<KeptTraining> {
	const bytes = await readBytes(path).catch(error => {
		throw error instanceof Fault ? error : fileFault(path, error);
	});
	return withSource(quotePath(path), () => decodeKept(bytes));
}

/** False where a file is there that may not be replaced. Rejects with a Fault that names the file where it can't be written. */
export async function writeKept(path: string, kept: KeptTraining, replace: boolean): Promise<boolean> {
	const bytes = withSource(quotePath(path), () => encodeKept(kept));
	return writeNew(path, bytes, replace);
}
