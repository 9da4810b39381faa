// A parser's tree as plain data: what a lesson carries, so that neither the parser nor mathjs is needed to learn.

import { Fault } from '../core/fault.js';
import { tooDeep } from './guard.js';
import type { Tree } from './tree.js';

const MOST_DEPTH = 100;

/** The same tree without the parser's own objects. Throws a Fault on a kind of node that is never evaluated. */
export function plainTree(node: Tree, depth = 0): Tree {
	if (depth > MOST_DEPTH) {
		throw tooDeep();
	}
	const inner = (child: Tree): Tree => plainTree(child, depth + 1);
	switch (node.type) {
		case 'ParenthesisNode':
			return inner(node.content);
		case 'ConstantNode':
			return { type: node.type, value: typeof node.value === 'number' ? node.value : String(node.value) };
		case 'SymbolNode':
			return { type: node.type, name: node.name };
		case 'ArrayNode':
			return { type: node.type, items: node.items.map(inner) };
		case 'RangeNode':
			return { type: node.type, start: inner(node.start), end: inner(node.end), step: node.step && inner(node.step) };
		case 'OperatorNode':
			return { type: node.type, op: node.op, fn: node.fn, args: node.args.map(inner) };
		case 'FunctionNode':
			return { type: node.type, fn: inner(node.fn), args: node.args.map(inner) };
		default:
			throw new Fault('an expression only computes: numbers, names, + - * / ^, comparisons and functions such as outputSize(n, k)');
	}
}

/** A number as a tree. */
export const constant = (value: number): Tree => ({ type: 'ConstantNode', value });

/** The names that a tree asks for: of values, and of functions. */
export function namesIn(tree: Tree): { readonly names: ReadonlySet<string>; readonly functions: ReadonlySet<string> } {
	const names = new Set<string>();
	const functions = new Set<string>();
	const visit = (node: Tree): void => {
		switch (node.type) {
			case 'SymbolNode':
				names.add(node.name);
				break;
			case 'ArrayNode':
				node.items.forEach(visit);
				break;
			case 'RangeNode':
				[node.start, node.end, ...(node.step ? [node.step] : [])].forEach(visit);
				break;
			case 'OperatorNode':
				node.args.forEach(visit);
				break;
			case 'FunctionNode':
				if (node.fn.type === 'SymbolNode') {
					functions.add(node.fn.name);
				}
				node.args.forEach(visit);
				break;
			case 'ParenthesisNode':
				visit(node.content);
				break;
			default:
				break;
		}
	};
	visit(tree);
	return { names, functions };
}
