// A stack of layers on its screen: which row and which element are looked at, and what it was before.

import type { Grid } from '../../core/grid.js';
import type { LayerSpec } from '../../core/layer.js';
import { type ReceptiveField, receptiveFields } from '../../core/receptive-field.js';
import { buildNetwork, type Figures, type Network, rowsOf, type StackRow } from '../../core/stack.js';
import type { Place } from '../stage/stage.js';

export interface Stack {
	readonly network: Network;
	/** The row of the table that is looked at; an activation has a row of its own. */
	readonly at: number;
	/** The element of that row's output that is walked back; all channels have the same field. */
	readonly cell: Place;
	readonly panel: 'table' | 'element';
	/** What it was, the latest last; and what was taken back, the next last. */
	readonly past: readonly Network[];
	readonly future: readonly Network[];
	/** The number of the next layer that is put on. */
	readonly nextId: number;
	/** What of it is on the stage; undefined where something else is. */
	readonly onStage: OnStage | undefined;
	/** The row that goes onto the stage as soon as it is computed; undefined where none does, or the stack was touched since. */
	readonly opening: Opening | undefined;
}

/** A row that is computed on another thread. */
export interface Opening {
	readonly request: number;
	/** The layer's place in the network. */
	readonly index: number;
	readonly network: Network;
	/** As it will be of what is on the stage. */
	readonly back: boolean;
}

/** A layer of the stack on the stage, as it was put there. */
export interface OnStage {
	/** The layer's own number. */
	readonly id: number;
	readonly spec: LayerSpec;
	readonly input: Grid;
	/** The network then: what was changed since is put on the stage anew. */
	readonly network: Network;
	/** Whether the stage was opened from the table, and is left for it. */
	readonly back: boolean;
}

/** A stack at rest on its first row. */
export function openStack(network: Network): Stack {
	const nextId = Math.max(-1, ...network.layers.map(({ id }) => id)) + 1;
	return centred({ network, at: 0, cell: ORIGIN, panel: 'table', past: [], future: [], nextId, onStage: undefined, opening: undefined });
}

const ORIGIN: Place = { row: 0, col: 0 };

/** The row that is looked at. */
export function rowInView({ network, at }: Stack): StackRow {
	return rowsOf(network)[at] as StackRow;
}

/** The figures of the row that is looked at; undefined where its layer can't be built. */
export function figuresInView(stack: Stack): Figures | undefined {
	return rowInView(stack).figures;
}

/** The element walked back: its field on the input of each layer from the first to its own, and itself at the end. None where the layer can't be built. */
export function walkBack({ network, cell, ...stack }: Stack): readonly ReceptiveField[] {
	const { index, figures } = rowInView({ ...stack, network, cell });
	return figures === undefined ? [] : receptiveFields(buildNetwork(network).layers.slice(0, index + 1), cell.row, cell.col);
}

/** The stack with another row looked at, the element in the same place of it, as far as the sizes allow. */
export function atRow(stack: Stack, at: number): Stack {
	const rows = rowsOf(stack.network);
	return moved(stack, { ...stack, at: clamp(at, rows.length) });
}

/** The next stack with its element where it was in the one before, in proportion; in the middle where there was none. */
export function moved(before: Stack, next: Stack): Stack {
	const [from, to] = [figuresInView(before)?.output, figuresInView(next)?.output];
	if (from === undefined || to === undefined) {
		return centred(next);
	}
	const along = (place: number, was: number, is: number): number => clamp(Math.floor(((place + 0.5) * is) / was), is);
	return { ...next, cell: { row: along(before.cell.row, from.rows, to.rows), col: along(before.cell.col, from.cols, to.cols) } };
}

/** The stack on the element in the middle. */
export function centred(stack: Stack): Stack {
	const output = figuresInView(stack)?.output;
	return { ...stack, cell: output === undefined ? ORIGIN : { row: Math.floor(output.rows / 2), col: Math.floor(output.cols / 2) } };
}

/** The stack with its element moved by rows and columns, kept inside. */
export function moveElement(stack: Stack, rows: number, cols: number): Stack {
	return toElement(stack, { row: stack.cell.row + rows, col: stack.cell.col + cols });
}

/** The stack on an element, or on the nearest there is. */
export function toElement(stack: Stack, { row, col }: Place): Stack {
	const output = figuresInView(stack)?.output;
	return output === undefined ? stack : { ...stack, cell: { row: clamp(row, output.rows), col: clamp(col, output.cols) } };
}

const clamp = (value: number, length: number): number => Math.min(Math.max(value, 0), length - 1);
