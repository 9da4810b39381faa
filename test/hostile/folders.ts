// Folders that are gone when the tests are.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders: string[] = [];
process.on('exit', () => {
	for (const folder of folders) {
		rmSync(folder, { recursive: true, force: true });
	}
});

/** An empty folder. */
export function newFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'conv-tutor-hostile-'));
	folders.push(folder);
	return folder;
}
