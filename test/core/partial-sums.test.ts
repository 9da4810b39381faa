import { expect, it } from 'vitest';
import { buildLayer } from '../../src/core/build-layer.js';
import { EXAMPLES } from '../../src/core/examples.js';
import { forwardSums } from '../../src/core/forward.js';
import { channelOf, toNested } from '../../src/core/grid.js';
import type { ConvLayer, TransposeLayer } from '../../src/core/layer.js';
import { partialSums } from '../../src/core/partial-sums.js';
import { drawProblem, forAll } from './draw.js';
import { farthest } from './helpers.js';

const of = (id: string, channel = 0): number[][][] => {
	const { input, spec } = EXAMPLES.find(example => example.id === id) as (typeof EXAMPLES)[number];
	return toNested(partialSums(buildLayer(spec, input) as ConvLayer, input, channel));
};

it('the book’s two channels: 19 + 37 = 56', () => {
	expect(of('channels')).toEqual([
		[
			[19, 25],
			[37, 43],
		],
		[
			[37, 47],
			[67, 77],
		],
	]);
});

it('1×1: each channel times one number', () => {
	expect(of('one-by-one').map(plane => plane[0]?.[0])).toEqual([1, 0, -3]);
	expect(of('one-by-one', 1).map(plane => plane[0]?.[0])).toEqual([2, 2, 0]);
});

it.each(['conv', 'conv-transpose'] as const)('%s: the planes and the bias are the sums of the channel, those of its group alone', op => {
	forAll(choose => {
		const { layer: any, input } = drawProblem(choose, op);
		const layer = any as ConvLayer | TransposeLayer;
		const channel = choose(0, layer.output.channels - 1);
		const planes = partialSums(layer, input, channel);
		expect(planes.channels).toBe(layer.input.channels / layer.groups);
		const summed = channelOf(planes, 0).data.map((_, index) =>
			Array.from({ length: planes.channels }, (__, plane) => channelOf(planes, plane).data[index] as number).reduce(
				(sum, value) => sum + value,
				layer.bias[channel] ?? 0,
			),
		);
		expect(farthest(summed, channelOf(forwardSums(layer, input), channel).data)).toBeLessThan(1e-9);
	});
});
