// Random layers of every kind, against TensorFlow.js: output, and the gradients to input, kernel and bias.
//
// Everything a layer can be is drawn, all of it together: stride, dilation, padding by sides and by name, groups, flipped kernels, biases,
// activations. What TensorFlow.js lacks or gets wrong is asked of it in other words, none of which come from the code under test:
//   padding by sides, full      the border is written out (tf.pad), then a valid window; `same` is what TensorFlow makes of it
//   reflect, replicate, circular  gathered by indices of mirrorPad, clipByValue, mod; their gradients by unsortedSegmentSum
//   dilation                    the kernel spread with zeros (it refuses stride and dilation at once, and gradients with dilation)
//   groups                      channel by channel group, joined again
//   true convolution            the kernel reversed
//   output padding              the whole adjoint, zeros put behind it, then cropped by the padding
//   ceil mode                   cells put behind the padding; a window that begins there is left out
//   pooling with padding        a border that never wins, or zeros and a count of ones (its gradient is wrong where a window is clipped)
//   dilated pooling             cells gathered into windows side by side
// Where TensorFlow.js has all of a layer in one call (same, valid or sides; stride or dilation), that call is compared too.

import * as tf from '@tensorflow/tfjs-core';
import { afterAll, describe, expect, it } from 'vitest';
import { forward, forwardSums } from '../../src/core/forward.js';
import { gradients } from '../../src/core/gradient.js';
import type { LayerSpec, Op } from '../../src/core/layer.js';
import { randomFrom } from '../../src/core/random.js';
import { type Choose, drawGrid, drawProblem, type Limits, type Problem, SEED } from '../core/draw.js';
import type { Opinion } from './opinion.js';
import { poolOpinion } from './pooled.js';
import { fromFilter, fromTensor, toTensor } from './tensors.js';
import { convOpinion, transposeOpinion } from './weighted.js';

const TOLERANCE = 1e-5;
const BATCH = 100;
const BATCHES: readonly [op: Op, batches: number][] = [
	['conv', 12],
	['conv-transpose', 10],
	['max-pool', 7],
	['avg-pool', 7],
];
/** Every third layer is one that TensorFlow.js may have in one call. */
const PLAIN: Limits = { paddingMode: 'zeros', dilation: 1, groups: 1 };

const seen = { layers: 0, native: 0, largest: 0 };

function opinionOn(spec: LayerSpec, x: tf.Tensor4D, dY: tf.Tensor4D): Opinion {
	switch (spec.op) {
		case 'conv':
			return convOpinion(spec, x, dY);
		case 'conv-transpose':
			return transposeOpinion(spec, x, dY);
		case 'max-pool':
		case 'avg-pool':
			return poolOpinion(spec, x, dY);
	}
}

/** The largest difference, relative to the largest value (at least 1); Infinity where the lengths differ. */
function difference(ours: ArrayLike<number>, theirs: ArrayLike<number>): number {
	if (ours.length !== theirs.length) {
		return Infinity;
	}
	let [scale, largest] = [1, 0];
	for (let index = 0; index < ours.length; index++) {
		const [a, b] = [ours[index] as number, theirs[index] as number];
		scale = Math.max(scale, Math.abs(a));
		largest = Number.isNaN(a - b) ? Infinity : Math.max(largest, Math.abs(a - b));
	}
	return largest / scale;
}

/** Differences of all that both have an opinion on. */
function compare({ spec, layer, input }: Problem, choose: Choose): Record<string, number> {
	const dY = drawGrid(choose, layer.output);
	const ours = gradients(layer, input, dY);
	return tf.tidy(() => {
		const theirs = opinionOn(spec, toTensor(input), toTensor(dY));
		const { output } = layer;
		const shape = theirs.output.shape.join() === [1, output.rows, output.cols, output.channels].join();
		return {
			shape: shape ? 0 : Infinity,
			output: difference(forward(layer, input).data, fromTensor(theirs.output)),
			input: difference(ours.input.data, fromTensor(theirs.input)),
			...(theirs.kernel && { kernel: difference(ours.kernel?.data ?? [], fromFilter(theirs.kernel)) }),
			...(theirs.bias && { bias: difference(ours.bias ?? [], theirs.bias.dataSync()) }),
			...(theirs.native && { native: difference(forwardSums(layer, input).data, fromTensor(theirs.native)) }),
		};
	});
}

/** The problem a number stands for. */
function drawn(op: Op, number: number): { problem: Problem; choose: Choose } {
	const chance = randomFrom(SEED + number * 7919 + op.length * 104729);
	const choose: Choose = (least, most) => least + Math.floor(chance() * (most - least + 1));
	// Some are scaled so that a sigmoid bends; powers of two keep the numbers exact.
	const limits: Limits = { window: 4, extra: 5, scale: choose(0, 1) === 0 ? 1 : 1 / 32, ...(number % 3 === 0 && PLAIN) };
	return { problem: drawProblem(choose, op, limits), choose };
}

describe.each(BATCHES)('%s', (op, batches) => {
	it.each(Array.from({ length: batches }, (_, batch) => batch))(
		`batch %i of ${BATCH} layers`,
		batch => {
			for (let number = batch * BATCH; number < (batch + 1) * BATCH; number++) {
				const { problem, choose } = drawn(op, number);
				const differences = compare(problem, choose);
				const largest = Math.max(...Object.values(differences));
				if (largest > TOLERANCE) {
					const { channels, rows, cols } = problem.input;
					expect.fail(
						`layer ${number}, seed ${SEED}: ${JSON.stringify({ differences, spec: problem.spec, input: [channels, rows, cols] })}`,
					);
				}
				seen.layers++;
				seen.native += 'native' in differences ? 1 : 0;
				seen.largest = Math.max(seen.largest, largest);
			}
		},
		60_000,
	);
});

it('saw enough of them, and TensorFlow in its own words too', () => {
	expect(seen.layers).toBeGreaterThanOrEqual(2000);
	expect(seen.native).toBeGreaterThan(400);
});

afterAll(() => {
	console.log(`oracle: ${seen.layers} layers, seed ${SEED}, largest difference ${seen.largest.toExponential(0)}`);
});
