// `run -`: a filter. A JSON problem a line comes in, its result goes out on a line, in order; a bad line is answered as such.

import { Fault } from '../core/fault.js';
import { quote } from '../core/quote.js';
import { fromNestedJson } from '../formats/json.js';
import { checkKnown, type Keys, keysIn, numbersAt } from '../formats/json-keys.js';
import { PROBLEM_KEYS, problemFromJson } from '../formats/layer-json.js';
import type { NumberArray } from '../formats/number-array.js';
import { readValues } from '../runtime/grids/read-values.js';
import { sources } from '../runtime/grids/sources.js';
import type { Problem } from './layer-options.js';
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
	const element = keys['explain'] === undefined ? undefined : elementAt(numbersAt(keys, 'explain'), problem.layer);
	return resultJson(solve(problem), element);
}

const KNOWN = [...PROBLEM_KEYS, 'explain'];

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
	const keys = keysIn(parsed);
	if (keys === undefined) {
		throw new Fault('a line is one JSON object with op, input and kernel');
	}
	checkKnown(keys, KNOWN);
	return keys;
}

/** Numbers as nested lists, or as a text: a built-in name, numbers or an expression, but no file. */
async function readLine(keys: Keys): Promise<Problem> {
	const texts = { input: await textAt(keys, 'input'), kernel: await textAt(keys, 'kernel') };
	return problemFromJson(keys, (value, key) => {
		if (value === undefined) {
			throw new Fault('a line has {missing}: nested lists of numbers', { missing: key });
		}
		return texts[key] ?? fromNestedJson(value);
	});
}

/** The numbers that a text at a key stands for; undefined where there is none. */
async function textAt(keys: Keys, key: 'input' | 'kernel'): Promise<NumberArray | undefined> {
	const value = keys[key];
	return typeof value === 'string' ? readValues(value, sources(key, {})) : undefined;
}
