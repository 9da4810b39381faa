// What a training has reported, as tables of numbers: a row a report.

import { Fault } from '../../../core/fault.js';
import { withSource } from '../../../formats/decode-file.js';
import type { BatchPoint, EpochReport } from '../../../training/digits/report.js';
import type { Arrays, NamedArray } from './arrays.js';

const POINTS = 'points';
const EPOCHS = 'epochs';

type Row = readonly number[];

/** What a number of a column can be. */
interface Column {
	readonly least: number;
	readonly most: number;
}

/** The distance of two float32 sums at the most, and all that is rounded: what no loss of a digit is above, nats. */
export const MOST_LOSS = 1e39;
const LOSS: Column = { least: 0, most: MOST_LOSS };
const SHARE: Column = { least: 0, most: 1 };
const RATE: Column = { least: Number.MIN_VALUE, most: Number.MAX_VALUE };
/** Thirty years, in seconds. */
const TIME: Column = { least: 0, most: 1e9 };
/** Each epoch is a point of a curve, drawn anew with every frame: more are never reached by waiting. */
const MOST_ROWS = 50_000;

/** Of numbers from 1 on, of which there can be so many. */
const counted = (most: number): Column => ({ least: 1, most });
const POINT_COLUMNS = [LOSS, SHARE];
const EPOCH_COLUMNS = [LOSS, SHARE, LOSS, SHARE, RATE, TIME];

/** The table of points, where there are any. */
export const pointArrays = (points: readonly BatchPoint[]): NamedArray[] =>
	tableOf(
		POINTS,
		points.map(({ batches, loss, accuracy }) => [batches, loss, accuracy]),
	);

/** The points of a training of so many batches. Throws a Fault where a number can't be, or batches do not follow each other. */
export const pointsFrom = (arrays: Arrays, done: number): BatchPoint[] =>
	rowsFrom(arrays, POINTS, [counted(done), ...POINT_COLUMNS]).map(([batches = 0, loss = 0, accuracy = 0]) => ({ batches, loss, accuracy }));

/** The table of epochs, where any is over. */
export const epochArrays = (epochs: readonly EpochReport[]): NamedArray[] =>
	tableOf(
		EPOCHS,
		epochs.map(({ epoch, training, test, rate, seconds }) => [
			epoch,
			training.loss,
			training.accuracy,
			test.loss,
			test.accuracy,
			rate,
			seconds,
		]),
	);

/** The epochs, of which so many are over. Throws a Fault where a number can't be, or epochs do not follow each other. */
export function epochsFrom(arrays: Arrays, over: number): EpochReport[] {
	return rowsFrom(arrays, EPOCHS, [counted(over), ...EPOCH_COLUMNS]).map(
		([epoch = 0, loss = 0, accuracy = 0, testLoss = 0, testAccuracy = 0, rate = 0, seconds = 0]) => ({
			epoch,
			training: { loss, accuracy },
			test: { loss: testLoss, accuracy: testAccuracy },
			rate,
			seconds,
		}),
	);
}

/** A table of at least one row: an array has no side of length 0 here. */
function tableOf(name: string, rows: readonly Row[]): NamedArray[] {
	const cols = rows[0]?.length;
	return cols === undefined ? [] : [[name, { shape: [rows.length, cols], data: Float64Array.from(rows.flat()) }]];
}

/** The rows of a table, none where it is missing. The first column counts: whole numbers, each above the one before. */
function rowsFrom(arrays: Arrays, name: string, columns: readonly Column[]): Row[] {
	const data = arrays.find(name, [undefined, columns.length]) ?? new Float64Array(0);
	withSource(name, () => checkLength(data.length / columns.length));
	const rows = Array.from({ length: data.length / columns.length }, (_, row) => [
		...data.subarray(row * columns.length, (row + 1) * columns.length),
	]);
	withSource(name, () => {
		for (const [row, values] of rows.entries()) {
			checkRow(row, values, columns);
			checkCount(row, values[0] as number, rows[row - 1]?.[0] ?? 0);
		}
	});
	return rows;
}

function checkLength(rows: number): void {
	if (rows > MOST_ROWS) {
		throw new Fault('it has {found} rows: at most {most}', { found: rows, most: MOST_ROWS });
	}
}

function checkRow(row: number, values: Row, columns: readonly Column[]): void {
	for (const [col, { least, most }] of columns.entries()) {
		const value = values[col] as number;
		if (!(value >= least && value <= most)) {
			throw new Fault('row {row}, column {column} is {value}: it can be from {least} to {most}', {
				row: row + 1,
				column: col + 1,
				value,
				least,
				most,
			});
		}
	}
}

function checkCount(row: number, count: number, before: number): void {
	if (!Number.isInteger(count) || count <= before) {
		throw new Fault('row {row} begins with {value}: a whole number above {before} is wanted', { row: row + 1, value: count, before });
	}
}
