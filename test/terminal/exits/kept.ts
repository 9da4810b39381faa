// Whether a file that the program wrote is whole: it reads as what it is.

import { readFileSync } from 'node:fs';
import { decodeFile } from '../../../src/formats/decode-file.js';
import { readKept } from '../../../src/runtime/digits/kept-files.js';
import { readSession } from '../../../src/runtime/sessions/session-text.js';

/** Rejects where a file is not whole. */
export async function readsWhole(path: string): Promise<void> {
	if (path.endsWith('.npz')) {
		await readKept(path);
	} else if (path.endsWith('.json')) {
		readSession('mine', readFileSync(path, 'utf8'));
	} else {
		await decodeFile(path, readFileSync(path));
	}
}
