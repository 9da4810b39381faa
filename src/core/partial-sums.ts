// What each input channel adds to an output channel, before it is all summed.

import { buildLayer } from './build-layer.js';
import { forwardSums } from './forward.js';
import { channelOf, type Grid, zeros } from './grid.js';
import { type Kernel, sliceOf } from './kernel.js';
import type { ConvLayer, TransposeLayer } from './layer.js';
import { type ChannelLink, channelLinks } from './links.js';

/**
 * One plane an input channel that feeds the output channel, in their order: (channels of the group, rows, cols).
 * The planes and the bias add up to the channel's sums. They are what the depthwise layer of the same slices makes.
 */
export function partialSums(layer: ConvLayer | TransposeLayer, input: Grid, channel: number): Grid {
	const links = channelLinks(layer).filter(({ output }) => output === channel);
	const planes = planesOf(input, links);
	const { bias: _, ...spec } = layer.spec;
	const depthwise = buildLayer({ ...spec, kernel: slicesOf(layer.kernel, links), groups: links.length, activation: 'none' }, planes);
	return forwardSums(depthwise, planes);
}

function planesOf(input: Grid, links: readonly ChannelLink[]): Grid {
	if (links.length === input.channels) {
		return input;
	}
	const planes = zeros({ ...input, channels: links.length });
	for (const [index, { source }] of links.entries()) {
		channelOf(planes, index).data.set(channelOf(input, source).data);
	}
	return planes;
}

/** The slices as filters of their own. */
function slicesOf(kernel: Kernel, links: readonly ChannelLink[]): Kernel {
	const area = kernel.rows * kernel.cols;
	const data = new Float64Array(links.length * area);
	for (const [index, { filter, slice }] of links.entries()) {
		data.set(sliceOf(kernel, filter, slice).data, index * area);
	}
	return { ...kernel, filters: links.length, depth: 1, data };
}
