// The digits' frames to look at: a change of the look shows as a change of these files.

import { describe, expect, test } from 'vitest';
import { ASCII, frameOf, PLAIN, TRUECOLOR } from '../screen.js';
import { onDigits } from './fixture.js';
import { SCENES } from './scenes.js';

const SIZES = [
	[60, 20],
	[80, 24],
	[120, 40],
] as const;
const LOOKS = [
	['ascii', ASCII],
	['truecolor', TRUECOLOR],
] as const;

describe.each(Object.entries(SCENES))('the digits, %s', (name, digits) => {
	describe.each(SIZES)('%i×%i', (columns, rows) => {
		test.each(LOOKS)('%s', async (look, theme) => {
			const frame = frameOf(onDigits(digits, columns, rows), theme);
			await expect(`${frame}\n`).toMatchFileSnapshot(`frames/${name}-${columns}x${rows}-${look}.txt`);
		});
	});

	test('in Chinese', async () => {
		const frame = frameOf(onDigits(digits), PLAIN, 'zh-TW');
		await expect(`${frame}\n`).toMatchFileSnapshot(`frames/${name}-80x24-zh-tw.txt`);
	});
});
