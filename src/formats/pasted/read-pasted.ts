// A matrix comes from whatever window was open: each program's way to print one is an entry here, tried in this order.

import { Fault } from '../../core/fault.js';
import { quote } from '../../core/quote.js';
import { fromNestedJson } from '../json.js';
import { parseJson } from '../json-text.js';
import type { NumberArray } from '../number-array.js';
import { cleanPasted } from './clean.js';
import { isLiteral, readLiteral } from './literal.js';
import { type NestedForm, readNested, unexpected } from './nested.js';
import { afterBlanks } from './places.js';
import { type PrintedForm, readPrinted } from './printed.js';
import { type Delimiter, delimiterOf, readRows, readTable } from './tables.js';

/** The ways to print a matrix that are read. `rows` are numbers parted by blanks, which no program can be told from. */
export const DIALECT_NAMES = [
	'pytorch',
	'tensorflow',
	'jax',
	'numpy',
	'r',
	'julia',
	'matlab',
	'json',
	'python',
	'tsv',
	'semicolons',
	'csv',
	'rows',
] as const;
export type DialectName = (typeof DIALECT_NAMES)[number];

/** Text made plain, where its first sign stands, and the beginning from there: enough to know a dialect by. */
interface Pasted {
	readonly text: string;
	readonly start: number;
	readonly head: string;
}

interface Dialect {
	readonly name: DialectName;
	/** Its numbers; undefined where the text is of another dialect. Throws a Fault where it is of this one, but wrong. */
	readonly read: (pasted: Pasted) => NumberArray | undefined;
}

const HEAD = 400;
const MOST_MB = 64;
const MEGABYTE = 2 ** 20;

const NUMPY_REMEDY = 'np.set_printoptions(threshold=np.inf)';
const PYTHON: NestedForm = { parted: 'commas', remedy: NUMPY_REMEDY };
const PRINT: NestedForm = { parted: 'blanks', remedy: NUMPY_REMEDY };
const TORCH: NestedForm = { parted: 'commas', remedy: "torch.set_printoptions(threshold=float('inf'))" };

const MATLAB: PrintedForm = {
	title: /^(?:[A-Za-z]\w*\s*=|\d+(?:[x×]\d+)+(?: \w+){1,4}|Diagonal Matrix)$/,
	page: /^(?:[A-Za-z]\w*)?\s?\(:,:,(\d+)(?:,(\d+))?\)\s*=$/,
	columns: /^Columns? (\d+)(?: (?:through|thru|and|to) (\d+))?:?$/,
	scale: /^1\.?0*e([+-]?\d{1,3})\s*\*$/i,
	remedy: 'mat2str(A)',
};
const JULIA: PrintedForm = {
	title: /^(?:\d+(?:×\d+)+|\d+-element) .+:$/,
	page: /^\[:, :, (\d+)(?:, (\d+))?\] =$/,
	remedy: 'show(stdout, A)',
};
const R: PrintedForm = {
	page: /^, , (\d+)(?:, (\d+))?$/,
	columns: /^\[,(\d+)\](?:\s+\[,\d+\])*$/,
	label: /^\[(?:\d+,|(\d+))\]/,
	remedy: 'options(max.print = 1e7)',
};

/** The first that knows a text reads it. */
const DIALECTS: readonly Dialect[] = [
	nested('pytorch', /^(?:Parameter containing:\s*)?(?=(?:torch\.)?[tT]ensor\()/, TORCH),
	nested('tensorflow', /^(?=tf\.Tensor\()/, PRINT),
	nested('tensorflow', /^(?=tf\.constant\()/, PYTHON),
	nested('tensorflow', /^<tf\.(?:Tensor:|Variable '[^'\n]{0,99}') shape=\([\d, ]{0,99}\),? dtype=\w{1,20}, numpy=/, PYTHON, '>'),
	nested('jax', /^(?=(?:Array|DeviceArray|(?:jnp|jax\.numpy)\.\w{1,20})\()/, PYTHON),
	nested('numpy', /^(?=(?:(?:np|numpy)\.\w{1,20}|array|matrix)\()/, PYTHON),
	printed('r', /^(?:\[,1\]|\[1\][ \t]+\S|, , 1)/, R),
	printed('julia', /^(?:(?:\d+(?:×\d+)+|\d+-element) .{1,200}:\n|\[:, :, 1)/, JULIA),
	printed(
		'matlab',
		/^(?:\S.{0,200}=|Columns? 1\b.{0,20}|1\.?0*[eE][+-]?\d{1,3}\s*\*|\d+(?:[x×]\d+)+(?: \w+){1,4}|Diagonal Matrix)\s*\n/,
		MATLAB,
	),
	printed('matlab', /^[\s\d./eE+-]*\d\/\d/, MATLAB),
	{
		name: 'json',
		read: ({ text, head }) => {
			const parsed = /^[[{"]/.test(head) ? parseJson(text) : undefined;
			return parsed && fromNestedJson(parsed.value);
		},
	},
	{
		name: 'matlab',
		read: ({ text, start }) => (isLiteral(text, start) ? readLiteral(text, start) : undefined),
	},
	{
		name: 'numpy',
		read: ({ text, start, head }) => (head.startsWith('[') && !text.includes(',') ? readWhole(text, start, PRINT) : undefined),
	},
	nested('python', /^(?=[[(])/, PYTHON),
	table('tsv', '\t'),
	table('semicolons', ';'),
	table('csv', ','),
	{
		name: 'rows',
		read: ({ text, head }) => (/\d/.test(head) ? readRows(text) : undefined),
	},
];

/**
 * The numbers of a matrix that was pasted, as any of the dialects prints it, and which of them that is.
 * Throws a Fault with the place of what can't be read.
 */
export function readPasted(text: string): { readonly values: NumberArray; readonly dialect: DialectName } {
	if (text.length > MOST_MB * MEGABYTE) {
		throw new Fault('the text is too large: at most {most} MB', { most: MOST_MB });
	}
	const clean = cleanPasted(text);
	const start = afterBlanks(clean, 0);
	const pasted: Pasted = { text: clean, start, head: clean.slice(start, start + HEAD) };
	if (pasted.head === '') {
		throw new Fault('there is nothing in it: write rows such as 0 1 2');
	}
	for (const { name, read } of DIALECTS) {
		const values = read(pasted);
		if (values !== undefined) {
			return { values, dialect: name };
		}
	}
	throw new Fault('this is no matrix that can be read: it begins with {start}; right are rows such as 0 1 2, or [[0, 1], [2, 3]]', {
		start: quote(pasted.head),
	});
}

/** Lists in brackets, behind a prefix and before an end. */
function nested(name: DialectName, prefix: RegExp, form: NestedForm, end = ''): Dialect {
	return {
		name,
		read: ({ text, start, head }) => {
			const found = prefix.exec(head)?.[0];
			return found === undefined ? undefined : readWhole(text, start + found.length, form, end);
		},
	};
}

/** What the brackets hold. Throws a Fault where anything but `end` follows them. */
function readWhole(text: string, start: number, form: NestedForm, end = ''): NumberArray {
	const { array, end: behind } = readNested(text, start, form);
	const rest = afterBlanks(text, behind);
	if (!text.startsWith(end, rest) || afterBlanks(text, rest + end.length) < text.length) {
		throw unexpected(text, rest);
	}
	return array;
}

/** Rows without brackets, with the lines that a program puts between. */
function printed(name: DialectName, head: RegExp, form: PrintedForm): Dialect {
	return { name, read: pasted => (head.test(`${pasted.head}\n`) ? readPrinted(pasted.text, form) : undefined) };
}

/** Cells parted by one sign. */
function table(name: DialectName, delimiter: Delimiter): Dialect {
	return {
		name,
		read: ({ text, head }) => (/\d/.test(head) && delimiterOf(text) === delimiter ? readTable(text, delimiter) : undefined),
	};
}
