// Files replaced whole, and what is left of programs that were killed meanwhile.

import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DISK, replaceFile } from '../../../src/runtime/progress/disk.js';
import { newHome } from './home.js';

test('drafts that nobody writes any more are removed, those of others and all else stay', () => {
	const home = newHome();
	const at = (name: string): string => join(home, name);
	for (const name of ['a.json', 'a.json.123.draft', 'a.json.456.draft', 'a.json.mine.draft', 'b.json.123.draft', 'a.json.123']) {
		writeFileSync(at(name), 'old');
		utimesSync(at(name), 0, 0);
	}
	utimesSync(at('a.json.456.draft'), new Date(), new Date());
	replaceFile(DISK, at('a.json'), 'new');
	expect(readFileSync(at('a.json'), 'utf8')).toBe('new');
	expect(readdirSync(home).sort()).toEqual(['a.json', 'a.json.123', 'a.json.456.draft', 'a.json.mine.draft', 'b.json.123.draft']);
});
