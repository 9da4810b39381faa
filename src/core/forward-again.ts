// A layer applied again after a few values of its input changed: only the elements that read them are computed.

import { activate } from './activation.js';
import { withChanged } from './changed.js';
import { type Cell, cellAt, type Grid, indexOf } from './grid.js';
import type { Layer, PoolLayer } from './layer.js';
import { countMeetings, type Keep, kernelWeight, type Meeting, meetings, valueRead } from './links.js';
import { averageDivisor, winnerIn } from './pool.js';

/** The most products that are done anew, each by itself: more take longer than to apply the layer elsewhere. */
const FEW = 2 ** 13;

/**
 * What the layer makes of an input that differs from an earlier one at some flat indices alone: `before` is what it made of that.
 * The numbers are those that `forward` gives, bit by bit. Undefined where it would take too many products.
 */
export function forwardAgain(layer: Layer, input: Grid, before: Grid, changed: readonly number[]): Grid | undefined {
	const products = changed.reduce((sum, index) => sum + countMeetings(layer, reading(cellAt(input, index))), 0) * tapsOf(layer);
	if (products > FEW) {
		return undefined;
	}
	const read = changed.flatMap(index => meetings(layer, reading(cellAt(input, index))));
	const values = new Map(
		read.map(({ output }) => [indexOf(layer.output, output), activate(layer.activation, elementOf(layer, input, output))]),
	);
	const data = withChanged(before.data, [...values.keys()], made => {
		for (const [index, value] of values) {
			made[index] = value;
		}
	});
	return { ...before, data };
}

/** Which meetings read a value. */
const reading = ({ channel, row, col }: Cell): Keep => ({
	channels: link => link.source === channel,
	rows: ['source', row],
	cols: ['source', col],
});

/** Products of one element, at most. */
function tapsOf(layer: Layer): number {
	const window = layer.rows.window * layer.cols.window;
	switch (layer.op) {
		case 'conv':
			return window * layer.kernel.depth;
		case 'conv-transpose':
			return (window * layer.kernel.filters) / layer.groups;
		case 'max-pool':
		case 'avg-pool':
			return window;
	}
}

/** One element before the activation, its products added in the order in which the whole layer adds them. */
function elementOf(layer: Layer, input: Grid, element: Cell): number {
	const met = meetings(layer, {
		channels: link => link.output === element.channel,
		rows: ['output', element.row],
		cols: ['output', element.col],
	});
	const product = (meeting: Meeting): number => valueRead(meeting, input) * (kernelWeight(layer, meeting.tap) ?? 0);
	switch (layer.op) {
		case 'conv': {
			const bias = layer.bias[element.channel] ?? 0;
			return byChannel(met).reduce((sum, channel) => sum + channel.reduce((part, meeting) => part + product(meeting), 0), bias);
		}
		case 'conv-transpose':
			return met.reduce((sum, meeting) => sum + product(meeting), layer.bias[element.channel] ?? 0);
		case 'max-pool':
		case 'avg-pool':
			return pooled(layer, input, element, met);
	}
}

/** The meetings of each input channel, in their order. */
function byChannel(met: readonly Meeting[]): Meeting[][] {
	const channels: Meeting[][] = [];
	for (const meeting of met) {
		const last = channels.at(-1);
		if (last?.[0]?.position.channel === meeting.position.channel) {
			last.push(meeting);
		} else {
			channels.push([meeting]);
		}
	}
	return channels;
}

function pooled(layer: PoolLayer, input: Grid, { row, col }: Cell, met: readonly Meeting[]): number {
	const cells = met.flatMap(({ source }) => (source === undefined ? [] : [indexOf(input, source)]));
	return layer.op === 'max-pool'
		? (input.data[winnerIn(input, cells)] as number)
		: cells.reduce((sum, cell) => sum + (input.data[cell] as number), 0) / averageDivisor(layer, row, col);
}
