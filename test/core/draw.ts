// Random layers that fit their input, built rather than filtered, so that every draw is a test.

import fc, { type GeneratorValue } from 'fast-check';
import { ACTIVATIONS, type ActivationName } from '../../src/core/activation.js';
import { PADDING_MODES, type PaddingMode } from '../../src/core/axis.js';
import { buildLayer } from '../../src/core/build-layer.js';
import { fillGrid, type Grid, type Shape } from '../../src/core/grid.js';
import type { Kernel } from '../../src/core/kernel.js';
import { type ConvSpec, type Layer, type LayerSpec, MODES, type Op, type Padding, type PoolSpec } from '../../src/core/layer.js';
import { randomFrom } from '../../src/core/random.js';

/** A whole number from `least` to `most`, both included. */
export type Choose = (least: number, most: number) => number;

export interface Problem {
	readonly spec: LayerSpec;
	readonly layer: Layer;
	readonly input: Grid;
}

/** What a draw may be held to; what is left out is drawn. */
export interface Limits {
	readonly paddingMode?: PaddingMode;
	readonly activation?: ActivationName;
	readonly stride?: number;
	readonly dilation?: number;
	readonly groups?: number;
	/** A factor for kernel and bias; small ones keep a sigmoid off its ends. */
	readonly scale?: number;
	/** Taps along an axis, at most. */
	readonly window?: number;
	/** Input cells along an axis beyond what the window needs, at most. */
	readonly extra?: number;
	/** Pooling: all input values differ, so that no maximum is shared. */
	readonly distinct?: boolean;
}

const { CONV_TUTOR_SEED = '20211023' } = process.env;

/** The seed of everything drawn. */
export const SEED = Number(CONV_TUTOR_SEED);

/** Runs a property over draws: the same ones each time, or those of CONV_TUTOR_SEED. */
export function forAll(property: (choose: Choose) => void, numRuns = 100): void {
	fc.assert(
		fc.property(fc.gen(), (draw: GeneratorValue) => property((min, max) => draw(fc.integer, { min, max }))),
		{ numRuns, seed: SEED },
	);
}

export function pick<T>(choose: Choose, list: readonly T[]): T {
	return list[choose(0, list.length - 1)] as T;
}

/** A grid of whole numbers from −4 to 4. */
export function drawGrid(choose: Choose, shape: Shape): Grid {
	const chance = randomFrom(choose(0, 2 ** 30));
	return fillGrid(shape, () => Math.floor(chance() * 9) - 4);
}

/** A grid of the numbers 0, 1, 2 … in any order. */
function drawOrder(choose: Choose, shape: Shape): Grid {
	const chance = randomFrom(choose(0, 2 ** 30));
	const grid = fillGrid(shape, () => 0);
	const order = [...grid.data.keys()].map(value => ({ value, key: chance() })).sort((a, b) => a.key - b.key);
	grid.data.set(order.map(({ value }) => value));
	return grid;
}

interface Way {
	readonly window: number;
	readonly stride: number;
	readonly dilation: number;
	readonly before: number;
	readonly after: number;
	readonly extra: number;
}

function drawWay(choose: Choose, { stride, dilation, window = 3, extra = 4 }: Limits): Way {
	return {
		window: choose(1, window),
		stride: stride ?? choose(1, 3),
		dilation: dilation ?? choose(1, 2),
		before: choose(0, 2),
		after: choose(0, 2),
		extra: choose(0, extra),
	};
}

const spanOf = ({ window, dilation }: Way): number => dilation * (window - 1) + 1;
const drawPadding = (choose: Choose, rows: Way, cols: Way): Padding =>
	pick(choose, [
		'valid',
		'same',
		'full',
		[rows.before, rows.after, cols.before, cols.after],
		[rows.before, rows.after, cols.before, cols.after],
	]);

function drawKernel(choose: Choose, filters: number, depth: number, rows: number, cols: number, scale = 1): Kernel {
	const { data } = drawGrid(choose, { channels: filters * depth, rows, cols });
	return { filters, depth, rows, cols, data: data.map(value => value * scale) };
}

const drawBias = (choose: Choose, channels: number, scale = 1): number[] =>
	Array.from({ length: channels }, () => (choose(-4, 4) + 0.5) * scale);

const drawActivation = (choose: Choose, limits: Limits): ActivationName => limits.activation ?? pick(choose, ACTIVATIONS);

export function drawConv(choose: Choose, limits: Limits = {}): Problem & { readonly spec: ConvSpec } {
	const [rows, cols] = [drawWay(choose, limits), drawWay(choose, limits)];
	const groups = limits.groups ?? choose(1, 2);
	const depth = choose(1, 2);
	const padding = drawPadding(choose, rows, cols);
	const paddingMode = limits.paddingMode ?? pick(choose, PADDING_MODES);
	const filters = groups * choose(1, 2);
	// What a window needs, and what a border reads from; by name a border is never wider than the window.
	const length = (way: Way): number =>
		way.extra + (typeof padding === 'string' ? spanOf(way) : Math.max(way.before + 1, way.after + 1, spanOf(way) - way.before - way.after));
	const spec: ConvSpec = {
		op: 'conv',
		kernel: drawKernel(choose, filters, depth, rows.window, cols.window, limits.scale),
		bias: drawBias(choose, filters, limits.scale),
		stride: [rows.stride, cols.stride],
		dilation: [rows.dilation, cols.dilation],
		padding,
		paddingMode,
		groups,
		mode: pick(choose, MODES),
		activation: drawActivation(choose, limits),
	};
	return { spec, ...fitted(choose, spec, { channels: depth * groups, rows: length(rows), cols: length(cols) }) };
}

export function drawTranspose(choose: Choose, limits: Limits = {}): Problem {
	const [rows, cols] = [drawWay(choose, limits), drawWay(choose, limits)];
	const groups = limits.groups ?? choose(1, 2);
	const [filters, depth] = [groups * choose(1, 2), choose(1, 2)];
	// Full padding takes most of the output away: such an input is at least as long as the window.
	const full = choose(0, 3) === 0;
	const length = (way: Way): number => way.extra + (full ? spanOf(way) : 1);
	const sides = (way: Way): readonly [number, number] => {
		const room = (length(way) - 1) * way.stride + spanOf(way) - 1;
		const before = Math.min(way.before, room);
		return [before, Math.min(way.after, room - before)];
	};
	const more = (way: Way): number => choose(0, Math.max(way.stride, way.dilation) - 1);
	const spec: LayerSpec = {
		op: 'conv-transpose',
		kernel: drawKernel(choose, filters, depth, rows.window, cols.window, limits.scale),
		bias: drawBias(choose, depth * groups, limits.scale),
		stride: [rows.stride, cols.stride],
		dilation: [rows.dilation, cols.dilation],
		padding: full ? 'full' : pick<Padding>(choose, ['valid', 'same', [...sides(rows), ...sides(cols)]]),
		outputPadding: [more(rows), more(cols)],
		groups,
		mode: pick(choose, MODES),
		activation: drawActivation(choose, limits),
	};
	return { spec, ...fitted(choose, spec, { channels: filters, rows: length(rows), cols: length(cols) }) };
}

export function drawPool(choose: Choose, op: 'max-pool' | 'avg-pool', limits: Limits = {}): Problem {
	const [rows, cols] = [drawWay(choose, limits), drawWay(choose, limits)].map(way => ({
		...way,
		before: Math.min(way.before, spanOf(way) - 1),
		after: Math.min(way.after, spanOf(way) - 1),
	})) as [Way, Way];
	const padding = drawPadding(choose, rows, cols);
	// At least one dilation long, so that no window steps over it.
	const length = (way: Way): number =>
		way.extra + Math.max(way.dilation, typeof padding === 'string' ? spanOf(way) : spanOf(way) - way.before - way.after);
	const spec: PoolSpec = {
		op,
		window: [rows.window, cols.window],
		...(choose(0, 4) > 0 && { stride: [rows.stride, cols.stride] as const }),
		dilation: [rows.dilation, cols.dilation],
		padding,
		ceilMode: choose(0, 1) === 1,
		countPadding: choose(0, 1) === 1,
		activation: drawActivation(choose, limits),
	};
	const shape = { channels: choose(1, 2), rows: length(rows), cols: length(cols) };
	const input = limits.distinct ? drawOrder(choose, shape) : drawGrid(choose, shape);
	return { spec, layer: buildLayer(spec, shape), input };
}

/** A layer of one kind, everything about it drawn. */
export function drawProblem(choose: Choose, op: Op, limits: Limits = {}): Problem {
	switch (op) {
		case 'conv':
			return drawConv(choose, limits);
		case 'conv-transpose':
			return drawTranspose(choose, limits);
		case 'max-pool':
		case 'avg-pool':
			return drawPool(choose, op, limits);
	}
}

function fitted(choose: Choose, spec: LayerSpec, shape: Shape): Pick<Problem, 'layer' | 'input'> {
	return { layer: buildLayer(spec, shape), input: drawGrid(choose, shape) };
}
