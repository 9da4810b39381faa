// How fast a kernel is trained, against TensorFlow.js's gradient; and what a long training leaves of the screen: epochs a second while
// it draws, and how long a key waits.

import { setTimeout as sleep } from 'node:timers/promises';
import * as tf from '@tensorflow/tfjs-core';
// Its layers bring the gradients of all operations along.
import '@tensorflow/tfjs-layers';
import { fillGrid } from '../../src/core/grid.js';
import { randomFrom } from '../../src/core/random.js';
import { descend, type Epoch } from '../../src/training/descend.js';
import { type Descent, descentFrom } from '../../src/training/descent.js';
import { learnBack, type Problem, weightCount } from '../../src/training/problem.js';
import { startingWeights } from '../../src/training/start.js';
import { toTensor } from '../oracle/tensors.js';
import { open } from '../terminal/terminal.js';
import { ratioOf, repeated, takeTurns } from './interleave.js';
import type { Row } from './rows.js';
import { median, percentile, threeDigits } from './stats.js';

const TURNS = { rounds: 25, warmUp: 8 };
const [SIDE, WINDOW] = [28, 5];
const KEYS = 100;
/** So small that nothing converges while it is watched, and the epochs go on. */
const RATE = '1e-7';
const WATCHED = 3000;
const ENV = { TERM: 'xterm-256color', COLORTERM: 'truecolor', LANG: 'en_US.UTF-8' };

export async function trainingRows(cli: string, home: string): Promise<Row[]> {
	return [await epochRow(), ...(await screenRows(cli, home))];
}

/** 28×28 under 5×5: what an epoch is measured on. */
export function problemOf(): Problem {
	const chance = randomFrom(3);
	const kernel = {
		filters: 1,
		depth: 1,
		rows: WINDOW,
		cols: WINDOW,
		data: Float64Array.from({ length: WINDOW ** 2 }, () => chance() - 0.5),
	};
	return learnBack(
		{ op: 'conv', kernel },
		fillGrid({ channels: 1, rows: SIDE, cols: SIDE }, () => chance() - 0.5),
	);
}

/** A whole epoch of ours, its update among it, against their loss and gradient alone. */
async function epochRow(): Promise<Row> {
	const problem = problemOf();
	const start = descentFrom(startingWeights(problem, { name: 'random', seed: 1 }));
	const theirs = theirGradient(problem, start.weights);
	agree(epochFrom(problem, start), theirs());
	let descent: Descent = start;
	const ours = (): void => {
		descent = epochFrom(problem, descent).after;
	};
	const times = await takeTurns({ ours: repeated(ours), theirs: repeated(theirs) }, TURNS);
	const speed = ratioOf(times.theirs, times.ours);
	return {
		name: `an epoch at ${SIDE}×${SIDE}, k${WINDOW}: speed against TensorFlow.js's gradient`,
		unit: 'ms',
		figure: median(times.ours),
		baseline: { name: 'TensorFlow.js CPU', figure: median(times.theirs) },
		ratio: speed.ratio,
		goal: { of: 'ratio', bound: 'at least', value: 10 },
		detail: speed.spread,
	};
}

/** One epoch. Throws an Error where the descent has ended. */
export function epochFrom(problem: Problem, descent: Descent): Epoch {
	const { value } = descend(problem, descent, () => ({ optimizer: 'sgd', rate: 1e-5 })).next();
	if (value === undefined || !('after' in value)) {
		throw new Error('the descent ended before its first epoch');
	}
	return value;
}

function theirGradient({ input, target }: Problem, weights: Float64Array): () => { loss: number; gradient: Float32Array } {
	const [x, t] = [toTensor(input), toTensor(target)];
	const w = tf.tensor4d(Float32Array.from(weights), [WINDOW, WINDOW, 1, 1]);
	const lossOf = (kernel: tf.Tensor): tf.Scalar => tf.sum(tf.square(tf.sub(tf.conv2d(x, kernel as tf.Tensor4D, 1, 'valid'), t)));
	const both = tf.valueAndGrad(lossOf);
	return () =>
		tf.tidy(() => {
			const { value, grad } = both(w);
			return { loss: value.dataSync<'float32'>()[0] as number, gradient: grad.dataSync<'float32'>() };
		});
}

/** Rivals that don't compute the same thing aren't compared. */
function agree({ loss, gradient }: Epoch, theirs: { readonly loss: number; readonly gradient: Float32Array }): void {
	const close = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-3 * Math.max(1, Math.abs(one));
	if (!close(loss, theirs.loss) || !gradient.every((value, index) => close(value, theirs.gradient[index] as number))) {
		throw new Error('the rivals do not agree on loss and gradient');
	}
}

interface LongRun {
	readonly name: string;
	readonly args: readonly string[];
	readonly weights: number;
}

const LONG_RUNS: readonly LongRun[] = [
	{ name: "the book's 6×8, k1×2", args: [], weights: 2 },
	{ name: '28×28, k5', args: ['--input', 'seven', '--target-kernel', 'gaussian-5'], weights: weightCount(problemOf()) },
];

async function screenRows(cli: string, home: string): Promise<Row[]> {
	const rows: Row[] = [];
	for (const run of LONG_RUNS) {
		rows.push(...(await longRun(run, cli, home)));
	}
	return rows;
}

async function longRun({ name, args }: LongRun, cli: string, home: string): Promise<Row[]> {
	const rate = args.length === 0 ? RATE : '1e-14';
	const command = [process.execPath, cli, 'train', ...args, '--epochs', '1000000', '--lr', rate] as [string, ...string[]];
	const app = open({ command, columns: 120, rows: 40, env: { ...ENV, HOME: home } });
	const epoch = (): number => Number(/epoch (\d+) of/.exec(app.screen().join('\n'))?.[1] ?? 0);
	await app.until(/condition|rank/);
	app.press(' ');
	await app.until(() => epoch() > 1000, 'a thousand epochs');
	const [from, began] = [epoch(), performance.now()];
	await sleep(WATCHED);
	const speed = ((epoch() - from) / (performance.now() - began)) * 1000;
	const waits: number[] = [];
	for (let pressed = 0; pressed < KEYS; pressed++) {
		const opens = pressed % 2 === 0;
		await sleep(37 + (pressed % 7) * 11);
		const typed = performance.now();
		// It closes the keys too; escape would wait some 20 ms for what may come behind it.
		app.press('?');
		await app.until(opens ? /Walk through/ : /RESIDUAL/);
		waits.push(performance.now() - typed);
	}
	app.press('ctrl+c');
	await app.exited();
	return [
		{ name: `epochs a second while the screen draws, ${name}`, unit: 'epochs/s', figure: speed },
		{
			name: `key to frame while it trains, ${name}: p95`,
			unit: 'ms',
			figure: percentile(waits, 95),
			goal: { of: 'figure', bound: 'at most', value: 40 },
			detail: `${KEYS} keys, each a whole new screen; median ${threeDigits(median(waits))}, max ${threeDigits(Math.max(...waits))}`,
		},
	];
}
