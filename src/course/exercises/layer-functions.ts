// Functions that apply a layer to a matrix: each goes through the engine's one way to do so.

import { Fault } from '../../core/fault.js';
import { fillGrid, type Grid, valueAt } from '../../core/grid.js';
import { flipKernel } from '../../core/kernel.js';
import type { LayerSpec, Mode, Sides } from '../../core/layer.js';
import { numberIn, single, type Value } from '../../expression/value.js';
import type { Work } from '../../expression/work.js';
import { applyLayer, checkSize } from './apply-layer.js';
import type { Scene } from './drawn.js';
import type { EngineFunction } from './engine.js';
import { isClose } from './same.js';
import { asValue, countAt, gridOf, kernelOfValue } from './values.js';

type Apply = (scene: Scene, work: Work) => Grid;

const allRound = (size: number): Sides => [size, size, size, size];

/** The functions over a way to apply layers. */
export function layerFunctions(apply: Apply): Readonly<Record<string, EngineFunction>> {
	const through =
		(way: Apply) =>
		(work: Work, input: Value | undefined, spec: LayerSpec): Value =>
			asValue(way({ input: gridOf(input as Value), spec }, work));
	const run = through(apply);
	// What a layer is believed to do to its input says nothing yet about gradients.
	const truly = through(applyLayer);
	const sliding = (name: string, mode: Mode): EngineFunction => ({
		usage: `${name}(X, K, p, s, d)`,
		least: 2,
		most: 5,
		compute: (args, work) => {
			const [padding, stride, dilation] = [countAt(args, 2, 0), countAt(args, 3, 1, 1), countAt(args, 4, 1, 1)];
			return run(work, args[0], {
				op: 'conv',
				kernel: kernelOfValue(args[1] as Value),
				mode,
				padding: allRound(padding),
				stride: [stride, stride],
				dilation: [dilation, dilation],
			});
		},
	});
	const pooling = (name: string, op: 'max-pool' | 'avg-pool'): EngineFunction => ({
		usage: `${name}(X, k, s)`,
		least: 2,
		most: 3,
		compute: (args, work) => {
			const window = countAt(args, 1, 1, 1);
			const stride = args[2] === undefined ? {} : { stride: [countAt(args, 2, 1, 1), countAt(args, 2, 1, 1)] as const };
			return run(work, args[0], { op, window: [window, window], ...stride });
		},
	});
	return {
		correlate: sliding('correlate', 'correlation'),
		convolve: sliding('convolve', 'convolution'),
		maxPool: pooling('maxPool', 'max-pool'),
		avgPool: pooling('avgPool', 'avg-pool'),
		transposed: {
			usage: 'transposed(Y, K, s)',
			least: 2,
			most: 4,
			compute: (args, work) => {
				const stride = countAt(args, 2, 1, 1);
				return run(work, args[0], { op: 'conv-transpose', kernel: kernelOfValue(args[1] as Value), stride: [stride, stride] });
			},
		},
		// dL/dK = X ⋆ dL/dY; dL/dX is the adjoint: dL/dY spread by K. Source: Goodfellow, Bengio & Courville, Deep Learning, 9.5.
		kernelGradient: {
			usage: 'kernelGradient(X, dY)',
			least: 2,
			most: 2,
			compute: ([x, dy], work) => truly(work, x, { op: 'conv', kernel: kernelOfValue(dy as Value) }),
		},
		inputGradient: {
			usage: 'inputGradient(K, dY)',
			least: 2,
			most: 2,
			compute: ([k, dy], work) => truly(work, dy, { op: 'conv-transpose', kernel: kernelOfValue(k as Value) }),
		},
		pad: { usage: 'pad(X, p)', least: 2, most: 2, compute: args => asValue(padded(gridOf(args[0] as Value), countAt(args, 1, 0))) },
		flip: {
			usage: 'flip(K)',
			least: 1,
			most: 1,
			compute: ([kernel]) => ({ shape: (kernel as Value).shape, data: flipKernel(kernelOfValue(kernel as Value)).data }),
		},
		relu: {
			usage: 'relu(x)',
			least: 1,
			most: 1,
			compute: ([x]) => ({ shape: (x as Value).shape, data: (x as Value).data.map(value => Math.max(0, value)) }),
		},
		at: { usage: 'at(M, row, col)', least: 3, most: 3, compute: args => elementAt(args, countAt(args, 1, 0), countAt(args, 2, 0)) },
		rowsOf: { usage: 'rowsOf(M)', least: 1, most: 1, compute: ([matrix]) => single(gridOf(matrix as Value).rows) },
		colsOf: { usage: 'colsOf(M)', least: 1, most: 1, compute: ([matrix]) => single(gridOf(matrix as Value).cols) },
		...COMPARED,
	};
}

function padded(grid: Grid, size: number): Grid {
	const shape = { channels: grid.channels, rows: grid.rows + 2 * size, cols: grid.cols + 2 * size };
	checkSize(shape);
	return fillGrid(shape, (row, col, channel) => {
		const [r, c] = [row - size, col - size];
		return r < 0 || c < 0 || r >= grid.rows || c >= grid.cols ? 0 : valueAt(grid, { channel, row: r, col: c });
	});
}

/** The element of the first channel at a place. Throws a Fault where there is none. */
export function elementAt([matrix]: readonly Value[], row: number, col: number): Value {
	const grid = gridOf(matrix as Value);
	if (row < 0 || col < 0 || row >= grid.rows || col >= grid.cols) {
		throw new Fault('there is no element at row {row}, column {col} of {rows}×{cols}', { row, col, rows: grid.rows, cols: grid.cols });
	}
	return single(valueAt(grid, { channel: 0, row, col }));
}

/** Comparisons of two numbers: 1 where they hold, else 0. What arithmetic loses makes no difference. */
const COMPARED: Readonly<Record<string, EngineFunction>> = Object.fromEntries(
	Object.entries({
		larger: (a: number, b: number) => a > b && !isClose(a, b),
		smaller: (a: number, b: number) => a < b && !isClose(a, b),
		largerEq: (a: number, b: number) => a >= b || isClose(a, b),
		smallerEq: (a: number, b: number) => a <= b || isClose(a, b),
		equal: isClose,
		unequal: (a: number, b: number) => !isClose(a, b),
	}).map(([name, holds]): [string, EngineFunction] => [
		name,
		{ usage: 'a > b', least: 2, most: 2, compute: ([a, b]) => single(holds(numberIn(a), numberIn(b)) ? 1 : 0) },
	]),
);
