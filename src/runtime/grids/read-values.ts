// Wherever the command line says GRID, one of six forms may stand. They are tried in one fixed order, here.

import { Fault, type FaultValue, phrase } from '../../core/fault.js';
import type { Grid } from '../../core/grid.js';
import type { Kernel } from '../../core/kernel.js';
import { quote } from '../../core/quote.js';
import { isKnownWord } from '../../expression/names.js';
import { nearest } from '../../expression/nearest.js';
import { decodeFile, hasFileExtension, withSource } from '../../formats/decode-file.js';
import { decodeJson, fromNestedJson } from '../../formats/json.js';
import { parseJson } from '../../formats/json-text.js';
import { fromGrid, fromKernel, type NumberArray } from '../../formats/number-array.js';
import type { ReadArray } from '../../formats/picture.js';
import { parseInline } from '../../formats/text.js';
import { fileFault, MAX_FILE_BYTES, tooLarge } from './read-bytes.js';

/** Where numbers may come from. What is left out is forbidden. */
export interface GridSources {
	/** What the numbers are for, in messages: `input`, `kernel`, `target` … */
	readonly role: FaultValue;
	/** The built-in names, to suggest from. */
	readonly names: readonly string[];
	/** What a built-in name stands for. */
	named(name: string): NumberArray | Grid | Kernel | undefined;
	/** The bytes of a file. Rejects with a Fault, or with an error whose `code` says why. */
	readonly readFile?: (path: string) => Promise<Uint8Array>;
	/** All of standard input. */
	readonly readStdin?: () => Promise<string>;
}

const PATH_START = /^(?:[/\\~]|\.{1,2}[/\\]|[A-Za-z]:[/\\])/;
const WORD = /^[\p{L}_][\p{L}\p{N}_-]*$/u;
const MAX_PATH = 4096;

/** The numbers that a GRID stands for. Throws a Fault where it stands for none: status 1 if a file is to blame, 2 if the words are. */
export async function readValues(text: string, sources: GridSources): Promise<ReadArray> {
	const trimmed = text.trim();
	if (trimmed === '') {
		throw new Fault('the {role} is empty: write numbers such as "0 1; 2 3", a name, a file or an expression', { role: sources.role });
	}
	if (trimmed === '-') {
		return fromStdin(sources);
	}
	const named = sources.named(trimmed);
	if (named !== undefined) {
		return 'shape' in named ? named : 'channels' in named ? fromGrid(named) : fromKernel(named);
	}
	return (await fromPath(trimmed, sources)) ?? parseInline(trimmed) ?? fromJson(trimmed) ?? fromExpression(trimmed, sources);
}

/** JSON from standard input. */
async function fromStdin({ role, readStdin }: GridSources): Promise<NumberArray> {
	if (readStdin === undefined) {
		throw new Fault('the {role} can not come from standard input here', { role });
	}
	const text = await readStdin();
	return withSource(phrase('standard input'), () => {
		if (text.trim() === '') {
			throw new Fault('nothing arrived: JSON such as [[0, 1], [2, 3]] is wanted');
		}
		return decodeJson(text);
	});
}

/** A file: a name that ends as one, or a path that is there; `1/9` is neither. */
async function fromPath(text: string, { role, readFile }: GridSources): Promise<ReadArray | undefined> {
	const surely = hasFileExtension(text) || PATH_START.test(text);
	if (text.length > MAX_PATH || !(surely || /[/\\]/.test(text)) || text.includes('\n')) {
		return undefined;
	}
	if (readFile === undefined) {
		if (surely) {
			throw new Fault('the {role} {file} is a file, and files can not be read here', { role, file: quote(text) });
		}
		return undefined;
	}
	let bytes: Uint8Array;
	try {
		bytes = await readFile(text);
	} catch (error) {
		if (!surely && !(error instanceof Fault)) {
			return undefined;
		}
		throw error instanceof Fault ? error : fileFault(text, error);
	}
	if (bytes.length > MAX_FILE_BYTES) {
		throw tooLarge(text);
	}
	return decodeFile(text, bytes);
}

/** Nested lists; undefined where the text is not JSON, and may still be an expression. */
function fromJson(text: string): NumberArray | undefined {
	const parsed = /^[[{"]/.test(text) ? parseJson(text) : undefined;
	return parsed && fromNestedJson(parsed.value);
}

/** An expression, unless it is a lone word that an expression would not know either. */
async function fromExpression(text: string, { role, names }: GridSources): Promise<NumberArray> {
	if (!WORD.test(text) || text.split('-').some(isKnownWord)) {
		return (await import('../../expression/evaluate.js')).evaluateNumbers(text);
	}
	const meant = nearest(text, names);
	if (meant.length > 0) {
		throw new Fault('unknown {role} {name}: did you mean {meant}?', { role, name: quote(text), meant });
	}
	throw new Fault('unknown {role} {name}: write numbers such as "0 1; 2 3", a file, an expression, or a name such as {names}', {
		role,
		name: quote(text),
		names: names.slice(0, 5),
	});
}
