// From the options of `train` to a problem: what makes the target, how large the kernel is, where it starts; and what can't be.

import { describe, expect, test } from 'vitest';
import { parseWords } from '../../src/commands/parse.js';
import { trainSetup } from '../../src/commands/train/options.js';
import { forward } from '../../src/core/forward.js';
import { toNested } from '../../src/core/grid.js';
import { kernelNested, kernelText } from '../../src/core/kernel.js';
import { BOOK_START, bookSetup, type Setup } from '../../src/training/experiments.js';
import { layerWith } from '../../src/training/problem.js';
import { BOOK_START_NAMES, startingWeights } from '../../src/training/start.js';
import { outputOf, typed, type World, wordsIn, written } from './cli.js';

/** The setup of a line; files and standard input as a shell would have them. */
function setupOf(options: string, stdin = ''): Promise<Setup> {
	return trainSetup(parseWords(['train', ...wordsIn(options)]).options, { readStdin: async () => stdin });
}

const targetOf = ({ problem }: Setup): string => {
	const nested = toNested(problem.target);
	return written(nested.length === 1 ? nested[0] : nested);
};

const kernelOf = ({ problem }: Setup): string => kernelText(problem.layer.kernel);

test('no options: the problem of the book', async () => {
	expect(await setupOf('')).toEqual(bookSetup());
});

describe('a kernel makes the target as run would', () => {
	test.each([
		['--input counting --kernel book', '--input counting --kernel book'],
		['--input counting --target-kernel book', '--input counting --kernel book'],
		['', '--input edge-image --kernel edge'],
		['--target-kernel sobel-x --padding same', '--input edge-image --kernel sobel-x --padding same'],
		[
			'--stride 2,1 --padding 1,0,2,0 --padding-mode reflect',
			'--input edge-image --kernel edge --stride 2,1 --padding 1,0,2,0 --padding-mode reflect',
		],
		['--kernel "1 2 3" --dilation 1,2 --mode convolution', '--input edge-image --kernel "1 2 3" --dilation 1,2 --mode convolution'],
		['--kernel edge --activation relu --bias -0.5', '--input edge-image --kernel edge --activation relu --bias -0.5'],
		['--input two-channels --kernel book --groups 2', '--input two-channels --kernel book --groups 2'],
		['--input two-channels --kernel "[[[1]],[[2]]]" --bias 3', '--input two-channels --kernel "[[[1]],[[2]]]" --bias 3'],
	])('train %s', async (train, run) => {
		const setup = await setupOf(train);
		expect(targetOf(setup)).toBe(await outputOf(run));
		const { problem } = setup;
		expect(forward(layerWith(problem, problem.truth as Float64Array), problem.input)).toEqual(problem.target);
	});

	test('--kernel-size: another than the one that made the target', async () => {
		const setup = await setupOf('--kernel-size 3 --padding same');
		expect(kernelOf(setup)).toBe('3×3');
		expect(targetOf(setup)).toBe(await outputOf('--input edge-image --kernel edge --padding same'));
		expect(setup.problem.truth).toBeUndefined();
		expect((await setupOf('--kernel-size 1,2')).problem.truth).toEqual(Float64Array.of(1, -1));
	});
});

describe('a target that is given', () => {
	test.each([
		['--input counting --target "19 25; 37 43"', '2×2'],
		['--input counting --target "1 2 3"', '3×1'],
		['--input counting --target "1 2 3; 4 5 6; 7 8 9"', '1×1'],
		['--input counting --target "ones(4,4)" --padding 1', '2×2'],
		['--input counting --target "ones(3,4)" --padding 1,0,2,0', '2×2'],
		['--input ramp --target "ones(2,2)" --dilation 2', '2×2'],
		['--input ramp --target "ones(2,2)" --stride 2 --kernel-size 2,2', '2×2'],
		['--input ramp --target "ones(2,2)" --stride 2 --init "1 2; 3 4"', '2×2'],
		['--input ramp --target "ones(4,4)" --padding same --kernel-size 3', '3×3'],
		['--input counting --target "[[[1]],[[2]]]"', '2×1×3×3'],
		['--input two-channels --target "1 2; 3 4"', '1×2×2×2'],
		['--input two-channels --target "[[[1]],[[2]]]" --groups 2', '2×1×3×3'],
	])('%s: a kernel of %s', async (options, size) => {
		const setup = await setupOf(options);
		expect(kernelOf(setup)).toBe(size);
		expect(setup.problem.truth).toBeUndefined();
	});

	test('from standard input', async () => {
		expect(targetOf(await setupOf('--input counting --target -', '[[19,25],[37,43]]'))).toBe('19 25; 37 43');
	});
});

describe('where it starts', () => {
	const startOf = async (options: string): Promise<number[]> => {
		const { problem, start } = await setupOf(options);
		return [...startingWeights(problem, start)];
	};

	test.each<[string, Setup['start']]>([
		['', BOOK_START],
		['--kernel "3 4" --stride 2', BOOK_START],
		['--bias', { name: 'random', seed: 1 }],
		['--kernel "1 2 3"', { name: 'random', seed: 1 }],
		['--seed 7', { name: 'random', seed: 7 }],
		['--kernel sobel-x --seed 0', { name: 'random', seed: 0 }],
		['--init random', { name: 'random', seed: 1 }],
		['--init random --seed 4294967295', { name: 'random', seed: 4294967295 }],
		['--init zeros', { name: 'zeros' }],
		...BOOK_START_NAMES.map(name => [`--init ${name}`, { name }] as [string, Setup['start']]),
	])('%s', async (options, start) => {
		expect((await setupOf(options)).start).toEqual(start);
	});

	test.each([
		['--init "3 4"', [3, 4]],
		['--init "[[3,4]]"', [3, 4]],
		['--init "[1,2]/4"', [0.25, 0.5]],
		['--init edge', [1, -1]],
		['--init "3 4" --bias', [3, 4, 0]],
		['--init d2l-mxnet --bias', [0.0069, 0.013, 0]],
		['--init "3 4" --input two-channels --groups 2', [3, 4, 3, 4]],
		['--init "[[[[1,2]]],[[[3,4]]]]" --input two-channels --groups 2 --bias', [1, 2, 0, 3, 4, 0]],
	])('%s', async (options, weights) => {
		expect(await startOf(options)).toEqual(weights);
	});

	test('a seed draws the same kernel each time, another seed another', async () => {
		const first = await startOf('--seed 1 --kernel sobel-x');
		expect(await startOf('--seed 1 --kernel sobel-x')).toEqual(first);
		expect(await startOf('--seed 2 --kernel sobel-x')).not.toEqual(first);
		expect(first.every(weight => Math.abs(weight) <= 1 / 3)).toBe(true);
	});

	test('the kernel to learn has the shape of the one that starts', async () => {
		const { problem } = await setupOf('--input two-channels --kernel "[[[1]],[[2]]]" --init "[[[5]],[[6]]]"');
		expect(kernelNested(problem.layer.kernel)).toEqual([[[[1]], [[2]]]]);
	});
});

describe('recipe and epochs', () => {
	test.each([
		['--lr 1/36', 1 / 36],
		['--lr 3e-2', 0.03],
		['--lr "2/(60+12)"', 1 / 36],
		['--lr=.5', 0.5],
	])('%s', async (options, rate) => {
		expect((await setupOf(options)).recipe).toEqual({ optimizer: 'sgd', rate });
	});

	test('every one of them', async () => {
		const { recipe, epochs, problem } = await setupOf('--optimizer adam --lr 2 --epochs 1e6 --loss mean --bias');
		expect({ recipe, epochs }).toEqual({ recipe: { optimizer: 'adam', rate: 2 }, epochs: 1_000_000 });
		expect(problem).toMatchObject({ loss: 'mean', learnsBias: true });
		expect((await setupOf('--bias 0')).problem.learnsBias).toBe(true);
		expect((await setupOf('')).problem.learnsBias).toBe(false);
	});
});

describe('what can not be: one line that says so, before anything is printed', () => {
	const ONES = '--target "ones(6,7)"';
	test.each<[string, string | RegExp]>([
		['--format csv', 'unknown format csv: one of table, json'],
		['--epochs 0', '--epochs 0 is not a whole number from 1 to 1000000'],
		['--epochs 1.5', '--epochs 1.5 is not a whole number from 1 to 1000000'],
		['--epochs 1000001', '--epochs 1000001 is not a whole number from 1 to 1000000'],
		['--epochs ""', '--epochs  is not a whole number from 1 to 1000000'],
		['--epochs ten', '--epochs ten is not a whole number from 1 to 1000000'],
		['--lr 0', '--lr 0 is not a number above 0, such as 0.03 or 1/36'],
		['--lr -1', '--lr -1 is not a number above 0, such as 0.03 or 1/36'],
		['--lr ""', '--lr  is not a number above 0, such as 0.03 or 1/36'],
		['--lr Infinity', '--lr Infinity is not a number above 0, such as 0.03 or 1/36'],
		['--lr 1e-400', '--lr 1e-400 is not a number above 0, such as 0.03 or 1/36'],
		['--lr 1-2', '--lr 1-2 is not a number above 0, such as 0.03 or 1/36'],
		['--lr 1/0', '--lr 1/0: 1 / 0 is not a finite real number'],
		['--lr fast', /^--lr fast: fast is not known in an expression/],
		['--lr "[1,2]"', '--lr [1,2]: one number is wanted, and this is 2'],
		['--loss max', 'unknown loss max: one of sum, mean'],
		['--optimizer rmsprop', 'unknown optimizer rmsprop: one of sgd, momentum, nesterov, adam'],
		['--seed -1', '--seed -1 is not a whole number from 0 to 4294967295'],
		['--seed 1.5', '--seed 1.5 is not a whole number from 0 to 4294967295'],
		['--seed 3 --init zeros', '--seed is for a random start: leave it out, or --init'],
		['--seed 3 --init "1 2"', '--seed is for a random start: leave it out, or --init'],
		['--init d2l-pytorc', 'unknown start d2l-pytorc: did you mean d2l-pytorch, d2l-zh-pytorch?'],
		['--init nothing', /^unknown start nothing: write numbers .* a name such as zeros, random, d2l-pytorch/],
		['--init ""', /^the start is empty: write numbers/],
		['--init "1 2 3"', '--init is 1×3, but the kernel to learn is 1×2: give a start of that size, zeros or random'],
		['--init d2l-jax --kernel sobel-x', 'd2l-jax is a start for a 1×2 kernel, not for 3×3: take zeros, random or a GRID'],
		['--kernel edge --target-kernel edge', '--kernel and --target-kernel are one and the same: give one of them'],
		[`${ONES} --kernel edge`, '--target is the output to learn, --kernel would make another: give one of them'],
		[`${ONES} --target-kernel edge`, '--target is the output to learn, --target-kernel would make another: give one of them'],
		[`${ONES} --bias 1`, '--bias 1 would make another output than --target: write --bias without a value'],
		['--target "ones(6,9)"', 'input 6×8 and target 6×9 do not tell the size of the kernel: give --kernel-size H,W'],
		[`${ONES} --padding same`, 'input 6×8 and target 6×7 do not tell the size of the kernel: give --kernel-size H,W'],
		[`${ONES} --dilation 2`, 'input 6×8 and target 6×7 do not tell the size of the kernel: give --kernel-size H,W'],
		['--target "ones(3,4)" --stride 2', 'input 6×8 and target 3×4 do not tell the size of the kernel: give --kernel-size H,W'],
		[
			`${ONES} --kernel-size 3`,
			/^the target is 6×7, but a kernel of 3×3 makes 4×6 of the input 6×8: change the kernel size or the padding$/,
		],
		[`${ONES} --init "1 2 3"`, /^the target is 6×7, but a kernel of 1×3 makes 6×6 of the input 6×8/],
		['--kernel-size 3,3', /^the target is 6×7, but a kernel of 3×3 makes 4×6/],
		['--kernel-size 0', 'kernel size is a whole number from 1 on, not 0'],
		['--kernel-size 1.5', 'kernel size is a whole number from 1 on, not 1.5'],
		['--kernel-size 1,2,3', '--kernel-size 1,2,3 is not one number, or two: rows,columns'],
		['--kernel-size 1e9', '1000000000×1000000000 is too large: at most 4194304 values'],
		['--kernel-size 9', /^the 9×9 window spans 9×9, more than the padded input 6×8/],
		['--target "[[[1]],[[2]]]" --groups 3 --input counting', '3 groups do not divide 1 input channels and 2 filters evenly'],
		['--target - --input -', 'standard input is one GRID: give --input or --target another way'],
		['--init - --kernel -', 'standard input is one GRID: give --kernel or --init another way'],
		['--input two-channels', /^a filter over 2 channels has 2 slices, this kernel has one/],
		[
			'--input "ones(200,200)" --kernel "ones(11,11)"',
			'an epoch takes 4368100 products, and 1048576 are the most: take a smaller input or kernel, or a larger stride',
		],
		['--input "1e308 -1e308 1"', 'what the kernel makes of the input is too large for a number: take smaller values'],
		['--bias x', /^--bias x is not a number/],
		['--bias 1,2', '2 biases for 1 output channels: one for all, or one for each'],
		['--stride 0', 'stride is a whole number from 1 on, not 0'],
		['conv', 'conv-tutor train takes no word conv here: see conv-tutor train --help'],
		['--epoch 3', 'unknown option --epoch: did you mean --epochs?'],
		...['--window 2', '--ceil-mode', '--count-padding', '--output-padding 1', '--to numpy', '--explain 0,0'].map(
			(option): [string, string] => [option, `conv-tutor train takes no ${option.split(' ')[0]}: see conv-tutor train --help`],
		),
	])('train %s', async (options, sentence) => {
		const { status, out, error } = await typed(`train ${options}`);
		expect({ status, out }).toEqual({ status: 2, out: '' });
		expect(error).toMatch(typeof sentence === 'string' ? new RegExp(`^${sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) : sentence);
		expect(error).not.toMatch(/\p{Cc}/u);
	});

	test('a file that is not there is a file’s fault', async () => {
		const world: World = { files: { 'empty.csv': '' } };
		expect(await typed('train --target empty.csv', world)).toEqual({ status: 1, out: '', error: 'empty.csv: the file is empty' });
		expect(await typed('train --init not-there.npy')).toMatchObject({ status: 1, error: 'not-there.npy is not there: check the path' });
	});

	test.each(['target', 'target-kernel', 'kernel-size', 'init', 'seed', 'epochs', 'lr', 'loss', 'optimizer', 'bias', 'format'])(
		'what a terminal would obey does not come back: --%s',
		async name => {
			const { status, error } = await typed(['train', `--${name}`, 'x\u001b[2J\u0007\u009b31m\r\n']);
			expect(status).toBe(2);
			expect(error).toMatch(/^\P{Cc}+$/u);
		},
	);
});
