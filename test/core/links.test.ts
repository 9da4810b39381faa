import { describe, expect, it } from 'vitest';
import { buildLayer } from '../../src/core/build-layer.js';
import { contains } from '../../src/core/grid.js';
import { type LayerSpec, OPS } from '../../src/core/layer.js';
import { channelLinks, kernelWeight, meetings } from '../../src/core/links.js';
import { padInput } from '../../src/core/pad.js';
import { drawProblem, forAll } from './draw.js';
import { BOOK, COUNTING, onesKernel } from './helpers.js';

const brief = (spec: LayerSpec, channels: number): number[][] =>
	channelLinks(buildLayer(spec, { channels, rows: 2, cols: 2 })).map(({ output, source, filter, slice }) => [
		output,
		source,
		filter,
		slice,
	]);

describe('the links of channels: output, source, filter, slice', () => {
	it.each<[string, LayerSpec, number, number[][]]>([
		['each filter reads all channels', { op: 'conv', kernel: onesKernel(1, 1, 2, 2) }, 2, [[0, 0, 0, 0], [0, 1, 0, 1], [1, 0, 1, 0], [1, 1, 1, 1]]], // biome-ignore format: links
		['a group reads its own', { op: 'conv', kernel: onesKernel(1, 1, 2, 1), groups: 2 }, 2, [[0, 0, 0, 0], [1, 1, 1, 0]]], // biome-ignore format: links
		['transposed: a filter an input channel', { op: 'conv-transpose', kernel: onesKernel(1, 1, 1, 2) }, 1, [[0, 0, 0, 0], [1, 0, 0, 1]]], // biome-ignore format: links
		['transposed in groups', { op: 'conv-transpose', kernel: onesKernel(1, 1, 2, 1), groups: 2 }, 2, [[0, 0, 0, 0], [1, 1, 1, 0]]], // biome-ignore format: links
		['a pooling keeps them apart', { op: 'max-pool', window: [1, 1] }, 2, [[0, 0, 0, 0], [1, 1, 0, 0]]], // biome-ignore format: links
	])('%s', (_, spec, channels, links) => {
		expect(brief(spec, channels)).toEqual(links);
	});
});

it.each(OPS)('a meeting of %s is padding where its place is outside the input', op => {
	forAll(choose => {
		const { layer, input } = drawProblem(choose, op);
		for (const { position, source, padding } of meetings(layer, {})) {
			expect(padding).toBe(!contains(input, position));
			expect(source === undefined || contains(input, source)).toBe(true);
		}
	}, 50);
});

it('a weight is a number of the kernel; a pooling has none', () => {
	const weight = { filter: 0, slice: 0, row: 1, col: 0 };
	expect(kernelWeight(buildLayer({ op: 'conv', kernel: BOOK }, COUNTING), weight)).toBe(2);
	expect(kernelWeight(buildLayer({ op: 'max-pool', window: [2, 2] }, COUNTING), weight)).toBeUndefined();
});

it('an input without padding is not copied', () => {
	const layer = buildLayer({ op: 'conv', kernel: BOOK }, COUNTING);
	expect(layer.op === 'conv' && padInput(layer, COUNTING)).toBe(COUNTING);
});
