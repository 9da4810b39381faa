// From the options of `train` to a problem, where its descent begins and how it goes on. What is not given is the book's.

import { buildLayer } from '../../core/build-layer.js';
import { checkPair } from '../../core/check-layer.js';
import { Fault, phrase } from '../../core/fault.js';
import { forward } from '../../core/forward.js';
import { type Grid, shapeText, zeros } from '../../core/grid.js';
import { type Kernel, kernelOf } from '../../core/kernel.js';
import type { ConvLayer, ConvSpec, Pair } from '../../core/layer.js';
import { productCount } from '../../core/parameters.js';
import { quote } from '../../core/quote.js';
import { toGrid, toKernel } from '../../formats/number-array.js';
import { readValues } from '../../runtime/grids/read-values.js';
import { type Reading, sources } from '../../runtime/grids/sources.js';
import { BOOK_EPOCHS, BOOK_RECIPE, type Setup } from '../../training/experiments.js';
import { OPTIMIZERS } from '../../training/optimizers.js';
import { LOSSES, learnBack, learnTarget, type Problem } from '../../training/problem.js';
import { checkStandardInput, convSpec } from '../layer-options.js';
import { countOf, nameOf, pairOf, textOf, wholeOf } from '../option-values.js';
import type { OptionValues } from '../parse.js';
import { rateOf } from '../rate-option.js';
import { type Init, readInit, startOf } from './start.js';

const MOST_EPOCHS = 1e6;
/** Products of an epoch: it takes some hundredths of a second, and some hundred megabytes. */
const MOST_PRODUCTS = 2 ** 20;

/** The problem, the start and the recipe that the options describe. Throws a Fault where one can't be. */
export async function trainSetup(options: OptionValues, reading: Reading): Promise<Setup> {
	checkTarget(options);
	checkStandardInput(options, ['input', 'kernel', 'target-kernel', 'target', 'init']);
	const epochs = wholeOf(options, 'epochs', 1, MOST_EPOCHS) ?? BOOK_EPOCHS;
	const recipe = {
		optimizer: nameOf(options, 'optimizer', OPTIMIZERS) ?? BOOK_RECIPE.optimizer,
		rate: (await rateOf(options)) ?? BOOK_RECIPE.rate,
	};
	const loss = nameOf(options, 'loss', LOSSES) ?? 'sum';
	const input = toGrid(await readValues(textOf(options, 'input') ?? 'edge-image', sources('input', reading)));
	const init = await readInit(options, reading);
	const wishes: Wishes = { loss, learnsBias: options.bias !== undefined };
	const problem = await (options.target === undefined
		? problemOfKernel(options, input, wishes, reading)
		: problemOfTarget(options, input, init, wishes, reading));
	return { problem, start: startOf(problem, init, options, input), recipe, epochs };
}

type Wishes = Pick<Problem, 'loss' | 'learnsBias'>;

/** The target is made by one kernel, or given: not both. */
function checkTarget(options: OptionValues): void {
	const kernel = (['target-kernel', 'kernel'] as const).find(name => options[name] !== undefined);
	if (options.kernel !== undefined && options['target-kernel'] !== undefined) {
		throw new Fault('--kernel and --target-kernel are one and the same: give one of them');
	}
	if (options.target !== undefined && kernel !== undefined) {
		throw new Fault('--target is the output to learn, --{option} would make another: give one of them', { option: kernel });
	}
	if (options.target !== undefined && typeof options.bias === 'string') {
		throw new Fault('--bias {bias} would make another output than --target: write --bias without a value', { bias: quote(options.bias) });
	}
}

/** A kernel makes the target; it is learned back, or one of another size is learned. */
async function problemOfKernel(options: OptionValues, input: Grid, wishes: Wishes, reading: Reading): Promise<Problem> {
	const text = textOf(options, 'target-kernel') ?? textOf(options, 'kernel') ?? 'edge';
	const spec = convSpec(options, toKernel(await readValues(text, sources('kernel', reading))), input);
	const made = checkedLayer(spec, input);
	const { filters, depth, rows, cols } = spec.kernel;
	const [height, width] = sizeOption(options) ?? [rows, cols];
	if (height === rows && width === cols) {
		return finite(learnBack(spec, input, wishes));
	}
	const other = { ...spec, kernel: blank(filters, depth, [height, width]) };
	checkedLayer(other, input);
	return finite(learnTarget(other, input, forward(made, input), wishes));
}

/** The target is given; the kernel that is to make it has as many filters as it has channels. */
async function problemOfTarget(options: OptionValues, input: Grid, init: Init, wishes: Wishes, reading: Reading): Promise<Problem> {
	const target = toGrid(await readValues(textOf(options, 'target') as string, { ...sources('input', reading), role: phrase('target') }));
	const groups = Math.max(1, Math.floor(countOf(options, 'groups') ?? 1));
	const depth = Math.max(1, Math.floor(input.channels / groups));
	const unsized = convSpec(options, blank(target.channels, depth, [1, 1]), input);
	const size = sizeOption(options) ?? (typeof init === 'object' ? ([init.rows, init.cols] as const) : sizeBetween(unsized, input, target));
	const spec = { ...unsized, kernel: blank(target.channels, depth, size) };
	checkedLayer(spec, input);
	return learnTarget(spec, input, target, wishes);
}

function sizeOption(options: OptionValues): Pair | undefined {
	const size = pairOf(options, 'kernel-size');
	checkPair(phrase('kernel size'), size, 1);
	return size;
}

/** The kernel size that leads from input to target: k = (n + p − (m − 1)·s − 1)/d + 1, at stride 1. Throws a Fault where none is certain. */
function sizeBetween({ stride, padding = 'valid', dilation }: ConvSpec, input: Grid, target: Grid): Pair {
	const [top, bottom, left, right] = typeof padding === 'string' ? [0, 0, 0, 0] : padding;
	const rows = (input.rows + top + bottom - target.rows) / (dilation?.[0] ?? 1) + 1;
	const cols = (input.cols + left + right - target.cols) / (dilation?.[1] ?? 1) + 1;
	const certain = padding !== 'same' && padding !== 'full' && (stride ?? [1, 1]).every(step => step === 1);
	if (!certain || ![rows, cols].every(size => Number.isInteger(size) && size >= 1)) {
		throw new Fault('input {input} and target {target} do not tell the size of the kernel: give --kernel-size H,W', {
			input: shapeText(input),
			target: shapeText(target),
		});
	}
	return [rows, cols];
}

/** A kernel of zeros: of the one that learns only the size counts. */
function blank(filters: number, depth: number, [rows, cols]: Pair): Kernel {
	const filter = zeros({ channels: depth, rows, cols });
	return kernelOf(Array.from({ length: filters }, () => filter));
}

function checkedLayer(spec: ConvSpec, input: Grid): ConvLayer {
	const layer = buildLayer(spec, input) as ConvLayer;
	const products = productCount(layer);
	if (products > MOST_PRODUCTS) {
		throw new Fault('an epoch takes {products} products, and {most} are the most: take a smaller input or kernel, or a larger stride', {
			products,
			most: MOST_PRODUCTS,
		});
	}
	return layer;
}

function finite(problem: Problem): Problem {
	if (!problem.target.data.every(Number.isFinite)) {
		throw new Fault('what the kernel makes of the input is too large for a number: take smaller values');
	}
	return problem;
}
