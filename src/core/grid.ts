// The one container of numbers: channels × rows × columns in a flat typed array, row-major.

import { Fault } from './fault.js';

export interface Shape {
	readonly channels: number;
	readonly rows: number;
	readonly cols: number;
}

/** Values of shape (channels, rows, cols); `data[(channel·rows + row)·cols + col]`. Never changed in place. */
export interface Grid extends Shape {
	readonly data: Float64Array;
}

/** A place in a grid. Row and column may lie outside of it, where padding is meant. */
export interface Cell {
	readonly channel: number;
	readonly row: number;
	readonly col: number;
}

/** The most values that one grid may hold: four million, a picture of 2048 × 2048. */
export const MAX_VALUES = 2 ** 22;

export type Nested2 = readonly (readonly number[])[];
export type Nested3 = readonly Nested2[];

/** How many values a shape holds. */
export function sizeOf({ channels, rows, cols }: Shape): number {
	return channels * rows * cols;
}

/** Whether two shapes are one. */
export const isSameShape = (one: Shape, other: Shape): boolean =>
	one.channels === other.channels && one.rows === other.rows && one.cols === other.cols;

/** A grid of zeros. Throws a Fault where a side is not a whole number ≥ 1 or the whole is too large. */
export function zeros(shape: Shape): Grid {
	const { channels, rows, cols } = shape;
	for (const side of [channels, rows, cols]) {
		if (!Number.isInteger(side) || side < 1) {
			throw new Fault('a grid has at least one channel, row and column, not {shape}', { shape: shapeText(shape) });
		}
	}
	if (sizeOf(shape) > MAX_VALUES) {
		throw new Fault('{shape} is too large: at most {most} values', { shape: shapeText(shape), most: MAX_VALUES });
	}
	return { channels, rows, cols, data: new Float64Array(sizeOf(shape)) };
}

/** A grid whose value at each cell is what `value` says. */
export function fillGrid(shape: Shape, value: (row: number, col: number, channel: number) => number): Grid {
	const grid = zeros(shape);
	for (let index = 0; index < grid.data.length; index++) {
		const { channel, row, col } = cellAt(grid, index);
		grid.data[index] = value(row, col, channel);
	}
	return grid;
}

/**
 * A grid from rows of numbers, or from channels of rows.
 * Throws a Fault where rows differ in length, channels in size, or a value is not finite.
 */
export function fromNested(nested: Nested2 | Nested3): Grid {
	const channels = (isDeep(nested) ? nested : [nested]) as Nested3;
	const rows = channels[0]?.length ?? 0;
	const cols = channels[0]?.[0]?.length ?? 0;
	const grid = zeros({ channels: channels.length, rows, cols });
	let index = 0;
	for (const [c, channel] of channels.entries()) {
		if (channel.length !== rows) {
			throw new Fault('channel {channel} has {found} rows where channel 0 has {rows}', { channel: c, found: channel.length, rows });
		}
		for (const [r, row] of channel.entries()) {
			if (row.length !== cols) {
				throw new Fault('row {row} has {found} values where row 0 has {cols}', { row: r, found: row.length, cols });
			}
			for (const [k, value] of row.entries()) {
				if (typeof value !== 'number' || !Number.isFinite(value)) {
					throw new Fault('the value at row {row}, column {col} is {value}, not a finite number', { row: r, col: k, value: String(value) });
				}
				grid.data[index++] = value;
			}
		}
	}
	return grid;
}

function isDeep(nested: Nested2 | Nested3): nested is Nested3 {
	return Array.isArray(nested[0]?.[0]);
}

/** The rows of one channel as nested arrays. */
export function channelRows(grid: Grid, channel = 0): number[][] {
	return Array.from({ length: grid.rows }, (_, row) => {
		const start = (channel * grid.rows + row) * grid.cols;
		return Array.from(grid.data.subarray(start, start + grid.cols));
	});
}

/** All channels as arrays nested three deep. */
export function toNested(grid: Grid): number[][][] {
	return Array.from({ length: grid.channels }, (_, channel) => channelRows(grid, channel));
}

/** One channel as a grid of its own, sharing the values. */
export function channelOf(grid: Grid, channel: number): Grid {
	const area = grid.rows * grid.cols;
	return { channels: 1, rows: grid.rows, cols: grid.cols, data: grid.data.subarray(channel * area, (channel + 1) * area) };
}

/** The flat index of a cell inside the grid. */
export function indexOf(shape: Shape, { channel, row, col }: Cell): number {
	return (channel * shape.rows + row) * shape.cols + col;
}

/** The cell at a flat index. */
export function cellAt(shape: Shape, index: number): Cell {
	const col = index % shape.cols;
	const above = Math.floor(index / shape.cols);
	return { channel: Math.floor(above / shape.rows), row: above % shape.rows, col };
}

/** The value at a cell inside the grid. */
export function valueAt(grid: Grid, cell: Cell): number {
	return grid.data[indexOf(grid, cell)] as number;
}

/** Whether the cell lies inside the grid, not in its padding. */
export function contains(shape: Shape, { channel, row, col }: Cell): boolean {
	return channel >= 0 && channel < shape.channels && row >= 0 && row < shape.rows && col >= 0 && col < shape.cols;
}

/** A grid of the same shape with each value mapped. */
export function mapGrid(grid: Grid, value: (value: number, index: number) => number): Grid {
	return { ...grid, data: grid.data.map(value) };
}

/** Rows and columns exchanged, channel by channel. */
export function transposeGrid(grid: Grid): Grid {
	return fillGrid({ channels: grid.channels, rows: grid.cols, cols: grid.rows }, (row, col, channel) =>
		valueAt(grid, { channel, row: col, col: row }),
	);
}

/** `3×3`, or `2×3×3` where there are several channels. */
export function shapeText({ channels, rows, cols }: Shape): string {
	return channels === 1 ? `${rows}×${cols}` : `${channels}×${rows}×${cols}`;
}
