// The figures of the lessons are true: every equation that a learner reads, in prose, questions, hints, options and explanations, is
// computed anew by another parser, over several variants.

import { describe, expect, test } from 'vitest';
import { evaluateNumber } from '../../src/expression/evaluate.js';
import { EDITIONS } from './course.js';
import { textsOf } from './texts.js';

/** A number, or several with signs of arithmetic between them. */
const SIDE = String.raw`[(⌊⌈−]*\d[\d.()⌊⌋⌈⌉+−·/× ]*`;
const EQUATION = new RegExp(String.raw`(?<![\w.²])(?<![()+−·/×^⌊⌈] ?)(${SIDE}) ?= ?(?=(${SIDE}))`, 'g');

interface Equation {
	readonly text: string;
	readonly sides: readonly [number, number];
	/** What a rounded side may be off by. */
	readonly tolerance: number;
}

/** The equations between numbers in a text. What is only half a number (a size, a list) is none. */
function equationsIn(text: string): Equation[] {
	return [...text.matchAll(EQUATION)].flatMap(([, left = '', right = '']) => {
		// A bracket that closes on the left belongs to something that is no number: max(1, 2) = 2.
		const [a, b] = [closed(left) === left ? amountOf(left) : undefined, amountOf(closed(right))];
		return a === undefined || b === undefined
			? []
			: [{ text: `${left.trim()} = ${right.trim()}`, sides: [a, b], tolerance: toleranceOf(`${left} ${right}`) }];
	});
}

/** What a side comes to; undefined where it is no arithmetic. */
function amountOf(side: string): number | undefined {
	const signs = side
		.trim()
		.replace(/[.+−·/×(⌊⌈ ]+$/, '')
		.replaceAll('−', '-')
		.replaceAll(/[·×]/g, '*')
		.replaceAll('⌊', 'floor(')
		.replaceAll('⌈', 'ceil(')
		.replaceAll(/[⌋⌉]/g, ')');
	try {
		return evaluateNumber(unopened(signs));
	} catch {
		return undefined;
	}
}

/** A text up to the first bracket that closes what was not opened. */
function closed(text: string): string {
	let open = 0;
	for (let at = 0; at < text.length; at++) {
		open += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0;
		if (open < 0) {
			return text.slice(0, at);
		}
	}
	return text;
}

/** Without the brackets in front that stay open: they belong to the sentence. */
function unopened(text: string): string {
	const open = text.split('(').length - text.split(')').length;
	return open > 0 ? text.replace(new RegExp(`^\\({${open}}`), '') : text;
}

/** Half of the last digit of the number with the most decimals; nothing where all are whole. */
function toleranceOf(text: string): number {
	const decimals = Math.max(0, ...[...text.matchAll(/\.(\d+)/g)].map(([, digits = '']) => digits.length));
	return decimals === 0 ? 1e-9 : 0.51 * 10 ** -decimals;
}

describe.each(EDITIONS)('%s, %s', (_, __, lesson) => {
	test('every equation holds', () => {
		const all = textsOf(lesson).flatMap(equationsIn);
		expect(all.length).toBeGreaterThan(0);
		const wrong = all.filter(({ sides: [left, right], tolerance }) => Math.abs(left - right) > tolerance);
		expect(wrong.map(({ text }) => text)).toEqual([]);
	});
});

test('an equation that does not hold is found', () => {
	expect(equationsIn('So 3·2 + 1 = 7, and ⌊(7 − 3) / 2⌋ + 1 = 3; 1/3 = 0.333.').map(({ sides }) => sides)).toEqual([
		[7, 7],
		[3, 3],
		[1 / 3, 0.333],
	]);
	expect(equationsIn('row 1: 2·3 = 5').map(({ sides }) => sides)).toEqual([[6, 5]]);
});
