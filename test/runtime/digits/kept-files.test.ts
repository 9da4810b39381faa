// Trainings on the disk: written once, replaced when asked, read back; what is no training is told with its path.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readKept, writeKept } from '../../../src/runtime/digits/kept-files.js';
import { keptAfter } from './weights/kept.js';

const folder = mkdtempSync(join(tmpdir(), 'kept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a training is read as it was written, and replaced only when asked', async () => {
	const path = join(folder, 'small.npz');
	expect(await writeKept(path, keptAfter(2), false)).toBe(true);
	expect(await writeKept(path, keptAfter(4), false)).toBe(false);
	expect(await readKept(path)).toEqual(keptAfter(2));
	expect(await writeKept(path, keptAfter(4), true)).toBe(true);
	expect(await readKept(path)).toEqual(keptAfter(4));
});

test.each([
	['odd.npz', ': this is no zip archive, or it is cut off'],
	['none.npz', ' is not there: check the path'],
	['.', ' is a folder, not a file'],
])('%s is told in a line', async (name, sentence) => {
	writeFileSync(join(folder, 'odd.npz'), 'no zip');
	await expect(readKept(join(folder, name))).rejects.toThrow(sentence);
});
