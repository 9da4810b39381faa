// Frames of the course to look at: a change of the look shows as a change of these files.

import { describe, expect, test } from 'vitest';
import { frameOf, PLAIN, TRUECOLOR } from '../screen.js';
import { MOMENTS } from './moments.js';

const CASES = [
	['80x24-plain', { columns: 80, rows: 24 }, PLAIN, 'en'],
	['80x24-truecolor', { columns: 80, rows: 24 }, TRUECOLOR, 'en'],
	['120x40-plain', { columns: 120, rows: 40 }, PLAIN, 'en'],
	['80x24-zh-tw', { columns: 80, rows: 24 }, PLAIN, 'zh-TW'],
] as const;

describe.each(Object.entries(MOMENTS))('%s', (name, moment) => {
	const model = moment();

	test.each(CASES)('%s', async (file, size, look, language) => {
		const frame = frameOf({ ...model, size }, look, language);
		await expect(`${frame}\n`).toMatchFileSnapshot(`frames/${name}-${file}.txt`);
	});
});
