// What the schemas of front matter and blocks are made of. Each part says in words what is wanted: the message of whatever is not.

import { z } from 'zod';

// No code is made of schemas at run time.
z.config({ jitless: true });

const LONGEST_TEXT = 2000;
const LONGEST_EXPRESSION = 500;

/** Exactly these keys. An unknown one is told with the known ones: they are its message. */
export function strict<Fields extends z.core.$ZodShape>(fields: Fields, wanted: string) {
	return z.strictObject(fields, { error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(fields).join(' ') : wanted) });
}

/** An id, a skill, the name of a misconception. */
export const name = z
	.string('a name is wanted')
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a name is small letters and digits, parted by -')
	.max(60, 'a name has at most 60 characters');

export const text = z
	.string('a text is wanted')
	.refine(value => value.trim() !== '', 'a text is wanted')
	.max(LONGEST_TEXT, `a text has at most ${LONGEST_TEXT} characters`);

const expressionText = z
	.string()
	.min(1, 'an expression is wanted')
	.max(LONGEST_EXPRESSION, `an expression has at most ${LONGEST_EXPRESSION} characters`);

export const expression = z.union([expressionText, z.number()], 'a number or an expression is wanted');

export const flag = z.boolean('true or false is wanted');

export function whole(least: number, most: number) {
	const wanted = `a whole number from ${least} to ${most} is wanted`;
	return z.number(wanted).int(wanted).min(least, wanted).max(most, wanted);
}

export const oneOf = <const Names extends readonly string[]>(names: Names) => z.enum(names, `one of ${names.join(', ')} is wanted`);

const COUNTS = ['no', 'one', 'two', 'three'];

/** A list of so many entries. */
export function list<Entry extends z.ZodType>(entry: Entry, least: number, most: number, wanted = 'a list is wanted') {
	const found = (value: unknown): string =>
		Array.isArray(value) && value.length === 1 ? 'there is 1' : `there are ${(value as unknown[]).length}`;
	return z
		.array(entry, wanted)
		.min(least, { error: ({ input }) => `at least ${COUNTS[least] ?? least} ${least === 1 ? 'is' : 'are'} wanted, ${found(input)}` })
		.max(most, { error: ({ input }) => `at most ${most} are wanted, ${found(input)}` });
}

/** An expression, or several. */
export const expressions = z.union([expression, list(expression, 1, 10)], 'an expression, or a list of them, is wanted');

/** One number for both directions, or one each. */
export const pair = z.union([expression, z.tuple([expression, expression])], 'one number, or [rows, columns], is wanted');

const MOST_VALUES = 4096;
const row = z.array(expression).min(1).max(MOST_VALUES);
const rows = z.array(row).min(1).max(MOST_VALUES);
const slices = z.array(rows).min(1).max(64);

/** A GRID: a name, rows as text, nested lists, an expression. */
export const grid = z.union(
	[text, row, rows, slices, z.array(slices).min(1).max(64)],
	'a GRID is wanted (a name, "0 1; 2 3", nested lists or an expression)',
);
