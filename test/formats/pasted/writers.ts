// Prints values as each program does, so that a test can read back what it knows.

import type { NumberArray } from '../../../src/formats/number-array.js';
import type { DialectName } from '../../../src/formats/pasted/read-pasted.js';

export interface Writer {
	readonly dialect: DialectName;
	/** How deep the program prints in this form. */
	readonly depths: readonly number[];
	readonly write: (array: NumberArray) => string;
}

type Nested = number | readonly Nested[];

/** The values as lists in lists. */
function nestedOf({ shape, data }: NumberArray, start = 0): Nested {
	const [side, ...rest] = shape;
	if (side === undefined) {
		return data[start] as number;
	}
	const size = rest.reduce((product, each) => product * each, 1);
	return Array.from({ length: side }, (_, index) => nestedOf({ shape: rest, data }, start + index * size));
}

/** Lists in brackets, with what stands between two numbers and between two lists. */
function bracketed(nested: Nested, between: string, lists: string, number: (value: number) => string = String): string {
	return typeof nested === 'number'
		? number(nested)
		: `[${nested.map(item => bracketed(item, between, lists, number)).join(typeof nested[0] === 'number' ? between : lists)}]`;
}

/** Each rows × columns slice with its indices from 1, the last side's slowest. */
function pagesOf({ shape, data }: NumberArray): { readonly label: readonly number[]; readonly rows: number[][] }[] {
	const [cols = 1, height = 1, channels = 1] = shape.toReversed();
	return Array.from({ length: data.length / (cols * height) }, (_, page) => ({
		label: [(page % channels) + 1, Math.floor(page / channels) + 1].slice(0, shape.length - 2),
		rows: Array.from({ length: height }, (_, row) =>
			Array.from(data.subarray((page * height + row) * cols, (page * height + row + 1) * cols)),
		),
	}));
}

const dotted = (value: number): string => (Number.isInteger(value) && Math.abs(value) < 1e16 ? `${value}.` : String(value));
const grid = (rows: readonly (readonly number[])[], between: string, end = '\n'): string => rows.map(row => row.join(between)).join(end);
const rowsOf = (array: NumberArray): number[][] => pagesOf(array)[0]?.rows ?? [];

/** Blocks of three columns, as MATLAB prints a matrix that is wider than its window. */
function blocks(rows: readonly (readonly number[])[], title: (from: number, to: number) => string): string {
	const cols = rows[0]?.length ?? 0;
	return Array.from({ length: Math.ceil(cols / 3) }, (_, block) => {
		const [from, to] = [block * 3, Math.min(cols, block * 3 + 3)];
		return `${title(from + 1, to)}\n\n   ${grid(
			rows.map(row => row.slice(from, to)),
			'   ',
			'\n   ',
		)}\n`;
	}).join('\n');
}

export const WRITERS: readonly Writer[] = [
	{ dialect: 'numpy', depths: [1, 2, 3, 4], write: array => bracketed(nestedOf(array), ' ', '\n\n ', dotted) },
	{ dialect: 'numpy', depths: [1, 2, 3, 4], write: array => `array(${bracketed(nestedOf(array), ', ', ',\n       ')}, dtype=float32)` },
	{ dialect: 'pytorch', depths: [1, 2, 3, 4], write: array => `tensor(${bracketed(nestedOf(array), ', ', ',\n        ')}, grad_fn=<A>)` },
	{
		dialect: 'tensorflow',
		depths: [1, 2, 3, 4],
		write: array => `tf.Tensor(\n${bracketed(nestedOf(array), ' ', '\n ')}, shape=(${array.shape.join(', ')}), dtype=float32)`,
	},
	{ dialect: 'jax', depths: [1, 2, 3, 4], write: array => `Array(${bracketed(nestedOf(array), ', ', ',\n       ')}, dtype=float32)` },
	{ dialect: 'python', depths: [1, 2, 3, 4], write: array => bracketed(nestedOf(array), ', ', ', ').replaceAll(']', ',]') },
	{ dialect: 'json', depths: [1, 2, 3, 4], write: array => JSON.stringify(nestedOf(array)) },
	{ dialect: 'matlab', depths: [2], write: array => `A = [${grid(rowsOf(array), ' ', '; ')};];` },
	{ dialect: 'matlab', depths: [2], write: array => `A =\n\n${blocks(rowsOf(array), (from, to) => `  Columns ${from} through ${to}`)}` },
	{
		dialect: 'matlab',
		depths: [3, 4],
		write: array =>
			pagesOf(array).reduce((text, { label, rows }) => `${text}\nans(:,:,${label.join(',')}) =\n\n${grid(rows, '  ')}\n\n`, ''),
	},
	{
		dialect: 'julia',
		depths: [3, 4],
		write: array =>
			`2×2×2 Array{Float64, 3}:\n${pagesOf(array)
				.map(({ label, rows }) => `[:, :, ${label.join(', ')}] =\n ${grid(rows, '  ', '\n ')}`)
				.join('\n\n')}`,
	},
	{
		dialect: 'r',
		depths: [2],
		write: array => {
			const numbered = rowsOf(array).map((row, index) => `[${index + 1},] ${row.join(' ')}`);
			return `     ${(rowsOf(array)[0] ?? []).map((_, col) => `[,${col + 1}]`).join(' ')}\n${numbered.join('\n')}`;
		},
	},
	{ dialect: 'tsv', depths: [2], write: array => `${grid([...rowsOf(array)], '\t', '\r\n')}\r\n` },
	{ dialect: 'semicolons', depths: [2], write: array => grid(rowsOf(array), ';').replaceAll('.', ',') },
	{ dialect: 'csv', depths: [2], write: array => `${grid(rowsOf(array), ',')}\n` },
	{ dialect: 'rows', depths: [2], write: array => grid(rowsOf(array), '  ') },
];
