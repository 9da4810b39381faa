// What takes twice as long as it did is noticed where every change is tested. Each piece of work is timed by turns with one that does
// not change, so that a slow machine slows both; the limit is twice the usual ratio. The goals themselves belong to the benchmark.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildLayer } from '../../src/core/build-layer.js';
import { forward } from '../../src/core/forward.js';
import { fillGrid } from '../../src/core/grid.js';
import { NETWORKS } from '../../src/core/networks.js';
import { randomFrom } from '../../src/core/random.js';
import { descentFrom } from '../../src/training/descent.js';
import { openDigitTrainer } from '../../src/training/digits/digit-trainer.js';
import { usualSetup } from '../../src/training/digits/setup.js';
import { startingWeights } from '../../src/training/start.js';
import { example, press } from '../state/app.js';
import { noisyDigits } from '../training/digits/draw.js';
import { frameOf } from '../ui/screen.js';
import { bareLoop } from './bare-loop.js';
import { type Contender, repeated, takeTurns } from './interleave.js';
import { keepCode, ourFirstFrame, wordsOf } from './start.js';
import { epochFrom, problemOf } from './training.js';

const SIDE = 256;
const chance = randomFrom(11);
const input = fillGrid({ channels: 1, rows: SIDE, cols: SIDE }, () => chance() - 0.5);
const weights = Float64Array.from({ length: 9 }, () => chance() - 0.5);
const layer = buildLayer({ op: 'conv', kernel: { filters: 1, depth: 1, rows: 3, cols: 3, data: weights } }, input);

/** Four loops over 256×256 under 3×3: nothing that anybody would change. */
const bare = repeated(() => bareLoop(input.data, SIDE, weights, 3), 4);

const problem = problemOf();
const start = descentFrom(startingWeights(problem, { name: 'random', seed: 1 }));
const digits = noisyDigits(32, 3);
const trainer = openDigitTrainer({ ...usualSetup('tiny', NETWORKS.tiny), batch: 32, shift: 0 }, { training: digits });
const stage = example('book');
const lesson = press(stage, 'l').model;

const home = mkdtempSync(join(tmpdir(), 'conv-tutor-speed-'));
const cli = resolve('dist/cli.js');

interface Check {
	readonly name: string;
	readonly ours: Contender;
	readonly baseline: Contender;
	/** Our time over the other's, measured where nothing else ran. */
	readonly usual: number;
	readonly rounds: number;
}

const node = wordsOf(['-e', '0'], home);
const CHECKS: readonly Check[] = [
	{ name: 'a layer of 256×256', ours: repeated(() => forward(layer, input), 4), baseline: bare, usual: 1.2, rounds: 15 },
	{ name: 'an epoch at 28×28', ours: repeated(() => epochFrom(problem, start), 4), baseline: bare, usual: 0.12, rounds: 15 },
	{
		name: 'a batch of tiny',
		ours: repeated(() => trainer.step({ optimizer: 'momentum', rate: 0.01 })),
		baseline: bare,
		usual: 12,
		rounds: 9,
	},
	{ name: 'a key and its frame', ours: repeated(() => frameOf(lesson)), baseline: bare, usual: 5, rounds: 15 },
	{ name: 'start to first frame', ours: () => ourFirstFrame(cli, home), baseline: node, usual: 5, rounds: 5 },
	{ name: '--help', ours: wordsOf([cli, '--help'], home), baseline: node, usual: 1.5, rounds: 5 },
];

beforeAll(() => keepCode({ cli, home }));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('nothing takes twice as long as it did', () => {
	test.each(CHECKS)('$name', async ({ name, ours, baseline, usual, rounds }) => {
		const times = await takeTurns({ ours, baseline }, { rounds, warmUp: 2 });
		// The shortest of each: the turn that nothing else on the machine got into.
		const ratio = Math.min(...times.ours) / Math.min(...times.baseline);
		console.info(`${name}: ${ratio.toFixed(2)}×, usually ${usual}×`);
		expect(ratio).toBeLessThan(2 * usual);
	});
});
