// `run -`: a filter. A JSON problem a line comes in, its result goes out on a line, in order; a bad line is answered as such.

import { ACTIVATIONS } from '../core/activation.js';
import { PADDING_MODES } from '../core/axis.js';
import { buildLayer } from '../core/build-layer.js';
import { Fault } from '../core/fault.js';
import { type LayerSpec, MODES, OPS, type Op, PADDING_NAMES, type Padding, type Pair } from '../core/layer.js';
import { given, pairFrom } from '../core/layer-parts.js';
import { quote } from '../core/quote.js';
import { fromNestedJson } from '../formats/json.js';
import { type NumberArray, toGrid, toKernel } from '../formats/number-array.js';
import { readValues } from '../runtime/grids/read-values.js';
import { sources } from '../runtime/grids/sources.js';
import type { Problem } from './layer-options.js';
import { oneOf } from './one-of.js';
import { paddingSides } from './option-values.js';
import { elementAt, resultJson, solve } from './result.js';
import type { Session } from './session.js';
import { LAYER_OPTIONS, ONLY_FOR } from './table.js';

/** The longest line that is read: a picture in JSON. */
const LONGEST = 2 ** 26;

/** Answers every line; the exit status is 1 where one was bad. */
export async function runLines({ lines, print }: Session): Promise<number> {
	let status = 0;
	let number = 0;
	for await (const line of lines()) {
		number++;
		if (line.trim() === '') {
			continue;
		}
		try {
			await print(`${JSON.stringify(await answer(line))}\n`);
		} catch (error) {
			if (!(error instanceof Fault)) {
				throw error;
			}
			status = 1;
			await print(`${JSON.stringify({ error: error.message, line: number })}\n`);
		}
	}
	return status;
}

async function answer(line: string): Promise<Record<string, unknown>> {
	const keys = parseLine(line);
	const problem = await readLine(keys);
	const element = keys['explain'] === undefined ? undefined : elementAt(numbers(keys, 'explain'), problem.layer);
	return resultJson(solve(problem), element);
}

type Keys = Readonly<Record<string, unknown>>;

/** An option's name as JSON writes it: `paddingMode`. */
const keyOf = (option: string): string => option.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const KNOWN = ['op', ...LAYER_OPTIONS.map(keyOf), 'explain'];

function parseLine(line: string): Keys {
	if (line.length > LONGEST) {
		throw new Fault('the line is too long: at most {most} characters', { most: LONGEST });
	}
	let parsed: unknown;
	try {
		parsed = JSON.parse(line);
	} catch {
		throw new Fault('the line is not JSON: {line}', { line: quote(line) });
	}
	if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
		throw new Fault('a line is one JSON object with op, input and kernel');
	}
	// Without a prototype: `constructor` is no key unless the line says it.
	const keys = Object.assign(Object.create(null), parsed) as Keys;
	const unknown = Object.keys(keys).find(key => !KNOWN.includes(key));
	if (unknown !== undefined) {
		throw new Fault('unknown key {key}: one of {known}', { key: quote(unknown), known: KNOWN });
	}
	return keys;
}

async function readLine(keys: Keys): Promise<Problem> {
	const values = await gridOf(keys, 'input');
	const input = toGrid(values);
	return { input, layer: buildLayer(await specOf(keys), input), nesting: values.shape.length };
}

/** Nested lists, or a text: a built-in name, numbers or an expression, but no file. */
async function gridOf(keys: Keys, role: 'input' | 'kernel'): Promise<NumberArray> {
	const value = keys[role];
	if (value === undefined) {
		throw new Fault('a line has {missing}: nested lists of numbers', { missing: role });
	}
	return typeof value === 'string' ? readValues(value, sources(role, {})) : fromNestedJson(value);
}

async function specOf(keys: Keys): Promise<LayerSpec> {
	const op = name(keys, 'op', OPS) ?? 'conv';
	const common = given({
		stride: pair(keys, 'stride'),
		padding: padding(keys),
		dilation: pair(keys, 'dilation'),
		activation: name(keys, 'activation', ACTIVATIONS),
	});
	checkKeys(op, keys);
	if (op === 'max-pool' || op === 'avg-pool') {
		const window = pair(keys, 'window');
		if (window === undefined) {
			throw new Fault('{op} has a window: [rows, columns]', { op });
		}
		return { op, window, ...common, ceilMode: flag(keys, 'ceilMode'), countPadding: flag(keys, 'countPadding') };
	}
	const weighted = {
		kernel: toKernel(await gridOf(keys, 'kernel')),
		...common,
		...given({
			bias: bias(keys),
			groups: keys['groups'] === undefined ? undefined : number(keys['groups'], 'groups'),
			mode: name(keys, 'mode', MODES),
		}),
	};
	return op === 'conv'
		? { op, ...weighted, ...given({ paddingMode: name(keys, 'paddingMode', PADDING_MODES) }) }
		: { op, ...weighted, ...given({ outputPadding: pair(keys, 'outputPadding') }) };
}

function checkKeys(op: Op, keys: Keys): void {
	const foreign = ONLY_FOR.filter(([, ops]) => !ops.includes(op)).map(([option]) => keyOf(option));
	const wrong = foreign.find(key => keys[key] !== undefined);
	if (wrong !== undefined) {
		throw new Fault('{op} has no {key}: leave it out', { op, key: wrong });
	}
}

function name<Known extends string>(keys: Keys, key: string, known: readonly Known[]): Known | undefined {
	const value = keys[key];
	return oneOf(key, value === undefined ? undefined : brief(value, String), known);
}

/** A value in a message: lists and objects only as such, however deep they are. */
function brief(value: unknown, write: (value: unknown) => string): string {
	return Array.isArray(value) ? '[…]' : typeof value === 'object' && value !== null ? '{…}' : write(value);
}

function number(value: unknown, key: string): number {
	if (typeof value !== 'number' || !Number.isFinite(value)) {
		throw new Fault('{key} holds {value}, not a number', { key, value: quote(brief(value, JSON.stringify)) });
	}
	return value;
}

function numbers(keys: Keys, key: string): number[] {
	const value = keys[key];
	return (Array.isArray(value) ? value : [value]).map(entry => number(entry, key));
}

function pair(keys: Keys, key: string): Pair | undefined {
	if (keys[key] === undefined) {
		return undefined;
	}
	const found = pairFrom(numbers(keys, key));
	if (found === undefined) {
		throw new Fault('{key} is one number, or two: [rows, columns]', { key });
	}
	return found;
}

function padding(keys: Keys): Padding | undefined {
	const value = keys['padding'];
	if (value === undefined) {
		return undefined;
	}
	return typeof value === 'string' ? name(keys, 'padding', PADDING_NAMES) : paddingSides(numbers(keys, 'padding'), JSON.stringify(value));
}

function bias(keys: Keys): number | number[] | undefined {
	const value = keys['bias'];
	return value === undefined ? undefined : typeof value === 'number' ? value : numbers(keys, 'bias');
}

function flag(keys: Keys, key: string): boolean {
	const value = keys[key];
	if (value !== undefined && typeof value !== 'boolean') {
		throw new Fault('{key} is true or false', { key });
	}
	return value === true;
}
