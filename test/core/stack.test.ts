// Layers one upon the other: the table that frameworks print of them, the presets, what can't be built, and kernels that fit what they meet.

import { describe, expect, it } from 'vitest';
import { buildLayer } from '../../src/core/build-layer.js';
import { fitChannels } from '../../src/core/fit-layer.js';
import { forward } from '../../src/core/forward.js';
import { fillGrid, type Grid, sizeOf } from '../../src/core/grid.js';
import type { LayerSpec, Pair } from '../../src/core/layer.js';
import { drawnKernel, LAYER_KINDS } from '../../src/core/layer-kinds.js';
import { fieldSize, receptiveField } from '../../src/core/receptive-field.js';
import { buildNetwork, inputOfLayer, type Network, rowsOf, type StackLayer, totalsOf } from '../../src/core/stack.js';
import { STACKS } from '../../src/core/stacks.js';
import { COUNTING, farthest, onesKernel, ramp, stack } from './helpers.js';

const preset = (id: string): Network => STACKS.find(each => each.id === id)?.network as Network;

/** A network of these specs; those marked dense are. */
function networkOf(input: Grid, ...specs: readonly (LayerSpec | { readonly dense: LayerSpec })[]): Network {
	const layers = specs.map(
		(each, id): StackLayer => ('dense' in each ? { id, spec: each.dense, dense: true } : { id, spec: each, dense: false }),
	);
	return { preset: undefined, input, layers };
}

/** `conv 6×28×28 156 117600 5 1`: a row, its output, parameters, products, field and jump. */
const table = (network: Network): string[] =>
	rowsOf(network).map(({ part, activation, index, figures }) => {
		const name = part === 'activation' ? activation : network.layers[index]?.dense ? 'dense' : network.layers[index]?.spec.op;
		if (figures === undefined) {
			return `${name} ?`;
		}
		const { output, parameters, products, field, jump } = figures;
		return [name, `${output.channels}×${output.rows}×${output.cols}`, parameters, products, field[0], jump[0]].join(' ');
	});

describe('the table', () => {
	it('of LeNet: 156 + 2416 + 48120 + 10164 + 850 = 61,706 parameters, a field of 16 before its dense layers', () => {
		expect(table(preset('lenet'))).toEqual([
			'conv 6×28×28 156 117600 5 1',
			'sigmoid 6×28×28 0 0 5 1',
			'avg-pool 6×14×14 0 0 6 2',
			'conv 16×10×10 2416 240000 14 2',
			'sigmoid 16×10×10 0 0 14 2',
			'avg-pool 16×5×5 0 0 16 4',
			'dense 120×1×1 48120 48000 32 4',
			'sigmoid 120×1×1 0 0 32 4',
			'dense 84×1×1 10164 10080 32 4',
			'sigmoid 84×1×1 0 0 32 4',
			'dense 10×1×1 850 840 32 4',
		]);
		expect(totalsOf(preset('lenet'))).toEqual({ parameters: 61_706, products: 416_520 });
	});

	it.each([
		['lenet-modern', 61_706, '10×1×1'],
		['tiny', 80 + 1168 + 4010, '10×1×1'],
		['conv-pool-conv', 20, '1×11×11'],
		['ten-fives', 260, '1×200×200'],
		['dilated', 30, '1×14×14'],
		['down-and-up', 15, '1×28×28'],
		['vgg', 160 + 2320, '16×32×32'],
	])('of %s: %i parameters, at the end %s', (id, parameters, output) => {
		const network = preset(id);
		expect(totalsOf(network).parameters).toBe(parameters);
		expect(table(network).at(-1)?.split(' ')[1]).toBe(output);
	});

	it.each([
		['conv-pool-conv', 2, 8],
		['ten-fives', 9, 41],
		['dilated', 2, 15],
		['vgg', 2, 5],
	])('of %s: row %i sees %i', (id, row, field) => {
		expect(rowsOf(preset(id))[row]?.figures?.field).toEqual([field, field]);
	});

	it('counts the products of a transposed convolution by its input, and puts its elements closer together', () => {
		expect(table(preset('down-and-up'))).toEqual(['conv 1×14×14 10 1764 3 2', 'conv-transpose 1×28×28 5 784 3 1']);
	});
});

describe('the presets', () => {
	it.each(STACKS.map(({ id }) => id))('%s is built whole, the same each time, its values numbers', id => {
		const network = preset(id);
		const { layers, fault } = buildNetwork(network);
		expect([layers.length, fault]).toEqual([network.layers.length, undefined]);
		expect(preset(id)).toBe(network);
		const output = forward(layers.at(-1) as (typeof layers)[0], inputOfLayer(network, layers.length - 1));
		expect(output.data.every(Number.isFinite)).toBe(true);
		expect(output.data.some(value => value !== output.data[0])).toBe(true);
	});

	it('a dense layer gives what the same numbers give as rows of a matrix product', () => {
		const network = preset('tiny');
		const dense = buildNetwork(network).layers.at(-1);
		const input = inputOfLayer(network, network.layers.length - 1);
		if (dense?.op !== 'conv') {
			throw new Error('a dense layer is a convolution');
		}
		const { data } = dense.kernel;
		const products = Array.from({ length: 10 }, (_, row) =>
			input.data.reduce((sum, value, col) => sum + value * (data[row * input.data.length + col] as number), 0),
		);
		expect(farthest(forward(dense, input).data, products)).toBeLessThan(1e-10);
	});
});

describe('a layer that can not be built', () => {
	const network = networkOf(
		ramp(6, 6),
		{ op: 'conv', kernel: onesKernel(3) },
		{ op: 'max-pool', window: [5, 5] },
		{ op: 'conv', kernel: onesKernel(1), activation: 'relu' },
	);

	it('says why; those before it are there, those behind it wait', () => {
		const { layers, fault } = buildNetwork(network);
		expect(layers).toHaveLength(1);
		expect(fault?.message).toBe('the 5×5 window spans 5×5, more than the padded input 4×4: pad the input or take a smaller window');
		expect(table(network)).toEqual(['conv 1×4×4 10 144 3 1', 'max-pool ?', 'conv ?', 'relu ?']);
		expect(totalsOf(network)).toEqual({ parameters: 10, products: 144 });
	});

	it('is told from values beyond what a number can hold', () => {
		const huge: LayerSpec = { op: 'conv', kernel: { ...onesKernel(1), data: Float64Array.of(1e200) } };
		expect(() => inputOfLayer(networkOf(COUNTING, huge, huge, huge), 2)).toThrow(/beyond what a number can hold/);
	});
});

describe('kernels fit what they meet', () => {
	const built = (spec: LayerSpec, channels: number) => buildLayer(fitChannels(spec, channels), { channels, rows: 4, cols: 4 });

	it('a convolution that fits stays the very same', () => {
		const spec: LayerSpec = { op: 'conv', kernel: onesKernel(2, 2, 3, 2) };
		expect(fitChannels(spec, 2)).toBe(spec);
	});

	it.each([1, 2, 3, 5])('any layer over %i channels', channels => {
		const specs: LayerSpec[] = [
			{ op: 'conv', kernel: onesKernel(2, 2, 3, 2) },
			{ op: 'conv', kernel: onesKernel(2, 2, 4, 1), groups: 4, bias: [1, 2, 3, 4] },
			{ op: 'conv', kernel: onesKernel(2, 2, 4, 2), groups: 2 },
			{ op: 'conv-transpose', kernel: onesKernel(2, 2, 3, 2), bias: [1, 2] },
			{ op: 'conv-transpose', kernel: onesKernel(2, 2, 4, 1), groups: 2, bias: [1, 2] },
			{ op: 'max-pool', window: [2, 2] },
		];
		for (const spec of specs) {
			expect(built(spec, channels).input.channels).toBe(channels);
		}
	});

	it('a depthwise layer keeps a filter a channel', () => {
		expect(built({ op: 'conv', kernel: onesKernel(3, 3, 4, 1), groups: 4 }, 6)).toMatchObject({ groups: 6, output: { channels: 6 } });
	});

	it('a dense layer reads the whole of its input, whatever size that has', () => {
		const dense = { dense: { op: 'conv', kernel: onesKernel(4, 4, 10) } as LayerSpec };
		const sizes: readonly Pair[] = [
			[2, 2],
			[1, 3],
		];
		for (const size of sizes) {
			const network = networkOf(ramp(4, 6), { op: 'max-pool', window: size }, dense);
			expect(buildNetwork(network).layers[1]?.output).toEqual({ channels: 10, rows: 1, cols: 1 });
		}
	});

	it('a kernel of too many weights is refused before it is made', () => {
		const input = fillGrid({ channels: 1, rows: 2000, cols: 2000 }, () => 0);
		const { fault } = buildNetwork(networkOf(input, { dense: { op: 'conv', kernel: onesKernel(1, 1, 10) } }));
		expect(fault?.message).toBe('a kernel has at most 4194304 weights');
		expect(() => fitChannels({ op: 'conv', kernel: onesKernel(9, 9, 1000) }, 1000)).toThrow('at most');
	});
});

describe('the kinds of layers', () => {
	it.each(LAYER_KINDS.flatMap(kind => ('make' in kind ? [kind] : [])).map(kind => [kind.id, kind] as const))(
		'%s fits what it is put on',
		(_, { make }) => {
			for (const channels of [1, 3, 8]) {
				const shape = { channels, rows: 6, cols: 8 };
				expect(sizeOf(buildLayer(make(shape, 1), shape).output)).toBeGreaterThan(0);
			}
		},
	);

	it('draws the same weights from the same seed, none beyond the bound', () => {
		const sides = { filters: 4, depth: 3, rows: 5, cols: 5 };
		expect(drawnKernel(sides, 3)).toEqual(drawnKernel(sides, 3));
		expect(drawnKernel(sides, 3)).not.toEqual(drawnKernel(sides, 4));
		expect(Math.max(...drawnKernel(sides, 3).data.map(Math.abs))).toBeLessThanOrEqual(0.2);
	});
});

describe('the size of a field', () => {
	it('behind a transposed convolution is that of the largest', () => {
		const specs: LayerSpec[] = [
			{ op: 'conv', kernel: onesKernel(3) },
			{ op: 'conv-transpose', kernel: onesKernel(3), stride: [2, 2] },
		];
		const layers = stack(specs, { channels: 1, rows: 8, cols: 8 });
		const sizes = Array.from({ length: layers[1]?.output.rows ?? 0 }, (_, row) => receptiveField(layers, row, 0).rows).map(
			({ first, last }) => last - first + 1,
		);
		expect(fieldSize(layers, 'rows')).toBe(Math.max(...sizes));
		expect(new Set(sizes).size).toBeGreaterThan(1);
	});
});
