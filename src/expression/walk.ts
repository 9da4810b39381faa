// The parser knows a whole language; only the kinds of node that are named here are ever evaluated.

import { Fault } from '../core/fault.js';
import { quote } from '../core/quote.js';
import { stepped } from './construct.js';
import { FUNCTIONS } from './functions.js';
import { tooDeep } from './guard.js';
import { numberNamed, unknownName } from './names.js';
import { NO_SCOPE, type Scope } from './scope.js';
import type { NodeOf, Tree } from './tree.js';
import { sides, single, type Value } from './value.js';
import type { Work } from './work.js';

const MAX_TERMS = 400;

/** Which function stands behind an operator, where its name in the tree is not the function's own. */
const OPERATORS: Readonly<Record<string, string>> = { ctranspose: 'transpose' };
const OPERATOR_NAMES = new Set([
	'add',
	'subtract',
	'multiply',
	'divide',
	'pow',
	'dotMultiply',
	'dotDivide',
	'dotPow',
	'mod',
	'unaryMinus',
	'unaryPlus',
]);

/** Operators that only a scope gives a meaning to: 1 where they hold, else 0. */
const COMPARISONS: ReadonlySet<string> = new Set(['larger', 'smaller', 'largerEq', 'smallerEq', 'equal', 'unequal']);

/** The value of a tree. Throws a Fault on a kind of node, operator, function or name that is not allowed. */
export function walk(node: Tree, work: Work, scope: Scope = NO_SCOPE, depth = 0): Value {
	if (depth > MAX_TERMS) {
		throw tooDeep();
	}
	const inner = (child: Tree): Value => walk(child, work, scope, depth + 1);
	switch (node.type) {
		case 'ParenthesisNode':
			return inner(node.content);
		case 'ConstantNode':
			return constant(node);
		case 'SymbolNode':
			return scope.names.get(node.name) ?? single(numberNamed(node.name));
		case 'ArrayNode':
			return stack(node.items.map(inner), work);
		case 'RangeNode':
			return range(node, inner, work);
		case 'OperatorNode':
			return operator(node, inner, work, scope);
		case 'FunctionNode':
			return call(node, inner, work, scope);
		case 'AssignmentNode':
		case 'FunctionAssignmentNode':
			throw onlyComputes();
		case 'AccessorNode':
		case 'IndexNode':
		case 'ObjectNode':
			throw new Fault('an expression has no parts to reach into with . or [ ]: write .* or ./ for value by value');
		case 'BlockNode':
			throw new Fault('one expression at a time: rows are split by ; only inside of [ ]');
		default:
			throw new Fault('comparisons and conditions have no place here: an expression yields numbers');
	}
}

/** The Fault for an expression that would set a name. */
export const onlyComputes = (): Fault => new Fault('an expression only computes: it can not set names with =');

/** A number that is one. */
function constant({ value }: NodeOf<'ConstantNode'>): Value {
	if (typeof value !== 'number') {
		throw new Fault('{found} is not a number', { found: quote(String(value)) });
	}
	if (!Number.isFinite(value)) {
		throw new Fault('{found} is not a finite real number', { found: String(value) });
	}
	return single(value);
}

/** Values of one shape, one after the other, one side deeper. */
function stack(items: readonly Value[], work: Work): Value {
	const [first] = items;
	if (first === undefined) {
		throw new Fault('[ ] is empty: write values, as in [0, 1; 2, 3]');
	}
	const odd = items.findIndex(item => sides(item) !== sides(first));
	if (odd >= 0) {
		throw new Fault('item {item} in [ ] is {found} where item 0 is {first}', {
			item: odd,
			found: sides(items[odd] as Value),
			first: sides(first),
		});
	}
	const result = work.allocate([items.length, ...first.shape]);
	for (const [index, item] of items.entries()) {
		result.data.set(item.data, index * first.data.length);
	}
	return result;
}

/** `1:5` and `0:0.5:2`, the end included. */
function range(node: NodeOf<'RangeNode'>, inner: (child: Tree) => Value, work: Work): Value {
	return stepped(inner(node.start), inner(node.end), node.step ? inner(node.step) : undefined, work);
}

/** An operator by the function that it stands for. */
function operator(node: NodeOf<'OperatorNode'>, inner: (child: Tree) => Value, work: Work, scope: Scope): Value {
	const compared = COMPARISONS.has(node.fn) ? scope.functions.get(node.fn) : undefined;
	if (compared !== undefined) {
		return compared.run(node.args.map(inner), work);
	}
	const entry = OPERATOR_NAMES.has(node.fn) ? FUNCTIONS.get(node.fn) : FUNCTIONS.get(OPERATORS[node.fn] ?? '');
	if (entry === undefined) {
		throw new Fault("the operator {operator} is not known: there are + - * / ^ .* ./ .^ ' % and :", { operator: quote(node.op) });
	}
	return entry.run(node.args.map(inner), work);
}

/** A call of an allowed function. */
function call(node: NodeOf<'FunctionNode'>, inner: (child: Tree) => Value, work: Work, scope: Scope): Value {
	const callee = node.fn;
	if (callee.type !== 'SymbolNode') {
		throw new Fault('only a function that is named directly can be called, as in ones(3,3)');
	}
	const entry = scope.functions.get(callee.name) ?? FUNCTIONS.get(callee.name);
	if (entry === undefined) {
		throw unknownName(callee.name, [...scope.functions.keys(), ...FUNCTIONS.keys()]);
	}
	if (node.args.length < entry.least || node.args.length > entry.most) {
		throw new Fault('{name} does not take {found} values: write {usage}', {
			name: callee.name,
			found: node.args.length,
			usage: entry.usage,
		});
	}
	return entry.run(node.args.map(inner), work);
}
