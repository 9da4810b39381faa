// A GRID as a lesson writes it: a built-in name, rows as text, nested lists, or an expression.

import { Fault, phrase } from '../../core/fault.js';
import { KERNELS } from '../../core/kernels.js';
import { fractionIn } from '../../core/numbers.js';
import { quote } from '../../core/quote.js';
import { SAMPLES } from '../../core/samples.js';
import { nearest } from '../../expression/nearest.js';
import { constant } from '../../expression/plain-tree.js';
import type { Tree } from '../../expression/tree.js';
import type { GridSource } from '../lesson.js';
import { isTaken, type Names } from './expressions.js';
import type { Path } from './yaml.js';

type Nested<Value> = Value | readonly Nested<Value>[];
export type RawGrid = Nested<string | number>;

/** Compiles an expression that stands at a path inside of the grid. */
type CompileAt = (text: string, path: Path) => Tree;

const NAMES = [...SAMPLES, ...KERNELS].map(({ name }) => name);
const WORD = /^[A-Za-z][A-Za-z0-9-]*$/;
const NUMBER = String.raw`[-−+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(?:\/\d+)?`;
const ROWS = new RegExp(String.raw`^\s*${NUMBER}(?:[\s,;]+${NUMBER})*[\s;]*$`, 'i');

/** Where the numbers come from. Throws a Fault where they come from nowhere, or make no grid. */
export function gridSource(value: RawGrid, names: Names, compile: CompileAt): GridSource {
	if (typeof value !== 'string') {
		return nestedSource(value, compile);
	}
	const text = value.trim();
	if (NAMES.includes(text)) {
		return { kind: 'named', name: text };
	}
	if (WORD.test(text) && !names.has(text) && !text.split('-').some(part => names.has(part) || isTaken(part))) {
		throw unknownGrid(text, names);
	}
	return ROWS.test(text) ? nestedSource(rowsIn(text), compile) : { kind: 'tree', tree: compile(value, []) };
}

function unknownGrid(word: string, names: Names): Fault {
	const meant = nearest(word, [...names, ...NAMES]);
	return meant.length > 0
		? new Fault('there is no {name}: did you mean {meant}?', { name: quote(word), meant })
		: new Fault('there is no {name}: conv-tutor list --samples tells what there is', { name: quote(word) });
}

function rowsIn(text: string): number[][] {
	return text
		.split(';')
		.map(row => row.split(/[\s,]+/).filter(Boolean))
		.filter(row => row.length > 0)
		.map(row => row.map(numberIn));
}

function numberIn(text: string): number {
	const value = fractionIn(text);
	if (!Number.isFinite(value)) {
		throw new Fault('{text} is no number', { text: quote(text) });
	}
	return value;
}

/** Values as they are; where one of them is an expression, all of them as one. */
function nestedSource(value: RawGrid, compile: CompileAt): GridSource {
	const shape = shapeOf(value);
	const flat: (string | number)[] = [];
	collect(value, shape, 0, flat);
	const sides = shape.length === 1 ? [1, ...shape] : shape;
	return flat.every(each => typeof each === 'number')
		? { kind: 'values', shape: shape.length === 0 ? [1, 1] : sides, data: flat }
		: { kind: 'tree', tree: treeOf(value, [], compile) };
}

function shapeOf(value: RawGrid): number[] {
	return Array.isArray(value) ? [value.length, ...shapeOf(value[0] ?? 0)] : [];
}

function collect(value: RawGrid, shape: readonly number[], depth: number, into: (string | number)[]): void {
	if (!Array.isArray(value)) {
		if (depth !== shape.length) {
			throw new Fault('the values are not nested alike');
		}
		into.push(value as string | number);
		return;
	}
	if (value.length !== shape[depth]) {
		throw new Fault('the rows are not of one length: {found} values where the first has {wanted}', {
			found: value.length,
			wanted: shape[depth] ?? phrase('none'),
		});
	}
	for (const each of value) {
		collect(each, shape, depth + 1, into);
	}
}

function treeOf(value: RawGrid, path: Path, compile: CompileAt): Tree {
	if (Array.isArray(value)) {
		return { type: 'ArrayNode', items: value.map((each, index) => treeOf(each, [...path, index], compile)) };
	}
	return typeof value === 'number' ? constant(value) : compile(value as string, path);
}
