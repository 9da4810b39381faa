// The colours are data; how they came about is a program, and both must agree.

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coloursText } from './make-colours.js';

const FILE = 'src/ui/theme/colours.ts';
const values = (text: string): string[] => text.match(/'[^']*'/g) ?? [];

test('the table of colours is what its maker makes (UPDATE_COLOURS=1 writes it anew)', () => {
	if (process.env['UPDATE_COLOURS'] === '1') {
		writeFileSync(FILE, coloursText());
	}
	expect(values(readFileSync(FILE, 'utf8'))).toEqual(values(coloursText()));
});
