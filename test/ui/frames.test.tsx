// Frames to look at: a change of the look shows as a change of these files.

import { describe, expect, test } from 'vitest';
import { example } from '../state/app.js';
import { ASCII, frameOf, PLAIN, TRUECOLOR } from './screen.js';
import { SCENES } from './trainer/scenes.js';

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

/** Moments of the trainer, each with the name of its files. */
const MOMENTS = [
	['after ten epochs', 'trainer'],
	['diverged, experiment 1', 'trainer-diverged'],
	['compared', 'trainer-compared'],
] as const;
const TRAINER_LOOKS = [['ascii', ASCII], ...LOOKS] as const;

describe.each(MOMENTS)('the trainer, %s', (moment, file) => {
	describe.each(SIZES)('%i×%i', (columns, rows) => {
		test.each(TRAINER_LOOKS)('%s', async (name, look) => {
			const model = SCENES[moment]?.() ?? example('edge');
			const frame = frameOf({ ...model, size: { columns, rows } }, look);
			await expect(`${frame}\n`).toMatchFileSnapshot(`frames/${file}-${columns}x${rows}-${name}.txt`);
		});
	});
});
