// From one frame to the next with few bytes: only the cells that changed are written. Someone is at the far end of a slow line.

import { type Cell, cellsOf, fromPenTo, type Pen, PLAIN, samePen } from './sgr.js';

const ESC = '\u001b[';
/** Unchanged cells between two changes that cost less to write again than to jump over. */
const BRIDGE = 3;

/** Writes frames; remembers the last one. A frame is lines of text with colours, parted by line feeds. */
export interface FrameDiff {
	/** The bytes that turn the last frame into this one. */
	readonly next: (frame: string) => string;
	/** Forgets the last frame: the next one is written whole on a cleared screen. */
	readonly reset: () => void;
}

interface DrawnLine {
	readonly text: string;
	readonly cells: readonly Cell[];
}

const EMPTY: DrawnLine = { text: '', cells: [] };

export function createFrameDiff(): FrameDiff {
	let last: readonly DrawnLine[] | undefined;
	return {
		next: frame => {
			const before = last ?? [];
			const clear = last === undefined ? `${ESC}2J` : '';
			const lines = frame.split('\n').map((text, row): DrawnLine => {
				const old = before[row];
				return old?.text === text ? old : { text, cells: cellsOf(text) };
			});
			last = lines;
			const rows = Array.from({ length: Math.max(lines.length, before.length) }, (_, row) => row);
			return clear + writeChanges(rows.flatMap(row => changesOf(row, before[row] ?? EMPTY, lines[row] ?? EMPTY)));
		},
		reset: () => {
			last = undefined;
		},
	};
}

/** Cells to write from a place on; none where the rest of the row is to be erased. */
interface Change {
	readonly row: number;
	readonly col: number;
	readonly cells: readonly Cell[];
}

function changesOf(row: number, { cells: from, text: before }: DrawnLine, { cells: to, text: after }: DrawnLine): Change[] {
	if (before === after) {
		return [];
	}
	const changes: Change[] = [];
	for (let col = 0; col < to.length; col++) {
		if (!sameAt(from, to, col)) {
			const start = to[col]?.text === '' ? col - 1 : col;
			const end = endOfChange(from, to, col);
			changes.push({ row, col: start, cells: to.slice(start, end) });
			col = end - 1;
		}
	}
	return from.length > to.length ? [...changes, { row, col: to.length, cells: [] }] : changes;
}

function endOfChange(from: readonly Cell[], to: readonly Cell[], start: number): number {
	let end = start + 1;
	for (let col = end; col < to.length && col - end <= BRIDGE; col++) {
		if (!sameAt(from, to, col)) {
			end = col + 1;
		}
	}
	// The second half of a wide character belongs to its first.
	return to[end]?.text === '' ? end + 1 : end;
}

function sameAt(from: readonly Cell[], to: readonly Cell[], col: number): boolean {
	const [a, b] = [from[col], to[col]];
	return a !== undefined && b !== undefined && a.text === b.text && samePen(a.pen, b.pen);
}

/** The changes as bytes; the pen is carried from one to the next and put down at the end. */
function writeChanges(changes: readonly Change[]): string {
	let bytes = '';
	let pen: Pen = PLAIN;
	for (const { row, col, cells } of changes) {
		bytes += `${ESC}${row + 1};${col + 1}H`;
		if (cells.length === 0) {
			bytes += `${fromPenTo(pen, PLAIN)}${ESC}K`;
			pen = PLAIN;
		}
		for (const cell of cells) {
			bytes += fromPenTo(pen, cell.pen) + cell.text;
			pen = cell.pen;
		}
	}
	return bytes + fromPenTo(pen, PLAIN);
}
