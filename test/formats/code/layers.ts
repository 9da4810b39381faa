// Layers with every option set freely, small enough that hundreds run in seconds, and an input for each.

import fc from 'fast-check';
import { ACTIVATIONS } from '../../../src/core/activation.js';
import { PADDING_MODES } from '../../../src/core/axis.js';
import { buildLayer } from '../../../src/core/build-layer.js';
import { Fault } from '../../../src/core/fault.js';
import { fillGrid, type Grid, type Shape } from '../../../src/core/grid.js';
import { type Kernel, kernelOf } from '../../../src/core/kernel.js';
import { type Layer, type LayerSpec, MODES, OPS, type Padding, type Pair } from '../../../src/core/layer.js';

export interface Problem {
	readonly layer: Layer;
	readonly input: Grid;
}

interface Draft {
	readonly spec: LayerSpec;
	readonly shape: Shape;
	readonly seed: number;
}

const small = (least: number, most: number): fc.Arbitrary<number> => fc.integer({ min: least, max: most });
const pairOf = (least: number, most: number): fc.Arbitrary<Pair> => fc.tuple(small(least, most), small(least, most));
const calm = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> => fc.oneof(fc.constant(usual), other);

const paddings: fc.Arbitrary<Padding> = fc.oneof(
	fc.constantFrom<Padding>('valid', 'same', 'full'),
	pairOf(0, 3).map(([rows, cols]): Padding => [rows, rows, cols, cols]),
	fc.tuple(small(0, 3), small(0, 3), small(0, 3), small(0, 3)),
);

const drafts: fc.Arbitrary<Draft> = fc
	.record({
		op: fc.constantFrom(...OPS),
		size: pairOf(1, 6),
		window: pairOf(1, 3),
		groups: calm(1, small(1, 3)),
		depth: small(1, 2),
		filters: small(1, 2),
		stride: calm<Pair>([1, 1], pairOf(1, 3)),
		dilation: calm<Pair>([1, 1], pairOf(1, 2)),
		padding: paddings,
		paddingMode: calm('zeros', fc.constantFrom(...PADDING_MODES)),
		mode: fc.constantFrom(...MODES),
		activation: calm('none', fc.constantFrom(...ACTIVATIONS)),
		outputPadding: calm<Pair>([0, 0], pairOf(0, 1)),
		ceilMode: fc.boolean(),
		countPadding: fc.boolean(),
		biased: fc.boolean(),
		seed: small(0, 1e6),
	})
	.map(({ op, size: [rows, cols], window, groups, depth, filters, biased, seed, ...rest }) => {
		const { stride, dilation, padding, paddingMode, mode, activation, outputPadding, ceilMode, countPadding } = rest;
		const shape = { channels: groups * depth, rows, cols };
		const common = { stride, dilation, padding, activation };
		const bias = (channels: number): number[] => Array.from({ length: channels }, (_, channel) => (biased ? channel - 0.5 : 0));
		switch (op) {
			case 'conv': {
				const kernel = kernelWith(groups * filters, depth, window, seed);
				return { spec: { op, kernel, bias: bias(groups * filters), groups, mode, paddingMode, ...common }, shape, seed };
			}
			case 'conv-transpose': {
				const kernel = kernelWith(groups * depth, filters, window, seed);
				return { spec: { op, kernel, bias: bias(groups * filters), groups, mode, outputPadding, ...common }, shape, seed };
			}
			default:
				return { spec: { op, window, ceilMode, countPadding, ...common }, shape, seed };
		}
	});

function kernelWith(filters: number, depth: number, [rows, cols]: Pair, seed: number): Kernel {
	return kernelOf(
		Array.from({ length: filters }, (_, filter) => gridWith({ channels: depth, rows, cols }, (seed % 997) + filter * 31 + 7)),
	);
}

/** Quarters between −3 and 3, negative ones as often as positive ones. */
export function gridWith(shape: Shape, seed: number): Grid {
	return fillGrid(shape, (row, col, channel) => (((seed + row * 17 + col * 29 + channel * 41) * 2654435761) % 25) / 4 - 3);
}

function problemOf({ spec, shape, seed }: Draft): Problem | undefined {
	try {
		return { layer: buildLayer(spec, shape), input: gridWith(shape, seed) };
	} catch (error) {
		if (error instanceof Fault) {
			return undefined;
		}
		throw error;
	}
}

/** Layers of all kinds that fit their input. */
export const problems: fc.Arbitrary<Problem> = drafts.map(problemOf).filter((problem): problem is Problem => problem !== undefined);
