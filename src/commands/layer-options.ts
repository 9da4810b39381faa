// From the options that `run`, `play` and `train` share to a layer over its input.

import { ACTIVATIONS } from '../core/activation.js';
import { PADDING_MODES } from '../core/axis.js';
import { buildLayer } from '../core/build-layer.js';
import { Fault, phrase } from '../core/fault.js';
import { repeatFilters } from '../core/fit-layer.js';
import type { Grid } from '../core/grid.js';
import type { Kernel } from '../core/kernel.js';
import { type ConvSpec, type Layer, type LayerSpec, MODES, OPS, type Op } from '../core/layer.js';
import { given, ONLY_FOR } from '../core/layer-parts.js';
import { oneOf } from '../core/one-of.js';
import { toGrid, toKernel } from '../formats/number-array.js';
import { readValues } from '../runtime/grids/read-values.js';
import { type Reading, sources } from '../runtime/grids/sources.js';
import { biasOf, countOf, nameOf, paddingOf, pairOf, textOf } from './option-values.js';
import type { OptionValues } from './parse.js';
import type { OptionName } from './table.js';

/** A layer, its input, and how deep the input was nested: its result is printed likewise. */
export interface Problem {
	readonly input: Grid;
	readonly layer: Layer;
	readonly nesting: number;
}

/** The op that the word names; a convolution where there is none. */
export function readOp(word: string | undefined): Op {
	return oneOf(phrase('layer'), word, OPS) ?? 'conv';
}

/** What becomes of a kernel before it is laid over an input: nothing, or it is made to fit. */
export type Adapt = (kernel: Kernel, input: Grid) => Kernel;

/** The layer of the options. Throws a Fault where one can't be read, or the layer can't be built. */
export async function readProblem(op: Op, options: OptionValues, reading: Reading, adapt: Adapt = kernel => kernel): Promise<Problem> {
	checkOptions(op, options);
	checkStandardInput(options, ['input', 'kernel']);
	const values = await readValues(required(options, 'input', op), sources('input', reading));
	const input = toGrid(values);
	return { input, layer: buildLayer(await specOf(op, options, input, reading, adapt), input), nesting: values.shape.length };
}

/** Throws a Fault where two of these options would read the one standard input. */
export function checkStandardInput(options: OptionValues, names: readonly OptionName[]): void {
	const [first, second] = names.filter(name => textOf(options, name)?.trim() === '-');
	if (first !== undefined && second !== undefined) {
		throw new Fault('standard input is one GRID: give --{first} or --{second} another way', { first, second });
	}
}

const isPooling = (op: Op): op is 'max-pool' | 'avg-pool' => op === 'max-pool' || op === 'avg-pool';

function checkOptions(op: Op, options: OptionValues): void {
	for (const [name, ops] of ONLY_FOR) {
		if (options[name] !== undefined && !ops.includes(op)) {
			throw new Fault('{op} takes no --{option}: it is for {ops}', { op, option: name, ops });
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

async function specOf(op: Op, options: OptionValues, input: Grid, reading: Reading, adapt: Adapt): Promise<LayerSpec> {
	if (isPooling(op)) {
		const window = pairOf(options, 'window');
		if (window === undefined) {
			throw new Fault('{op} wants --window H,W, such as --window 2,2', { op });
		}
		return {
			op,
			...commonOf(options),
			window,
			ceilMode: options['ceil-mode'] === true,
			countPadding: options['count-padding'] === true,
		};
	}
	const kernel = toKernel(await readValues(required(options, 'kernel', op), sources('kernel', reading)));
	return op === 'conv'
		? convSpec(options, options.groups === undefined ? adapt(kernel, input) : kernel, input)
		: { op, kernel, ...weightedOf(options), ...given({ outputPadding: pairOf(options, 'output-padding') }) };
}

/** The convolution that the options describe, with this kernel, over this input. */
export function convSpec(options: OptionValues, kernel: Kernel, input: Grid): ConvSpec {
	const weighted = weightedOf(options);
	return {
		op: 'conv',
		kernel: perChannel(kernel, weighted.groups, input),
		...weighted,
		...given({ paddingMode: nameOf(options, 'padding-mode', PADDING_MODES) }),
	};
}

/** The layer with the options that are given in the place of its own; its input and kernel stay. */
export function specWith(spec: LayerSpec, options: OptionValues): LayerSpec {
	checkOptions(spec.op, options);
	const kept = (['input', 'kernel', 'window'] as const).find(name => options[name] !== undefined);
	if (kept !== undefined) {
		throw new Fault('the {option} stays as it is here: change padding, stride, dilation, mode, bias or activation', { option: kept });
	}
	return isPooling(spec.op) ? { ...spec, ...commonOf(options) } : ({ ...spec, ...weightedOf(options) } as LayerSpec);
}

function commonOf(options: OptionValues) {
	return given({
		stride: pairOf(options, 'stride'),
		padding: paddingOf(textOf(options, 'padding')),
		dilation: pairOf(options, 'dilation'),
		activation: nameOf(options, 'activation', ACTIVATIONS),
	});
}

function weightedOf(options: OptionValues) {
	return {
		...commonOf(options),
		...given({
			bias: biasOf(textOf(options, 'bias')),
			groups: countOf(options, 'groups'),
			mode: nameOf(options, 'mode', MODES),
		}),
	};
}

/** One two-dimensional kernel and as many groups as channels: each channel gets the same one. */
export function perChannel(kernel: Kernel, groups: number | undefined, { channels }: Grid): Kernel {
	if (kernel.filters * kernel.depth !== 1 || channels === 1) {
		return kernel;
	}
	if (groups === undefined) {
		throw new Fault(
			'a filter over {channels} channels has {channels} slices, this kernel has one: give it {channels}, or --groups {channels} to apply it to each channel by itself',
			{ channels },
		);
	}
	return groups === channels ? repeatFilters(kernel, channels) : kernel;
}
