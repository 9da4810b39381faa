// Trainings in files, where the learner says: what is there already is not replaced unasked, and whatever a file holds is distrusted.

import { Fault } from '../../core/fault.js';
import { quotePath } from '../../core/quote.js';
import { withSource } from '../../formats/decode-file.js';
import type { KeptTraining } from '../../training/digits/kept.js';
import { atHome } from '../grids/at-home.js';
import { fileFault, readBytes } from '../grids/read-bytes.js';
import { writeNew } from '../grids/write-file.js';
import { decodeKept, encodeKept } from './weights/weights-file.js';

/** The training of a file. Rejects with a Fault that names the file where there is none, or it can't be gone on with. */
export async function readKept(path: string): Promise<KeptTraining> {
	const bytes = await readBytes(atHome(path)).catch(error => {
		throw error instanceof Fault ? error : fileFault(path, error);
	});
	return withSource(quotePath(path), () => decodeKept(bytes));
}

/** Writes a training to a file; false where one is there that may not be replaced. Rejects with a Fault that names the file where it can't be written. */
export async function writeKept(path: string, kept: KeptTraining, replace: boolean): Promise<boolean> {
	const bytes = withSource(quotePath(path), () => encodeKept(kept));
	return writeNew(atHome(path), bytes, replace);
}
