// The other two questions: where does an input value go, and what has a weight seen?

import { explain } from './explain.js';
import type { Cell, Grid } from './grid.js';
import type { WeightCell } from './kernel.js';
import type { Layer } from './layer.js';
import { countMeetings, type Keep, kernelWeight, meetings, valueRead } from './links.js';

/** One way from an input value into the output. */
export interface Feed {
	readonly output: Cell;
	/** Where on the padded input the value was met: itself, or its copy in the padding. */
	readonly position: Cell;
	readonly tap: WeightCell;
	readonly weight: number;
}

/** All outputs that an input element feeds, with the weight it is multiplied by there. A maximum is fed by its winner alone. */
export function fanOut(layer: Layer, input: Grid, { channel, row, col }: Cell): Feed[] {
	const met = meetings(layer, {
		channels: link => link.source === channel,
		rows: ['source', row],
		cols: ['source', col],
	});
	if ('kernel' in layer) {
		return met.map(({ output, position, tap }) => ({ output, position, tap, weight: kernelWeight(layer, tap) ?? 0 }));
	}
	return met.flatMap(({ output, position, tap }) => {
		const term = explain(layer, input, output).terms.find(({ position: at }) => at.row === row && at.col === col);
		return term !== undefined && term.weight !== 0 ? [{ output, position, tap, weight: term.weight }] : [];
	});
}

/** One input value that a weight multiplied, for one output element. */
export interface Sighting {
	readonly output: Cell;
	readonly position: Cell;
	readonly padding: boolean;
	readonly value: number;
}

/**
 * All inputs that one weight ever multiplies, in the order of the outputs they go to; the first `most` of them.
 * Its gradient is their sum, each times the output's gradient: the same sliding window over dL/dY.
 */
export function seenBy(layer: Layer, input: Grid, tap: WeightCell, most = Infinity): Sighting[] {
	return meetings(layer, through(tap), most).map(meeting => ({
		output: meeting.output,
		position: meeting.position,
		padding: meeting.padding,
		value: valueRead(meeting, input),
	}));
}

/** How many inputs a weight multiplies. */
export function timesUsed(layer: Layer, tap: WeightCell): number {
	return countMeetings(layer, through(tap));
}

function through({ filter, slice, row, col }: WeightCell): Keep {
	return {
		channels: link => link.filter === filter && link.slice === slice,
		rows: ['tap', row],
		cols: ['tap', col],
	};
}
