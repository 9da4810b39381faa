// The frames of the maps and of the canvas to look at: a change of the look shows as a change of these files.

import { describe, expect, test } from 'vitest';
import { ASCII, frameOf, PLAIN, TRUECOLOR } from '../screen.js';
import { onDigits } from './fixture.js';
import { MAPS_SCENES } from './maps-scenes.js';

const VIEWS = [
	[60, 20, 'ascii', ASCII],
	[80, 24, 'plain', PLAIN],
	[80, 24, 'truecolor', TRUECOLOR],
	[120, 40, 'ascii', ASCII],
	[120, 40, 'truecolor', TRUECOLOR],
] as const;

describe.each(Object.entries(MAPS_SCENES))('the digits, %s', (name, digits) => {
	test.each(VIEWS)('%i×%i %s', async (columns, rows, look, theme) => {
		const frame = frameOf(onDigits(digits, columns, rows), theme);
		await expect(`${frame}\n`).toMatchFileSnapshot(`frames/${name}-${columns}x${rows}-${look}.txt`);
	});

	test('in Chinese', async () => {
		const frame = frameOf(onDigits(digits), PLAIN, 'zh-TW');
		await expect(`${frame}\n`).toMatchFileSnapshot(`frames/${name}-80x24-zh-tw.txt`);
	});
});
