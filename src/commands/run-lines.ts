// `run -`: a filter. A JSON problem a line comes in, its result goes out on a line, in order; a bad line is answered as such.

import { ACTIVATIONS } from '../core/activation.js';
import { PADDING_MODES } from '../core/axis.js';
import { buildLayer } from '../core/build-layer.js';
import { Fault } from '../core/fault.js';
import { type LayerSpec, MODES, OPS, PADDING_NAMES, type Padding, type Pair } from '../core/layer.js';
import { quote } from '../core/quote.js';
import { fromNestedJson } from '../formats/json.js';
import { type NumberArray, toGrid, toKernel } from '../formats/number-array.js';
import { type Problem, sidesOf, sources } from './layer-options.js';
import { readValues } from './read-values.js';
import { elementAt, resultJson, solve } from './result.js';
import type { Session } from './session.js';

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

const KNOWN = [
	'op',
	'input',
	'kernel',
	'bias',
	'stride',
	'padding',
	'paddingMode',
	'dilation',
	'groups',
	'mode',
	'activation',
	'window',
	'ceilMode',
	'countPadding',
	'outputPadding',
	'explain',
];

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
	const keys = Object.assign(Object.create(null), parsed) as Keys;
	const unknown = Object.keys(keys).find(key => !KNOWN.includes(key));
	if (unknown !== undefined) {
		throw new Fault('unknown key {key}: one of {known}', { key: quote(unknown), known: KNOWN.join(', ') });
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
	const common = {
		...optional('stride', pair(keys, 'stride')),
		...optional('padding', padding(keys)),
		...optional('dilation', pair(keys, 'dilation')),
		...optional('activation', name(keys, 'activation', ACTIVATIONS)),
	};
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
		...optional('bias', bias(keys)),
		...optional('groups', keys['groups'] === undefined ? undefined : number(keys['groups'], 'groups')),
		...optional('mode', name(keys, 'mode', MODES)),
	};
	return op === 'conv'
		? { op, ...weighted, ...optional('paddingMode', name(keys, 'paddingMode', PADDING_MODES)) }
		: { op, ...weighted, ...optional('outputPadding', pair(keys, 'outputPadding')) };
}

const POOLING_KEYS = ['window', 'ceilMode', 'countPadding'];
const WEIGHTED_KEYS = ['kernel', 'bias', 'groups', 'mode', 'paddingMode', 'outputPadding'];

function checkKeys(op: LayerSpec['op'], keys: Keys): void {
	const foreign = op === 'max-pool' || op === 'avg-pool' ? WEIGHTED_KEYS : POOLING_KEYS;
	const only = { conv: ['outputPadding'], 'conv-transpose': ['paddingMode'], 'max-pool': ['countPadding'], 'avg-pool': [] }[op];
	const wrong = [...foreign, ...only].find(key => keys[key] !== undefined);
	if (wrong !== undefined) {
		throw new Fault('{op} has no {key}: leave it out', { op, key: wrong });
	}
}

function optional<Name extends string, Value>(key: Name, value: Value | undefined): { [K in Name]?: Value } {
	return (value === undefined ? {} : { [key]: value }) as { [K in Name]?: Value };
}

function name<Known extends string>(keys: Keys, key: string, known: readonly Known[]): Known | undefined {
	const value = keys[key];
	const found = known.find(entry => entry === value);
	if (value !== undefined && found === undefined) {
		throw new Fault('unknown {name} {value}: one of {known}', { name: key, value: quote(brief(value, String)), known: known.join(', ') });
	}
	return found;
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
	const [rows, cols = rows, ...more] = numbers(keys, key);
	if (rows === undefined || cols === undefined || more.length > 0) {
		throw new Fault('{key} is one number, or two: [rows, columns]', { key });
	}
	return [rows, cols];
}

function padding(keys: Keys): Padding | undefined {
	const value = keys['padding'];
	if (value === undefined) {
		return undefined;
	}
	return typeof value === 'string' ? name(keys, 'padding', PADDING_NAMES) : sidesOf(numbers(keys, 'padding'), JSON.stringify(value));
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
