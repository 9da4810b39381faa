// What the cursor's question touches on each panel: where it comes from, where it goes, what it has seen.

import type { Axis, Link } from '../../core/axis.js';
import type { Layer } from '../../core/layer.js';
import { colLinks, linksAt, rowLinks, type Where } from '../../core/links.js';
import { fanOut } from '../../core/trace.js';
import { inputCell, isFlipped, linkInView, type Panel, type Place, type Stage, weightCell } from './stage.js';

/** The part that a panel plays in the question. Places of the input may lie in its padding. */
export interface Touch {
	readonly has: (row: number, col: number) => boolean;
	/** The same of the blocks that a panel too large for the screen is seen in. */
	readonly inBlocks: (blocks: Blocks) => Touch['has'];
	/** The middle of what is touched: what a panel too large for the screen scrolls to. */
	readonly focus: Place;
}

/** Blocks of side×side cells that rows×cols cells fall into. What lies beyond, in the padding, belongs to the nearest block. */
interface Blocks {
	readonly side: number;
	readonly rows: number;
	readonly cols: number;
}

export type Touched = Readonly<Record<Panel, Touch>>;

/** The end of a link that lies on a panel. */
const ENDS: Record<Panel, Where[0]> = { input: 'source', kernel: 'tap', output: 'output' };

/** The places that the question of the panel in use touches, for the channels in view. */
export function touchedBy(stage: Stage): Touched {
	const { panel, layer, cursors } = stage;
	if (panel === 'input' && layer.op === 'max-pool') {
		return fedByMaximum(stage);
	}
	const { row, col } = panel === 'kernel' ? weightCell(stage) : cursors[panel];
	const rows = linksAt(rowLinks(layer), [ENDS[panel], row]);
	const cols = linksAt(colLinks(layer), [ENDS[panel], col]);
	// An input value that no window reads has no links, but the cursor is on it.
	const read = rows.length * cols.length > 0;
	const touch = (on: Panel): Touch =>
		on === panel && (on !== 'input' || !read)
			? only(cursors[on])
			: product(
					rows.map(link => placeOn(on, link, layer, layer.rows)),
					cols.map(link => placeOn(on, link, layer, layer.cols)),
					cursors[on],
				);
	return { input: touch('input'), kernel: touch('kernel'), output: touch('output') };
}

/** Where on a panel a link lies: an input value also where its copy lies in the padding, a weight as the kernel is shown. */
function placeOn(panel: Panel, link: Link, layer: Layer, { window }: Axis): number {
	switch (panel) {
		case 'input':
			return link.position;
		case 'kernel':
			return isFlipped(layer) ? window - 1 - link.tap : link.tap;
		case 'output':
			return link.output;
	}
}

const only = (place: Place): Touch => product([place.row], [place.col], place);

function product(rows: readonly number[], cols: readonly number[], otherwise: Place): Touch {
	return {
		has: crossing(rows, cols),
		inBlocks: blocks =>
			crossing(
				rows.map(row => blockOf(row, blocks.rows, blocks)),
				cols.map(col => blockOf(col, blocks.cols, blocks)),
			),
		focus: rows.length * cols.length === 0 ? otherwise : { row: middle(rows), col: middle(cols) },
	};
}

function crossing(rows: readonly number[], cols: readonly number[]): Touch['has'] {
	const touchedRows = new Set(rows);
	const touchedCols = new Set(cols);
	return (row, col) => touchedRows.has(row) && touchedCols.has(col);
}

const blockOf = (at: number, length: number, { side }: Blocks): number => Math.floor(Math.min(Math.max(at, 0), length - 1) / side);

/** Halfway between the least and the largest; there may be more values than a call takes arguments. */
function middle(values: readonly number[]): number {
	const [least, most] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
	return Math.floor((least + most) / 2);
}

/** A maximum takes one value alone, so the windows that read an input need not be those it reaches. */
function fedByMaximum(stage: Stage): Touched {
	const { source, output } = linkInView(stage);
	const { cursors, layer } = stage;
	const feeds = fanOut(layer, stage.input, { ...inputCell(stage), channel: source }).filter(feed => feed.output.channel === output);
	const among = (places: readonly Place[], otherwise: Place): Touch => ({
		has: oneOf(places),
		inBlocks: blocks =>
			oneOf(places.map(({ row, col }) => ({ row: blockOf(row, blocks.rows, blocks), col: blockOf(col, blocks.cols, blocks) }))),
		focus: places[0] ?? otherwise,
	});
	return {
		input: only(cursors.input),
		kernel: among(
			feeds.map(({ tap }) => tap),
			cursors.kernel,
		),
		output: among(
			feeds.map(feed => feed.output),
			cursors.output,
		),
	};
}

function oneOf(places: readonly Place[]): Touch['has'] {
	return (row, col) => places.some(place => place.row === row && place.col === col);
}
