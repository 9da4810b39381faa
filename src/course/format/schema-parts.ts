// What the schemas of front matter and blocks are made of. Each part says in words what is wanted: the message of whatever is not.

import { z } from 'zod';
import { type FaultValues, type Phrase, phrase } from '../../core/fault.js';
import { wanted } from './wanted.js';

// No code is made of schemas at run time.
z.config({ jitless: true });

const LONGEST_TEXT = 2000;
const LONGEST_EXPRESSION = 500;

/** Exactly these keys. An unknown one is told with the known ones: they are its message. */
export function strict<Fields extends z.core.$ZodShape>(fields: Fields, message: string) {
	return z.strictObject(fields, { error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(fields).join(' ') : message) });
}

/** An id, a skill, the name of a misconception. */
export const name = z
	.string(wanted('a name is wanted'))
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, wanted('a name is small letters and digits, parted by -'))
	.max(60, wanted('a name has at most 60 characters'));

export const text = z
	.string(wanted('a text is wanted'))
	.refine(value => value.trim() !== '', wanted('a text is wanted'))
	.max(LONGEST_TEXT, wanted('a text has at most {most} characters', { most: LONGEST_TEXT }));

const expressionText = z
	.string()
	.min(1, wanted('an expression is wanted'))
	.max(LONGEST_EXPRESSION, wanted('an expression has at most {most} characters', { most: LONGEST_EXPRESSION }));

export const expression = z.union([expressionText, z.number()], wanted('a number or an expression is wanted'));

export const flag = z.boolean(wanted('true or false is wanted'));

export function whole(least: number, most: number) {
	const message = wanted('a whole number from {least} to {most} is wanted', { least, most });
	return z.number(message).int(message).min(least, message).max(most, message);
}

export const oneOf = <const Names extends readonly string[]>(names: Names) => z.enum(names, wanted('one of {names} is wanted', { names }));

const COUNTS = [phrase('no'), phrase('one'), phrase('two'), phrase('three')];

/** A list of so many entries. */
export function list<Entry extends z.ZodType>(entry: Entry, least: number, most: number, message = wanted('a list is wanted')) {
	const found = (value: unknown): Phrase =>
		Array.isArray(value) && value.length === 1 ? phrase('there is 1') : phrase('there are {count}', { count: (value as unknown[]).length });
	const atLeast = (values: FaultValues): string =>
		least === 1 ? wanted('at least {least} is wanted, {found}', values) : wanted('at least {least} are wanted, {found}', values);
	return z
		.array(entry, message)
		.min(least, { error: ({ input }) => atLeast({ least: COUNTS[least] ?? least, found: found(input) }) })
		.max(most, { error: ({ input }) => wanted('at most {most} are wanted, {found}', { most, found: found(input) }) });
}

/** An expression, or several. */
export const expressions = z.union([expression, list(expression, 1, 10)], wanted('an expression, or a list of them, is wanted'));

/** One number for both directions, or one each. */
export const pair = z.union([expression, z.tuple([expression, expression])], wanted('one number, or [rows, columns], is wanted'));

const MOST_VALUES = 4096;
const row = z.array(expression).min(1).max(MOST_VALUES);
const rows = z.array(row).min(1).max(MOST_VALUES);
const slices = z.array(rows).min(1).max(64);

/** A GRID: a name, rows as text, nested lists, an expression. */
export const grid = z.union(
	[text, row, rows, slices, z.array(slices).min(1).max(64)],
	wanted('a GRID is wanted (a name, "0 1; 2 3", nested lists or an expression)'),
);
