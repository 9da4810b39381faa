// Exported programs are read by people, so their Python is laid out as a person would: short things on one line, long ones wrapped.

const WIDTH = 88;
const STEP = 4;

type Nested = number | readonly Nested[];

/** The import lines of a program, each with the pattern that needs it. */
export type Imports = readonly (readonly [needs: RegExp, line: string])[];

/** A number as Python reads it back exactly. Whole numbers that may not fit a 32-bit integer are written as floats. */
function numberText(value: number): string {
	const text = String(value);
	return Number.isInteger(value) && Math.abs(value) >= 2 ** 31 && !text.includes('e') ? `${text}.0` : text;
}

/** Flat values, row-major, as nested lists; `column` is where the text begins on its line. */
export function listText(data: Float64Array, dims: readonly number[], column: number): string {
	return layOut(nest(Array.from(data), dims), column, 0);
}

function nest(data: readonly number[], dims: readonly number[]): readonly Nested[] {
	const [length = 0, ...inner] = dims;
	if (inner.length === 0) {
		return data;
	}
	const size = data.length / length;
	return Array.from({ length }, (_, index) => nest(data.slice(index * size, (index + 1) * size), inner));
}

function layOut(value: Nested, column: number, indent: number): string {
	const flat = flatText(value);
	if (typeof value === 'number' || column + flat.length <= WIDTH) {
		return flat;
	}
	const inner = indent + STEP;
	const margin = ' '.repeat(inner);
	const lines = value.every(item => typeof item === 'number')
		? fillLines(value.map(numberText), WIDTH - inner)
		: value.map(item => `${layOut(item, inner, inner)},`);
	return `[\n${lines.map(line => margin + line).join('\n')}\n${' '.repeat(indent)}]`;
}

function flatText(value: Nested): string {
	return typeof value === 'number' ? numberText(value) : `[${value.map(flatText).join(', ')}]`;
}

function fillLines(words: readonly string[], width: number): string[] {
	const lines: string[] = [];
	for (const word of words) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + word.length + 2 <= width) {
			lines[lines.length - 1] = `${last} ${word},`;
		} else {
			lines.push(`${word},`);
		}
	}
	return lines;
}

/** `(1, 2)`; one value keeps its comma. */
export function tuple(values: readonly (number | string)[]): string {
	return values.length === 1 ? `(${values[0]},)` : `(${values.join(', ')})`;
}

/** `[1, 2]`. */
export function list(values: readonly number[]): string {
	return `[${values.join(', ')}]`;
}

/** `head(a, b)tail`, an argument a line where it is too long for one. */
export function call(head: string, args: readonly string[], tail = ''): string {
	const flat = `${head}(${args.join(', ')})${tail}`;
	if (flat.length <= WIDTH) {
		return flat;
	}
	const margin = ' '.repeat(STEP);
	return `${head}(\n${args.map(arg => `${margin}${arg},`).join('\n')}\n)${tail}`;
}

/** The arguments whose value differs from the one that Python would assume, as `name=value`. */
export function options(named: readonly (readonly [name: string, value: string, assumed: string])[]): string[] {
	return named.filter(([, value, assumed]) => value !== assumed).map(([name, value]) => `${name}=${value}`);
}

/** The whole text: those imports that the lines need, a blank line, the lines. */
export function program(imports: Imports, lines: readonly string[]): string {
	const body = lines.join('\n');
	const needed = imports.filter(([needs]) => needs.test(body)).map(([, line]) => line);
	return `${[...needed, '', body].join('\n')}\n`;
}
