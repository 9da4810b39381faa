// Misconceptions about pooling: what it takes of its window, how far it moves, what becomes of the channels.

import { fillGrid, type Grid, mapGrid, valueAt } from '../../../core/grid.js';
import type { LayerSpec, PoolSpec } from '../../../core/layer.js';
import type { Scene } from '../drawn.js';
import type { Misconception } from './misconception.js';

const isPool = (spec: LayerSpec): spec is PoolSpec => 'window' in spec;

/** A belief about poolings alone. */
const pooling =
	(believe: (spec: PoolSpec) => LayerSpec, see: (input: Grid) => Grid = input => input) =>
	({ input, spec }: Scene): Scene | undefined =>
		isPool(spec) ? { input: see(input), spec: believe(spec) } : undefined;

/** At each place the largest value of any channel. */
const mergedChannels = (grid: Grid): Grid =>
	fillGrid({ channels: 1, rows: grid.rows, cols: grid.cols }, (row, col) =>
		Math.max(...Array.from({ length: grid.channels }, (_, channel) => valueAt(grid, { channel, row, col }))),
	);

export const POOLING_MISCONCEPTIONS: readonly Misconception[] = [
	{ name: 'pooling-stride-one', fact: 16, scene: pooling(spec => ({ ...spec, stride: [1, 1] })) },
	{ name: 'pooling-merges-channels', fact: 16, scene: pooling(spec => spec, mergedChannels) },
	{ name: 'padding-wins' },
	{ name: 'max-is-average', scene: pooling(spec => ({ ...spec, op: 'avg-pool' })) },
	{ name: 'average-is-maximum', scene: pooling(spec => ({ ...spec, op: 'max-pool' })) },
	{
		name: 'average-is-sum',
		output: (output, { spec }) => (spec.op === 'avg-pool' ? mapGrid(output, value => value * spec.window[0] * spec.window[1]) : output),
	},
];
