// Expressions with names of their own, and as plain data: read once, walked later without the parser.

import { describe, expect, test } from 'vitest';
import { Fault } from '../../src/core/fault.js';
import { compileTree, evaluateNumbers } from '../../src/expression/evaluate.js';
import type { FunctionEntry } from '../../src/expression/functions.js';
import { namesIn } from '../../src/expression/plain-tree.js';
import type { Scope } from '../../src/expression/scope.js';
import { single, type Value } from '../../src/expression/value.js';
import { walk } from '../../src/expression/walk.js';
import { newWork } from '../../src/expression/work.js';

const scope: Scope = {
	names: new Map<string, Value>([
		['n', single(7)],
		['pi', single(3)],
		['X', { shape: [1, 2], data: Float64Array.of(4, 5) }],
	]),
	functions: new Map<string, FunctionEntry>([
		['twice', { usage: 'twice(x)', least: 1, most: 1, run: ([x]) => single(2 * (x?.data[0] ?? 0)) }],
		['sqrt', { usage: 'sqrt(x)', least: 1, most: 1, run: () => single(-1) }],
		['larger', { usage: 'a > b', least: 2, most: 2, run: ([a, b]) => single((a?.data[0] ?? 0) > (b?.data[0] ?? 0) ? 1 : 0) }],
	]),
};

const value = (text: string, within?: Scope): Value => walk(compileTree(text), newWork(), within);
const numbers = (text: string, within?: Scope): number[] => Array.from(value(text, within).data);

describe('a scope', () => {
	test.each([
		['n + 1', [8]],
		['twice(n)', [14]],
		['X * 2', [8, 10]],
		['[n, pi]', [7, 3]],
		['1:n', [1, 2, 3, 4, 5, 6, 7]],
		['sqrt(4)', [-1]],
		['abs(-2)', [2]],
		['e > 2', [1]],
		['(n > 2) * (n > 9)', [0]],
	])('%s', (text, expected) => {
		expect(numbers(text, scope)).toEqual(expected);
	});

	test.each([
		['m', /m is not known/],
		['twise(n)', /did you mean twice/],
		['twice(1, 2)', /write twice\(x\)/],
		['twice', /not known/],
		['n(2)', /not known/],
		['n < 2', /operator < is not known/],
		['n == 2', /operator == is not known/],
		['larger', /not known/],
		['constructor', /not known/],
		['__proto__', /not known/],
	])('%s is a sentence', (text, sentence) => {
		expect(() => value(text, scope)).toThrow(Fault);
		expect(() => value(text, scope)).toThrow(sentence);
	});

	test('is not there where none is given', () => {
		expect(() => value('n')).toThrow(/n is not known/);
		expect(() => value('twice(2)')).toThrow(/not known/);
		expect(() => value('3 > 2')).toThrow(/operator > is not known/);
		expect(numbers('pi')).toEqual([Math.PI]);
		expect(numbers('sqrt(4)')).toEqual([2]);
	});

	test('is not left behind', () => {
		value('n', scope);
		expect(() => evaluateNumbers('n')).toThrow(/n is not known/);
	});
});

describe('a tree as plain data', () => {
	const TEXTS = [
		'3*2+1',
		'1/9',
		'-n ^ 2',
		'[0, 1; 2, 3]',
		"[1, 2]'",
		'0:0.5:2',
		'twice(n + 1)',
		'n > 2',
		'2 .* X',
		'ones(3,3)/9',
		'5 % 3',
		'−1 × 2',
	];

	test.each(TEXTS)('%s comes back from JSON as it was', text => {
		const tree = compileTree(text);
		expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
		expect(Array.from(walk(JSON.parse(JSON.stringify(tree)), newWork(), scope).data)).toEqual(numbers(text, scope));
	});

	test('holds objects and lists of its own, none of the parser’s', () => {
		const visit = (node: unknown): void => {
			if (Array.isArray(node)) {
				node.forEach(visit);
			} else if (typeof node === 'object' && node !== null) {
				expect(Object.getPrototypeOf(node)).toBe(Object.prototype);
				Object.values(node).forEach(visit);
			} else {
				expect(['string', 'number', 'undefined', 'boolean', 'object']).toContain(typeof node);
			}
		};
		for (const text of TEXTS) {
			visit(compileTree(text));
		}
	});

	test('is what the parser would have given', () => {
		for (const text of ['3*2+1', '2^3^2', '-2^2', '[1, 2; 3, 4] * [1; 1]', 'floor(7/2)']) {
			expect(walk(compileTree(text), newWork())).toEqual(evaluateNumbers(text));
		}
	});

	test.each([
		['', /nothing to compute/],
		['1 +', /ends too early/],
		['(1', /never closed/],
		['x = 3', /only computes/],
		['f(x) = 3', /only computes/],
		['a.b', /only computes/],
		['X[1]', /only computes/],
		['1; 2', /only computes/],
		['1 < 2 < 3', /only computes/],
		['1 > 2 ? 3 : 4', /only computes/],
		['"a"', /no place in an expression/],
		['{a: 1}', /no place in an expression/],
		['[1, 2; 3]', /not of one length/],
		['1+'.repeat(8000) + 1, /too deep|characters/],
		['('.repeat(60) + 1 + ')'.repeat(60), /too deep/],
	])('%j is none', (text, sentence) => {
		expect(() => compileTree(text)).toThrow(Fault);
		expect(() => compileTree(text)).toThrow(sentence);
	});

	test('names what it asks for', () => {
		const { names, functions } = namesIn(compileTree("outputSize(n, k + 1) + [m, X'] * (1:last) - floor(-q) > 3"));
		expect([...names].sort()).toEqual(['X', 'k', 'last', 'm', 'n', 'q']);
		expect([...functions].sort()).toEqual(['floor', 'outputSize']);
	});
});
