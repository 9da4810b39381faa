// A layer, alone or with its input, as JSON: what a line of `run -` says, and what a kept session is made of.

import { ACTIVATIONS } from '../core/activation.js';
import { PADDING_MODES } from '../core/axis.js';
import { buildLayer } from '../core/build-layer.js';
import { Fault } from '../core/fault.js';
import type { Grid } from '../core/grid.js';
import { type Layer, type LayerSpec, MODES, OPS, type Op, PADDING_NAMES, type Padding } from '../core/layer.js';
import { given, LAYER_OPTIONS, ONLY_FOR, PADDING_FORM, sidesFrom } from '../core/layer-parts.js';
import { quote } from '../core/quote.js';
import { nestedLists } from './exact-text.js';
import { fromNestedJson } from './json.js';
import { flagAt, type Keys, nameAt, numberAt, numbersAt, pairAt } from './json-keys.js';
import { fromKernel, type NumberArray, toGrid, toKernel } from './number-array.js';

/** The numbers of what stands at a key, undefined where nothing does. Throws a Fault where it is none. */
export type ArrayReader = (value: unknown, key: 'input' | 'kernel') => NumberArray;

/** A layer over its input, and how deep the input was nested. */
export interface ReadProblem {
	readonly input: Grid;
	readonly layer: Layer;
	readonly nesting: number;
}

/** An option's name as JSON writes it: `paddingMode`. */
const keyOf = (option: string): string => option.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The keys of a layer with its input, and of a layer. */
export const PROBLEM_KEYS: readonly string[] = ['op', ...LAYER_OPTIONS.map(keyOf)];
export const LAYER_KEYS: readonly string[] = PROBLEM_KEYS.filter(key => key !== 'input');

/** The layer over its input. Throws a Fault where something stands at a key that can't, or the layer can't be built. */
export function problemFromJson(keys: Keys, arrayOf: ArrayReader = listsAt): ReadProblem {
	const values = arrayOf(keys['input'], 'input');
	const input = toGrid(values);
	return { input, layer: buildLayer(specFromJson(keys, arrayOf), input), nesting: values.shape.length };
}

/** Nested lists of numbers. Throws a Fault where there are none. */
export function listsAt(value: unknown, key: string): NumberArray {
	if (value === undefined) {
		throw new Fault('{missing} is missing: nested lists of numbers', { missing: key });
	}
	return fromNestedJson(value);
}

/** The layer as it is described. Throws a Fault where something stands at a key that can't, or a key is of another layer. */
export function specFromJson(keys: Keys, arrayOf: ArrayReader = listsAt): LayerSpec {
	const op = nameAt(keys, 'op', OPS) ?? 'conv';
	const common = given({
		stride: pairAt(keys, 'stride'),
		padding: paddingAt(keys),
		dilation: pairAt(keys, 'dilation'),
		activation: nameAt(keys, 'activation', ACTIVATIONS),
	});
	checkForeign(op, keys);
	if (op === 'max-pool' || op === 'avg-pool') {
		const window = pairAt(keys, 'window');
		if (window === undefined) {
			throw new Fault('{op} has a window: [rows, columns]', { op });
		}
		return { op, window, ...common, ...given({ ceilMode: flagAt(keys, 'ceilMode'), countPadding: flagAt(keys, 'countPadding') }) };
	}
	const weighted = {
		kernel: toKernel(arrayOf(keys['kernel'], 'kernel')),
		...common,
		...given({ bias: biasAt(keys), groups: numberAt(keys, 'groups'), mode: nameAt(keys, 'mode', MODES) }),
	};
	return op === 'conv'
		? { op, ...weighted, ...given({ paddingMode: nameAt(keys, 'paddingMode', PADDING_MODES) }) }
		: { op, ...weighted, ...given({ outputPadding: pairAt(keys, 'outputPadding') }) };
}

/** Throws a Fault where there is a key that only other layers have. */
function checkForeign(op: Op, keys: Keys): void {
	const wrong = foreignTo(op).find(key => keys[key] !== undefined);
	if (wrong !== undefined) {
		throw new Fault('{op} has no {key}: leave it out', { op, key: wrong });
	}
}

const foreignTo = (op: Op): string[] => ONLY_FOR.filter(([, ops]) => !ops.includes(op)).map(([option]) => keyOf(option));

function paddingAt(keys: Keys): Padding | undefined {
	const value = keys['padding'];
	if (value === undefined) {
		return undefined;
	}
	if (typeof value === 'string') {
		return nameAt(keys, 'padding', PADDING_NAMES);
	}
	const sides = sidesFrom(numbersAt(keys, 'padding'));
	if (sides === undefined) {
		throw new Fault('{key} {text} is not {form}', { key: 'padding', text: quote(JSON.stringify(value)), form: PADDING_FORM });
	}
	return sides;
}

function biasAt(keys: Keys): number | number[] | undefined {
	const value = keys['bias'];
	return value === undefined ? undefined : typeof value === 'number' ? numberAt(keys, 'bias') : numbersAt(keys, 'bias');
}

/** How numbers are put into JSON. */
export type ArrayWriter = (array: NumberArray) => unknown;

/** The layer as `specFromJson` reads it: what it says and no more, so that it comes back as it is. `exactJson` writes it down. */
export function specToJson(spec: LayerSpec, write: ArrayWriter = nestedLists): Record<string, unknown> {
	const foreign = foreignTo(spec.op);
	const written = 'kernel' in spec ? { ...spec, kernel: write(fromKernel(spec.kernel)) } : spec;
	return Object.fromEntries(Object.entries(written).filter(([key, value]) => value !== undefined && !foreign.includes(key)));
}
