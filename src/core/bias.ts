// Where every sum of a layer starts.

import { channelOf, type Grid, zeros } from './grid.js';
import type { ConvLayer, TransposeLayer } from './layer.js';

/** A grid of the output's shape, each channel filled with its bias: the products are added to it. */
export function biasGrid({ bias, output }: ConvLayer | TransposeLayer): Grid {
	const sums = zeros(output);
	for (const [channel, value] of bias.entries()) {
		channelOf(sums, channel).data.fill(value);
	}
	return sums;
}
