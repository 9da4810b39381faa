// The stack's frames to look at: a change of the look shows as a change of these files.

import { describe, expect, test } from 'vitest';
import { example } from '../../state/app.js';
import { ASCII, frameOf, PLAIN, TRUECOLOR } from '../screen.js';
import { STACK_SCENES } from './scenes.js';

const MOMENTS = [
	['lenet', 'lenet'],
	['lenet, an element', 'element'],
	['lenet, all of the input', 'all'],
	['beyond the border', 'beyond'],
	['gaps', 'gaps'],
	['gaps in a picture', 'picture-gaps'],
	['can not be built', 'unbuilt'],
] as const;
const SIZES = [
	[60, 20],
	[80, 24],
	[120, 40],
] as const;
const LOOKS = [
	['ascii', ASCII],
	['plain', PLAIN],
	['truecolor', TRUECOLOR],
] as const;

describe.each(MOMENTS)('the stack, %s', (moment, file) => {
	describe.each(SIZES)('%i×%i', (columns, rows) => {
		test.each(LOOKS)('%s', async (name, look) => {
			const model = STACK_SCENES[moment]?.() ?? example('book');
			const frame = frameOf({ ...model, size: { columns, rows } }, look);
			await expect(`${frame}\n`).toMatchFileSnapshot(`frames/${file}-${columns}x${rows}-${name}.txt`);
		});
	});

	test('in Chinese', async () => {
		const frame = frameOf(STACK_SCENES[moment]?.() ?? example('book'), PLAIN, 'zh-TW');
		await expect(`${frame}\n`).toMatchFileSnapshot(`frames/${file}-80x24-zh-tw.txt`);
	});
});
