// What the program ships beside its code, found from whichever of its files asks: the program itself, its chunks, its threads.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The path of a file that the build put in its folder; from the sources, in what was built of them. Throws an Error where it is missing. */
export function shippedFile(name: string): string {
	for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
		const found = [join(folder, name), join(folder, 'dist', name)].find(path => existsSync(path));
		if (found !== undefined) {
			return found;
		}
		if (folder === dirname(folder)) {
			throw new Error(`${name} is missing: build the program anew`);
		}
	}
}
