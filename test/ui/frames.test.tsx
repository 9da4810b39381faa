// Frames to look at: a change of the look shows as a change of these files.

import { describe, expect, test } from 'vitest';
import { example } from '../state/app.js';
import { frameOf, PLAIN, TRUECOLOR } from './screen.js';

const EXAMPLES = ['book', 'stride', 'channels', 'digit', 'avg-pool'];
const SIZES = [
	[80, 24],
	[120, 40],
] as const;
const LOOKS = [
	['plain', PLAIN],
	['truecolor', TRUECOLOR],
] as const;

describe.each(EXAMPLES)('%s', id => {
	describe.each(SIZES)('%i×%i', (columns, rows) => {
		test.each(LOOKS)('%s', async (name, look) => {
			const frame = frameOf({ ...example(id), size: { columns, rows } }, look);
			await expect(`${frame}\n`).toMatchFileSnapshot(`frames/${id}-${columns}x${rows}-${name}.txt`);
		});
	});
});
