// The map in lessons/README.md is that of the lessons as they are. `npm run docs` writes it anew.

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FOLDER } from './course.js';
import { mapText } from './map.js';

const FILE = `${FOLDER}/README.md`;
const BEGIN = '<!-- map: made from the lessons by npm run docs -->\n';
const END = '<!-- /map -->';

test('the map is fresh', () => {
	const readme = readFileSync(FILE, 'utf8');
	const start = readme.indexOf(BEGIN) + BEGIN.length;
	const end = readme.indexOf(END);
	expect(start).toBeGreaterThanOrEqual(BEGIN.length);
	expect(end).toBeGreaterThan(start - 1);
	if (process.env['UPDATE_README'] === '1') {
		writeFileSync(FILE, readme.slice(0, start) + mapText() + readme.slice(end));
		return;
	}
	expect(readme.slice(start, end)).toBe(mapText());
});
