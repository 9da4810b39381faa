// From the options that `run` and `play` share to a layer over its input.

import { ACTIVATIONS } from '../core/activation.js';
import { PADDING_MODES } from '../core/axis.js';
import { buildLayer } from '../core/build-layer.js';
import { namedGrid } from '../core/examples.js';
import { Fault } from '../core/fault.js';
import type { Grid } from '../core/grid.js';
import type { Kernel } from '../core/kernel.js';
import { KERNELS } from '../core/kernels.js';
import { type Layer, type LayerSpec, MODES, OPS, type Op, PADDING_NAMES, type Padding, type Pair, type Sides } from '../core/layer.js';
import { quote } from '../core/quote.js';
import { SAMPLES } from '../core/samples.js';
import { toGrid, toKernel } from '../formats/number-array.js';
import { given, pairFrom, sidesFrom } from './layer-parts.js';
import { oneOf } from './one-of.js';
import type { OptionValues } from './parse.js';
import { type GridSources, readValues } from './read-values.js';
import { type LayerOption, ONLY_FOR } from './table.js';

/** A layer, its input, and how deep the input was nested: its result is printed likewise. */
export interface Problem {
	readonly input: Grid;
	readonly layer: Layer;
	readonly nesting: number;
}

/** What files and standard input hold, for the GRIDs that name them. */
export type Reading = Pick<GridSources, 'readFile' | 'readStdin'>;

/** The op that the word names; a convolution where there is none. */
export function readOp(word: string | undefined): Op {
	return oneOf('layer', word, OPS) ?? 'conv';
}

/** The layer of the options. Throws a Fault where one can't be read, or the layer can't be built. */
export async function readProblem(op: Op, options: OptionValues, reading: Reading): Promise<Problem> {
	checkOptions(op, options);
	if (options.input === '-' && options.kernel === '-') {
		throw new Fault('standard input is one GRID: give --input or --kernel another way');
	}
	const values = await readValues(required(options, 'input', op), sources('input', reading));
	const input = toGrid(values);
	return { input, layer: buildLayer(await specOf(op, options, input, reading), input), nesting: values.shape.length };
}

/** The names that an input or a kernel may have. */
export function sources(role: 'input' | 'kernel', reading: Reading): GridSources {
	const [first, second] = role === 'input' ? [SAMPLES, KERNELS] : [KERNELS, SAMPLES];
	return {
		role,
		names: first.map(({ name }) => name),
		named: name => namedGrid(first, name) ?? namedGrid(second, name),
		...reading,
	};
}

const isPooling = (op: Op): op is 'max-pool' | 'avg-pool' => op === 'max-pool' || op === 'avg-pool';

function checkOptions(op: Op, options: OptionValues): void {
	for (const [name, ops] of ONLY_FOR) {
		if (options[name] !== undefined && !ops.includes(op)) {
			throw new Fault('{op} takes no --{option}: it is for {ops}', { op, option: name, ops: ops.join(', ') });
		}
	}
}

function required(options: OptionValues, name: 'input' | 'kernel', op: Op): string {
	const text = textOf(options, name);
	if (text === undefined) {
		throw new Fault('{op} wants --{option} GRID, such as --{option} {example}', {
			op,
			option: name,
			example: name === 'input' ? 'counting' : 'book',
		});
	}
	return text;
}

async function specOf(op: Op, options: OptionValues, input: Grid, reading: Reading): Promise<LayerSpec> {
	const common = given({
		stride: pairOf(options, 'stride'),
		padding: paddingOf(textOf(options, 'padding')),
		dilation: pairOf(options, 'dilation'),
		activation: nameOf(options, 'activation', ACTIVATIONS),
	});
	if (isPooling(op)) {
		const window = pairOf(options, 'window');
		if (window === undefined) {
			throw new Fault('{op} wants --window H,W, such as --window 2,2', { op });
		}
		return {
			op,
			...common,
			window,
			ceilMode: options['ceil-mode'] === true,
			countPadding: options['count-padding'] === true,
		};
	}
	const kernel = toKernel(await readValues(required(options, 'kernel', op), sources('kernel', reading)));
	const groups = countOf(options, 'groups');
	const weighted = {
		...common,
		...given({ bias: biasOf(textOf(options, 'bias')), groups, mode: nameOf(options, 'mode', MODES) }),
	};
	if (op === 'conv-transpose') {
		return { op, kernel, ...weighted, ...given({ outputPadding: pairOf(options, 'output-padding') }) };
	}
	return {
		op: 'conv',
		kernel: perChannel(kernel, groups, input),
		...weighted,
		...given({ paddingMode: nameOf(options, 'padding-mode', PADDING_MODES) }),
	};
}

/** One two-dimensional kernel and as many groups as channels: each channel gets the same one. */
function perChannel(kernel: Kernel, groups: number | undefined, { channels }: Grid): Kernel {
	if (kernel.filters * kernel.depth !== 1 || channels === 1) {
		return kernel;
	}
	if (groups === undefined) {
		throw new Fault(
			'a filter over {channels} channels has {channels} slices, this kernel has one: give it {channels}, or --groups {channels} to apply it to each channel by itself',
			{ channels },
		);
	}
	if (groups !== channels) {
		return kernel;
	}
	const data = Float64Array.from(
		{ length: channels * kernel.data.length },
		(_, index) => kernel.data[index % kernel.data.length] as number,
	);
	return { ...kernel, filters: channels, data };
}

function textOf(options: OptionValues, name: LayerOption): string | undefined {
	const value = options[name];
	return typeof value === 'string' ? value : undefined;
}

/** One of the known names; a Fault where the text is another. */
function nameOf<Known extends string>(options: OptionValues, option: LayerOption, known: readonly Known[]): Known | undefined {
	return oneOf(option.replace('-', ' '), options[option], known);
}

/** Numbers parted by commas; a Fault where one is none. */
function numbersOf(text: string, option: string, form: string): number[] {
	const numbers = text
		.replaceAll('−', '-')
		.replace(/^\[|\]$/g, '')
		.split(',')
		.map(piece => (piece.trim() === '' ? Number.NaN : Number(piece)));
	if (!numbers.every(Number.isFinite)) {
		throw wrongForm(option, text, form);
	}
	return numbers;
}

function countOf(options: OptionValues, option: 'groups'): number | undefined {
	const text = textOf(options, option);
	if (text === undefined) {
		return undefined;
	}
	const [count, ...more] = numbersOf(text, option, 'a whole number');
	if (more.length > 0) {
		throw wrongForm(option, text, 'a whole number');
	}
	return count;
}

const PAIR_FORM = 'one number, or two: rows,columns';

function pairOf(options: OptionValues, option: LayerOption): Pair | undefined {
	const text = textOf(options, option);
	if (text === undefined) {
		return undefined;
	}
	const pair = pairFrom(numbersOf(text, option, PAIR_FORM));
	if (pair === undefined) {
		throw wrongForm(option, text, PAIR_FORM);
	}
	return pair;
}

const PADDING_FORM = 'valid, same, full, or one, two or four numbers: all sides; rows,columns; top,bottom,left,right';

function paddingOf(text: string | undefined): Padding | undefined {
	const name = PADDING_NAMES.find(known => known === text);
	if (text === undefined || name !== undefined) {
		return name;
	}
	return paddingSides(numbersOf(text, 'padding', PADDING_FORM), text);
}

/** The sides that a padding in numbers stands for. Throws a Fault, with the padding as it was written, where they are three or too many. */
export function paddingSides(numbers: readonly number[], text: string): Sides {
	const sides = sidesFrom(numbers);
	if (sides === undefined) {
		throw wrongForm('padding', text, PADDING_FORM);
	}
	return sides;
}

function wrongForm(option: string, text: string, form: string): Fault {
	return new Fault('--{option} {text} is not {form}', { option, text: quote(text), form });
}

function biasOf(text: string | undefined): number | number[] | undefined {
	if (text === undefined) {
		return undefined;
	}
	const numbers = numbersOf(text, 'bias', 'a number, or one for each output channel: 1,2,3');
	return numbers.length === 1 ? numbers[0] : numbers;
}
