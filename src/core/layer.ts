// One description of a layer for `run`, the playground, lessons and tests: a spec as a person writes it,
// and the layer built from it, which always fits its input.

import type { ActivationName } from './activation.js';
import type { Axis, PaddingMode } from './axis.js';
import type { Shape } from './grid.js';
import type { Kernel } from './kernel.js';

export const OPS = ['conv', 'conv-transpose', 'max-pool', 'avg-pool'] as const;
export type Op = (typeof OPS)[number];

export const MODES = ['correlation', 'convolution'] as const;
export type Mode = (typeof MODES)[number];

/** One number for the rows (height), one for the columns (width). */
export type Pair = readonly [rows: number, cols: number];
/** Cells added on each side: top, bottom, left, right. */
export type Sides = readonly [top: number, bottom: number, left: number, right: number];
export const PADDING_NAMES = ['valid', 'same', 'full'] as const;
export type Padding = (typeof PADDING_NAMES)[number] | Sides;

interface AnySpec {
	readonly stride?: Pair;
	readonly padding?: Padding;
	readonly dilation?: Pair;
	readonly activation?: ActivationName;
}

interface WeightedSpec extends AnySpec {
	readonly kernel: Kernel;
	/** One number for all output channels, or one for each. */
	readonly bias?: number | readonly number[];
	readonly groups?: number;
	readonly mode?: Mode;
}

export interface ConvSpec extends WeightedSpec {
	readonly op: 'conv';
	readonly paddingMode?: PaddingMode;
}

export interface TransposeSpec extends WeightedSpec {
	readonly op: 'conv-transpose';
	readonly outputPadding?: Pair;
}

export interface PoolSpec extends AnySpec {
	readonly op: 'max-pool' | 'avg-pool';
	readonly window: Pair;
	readonly ceilMode?: boolean;
	/** Whether an average divides by the padding cells too. */
	readonly countPadding?: boolean;
}

export type LayerSpec = ConvSpec | TransposeSpec | PoolSpec;

interface AnyLayer {
	readonly input: Shape;
	readonly output: Shape;
	readonly rows: Axis;
	readonly cols: Axis;
	readonly activation: ActivationName;
}

interface WeightedLayer extends AnyLayer {
	readonly kernel: Kernel;
	/** One an output channel. */
	readonly bias: Float64Array;
	readonly groups: number;
	readonly mode: Mode;
}

export interface ConvLayer extends WeightedLayer {
	readonly op: 'conv';
	readonly spec: ConvSpec;
	readonly paddingMode: PaddingMode;
}

export interface TransposeLayer extends WeightedLayer {
	readonly op: 'conv-transpose';
	readonly spec: TransposeSpec;
	readonly outputPadding: Pair;
}

export interface PoolLayer extends AnyLayer {
	readonly op: 'max-pool' | 'avg-pool';
	readonly spec: PoolSpec;
	readonly ceilMode: boolean;
	readonly countPadding: boolean;
}

/** A layer that fits its input: built by `buildLayer` alone. */
export type Layer = ConvLayer | TransposeLayer | PoolLayer;
