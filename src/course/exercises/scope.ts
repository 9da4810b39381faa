// What the expressions of a lesson can name: the engine's functions, the params, and of a layer X, K and Y.

import { Fault } from '../../core/fault.js';
import type { Scope } from '../../expression/scope.js';
import type { Tree } from '../../expression/tree.js';
import { sides, singleOf, type Value } from '../../expression/value.js';
import { walk } from '../../expression/walk.js';
import { newWork, type Work } from '../../expression/work.js';
import type { Text } from '../lesson.js';
import { type Engine, entriesOf, TRUE_ENGINE } from './engine.js';
import { valueText } from './values.js';

type Names = ReadonlyMap<string, Value>;

const entries = new WeakMap<Engine, Scope['functions']>();

/** The scope of an engine over some names. */
function scopeOf(names: Names, engine: Engine): Scope {
	const functions = entries.get(engine) ?? entriesOf(engine);
	entries.set(engine, functions);
	return { names, functions };
}

/** What a tree comes to, paid out of the purse. Throws a Fault where it can't be computed. */
export function evaluate(tree: Tree, names: Names, engine: Engine = TRUE_ENGINE, work: Work = newWork()): Value {
	return walk(tree, work, scopeOf(names, engine));
}

/** The one number that a tree comes to. */
export function numberOf(tree: Tree, names: Names, engine: Engine = TRUE_ENGINE, work: Work = newWork()): number {
	const value = evaluate(tree, names, engine, work);
	const number = singleOf(value);
	if (number === undefined) {
		throw new Fault('one number is wanted, and this is {shape}', { shape: sides(value) });
	}
	return number;
}

/** The arithmetic of a tree that is one call of the engine, or a list of such calls; undefined where it has none to show. */
export function howOf(tree: Tree, names: Names, engine: Engine, work: Work = newWork()): string | undefined {
	if (tree.type === 'ArrayNode') {
		const all = tree.items.map(item => howOf(item, names, engine, work));
		return all.every(how => how !== undefined) ? [...new Set(all)].join(', ') : undefined;
	}
	if (tree.type !== 'FunctionNode' || tree.fn.type !== 'SymbolNode' || !Object.hasOwn(engine.functions, tree.fn.name)) {
		return undefined;
	}
	return engine.functions[tree.fn.name]?.how?.(tree.args.map(arg => evaluate(arg, names, engine, work)));
}

/** A text with its places filled in. */
export function fillText(text: Text, names: Names = new Map(), work: Work = newWork()): string {
	return text.map(piece => (typeof piece === 'string' ? piece : valueText(evaluate(piece.value, names, TRUE_ENGINE, work)))).join('');
}
