import { describe, expect, it } from 'vitest';
import { buildLayer } from '../../src/core/build-layer.js';
import { ceilOutput, samePadding, slidingFormula, slidingOutput, spreadingFormula, spreadingOutput } from '../../src/core/shape.js';
import { drawPool, drawTranspose, forAll } from './draw.js';
import { onesKernel } from './helpers.js';

const sizes = { input: 7, window: 3, stride: 2, dilation: 1, before: 0, after: 0 };

/** What a formula says, worked out: its left side as arithmetic. */
function worth(formula: string): [left: number, right: number] {
	const [left = '', right = ''] = formula.split(' = ');
	const arithmetic = left
		.replaceAll('⌊', 'Math.floor(')
		.replaceAll('⌈', 'Math.ceil(')
		.replaceAll(/[⌋⌉]/g, ')')
		.replaceAll('−', '-')
		.replaceAll('·', '*');
	return [Number(new Function(`return ${arithmetic}`)()), Number(right)];
}

describe('output lengths', () => {
	it.each([
		['plain', { input: 3, window: 2, stride: 1 }, 2],
		['floored', { input: 20, window: 9, stride: 2 }, 6],
		['even', { input: 7, window: 3, stride: 2 }, 3],
		['dilated', { input: 7, window: 3, stride: 1, dilation: 2 }, 3],
		['padded', { input: 8, window: 3, stride: 1, before: 1, after: 1 }, 8],
		['padded on one side', { input: 4, window: 2, stride: 1, before: 1 }, 4],
		['too short', { input: 2, window: 5, stride: 1 }, -2],
	])('of a sliding window: %s', (_, some, length) => {
		expect(slidingOutput({ ...sizes, ...some })).toBe(length);
	});

	it.each([
		['a last window that overhangs', { input: 6, window: 3, stride: 2 }, 3],
		['none needed', { input: 7, window: 3, stride: 2 }, 3],
		['begins in the padding after the input: left out', { input: 2, window: 1, stride: 2, before: 1, after: 0 }, 2],
		['begins on the last cell: kept', { input: 3, window: 2, stride: 2 }, 2],
		['a step past the input: left out', { input: 5, window: 1, stride: 3 }, 2],
	])('with ceil mode: %s', (_, some, length) => {
		expect(ceilOutput({ ...sizes, ...some })).toBe(length);
	});

	it.each([
		['plain', { input: 2, window: 2, stride: 1 }, 0, 3],
		['stride', { input: 2, window: 2, stride: 2 }, 0, 4],
		['padding', { input: 6, window: 3, stride: 3, before: 1, after: 1 }, 0, 16],
		['output padding', { input: 6, window: 3, stride: 3, before: 1, after: 1 }, 1, 17],
		['dilation', { input: 2, window: 2, stride: 1, dilation: 3 }, 0, 5],
	])('of the adjoint: %s', (_, some, outputPadding, length) => {
		expect(spreadingOutput({ ...sizes, ...some }, outputPadding)).toBe(length);
	});
});

describe('padding by name', () => {
	it.each([
		[8, 3, 1, 1, [1, 1]],
		[8, 4, 1, 1, [1, 2]],
		[28, 3, 2, 1, [0, 1]],
		[7, 3, 1, 2, [2, 2]],
		[6, 1, 3, 1, [0, 0]],
	])('same: %i cells, %i taps, stride %i, dilation %i', (input, window, stride, dilation, padding) => {
		expect(samePadding(input, window, stride, dilation)).toEqual(padding);
	});

	it('same makes the output ⌈n / s⌉ long, the odd cell after', () => {
		forAll(choose => {
			const [input, window, stride, dilation] = [choose(1, 30), choose(1, 7), choose(1, 5), choose(1, 3)];
			const [before, after] = samePadding(input, window, stride, dilation);
			expect(slidingOutput({ input, window, stride, dilation, before, after })).toBe(Math.ceil(input / stride));
			expect([0, 1]).toContain(after - before);
		}, 300);
	});

	it('same is the least that does', () => {
		forAll(choose => {
			const [input, window, stride] = [choose(1, 30), choose(1, 7), choose(1, 5)];
			const [before, after] = samePadding(input, window, stride, 1);
			const less = { input, window, stride, dilation: 1, before, after: after - 1 };
			expect(after > 0 && slidingOutput(less) >= Math.ceil(input / stride)).toBe(false);
		}, 300);
	});

	it('full lets each tap meet each cell: n + span − 1', () => {
		forAll(choose => {
			const [rows, cols, window, dilation] = [choose(1, 9), choose(1, 9), choose(1, 4), choose(1, 3)];
			const spec = { op: 'conv', kernel: onesKernel(window, 1), padding: 'full', dilation: [dilation, 1] } as const;
			expect(buildLayer(spec, { channels: 1, rows, cols }).output).toEqual({ channels: 1, rows: rows + dilation * (window - 1), cols });
		});
	});

	it('same of the adjoint makes the output n · s long', () => {
		forAll(choose => {
			const [rows, cols, window, stride, dilation] = [choose(1, 9), choose(1, 9), choose(1, 4), choose(1, 4), choose(1, 2)];
			const spec = {
				op: 'conv-transpose',
				kernel: onesKernel(window),
				padding: 'same',
				stride: [stride, 1],
				dilation: [dilation, dilation],
			} as const;
			expect(buildLayer(spec, { channels: 1, rows, cols }).output).toEqual({ channels: 1, rows: rows * stride, cols });
		});
	});
});

describe('the formula with its numbers', () => {
	it.each([
		[{ input: 3, window: 2, stride: 1, output: 2 }, false, '⌊(3 + 0 + 0 − 1·(2 − 1) − 1) / 1⌋ + 1 = 2'],
		[{ input: 20, window: 9, output: 6 }, false, '⌊(20 + 0 + 0 − 1·(9 − 1) − 1) / 2⌋ + 1 = 6'],
		[{ input: 8, window: 3, before: 1, after: 2, dilation: 2, output: 4 }, false, '⌊(8 + 1 + 2 − 2·(3 − 1) − 1) / 2⌋ + 1 = 4'],
		[{ input: 6, output: 3 }, true, '⌈(6 + 0 + 0 − 1·(3 − 1) − 1) / 2⌉ + 1 = 3'],
		[{ input: 5, window: 1, stride: 3, output: 2 }, true, '⌈(5 + 0 + 0 − 1·(1 − 1) − 1) / 3⌉ + 1 − 1 = 2'],
	])('%o, ceil mode %s', (some, ceil, formula) => {
		expect(slidingFormula({ ...sizes, ...some }, ceil)).toBe(formula);
	});

	it('of the adjoint', () => {
		expect(spreadingFormula({ ...sizes, input: 6, stride: 3, before: 1, after: 1, output: 17 }, 1)).toBe(
			'(6 − 1)·3 − 1 − 1 + 1·(3 − 1) + 1 + 1 = 17',
		);
	});

	it('comes to what it says, for pooling and for the adjoint', () => {
		forAll(choose => {
			const { layer } = drawPool(choose, 'max-pool');
			const ceil = layer.op === 'max-pool' && layer.ceilMode;
			const [left, right] = worth(slidingFormula(layer.rows, ceil));
			expect([left, right]).toEqual([layer.output.rows, layer.output.rows]);
			const { layer: adjoint } = drawTranspose(choose);
			const padding = adjoint.op === 'conv-transpose' ? adjoint.outputPadding[1] : Number.NaN;
			expect(worth(spreadingFormula(adjoint.cols, padding))).toEqual([adjoint.output.cols, adjoint.output.cols]);
		}, 200);
	});
});
