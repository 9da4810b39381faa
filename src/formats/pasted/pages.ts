// Wide matrices are printed as blocks of columns, deep ones as pages: here the pieces are put together, and a missing one is told.

import { Fault } from '../../core/fault.js';
import { MAX_VALUES } from '../../core/grid.js';
import { type NumberArray, sidesText } from '../number-array.js';

/** The columns that are printed together. */
interface Block {
	/** The line that announces it, or its first row. */
	readonly line: number;
	/** Columns in the blocks before. */
	readonly before: number;
	/** How many columns the announcement promises, if it does. */
	readonly promised: number | undefined;
	/** The first row and how many values it has. */
	first: { readonly line: number; readonly cols: number } | undefined;
	rows: number;
}

interface Page {
	/** `[2, 1]` of `(:,:,2,1)`: the side that changes fastest comes first. Nothing where a matrix is no page of a deeper one. */
	readonly label: readonly number[];
	readonly line: number;
	readonly rows: number[][];
	block: Block;
}

/** Takes what is printed line by line. Each step throws a Fault where the pieces don't fit. */
export class Pages {
	readonly #pages: Page[] = [];
	#count = 0;

	/** Whether any value was taken. */
	get hasValues(): boolean {
		return this.#count > 0;
	}

	/** A page begins. */
	page(label: readonly number[], line: number): void {
		this.#endBlock();
		this.#pages.push({ label, line, rows: [], block: blockAt(line, 0) });
	}

	/** Columns `from` to `to`, counted from 1, begin. */
	columns(from: number, to: number | undefined, line: number): void {
		this.#endBlock();
		const page = this.#last(line);
		const before = page.block.before + (page.block.first?.cols ?? 0);
		if (from !== before + 1) {
			throw new Fault('line {line} goes on with column {found}, where column {wanted} comes next: paste all of the matrix', {
				line,
				found: from,
				wanted: before + 1,
			});
		}
		page.block = blockAt(line, before, to === undefined ? undefined : to - from + 1);
	}

	/** The values of a line. */
	row(values: number[], line: number): void {
		const { rows, block } = this.#last(line);
		this.#count += values.length;
		if (this.#count > MAX_VALUES) {
			throw new Fault('there are too many values: at most {most}', { most: MAX_VALUES });
		}
		block.first ??= { line, cols: values.length };
		if (values.length !== block.first.cols) {
			throw new Fault('line {line} has {found} values where line {first} has {cols}', {
				line,
				found: values.length,
				first: block.first.line,
				cols: block.first.cols,
			});
		}
		if (block.before === 0) {
			rows.push(values);
		} else {
			const row = rows[block.rows];
			for (const value of values) {
				row?.push(value);
			}
		}
		block.rows++;
	}

	/** Rows × columns; pages, where they have labels, as the sides in front. */
	array(): NumberArray {
		this.#endBlock();
		const [first] = this.#pages;
		const shape = [first?.rows.length ?? 0, first?.rows[0]?.length ?? 0];
		if (shape.includes(0)) {
			throw new Fault('there is nothing in it: write rows such as 0 1 2');
		}
		for (const { rows, line } of this.#pages) {
			const found = [rows.length, rows[0]?.length ?? 0];
			if (found.join() !== shape.join()) {
				throw new Fault('the page of line {line} is {found} where the first is {wanted}', {
					line,
					found: found[0] === 0 ? 0 : sidesText(found),
					wanted: sidesText(shape),
				});
			}
		}
		const data = new Float64Array(this.#count);
		let index = 0;
		for (const row of this.#pages.flatMap(({ rows }) => rows)) {
			data.set(row, index);
			index += row.length;
		}
		return { shape: [...this.#sides().toReversed(), ...shape], data };
	}

	/** How many pages there are along each side, fastest first. Throws a Fault where one is missing or out of order. */
	#sides(): readonly number[] {
		const sides = this.#pages.at(-1)?.label ?? [];
		for (const [index, { label, line }] of this.#pages.entries()) {
			const wanted = labelOf(index, sides);
			if (label.join() !== wanted.join()) {
				throw new Fault('line {line} begins page {found}, where page {wanted} comes next: paste all of the matrix', {
					line,
					found: label.join(','),
					wanted: wanted.join(','),
				});
			}
		}
		return sides;
	}

	#last(line: number): Page {
		if (this.#pages.length === 0) {
			this.page([], line);
		}
		return this.#pages.at(-1) as Page;
	}

	/** Throws a Fault where a block of columns has other rows or columns than it must have. */
	#endBlock(): void {
		const page = this.#pages.at(-1);
		if (page === undefined) {
			return;
		}
		const { line, promised, first, rows } = page.block;
		if (promised !== undefined && promised !== first?.cols) {
			throw new Fault('line {line} promises {wanted} columns, but {found} follow: paste all of the matrix', {
				line,
				wanted: promised,
				found: first?.cols ?? 0,
			});
		}
		if (rows !== page.rows.length) {
			throw new Fault('the columns that begin in line {line} have {found} rows, those before have {wanted}', {
				line,
				found: rows,
				wanted: page.rows.length,
			});
		}
	}
}

function blockAt(line: number, before: number, promised?: number): Block {
	return { line, before, promised, first: undefined, rows: 0 };
}

/** The label of the page at an index where there are so many pages along each side. */
function labelOf(index: number, sides: readonly number[]): number[] {
	let rest = index;
	return sides.map(side => {
		const place = side === 0 ? 0 : (rest % side) + 1;
		rest = Math.floor(rest / Math.max(1, side));
		return place;
	});
}
