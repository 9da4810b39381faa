import { describe, expect, it } from 'vitest';
import { buildLayer } from '../../src/core/build-layer.js';
import { forward } from '../../src/core/forward.js';
import { type Grid, indexOf, mapGrid, zeros } from '../../src/core/grid.js';
import { flipKernel, type Kernel, kernelFrom } from '../../src/core/kernel.js';
import type { ConvSpec } from '../../src/core/layer.js';
import { type Choose, drawConv, drawGrid, forAll } from './draw.js';
import { BOOK, COUNTING, cellsOf, farthest, onesKernel, run } from './helpers.js';

const plus = (a: Grid, b: Grid, factor = 1): Grid => mapGrid(a, (value, index) => value + factor * (b.data[index] as number));
const applied = (spec: ConvSpec, input: Grid): Grid => forward(buildLayer(spec, input), input);
const linear = (choose: Choose) => {
	const { spec, input } = drawConv(choose, { activation: 'none' });
	return { spec: { ...spec, bias: 0 }, input };
};

describe('a window over an input', () => {
	it('multiplies and adds', () => {
		expect(run({ op: 'conv', kernel: BOOK }, COUNTING)).toEqual([
			[19, 25],
			[37, 43],
		]);
	});

	it('adds the bias of its filter', () => {
		const kernel = kernelFrom([[[[1]]], [[[2]]]]);
		expect(run({ op: 'conv', kernel, bias: [10, 20] }, [[1, 2]])).toEqual([[[11, 12]], [[22, 24]]]);
		expect(run({ op: 'conv', kernel, bias: 5 }, [[1, 2]])).toEqual([[[6, 7]], [[7, 9]]]);
	});

	it('flips the kernel in true convolution', () => {
		expect(run({ op: 'conv', kernel: BOOK, mode: 'convolution' }, COUNTING)).toEqual([
			[5, 11],
			[23, 29],
		]);
	});

	it('leaves gaps under dilation', () => {
		expect(run({ op: 'conv', kernel: BOOK, dilation: [2, 2] }, COUNTING)).toEqual([[0 * 0 + 2 * 1 + 6 * 2 + 8 * 3]]);
	});

	it('pads each side by itself', () => {
		expect(run({ op: 'conv', kernel: onesKernel(1), padding: [1, 0, 0, 2] }, [[7]])).toEqual([
			[0, 0, 0],
			[7, 0, 0],
		]);
	});

	it.each([
		['zeros', [0, 0, 1, 2, 3, 0, 0]],
		['replicate', [1, 1, 1, 2, 3, 3, 3]],
		['reflect', [3, 2, 1, 2, 3, 2, 1]],
		['circular', [2, 3, 1, 2, 3, 1, 2]],
	] as const)('pads with %s', (paddingMode, row) => {
		expect(run({ op: 'conv', kernel: onesKernel(1), padding: [0, 0, 2, 2], paddingMode }, [[1, 2, 3]])).toEqual([row]);
	});

	it('keeps groups apart', () => {
		const kernel = kernelFrom([[[[1]]], [[[10]]], [[[100]]], [[[1000]]]]);
		expect(run({ op: 'conv', kernel, groups: 2 }, [[[1]], [[2]]])).toEqual([[[1]], [[10]], [[200]], [[2000]]]);
	});

	it('sees rows and columns each with its own numbers', () => {
		const output = run({ op: 'conv', kernel: onesKernel(1, 2), stride: [2, 1], dilation: [1, 2] }, COUNTING);
		expect(output).toEqual([[2], [14]]);
	});

	it('leaves its input as it was', () => {
		const before = Float64Array.from(COUNTING.data);
		run({ op: 'conv', kernel: BOOK, padding: [1, 1, 1, 1], activation: 'tanh', bias: 1 }, COUNTING);
		expect(COUNTING.data).toEqual(before);
	});
});

describe('a layer without bias and activation', () => {
	it('is linear in its input', () => {
		forAll(choose => {
			const { spec, input } = linear(choose);
			const [other, factor] = [drawGrid(choose, input), choose(-3, 3)];
			const together = applied(spec, plus(input, other, factor));
			expect(farthest(together.data, plus(applied(spec, input), applied(spec, other), factor).data)).toBe(0);
		});
	});

	it('is linear in its kernel', () => {
		forAll(choose => {
			const { spec, input } = linear(choose);
			const { kernel } = spec;
			const { data } = drawGrid(choose, { channels: 1, rows: 1, cols: kernel.data.length });
			const factor = choose(-3, 3);
			const by = (weights: Float64Array): Grid => applied({ ...spec, kernel: { ...kernel, data: weights } }, input);
			const together = by(kernel.data.map((weight, index) => weight + factor * (data[index] as number)));
			expect(farthest(together.data, plus(by(kernel.data), by(data), factor).data)).toBe(0);
		});
	});

	it('shifts its output when its input shifts (circular, stride 1: all of it)', () => {
		forAll(choose => {
			const { spec, input } = drawConv(choose, { stride: 1, paddingMode: 'circular', activation: 'none' });
			const circular: ConvSpec = { ...spec, padding: 'same' };
			const [down, right] = [choose(0, 4), choose(0, 4)];
			const shifted = shift(applied(circular, input), down, right);
			expect(applied(circular, shift(input, down, right))).toEqual(shifted);
		});
	});

	it('shifts its output when its input shifts (zeros: what stays inside)', () => {
		forAll(choose => {
			const { spec, input } = drawConv(choose, { stride: 1, paddingMode: 'zeros' });
			const { layer } = { layer: buildLayer({ ...spec, padding: 'valid' }, { ...input, rows: input.rows + 9, cols: input.cols + 9 }) };
			const framed = (down: number, right: number): Grid => {
				const frame = zeros(layer.input);
				for (const [index, cell] of cellsOf(input).entries()) {
					frame.data[indexOf(frame, { ...cell, row: cell.row + down, col: cell.col + right })] = input.data[index] as number;
				}
				return frame;
			};
			const [down, right] = [choose(0, 9), choose(0, 9)];
			const [still, moved] = [forward(layer, framed(0, 0)), forward(layer, framed(down, right))];
			for (const cell of cellsOf(still).filter(({ row, col }) => row + down < still.rows && col + right < still.cols)) {
				const there = moved.data[indexOf(moved, { ...cell, row: cell.row + down, col: cell.col + right })];
				expect(there).toBe(still.data[indexOf(still, cell)]);
			}
		});
	});
});

describe('true convolution', () => {
	it('is correlation with the flipped kernel', () => {
		forAll(choose => {
			const { spec, input } = drawConv(choose);
			const flipped: Kernel = flipKernel(spec.kernel);
			const correlation = applied({ ...spec, mode: 'correlation' }, input);
			expect(applied({ ...spec, mode: 'convolution', kernel: flipped }, input)).toEqual(correlation);
			expect(applied({ ...spec, mode: 'convolution' }, input)).toEqual(applied({ ...spec, mode: 'correlation', kernel: flipped }, input));
		});
	});

	it('commutes with itself, and composes: k₁ then k₂ is one kernel of k₁ + k₂ − 1', () => {
		forAll(choose => {
			const taps = (): Grid => drawGrid(choose, { channels: 1, rows: choose(1, 3), cols: choose(1, 3) });
			const [first, second, input] = [taps(), taps(), drawGrid(choose, { channels: 1, rows: 7, cols: 8 })];
			const by = (weights: Grid, padding: 'full' | 'valid', x: Grid): Grid =>
				applied({ op: 'conv', mode: 'convolution', padding, kernel: { filters: 1, depth: 1, ...weights } }, x);
			const one = by(first, 'full', second);
			expect([one.rows, one.cols]).toEqual([first.rows + second.rows - 1, first.cols + second.cols - 1]);
			expect(farthest(by(second, 'valid', by(first, 'valid', input)).data, by(one, 'valid', input).data)).toBe(0);
			expect(farthest(one.data, by(second, 'full', first).data)).toBe(0);
		});
	});
});

function shift(grid: Grid, down: number, right: number): Grid {
	const shifted = zeros(grid);
	for (const [index, cell] of cellsOf(grid).entries()) {
		const at = { ...cell, row: (cell.row + down) % grid.rows, col: (cell.col + right) % grid.cols };
		shifted.data[indexOf(grid, at)] = grid.data[index] as number;
	}
	return shifted;
}
