// What an expression may name beside the built-in words: the values and functions of whoever asks. Theirs come first.

import type { FunctionEntry } from './functions.js';
import type { Value } from './value.js';

export interface Scope {
	readonly names: ReadonlyMap<string, Value>;
	readonly functions: ReadonlyMap<string, FunctionEntry>;
}

export const NO_SCOPE: Scope = { names: new Map(), functions: new Map() };
