// A grouped convolution written as a dense one gives the same numbers; a dense one in groups keeps its diagonal blocks.

import { describe, expect, test } from 'vitest';
import { buildLayer } from '../../src/core/build-layer.js';
import { forward } from '../../src/core/forward.js';
import { regroup } from '../../src/core/groups.js';
import { kernelFrom, kernelNested } from '../../src/core/kernel.js';
import type { ConvSpec } from '../../src/core/layer.js';
import { drawConv, forAll } from './draw.js';
import { onesKernel } from './helpers.js';

const DEPTHWISE = kernelFrom([[[[1]]], [[[2]]]]);

describe('between groups', () => {
	test('one a channel, spread out: zeros beside the diagonal', () => {
		expect(kernelNested(regroup(DEPTHWISE, 2, 1))).toEqual([
			[[[1]], [[0]]],
			[[[0]], [[2]]],
		]);
	});

	test('dense to groups: the diagonal alone', () => {
		const dense = kernelFrom([
			[[[1]], [[2]]],
			[[[3]], [[4]]],
		]);
		expect(kernelNested(regroup(dense, 1, 2))).toEqual([[[[1]]], [[[4]]]]);
	});

	test('in one group, or grouped, then dense, then grouped again: the same outputs and weights', () => {
		forAll(choose => {
			const { spec, input } = drawConv(choose, { groups: choose(1, 3) });
			const { groups = 1 } = spec;
			const dense: ConvSpec = { ...spec, groups: 1, kernel: regroup(spec.kernel, groups, 1) };
			expect(Array.from(forward(buildLayer(dense, input), input).data, value => value + 0)).toEqual(
				Array.from(forward(buildLayer(spec, input), input).data, value => value + 0),
			);
			expect(regroup(dense.kernel, 1, groups)).toEqual(spec.kernel);
		});
	});

	test('more weights than a kernel may have are refused before they are made', () => {
		expect(() => regroup(onesKernel(1, 1, 4000, 1), 4000, 1)).toThrow(/at most 4194304 weights/);
	});
});
