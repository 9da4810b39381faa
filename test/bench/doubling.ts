// Small pieces of work, each timed by turns with one that does not change, in a process of their own: a line of JSON for each.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildLayer } from '../../src/core/build-layer.js';
import { forward } from '../../src/core/forward.js';
import { fillGrid } from '../../src/core/grid.js';
import { NETWORKS } from '../../src/core/networks.js';
import { randomFrom } from '../../src/core/random.js';
import { descentFrom } from '../../src/training/descent.js';
import { openDigitTrainer } from '../../src/training/digits/digit-trainer.js';
import { usualSetup } from '../../src/training/digits/setup.js';
import { startingWeights } from '../../src/training/start.js';
import { example } from '../state/app.js';
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
const trainer = openDigitTrainer({ ...usualSetup('tiny', NETWORKS.tiny), batch: 32, shift: 0 }, { training: noisyDigits(32, 3) });
const stage = example('book');

const home = mkdtempSync(join(tmpdir(), 'conv-tutor-speed-'));
const cli = resolve('dist/cli.js');
const node = wordsOf(['-e', '0'], home);

type Check = readonly [name: string, ours: Contender, baseline: Contender, rounds: number];

const CHECKS: readonly Check[] = [
	['layer', repeated(() => forward(layer, input), 4), bare, 15],
	['epoch', repeated(() => epochFrom(problem, start), 4), bare, 15],
	['batch', repeated(() => trainer.step({ optimizer: 'momentum', rate: 0.01 })), bare, 9],
	['frame', repeated(() => frameOf(stage)), bare, 15],
	['start', () => ourFirstFrame(cli, home), node, 5],
	['help', wordsOf([cli, '--help'], home), node, 5],
];

try {
	await keepCode({ cli, home });
	for (const [name, ours, baseline, rounds] of CHECKS) {
		const times = await takeTurns({ ours, baseline }, { rounds, warmUp: 3 });
		// The shortest of each: the turn that nothing else on the machine got into.
		const ratio = Math.min(...times.ours) / Math.min(...times.baseline);
		process.stdout.write(`${JSON.stringify({ name, ratio })}\n`);
	}
} finally {
	rmSync(home, { recursive: true, force: true });
}
process.exit(0);
