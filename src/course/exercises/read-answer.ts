// What was typed as an answer: equivalent forms are one, and what is no answer is told what would be.

import { Fault } from '../../core/fault.js';
import { quote } from '../../core/quote.js';
import type { Answer, Drawn } from './drawn.js';

export type Reading =
	| { readonly kind: 'answer'; readonly answer: Answer }
	/** An expression, or a grid with expressions in it: whoever has a parser finds what it comes to. */
	| { readonly kind: 'expression'; readonly text: string }
	| { readonly kind: 'fault'; readonly fault: Fault };

const LONGEST = 2000;

/** The signs of good typography, of other keyboards and of a Chinese input method as those of plain ASCII. */
function normalized(text: string): string {
	return text
		.normalize('NFKC')
		.replaceAll(/[−‒–—]/g, '-')
		.replaceAll(/[×✕✖]/g, 'x')
		.replaceAll(/[·∙]/g, '*')
		.replaceAll(/[÷⁄∕]/g, '/')
		.replaceAll(/[、，]/g, ',')
		.replaceAll('；', ';')
		.trim();
}

/** The answer that a text stands for, by the kind of the exercise. */
export function readAnswer(drawn: Drawn, typed: string): Reading {
	if (typed.length > LONGEST) {
		return fault(new Fault('the answer is too long: at most {most} characters', { most: LONGEST }));
	}
	const text = normalized(typed);
	switch (drawn.exercise.type) {
		case 'predict':
		case 'number':
			return readNumber(text);
		case 'shape':
			return readShape(text);
		case 'matrix':
		case 'kernel':
			return readMatrix(text);
		case 'choice':
		case 'choices':
			return readOptions(drawn, text);
		case 'order':
			return readOrder(drawn, text);
		case 'explain':
			return readPoints(drawn, text);
		case 'train':
		case 'play':
			return fault(new Fault('this is done, not typed'));
	}
}

const fault = (why: Fault): Reading => ({ kind: 'fault', fault: why });
const answer = (given: Answer): Reading => ({ kind: 'answer', answer: given });

const NUMBER = /^[+-]?(?:\d+(?:\.(\d*))?|\.(\d+))(?:e[+-]?\d+)?$/i;
const FRACTION = /^([+-]?\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)$/;
const EXPRESSION = /^[\d.+\-*/^()\s%a-z,]+$/i;

/** A number that is written as one: whole, decimal, fraction; undefined where it is not. */
function plainNumber(text: string): Extract<Answer, { kind: 'number' }> | undefined {
	const decimal = NUMBER.exec(text);
	if (decimal !== null) {
		const value = Number(text);
		const decimals = (decimal[1] ?? decimal[2] ?? '').length;
		const exact = decimals === 0 || /e/i.test(text);
		return Number.isFinite(value) ? { kind: 'number', value, ...(exact ? {} : { decimals }) } : undefined;
	}
	const [, top, bottom] = FRACTION.exec(text) ?? [];
	const value = Number(top) / Number(bottom);
	return top !== undefined && Number.isFinite(value) ? { kind: 'number', value } : undefined;
}

/** `1,792` has thousands, `0,5` a decimal comma. */
function withoutCommas(text: string): string {
	return /^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text.replace(/^([+-]?\d*),(\d+)$/, '$1.$2');
}

function readNumber(text: string): Reading {
	const said = withoutCommas(text.replace(/^=\s*/, ''));
	const number = plainNumber(said);
	if (number !== undefined) {
		return answer(number);
	}
	return EXPRESSION.test(said) && /\d/.test(said)
		? { kind: 'expression', text: said.replaceAll(/(\d|\))\s*x\s*(?=[\d(.+-])/gi, '$1*') }
		: fault(new Fault('{text} is no number: write one such as 19, −1, 1/9 or 3*2+1', { text: quote(text) }));
}

/** `6x7`, `6 7`, `(6, 7)`, `[6,7]`, `6 by 7`; three sides likewise. */
function readShape(text: string): Reading {
	const inner = text.replace(/^[[(](.*)[\])]$/, '$1').trim();
	const sides = inner
		.split(/\s*(?:x|\*|,|by|乘|\s)\s*/i)
		.filter(Boolean)
		.map(Number);
	return (sides.length === 2 || sides.length === 3) && sides.every(side => Number.isInteger(side) && side >= 0)
		? answer({ kind: 'shape', sides })
		: fault(new Fault('{text} is no size: write rows and columns such as 4x5', { text: quote(text) }));
}

/** Rows by semicolons, or nested lists; each value a number or a fraction. */
function readMatrix(text: string): Reading {
	const listed = text.replace(/^\[\s*\[/, '').replace(/\]\s*\]$/, '');
	const rows = listed
		.split(/\s*(?:;|\]\s*,?\s*\[)\s*/)
		.map(row => row.replaceAll(/^[[\s]+|[\]\s]+$/g, ''))
		.filter(row => row !== '')
		.map(row =>
			row
				.replaceAll(/\s*\/\s*/g, '/')
				.split(/[\s,]+/)
				.filter(Boolean),
		);
	const values = rows.map(row => row.map(cell => plainNumber(cell)?.value));
	const odd = rows.flat().find(cell => plainNumber(cell) === undefined);
	if (odd !== undefined || rows.length === 0) {
		return fault(new Fault('{text} is no number: write each cell as one, such as 3, −1 or 1/9', { text: quote(odd ?? text) }));
	}
	return answer({ kind: 'matrix', rows: values as number[][] });
}

/** Numbers of a list, each once, as the screen shows them; letters stand for them too. */
function listed(text: string, count: number): number[] | undefined {
	const marks = /^[a-z]+$/i.test(text) ? [...text] : text.split(/[\s,.)(]+/).filter(Boolean);
	const places = marks.map(mark => (/^[a-z]$/i.test(mark) ? mark.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) : Number(mark) - 1));
	const sound = places.every(place => Number.isInteger(place) && place >= 0 && place < count) && new Set(places).size === places.length;
	return sound ? places : undefined;
}

function readOptions({ exercise, shown }: Drawn, text: string): Reading {
	const places = listed(text, shown.length);
	if (places === undefined || places.length === 0 || (exercise.type === 'choice' && places.length > 1)) {
		return fault(new Fault('{text} is none of these: write a number from 1 to {count}', { text: quote(text), count: shown.length }));
	}
	return answer({ kind: 'options', picked: places.map(place => shown[place] as number) });
}

function readOrder({ shown }: Drawn, text: string): Reading {
	const places = listed(/^\d+$/.test(text) && text.length === shown.length ? [...text].join(' ') : text, shown.length);
	if (places === undefined || places.length !== shown.length) {
		return fault(
			new Fault('{text} is no order: write each number from 1 to {count} once, such as 2 1 3', { text: quote(text), count: shown.length }),
		);
	}
	return answer({ kind: 'order', order: places.map(place => shown[place] as number) });
}

/** Which points a sentence makes: their numbers, 0 for none, or a y or n for each. */
function readPoints({ points }: Drawn, text: string): Reading {
	const marks = text.replaceAll(/[\s,]+/g, '').toLowerCase();
	if (/^[yn]+$/.test(marks) && marks.length === points.length) {
		return answer({ kind: 'points', made: [...marks].map(mark => mark === 'y'), text: '' });
	}
	const places = text === '0' || text === '-' ? [] : listed(text, points.length);
	if (places === undefined) {
		return fault(new Fault('{text} is none of these: write numbers from 1 to {count}, or 0', { text: quote(text), count: points.length }));
	}
	return answer({ kind: 'points', made: points.map((_, index) => places.includes(index)), text: '' });
}
