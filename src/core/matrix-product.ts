// A layer is linear in its input: the same sums as the product of a matrix with a column, in the two ways it is written.

import type { Link } from './axis.js';
import { type Cell, cellAt, type Grid, valueAt } from './grid.js';
import type { WeightCell } from './kernel.js';
import type { Layer, PoolLayer } from './layer.js';
import { type ChannelLink, channelLinks, colLinks, kernelWeight, rowLinks } from './links.js';
import { averageDivisor } from './pool.js';

export const PRODUCTS = ['im2col', 'toeplitz'] as const;
export type ProductName = (typeof PRODUCTS)[number];

/** A matrix whose entries are found when they are asked for: one of a picture's is never made. */
interface LazyMatrix {
	readonly rows: number;
	readonly cols: number;
	readonly at: (row: number, col: number) => number;
}

/** One output channel as matrix · column + bias; a row an output element, in reading order. */
export interface MatrixProduct {
	readonly name: ProductName;
	readonly matrix: LazyMatrix;
	/** The column that it is multiplied by: as many numbers as the matrix has columns. */
	readonly factor: (col: number) => number;
	readonly bias: number;
	/** The input cell that an entry reads or is multiplied by; undefined where the padding is zero. */
	readonly source: (row: number, col: number) => Cell | undefined;
	/** The weights that an entry is multiplied by or is the sum of. */
	readonly taps: (row: number, col: number) => readonly WeightCell[];
}

/** Why a layer has no such matrix, or none that is offered. */
export type NoProduct = 'maximum' | 'spreads' | 'too-large';

/** Entries that a Toeplitz matrix may have: it grows with the square of the picture. */
const MOST_ENTRIES = 2 ** 16;

/** Why a layer can't be looked at as this product; undefined where it can. */
export function whyNoProduct(layer: Layer, name: ProductName): NoProduct | undefined {
	if (layer.op === 'max-pool') {
		return 'maximum';
	}
	if (name === 'im2col') {
		return layer.op === 'conv-transpose' ? 'spreads' : undefined;
	}
	return area(layer.output) * columnsOf(layer) > MOST_ENTRIES ? 'too-large' : undefined;
}

/** The product of one output channel of a layer over an input; undefined where there is none. */
export function matrixProduct(layer: Layer, input: Grid, channel: number, name: ProductName): MatrixProduct | undefined {
	if (whyNoProduct(layer, name) !== undefined) {
		return undefined;
	}
	const links = channelLinks(layer).filter(({ output }) => output === channel);
	return name === 'im2col' ? im2col(layer, input, links) : toeplitz(layer, input, links);
}

/**
 * A row is a window laid flat: the values read, in the order slice, row, column; the column is the kernel laid flat,
 * turned by 180° for true convolution. Source: Chellapilla, Puri & Simard, High Performance Convolutional Neural Networks, 2006.
 */
function im2col(layer: Layer, input: Grid, links: readonly ChannelLink[]): MatrixProduct {
	const [rows, cols] = [rowLinks(layer), colLinks(layer)];
	const window = layer.rows.window * layer.cols.window;
	const average = layer.op === 'avg-pool' ? averageShares(layer) : undefined;
	const meet = (row: number, col: number): { link: ChannelLink; down: Link; across: Link } => {
		const tap = col % window;
		return {
			link: links[Math.floor(col / window)] as ChannelLink,
			down: rows[Math.floor(row / layer.cols.output) * layer.rows.window + Math.floor(tap / layer.cols.window)] as Link,
			across: cols[(row % layer.cols.output) * layer.cols.window + (tap % layer.cols.window)] as Link,
		};
	};
	const source = (row: number, col: number): Cell | undefined => {
		const { link, down, across } = meet(row, col);
		return down.source < 0 || across.source < 0 ? undefined : { channel: link.source, row: down.source, col: across.source };
	};
	const tapAt = (row: number, col: number): WeightCell => {
		const { link, down, across } = meet(row, col);
		return { filter: link.filter, slice: link.slice, row: down.tap, col: across.tap };
	};
	const read = (row: number, col: number): number => {
		const cell = source(row, col);
		return cell === undefined ? 0 : valueAt(input, cell);
	};
	return {
		name: 'im2col',
		matrix: {
			rows: area(layer.output),
			cols: links.length * window,
			at: average?.each === undefined ? read : (row, col) => read(row, col) * (average.each?.(row) ?? 0),
		},
		factor: col => (average === undefined ? (kernelWeight(layer, tapAt(0, col)) ?? 0) : (average.same ?? 1)),
		bias: biasOf(layer, links),
		source,
		taps: (row, col) => [tapAt(row, col)],
	};
}

interface Shares {
	/** The share that every value of every window has; undefined where windows divide by different numbers. */
	readonly same: number | undefined;
	/** Else the share by the output's place: the values are divided before, and summed. */
	readonly each: ((index: number) => number) | undefined;
}

function averageShares(layer: PoolLayer): Shares {
	const { rows, cols } = layer.output;
	const first = averageDivisor(layer, 0, 0);
	// A divisor is a product of a count of rows and one of columns.
	const equal =
		Array.from({ length: rows }, (_, row) => averageDivisor(layer, row, 0)).every(divisor => divisor === first) &&
		Array.from({ length: cols }, (_, col) => averageDivisor(layer, 0, col)).every(divisor => divisor === first);
	return equal ? { same: 1 / first, each: undefined } : { same: undefined, each: index => shareAt(layer, index) };
}

const shareAt = (layer: PoolLayer, index: number): number =>
	1 / averageDivisor(layer, Math.floor(index / layer.output.cols), index % layer.output.cols);

/**
 * The column is the input laid flat; an entry is the sum of the weights that link the two cells, 0 where none does.
 * At stride 1 it is doubly blocked Toeplitz: constant along diagonals within blocks, and the blocks along theirs.
 * That of the transposed convolution is the transpose of the convolution's. Source: Dumoulin & Visin, chapter 4.1.
 */
function toeplitz(layer: Layer, input: Grid, links: readonly ChannelLink[]): MatrixProduct {
	const down = tapsBetween(rowLinks(layer), layer.rows.input);
	const across = tapsBetween(colLinks(layer), layer.cols.input);
	const plane = area(layer.input);
	const cellOf = (col: number): Cell => {
		const { row, col: at } = cellAt({ channels: 1, rows: layer.input.rows, cols: layer.input.cols }, col % plane);
		return { channel: (links[Math.floor(col / plane)] as ChannelLink).source, row, col: at };
	};
	// Most pairs of cells are not linked, and a picture of the matrix asks for all of them.
	const taps = (row: number, col: number): readonly WeightCell[] => {
		const place = col % plane;
		const rows = down(Math.floor(row / layer.output.cols), Math.floor(place / layer.input.cols));
		const cols = rows.length === 0 ? NO_TAPS : across(row % layer.output.cols, place % layer.input.cols);
		if (cols.length === 0) {
			return NO_WEIGHTS;
		}
		const { filter, slice } = links[Math.floor(col / plane)] as ChannelLink;
		return rows.flatMap(r => cols.map(c => ({ filter, slice, row: r, col: c })));
	};
	const weigh = (row: number, tap: WeightCell): number => (layer.op === 'avg-pool' ? shareAt(layer, row) : (kernelWeight(layer, tap) ?? 0));
	return {
		name: 'toeplitz',
		matrix: {
			rows: area(layer.output),
			cols: columnsOf(layer),
			at: (row, col) => taps(row, col).reduce((sum, tap) => sum + weigh(row, tap), 0),
		},
		factor: col => valueAt(input, cellOf(col)),
		bias: biasOf(layer, links),
		source: (_, col) => cellOf(col),
		taps,
	};
}

const NO_TAPS: readonly number[] = [];
const NO_WEIGHTS: readonly WeightCell[] = [];

/** The taps by which an output position reads an input position along one axis; a padding mode may read it more than once. */
function tapsBetween(links: readonly Link[], length: number): (output: number, source: number) => readonly number[] {
	const found = new Map<number, number[]>();
	for (const { output, source, tap } of links) {
		if (source >= 0) {
			const key = output * length + source;
			found.set(key, [...(found.get(key) ?? []), tap]);
		}
	}
	return (output, source) => found.get(output * length + source) ?? NO_TAPS;
}

const area = ({ rows, cols }: { readonly rows: number; readonly cols: number }): number => rows * cols;

/** The input cells that one output channel depends on. */
function columnsOf(layer: Layer): number {
	const feeding = 'kernel' in layer ? layer.input.channels / layer.groups : 1;
	return feeding * area(layer.input);
}

function biasOf(layer: Layer, links: readonly ChannelLink[]): number {
	return 'bias' in layer ? (layer.bias[links[0]?.output ?? 0] ?? 0) : 0;
}
