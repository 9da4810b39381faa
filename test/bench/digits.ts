// How fast the digits' networks are trained, against TensorFlow.js on its CPU and its WebAssembly backend; how well tiny is after a
// minute and after five; how long a key waits while it trains, and what all of that holds in memory.

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import type * as tfl from '@tensorflow/tfjs-layers';
import { DIGIT_SIDE } from '../../src/core/digit.js';
import { NETWORKS, type NetworkName } from '../../src/core/networks.js';
import { openDigitTrainer } from '../../src/training/digits/digit-trainer.js';
import { usualSetup } from '../../src/training/digits/setup.js';
import { MAKERS, modelLoss, modelOf } from '../oracle/digit-model.js';
import { open } from '../terminal/terminal.js';
import { noisyDigits } from '../training/digits/draw.js';
import { type Contender, ratioOf, takeTurns } from './interleave.js';
import { peakMemory } from './memory.js';
import type { Row } from './rows.js';
import { median, percentile, threeDigits } from './stats.js';

const BATCH = 32;
const NAMES: readonly NetworkName[] = ['tiny', 'lenet'];
const RECIPE = { optimizer: 'momentum', rate: 0.01 } as const;
const digits = noisyDigits(BATCH, 3);

export async function digitsRows(cli: string, home: string): Promise<Row[]> {
	// Only now: where it is loaded it is the backend that everything runs on.
	const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
	setWasmPaths(`${dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'))}/`);
	registerFilterGradient();
	const rows: Row[] = [];
	for (const name of NAMES) {
		rows.push(...(await speedRows(name)));
	}
	return [...rows, ...(await learningRows(cli)), ...(await screenRows(cli, home))];
}

/** Its WebAssembly backend has no gradient of a kernel: here it is the convolution that it is, of input and output gradient, on that backend. */
function registerFilterGradient(): void {
	tf.registerKernel({
		kernelName: 'Conv2DBackpropFilter',
		backendName: 'wasm',
		kernelFunc: ({ inputs, attrs }) => {
			const { x, dy } = inputs as unknown as { x: tf.Tensor4D; dy: tf.Tensor4D };
			const { pad, filterShape } = attrs as unknown as { pad: string; filterShape: readonly number[] };
			return tf.tidy(() => {
				const border = pad === 'same' ? ((filterShape[0] as number) - 1) / 2 : 0;
				const input = tf.pad(tf.transpose(x, [3, 1, 2, 0]), [
					[0, 0],
					[border, border],
					[border, border],
					[0, 0],
				]) as tf.Tensor4D;
				return tf.transpose(tf.conv2d(input, tf.transpose(dy, [1, 2, 0, 3]) as tf.Tensor4D, 1, 'valid'), [1, 2, 0, 3]);
			}) as tf.Tensor4D;
		},
	});
}

/** One mini-batch forward, backward and its update, by turns. */
async function speedRows(name: NetworkName): Promise<Row[]> {
	const trainer = openDigitTrainer({ ...usualSetup(name, NETWORKS[name]), batch: BATCH, shift: 0 }, { training: digits });
	const models = new Map<string, tfl.Sequential>();
	const theirs =
		(backend: 'cpu' | 'wasm'): Contender =>
		async () => {
			await tf.setBackend(backend);
			const model = models.get(backend) ?? modelOf(trainer);
			if (!models.has(backend)) {
				model.compile({ optimizer: MAKERS[RECIPE.optimizer](RECIPE.rate), loss: modelLoss });
				models.set(backend, model);
			}
			const x = tf.tensor4d(
				Float32Array.from(digits.pixels, ink => ink / 255),
				[BATCH, DIGIT_SIDE, DIGIT_SIDE, 1],
			);
			const y = tf.oneHot(tf.tensor1d([...digits.labels], 'int32'), 10);
			const start = performance.now();
			await model.trainOnBatch(x, y);
			const took = performance.now() - start;
			tf.dispose([x, y]);
			return took;
		};
	const ours: Contender = () => {
		const start = performance.now();
		trainer.step(RECIPE);
		return performance.now() - start;
	};
	const slow = await takeTurns({ ours, theirs: theirs('cpu') }, { rounds: 7, warmUp: 2 });
	const fast = await takeTurns({ ours, theirs: theirs('wasm') }, { rounds: 41, warmUp: 20 });
	return [
		{ times: slow, rival: 'CPU', least: 3 },
		{ times: fast, rival: 'WASM', least: 0.5 },
	].map(({ times, rival, least }): Row => {
		const speed = ratioOf(times.theirs, times.ours);
		return {
			name: `training ${name}, batches of ${BATCH}: speed against TensorFlow.js ${rival}`,
			unit: 'digits/s',
			figure: perSecond(times.ours),
			baseline: { name: `TensorFlow.js ${rival}`, figure: perSecond(times.theirs) },
			ratio: speed.ratio,
			goal: { of: 'ratio', bound: 'at least', value: least },
			detail: speed.spread,
		};
	});
}

const perSecond = (times: readonly number[]): number => (1000 * BATCH) / median(times);

interface EpochLine {
	readonly testAccuracy: number;
	readonly seconds: number;
}

const MINUTE = 60;
const FIVE_MINUTES = 300;
/** Epochs are enough when five minutes are over or both goals are met. */
const GOALS = { minute: 0.97, five: 0.98 } as const;

/** tiny, as `digits` trains it without a screen: when it first tells so many of the digits held back, and its memory. */
async function learningRows(cli: string): Promise<Row[]> {
	const program = spawn(process.execPath, [cli, 'digits', '--format', 'json', '--epochs', '60'], { stdio: ['ignore', 'pipe', 'inherit'] });
	const epochs: EpochLine[] = [];
	let memory = 0;
	for await (const line of createInterface({ input: program.stdout })) {
		const told = JSON.parse(line) as EpochLine & { readonly done?: true };
		if (told.done === undefined) {
			epochs.push(told);
		}
		memory = Math.max(memory, peakMemory(program.pid ?? 0) ?? 0);
		if (told.seconds >= MINUTE && (reached(epochs, GOALS.five) !== undefined || told.seconds >= FIVE_MINUTES)) {
			break;
		}
	}
	program.kill();
	const after = (seconds: number): EpochLine | undefined => epochs.findLast(epoch => epoch.seconds <= seconds);
	const within = epochs.filter(epoch => epoch.seconds <= FIVE_MINUTES);
	const best = Math.max(...within.map(({ testAccuracy }) => testAccuracy));
	return [
		{
			name: 'tiny, test accuracy after 60 s of one core',
			unit: '%',
			figure: 100 * (after(MINUTE)?.testAccuracy ?? 0),
			goal: { of: 'figure', bound: 'at least', value: 100 * GOALS.minute },
			detail: `first at ${100 * GOALS.minute} % after ${secondsText(reached(epochs, GOALS.minute))}`,
		},
		{
			name: 'tiny, test accuracy within five minutes',
			unit: '%',
			figure: 100 * best,
			goal: { of: 'figure', bound: 'at least', value: 100 * GOALS.five },
			detail: `first at ${100 * GOALS.five} % after ${secondsText(reached(epochs, GOALS.five))}; watched for ${secondsText(within.at(-1)?.seconds)}`,
		},
		{ name: 'digits without a screen: peak memory', unit: 'MiB', figure: memory, goal: { of: 'figure', bound: 'at most', value: 400 } },
	];
}

const reached = (epochs: readonly EpochLine[], accuracy: number): number | undefined =>
	epochs.find(({ testAccuracy }) => testAccuracy >= accuracy)?.seconds;
const secondsText = (seconds: number | undefined): string => (seconds === undefined ? 'never' : `${seconds.toFixed(0)} s`);

const KEYS = 100;
const ENV = { TERM: 'xterm-256color', COLORTERM: 'truecolor', LANG: 'en_US.UTF-8' };

/** A key that opens a whole new screen, while each network trains. */
async function screenRows(cli: string, home: string): Promise<Row[]> {
	const rows: Row[] = [];
	for (const name of NAMES) {
		const command = [process.execPath, cli, 'digits', '--network', name] as [string, ...string[]];
		const app = open({ command, columns: 120, rows: 40, env: { ...ENV, HOME: join(home, name) } });
		await app.until(/only guess/);
		app.press(' ');
		await app.until(/running .* batch \d+ of/);
		const waits: number[] = [];
		for (let key = 0; key < KEYS; key++) {
			const maps = key % 2 === 0;
			const typed = performance.now();
			app.press(maps ? '2' : '1');
			await app.until(maps ? /▏2 maps▕/ : /▏1 training▕/);
			waits.push(performance.now() - typed);
		}
		const memory = peakMemory(app.pid);
		app.press('ctrl+c');
		await app.exited();
		rows.push(
			{
				name: `key to frame while ${name} trains: p95`,
				unit: 'ms',
				figure: percentile(waits, 95),
				goal: { of: 'figure', bound: 'at most', value: 40 },
				detail: `${KEYS} keys, each a whole new screen; median ${threeDigits(median(waits))}, max ${threeDigits(Math.max(...waits))}`,
			},
			...(memory === undefined
				? []
				: [
						{
							name: `digits on the screen, ${name}: peak memory`,
							unit: 'MiB',
							figure: memory,
							goal: { of: 'figure', bound: 'at most', value: 400 },
						} as const,
					]),
		);
	}
	return rows;
}
