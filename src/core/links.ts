// A layer as three lists of links (channels, rows, columns): whatever is asked of it is a walk over their product.

import { flipTaps, type Link, slidingLinks, spreadingLinks } from './axis.js';
import { type Cell, type Grid, valueAt } from './grid.js';
import { type WeightCell, weightIndex } from './kernel.js';
import type { Layer } from './layer.js';

/** Which input channel feeds which output channel, by which slice of which filter. A pooling's channels stay alone. */
export interface ChannelLink {
	readonly output: number;
	readonly source: number;
	readonly filter: number;
	readonly slice: number;
}

/** Finds once for each layer: a layer never changes, and a screen asks for its links several times a key. */
function once<Found>(find: (layer: Layer) => Found): (layer: Layer) => Found {
	const known = new WeakMap<Layer, Found>();
	return layer => {
		const found = known.get(layer) ?? find(layer);
		known.set(layer, found);
		return found;
	};
}

/** The links of the rows, in the order of the output, then of the taps (spreading: of the input, then of the taps). */
export const rowLinks = once((layer): readonly Link[] => axisLinks(layer, 'rows'));

/** The links of the columns, in the same order. */
export const colLinks = once((layer): readonly Link[] => axisLinks(layer, 'cols'));

/** The links of the channels: each output channel with the input channels of its group. */
export const channelLinks = once((layer): readonly ChannelLink[] => findChannelLinks(layer));

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

/** All meetings of the links that are kept, channels first, then rows, then columns. */
export function meetings(
	layer: Layer,
	keep: { channels?: (link: ChannelLink) => boolean; rows?: (link: Link) => boolean; cols?: (link: Link) => boolean },
): Meeting[] {
	const all = (): boolean => true;
	const rows = rowLinks(layer).filter(keep.rows ?? all);
	const cols = colLinks(layer).filter(keep.cols ?? all);
	return channelLinks(layer)
		.filter(keep.channels ?? all)
		.flatMap(channel => rows.flatMap(row => cols.map(col => meetingOf(channel, row, col))));
}

/** The input value that is read where they meet; 0 in a padding of zeros. */
export function valueRead({ source }: Meeting, input: Grid): number {
	return source === undefined ? 0 : valueAt(input, source);
}

/** The number at a weight's place; a pooling has none. */
export function kernelWeight(layer: Layer, tap: WeightCell): number | undefined {
	return 'kernel' in layer ? layer.kernel.data[weightIndex(layer.kernel, tap)] : undefined;
}
