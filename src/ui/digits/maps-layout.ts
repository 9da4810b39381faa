// How much room each layer's maps get: the one under the cursor the most, the others a line of shades, and pictures where there is room left.

import type { Shape } from '../../core/grid.js';
import { reducedSize } from './feature-map.js';

/** Maps drawn as pictures, some side by side and some under one another. */
export interface Pictures {
	readonly kind: 'pictures';
	/** Units along each side of a pixel. */
	readonly side: number;
	/** Maps in a row, and rows of them. */
	readonly across: number;
	readonly down: number;
	/** Lines from one row to the next, and of all. */
	readonly step: number;
	readonly height: number;
}

/** Single units as cells, so many columns wide. */
export interface Cells {
	readonly kind: 'cells';
	readonly width: number;
	readonly across: number;
	readonly down: number;
	readonly height: number;
}

/** On the line of the layer's name. */
interface Strip {
	readonly kind: 'strip';
	readonly height: 0;
}

export type BandLook = Pictures | Cells | Strip;

const STRIP: Strip = { kind: 'strip', height: 0 };
/** Smaller pictures show nothing. */
const LEAST_PIXELS = 4;
/** A picture made smaller than this is worth half. */
const SOUND_PIXELS = 9;
/** The least for the layer under the cursor where all others are pictures too. */
const MODEST_PIXELS = 6;
/** A cell with a number in it, and one without. */
const CELL_WIDTHS = [6, 3] as const;
/** Those of the last layer, which has its probabilities under them. */
const CLASS_WIDTHS = [7, 6, 5, 4, 3, 2] as const;
/** Lines that the last layer takes beside its cells: the digits, and the probabilities. */
const CLASS_LINES = 2;
/** Of these, the lines above the cells. */
export const CLASS_HEAD = 1;

/** Columns between two pictures, where the cursor's marks stand; before the first there is one too. */
export const GAP = 1;

/** Of the layers in sight, how each is drawn. */
export interface MapsLayout {
	/** The first layer in sight, from 1. */
	readonly first: number;
	readonly looks: readonly BandLook[];
}

/** The least that the layer under the cursor shall have, where there are more layers than lines. */
const LEAST_FOCUS = 6;

/** Shares lines out to the layers; `cursor` is a layer from 1, or 0 for the digit. */
export function layoutMaps(shapes: readonly Shape[], cursor: number, width: number, height: number): MapsLayout {
	const count = Math.max(1, Math.min(shapes.length, height - LEAST_FOCUS));
	const first = Math.max(0, Math.min(cursor - 1 - Math.floor(count / 2), shapes.length - count));
	const seen = shapes.slice(first, first + count);
	const options = seen.map((shape, index) => optionsOf(shape, width, first + index === shapes.length - 1));
	const focus = cursor - 1 - first;
	const room = height - count;
	const looks = seen.map((shape, index): BandLook => (index === focus ? focusLook(options, seen, index, shape, room) : STRIP));
	grow(looks, options, seen, focus, room - (looks[focus]?.height ?? 0));
	return { first: first + 1, looks };
}

/** A little less than there is room for, where all others can have pictures then. */
function focusLook(options: readonly BandLook[][], shapes: readonly Shape[], focus: number, shape: Shape, room: number): BandLook {
	const rest = shapes.reduce((sum, other, index) => sum + (index === focus ? 0 : leastWhole(options[index] ?? [], other)), 0);
	const own = options[focus] ?? [];
	const modest = best(
		own.filter(look => shownBy(look) >= shape.channels),
		shape,
		room - rest,
	);
	const clear =
		modest.kind === 'cells' || (modest.kind === 'pictures' && (modest.side === 1 || reducedSize(shape, modest.side).cols >= MODEST_PIXELS));
	return clear ? modest : best(own, shape, room);
}

/** The lines that all channels of a layer take at the least. */
const leastWhole = (options: readonly BandLook[], { channels }: Shape): number =>
	options.find(look => shownBy(look) >= channels)?.height ?? Infinity;

/** The others, the nearest to the cursor first, each a little larger as long as there is room; they show all their channels or none. */
function grow(looks: BandLook[], options: readonly (readonly BandLook[])[], shapes: readonly Shape[], focus: number, room: number): void {
	const order = shapes.map((_, index) => index).filter(index => index !== focus);
	order.sort((a, b) => Math.abs(a - focus) - Math.abs(b - focus) || a - b);
	let left = room;
	for (let grew = true; grew; ) {
		grew = false;
		for (const index of order) {
			const before = looks[index] as BandLook;
			const next = (options[index] ?? []).find(
				look => look.height > before.height && shownBy(look) >= (shapes[index] as Shape).channels && look.height - before.height <= left,
			);
			if (next !== undefined) {
				left -= next.height - before.height;
				looks[index] = next;
				grew = true;
			}
		}
	}
}

/** Channels that there are places for. */
export const shownBy = (look: BandLook): number => (look.kind === 'strip' ? 0 : look.across * look.down);

/** Neither a few large pictures nor many that show nothing: to have all channels in sight is worth most. */
function best(options: readonly BandLook[], shape: Shape, room: number): BandLook {
	const worth = (look: BandLook): number => {
		const share = Math.min(1, shownBy(look) / shape.channels) ** 3;
		switch (look.kind) {
			case 'pictures':
				return share * soundness(look.side, reducedSize(shape, look.side).cols);
			case 'cells':
				return share * look.width;
			case 'strip':
				return 0;
		}
	};
	const fitting = options.filter(({ height }) => height <= room);
	return fitting.reduce((most: BandLook, look) => (worth(look) > worth(most) ? look : most), STRIP);
}

const soundness = (side: number, pixels: number): number => (side > 1 && pixels < SOUND_PIXELS ? pixels / 2 : pixels);

/** The ways to draw a layer's maps, the lowest first. */
function optionsOf(shape: Shape, width: number, last: boolean): BandLook[] {
	const options = shape.rows * shape.cols === 1 ? cellOptions(shape, width, last) : pictureOptions(shape, width);
	return options.sort((a, b) => a.height - b.height);
}

function cellOptions({ channels }: Shape, width: number, last: boolean): Cells[] {
	const widths = last ? [CLASS_WIDTHS.find(cell => cell * channels <= width) ?? 2] : CELL_WIDTHS;
	return widths.flatMap(cell => {
		const across = Math.min(channels, Math.floor(width / cell));
		const all = Math.ceil(channels / across);
		return Array.from({ length: all }, (_, index): Cells => {
			const down = index + 1;
			return { kind: 'cells', width: cell, across, down, height: down + (last ? CLASS_LINES : 0) };
		});
	});
}

function pictureOptions(shape: Shape, width: number): Pictures[] {
	const largest = Math.max(1, Math.floor(Math.min(shape.rows, shape.cols) / LEAST_PIXELS));
	return Array.from({ length: largest }, (_, index) => index + 1).flatMap(side => {
		const { rows, cols } = reducedSize(shape, side);
		const across = Math.min(shape.channels, Math.floor((width - GAP) / (cols + GAP)));
		// Half a line at the least between two pictures.
		const step = Math.ceil((rows + 1) / 2);
		return Array.from({ length: across < 1 ? 0 : Math.ceil(shape.channels / across) }, (_, row): Pictures => {
			return { kind: 'pictures', side, across, down: row + 1, step, height: row * step + Math.ceil(rows / 2) };
		});
	});
}

/** Single units in a room, as large as they can be with all of them in sight; undefined where not one line fits. */
export function cellsWithin(shape: Shape, room: { readonly width: number; readonly height: number }, last: boolean): Cells | undefined {
	const look = best(cellOptions(shape, room.width, last), shape, room.height);
	return look.kind === 'cells' ? look : undefined;
}
