// A layer over its input as one line for a shell: pasted, it opens the very same in the playground.

import { Fault } from '../core/fault.js';
import type { Grid } from '../core/grid.js';
import { KERNELS } from '../core/kernels.js';
import type { Layer, Padding, Pair } from '../core/layer.js';
import { LAYER_OPTIONS, type LayerOption } from '../core/layer-parts.js';
import { SAMPLES } from '../core/samples.js';
import { exactNumber, inlineText } from './exact-text.js';
import type { NumberArray } from './number-array.js';
import { fromGrid, fromKernel } from './number-array.js';
import { shellWord } from './shell-word.js';

export interface PlayState {
	readonly input: Grid;
	readonly layer: Layer;
	/** GRIDs that are known to give exactly these numbers: a built-in name, or the path of a file. */
	readonly inputName?: string | undefined;
	readonly kernelName?: string | undefined;
}

/** The most numbers that are written into a line: more are no line to look at, and too long for some shells. */
const MOST_NUMBERS = 400;

/** What `play` takes for a layer of which nothing is said. */
const DEFAULT_INPUT = 'counting';
const DEFAULT_KERNEL = 'book';
const DEFAULT_WINDOW: Pair = [2, 2];

/** Options with their values; true for a switch, undefined where the default says it. */
type Given = Readonly<Partial<Record<LayerOption, string | true | undefined>>>;

/**
 * The line, such as `conv-tutor play --input edge-image --kernel edge`: only what differs from the defaults of `play`. Exact in a
 * POSIX shell; in PowerShell and cmd too, where no name has characters that mean something there.
 * Throws a Fault where it would hold more than 400 numbers.
 */
export function playLine({ input, layer, inputName, kernelName }: PlayState): string {
	const inputText = gridText(fromGrid(input), inputName, DEFAULT_INPUT);
	const kernelText = 'kernel' in layer ? gridText(fromKernel(layer.kernel), kernelName, DEFAULT_KERNEL) : NO_TEXT;
	checkCount(inputText.numbers + kernelText.numbers + ('bias' in layer ? biasesOf(layer.spec.bias).length : 0));
	const given: Given = { input: inputText.text, kernel: kernelText.text, ...partsOf(layer) };
	const words = LAYER_OPTIONS.flatMap(option => optionWord(option, given[option]));
	return ['conv-tutor play', ...(layer.op === 'conv' ? [] : [layer.op]), ...words].join(' ');
}

interface GridText {
	/** Undefined where `play` takes the same by itself. */
	readonly text: string | undefined;
	/** How many numbers are written out. */
	readonly numbers: number;
}

const NO_TEXT: GridText = { text: undefined, numbers: 0 };

function gridText(array: NumberArray, name: string | undefined, usual: string): GridText {
	if (name === usual || (name === undefined && isSame(array, usual))) {
		return NO_TEXT;
	}
	return name !== undefined && fitsLine(name) ? { text: name, numbers: 0 } : { text: inlineText(array), numbers: array.data.length };
}

/** Whether these are the numbers of a built-in grid. */
function isSame({ shape, data }: NumberArray, name: string): boolean {
	const grid = [...SAMPLES, ...KERNELS].find(entry => entry.name === name)?.grid();
	return (
		grid !== undefined &&
		shape.length === 2 &&
		shape[0] === grid.rows &&
		shape[1] === grid.cols &&
		grid.data.every((value, index) => Object.is(value, data[index]))
	);
}

/** A name with a line's end or another mark that is not seen is no part of a line; a bare dash is standard input. */
const fitsLine = (name: string): boolean =>
	name.trim() === name && name !== '' && name !== '-' && !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name);

function checkCount(count: number): void {
	if (count > MOST_NUMBERS) {
		throw new Fault('a line holds at most {most} numbers, and this takes {count}: save the input to a file and open it from there first', {
			most: MOST_NUMBERS,
			count,
		});
	}
}

/** All options but input and kernel. */
function partsOf(layer: Layer): Given {
	const { spec } = layer;
	const stride = spec.op === 'max-pool' || spec.op === 'avg-pool' ? spec.window : ONE;
	const common: Given = {
		stride: pairText(spec.stride, stride),
		padding: paddingText(spec.padding),
		dilation: pairText(spec.dilation, ONE),
		activation: unless('none', layer.activation),
	};
	switch (layer.op) {
		case 'conv':
			return { ...common, ...weightedOf(layer), 'padding-mode': unless('zeros', layer.paddingMode) };
		case 'conv-transpose':
			return { ...common, ...weightedOf(layer), 'output-padding': pairText(layer.outputPadding, NONE) };
		case 'max-pool':
		case 'avg-pool':
			return {
				...common,
				window: pairText(layer.spec.window, DEFAULT_WINDOW),
				'ceil-mode': onlyIf(layer.ceilMode),
				// A maximum has no divisor that it could count in.
				'count-padding': onlyIf(layer.op === 'avg-pool' && layer.countPadding),
			};
	}
}

const ONE: Pair = [1, 1];
const NONE: Pair = [0, 0];

function weightedOf({ spec, groups, mode }: Extract<Layer, { readonly mode: unknown }>): Given {
	const biases = biasesOf(spec.bias);
	return {
		bias: biases.every(value => Object.is(value, 0)) ? undefined : biases.map(exactNumber).join(','),
		groups: unless('1', String(groups)),
		mode: unless('correlation', mode),
	};
}

const biasesOf = (bias: number | readonly number[] = []): readonly number[] => (typeof bias === 'number' ? [bias] : bias);

const unless = (usual: string, text: string): string | undefined => (text === usual ? undefined : text);
const onlyIf = (on: boolean): true | undefined => on || undefined;

/** `2` for both directions, else `1,2`. */
function pairText(pair: Pair | undefined, usual: Pair): string | undefined {
	const [rows, cols] = pair ?? usual;
	return rows === usual[0] && cols === usual[1] ? undefined : rows === cols ? String(rows) : `${rows},${cols}`;
}

/** By its name where it has one, so that it stays what it is when the layer changes. */
function paddingText(padding: Padding = 'valid'): string | undefined {
	if (typeof padding === 'string') {
		return unless('valid', padding);
	}
	const [top, bottom, left, right] = padding;
	return top === bottom && left === right ? pairText([top, left], NONE) : padding.join(',');
}

/** `--stride 2`; with an equals sign where the value begins as an option does. */
function optionWord(option: LayerOption, value: string | true | undefined): string[] {
	if (value === undefined) {
		return [];
	}
	return [value === true ? `--${option}` : `--${option}${value.startsWith('-') ? '=' : ' '}${shellWord(value)}`];
}
