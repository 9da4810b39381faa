// `digits` without a screen: lines of JSON, a table, Ctrl-C, files to go on from, and what is wrong with its words.

import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { openingOf } from '../../src/commands/digits/on-screen.js';
import { digitsWish } from '../../src/commands/digits/options.js';
import { parseWords } from '../../src/commands/parse.js';
import { bookStage } from '../../src/commands/play.js';
import { NETWORKS } from '../../src/core/networks.js';
import { usualSetup } from '../../src/training/digits/setup.js';
import { modelOn } from '../state/app.js';
import { typed, type World, wordsIn } from './cli.js';

const RATES = { tiny: usualSetup('tiny', NETWORKS.tiny).recipe.rate, lenet: usualSetup('lenet', NETWORKS.lenet).recipe.rate };

const DENSE = 'digits --layers "pool 4, dense 10"';

interface EpochLine {
	readonly epoch: number;
	readonly loss: number;
	readonly accuracy: number;
	readonly testLoss: number;
	readonly testAccuracy: number;
	readonly seconds: number;
}

interface DoneLine extends Omit<EpochLine, 'epoch' | 'accuracy' | 'seconds'> {
	readonly status: string;
	readonly epochs: number;
	readonly wrong: number;
	readonly confusion: readonly (readonly number[])[];
}

/** What it prints in JSON with these options. */
async function learned(line: string, world?: World) {
	const { status, out, error } = await typed(`${line} --format json`, world);
	expect(error).toBe('');
	const lines = out
		.trimEnd()
		.split('\n')
		.map(each => JSON.parse(each));
	return { status, epochs: lines.slice(0, -1) as EpochLine[], done: lines.at(-1) as DoneLine };
}

const untimed = (epochs: readonly EpochLine[]): object[] => epochs.map(({ seconds: _seconds, ...rest }) => rest);

const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'conv-tutor-')), 'weights.npz');

describe('lines of JSON', () => {
	test('one an epoch, then what it came to', async () => {
		const { status, epochs, done } = await learned(`${DENSE} --epochs 3 --lr 1/50 --batch 10 --seed 4`);
		expect(status).toBe(0);
		expect(epochs).toEqual(
			[1, 2, 3].map(epoch => ({
				epoch,
				loss: expect.any(Number),
				accuracy: expect.any(Number),
				testLoss: expect.any(Number),
				testAccuracy: expect.any(Number),
				learningRate: 0.02,
				batches: 8 * epoch,
				seconds: expect.any(Number),
			})),
		);
		const last = epochs.at(-1) as EpochLine;
		expect(last.loss).toBeLessThan((epochs[0] as EpochLine).loss);
		expect(done).toEqual({
			done: true,
			status: 'finished',
			network: null,
			layers: 'pool 4, dense 10',
			parameters: 500,
			trainingDigits: 80,
			testDigits: 20,
			seed: 4,
			batch: 10,
			shift: 1,
			optimizer: 'adam',
			learningRate: 0.02,
			epochs: 3,
			testLoss: last.testLoss,
			testAccuracy: last.testAccuracy,
			wrong: Math.round(20 * (1 - last.testAccuracy)),
			confusion: expect.any(Array),
		});
	});

	test('of each class as many are counted as there are, those told right on the diagonal', async () => {
		const { done } = await learned(`${DENSE} --epochs 2`);
		expect(done.confusion.map(row => row.reduce((sum, count) => sum + count, 0))).toEqual(Array(10).fill(2));
		expect(done.confusion.reduce((sum, row, label) => sum + (row[label] as number), 0)).toBe(20 - done.wrong);
	});

	test('the same seed gives the same lines, another one others', async () => {
		const [one, again, other] = [await learned(DENSE), await learned(DENSE), await learned(`${DENSE} --seed 2`)];
		expect(untimed(again.epochs)).toEqual(untimed(one.epochs));
		expect(again.done).toEqual(one.done);
		expect(untimed(other.epochs)).not.toEqual(untimed(one.epochs));
	});

	test.each([
		['', 'tiny', 5258, RATES.tiny],
		['--network lenet', 'lenet', 61_706, RATES.lenet],
		['--network lenet-modern --optimizer momentum', 'lenet-modern', 61_706, 0.02],
	])('digits %s: the network and the rate that suits it', async (options, network, parameters, learningRate) => {
		const { done } = await learned(`digits ${options} --epochs 1`);
		expect(done).toMatchObject({ network, parameters, learningRate, epochs: 1, batch: 32, seed: 1 });
	});

	test('a rate far too large: it diverges, and that is a result', async () => {
		const { status, epochs, done } = await learned(`${DENSE} --optimizer sgd --lr 1e308 --epochs 3`);
		expect({ status, epochs }).toEqual({ status: 0, epochs: [] });
		expect(done).toMatchObject({
			status: 'diverged',
			reason: 'the loss is no number any more: the learning rate 1e308 is too large',
			epochs: 0,
			testLoss: expect.any(Number),
		});
	});
});

describe('on a screen', () => {
	const opened = async (line: string) => {
		const { options } = parseWords(wordsIn(line));
		return openingOf(await digitsWish(options))(modelOn(bookStage()));
	};

	test('the network that was said waits for its digits', async () => {
		const [model, effects] = await opened('digits --network lenet --batch 8 --lr 0.1 --epochs 3');
		expect(model).toMatchObject({
			room: 'digits',
			digits: { phase: 'loading', goal: 3, setup: { name: 'lenet', batch: 8 }, recipe: { rate: 0.1 } },
		});
		expect(effects).toEqual([{ type: 'digits', job: { kind: 'open', run: 1, setup: model.digits?.setup } }]);
	});

	test('a file is read, and what was said otherwise goes with it', async () => {
		const [, effects] = await opened('digits --load w.npz --epochs 3 --optimizer sgd');
		const otherwise = { epochs: 3, recipe: { optimizer: 'sgd' } };
		expect(effects.at(-1)).toEqual({ type: 'digits', job: { kind: 'read', run: 2, path: 'w.npz', otherwise } });
	});
});

describe('a table', () => {
	test('the network, a row an epoch, what it came to and who is taken for whom', async () => {
		const { status, out } = await typed(`${DENSE} --epochs 2`);
		expect(status).toBe(0);
		const lines = out.split('\n');
		expect(lines.slice(0, 4)).toEqual([
			'pool 4, dense 10: 500 weights, 490 products a digit',
			'80 digits to learn from, 20 held back; adam, rate 0.003, 32 digits a batch, shift 1, seed 1',
			'',
			'epoch      loss  accuracy  test loss  test accuracy    time',
		]);
		expect(lines[4]).toMatch(/^ {4}1 {4}\d\.\d{4} +\d+(\.\d)? % +\d\.\d{4} +\d+(\.\d)? % +\d+\.\d s$/);
		expect(out).toMatch(/\n\nOf the digits held back \d+(\.\d)? % are told right, \d+ of 20 wrong\.\n/);
		expect(out).toMatch(/\nMost often taken for another: \d for \d \(\d\),/);
		expect(out).toMatch(/\nRows: what a digit is\. Columns: what it was taken for\.\n {6}0 {4}1 .* 9\n0 {2}/);
		expect(lines).toHaveLength(23);
	});

	test('nobody is taken for another where all are right', async () => {
		const { out } = await typed('digits --lr 0.01');
		expect(out).toContain('\nOf the digits held back 100 % are told right, 0 of 20 wrong.\n\nRows:');
	});

	test.each([60, 80])('on a terminal of %i columns it fits, in both languages', async columns => {
		for (const language of ['en', 'zh-TW'] as const) {
			const { out } = await typed('digits --network lenet --epochs 1 --format table', { columns, language });
			expect(out.split('\n').filter(line => stringWidth(line) > columns)).toEqual([]);
		}
	});

	test('in ASCII, where it is asked for; in colour, where there is some', async () => {
		expect((await typed(`${DENSE} --epochs 1`, { ascii: true })).out).toMatch(/^[\n -~]*$/);
		const coloured = (await typed(`${DENSE} --epochs 1`, { level: 3, columns: 80 })).out;
		expect(coloured).toContain('\u001b[');
	});

	test('a rate far too large is told', async () => {
		const { status, out } = await typed(`${DENSE} --optimizer sgd --lr 1e308`);
		expect(status).toBe(0);
		expect(out).toContain('\n\nDiverged: the loss is no number any more: the learning rate 1e308 is too large.\nOf the digits');
	});

	test('in Chinese no English is left but code', async () => {
		const { out } = await typed(`${DENSE} --epochs 1`, { language: 'zh-TW' });
		expect(out).toMatch(
			/^pool 4, dense 10：500 個權重，每個數字 490 次乘法\n80 個數字用來學習，保留 20 個；adam，學習率 0\.003，每批 32 個數字，平移 1，種子 1\n\n/,
		);
		const words = out.match(/[A-Za-z]+/g);
		expect(new Set(words)).toEqual(new Set(['pool', 'dense', 'adam', 'epoch']));
	});
});

describe('Ctrl-C', () => {
	/** Pressed when so many rows are there. */
	const pressedAfter = (rows: number) => (out: string) =>
		out.split('\n').filter(line => line.startsWith('{"epoch"') || / s$/.test(line)).length >= rows;

	test('ends it after the batch that is under way; what it came to is told, what it learned is kept', async () => {
		const path = newFile();
		const { status, out } = await typed(`digits --epochs 10000 --save ${path}`, { interrupts: pressedAfter(2) });
		expect(status).toBe(130);
		expect(out).toMatch(/\n\nStopped: interrupted (in epoch \d+, after batch \d of 3|after epoch \d+)\.\nOf the digits held back /);
		expect(out).toContain(`\nThe weights are in ${path}.\n`);
		const on = await learned(`digits --load ${path} --epochs 4`);
		expect(on.epochs.at(-1)?.epoch).toBe(4);
	});

	test('in JSON it is a status too', async () => {
		const { status, out } = await typed(`${DENSE} --epochs 10000 --format json`, { interrupts: pressedAfter(1) });
		expect(status).toBe(130);
		expect(out).toMatch(/\n\{"done":true,"status":"interrupted",.*\}\n$/);
	});
});

describe('files', () => {
	test('what was saved goes on as if it had never stopped; --epochs counts all of them', async () => {
		const path = newFile();
		const whole = await learned(`${DENSE} --epochs 4`);
		const first = await learned(`${DENSE} --epochs 2 --save ${path}`);
		const second = await learned(`digits --load ${path} --epochs 4`);
		expect(untimed([...first.epochs, ...second.epochs])).toEqual(untimed(whole.epochs));
		expect(second.done).toEqual(whole.done);
	});

	test('another rate may be said, and another optimizer by a rate that suits it', async () => {
		const path = newFile();
		await learned(`${DENSE} --epochs 1 --save ${path}`);
		expect((await learned(`digits --load ${path} --epochs 2 --lr 1/8`)).done).toMatchObject({ optimizer: 'adam', learningRate: 0.125 });
		expect((await learned(`digits --load ${path} --epochs 2 --optimizer sgd`)).done).toMatchObject({ optimizer: 'sgd', learningRate: 0.1 });
	});

	test('where all its epochs are done the network is only tested', async () => {
		const path = newFile();
		const { done } = await learned(`${DENSE} --epochs 2 --save ${path}`);
		const tested = await learned(`digits --load ${path}`);
		expect(tested.epochs).toEqual([]);
		expect(tested.done).toEqual(done);
	});

	test('one that is there is not written over: that is said before anything is trained', async () => {
		const path = newFile();
		writeFileSync(path, 'mine');
		const { status, out, error } = await typed([...DENSE.split(' ').slice(0, 1), '--save', path]);
		expect({ status, out, error }).toEqual({ status: 1, out: '', error: `${path} is there already: give --save another name` });
	});

	test('one that comes to be there meanwhile is left alone: what was learned is told all the same', async () => {
		const path = newFile();
		const interrupts = (): boolean => {
			writeFileSync(path, 'mine');
			return false;
		};
		const { status, out, error } = await typed(`${DENSE} --epochs 1 --save ${path}`, { interrupts });
		expect({ status, error }).toEqual({ status: 1, error: `${path} is there already: give --save another name` });
		expect(out).toContain('\nOf the digits held back ');
		expect(out).not.toContain('The weights are in');
	});
});

describe('what is wrong with the words is told in a line', () => {
	test.each<[string, number, RegExp]>([
		['digits --network tinny', 2, /^unknown network tinny: one of tiny, lenet, lenet-modern$/],
		['digits --network tiny --layers "dense 10"', 2, /^--network and --layers name two networks: give one of them$/],
		['digits --layers ""', 2, /^the network has no layers: write some, such as conv 8 3x3, relu, pool 2, dense 10$/],
		['digits --layers "conv 8, dense 10"', 2, /^item 1 of the network, conv 8: the window is missing; write it as in conv 8 3x3/],
		['digits --layers "conv 8 3x3"', 2, /^the last layer makes 8×26×26, but ten sums are wanted/],
		['digits --layers', 2, /^--layers wants a value: SPEC$/],
		['digits --epochs 0', 2, /^--epochs 0 is not a whole number from 1 to 10000$/],
		['digits --batch 1.5', 2, /^--batch 1\.5 is not a whole number from 1 to 8000$/],
		['digits --shift 7', 2, /^--shift 7 is not a whole number from 0 to 6$/],
		['digits --seed -1', 2, /^--seed -1 is not a whole number from 0 to/],
		['digits --lr 0', 2, /^--lr 0 is not a number above 0, such as 0\.03 or 1\/36$/],
		['digits --lr 1/0', 2, /^--lr 1\/0/],
		['digits --optimizer adagrad', 2, /^unknown optimizer adagrad: one of sgd, momentum, nesterov, adam$/],
		['digits --format csv', 2, /^unknown format csv: one of table, json$/],
		['digits --kernel edge', 2, /^conv-tutor digits takes no --kernel: see conv-tutor digits --help$/],
		['digits tiny', 2, /^conv-tutor digits takes no word tiny here/],
		['digits --load w.npz --seed 3', 2, /^--load goes on with what the file has: leave --seed out$/],
		['digits --load ./nowhere.npz', 1, /nowhere\.npz/],
		['digits --load package.json', 1, /^package\.json: this is no zip archive, or it is cut off$/],
		['digits --save ./nowhere/w.npz', 1, /^\.\/nowhere\/w\.npz can not be written: there is no such folder$/],
	])('%s', async (line, status, sentence) => {
		const answer = await typed(line);
		expect(answer).toMatchObject({ status, out: '' });
		expect(answer.error).toMatch(sentence);
		expect(answer.error).not.toMatch(/\p{Cc}/u);
		expect(existsSync('nowhere')).toBe(false);
	});

	test.each([
		['digits --network tinny', '沒有「tinny」這種網路：請用 tiny、lenet、lenet-modern 其中之一'],
		['digits --layers "conv 8, dense 10"', '網路的第 1 項「conv 8」：缺少視窗；請寫成 conv 8 3x3 same stride 2 這樣'],
		['digits --layers "relu"', '網路的第 1 項「relu」：活化函數要接在某一層之後，前面卻沒有層'],
		['digits --load x --batch 3', '--load 會照檔案的內容繼續：請拿掉 --batch'],
	])('%s, in Chinese', async (line, error) => {
		expect(await typed(line, { language: 'zh-TW' })).toMatchObject({ out: '', error });
	});
});
