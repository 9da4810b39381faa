// What compiles the values of one block: expressions, texts and grids, each held to the names that it may use.

import { type Fault, orFault } from '../../core/fault.js';
import { constant } from '../../expression/plain-tree.js';
import type { Tree } from '../../expression/tree.js';
import type { GridSource, Text } from '../lesson.js';
import { compileChecked, type Names } from './expressions.js';
import { gridSource, type RawGrid } from './grid-source.js';
import { halfFault, isHalf } from './halves.js';
import { readText } from './text.js';
import type { Path } from './yaml.js';

/** Puts down what is wrong with the value at a path, or with a character of it. */
export type Complain = (path: Path, fault: Fault, index?: number) => void;

export type RawExpression = string | number;

/** What is wrong is put down, and something of the same kind put in its place. */
export interface Compiler {
	readonly tree: (value: RawExpression, path: Path, names: Names) => Tree;
	readonly text: (value: string | undefined, path: Path, names: Names) => Text;
	readonly grid: (value: RawGrid, path: Path, names: Names) => GridSource;
	readonly complain: Complain;
}

const ZERO = constant(0);
const NO_GRID: GridSource = { kind: 'values', shape: [1, 1], data: [0] };

/** The compiler of a block whose problems go there. */
export function compilerTo(complain: Complain): Compiler {
	const tree: Compiler['tree'] = (value, path, names) => {
		if (typeof value === 'number') {
			return constant(value);
		}
		if (typeof path.at(-1) === 'number' && isHalf(value)) {
			complain(path, halfFault());
			return ZERO;
		}
		return compileChecked(value, names, (index, fault) => complain(path, fault, index)) ?? ZERO;
	};
	return {
		tree,
		text: (value, path, names) => (value === undefined ? [] : readText(value, names, (index, fault) => complain(path, fault, index))),
		grid: (value, path, names) =>
			orFault(
				() => gridSource(value, names, (text, inner) => tree(text, [...path, ...inner], names)),
				fault => {
					complain(path, fault);
					return NO_GRID;
				},
			),
		complain,
	};
}
