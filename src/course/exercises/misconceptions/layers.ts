// Misconceptions about what a layer does with its window: the layer as it is believed to be, built and applied like any other.

import { activate } from '../../../core/activation.js';
import type { Term } from '../../../core/explain.js';
import { fillGrid, type Grid, transposeGrid, valueAt } from '../../../core/grid.js';
import type { Kernel } from '../../../core/kernel.js';
import type { ConvSpec, LayerSpec, Mode, TransposeSpec } from '../../../core/layer.js';
import type { Value } from '../../../expression/value.js';
import type { Work } from '../../../expression/work.js';
import type { Scene } from '../drawn.js';
import { asValue, gridOf } from '../values.js';
import type { Misconception } from './misconception.js';
import { madeOfTerms } from './terms.js';

type Weighted = ConvSpec | TransposeSpec;
const isWeighted = (spec: LayerSpec): spec is Weighted => 'kernel' in spec;

/** A belief about layers with weights alone. */
const weighted =
	(believe: (spec: Weighted) => LayerSpec) =>
	({ input, spec }: Scene): Scene | undefined =>
		isWeighted(spec) ? { input, spec: believe(spec) } : undefined;

/** A belief about how the slices of a filter come together. */
const convolving =
	(believe: (spec: ConvSpec) => LayerSpec) =>
	({ input, spec }: Scene): Scene | undefined =>
		spec.op === 'conv' ? { input, spec: believe(spec) } : undefined;

/** A belief about the weights themselves. */
const withWeights = (believe: (kernel: Kernel) => Kernel) => weighted(spec => ({ ...spec, kernel: believe(spec.kernel) }));

const mapWeights = (believe: (weight: number, row: number, col: number, kernel: Kernel) => number) =>
	withWeights(kernel => ({
		...kernel,
		data: kernel.data.map((weight, index) => {
			const inSlice = index % (kernel.rows * kernel.cols);
			return believe(weight, Math.floor(inSlice / kernel.cols), inSlice % kernel.cols, kernel);
		}),
	}));

/** The layer with its kernel slid the other way, where it is slid the way of `mode`. */
const otherwise = (mode: Mode, other: Mode) => weighted(spec => ((spec.mode ?? 'correlation') === mode ? { ...spec, mode: other } : spec));

/** Rows and columns of each slice exchanged. */
function transposeKernel(kernel: Kernel): Kernel {
	const { rows, cols, data } = kernel;
	const area = rows * cols;
	return {
		...kernel,
		rows: cols,
		cols: rows,
		data: Float64Array.from(data, (_, index) => {
			const [start, inSlice] = [index - (index % area), index % area];
			return data[start + (inSlice % rows) * cols + Math.floor(inSlice / rows)] as number;
		}),
	};
}

/** What is made of the products under each window, in place of their sum. */
const ofWindow =
	(make: (terms: readonly Term[]) => number) =>
	(output: Grid, { input, spec }: Scene, work: Work): Grid => {
		if (spec.op !== 'conv') {
			return output;
		}
		return madeOfTerms(output, { input, spec }, work, ({ terms, bias }, { activation }) => activate(activation, make(terms) + bias));
	};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const products = (terms: readonly Term[]): number[] => terms.map(({ product }) => product);

const shiftedBack = (grid: Grid): Grid =>
	fillGrid(grid, (row, col, channel) => valueAt(grid, { channel, row, col: (col + 1) % grid.cols }));

export const LAYER_MISCONCEPTIONS: readonly Misconception[] = [
	{ name: 'kernel-flipped', fact: 1, scene: otherwise('correlation', 'convolution') },
	{
		name: 'kernel-not-flipped',
		functions: { flip: { compute: ([value]) => value as Value } },
		scene: otherwise('convolution', 'correlation'),
	},
	{ name: 'flip-one-axis', functions: { flip: { compute: ([value]) => mirroredValue(value as Value) } } },
	{
		name: 'flip-is-transpose',
		fact: 2,
		functions: { flip: { compute: ([value]) => transposeValue(value as Value) } },
		scene: weighted(spec => (spec.mode === 'convolution' ? { ...spec, mode: 'correlation', kernel: transposeKernel(spec.kernel) } : spec)),
	},
	{ name: 'kernel-transposed', scene: withWeights(transposeKernel) },
	{ name: 'kernel-mirrored', scene: mapWeights((_, row, col, kernel) => kernel.data[row * kernel.cols + kernel.cols - 1 - col] ?? 0) },
	{ name: 'input-transposed', scene: ({ input, spec }) => ({ input: transposeGrid(input), spec }) },
	{ name: 'sign-swapped', scene: mapWeights(weight => -weight) },
	{ name: 'one-difference-only' },
	{ name: 'one-tap-too-few' },
	{ name: 'bias-forgotten', scene: weighted(spec => ({ ...spec, bias: 0 })) },
	{ name: 'bias-sign-swapped' },
	{ name: 'threshold-off-by-one' },
	{ name: 'relu-forgotten', scene: ({ input, spec }) => ({ input, spec: { ...spec, activation: 'none' } }) },
	{
		name: 'channels-averaged',
		fact: 13,
		scene: convolving(spec => ({ ...spec, kernel: { ...spec.kernel, data: spec.kernel.data.map(weight => weight / spec.kernel.depth) } })),
	},
	{
		name: 'channel-first-only',
		scene: convolving(spec => {
			const area = spec.kernel.rows * spec.kernel.cols;
			const data = spec.kernel.data.map((weight, index) => (Math.floor(index / area) % spec.kernel.depth === 0 ? weight : 0));
			return { ...spec, kernel: { ...spec.kernel, data } };
		}),
	},
	{
		name: 'one-by-one-nothing',
		fact: 15,
		output: (output, { input, spec }) =>
			isWeighted(spec) && spec.kernel.rows * spec.kernel.cols === 1 && input.rows === output.rows && input.cols === output.cols
				? fillGrid(output, (row, col, channel) => valueAt(input, { channel: Math.min(channel, input.channels - 1), row, col }))
				: output,
	},
	{ name: 'row-only', scene: mapWeights((weight, row) => (row === 0 ? weight : 0)) },
	{ name: 'column-only', scene: mapWeights((weight, _, col) => (col === 0 ? weight : 0)) },
	{
		name: 'diagonal-only',
		scene: mapWeights((weight, row, col) => (row === col ? weight : 0)),
	},
	{ name: 'kernel-ignored', scene: mapWeights(() => 1) },
	{ name: 'divided-by-window', output: ofWindow(terms => sum(products(terms)) / terms.length) },
	{ name: 'sum-forgotten', output: ofWindow(terms => products(terms).reduce((most, product) => Math.max(most, product))) },
	{ name: 'added-not-multiplied', output: ofWindow(terms => sum(terms.map(({ value, weight }) => value + weight))) },
	{ name: 'added-not-subtracted' },
	{ name: 'part-left-out' },
	{
		name: 'last-product-forgotten',
		output: ofWindow(terms => sum(products(terms).slice(0, -1))),
	},
	{ name: 'neighbour-right', cell: place => ({ ...place, col: place.col + 1 }) },
	{ name: 'neighbour-left', cell: place => ({ ...place, col: place.col - 1 }) },
	{ name: 'neighbour-below', cell: place => ({ ...place, row: place.row + 1 }) },
	{ name: 'neighbour-above', cell: place => ({ ...place, row: place.row - 1 }) },
	{ name: 'counted-from-one', cell: place => ({ ...place, row: place.row - 1, col: place.col - 1 }) },
	{
		name: 'height-width-swapped',
		cell: place => ({ ...place, row: place.col, col: place.row }),
		sides: sides => [...sides.slice(0, -2), ...sides.slice(-2).reverse()],
	},
	{ name: 'transpose-is-turn' },
	{ name: 'transpose-is-reshape' },
	{ name: 'translation-invariant', fact: 18, scene: ({ input, spec }) => ({ input: shiftedBack(input), spec }) },
];

function transposeValue(value: Value): Value {
	return asValue(transposeGrid(gridOf(value)));
}

/** Columns in reverse order, rows as they are. */
function mirroredValue(value: Value): Value {
	const grid = gridOf(value);
	return asValue(fillGrid(grid, (row, col, channel) => valueAt(grid, { channel, row, col: grid.cols - 1 - col })));
}
