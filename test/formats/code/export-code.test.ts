// What is exported, as text: one program of each kind, what each framework refuses, and that nothing else is ever thrown.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLayer } from '../../../src/core/build-layer.js';
import { Fault } from '../../../src/core/fault.js';
import { fromNested, type Grid, type Shape } from '../../../src/core/grid.js';
import { kernelFrom } from '../../../src/core/kernel.js';
import type { LayerSpec } from '../../../src/core/layer.js';
import { CODE_TARGETS, type CodeTarget, exportCode } from '../../../src/formats/code/export-code.js';
import { gridWith, problems } from './layers.js';

const SAMPLES: Record<string, readonly [spec: LayerSpec, shape: Shape]> = {
	'conv with every option': [
		{
			op: 'conv',
			kernel: kernelFrom([
				[
					[
						[0, 1],
						[2, 3],
					],
				],
				[
					[
						[1, -1],
						[0.5, 1e-7],
					],
				],
			]),
			bias: [0, 0.5],
			groups: 2,
			padding: [1, 0, 2, 1],
			stride: [2, 1],
			mode: 'convolution',
			activation: 'relu',
		},
		{ channels: 2, rows: 3, cols: 4 },
	],
	'conv, same': [
		{
			op: 'conv',
			kernel: kernelFrom([
				[1, 0],
				[0, -1],
			]),
			padding: 'same',
		},
		{ channels: 1, rows: 2, cols: 3 },
	],
	'conv, replicated border': [
		{ op: 'conv', kernel: kernelFrom([[1, -1]]), padding: [0, 0, 1, 2], paddingMode: 'replicate' },
		{ channels: 1, rows: 2, cols: 3 },
	],
	'conv, circular, dilated': [
		{ op: 'conv', kernel: kernelFrom([[1], [-1]]), padding: [1, 1, 0, 0], dilation: [2, 1], paddingMode: 'circular' },
		{ channels: 1, rows: 3, cols: 2 },
	],
	'transposed, cropped': [
		{
			op: 'conv-transpose',
			kernel: kernelFrom([
				[0, 1],
				[2, 3],
			]),
			stride: [2, 2],
			padding: [1, 0, 0, 0],
			outputPadding: [1, 0],
		},
		{ channels: 1, rows: 2, cols: 2 },
	],
	'transposed, true convolution': [
		{
			op: 'conv-transpose',
			kernel: kernelFrom([
				[0, 1],
				[2, 3],
			]),
			padding: [1, 1, 1, 1],
			mode: 'convolution',
			activation: 'sigmoid',
		},
		{ channels: 1, rows: 2, cols: 2 },
	],
	'max-pool, ceil mode': [
		{ op: 'max-pool', window: [2, 2], ceilMode: true },
		{ channels: 1, rows: 3, cols: 3 },
	],
	'max-pool, uneven padding': [
		{ op: 'max-pool', window: [3, 3], stride: [1, 1], padding: [2, 0, 1, 1] },
		{ channels: 1, rows: 3, cols: 3 },
	],
	'avg-pool, padding left out': [
		{ op: 'avg-pool', window: [2, 2], stride: [1, 1], padding: 'same' },
		{ channels: 1, rows: 2, cols: 3 },
	],
	'avg-pool, padding counted': [
		{ op: 'avg-pool', window: [2, 2], padding: [1, 1, 1, 1], countPadding: true, activation: 'tanh' },
		{ channels: 1, rows: 2, cols: 2 },
	],
};

describe.each(Object.entries(SAMPLES))('%s', (_, [spec, shape]) => {
	it.each(CODE_TARGETS)('as %s', target => {
		expect(exportCode(target, buildLayer(spec, shape), gridWith(shape, 1))).toMatchSnapshot();
	});
});

const REFUSED: readonly (readonly [target: CodeTarget, message: string, spec: LayerSpec])[] = [
	[
		'pytorch',
		"PyTorch's avg_pool2d has no dilation, here 1,2: take dilation 1, or export to numpy or jax",
		{ op: 'avg-pool', window: [2, 2], dilation: [1, 2] },
	],
	[
		'tensorflow',
		'TensorFlow takes a stride or a dilation above 1, not both, here 2,1 and 1,2: make one of them 1, or export to numpy or jax',
		{ op: 'conv', kernel: kernelFrom([[[[1, 1]], [[1, 1]]]]), stride: [2, 1], dilation: [1, 2] },
	],
	[
		'tensorflow',
		'TensorFlow takes a stride or a dilation above 1, not both, here 2,2 and 2,2: make one of them 1, or export to numpy or jax',
		{ op: 'max-pool', window: [2, 2], dilation: [2, 2] },
	],
	[
		'tensorflow',
		"TensorFlow's conv2d_transpose has no groups, here 2: take 1, or export to numpy, pytorch or jax",
		{ op: 'conv-transpose', kernel: kernelFrom([[[[1]]], [[[1]]]]), groups: 2 },
	],
	[
		'tensorflow',
		"TensorFlow's conv2d_transpose has no dilation on a CPU, here 1,2: put zeros into the kernel instead, or export to numpy, pytorch or jax",
		{ op: 'conv-transpose', kernel: kernelFrom([[[[1, 1]]], [[[1, 1]]]]), dilation: [1, 2] },
	],
];

/** The Fault that an export ends in. */
function refusal(target: CodeTarget, spec: LayerSpec, input: Grid): Fault {
	try {
		exportCode(target, buildLayer(spec, input), input);
	} catch (error) {
		if (error instanceof Fault) {
			return error;
		}
		throw error;
	}
	throw new Error('nothing was refused');
}

describe('what is refused', () => {
	it.each(REFUSED)('%s: %s', (target, message, spec) => {
		const { message: found, status } = refusal(target, spec, gridWith({ channels: 2, rows: 5, cols: 5 }, 0));
		expect(found).toBe(message);
		expect(status).toBe(2);
	});

	it.each(['pytorch', 'tensorflow', 'jax'] as const)('%s: numbers beyond float32', target => {
		const { message } = refusal(target, { op: 'max-pool', window: [1, 1] }, fromNested([[1, -3.5e38]]));
		expect(message).toBe(
			`${target} computes in float32, at most 3.4e38, and a number here is larger: take smaller ones, or export to numpy`,
		);
	});
});

describe('any layer', () => {
	it.each(CODE_TARGETS)('is %s code or a fault of one line', target => {
		fc.assert(
			fc.property(problems, ({ layer, input }) => {
				try {
					const code = exportCode(target, layer, input);
					expect(code).toMatch(/^import [\s\S]*\nprint\(.*\)\n$/);
					expect(Math.max(...code.split('\n').map(line => line.length))).toBeLessThanOrEqual(150);
				} catch (error) {
					expect(error).toBeInstanceOf(Fault);
					expect((error as Fault).message).not.toContain('\n');
				}
			}),
			{ numRuns: 300, seed: 7 },
		);
	});

	it.each(['numpy', 'jax'] as const)('is never refused by %s', target => {
		fc.assert(
			fc.property(problems, ({ layer, input }) => {
				exportCode(target, layer, input);
			}),
			{ numRuns: 300, seed: 8 },
		);
	});
});

describe('numbers', () => {
	it('are exact, wide whole numbers as floats, long lists wrapped', () => {
		const input = fromNested([[-0, 0.1, 1e-7, 1e21, 2 ** 53, -(2 ** 31), 123456, 1 / 3]]);
		const code = exportCode('pytorch', buildLayer({ op: 'max-pool', window: [1, 1] }, input), input);
		expect(code.replaceAll(/\s+/g, ' ')).toContain('0, 0.1, 1e-7, 1e+21, 9007199254740992.0, -2147483648.0, 123456, 0.3333333333333333');
	});

	it('are pasted up to 400, then loaded', () => {
		const pasted = gridWith({ channels: 1, rows: 20, cols: 20 }, 1);
		const loaded = gridWith({ channels: 1, rows: 20, cols: 21 }, 1);
		const codes = [pasted, loaded].map(input => exportCode('numpy', buildLayer({ op: 'max-pool', window: [2, 2] }, input), input));
		expect(codes[0]).not.toContain('np.load');
		expect(codes[1]).toContain(
			"# input.npy holds the 1 × 20 × 21 numbers: channels × rows × columns\nx = np.array(np.load('input.npy').reshape(1, 20, 21), dtype=float)\n",
		);
	});
});
