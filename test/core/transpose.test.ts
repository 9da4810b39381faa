import { describe, expect, it } from 'vitest';
import { buildLayer } from '../../src/core/build-layer.js';
import { forward } from '../../src/core/forward.js';
import { flipKernel, kernelFrom } from '../../src/core/kernel.js';
import type { ConvSpec, TransposeSpec } from '../../src/core/layer.js';
import { type Choose, drawConv, drawGrid, drawTranspose, forAll } from './draw.js';
import { BOOK, COUNTING, dot, onesKernel, run } from './helpers.js';

const small = [
	[0, 1],
	[2, 3],
];

describe('a transposed convolution', () => {
	it('spreads its kernel from each input element', () => {
		expect(run({ op: 'conv-transpose', kernel: BOOK }, small)).toEqual([
			[0, 0, 1],
			[0, 4, 6],
			[4, 12, 9],
		]);
	});

	it('steps over its output by the stride', () => {
		expect(run({ op: 'conv-transpose', kernel: BOOK, stride: [2, 2] }, small)).toEqual([
			[0, 0, 0, 1],
			[0, 0, 2, 3],
			[0, 2, 0, 3],
			[4, 6, 6, 9],
		]);
	});

	it('loses to padding, gains by output padding', () => {
		expect(run({ op: 'conv-transpose', kernel: BOOK, padding: [1, 1, 1, 1] }, small)).toEqual([[4]]);
		expect(run({ op: 'conv-transpose', kernel: BOOK, padding: [0, 1, 2, 0] }, small)).toEqual([[1], [6]]);
		expect(run({ op: 'conv-transpose', kernel: onesKernel(1, 2), stride: [1, 2], outputPadding: [0, 1], bias: 5 }, [[1, 2]])).toEqual([
			[6, 6, 7, 7, 5],
		]);
	});

	it('output padding uncovers what padding had taken', () => {
		expect(
			run({ op: 'conv-transpose', kernel: onesKernel(1, 2), stride: [1, 2], padding: [0, 0, 0, 1], outputPadding: [0, 1] }, [[1, 2]]),
		).toEqual([[1, 1, 2, 2]]);
	});

	it('spreads its kernel with gaps, or flipped', () => {
		expect(run({ op: 'conv-transpose', kernel: kernelFrom([[1, 2]]), dilation: [1, 3] }, [[1, 10]])).toEqual([[1, 10, 0, 2, 20]]);
		expect(run({ op: 'conv-transpose', kernel: kernelFrom([[1, 2]]), mode: 'convolution' }, [[1, 10]])).toEqual([[2, 21, 10]]);
	});

	it('reads (input channels, output channels per group): depth is what comes out', () => {
		const kernel = kernelFrom([
			[[[1]], [[10]]],
			[[[100]], [[1000]]],
		]);
		expect(run({ op: 'conv-transpose', kernel }, [[[1]], [[2]]])).toEqual([[[201]], [[2010]]]);
		expect(run({ op: 'conv-transpose', kernel, groups: 2 }, [[[1]], [[2]]])).toEqual([[[1]], [[10]], [[200]], [[2000]]]);
	});
});

/** A zero-padded, plain convolution and its adjoint, built from the same numbers. */
function drawPair(choose: Choose): { conv: ConvSpec; adjoint: TransposeSpec; problem: ReturnType<typeof drawConv> } {
	const problem = drawConv(choose, { paddingMode: 'zeros', activation: 'none' });
	const { rows, cols } = problem.layer;
	const left = [rows, cols].map(axis => (axis.input + axis.before + axis.after - axis.dilation * (axis.window - 1) - 1) % axis.stride);
	const { bias: _, op: __, paddingMode: ___, ...same } = problem.spec;
	return {
		conv: { ...problem.spec, bias: 0 },
		adjoint: {
			...same,
			op: 'conv-transpose',
			padding: [rows.before, rows.after, cols.before, cols.after],
			outputPadding: [left[0] as number, left[1] as number],
		},
		problem,
	};
}

describe('the adjoint', () => {
	it('⟨conv(x), y⟩ = ⟨x, convᵀ(y)⟩ at any stride, padding, dilation, in any groups', () => {
		forAll(choose => {
			const { conv, adjoint, problem } = drawPair(choose);
			const layer = buildLayer(conv, problem.input);
			const y = drawGrid(choose, layer.output);
			const back = buildLayer(adjoint, layer.output);
			expect(back.output).toEqual(layer.input);
			expect(dot(forward(layer, problem.input).data, y.data)).toBe(dot(problem.input.data, forward(back, y).data));
		}, 300);
	});

	it('at stride 1 is a correlation of the padded input with the flipped kernel', () => {
		forAll(choose => {
			const kernel = { filters: 1, depth: 1, ...drawGrid(choose, { channels: 1, rows: choose(1, 3), cols: choose(1, 3) }) };
			const x = drawGrid(choose, { channels: 1, rows: choose(1, 5), cols: choose(1, 5) });
			expect(run({ op: 'conv-transpose', kernel }, x)).toEqual(run({ op: 'conv', kernel: flipKernel(kernel), padding: 'full' }, x));
		});
	});

	it('is linear: nothing in, the bias out', () => {
		forAll(choose => {
			const { layer } = drawTranspose(choose, { activation: 'none' });
			const nothing = { ...layer.input, data: new Float64Array(layer.input.channels * layer.input.rows * layer.input.cols) };
			const biases = 'bias' in layer ? [...layer.bias] : [];
			expect(new Set(forward(layer, nothing).data)).toEqual(new Set(biases));
		});
	});

	it('restores a shape, not the values', () => {
		const kernel = kernelFrom([
			[1, 2],
			[3, 4],
		]);
		const there = run({ op: 'conv', kernel }, COUNTING) as number[][];
		expect(there).toEqual([
			[27, 37],
			[57, 67],
		]);
		expect((run({ op: 'conv-transpose', kernel }, there) as number[][])[1]?.[1]).toBe(400);
	});
});
