// From the options that `run`, `play` and `train` share to a layer over its input.

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
import type { OptionValues } from './parse.js';
import { type GridSources, readValues } from './read-values.js';
import type { LAYER_OPTIONS } from './table.js';

type LayerOption = (typeof LAYER_OPTIONS)[number];

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
	const op = OPS.find(name => name === (word ?? 'conv'));
	if (op === undefined) {
		throw new Fault('unknown layer {word}: one of {known}', { word: quote(word ?? ''), known: OPS.join(', ') });
	}
	return op;
}

/** The layer of the options. Throws a Fault where one can't be read, or the layer can't be built. */
export async function readProblem(op: Op, options: OptionValues, reading: Reading): Promise<Problem> {
	checkOptions(op, options);
	const [inputText, kernelText] = [textOf(options, 'input'), textOf(options, 'kernel')];
	if (inputText === '-' && kernelText === '-') {
		throw new Fault('standard input is one GRID: give --input or --kernel another way');
	}
	const input = await readValues(required(inputText, 'input', op), sources('input', reading));
	const kernel = isPooling(op) ? undefined : toKernel(await readValues(required(kernelText, 'kernel', op), sources('kernel', reading)));
	const grid = toGrid(input);
	const spec = specOf(op, options, kernel, grid);
	return { input: grid, layer: buildLayer(spec, grid), nesting: input.shape.length };
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

/** The options that only some layers have. */
const ONLY_FOR: Readonly<Partial<Record<LayerOption, readonly Op[]>>> = {
	kernel: ['conv', 'conv-transpose'],
	bias: ['conv', 'conv-transpose'],
	groups: ['conv', 'conv-transpose'],
	mode: ['conv', 'conv-transpose'],
	'padding-mode': ['conv'],
	window: ['max-pool', 'avg-pool'],
	'ceil-mode': ['max-pool', 'avg-pool'],
	'count-padding': ['avg-pool'],
	'output-padding': ['conv-transpose'],
};

function checkOptions(op: Op, options: OptionValues): void {
	for (const [name, ops] of Object.entries(ONLY_FOR)) {
		if (options[name as LayerOption] !== undefined && !ops.includes(op)) {
			throw new Fault('{op} takes no --{option}: it is for {ops}', { op, option: name, ops: ops.join(', ') });
		}
	}
}

function required(text: string | undefined, name: 'input' | 'kernel', op: Op): string {
	if (text === undefined) {
		throw new Fault('{op} wants --{option} GRID, such as --{option} {example}', {
			op,
			option: name,
			example: name === 'input' ? 'counting' : 'book',
		});
	}
	return text;
}

function specOf(op: Op, options: OptionValues, kernel: Kernel | undefined, input: Grid): LayerSpec {
	const common = given({
		stride: pairOf(options, 'stride'),
		padding: paddingOf(textOf(options, 'padding')),
		dilation: pairOf(options, 'dilation'),
		activation: nameOf(options, 'activation', ACTIVATIONS),
	});
	if (isPooling(op) || kernel === undefined) {
		const window = pairOf(options, 'window');
		if (window === undefined) {
			throw new Fault('{op} wants --window H,W, such as --window 2,2', { op });
		}
		return {
			op: op as 'max-pool',
			...common,
			window,
			ceilMode: options['ceil-mode'] === true,
			countPadding: options['count-padding'] === true,
		};
	}
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

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The entries that have a value. */
function given<T extends object>(entries: T): Given<T> {
	return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Given<T>;
}

function textOf(options: OptionValues, name: LayerOption): string | undefined {
	const value = options[name];
	return typeof value === 'string' ? value : undefined;
}

/** One of the known names; a Fault where the text is another. */
function nameOf<Known extends string>(options: OptionValues, option: LayerOption, known: readonly Known[]): Known | undefined {
	const text = textOf(options, option);
	const found = known.find(name => name === text);
	if (text !== undefined && found === undefined) {
		throw new Fault('unknown {name} {value}: one of {known}', {
			name: option.replace('-', ' '),
			value: quote(text),
			known: known.join(', '),
		});
	}
	return found;
}

/** Numbers parted by commas; a Fault where one is none. */
function numbersOf(text: string, option: string, form: string): number[] {
	const numbers = text
		.replaceAll('−', '-')
		.replace(/^\[|\]$/g, '')
		.split(',')
		.map(piece => (piece.trim() === '' ? Number.NaN : Number(piece)));
	if (!numbers.every(Number.isFinite)) {
		throw new Fault('--{option} {text} is not {form}', { option, text: quote(text), form });
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
		throw new Fault('--{option} {text} is not {form}', { option, text: quote(text), form: 'a whole number' });
	}
	return count;
}

function pairOf(options: OptionValues, option: LayerOption): Pair | undefined {
	const text = textOf(options, option);
	if (text === undefined) {
		return undefined;
	}
	const [rows, cols = rows, ...more] = numbersOf(text, option, 'one number, or two: rows,columns');
	if (rows === undefined || cols === undefined || more.length > 0) {
		throw new Fault('--{option} {text} is not {form}', { option, text: quote(text), form: 'one number, or two: rows,columns' });
	}
	return [rows, cols];
}

const PADDING_FORM = 'valid, same, full, or one, two or four numbers: all sides; rows,columns; top,bottom,left,right';

function paddingOf(text: string | undefined): Padding | undefined {
	const name = PADDING_NAMES.find(known => known === text);
	if (text === undefined || name !== undefined) {
		return name;
	}
	return sidesOf(numbersOf(text, 'padding', PADDING_FORM), text);
}

/** Four sides from one, two or four numbers. */
export function sidesOf(numbers: readonly number[], text: string): Sides {
	const [first, second, third, fourth] = numbers as [number, number, number, number];
	switch (numbers.length) {
		case 1:
			return [first, first, first, first];
		case 2:
			return [first, first, second, second];
		case 4:
			return [first, second, third, fourth];
		default:
			throw new Fault('--{option} {text} is not {form}', { option: 'padding', text: quote(text), form: PADDING_FORM });
	}
}

function biasOf(text: string | undefined): number | number[] | undefined {
	if (text === undefined) {
		return undefined;
	}
	const numbers = numbersOf(text, 'bias', 'a number, or one for each output channel: 1,2,3');
	return numbers.length === 1 ? numbers[0] : numbers;
}
