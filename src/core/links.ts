// A layer as three lists of links (channels, rows, columns): whatever is asked of it is a walk over their product.

import { flipTaps, type Link, slidingLinks, spreadingLinks } from './axis.js';
import { type Cell, type Grid, valueAt } from './grid.js';
import { type WeightCell, weightIndex } from './kernel.js';
import type { Layer } from './layer.js';
import { lately } from './once.js';

/** Which input channel feeds which output channel, by which slice of which filter. A pooling's channels stay alone. */
export interface ChannelLink {
	readonly output: number;
	readonly source: number;
	readonly filter: number;
	readonly slice: number;
}

/** The links of the rows, in the order of the output, then of the taps (spreading: of the input, then of the taps). */
export const rowLinks = lately((layer: Layer): readonly Link[] => axisLinks(layer, 'rows'));

/** The links of the columns, in the same order. */
export const colLinks = lately((layer: Layer): readonly Link[] => axisLinks(layer, 'cols'));

/** The links of the channels: each output channel with the input channels of its group. */
export const channelLinks = lately((layer: Layer): readonly ChannelLink[] => findChannelLinks(layer));

function axisLinks(layer: Layer, direction: 'rows' | 'cols'): Link[] {
	const axis = layer[direction];
	switch (layer.op) {
		case 'conv': {
			const links = slidingLinks(axis, layer.paddingMode);
			return layer.mode === 'convolution' ? flipTaps(links, axis.window) : links;
		}
		case 'conv-transpose': {
			const links = spreadingLinks(axis);
			return layer.mode === 'convolution' ? flipTaps(links, axis.window) : links;
		}
		case 'max-pool':
		case 'avg-pool':
			return slidingLinks(axis);
	}
}

function findChannelLinks(layer: Layer): ChannelLink[] {
	const channels = (count: number): number[] => Array.from({ length: count }, (_, channel) => channel);
	if (!('kernel' in layer)) {
		return channels(layer.input.channels).map(channel => ({ output: channel, source: channel, filter: 0, slice: 0 }));
	}
	const { kernel, groups } = layer;
	const filtersInGroup = kernel.filters / groups;
	return channels(kernel.filters).flatMap(filter =>
		channels(kernel.depth).map(slice => {
			const inGroup = Math.floor(filter / filtersInGroup) * kernel.depth + slice;
			return layer.op === 'conv' ? { output: filter, source: inGroup, filter, slice } : { output: inGroup, source: filter, filter, slice };
		}),
	);
}

/** One product of a layer: the input place, the weight, the output element it adds to. */
export interface Meeting {
	readonly output: Cell;
	/** The place on the input, which may lie in the padding. */
	readonly position: Cell;
	/** The input cell read there; undefined where the padding is zero. */
	readonly source: Cell | undefined;
	/** The place of the weight it is multiplied by. */
	readonly tap: WeightCell;
	/** Whether the place lies outside the input. */
	readonly padding: boolean;
}

/** The meeting of three links. */
function meetingOf(channel: ChannelLink, row: Link, col: Link): Meeting {
	const inside = row.source >= 0 && col.source >= 0;
	return {
		output: { channel: channel.output, row: row.output, col: col.output },
		position: { channel: channel.source, row: row.position, col: col.position },
		source: inside ? { channel: channel.source, row: row.source, col: col.source } : undefined,
		tap: { filter: channel.filter, slice: channel.slice, row: row.tap, col: col.tap },
		padding: outside(row) || outside(col),
	};
}

/** A place that reads nothing, or another cell's value. (Position −1 reads nothing too, which is −1.) */
function outside({ position, source }: Link): boolean {
	return source < 0 || position !== source;
}

/** One end of a link, and where it must be. */
export type Where = readonly [end: 'output' | 'source' | 'tap', at: number];

/** The links of an axis by one of their ends: a picture has thousands, of which a question takes a few. */
const BY_END: Readonly<Record<Where[0], (links: readonly Link[]) => ReadonlyMap<number, readonly Link[]>>> = {
	output: lately(links => grouped(links, 'output')),
	source: lately(links => grouped(links, 'source')),
	tap: lately(links => grouped(links, 'tap')),
};

function grouped(links: readonly Link[], end: Where[0]): ReadonlyMap<number, readonly Link[]> {
	const groups = new Map<number, Link[]>();
	for (const link of links) {
		const group = groups.get(link[end]);
		if (group === undefined) {
			groups.set(link[end], [link]);
		} else {
			group.push(link);
		}
	}
	return groups;
}

/** The links of an axis with one end at a place, in their order; found without a walk over all of them. */
export function linksAt(links: readonly Link[], [end, at]: Where): readonly Link[] {
	return BY_END[end](links).get(at) ?? [];
}

/** Which links take part in a question; all of them where nothing is said. */
export interface Keep {
	readonly channels?: (link: ChannelLink) => boolean;
	readonly rows?: Where;
	readonly cols?: Where;
}

/** All meetings of the links that are kept, channels first, then rows, then columns; the first `most` of them. */
export function meetings(layer: Layer, keep: Keep, most = Infinity): Meeting[] {
	const { channels, rows, cols } = kept(layer, keep);
	const met: Meeting[] = [];
	for (const channel of channels) {
		for (const row of rows) {
			for (const col of cols) {
				if (met.length >= most) {
					return met;
				}
				met.push(meetingOf(channel, row, col));
			}
		}
	}
	return met;
}

/** How many meetings there are, without making them: in a picture a weight has a million. */
export function countMeetings(layer: Layer, keep: Keep): number {
	const { channels, rows, cols } = kept(layer, keep);
	return channels.length * rows.length * cols.length;
}

function kept(layer: Layer, keep: Keep): { channels: readonly ChannelLink[]; rows: readonly Link[]; cols: readonly Link[] } {
	const along = (links: readonly Link[], where: Where | undefined): readonly Link[] =>
		where === undefined ? links : linksAt(links, where);
	return {
		channels: channelLinks(layer).filter(keep.channels ?? (() => true)),
		rows: along(rowLinks(layer), keep.rows),
		cols: along(colLinks(layer), keep.cols),
	};
}

/** The input value that is read where they meet; 0 in a padding of zeros. */
export function valueRead({ source }: Meeting, input: Grid): number {
	return source === undefined ? 0 : valueAt(input, source);
}

/** The number at a weight's place; a pooling has none. */
export function kernelWeight(layer: Layer, tap: WeightCell): number | undefined {
	return 'kernel' in layer ? layer.kernel.data[weightIndex(layer.kernel, tap)] : undefined;
}
