// How fast a layer is applied, against TensorFlow.js on its CPU backend (its answer read, as ours is) and against bare loops.

import * as tf from '@tensorflow/tfjs-core';
import { buildLayer } from '../../src/core/build-layer.js';
import { forward } from '../../src/core/forward.js';
import { fillGrid, type Grid } from '../../src/core/grid.js';
import type { Kernel } from '../../src/core/kernel.js';
import type { Layer, LayerSpec } from '../../src/core/layer.js';
import { randomFrom } from '../../src/core/random.js';
import { fromTensor, toFilter, toTensor } from '../oracle/tensors.js';
import { bareLoop } from './bare-loop.js';
import { ratioOf, repeated, takeTurns } from './interleave.js';
import type { Row } from './rows.js';
import { median } from './stats.js';

const TURNS = { rounds: 25, warmUp: 8 };
const chance = randomFrom(11);

const grid = (channels: number, size: number): Grid => fillGrid({ channels, rows: size, cols: size }, () => chance() - 0.5);

function kernel(filters: number, depth: number, side: number): Kernel {
	const data = Float64Array.from({ length: filters * depth * side * side }, () => chance() - 0.5);
	return { filters, depth, rows: side, cols: side, data };
}

export async function convolutionRows(): Promise<Row[]> {
	return [
		...(await single(256, 3)),
		...(await single(512, 5)),
		...(await against(
			'conv 64×64, 3 channels → 8 filters, k3, same',
			{ op: 'conv', kernel: kernel(8, 3, 3), padding: 'same' },
			grid(3, 64),
		)),
		...(await against(
			'transposed conv 64×64, k3, stride 2',
			{ op: 'conv-transpose', kernel: kernel(1, 1, 3), stride: [2, 2] },
			grid(1, 64),
		)),
	];
}

/** One channel, no padding, stride 1: the case with goals. */
async function single(size: number, window: number): Promise<Row[]> {
	const input = grid(1, size);
	const weights = kernel(1, 1, window);
	const layer = buildLayer({ op: 'conv', kernel: weights }, input);
	agree(forward(layer, input).data, bareLoop(input.data, size, weights.data, window));
	return against(`conv ${size}×${size}, k${window}`, layer.spec, input, () => bareLoop(input.data, size, weights.data, window));
}

/** Our layer, TensorFlow's and, where there is one, the bare loop, by turns. */
async function against(name: string, spec: LayerSpec, input: Grid, bare?: () => unknown): Promise<Row[]> {
	const layer = buildLayer(spec, input);
	const theirs = theirLayer(layer, input);
	agree(forward(layer, input).data, theirs.inOrder());
	const contenders = {
		ours: repeated(() => forward(layer, input)),
		theirs: repeated(theirs.run),
		bare: repeated(bare ?? (() => undefined)),
	};
	const times = await takeTurns(contenders, TURNS);
	const speed = ratioOf(times.theirs, times.ours);
	const figures = { name, unit: 'ms', figure: median(times.ours) } as const;
	const rivals: Row = {
		...figures,
		name: `${name}: speed against TensorFlow.js`,
		baseline: { name: 'TensorFlow.js CPU', figure: median(times.theirs) },
		ratio: speed.ratio,
		detail: speed.spread,
	};
	if (bare === undefined) {
		return [rivals];
	}
	const cost = ratioOf(times.ours, times.bare);
	return [
		{ ...rivals, goal: { of: 'ratio', bound: 'at least', value: 3 } },
		{
			...figures,
			name: `${name}: time against bare loops`,
			baseline: { name: 'bare loops', figure: median(times.bare) },
			ratio: cost.ratio,
			goal: { of: 'ratio', bound: 'at most', value: 1.3 },
			detail: cost.spread,
		},
	];
}

interface Theirs {
	/** Applies the layer and reads the result; the tensors that go in are made beforehand. */
	readonly run: () => Float32Array;
	/** The result in the order of a grid. */
	readonly inOrder: () => Float32Array;
}

function theirLayer(layer: Layer, input: Grid): Theirs {
	if (!('kernel' in layer)) {
		throw new Error('a pooling is not measured here');
	}
	const [x, filter] = [toTensor(input), toFilter(layer.kernel)];
	const { op, rows, cols, output, spec } = layer;
	const pad = spec.padding === 'same' ? 'same' : 'valid';
	const stride: [number, number] = [rows.stride, cols.stride];
	const apply = (): tf.Tensor4D =>
		op === 'conv'
			? tf.conv2d(x, filter, stride, pad)
			: tf.conv2dTranspose(x, filter, [1, output.rows, output.cols, output.channels], stride, pad);
	return { run: () => tf.tidy(() => apply().dataSync<'float32'>()), inOrder: () => tf.tidy(() => fromTensor(apply())) };
}

/** Rivals that don't compute the same thing aren't compared. */
function agree(ours: ArrayLike<number>, theirs: ArrayLike<number>): void {
	const same =
		ours.length === theirs.length && Array.from(ours).every((value, index) => Math.abs(value - (theirs[index] as number)) < 1e-4);
	if (!same) {
		throw new Error('the rivals do not agree on the result');
	}
}
