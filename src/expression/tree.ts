// The parser's tree as far as this folder looks into it. mathjs's own types leave a node's kind open.

import { create, type FactoryFunctionMap, parseDependencies } from 'mathjs/number';

/** One node; the kinds without fields are never looked into. */
export type Tree =
	| { readonly type: 'ParenthesisNode'; readonly content: Tree }
	| { readonly type: 'ConstantNode'; readonly value: unknown }
	| { readonly type: 'SymbolNode'; readonly name: string }
	| { readonly type: 'ArrayNode'; readonly items: readonly Tree[] }
	| { readonly type: 'RangeNode'; readonly start: Tree; readonly end: Tree; readonly step: Tree | null }
	| { readonly type: 'OperatorNode'; readonly op: string; readonly fn: string; readonly args: readonly Tree[] }
	| { readonly type: 'FunctionNode'; readonly fn: Tree; readonly args: readonly Tree[] }
	| { readonly type: 'AssignmentNode' | 'FunctionAssignmentNode' | 'AccessorNode' | 'IndexNode' | 'ObjectNode' | 'BlockNode' }
	| { readonly type: 'ConditionalNode' | 'RelationalNode' };

export type NodeOf<Kind extends Tree['type']> = Extract<Tree, { readonly type: Kind }>;

const { parse } = create(parseDependencies as FactoryFunctionMap);

/** The tree of an expression. Throws what mathjs throws: a SyntaxError with the place in `char`. */
export function parseTree(text: string): Tree {
	return parse(text) as unknown as Tree;
}
